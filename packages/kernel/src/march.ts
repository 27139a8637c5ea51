/**
 * Marching (docs/models/march.md, MAR-1..10): columns with length, roads that serve one column at a time, night,
 * weather, fatigue, the burden of wounded, rest, straggling.
 */
import { FORDABLE, KIND, NO_SLOT, NO_WAY, PACES, POSTURES, UNFORDABLE } from "@staffride/formats";
import { fallTo, takeControl } from "./control.js";
import { refreshContacts, seenNear } from "./contact.js";
import { EVENT, PHASE, schedule } from "./event.js";
import { enterCell, leaveCell } from "./place-list.js";
import { emit, type Run } from "./run.js";
import { isNight, lightFactor, mobilityFactor } from "./sky.js";
import { edgeMobility } from "./terrain-effects.js";

const ROAD = 2;
const TRACK = 1;
const FORCED = PACES.indexOf("forced");
export const MARCHING = POSTURES.indexOf("marching");

/** Men who are with the column: fit, unfit and carried. */
export function column(run: Run, f: number): number {
  const { fit, unfit, carried } = run.state;
  return fit[f] + unfit[f] + carried[f];
}

/** Speed over an edge at a minute, km/h (MAR-2..5). */
export function speed(run: Run, f: number, edge: number, onRoad: boolean, minute: number): number {
  const { ground } = run.scenario;
  const p = run.parameters;
  const { state } = run;
  const surface = onRoad ? ground.edgeSurface[edge] : 0;
  const terrain = edgeMobility(
    ground.terrain[state.cell[f]],
    ground.terrain[ground.edgeTo[edge]],
    p.marchMobilityFloor,
  );

  let kmh: number;
  if (surface === ROAD)
    kmh = p.marchRoadKmh * (1 - p.marchRoadTerrain * (1 - terrain)) * lightFactor(run, minute, p.marchNightRoad);
  else if (surface === TRACK)
    kmh = p.marchTrackKmh * (1 - p.marchTrackTerrain * (1 - terrain)) * lightFactor(run, minute, p.marchNightRoad);
  else kmh = p.marchOpenKmh * terrain * lightFactor(run, minute, p.marchNightOpen);

  const share = state.carried[f] / (column(run, f) + 1);
  const burden = Math.max(1 - p.marchWoundedBurden * share, p.marchBurdenFloor);
  return kmh * mobilityFactor(run, minute) * (1 - p.marchFatigue * state.fatigue[f]) * burden;
}

/**
 * Which edge to take to the goal (MAR-8): the field's, unless it leads into the reach of an enemy worth going round
 * (stronger than `fear` times oneself) and a way round costs little; after a few steps round in vain, straight on. Held
 * crossings are DRL-12's.
 * -1: no way.
 */
export function chooseEdge(run: Run, f: number, goal: number, fear: number): number {
  const { ground, fields } = run.scenario;
  const { state } = run;
  const cell = state.cell[f];
  const row = goal * ground.nCell;
  const slot = fields.next[row + cell];
  if (slot === NO_SLOT) return -1;
  const straight = ground.edgeStart[cell] + slot;
  if ((state.seenLow[f] | state.seenHigh[f]) === 0 || state.detours[f] >= run.parameters.marchDetours) return straight;
  if (ground.edgePassage[straight] === UNFORDABLE) return straight;
  if (!feared(run, f, ground.edgeTo[straight], fear)) return straight;

  let best = straight;
  let bestCost = state.leastCost[f] + run.parameters.marchDetour;
  for (let e = ground.edgeStart[cell]; e < ground.edgeStart[cell + 1]; e++) {
    const to = ground.edgeTo[e];
    if (e === straight || to === state.cameFrom[f] || ground.edgePassage[e] === UNFORDABLE) continue;
    const onward = fields.cost[row + to];
    if (onward >= bestCost || onward === NO_WAY || feared(run, f, to, fear)) continue;
    best = e;
    bestCost = onward;
  }
  return best;
}

/** Does an enemy whom f sees, and who is worth going round, reach the cell? */
function feared(run: Run, f: number, cell: number, fear: number): boolean {
  const enemy = seenNear(run, f, cell);
  return enemy >= 0 && run.state.fit[enemy] > fear * run.state.fit[f];
}

/** Does this step leave the field's way to the goal? */
function goesRound(run: Run, f: number, edge: number): boolean {
  const { ground, fields } = run.scenario;
  const goal = run.state.goal[f];
  const cell = run.state.cell[f];
  return goal >= 0 && edge - ground.edgeStart[cell] !== fields.next[goal * ground.nCell + cell];
}

