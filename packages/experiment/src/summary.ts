/** An ensemble in a few numbers for each outcome. */
import type { Outcome, Summary } from "@staffride/formats/ensemble";
import type { CompiledCheck } from "@staffride/formats/scenario";
import { valuesOf, type Results } from "./ensemble.js";
import { shareInterval } from "./interval.js";
import { quantile } from "./quantile.js";
import { agrees } from "./score.js";

/** @param checks the campaign's, first among the outcomes */
export function summarise(outcomes: readonly Outcome[], checks: readonly CompiledCheck[], results: Results): Summary[] {
  return outcomes.map((outcome, index) => {
    const sorted = valuesOf(results, outcomes, index);
    const n = sorted.length;
    const counted =
      outcome.given === undefined ? results.runs : runsThatCount(outcome.given, checks, outcomes, results);
    return {
      ...outcome,
      q05: quantile(sorted, 0.05),
      q25: quantile(sorted, 0.25),
      q50: quantile(sorted, 0.5),
      q75: quantile(sorted, 0.75),
      q95: quantile(sorted, 0.95),
      mean: sorted.reduce((sum, value) => sum + value, 0) / n,
      n,
      share: results.runs === 0 ? NaN : counted === 0 ? 0 : n / counted,
      ...(outcome.given === undefined ? {} : { counted }),
      ...(outcome.unit === "chance" ? chanceOf(sorted) : {}),
    };
  });
}

/** Runs in which all these checks agree with the record (EXP-30). */
function runsThatCount(
  given: readonly number[],
  checks: readonly CompiledCheck[],
  outcomes: readonly Outcome[],
  { runs, values }: Results,
): number {
  let n = 0;
  for (let run = 0; run < runs; run++)
    if (given.every((g) => agrees(checks[g]!, values[run * outcomes.length + g]!))) n++;
  return n;
}

function chanceOf(values: Float64Array): Pick<Summary, "low95" | "high95"> {
  const [low95, high95] = shareInterval(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );
  return { low95, high95 };
}
