/** Who holds towns and crossings (docs/models/control.md, CTL-1..3). */
import { KIND } from "@staffride/formats";
import { emit, type Run } from "./run.js";
import { controlReport } from "./reports.js";

/** A formation in a cell takes what stands there unless an enemy is still in the cell (CTL-1); crossings by either bank (CTL-2). */
export function takeControl(run: Run, f: number): void {
  const { state, scenario } = run;
  const { ground, forces } = scenario;
  if (state.fit[f] < run.parameters.controlPicket) return;
  const cell = state.cell[f];
  const side = forces.side[f];
  if (enemyInside(run, side, cell)) return;

  const place = ground.placeAt[cell];
  if (place >= 0 && state.control[place] !== side) {
    const before = state.control[place];
    emit(run, KIND.control, place, side, before, f);
    state.control[place] = side;
    controlReport(run, f, place, before >= 0);
  }
  const { crossings, crossingStart } = run.work;
  for (let i = crossingStart[cell]; i < crossingStart[cell + 1]; i++) {
    const c = crossings[i];
    if (state.crossingHeld[c] === side) continue;
    const near = ground.crossingNear[c];
    const far = ground.crossingFar[c];
    if (enemyInside(run, side, near) || enemyInside(run, side, far)) continue;
    emit(run, KIND.crossingHeld, c, side, state.crossingHeld[c], f);
    state.crossingHeld[c] = side;
  }
}

/** Somebody has left a cell: what stands there falls to who is left in it (CTL-1). */
export function fallTo(run: Run, cell: number): void {
  const { firstIn, nextIn } = run.state;
  for (let f = firstIn[cell]; f >= 0; f = nextIn[f]) takeControl(run, f);
}

function enemyInside(run: Run, side: number, cell: number): boolean {
  const { firstIn, nextIn, fit } = run.state;
  for (let e = firstIn[cell]; e >= 0; e = nextIn[e]) {
    if (run.scenario.forces.side[e] !== side && fit[e] >= run.parameters.controlPicket) return true;
  }
  return false;
}
