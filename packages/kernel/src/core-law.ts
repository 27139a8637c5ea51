/**
 * The core law of attrition without a logarithm in the hour (docs/models/engagement.md, ENG-5).
 *
 * own^q enemy^(1-q) = (own + enemy) g(own / (own + enemy)), g(x) = x^q (1-x)^(1-q). g is tabled once a kernel and read
 * by straight lines between 4,096 points: within 1e-4 of the power where a side is a hundredth of the whole or more.
 */
import { exp, log } from "@staffride/formats/exact";

export const POINTS = 4096;

/** g at x = i / POINTS. Shape (POINTS + 1). */
export function tableLaw(power: number): Float64Array {
  const table = new Float64Array(POINTS + 1);
  for (let i = 1; i < POINTS; i++) {
    const x = i / POINTS;
    table[i] = exp(power * log(x) + (1 - power) * log(1 - x));
  }
  return table;
}

/** own^q enemy^(1-q), men to men; nought if either is. */
export function lawOf(table: Float64Array, own: number, enemy: number): number {
  const whole = own + enemy;
  if (!(own > 0) || !(enemy > 0)) return 0;
  const x = (own / whole) * POINTS;
  const i = Math.floor(x);
  const below = table[i];
  return whole * (below + (x - i) * (table[i + 1] - below));
}
