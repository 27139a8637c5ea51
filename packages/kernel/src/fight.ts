/**
 * One cell's fight in one hour (docs/models/engagement.md, ENG-2..7): what either side brings, the core law with phase,
 * posture, ground, weather, fatigue and correlated noise, and what of it falls to whom. Applied later (losses.ts).
 */
import { PHASES, POSTURES } from "@staffride/formats";
import { engagementAt } from "./battle.js";
import { lawOf } from "./core-law.js";
import { effect, engaged, postureStrength, waves } from "./fighting-strength.js";
import { isAttackedFromOppositeSides } from "./flanks.js";
import { MARCHING } from "./march.js";
import { outpostIntensity } from "./outposts.js";
import type { Run } from "./run.js";
import { attackFactor, casualtyFactor } from "./sky.js";
import { terrainCasualties, terrainDefence } from "./terrain-effects.js";

const CONTACT = PHASES.indexOf("contact");
const HOLDING = PHASES.indexOf("holding");
const ASSAULT = PHASES.indexOf("assault");
const PURSUIT = PHASES.indexOf("pursuit");

const PINNING = POSTURES.indexOf("pinning");
const WITHDRAWING = POSTURES.indexOf("withdrawing");
const CROSSING = POSTURES.indexOf("crossing");
const BROKEN = POSTURES.indexOf("broken");

/** A fight as it is reckoned; one object, written anew for each. Strengths are men with fractions. */
export interface Fight {
  /** Cell fought for, and the side that defends it. */
  cell: number;
  side: number;
  /** Men engaged, their worth (ENG-2), and that worth by posture; 1 if all of them go back. */
  defenders: number;
  defendersWorth: number;
  defence: number;
  fleeing: number;
  /** Men engaged, their worth, how hard they press (men), those of them over water; 1 if any does more than pin. */
  attackers: number;
  attackersWorth: number;
  pressure: number;
  overWater: number;
  assaulting: number;
  /** First and last of the attackers. */
  first: number;
  last: number;
  /** Losses of the hour per man engaged; the defenders' worth, sheltered, over the attackers'; 1 in hours of assault. */
  attackersRate: number;
  defendersRate: number;
  odds: number;
  hot: number;
}

export const createFight = (): Fight => ({
  cell: -1,
  side: 0,
  defenders: 0,
  defendersWorth: 0,
  defence: 0,
  fleeing: 0,
  attackers: 0,
  attackersWorth: 0,
  pressure: 0,
  overWater: 0,
  assaulting: 0,
  first: -1,
  last: -1,
  attackersRate: 0,
  defendersRate: 0,
  odds: 0,
  hot: 0,
});

/** Those who attack into the cell of `target`, of this hour's `n` attackers, against those who stand in it. */
export function fightFor(run: Run, target: number, n: number): void {
  const { fight } = run.work;
  fight.cell = run.state.cell[target];
  fight.side = run.scenario.forces.side[target];
  bringDefenders(run, fight);
  bringAttackers(run, fight, n);
  if (fight.attackers <= 0 || fight.defenders <= 0) return;

  const phase = phaseOf(run, fight);
  const e = engagementAt(run, fight.cell, fight.side, fight.first, target, phase);
  noteHour(run, fight, e);
  reckon(run, fight, e, phase);
  const flanked = fight.last !== fight.first && isAttackedFromOppositeSides(run, fight.cell, fight.side, n) ? 1 : 0;
  costDefenders(run, fight, e, flanked);
  costAttackers(run, fight, e, n);
}

function bringDefenders(run: Run, fight: Fight): void {
  const { state, scenario, work } = run;
  const { side } = scenario.forces;
  fight.defenders = fight.defendersWorth = fight.defence = 0;
  fight.fleeing = 1;
  for (let d = state.firstIn[fight.cell]; d >= 0; d = state.nextIn[d]) {
    if (side[d] !== fight.side) continue;
    const men = engaged(run, d);
    const worth = men * effect(run, d);
    work.strength[d] = men;
    fight.defenders += men;
    fight.defendersWorth += worth;
    fight.defence += worth * postureStrength(run, d);
    if (!isGoingBack(state.posture[d])) fight.fleeing = 0;
  }
}

function bringAttackers(run: Run, fight: Fight, n: number): void {
  const { state, work } = run;
  fight.attackers = fight.attackersWorth = fight.pressure = fight.overWater = fight.assaulting = 0;
  fight.first = -1;
  for (let i = 0; i < n; i++) {
    if (!attacksInto(run, fight, i)) continue;
    const a = work.attacker[i];
    const men = menBrought(run, a);
    if (state.overWater[a] === 1) fight.overWater += men;
    work.strength[a] = men;
    fight.attackers += men;
    fight.attackersWorth += men * effect(run, a);
    fight.pressure += men * pressureOf(run, a, fight.fleeing === 1);
    if (state.posture[a] !== PINNING) fight.assaulting = 1;
    if (fight.first < 0) fight.first = a;
    fight.last = a;
  }
}

/** Is the i-th of this hour's attackers in this fight? */
const attacksInto = (run: Run, fight: Fight, i: number): boolean =>
  run.work.attackedCell[i] === fight.cell && run.scenario.forces.side[run.work.attacker[i]] !== fight.side;

/** Men an attacker brings: over water no more than its boats do (CRS-7). */
function menBrought(run: Run, a: number): number {
  const men = engaged(run, a);
  return run.state.overWater[a] === 1 ? Math.min(men, waves(run, a)) : men;
}

