/**
 * Two variants of a campaign, run by run: run r of both had the same luck wherever they asked for the same draws, so
 * their difference says more than the difference of their averages.
 */
import type { Difference } from "@staffride/formats/ensemble";
import type { Ensemble } from "./refight.js";
import { meanOf } from "./interval.js";
import { medianInterval, quantile } from "./quantile.js";

/** Differences of all outcomes that both ensembles have. */
export function differences(base: Ensemble, variant: Ensemble): Difference[] {
  if (base.seed !== variant.seed || base.runs !== variant.runs) {
    throw new Error(
      `ensembles of seed ${base.seed} x ${base.runs} and seed ${variant.seed} x ${variant.runs}: expected the same seed and runs`,
    );
  }
  return base.outcomes.flatMap(({ id, unit, share }) => {
    const there = variant.outcomes.find((summary) => summary.id === id);
    if (there === undefined) return [];
    const gaps = gapsOf(base, variant, id);
    const [medianLow, medianHigh] = medianInterval(gaps, 0.9);
    const { mean, interval } = meanOf(gaps);
    return [
      {
        id,
        unit,
        n: gaps.length,
        q05: quantile(gaps, 0.05),
        q50: quantile(gaps, 0.5),
        q95: quantile(gaps, 0.95),
        mean,
        meanLow: interval[0],
        meanHigh: interval[1],
        medianLow,
        medianHigh,
        shareBase: share,
        shareVariant: there.share,
      },
    ];
  });
}

/** Variant minus base in each run in which both have a value, ascending. */
export function gapsOf(base: Ensemble, variant: Ensemble, id: string): Float64Array {
  const ofBase = column(base, id);
  const ofVariant = column(variant, id);
  return ofBase
    .map((value, run) => ofVariant[run]! - value)
    .filter((gap) => gap === gap)
    .sort();
}

/** Values of an outcome by run; NaN where it did not come about. @throws RangeError if it was not measured */
export function column({ outcomes, results, runs }: Ensemble, id: string): Float64Array {
  const index = outcomes.findIndex((summary) => summary.id === id);
  if (index < 0) throw new RangeError(`outcome ${id} was not measured in this ensemble`);
  return Float64Array.from({ length: runs }, (_, run) => results.values[run * outcomes.length + index]!);
}
