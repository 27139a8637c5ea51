/** The record beside the ensemble. */
import type { Score, Summary } from "@staffride/formats/ensemble";
import type { CompiledCheck } from "@staffride/formats/scenario";

/**
 * What the record says happened must have happened in at least this share of the runs to count as inside: a right date
 * in a tenth of them is no agreement.
 */
export const CREDIBLE_SHARE = 0.5;

/** Set each check beside the summary of what the runs gave for it. */
export function score(checks: readonly CompiledCheck[], summaries: readonly Summary[]): Score[] {
  return checks.map(({ check, recorded, low, high, isMoment }) => {
    const summary = summaries.find(({ id }) => id === check.id);
    if (summary === undefined) throw new Error(`no summary of check ${check.id}: expected one for each check`);
    const inside = summary.share >= CREDIBLE_SHARE && meets(summary, low, high);
    return { ...summary, recorded, low, high, isMoment, use: check.use, inside };
  });
}

/** Does what a check measured in one run lie within the recorded range? Not if it has no value. */
export const agrees = ({ low, high }: CompiledCheck, value: number): boolean => low <= value && value <= high;

function meets({ unit, mean, q05, q95 }: Summary, low: number, high: number): boolean {
  if (unit !== "chance") return low <= q95 && high >= q05;
  const as = (low <= 1 && high >= 1 ? mean : 0) + (low <= 0 && high >= 0 ? 1 - mean : 0);
  return as >= CREDIBLE_SHARE;
}
