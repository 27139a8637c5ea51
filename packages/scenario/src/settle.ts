/** Settling assumptions: one value in every run, whatever the papers give for centre and range (rule EXP-24). */
import type { Papers } from "@staffride/formats/papers/collection";

/** Values by assumption id or by pattern. */
export type Settled = Readonly<Record<string, number>>;

/**
 * Papers with the assumptions settled. One that is drawn is drawn on, from a range without width: if it were not, the
 * draws of those behind it would change (BEG-3), and two scenarios would no longer share their luck.
 */
export function settle(papers: Papers, settled: Settled): Papers {
  const patterns = Object.entries(settled);
  if (patterns.length === 0) return papers;
  const assumptions = papers.assumptions.map((assumption) => {
    const found = patterns.find(([pattern]) => matches(pattern, assumption.id));
    if (found === undefined) return assumption;
    const [, value] = found;
    return { ...assumption, value, low: value, high: value };
  });
  return { ...papers, assumptions };
}

const matches = (pattern: string, id: string): boolean =>
  new RegExp(`^${pattern.replaceAll(".", "\\.").replaceAll("*", ".*")}$`).test(id);
