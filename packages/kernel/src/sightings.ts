/**
 * What an enemy is seen doing (docs/models/headquarters.md, REP-6): from what he does, how he looks; from how he looks,
 * what an observer makes of it. Only where headquarters have minds; nobody else asks.
 */
import { APPEARANCES, POSTURES, SIGHTINGS, TASKS, WORKS } from "@staffride/formats";
import { PURPOSE } from "./chance.js";
import { uniformOf } from "./chance-of.js";
import type { Run } from "./run.js";

const HALTED = POSTURES.indexOf("halted");
const MARCHING = POSTURES.indexOf("marching");
const ATTACKING = POSTURES.indexOf("attacking");
const WITHDRAWING = POSTURES.indexOf("withdrawing");
const CROSSING = POSTURES.indexOf("crossing");
const PINNING = POSTURES.indexOf("pinning");
const BROKEN = POSTURES.indexOf("broken");
const WITHDRAW = TASKS.indexOf("withdraw");
const PREPARED = WORKS.indexOf("prepared");

const IN_THE_OPEN = APPEARANCES.indexOf("halted-in-the-open");
const IN_WORKS = APPEARANCES.indexOf("in-works");
const MARCHING_OFF = APPEARANCES.indexOf("marching-off");
const DEPARTING = APPEARANCES.indexOf("departing");
const ATTACKS = APPEARANCES.indexOf("attacking");
const LEFT_EMPTY = APPEARANCES.indexOf("left-empty");
const MAKING_READY = APPEARANCES.indexOf("making-ready");
const ADVANCING = APPEARANCES.indexOf("advancing");
const CLASSES = SIGHTINGS.length;

/**
 * What formation f makes of enemy e today, an index into SIGHTINGS. One lot a day and pair: who looks twice in a day at
 * the same thing sees the same, and the order of the reports changes nothing.
 */
export function sightingOf(run: Run, f: number, e: number): number {
  const { minds, forces } = run.scenario;
  const day = Math.floor(run.state.now[0] / 1440);
  const lot = uniformOf(run, f * forces.nFormation + e, PURPOSE.sighting, 0, day);
  const row = appearanceOf(run, f, e) * CLASSES;
  let seen = 0;
  for (let below = minds.appearance[row]; lot >= below && seen < CLASSES - 1; below += minds.appearance[row + seen])
    seen++;
  return seen;
}

/** How enemy e looks from where f stands, an index into APPEARANCES: what he does, before anybody interprets it. */
export function appearanceOf(run: Run, f: number, e: number): number {
  switch (run.state.posture[e]) {
    case ATTACKING:
    case PINNING:
      return ATTACKS;
    case MARCHING:
      return comesNearer(run, f, e) ? ADVANCING : going(run, e);
    case CROSSING:
      return comesNearer(run, f, e) ? ADVANCING : DEPARTING;
    case WITHDRAWING:
    case BROKEN:
      return makesForCrossing(run, e) ? DEPARTING : going(run, e);
    default:
      return standing(run, f, e);
  }
}

/** Does the step he is on, or else his last, or the crossing he passes, bring him nearer to f on the map? */
function comesNearer(run: Run, f: number, e: number): boolean {
  const { state, scenario } = run;
  const { ground } = scenario;
  const edge = state.crossingOf[e] >= 0 ? state.crossingEdgeOf[e] : state.stepEdge[e];
  const from = edge >= 0 ? ground.edgeTo[ground.edgeTwin[edge]] : state.cameFrom[e];
  const to = edge >= 0 ? ground.edgeTo[edge] : state.cell[e];
  return from >= 0 && squareKm(run, to, state.cell[f]) < squareKm(run, from, state.cell[f]);
}

function squareKm(run: Run, a: number, b: number): number {
  const { ground } = run.scenario;
  const { scale } = run.desk.wall;
  const x = (ground.lon[a] - ground.lon[b]) * scale.kmPerLon;
  const y = (ground.lat[a] - ground.lat[b]) * scale.kmPerLat;
  return x * x + y * y;
}

/** He marches to a cell on the bank at a crossing, or stands in one. */
function makesForCrossing(run: Run, e: number): boolean {
  const edge = run.state.stepEdge[e];
  const to = edge >= 0 ? run.scenario.ground.edgeTo[edge] : run.state.cell[e];
  return run.work.crossingStart[to] < run.work.crossingStart[to + 1];
}

/** He goes away: from a named place that he has just left with nobody of his side in it, or from anywhere. */
function going(run: Run, e: number): number {
  const { state, scenario } = run;
  const { side } = scenario.forces;
  const left = state.cameFrom[e];
  if (left < 0 || scenario.ground.placeAt[left] < 0) return MARCHING_OFF;
  for (let g = state.firstIn[left]; g >= 0; g = state.nextIn[g]) if (side[g] === side[e]) return MARCHING_OFF;
  return LEFT_EMPTY;
}

/**
 * He stands. Who stands no longer than the rest after a day's march, and does not fight, is seen to be on it. What a column scrapes where it rests (hasty works, DRL-2) looks like works only when he fights from it; a
 * town, or works of days, always does. Under an order to go back that falls due within a day, he makes ready.
 */
function standing(run: Run, f: number, e: number): number {
  const { state, scenario, work } = run;
  const h = scenario.forces.headquarters[e];
  const left = state.startAt[h] - state.now[0];
  if (state.task[h] === WITHDRAW && left > 0 && left <= 1440) return MAKING_READY;
  if (work.town[state.cell[e]] === 1 || state.works[e] >= PREPARED) return IN_WORKS;
  if (state.posture[e] !== HALTED) return state.works[e] > 0 ? IN_WORKS : IN_THE_OPEN;
  if (state.cameFrom[e] < 0 || stoodMinutes(run, e) > (24 - run.parameters.marchHoursNormal) * 60) return IN_THE_OPEN;
  if (state.task[h] === WITHDRAW) return makesForCrossing(run, e) ? DEPARTING : going(run, e);
  return comesNearer(run, f, e) ? ADVANCING : going(run, e);
}

const stoodMinutes = ({ state }: Run, e: number): number =>
  state.standingSince[e] < 0 ? 0 : state.now[0] - state.standingSince[e];
