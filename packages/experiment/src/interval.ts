/** Intervals that hold the true value with 95% confidence. */
import { log } from "@staffride/formats/exact";

/** Lower and upper end. NaN where there is too little to say. */
export type Interval = readonly [low: number, high: number];

/** 97.5% point of the standard normal. */
export const Z95 = 1.959963984540054;

/**
 * For a share, when it was so in `k` of `n` runs: Wilson's score interval, which stays within 0 and 1 and is of use where
 * k is 0 or n.
 *
 * Source: E. B. Wilson, JASA 22 (1927) 209-212; L. D. Brown, T. T. Cai, A. DasGupta, Statistical Science 16 (2001)
 *         101-133, who recommend it.
 */
export function shareInterval(k: number, n: number): Interval {
  if (n === 0) return [NaN, NaN];
  const share = k / n;
  const spread = (Z95 * Z95) / n;
  const middle = (share + spread / 2) / (1 + spread);
  const half = (Z95 / (1 + spread)) * Math.sqrt((share * (1 - share)) / n + spread / (4 * n));
  // at the ends the formula gives 0 and 1 but for rounding
  return [k === 0 ? 0 : middle - half, k === n ? 1 : middle + half];
}

/** Mean, its standard error, and the interval by Student's t; of fewer than two values there is none. */
export interface Mean {
  readonly mean: number;
  readonly error: number;
  readonly interval: Interval;
}

export function meanOf(values: ArrayLike<number>): Mean {
  const n = values.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i]!;
  const mean = sum / n;
  if (n < 2) return { mean, error: NaN, interval: [NaN, NaN] };
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (values[i]! - mean) ** 2;
  const error = Math.sqrt(squares / (n - 1) / n);
  const half = studentPoint(n - 1) * error;
  return { mean, error, interval: [mean - half, mean + half] };
}

/**
 * 97.5% point of Student's t. Exact for 1 and 2 degrees of freedom; beyond, the expansion about the normal's, within
 * 0.2% from 3 on.
 */
export function studentPoint(freedom: number): number {
  if (freedom === 1) return 12.706204736174707;
  if (freedom === 2) return 4.302652729749462;
  return studentBeside(Z95, freedom);
}

/**
 * Point of Student's t that is passed with the same chance as z of the standard normal, by expansion: within 1% for z up
 * to 5 from 19 degrees of freedom on.
 *
 * Source: M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions (1964), 26.7.5.
 */
export function studentBeside(z: number, freedom: number): number {
  const z3 = z * z * z;
  const z5 = z3 * z * z;
  const z7 = z5 * z * z;
  const g1 = (z3 + z) / 4;
  const g2 = (5 * z5 + 16 * z3 + 3 * z) / 96;
  const g3 = (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / 384;
  const g4 = (79 * z7 * z * z + 776 * z7 + 1482 * z5 - 1920 * z3 - 945 * z) / 92160;
  return z + g1 / freedom + g2 / freedom ** 2 + g3 / freedom ** 3 + g4 / freedom ** 4;
}

/**
 * Point of the standard normal that is passed, on either side, with the given chance in all; chance below 1.
 * Within 0.00045.
 *
 * Source: Abramowitz and Stegun 26.2.23.
 */
export function normalPoint(chance: number): number {
  const t = Math.sqrt(-2 * log(chance / 2));
  return (
    t - (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t * t * t)
  );
}
