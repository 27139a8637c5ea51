/** What a mechanism does to the outcomes: the runs without it against the same runs with it (EXP-25, EXP-26). */
import type { Effect } from "@staffride/formats/ablation";
import type { Unit } from "@staffride/formats/ensemble";
import { column, gapsOf } from "../difference.js";
import { meanOf, normalPoint, studentBeside } from "../interval.js";
import type { Ensemble } from "../refight.js";

/** Outcomes looked at: the campaign's checks, and losses and strength of the sides. */
const isLookedAt = (id: string): boolean => !id.includes(":") || /^(losses|strength):side\./.test(id);

/** Of outcomes that both have: a variant may do without some of the campaign's checks. */
export function effectsOf(base: Ensemble, off: Ensemble): Effect[] {
  const measured = new Set(off.outcomes.map(({ id }) => id));
  return base.outcomes
    .filter(({ id }) => isLookedAt(id) && measured.has(id))
    .flatMap(({ id, unit, mean }) => [
      effect(id, unit, gapsOf(base, off, id), mean),
      ...happens(column(base, id), column(off, id), id),
    ]);
}

function effect(outcome: string, unit: Unit, gaps: ArrayLike<number>, base: number): Effect {
  const { mean, error, interval } = meanOf(gaps);
  return { outcome, unit, difference: mean, lo: interval[0], hi: interval[1], error, n: gaps.length, base };
}

/** How much oftener it comes about; nothing where it comes about in every run of both. */
function happens(base: Float64Array, off: Float64Array, id: string): Effect[] {
  const came = (value: number) => (value === value ? 1 : 0);
  const before = base.map(came);
  const gaps = off.map((value, run) => came(value) - before[run]!);
  if (before.every((one) => one === 1) && gaps.every((gap) => gap === 0)) return [];
  return [effect(`happens:${id}`, "chance", gaps, meanOf(before).mean)];
}

/**
 * How many standard errors from nought an effect must lie, among so many looked at together, to be beyond noise: if no
 * mechanism did anything, one table in twenty would show one effect or more (Bonferroni's bound).
 *
 * Source: O. J. Dunn, JASA 56 (1961) 52-64.
 */
export const threshold = (effects: number): number => normalPoint(0.05 / Math.max(1, effects));

/** Pairs below which nothing is said: the errors of so few are hardly known themselves. */
export const FEWEST = 20;

/** `errors` are those of many pairs; of fewer it takes more, by Student's t. */
export const isBeyondNoise = ({ difference, error, n }: Effect, errors: number): boolean =>
  n >= FEWEST && difference !== 0 && Math.abs(difference) > studentBeside(errors, n - 1) * error;
