/** How a formation stands: its posture, its works, whom it goes for from where it is, and that it has come (DRL-2, DRL-10). */
import { KIND, POSTURES, TASK_OUTCOMES, WORKS } from "@staffride/formats";
import { inContact } from "./contact.js";
import { taskReport } from "./reports.js";
import { emit, type Run } from "./run.js";

const HALTED = POSTURES.indexOf("halted");
const ATTACKING = POSTURES.indexOf("attacking");
const DEFENDING = POSTURES.indexOf("defending");
const PINNING = POSTURES.indexOf("pinning");

const HASTY = WORKS.indexOf("hasty");
const PREPARED = WORKS.indexOf("prepared");

const DONE = TASK_OUTCOMES.indexOf("done");

/** Stand still: halt any march, keep the works that the time on the spot has earned (DRL-2). */
export function stand(run: Run, f: number, posture: number): void {
  const { state } = run;
  if (state.stepEdge[f] >= 0) {
    state.stepEdge[f] = -1;
    state.stepStamp[f]++;
  }
  settle(run, f);
  if (posture !== ATTACKING && posture !== PINNING) dropTarget(run, f);
  dig(run, f);
  setPosture(run, f, posture);
}

/** From now on it stands in its cell, if it does not already: what was dug elsewhere is left. */
export function settle(run: Run, f: number): void {
  const { state } = run;
  if (state.standingSince[f] >= 0) return;
  state.standingSince[f] = state.now[0];
  state.works[f] = 0;
}

/** Stand without anything to do: on the defence where an enemy is in contact. */
export const halt = (run: Run, f: number): void => stand(run, f, inContact(run, f) ? DEFENDING : HALTED);

export function dropTarget(run: Run, f: number): void {
  run.state.target[f] = -1;
  run.state.overWater[f] = 0;
}

function dig(run: Run, f: number): void {
  const { state } = run;
  const hours = (state.now[0] - state.standingSince[f]) / 60;
  const earned =
    hours >= run.parameters.engagePreparedHours ? PREPARED : hours >= run.parameters.engageHastyHours ? HASTY : 0;
  if (earned > state.works[f]) state.works[f] = earned;
}

export function setPosture(run: Run, f: number, posture: number): void {
  const { state } = run;
  if (state.posture[f] === posture) return;
  state.lookAgainAt[f] = 0;
  emit(run, KIND.posture, f, posture, state.posture[f]);
  state.posture[f] = posture;
}

/** The objective is reached: say so once, then stand on it (DRL-10). */
export function arrive(run: Run, f: number, goal: number): void {
  const { state } = run;
  const h = run.scenario.forces.headquarters[f];
  if (state.arrived[f] === 0 && goal === state.objective[h]) {
    state.arrived[f] = 1;
    if (goal >= 0) {
      emit(run, KIND.arrived, f, goal, state.cell[f]);
      taskReport(run, f, DONE);
    }
  }
  halt(run, f);
}

/** Go for an enemy from where it stands, over a crossing or not. */
export function attack(run: Run, f: number, enemy: number, overWater: number): void {
  const { state } = run;
  stand(run, f, ATTACKING);
  state.target[f] = enemy;
  state.overWater[f] = overWater;
}