const isGoingBack = (posture: number): boolean =>
  posture === WITHDRAWING || posture === MARCHING || posture === CROSSING || posture === BROKEN;

/**
 * How hard an attacker presses, 1 for an assault (ENG-4): a formation can press for one day's active hours, then only
 * holds until it has rested; who pins holds; who follows a column going back pursues.
 */
function pressureOf(run: Run, a: number, fleeing: boolean): number {
  const { state } = run;
  const p = run.parameters;
  if (state.posture[a] === PINNING) return p.engageHolding;
  if (fleeing) return p.engagePursuit;
  return state.assaultHours[a] < p.engageActiveHours ? 1 : p.engageHolding;
}

/** How hot it is, an index into PHASES (ENG-4). */
function phaseOf(run: Run, { assaulting, fleeing }: Fight): number {
  if (!isActiveHour(run)) return CONTACT;
  return assaulting === 0 ? HOLDING : fleeing === 1 ? PURSUIT : ASSAULT;
}

function noteHour(run: Run, fight: Fight, e: number): void {
  const { state } = run;
  state.engagementHour[e] = state.now[0];
  state.engagementHours[e]++;
}

/** The core law, hour by hour (ENG-5), with posture and ground against their mean (ENG-6) and weather (ENG-7). */
function reckon(run: Run, fight: Fight, e: number, phase: number): void {
  const { state, work } = run;
  const p = run.parameters;
  const intensity = phase === CONTACT ? outpostIntensity(run) : fight.pressure / fight.attackers;
  const hourly = ((p.engageK / p.engageActiveHours) * intensity * casualtiesHere(run, fight)) / 1e4;
  const shelter = shelterOf(run, fight);
  const lossD =
    (hourly / shelter) *
    attackFactor(run, state.now[0]) *
    state.engagementFactorD[e] *
    lawOf(work.law, fight.defenders, fight.attackersWorth);
  const lossA =
    hourly *
    p.engageAttacker *
    shelter *
    dearOverWater(run, fight) *
    state.engagementFactorA[e] *
    lawOf(work.law, fight.attackers, fight.defendersWorth);
  fight.attackersRate = lossA / fight.attackers;
  fight.defendersRate = lossD / fight.defenders;
  fight.odds = (fight.defendersWorth * shelter) / fight.attackersWorth;
  fight.hot = phase === ASSAULT ? 1 : 0;
}

/** Weather and ground, as they raise or lower everybody's losses: C (ENG-6, ENG-7). */
function casualtiesHere(run: Run, { cell }: Fight): number {
  const p = run.parameters;
  const terrain = run.scenario.ground.terrain[cell];
  const open = 1 + p.engageGroundCasualties * (terrainCasualties(terrain) - p.engageMeanCasualties);
  return casualtyFactor(run, run.state.now[0]) * open;
}

/** How much better sheltered the defenders are than in the battles the law was fitted on: S (ENG-6). */
function shelterOf(run: Run, { cell, defence, defendersWorth }: Fight): number {
  const p = run.parameters;
  const terrain = run.scenario.ground.terrain[cell];
  return ((defence / defendersWorth) * terrainDefence(terrain)) / (p.engageMeanPosture * p.engageMeanGround);
}

/** What it costs the attackers that some of them come over water: w (CRS-7). */
function dearOverWater(run: Run, { overWater, attackers }: Fight): number {
  const p = run.parameters;
  return overWater > 0 ? 1 + (p.crossShoreline * p.crossDefence - 1) * (overWater / attackers) : 1;
}

/** Fighting fills the active hours of the day; before and after them outposts face each other (ENG-4). */
function isActiveHour(run: Run): boolean {
  const p = run.parameters;
  const hour = Math.floor((run.state.now[0] % 1440) / 60);
  return hour >= p.engageFirstHour && hour < p.engageFirstHour + p.engageActiveHours;
}

/** Each defender's part of the losses, his odds and his role; those caught astride a river lose more (CRS-6). */
function costDefenders(run: Run, fight: Fight, e: number, flanked: number): void {
  const { state, scenario, work } = run;
  const odds = 1 / fight.odds;
  for (let d = state.firstIn[fight.cell]; d >= 0; d = state.nextIn[d]) {
    if (scenario.forces.side[d] !== fight.side) continue;
    const astride = state.crossingFrom[d] >= 0 ? run.parameters.crossAstride : 1;
    work.loss[d] += work.strength[d] * fight.defendersRate * astride;
    work.lossIn[d] = e;
    if (odds > work.odds[d]) work.odds[d] = odds;
    if (fight.hot === 1) work.role[d] |= 2;
    if (flanked === 1) state.flanked[d] = 1;
  }
}

/** Each attacker's part of the losses, his odds and his role. */
function costAttackers(run: Run, fight: Fight, e: number, n: number): void {
  const { state, work } = run;
  for (let i = 0; i < n; i++) {
    if (!attacksInto(run, fight, i)) continue;
    const a = work.attacker[i];
    work.loss[a] += work.strength[a] * fight.attackersRate;
    work.lossIn[a] = e;
    if (fight.odds > work.odds[a]) work.odds[a] = fight.odds;
    if (fight.hot === 1 && state.posture[a] !== PINNING) work.role[a] |= 1;
  }
}
