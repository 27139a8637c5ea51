/** What a plan may settle: the campaign's decision points, and what its variants say of them. */
import type { RoomPapers } from "@staffride/formats/room";
import type { Decision } from "@staffride/formats/papers/decisions";
import type { Variant } from "@staffride/formats/papers/variant";

type Variants = Pick<RoomPapers, "variants" | "minds">;

/** Variants to choose from: not the small cases, which show a mechanism of the models. */
export const variantsOffered = ({ variants }: Pick<RoomPapers, "variants">): readonly Variant[] =>
  variants.filter((variant) => variant.case === undefined);

/** A variant and what it is laid over, the lowest first. */
function chain({ variants }: Pick<RoomPapers, "variants">, id: string): Variant[] {
  const found = variants.find((variant) => variant.id === id);
  if (found === undefined) return [];
  return [...(found.over === undefined ? [] : chain({ variants }, found.over)), found];
}

/** Do headquarters decide, or do they obey the record (DEC-1)? Only the first can be told otherwise. */
export function isFree(papers: Variants, variant: string): boolean {
  if (papers.minds === undefined) return false;
  const said = chain(papers, variant).flatMap(({ minds }) => minds ?? []);
  return (said.at(-1) ?? papers.minds.mode ?? "free") === "free";
}

/** Points a variant has settled beforehand, by itself (DEC-8). */
export const settledBy = (papers: Pick<RoomPapers, "variants">, variant: string): Readonly<Record<string, string>> =>
  Object.assign({}, ...chain(papers, variant).map((one) => one.do ?? {})) as Record<string, string>;

/** D1, D2 ... D22, then E1 ...: by letter, then by number. */
export const inOrder = (decisions: readonly Decision[]): Decision[] =>
  [...decisions].sort((a, b) => a.id.localeCompare(b.id, "en", { numeric: true }));

/** Options the record does not have: those that turn it the other way. */
export const otherWays = ({ options, recorded }: Decision): Decision["options"] =>
  options.filter(({ id }) => id !== recorded);
