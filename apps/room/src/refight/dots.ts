/** A distribution as fifty dots: each stands for one run in fifty. */
import { quantile } from "@staffride/experiment/quantile";

export const DOTS = 50;

/**
 * As many dots as the share of runs that have a value makes of fifty, at their quantiles. At least one if any run has; of fewer
 * than fifty runs each is a dot.
 */
export function dotsOf(sorted: ArrayLike<number>, runs: number): number[] {
  if (sorted.length === 0) return [];
  if (runs <= DOTS) return Array.from(sorted);
  const n = Math.max(1, Math.round((DOTS * sorted.length) / runs));
  return Array.from({ length: n }, (_, i) => quantile(sorted, (i + 0.5) / n));
}

export interface Dot {
  readonly value: number;
  /** Which column it stands in, and how many stand below it there. */
  readonly column: number;
  readonly level: number;
}

/** Stand dots in columns over an axis from low to high. */
export function stacked(values: readonly number[], low: number, high: number, columns: number): Dot[] {
  const height = new Array<number>(columns).fill(0);
  return values.map((value) => {
    const column = Math.min(columns - 1, Math.max(0, Math.floor(((value - low) / (high - low || 1)) * columns)));
    return { value, column, level: height[column]!++ };
  });
}
