/** What the hour's fights do to a formation (docs/models/engagement.md, ENG-4, ENG-10, ENG-11): who falls, and how; hours of assault. */
import { KIND, POSTURES } from "@staffride/formats";
import { credit } from "./claims.js";
import { emit, type Run } from "./run.js";

const BROKEN = POSTURES.indexOf("broken");

/**
 * Losses fall: killed, wounded (those who must be carried, and those who walk to the rear), missing (ENG-10). Whole men
 * fall; what is left over waits for the next hour, so that nothing is lost or made by rounding.
 */
export function applyLosses(run: Run): void {
  const { state, scenario, work } = run;
  const fade = 23 / 24;
  for (let f = 0; f < scenario.forces.nFormation; f++) {
    countAssaultHours(run, f);
    const rate = state.lossRate[f];
    if (work.loss[f] === 0) {
      if (rate > 0) state.lossRate[f] = rate * fade;
      continue;
    }
    const due = state.lossDue[f] + work.loss[f];
    let men = Math.floor(due);
    state.lossDue[f] = due - men;
    if (men > state.fit[f]) men = state.fit[f];
    state.lossRate[f] = rate * fade + men / (state.fit[f] + 1);
    if (men > 0) fall(run, f, men, work.lossIn[f]);
    if (work.role[f] !== 0 && state.foughtHours[f] < 255) state.foughtHours[f]++;
  }
}

function fall(run: Run, f: number, men: number, e: number): void {
  const { state, scenario } = run;
  const p = run.parameters;
  const missing = part(
    state.missingDue,
    f,
    men * (state.posture[f] === BROKEN ? p.engageMissingBroken : p.engageMissingShare),
    men,
  );
  const killed = part(state.killedDue, f, men * p.engageKilledShare, men - missing);
  const wounded = men - missing - killed;
  const carried = part(state.carriedDue, f, wounded * p.engageSevereShare, wounded);

  state.fit[f] -= men;
  state.killed[f] += killed;
  state.missing[f] += missing;
  state.carried[f] += carried;
  state.evacuated[f] += wounded - carried;
  state.newKilled[f] += killed;
  state.newWounded[f] += wounded;
  state.newMissing[f] += missing;
  state.newIn[f] = e >= 0 ? state.engagementId[e] : -1;
  if (e < 0) return;
  if (scenario.forces.side[f] === state.engagementSide[e]) state.engagementLossD[e] += men;
  else state.engagementLossA[e] += men;
}

/** Whole men out of a share that is due, at most `most`; the rest stays due. */
function part(dues: Float64Array, f: number, share: number, most: number): number {
  const due = dues[f] + share;
  const whole = Math.floor(due);
  const men = whole < most ? whole : most;
  dues[f] = due - men;
  return men;
}

/** Losses into the trace: every six hours, one line a formation (ENG-11). */
export function tellLosses(run: Run): void {
  const { state, scenario } = run;
  for (let f = 0; f < scenario.forces.nFormation; f++) {
    const men = state.newKilled[f] + state.newWounded[f] + state.newMissing[f];
    if (men === 0) continue;
    if (scenario.minds.free === 1) credit(run, f, men);
    emit(run, KIND.losses, f, state.newKilled[f], state.newWounded[f], state.newMissing[f], state.newIn[f]);
    state.newKilled[f] = state.newWounded[f] = state.newMissing[f] = 0;
  }
}

/** Hours of assault behind a formation, a day's worth at most: one more if it assaulted, all slept off in a day without (ENG-4). */
function countAssaultHours(run: Run, f: number): void {
  const { state, work } = run;
  const { engageActiveHours } = run.parameters;
  if ((work.role[f] & 1) === 1) {
    if (state.assaultHours[f] < engageActiveHours) state.assaultHours[f]++;
  } else if (state.target[f] < 0 && state.assaultHours[f] > 0) {
    const left = state.assaultHours[f] - engageActiveHours / 24;
    state.assaultHours[f] = left > 0 ? left : 0;
  }
}
