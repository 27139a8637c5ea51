/** Where a formation makes for: the points of its order one after the other, or a byway (DRL-11, DRL-13). */
import { KIND, NO_WAY } from "@staffride/formats";
import { bywayGoal } from "./byway.js";
import type { State } from "./layout.js";
import { emit, type Run } from "./run.js";

/** Set where it makes for now: the bank of a byway while it is on one, else the next point of its order (DRL-11, DRL-13). */
export function setGoal(run: Run, f: number, h: number): number {
  const byway = bywayGoal(run, f);
  if (byway < 0) passVias(run, f, h);
  const goal = byway >= 0 ? byway : nextPoint(run, f, h);
  aim(run, f, goal);
  return goal;
}

/** March on a goal: on a new one no step of the way is behind it; one nearer than all before ends the steps round (MAR-8). */
export function aim(run: Run, f: number, goal: number): void {
  const { state, scenario } = run;
  if (goal !== state.goal[f]) {
    state.goal[f] = goal;
    state.leastCost[f] = NO_WAY;
    state.detours[f] = 0;
  }
  if (goal < 0) return;
  const cost = scenario.fields.cost[goal * scenario.ground.nCell + state.cell[f]];
  if (cost >= state.leastCost[f]) return;
  state.leastCost[f] = cost;
  state.detours[f] = 0;
}

/** The next point of the order that is not yet passed: its via in turn, then the objective; -1: where it stands (DRL-11). */
export function nextPoint(run: Run, f: number, h: number): number {
  const { state } = run;
  const via = viaOf(state, h, state.viaDone[f]);
  return via >= 0 ? via : state.objective[h];
}

/** Whoever stands in the next place on his way has passed it (DRL-11). */
function passVias(run: Run, f: number, h: number): void {
  const { state, scenario } = run;
  const { objectiveCell } = scenario.fields;
  for (;;) {
    const via = viaOf(state, h, state.viaDone[f]);
    if (via < 0 || state.cell[f] !== objectiveCell[via]) return;
    state.viaDone[f]++;
    emit(run, KIND.via, f, via, state.cell[f]);
  }
}

/** The i-th place on the way of the order, or -1. */
function viaOf(state: State, h: number, i: number): number {
  return i === 0 ? state.via0[h] : i === 1 ? state.via1[h] : i === 2 ? state.via2[h] : -1;
}

export const atGoal = (run: Run, f: number, goal: number): boolean =>
  goal < 0 || run.state.cell[f] === run.scenario.fields.objectiveCell[goal];
