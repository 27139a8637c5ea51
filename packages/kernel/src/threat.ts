/** Enemies as they matter to a task (docs/models/drill.md, DRL-3, DRL-5): who bars the way, who moves, who pins. */
import { NO_SLOT, NO_WAY, POSTURES, TASKS, UNFORDABLE } from "@staffride/formats";
import { firstOf, seenNear } from "./contact.js";
import { CROSSING } from "./crossing.js";
import { waves } from "./fighting-strength.js";
import { chooseEdge, MARCHING } from "./march.js";
import type { Run } from "./run.js";
import { mayAct } from "./sector.js";

const COVER = TASKS.indexOf("cover");
const WITHDRAWING = POSTURES.indexOf("withdrawing");
const BROKEN = POSTURES.indexOf("broken");

/** Enemy in contact who stands nearer the goal, the nearest of them; -1 if none (DRL-3). */
export function enemyBarring(run: Run, f: number, goal: number): number {
  const { state, scenario } = run;
  if (goal < 0) return -1;
  const row = goal * scenario.ground.nCell;
  const { cost } = scenario.fields;
  let best = -1;
  let least = cost[row + state.cell[f]];
  const low = state.contactLow[f];
  const high = state.contactHigh[f];
  for (let e = firstOf(low, high, 0); e >= 0; e = firstOf(low, high, e + 1)) {
    const his = cost[row + state.cell[e]];
    if (his < least || (best < 0 && his === least)) {
      best = e;
      least = his;
    }
  }
  return best;
}

/** Enemy standing in one of the next cells of the way, as far as its advanced guard looks; the strongest, -1 if none (DRL-5). */
export function enemyOnTheWay(run: Run, f: number, goal: number): number {
  const { ground, fields, forces } = run.scenario;
  const row = goal * ground.nCell;
  let cell = run.state.cell[f];
  let best = -1;
  const { drillLookAhead } = run.parameters;
  for (let i = 0; i < drillLookAhead; i++) {
    const slot = fields.next[row + cell];
    if (slot === NO_SLOT) break;
    const edge = ground.edgeStart[cell] + slot;
    if (ground.edgePassage[edge] === UNFORDABLE) break;
    cell = ground.edgeTo[edge];
    best = stronger(run, best, enemyIn(run, forces.side[f], cell));
  }
  return best;
}

const stronger = (run: Run, a: number, b: number): number =>
  a < 0 || (b >= 0 && run.state.fit[b] > run.state.fit[a]) ? b : a;

function enemyIn(run: Run, side: number, cell: number): number {
  const { firstIn, nextIn } = run.state;
  let best = -1;
  for (let e = firstIn[cell]; e >= 0; e = nextIn[e])
    if (run.scenario.forces.side[e] !== side) best = stronger(run, best, e);
  return best;
}

/** Enemy in contact who is on the move or broken, on ground where the formation may act (SEC-2); else, -1. */
export function enemyMoving(run: Run, f: number): number {
  const { state } = run;
  const low = state.contactLow[f];
  const high = state.contactHigh[f];
  for (let e = firstOf(low, high, 0); e >= 0; e = firstOf(low, high, e + 1)) {
    const posture = state.posture[e];
    const moves = posture === MARCHING || posture === WITHDRAWING || posture === CROSSING || posture === BROKEN;
    if (moves && mayAct(run, f, state.cell[e])) return e;
  }
  return -1;
}

export function strongest(run: Run, f: number): number {
  const { state } = run;
  const low = state.contactLow[f];
  const high = state.contactHigh[f];
  let best = -1;
  for (let e = firstOf(low, high, 0); e >= 0; e = firstOf(low, high, e + 1))
    if (best < 0 || state.fit[e] > state.fit[best]) best = e;
  return best;
}

/** Is there a step on the way of MAR-8 that leads out of reach of every enemy whom the formation sees (DRL-5)? */
export function wayRound(run: Run, f: number, goal: number): boolean {
  const { ground, fields } = run.scenario;
  const row = goal * ground.nCell;
  if (fields.next[row + run.state.cell[f]] === NO_SLOT) return false;
  const edge = chooseEdge(run, f, goal, run.parameters.drillShy);
  return edge >= 0 && seenNear(run, f, ground.edgeTo[edge]) < 0;
}

/**
 * The step by which a column that masks an enemy goes past him: to the neighbouring cell nearest the goal in which nobody
 * stands, no longer about than MAR-8 allows; -1 if there is none (DRL-14).
 */
export function stepPast(run: Run, f: number, goal: number): number {
  const { ground, fields } = run.scenario;
  const { state, parameters } = run;
  if (state.detours[f] >= parameters.marchDetours) return -1;
  const row = goal * ground.nCell;
  let best = -1;
  let least = state.leastCost[f] + parameters.marchDetour;
  for (let e = ground.edgeStart[state.cell[f]]; e < ground.edgeStart[state.cell[f] + 1]; e++) {
    const to = ground.edgeTo[e];
    const onward = fields.cost[row + to];
    if (onward === NO_WAY || onward >= least || to === state.cameFrom[f]) continue;
    if (ground.edgePassage[e] === UNFORDABLE || occupied(run, f, to)) continue;
    best = e;
    least = onward;
  }
  return best;
}

export function pinned(run: Run, f: number): boolean {
  const { state } = run;
  const low = state.contactLow[f];
  const high = state.contactHigh[f];
  for (let e = firstOf(low, high, 0); e >= 0; e = firstOf(low, high, e + 1)) if (state.target[e] === f) return true;
  return false;
}

/** A friend with the task to cover stands in contact with the same enemy. */
export function covered(run: Run, f: number): boolean {
  const { state, scenario } = run;
  const { forces } = scenario;
  for (let g = 0; g < forces.nFormation; g++) {
    if (g === f || forces.side[g] !== forces.side[f] || state.task[forces.headquarters[g]] !== COVER) continue;
    if (state.contactLow[g] & state.contactLow[f] || state.contactHigh[g] & state.contactHigh[f]) return true;
  }
  return false;
}

/** The enemy near a far bank over what boats can bring against him at once, in worth (DRL-12, CRS-7). */
export function oddsOverWater(run: Run, f: number, e: number): number {
  const { quality } = run.scenario.forces;
  const own = Math.min(run.state.fit[f], waves(run, f)) * quality[f];
  return own > 0 ? (run.state.fit[e] * quality[e]) / own : 99;
}

export function occupied(run: Run, f: number, cell: number): boolean {
  const { firstIn, nextIn } = run.state;
  const { side } = run.scenario.forces;
  for (let e = firstIn[cell]; e >= 0; e = nextIn[e]) if (side[e] !== side[f]) return true;
  return false;
}
