/** Draws of a run, by address (chance.ts): whom it concerns, what for, which, when. */
import { normal, uniform } from "./chance.js";
import type { Run } from "./run.js";

export function uniformOf(run: Run, entity: number, purpose: number, draw: number, minute: number): number {
  return uniform(run.state.seed[0], run.state.run[0], entity, purpose, draw, minute);
}

export function normalOf(run: Run, entity: number, purpose: number, draw: number, minute: number): number {
  return normal(run.state.seed[0], run.state.run[0], entity, purpose, draw, minute);
}

/** A whole number of men whose expectation is `men`. */
export function roundMen(run: Run, men: number, entity: number, purpose: number, draw: number, minute: number): number {
  if (men <= 0) return 0;
  const whole = Math.floor(men);
  return whole + (uniformOf(run, entity, purpose, draw, minute) < men - whole ? 1 : 0);
}
