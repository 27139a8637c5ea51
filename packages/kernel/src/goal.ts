/** Where a formation makes for: the points of its order one after the other, or a byway (DRL-11, DRL-13). */
import { KIND, NO_WAY } from "@staffride/formats";
import { bywayGoal } from "./byway.js";
import { emit, type Run } from "./run.js";

/** March on another goal from now on: no step of the way is behind it yet. */
export function aim(run: Run, f: number, goal: number): void {
  const { state } = run;
  if (goal === state.goal[f]) return;
  state.goal[f] = goal;
  state.leastCost[f] = NO_WAY;
  state.detours[f] = 0;
}

/** Where it makes for now: the bank of a byway while it is on one, else what is ordered (DRL-11, DRL-13). */
export function currentGoal(run: Run, f: number, h: number): number {
  const byway = bywayGoal(run, f);
  return byway >= 0 ? byway : orderedGoal(run, f, h);
}

/** The next point of the order that is not yet reached: its via in turn, then the objective; -1: where it stands (DRL-11). */
export function orderedGoal(run: Run, f: number, h: number): number {
  const { state, scenario } = run;
  for (;;) {
    const done = state.viaDone[f];
    const via = done === 0 ? state.via0[h] : done === 1 ? state.via1[h] : done === 2 ? state.via2[h] : -1;
    if (via < 0) return state.objective[h];
    if (state.cell[f] !== scenario.fields.objectiveCell[via]) return via;
    state.viaDone[f]++;
    emit(run, KIND.via, f, via, state.cell[f]);
  }
}

export const atGoal = (run: Run, f: number, goal: number): boolean =>
  goal < 0 || run.state.cell[f] === run.scenario.fields.objectiveCell[goal];
