/**
 * Passing rivers (docs/models/crossing.md, CRS-1..8): a crossing serves one formation at a time; the rest queue in
 * order of arrival. While it passes, a formation is astride.
 */
import { CROSSING_STATES, KIND, POSTURES } from "@staffride/formats";
import { EVENT, PHASE, schedule } from "./event.js";
import { enemyNear } from "./contact.js";
import { column, relocate, setOff } from "./march.js";
import { emit, type Run } from "./run.js";
import { lightFactor } from "./sky.js";
import { settle } from "./stand.js";

const FORD = 0;
const BRIDGES = 3; // footbridge, bridge, pontoon: passed at full width by day and night
const OPEN = CROSSING_STATES.indexOf("open");
const BROKEN = POSTURES.indexOf("broken");
export const CROSSING = POSTURES.indexOf("crossing");

/** Men per hour a crossing passes for a side at a minute (CRS-2, CRS-3). */
export function throughput(run: Run, crossing: number, side: number, minute: number): number {
  const { ground } = run.scenario;
  const p = run.parameters;
  const kind = ground.crossingKind[crossing];
  let rate = ground.crossingMenPerHour[crossing];
  if (kind < BRIDGES) rate *= lightFactor(run, minute, p.crossNight);
  if (kind !== FORD) {
    const holder = ground.crossingHolder[crossing];
    if (ground.crossingState[crossing] !== OPEN) rate *= p.crossDestroyed;
    else if (holder >= 0 && holder !== side) rate *= p.crossNoBoats;
  }
  return rate;
}

/** Take a place in the queue; the first begins to pass at once if the crossing is free (CRS-1). */
export function joinQueue(run: Run, f: number, crossing: number, edge: number): void {
  const { state } = run;
  let ahead = state.crossingBusy[crossing] >= 0 ? 1 : 0;
  for (let g = state.crossingFirst[crossing]; g >= 0; g = state.crossingQueue[g]) ahead++;
  emit(run, KIND.crossingQueued, f, crossing, ahead);

  state.crossingOf[f] = crossing;
  state.crossingEdgeOf[f] = edge;
  state.crossingFrom[f] = -1;
  state.crossingQueue[f] = -1;
  settle(run, f);
  if (state.crossingFirst[crossing] < 0) state.crossingFirst[crossing] = f;
  else state.crossingQueue[state.crossingLast[crossing]] = f;
  state.crossingLast[crossing] = f;
  admit(run, crossing);
}

/** Give up waiting: out of the queue. A passage under way is finished first (CRS-8). */
export function leaveQueue(run: Run, f: number): void {
  const { state } = run;
  const crossing = state.crossingOf[f];
  if (crossing < 0 || state.crossingFrom[f] >= 0) return;
  let before = -1;
  for (let g = state.crossingFirst[crossing]; g >= 0; before = g, g = state.crossingQueue[g]) {
    if (g !== f) continue;
    if (before < 0) state.crossingFirst[crossing] = state.crossingQueue[f];
    else state.crossingQueue[before] = state.crossingQueue[f];
    if (state.crossingLast[crossing] === f) state.crossingLast[crossing] = before;
    break;
  }
  state.crossingOf[f] = -1;
}

/** The first in the queue who may go over, -1 if none; who finds the far bank held leaves it and decides anew (CRS-7). */
function firstFree(run: Run, crossing: number): number {
  const { state } = run;
  for (;;) {
    const f = state.crossingFirst[crossing];
    if (f < 0 || !isOpposed(run, f)) return f;
    leaveQueue(run, f);
    schedule(state, state.now[0], PHASE.move, EVENT.wake, f, 0);
  }
}

/** Does an enemy stand near its far bank? Who flees goes over all the same (DRL-12). */
function isOpposed(run: Run, f: number): boolean {
  const { state, scenario } = run;
  const far = scenario.ground.edgeTo[state.crossingEdgeOf[f]];
  return state.posture[f] !== BROKEN && enemyNear(run, scenario.forces.side[f], far) >= 0;
}

/** Let the first in the queue begin; how long it will take (CRS-5). */
export function admit(run: Run, crossing: number): void {
  const { state, scenario } = run;
  if (state.crossingBusy[crossing] >= 0) return;
  const f = firstFree(run, crossing);
  if (f < 0) return;
  state.crossingFirst[crossing] = state.crossingQueue[f];
  if (state.crossingFirst[crossing] < 0) state.crossingLast[crossing] = -1;

  const now = state.now[0];
  const men = column(run, f);
  const hours = men / throughput(run, crossing, scenario.forces.side[f], now);
  const minutes = Math.max(Math.floor(run.parameters.crossMinimumMinutes), Math.floor(hours * 60) + 1);
  state.crossingBusy[crossing] = f;
  state.crossingFrom[f] = now;
  state.crossingUntil[f] = now + minutes;
  setOff(run, f);
  emit(run, KIND.crossingBegan, f, crossing, men, now + minutes);
  schedule(state, now + (minutes >> 1), PHASE.cross, EVENT.crossingHalf, f, now);
  schedule(state, now + minutes, PHASE.cross, EVENT.crossingEnd, f, now);
}

/** Half are over: the formation's place is now the far bank (CRS-4). */
export function passHalf(run: Run, f: number, began: number): void {
  const { state, scenario } = run;
  if (state.gone[f] === 1 || state.crossingFrom[f] !== began) return;
  state.cameFrom[f] = state.cell[f];
  relocate(run, f, scenario.ground.edgeTo[state.crossingEdgeOf[f]]);
}

/** The last man is over; the next formation begins. False if the event was void. */
export function passEnd(run: Run, f: number, began: number): boolean {
  const { state } = run;
  if (state.crossingOf[f] < 0 || state.crossingFrom[f] !== began) return false;
  const crossing = state.crossingOf[f];
  emit(run, KIND.crossingEnded, f, crossing, column(run, f), state.cell[f]);
  state.crossingOf[f] = -1;
  state.crossingFrom[f] = -1;
  state.crossingBusy[crossing] = -1;
  state.closedAt[f] = state.now[0];
  admit(run, crossing);
  return state.gone[f] === 0;
}

/** Share of the formation on the bank where it now stands, 1 when it is not astride (CRS-6). */
export function shareOnBank(run: Run, f: number): number {
  const { state } = run;
  const from = state.crossingFrom[f];
  if (from < 0) return 1;
  const done = (state.now[0] - from) / (state.crossingUntil[f] - from);
  return done < 0.5 ? 1 - done : done;
}
