/** An ensemble in a few numbers for each outcome. */
import type { Outcome, Summary } from "@staffride/formats/ensemble";
import { valuesOf, type Results } from "./ensemble.js";
import { shareInterval } from "./interval.js";
import { quantile } from "./quantile.js";

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
