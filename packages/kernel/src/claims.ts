/** What a formation claims to have done to the enemy (docs/models/headquarters.md, REP-10), where headquarters have minds. */
import { exp } from "@staffride/formats/exact";
import { PURPOSE } from "./chance.js";
import { normalOf } from "./chance-of.js";
import { firstOf } from "./contact.js";
import type { Run } from "./run.js";

/** Which of the draws for shading: the first is of its own losses. */
const CLAIM = 1;

/** So many men of f fell in the last hours: the work, in equal parts, of those in contact with it now. */
export function credit(run: Run, f: number, men: number): void {
  const { contactLow, contactHigh, inflicted } = run.state;
  const [low, high] = [contactLow[f], contactHigh[f]];
  let n = 0;
  for (let e = firstOf(low, high, 0); e >= 0; e = firstOf(low, high, e + 1)) n++;
  for (let e = firstOf(low, high, 0); e >= 0; e = firstOf(low, high, e + 1)) inflicted[e] += men / n;
}

/** Enemy losses as formation f claims them: what it did times a factor of its own, the same all through a run. Men. */
export function claimOf(run: Run, f: number): number {
  const done = run.state.inflicted[f];
  if (done === 0) return 0;
  const { claimMean, claimSpread } = run.parameters;
  return Math.floor(done * exp(claimMean + claimSpread * normalOf(run, f, PURPOSE.shading, CLAIM, 0)) + 0.5);
}
