/** Outposts of formations that face each other without attacking (docs/models/engagement.md, ENG-4, ENG-13). */
import { firstOf, inContact } from "./contact.js";
import { lawOf } from "./core-law.js";
import { effect } from "./fighting-strength.js";
import type { Run } from "./run.js";
import { isNight } from "./sky.js";

/** How hard outposts press, 1 for an assault (ENG-4). */
export function outpostIntensity(run: Run): number {
  const { engageContact, engageNight } = run.parameters;
  return engageContact * (isNight(run, run.state.now[0]) ? engageNight : 1);
}

/** The hour's losses between those who are in no fight. They fall on both sides by the same law. */
export function skirmish(run: Run): void {
  const { state, scenario, work } = run;
  const { forces } = scenario;
  const p = run.parameters;
  const rate = ((p.engageK / p.engageActiveHours) * outpostIntensity(run)) / 1e4;
  for (let f = 0; f < forces.nFormation; f++) {
    if (forces.side[f] !== 0 || state.engagements[f] > 0 || !inContact(run, f)) continue;
    const e = facing(run, f);
    if (e < 0) continue;
    work.loss[f] += rate * lawOf(work.law, state.fit[f], state.fit[e] * effect(run, e));
    work.loss[e] += rate * lawOf(work.law, state.fit[e], state.fit[f] * effect(run, f));
    work.lossIn[e] = work.lossIn[f] = -1;
  }
}

/** Lowest enemy in contact that is in no fight. */
function facing(run: Run, f: number): number {
  const { state } = run;
  const low = state.contactLow[f];
  const high = state.contactHigh[f];
  for (let e = firstOf(low, high, 0); e >= 0; e = firstOf(low, high, e + 1)) if (state.engagements[e] === 0) return e;
  return -1;
}
