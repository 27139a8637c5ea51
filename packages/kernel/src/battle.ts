/**
 * Battles as they are kept (docs/models/engagement.md, ENG-8, ENG-9, ENG-12): one for each cell fought for, with its own
 * luck, until the shooting stops.
 */
import { CAUSES, KIND } from "@staffride/formats";
import { exp } from "@staffride/formats/exact";
import { PURPOSE } from "./chance.js";
import { normalOf } from "./chance-of.js";
import { emit, type Run } from "./run.js";

export const ENGAGEMENTS = 64;
/** The one way in which a fight ends (ENG-12). */
const ENEMY_LEFT = CAUSES.indexOf("enemy-left");

/** The fight for a cell: the one going on, or a new one with its own luck (ENG-8, ENG-9). */
export function engagementAt(
  run: Run,
  cell: number,
  side: number,
  attacker: number,
  defender: number,
  phase: number,
): number {
  const { state } = run;
  let free = -1;
  const used = state.engagementsUsed[0];
  for (let e = 0; e < used; e++) {
    if (state.engagementCell[e] === cell && state.engagementSide[e] === side) return e;
    if (free < 0 && state.engagementCell[e] < 0) free = e;
  }
  if (free < 0 && used < ENGAGEMENTS) free = state.engagementsUsed[0]++;
  if (free < 0) throw new Error(`more than ${ENGAGEMENTS} engagements at minute ${state.now[0]}`);
  const p = run.parameters;
  const now = state.now[0];
  const common = normalOf(run, defender, PURPOSE["engagement"], 0, now);
  const ownA = normalOf(run, defender, PURPOSE["engagement"], 1, now);
  const ownD = normalOf(run, defender, PURPOSE["engagement"], 2, now);
  const tied = Math.sqrt(p.engageCorrelation);
  const loose = Math.sqrt(1 - p.engageCorrelation);
  state.engagementCell[free] = cell;
  state.engagementSide[free] = side;
  state.engagementId[free] = state.engagementCount[0]++;
  state.engagementHours[free] = 0;
  state.engagementLossA[free] = 0;
  state.engagementLossD[free] = 0;
  state.engagementNoiseA[free] = p.engageBattleSdAttacker * (tied * common + loose * ownA);
  state.engagementNoiseD[free] = p.engageBattleSdDefender * (tied * common + loose * ownD);
  state.engagementDay[free] = p.engageDaySd * normalOf(run, defender, PURPOSE["engagement-day"], 0, now);
  applyNoise(run, free);
  emit(run, KIND.engagementBegan, state.engagementId[free], cell, attacker, defender, phase);
  return free;
}

/** Daily noise of every fight, an autoregression of lag one day (ENG-9). */
export function turnDay(run: Run): void {
  const { state } = run;
  const p = run.parameters;
  for (let e = 0; e < state.engagementsUsed[0]; e++) {
    if (state.engagementCell[e] < 0) continue;
    const fresh = normalOf(run, state.engagementId[e] & 0xffff, PURPOSE["engagement-day"], 1, state.now[0]);
    const lag = p.engageDayLag;
    state.engagementDay[e] = lag * state.engagementDay[e] + Math.sqrt(1 - lag * lag) * p.engageDaySd * fresh;
    applyNoise(run, e);
  }
}

/** What the luck of battle and day makes of the losses, until the day turns. */
function applyNoise(run: Run, e: number): void {
  const { state } = run;
  state.engagementFactorA[e] = exp(state.engagementNoiseA[e] + state.engagementDay[e]);
  state.engagementFactorD[e] = exp(state.engagementNoiseD[e] + state.engagementDay[e]);
}

/** Nobody has attacked into the cell for some hours: the fight is over (ENG-12). */
export function endQuietEngagements(run: Run): void {
  const { state } = run;
  const now = state.now[0];
  const quiet = run.parameters.engageQuietHours * 60;
  for (let e = 0; e < state.engagementsUsed[0]; e++) {
    const cell = state.engagementCell[e];
    if (cell < 0 || now - state.engagementHour[e] < quiet) continue;
    emit(
      run,
      KIND.engagementEnded,
      state.engagementId[e],
      cell,
      state.engagementHours[e],
      state.engagementLossA[e],
      state.engagementLossD[e],
      ENEMY_LEFT,
    );
    state.engagementCell[e] = -1;
  }
}
