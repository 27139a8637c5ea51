/**
 * Laying a variant's entries over lists whose entries have no id: characters, liaison, sectors, operations, days of
 * weather. One that speaks of what an entry below speaks of takes its place; the others are added.
 */
import type { Papers, Section, Step, Where } from "@staffride/formats/papers/collection";
import type { Variant } from "@staffride/formats/papers/variant";

/** What an entry speaks of: a headquarters, a sector, a pair of headquarters, a day. */
const byHeadquarters = ({ headquarters }: { readonly headquarters: string }): string => headquarters;
const byId = ({ id }: { readonly id: string }): string => id;
const byPair = ({ between }: { readonly between: readonly string[] }): string => [...between].sort().join(" ");
const byDate = ({ date }: { readonly date: string }): string => date;

interface Laying<E> {
  readonly list: readonly E[];
  /** For each entry, its index in the list below, or in the variant's. */
  readonly origin: readonly { readonly below?: number; readonly own?: number }[];
}

function lay<E>(below: readonly E[], own: readonly E[], keyOf: (entry: E) => string): Laying<E> {
  const taken = new Set(own.map(keyOf));
  const kept = below.flatMap((entry, i) => (taken.has(keyOf(entry)) ? [] : [{ entry, from: { below: i } }]));
  const all = [...kept, ...own.map((entry, i) => ({ entry, from: { own: i } }))];
  return { list: all.map(({ entry }) => entry), origin: all.map(({ from }) => from) };
}

/** The papers with the variant's entries in these lists; nothing is laid over a paper there is not. */
export function layLists(under: Papers, variant: Variant): Papers {
  const { minds, weather } = under;
  const commanders = lay(minds?.commanders ?? [], variant.commanders ?? [], byHeadquarters);
  const liaison = lay(minds?.liaison ?? [], variant.liaison ?? [], byPair);
  const sectors = lay(minds?.sectors ?? [], variant.sectors ?? [], byId);
  const operations = lay(under.operations, variant.operations ?? [], byHeadquarters);
  const days = lay(weather?.days ?? [], variant.weather ?? [], byDate);
  const layings = { commanders, liaison, sectors, operations, days };
  return {
    ...under,
    minds: minds && { ...minds, commanders: commanders.list, liaison: liaison.list, sectors: sectors.list },
    operations: operations.list,
    weather: weather && { ...weather, days: days.list },
    where: whereLaid(under, variant, layings),
  } as Papers;
}

/** An entry that the variant gives was written in the variant. */
function whereLaid(under: Papers, variant: Variant, layings: Readonly<Record<string, Laying<unknown>>>): Where {
  return (section: Section, entry, ...path) => {
    const [list, index, ...rest] = section === "operations" ? [section, entry, ...path] : path;
    const laying =
      section === "operations" || section === "minds" || section === "weather" ? layings[list!] : undefined;
    const { below, own } = laying?.origin[index as number] ?? {};
    if (own !== undefined)
      return under.where("variants", variant.id, list === "days" ? "weather" : list!, own, ...(rest as Step[]));
    if (below === undefined) return under.where(section, entry, ...path);
    return section === "operations"
      ? under.where(section, below, ...path)
      : under.where(section, entry, list!, below, ...(rest as Step[]));
  };
}
