/** Putting papers together: the entries of every file of a kind in one list, each with the place it was written. */
import { locate } from "./locate.js";
import type { OpenPaper } from "./open.js";
import type { PaperKind } from "./papers/index.js";
import { SECTIONS } from "./papers/collection.js";
import type { Papers, Section, Step, Where } from "./papers/collection.js";
import { error } from "./problem.js";
import type { Position, Problem } from "./problem.js";
import type { Sheet } from "./sheet.js";

/** Where an entry was written: a sheet and the path to it. */
interface Origin {
  readonly sheet: Sheet;
  readonly path: readonly Step[];
}

/** The entries of one section as they come in. */
interface Gathered {
  readonly entries: unknown[];
  readonly origins: Origin[];
  readonly indexOf: Map<string, number>;
}

export type Gathering = Readonly<Record<Section, Gathered>>;

export function emptyGathering(): Gathering {
  const empty = (): Gathered => ({ entries: [], origins: [], indexOf: new Map() });
  return Object.fromEntries(SECTIONS.map((section) => [section, empty()])) as unknown as Gathering;
}

/** Lists of a paper that go into sections of the same name. */
const LISTS: Readonly<Partial<Record<PaperKind, readonly Section[]>>> = {
  places: ["places"],
  rivers: ["rivers"],
  crossings: ["crossings"],
  roads: ["roads"],
  forces: ["headquarters", "formations"],
  plans: ["plans"],
  signals: ["links"],
  intercepts: ["intercepts"],
  sources: ["sources"],
  claims: ["claims"],
  anomalies: ["anomalies"],
  assumptions: ["assumptions"],
  checks: ["checks"],
  decisions: ["decisions", "operations"],
};

/** Papers that are one entry each. */
const WHOLE: Readonly<Partial<Record<PaperKind, Section>>> = {
  campaign: "campaign",
  terrain: "terrain",
  weather: "weather",
  minds: "minds",
  variant: "variants",
};

/** A campaign has one of each of these. */
const SINGLE: readonly Section[] = ["campaign", "weather", "minds"];

/** Add a paper's entries; an id that is already taken is a problem. */
export function gather(gathering: Gathering, { kind, sheet, document }: OpenPaper): Problem[] {
  const whole = WHOLE[kind];
  if (whole) return add(gathering[whole], whole, document, { sheet, path: [] });
  const lists = document as unknown as Partial<Record<Section, readonly unknown[]>>;
  return (LISTS[kind] ?? []).flatMap((section) =>
    (lists[section] ?? []).flatMap((entry, i) =>
      add(gathering[section], section, entry, { sheet, path: [section, i] }),
    ),
  );
}

function add(gathered: Gathered, section: Section, entry: unknown, origin: Origin): Problem[] {
  const { id } = entry as { readonly id?: string };
  const single = SINGLE.includes(section);
  const twin = single ? gathered.origins[0] : gathered.origins[gathered.indexOf.get(id ?? "") ?? -1];
  if (twin) {
    const { file, line } = place(twin);
    const first = single ? undefined : gathered.entries[gathered.indexOf.get(id ?? "")!];
    const message = single ? `there is already a ${section} paper` : twice(section, entry, first);
    return [error(place(origin, "id"), { message, hint: `the other is at ${file}:${line}` })];
  }
  if (id !== undefined) gathered.indexOf.set(id, gathered.entries.length);
  gathered.entries.push(entry);
  gathered.origins.push(origin);
  return [];
}

/** What to say of an id that stands twice: of troops in different places, that they cannot be in both. */
function twice(section: Section, second: unknown, first: unknown): string {
  const [there, here] = [first, second] as { id: string; at: unknown }[];
  const { id } = here!;
  const isBody = section === "formations" || section === "headquarters";
  if (isBody && here!.at !== there!.at) return `"${id}" is in two places at once, ${here!.at} and ${there!.at}`;
  return `there is already an entry "${id}" in ${section}`;
}

const place = ({ sheet, path }: Origin, ...inside: Step[]): Position => locate(sheet, [...path, ...inside]);

/** The papers gathered so far. */
export function collect(gathering: Gathering): Papers {
  const lists = Object.fromEntries(SECTIONS.map((section) => [section, gathering[section].entries]));
  return {
    ...(lists as unknown as Papers),
    campaign: gathering.campaign.entries[0] as Papers["campaign"],
    minds: gathering.minds.entries[0] as Papers["minds"],
    weather: gathering.weather.entries[0] as Papers["weather"],
    where: locator(gathering),
  };
}

function locator(gathering: Gathering): Where {
  return (section, entry, ...path) => {
    const { origins, indexOf } = gathering[section];
    const origin = origins[typeof entry === "number" ? entry : (indexOf.get(entry) ?? -1)];
    return origin ? place(origin, ...path) : { file: `${section}.yaml`, line: 1, column: 1 };
  };
}