/** Set out over an edge that needs no crossing; the arrival is an event (MAR-1, MAR-6). */
export function step(run: Run, f: number, edge: number): void {
  const { ground } = run.scenario;
  const { state } = run;
  const p = run.parameters;
  const now = state.now[0];
  const to = ground.edgeTo[edge];
  let onRoad = ground.edgeSurface[edge] > 0;
  let start = now;

  // a road serves one column at a time; who would wait long goes across country
  if (onRoad && state.roadFreeAt[to] > now) {
    if (state.roadFreeAt[to] - now > p.marchRoadPatience && ground.edgePassage[edge] === 0) onRoad = false;
    else {
      start = state.roadFreeAt[to];
      emit(run, KIND.roadWait, f, to, start);
    }
  }

  const kmh = speed(run, f, edge, onRoad, start);
  const lanes = onRoad ? 1 : p.marchOpenLanes;
  const pass = Math.floor((column(run, f) / p.marchMenPerKm / lanes / kmh) * 60);
  if (onRoad) state.roadFreeAt[to] = start + pass;
  state.passMinutes[f] = pass;

  let minutes = Math.floor((ground.edgeKm[edge] / kmh) * 60) + 1;
  if (ground.edgePassage[edge] === FORDABLE) minutes += Math.floor(p.marchFordMinutes);

  if (goesRound(run, f, edge)) state.detours[f]++;
  state.stepEdge[f] = edge;
  state.stepStamp[f]++;
  setOff(run, f);
  schedule(state, start + minutes, PHASE.move, EVENT.march, f, state.stepStamp[f]);
  state.legMinutes[f] += start - now + minutes;
}

/** It stands no longer. */
export function setOff(run: Run, f: number): void {
  countRest(run, f);
  run.state.standingSince[f] = -1;
}

/** Who has stood still for the shortest rest has rested (MAR-7). */
function countRest(run: Run, f: number): void {
  const { state } = run;
  if (state.standingSince[f] < 0) return;
  if (state.now[0] - state.standingSince[f] >= Math.floor(run.parameters.marchRestHours * 60)) state.legMinutes[f] = 0;
}

/** The head reaches the next cell. False if the event was void. */
export function finishStep(run: Run, f: number, stamp: number): boolean {
  const { state } = run;
  if (state.stepStamp[f] !== stamp || state.gone[f] === 1) return false;
  const { ground } = run.scenario;
  const edge = state.stepEdge[f];
  const to = ground.edgeTo[edge];
  const from = state.cell[f];
  emit(run, KIND.moved, f, from, to, ground.edgeSurface[edge]);
  state.stepEdge[f] = -1;
  state.cameFrom[f] = from;
  tire(run, f, ground.edgeKm[edge]);
  relocate(run, f, to);
  state.closedAt[f] = state.now[0] + state.passMinutes[f];
  return true;
}

/** Put a formation into a cell, with all that follows from where it stands. */
export function relocate(run: Run, f: number, cell: number): void {
  const left = run.state.cell[f];
  leaveCell(run.state, f);
  enterCell(run.state, f, cell);
  refreshContacts(run, f);
  takeControl(run, f);
  fallTo(run, left);
}

/** What a stretch of road takes out of a column (MAR-9, MAR-10). */
function tire(run: Run, f: number, km: number): void {
  const { state } = run;
  const p = run.parameters;
  const forced =
    state.pace[run.scenario.forces.headquarters[f]] === FORCED && state.legMinutes[f] > p.marchHoursNormal * 60;
  const share = km * (forced ? p.marchStraggleForced : p.marchStragglePerKm);
  const men = Math.floor(state.fit[f] * share + 0.5);
  state.fit[f] -= men;
  state.stragglers[f] += men;
  state.marchedKm[f] += km;
  if (forced) state.forcedKm[f] += km;
  if (isNight(run, state.now[0])) state.nightMinutes[f] += Math.floor((km * 60) / (p.marchRoadKmh * p.marchNightRoad));
}

/**
 * Rest is due (MAR-7): after the day's hours. A normal march rests at least some hours and then until morning, but no
 * longer than makes a day of march and rest; a forced one rests out the day. Who has stood that long has rested.
 *
 * @returns when the rest ends, or 0 if none is due
 */
export function restDue(run: Run, f: number): number {
  const { state } = run;
  const p = run.parameters;
  const now = state.now[0];
  const shortest = Math.floor(p.marchRestHours * 60);
  countRest(run, f);
  const forced = state.pace[run.scenario.forces.headquarters[f]] === FORCED;
  const hours = forced ? p.marchHoursForced : p.marchHoursNormal;
  if (state.legMinutes[f] < hours * 60) return 0;
  const nextDay = now + Math.floor((24 - hours) * 60);
  if (forced) return nextDay;
  const setOut = Math.floor(p.marchMorningHour * 60);
  const morning = Math.floor((now + shortest + 1439 - setOut) / 1440) * 1440 + setOut;
  return Math.min(morning, nextDay);
}

/** The hours of the day's march are rested off. */
export function takeRest(run: Run, f: number, until: number): void {
  const { state } = run;
  state.legMinutes[f] = 0;
  state.restUntil[f] = until;
  schedule(state, until, PHASE.move, EVENT.wake, f, 0);
}
