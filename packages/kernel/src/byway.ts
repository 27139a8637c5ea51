/**
 * Another crossing (docs/models/drill.md, DRL-13): whoever finds the far bank held goes up or down the river and passes
 * where nobody stands.
 *
 * A byway is kept as the bank it makes for on this side; its crossing's other bank follows from it.
 */
import { NO_SLOT, NO_WAY, UNFORDABLE } from "@staffride/formats";
import { seenNear } from "./contact.js";
import { throughput } from "./crossing.js";
import { column } from "./march.js";
import type { Run } from "./run.js";

/** Objective of the byway f is on: the bank on this side, then the other; -1 when it has none or is over. */
export function bywayGoal(run: Run, f: number): number {
  const { state, scenario } = run;
  const bank = state.byway[f];
  if (bank < 0) return -1;
  const { ofBank, objectiveCell } = scenario.fields;
  const near = ofBank[bank];
  const far = ofBank[bank ^ 1];
  if (state.cell[f] === objectiveCell[far]) {
    state.byway[f] = -1;
    return -1;
  }
  return state.cell[f] === objectiveCell[near] ? far : near;
}

/** Turn to another crossing of the same river, if one is worth it (DRL-13). */
export function takeByway(run: Run, f: number, goal: number, edge: number): boolean {
  const { state } = run;
  if (goal < 0 || state.byways[f] >= run.parameters.drillByways) return false;
  const barred = run.scenario.ground.edgeCrossing[edge];
  const bank = bestBank(run, f, goal, barred);
  if (bank < 0) return false;
  state.turnedFrom[f] = barred;
  state.byway[f] = bank;
  state.byways[f]++;
  state.boundCost[f] = -1;
  return true;
}

/** Near bank of the crossing by which the goal is reached soonest, of those not tried where no enemy is seen; -1: none in time. */
function bestBank(run: Run, f: number, goal: number, barred: number): number {
  const { ground, fields } = run.scenario;
  const cell = run.state.cell[f];
  let best = -1;
  let least = fields.cost[goal * ground.nCell + cell] + run.parameters.drillByway;
  for (let bank = 0; bank < 2 * ground.nCrossing; bank++) {
    const crossing = bank >> 1;
    if (crossing === barred || crossing === run.state.turnedFrom[f]) continue;
    if (ground.crossingRiver[crossing] !== ground.crossingRiver[barred]) continue;
    const minutes = minutesBy(run, f, goal, bank);
    if (minutes >= least || !isOnThisBank(run, cell, fields.ofBank[bank]) || isHeld(run, f, bank)) continue;
    best = bank;
    least = minutes;
  }
  return best;
}

/** To the bank, over the river, and on to the goal: minutes. */
function minutesBy(run: Run, f: number, goal: number, bank: number): number {
  const { ground, fields, forces } = run.scenario;
  const near = fields.ofBank[bank];
  const there = fields.cost[near * ground.nCell + run.state.cell[f]];
  const onward = fields.cost[goal * ground.nCell + fields.objectiveCell[fields.ofBank[bank ^ 1]]];
  if (there === NO_WAY || onward === NO_WAY) return NO_WAY;
  const hours = column(run, f) / throughput(run, bank >> 1, forces.side[f], run.state.now[0]);
  return there + onward + hours * 60;
}

/** Does the way there begin on this side of the river? */
function isOnThisBank(run: Run, cell: number, objective: number): boolean {
  const { ground, fields } = run.scenario;
  const slot = fields.next[objective * ground.nCell + cell];
  return slot === NO_SLOT || ground.edgePassage[ground.edgeStart[cell] + slot] !== UNFORDABLE;
}

/** Is an enemy whom f sees near one of the crossing's banks? */
function isHeld(run: Run, f: number, bank: number): boolean {
  const { ofBank, objectiveCell } = run.scenario.fields;
  return seenNear(run, f, objectiveCell[ofBank[bank]]) >= 0 || seenNear(run, f, objectiveCell[ofBank[bank ^ 1]]) >= 0;
}
