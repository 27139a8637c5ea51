/** An ensemble in a few numbers for each outcome. */
import { valuesOf, type Results } from "./ensemble.js";
import { shareInterval } from "./interval.js";
import type { Outcome, Unit } from "./outcome.js";
import { quantile } from "./quantile.js";

/**
 * One outcome over an ensemble. Quantiles and mean are those of the runs in which it came about, `n` of them; `share` of
 * all runs says how often that was. NaN where there were none.
 */
export interface Summary {
  readonly id: string;
  readonly unit: Unit;
  readonly subject: Outcome["subject"];
  readonly q05: number;
  readonly q25: number;
  readonly q50: number;
  readonly q75: number;
  readonly q95: number;
  readonly mean: number;
  readonly n: number;
  /** [0, 1] */
  readonly share: number;
  /** Of a chance, whose mean is the share of runs in which it was so: where the true share lies, 95% sure (EXP-22). */
  readonly low95?: number;
  readonly high95?: number;
}

export function summarise(outcomes: readonly Outcome[], results: Results): Summary[] {
  return outcomes.map((outcome, index) => {
    const sorted = valuesOf(results, outcomes, index);
    const n = sorted.length;
    return {
      ...outcome,
      q05: quantile(sorted, 0.05),
      q25: quantile(sorted, 0.25),
      q50: quantile(sorted, 0.5),
      q75: quantile(sorted, 0.75),
      q95: quantile(sorted, 0.95),
      mean: sorted.reduce((sum, value) => sum + value, 0) / n,
      n,
      share: results.runs === 0 ? NaN : n / results.runs,
      ...(outcome.unit === "chance" ? chanceOf(sorted) : {}),
    };
  });
}

function chanceOf(values: Float64Array): Pick<Summary, "low95" | "high95"> {
  const [low95, high95] = shareInterval(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );
  return { low95, high95 };
}
