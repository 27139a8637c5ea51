/**
 * Engagements (docs/models/engagement.md, ENG-1..13): each hour, every cell that is attacked is a fight between those
 * who attack into it and those who stand in it. Losses follow the core law with phase, posture, ground, weather,
 * fatigue and correlated noise; all are reckoned before any is applied.
 */
import { PHASES, POSTURES } from "@staffride/formats";
import { enemyNear, firstOf, inContact, touches } from "./contact.js";
import { applyLosses } from "./losses.js";
import { endQuietEngagements, engagementAt } from "./battle.js";
import { effect, engaged, postureStrength, waves } from "./fighting-strength.js";
import { considerBreaking } from "./break.js";
import { lawOf } from "./core-law.js";
import { drill } from "./drill.js";
import { MARCHING } from "./march.js";
import type { Run } from "./run.js";
import { dropTarget } from "./stand.js";
import { attackFactor, casualtyFactor, isNight } from "./sky.js";
import { terrainCasualties, terrainDefence } from "./terrain-effects.js";

const HOLDING = PHASES.indexOf("holding");
const ASSAULT = PHASES.indexOf("assault");
const PURSUIT = PHASES.indexOf("pursuit");

const PINNING = POSTURES.indexOf("pinning");
const WITHDRAWING = POSTURES.indexOf("withdrawing");
const CROSSING = POSTURES.indexOf("crossing");
const BROKEN = POSTURES.indexOf("broken");

/** The hour's fighting everywhere. */
export function fightHour(run: Run): void {
  const { state, scenario, work } = run;
  const { nFormation } = scenario.forces;
  const attackers = listAttackers(run);
  countEngagements(run, attackers);

  for (let i = 0; i < attackers; i++) {
    if (work.firstOfCell[i] === 1) fight(run, state.target[work.attacker[i]], attackers);
  }
  skirmish(run);
  applyLosses(run);
  if (attackers > 0) for (let f = 0; f < nFormation; f++) if (work.role[f] !== 0) considerBreaking(run, f);
  endQuietEngagements(run);
}

/** Everybody who attacks this hour, ascending, the cell he attacks into, and whether he is the first into it. A clean sheet for all. */
function listAttackers(run: Run): number {
  const { state, scenario, work } = run;
  const { forces } = scenario;
  let n = 0;
  for (let f = 0; f < forces.nFormation; f++) {
    state.engagements[f] = state.flanked[f] = 0;
    work.loss[f] = work.role[f] = work.odds[f] = 0;
    if (state.target[f] < 0 || !confirmTarget(run, f)) continue;
    const cell = state.cell[state.target[f]];
    let first = 1;
    for (let i = 0; i < n; i++)
      if (work.attackedCell[i] === cell && forces.side[work.attacker[i]] === forces.side[f]) first = 0;
    work.attacker[n] = f;
    work.attackedCell[n] = cell;
    work.firstOfCell[n] = first;
    n++;
  }
  return n;
}

/** An attack needs its enemy within reach, or on the far bank of the crossing it goes for; else what now (ENG-1)? Is there one? */
function confirmTarget(run: Run, f: number): boolean {
  const { state } = run;
  const e = state.target[f];
  const near = state.overWater[f] === 1 ? stillOpposed(run, f, e) : touches(run, f, e);
  if (state.gone[e] === 0 && near) return true;
  dropTarget(run, f);
  drill(run, f);
  return state.target[f] >= 0;
}

function stillOpposed(run: Run, f: number, e: number): boolean {
  const { state, scenario } = run;
  const { ground, fields, forces } = scenario;
  const goal = state.goal[f];
  if (goal < 0) return false;
  const slot = fields.next[goal * ground.nCell + state.cell[f]];
  if (slot === 255) return false;
  const far = ground.edgeTo[ground.edgeStart[state.cell[f]] + slot];
  return enemyNear(run, forces.side[f], far) === e;
}

/** In how many fights each formation stands this hour: its strength is shared among them (ENG-3). */
function countEngagements(run: Run, attackers: number): void {
  const { state, scenario, work } = run;
  const { side } = scenario.forces;
  for (let i = 0; i < attackers; i++) {
    const f = work.attacker[i];
    state.engagements[f]++;
    if (work.firstOfCell[i] === 0) continue;
    for (let d = state.firstIn[work.attackedCell[i]]; d >= 0; d = state.nextIn[d]) {
      if (side[d] !== side[f]) state.engagements[d]++;
    }
  }
}

/** One cell's fight: those who attack into the cell of `target` against those who stand in it. */
function fight(run: Run, target: number, nAttacker: number): void {
  const { state, scenario, work } = run;
  const { forces, ground } = scenario;
  const p = run.parameters;
  const cell = state.cell[target];
  const side = forces.side[target];

  // strength brought: defenders in the cell, attackers with their share, quality and freshness
  let defenders = 0;
  let defendersEffect = 0;
  let defence = 0;
  let fleeing = true;
  for (let d = state.firstIn[cell]; d >= 0; d = state.nextIn[d]) {
    if (forces.side[d] !== side) continue;
    const s = engaged(run, d);
    const worth = s * effect(run, d);
    work.strength[d] = s;
    defenders += s;
    defendersEffect += worth;
    defence += worth * postureStrength(run, d);
    if (!isGoingBack(state.posture[d])) fleeing = false;
  }
  let attackers = 0;
  let attackersEffect = 0;
  let pressure = 0;
  let assaulting = false;
  let overWater = 0;
  let first = -1;
  let last = -1;
  for (let i = 0; i < nAttacker; i++) {
    const a = work.attacker[i];
    if (work.attackedCell[i] !== cell || forces.side[a] === side) continue;
    let s = engaged(run, a);
    if (state.overWater[a] === 1) {
      s = Math.min(s, waves(run, a));
      overWater += s;
    }
    work.strength[a] = s;
    attackers += s;
    attackersEffect += s * effect(run, a);
    pressure += s * pressureOf(run, a, fleeing);
    if (state.posture[a] !== PINNING) assaulting = true;
    if (first < 0) first = a;
    last = a;
  }
  if (attackers <= 0 || defenders <= 0) return;

  const e = engagementAt(run, cell, side, first, target);
  const phase = !assaulting ? HOLDING : fleeing ? PURSUIT : ASSAULT;
  const active = isActiveHour(run);
  const intensity = active ? pressure / attackers : run.parameters.engageContact * nightFactor(run);
  const now = state.now[0];
  state.engagementHour[e] = now;
  state.foughtHour[cell] = Math.floor(now / 60);
  state.engagementHours[e]++;
  if (last !== first) markFlanks(run, cell, side, nAttacker);

  // the core law, hour by hour (ENG-5), with posture and ground against their mean (ENG-6) and weather (ENG-7)
  const terrain = ground.terrain[cell];
  const wall = defence / defendersEffect;
  const shelter = (wall * terrainDefence(terrain)) / (p.engageMeanPosture * p.engageMeanGround);
  const water = overWater > 0 ? 1 + (p.crossShoreline * p.crossDefence - 1) * (overWater / attackers) : 1;
  const open = 1 + p.engageGroundCasualties * (terrainCasualties(terrain) - p.engageMeanCasualties);
  const weather = casualtyFactor(run, now) * open;
  const hourly = ((p.engageK / p.engageActiveHours) * intensity * weather) / 1e4;
  const lossD =
    (hourly / shelter) *
    attackFactor(run, now) *
    state.engagementFactorD[e] *
    lawOf(work.law, defenders, attackersEffect);
  const lossA =
    hourly *
    p.engageAttacker *
    shelter *
    water *
    state.engagementFactorA[e] *
    lawOf(work.law, attackers, defendersEffect);
  const hot = phase === ASSAULT && active;

  share(
    run,
    e,
    cell,
    side,
    nAttacker,
    lossA / attackers,
    lossD / defenders,
    (defendersEffect * shelter) / attackersEffect,
    hot,
  );
}

/** Give each his part of the losses, his odds and his role. */
function share(
  run: Run,
  e: number,
  cell: number,
  side: number,
  nAttacker: number,
  rateA: number,
  rateD: number,
  odds: number,
  hot: boolean,
): void {
  const { state, scenario, work } = run;
  const { forces } = scenario;
  const astride = run.parameters.crossAstride;
  for (let d = state.firstIn[cell]; d >= 0; d = state.nextIn[d]) {
    if (forces.side[d] !== side) continue;
    work.loss[d] += work.strength[d] * rateD * (state.crossingFrom[d] >= 0 ? astride : 1);
    work.lossIn[d] = e;
    if (1 / odds > work.odds[d]) work.odds[d] = 1 / odds;
    if (hot) work.role[d] |= 2;
  }
  for (let i = 0; i < nAttacker; i++) {
    const a = work.attacker[i];
    if (work.attackedCell[i] !== cell || forces.side[a] === side) continue;
    work.loss[a] += work.strength[a] * rateA;
    work.lossIn[a] = e;
    if (odds > work.odds[a]) work.odds[a] = odds;
    if (hot && state.posture[a] !== PINNING) work.role[a] |= 1;
  }
}

const isGoingBack = (posture: number): boolean =>
  posture === WITHDRAWING || posture === MARCHING || posture === CROSSING || posture === BROKEN;

/** Fighting fills the active hours of the day; before and after them outposts face each other (ENG-4). */
function isActiveHour(run: Run): boolean {
  const p = run.parameters;
  const hour = Math.floor((run.state.now[0] % 1440) / 60);
  return hour >= p.engageFirstHour && hour < p.engageFirstHour + p.engageActiveHours;
}

const nightFactor = (run: Run): number => (isNight(run, run.state.now[0]) ? run.parameters.engageNight : 1);

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

/** Two attackers on opposite sides of a cell have its defenders in flank or rear (BRK-2). */
function markFlanks(run: Run, cell: number, side: number, nAttacker: number): void {
  if (!attackedFromOppositeSides(run, cell, side, nAttacker)) return;
  const { state, scenario } = run;
  for (let d = state.firstIn[cell]; d >= 0; d = state.nextIn[d])
    if (scenario.forces.side[d] === side) state.flanked[d] = 1;
}

function attackedFromOppositeSides(run: Run, cell: number, side: number, nAttacker: number): boolean {
  const { work } = run;
  for (let i = 1; i < nAttacker; i++) {
    if (!attacksInto(run, i, cell, side)) continue;
    for (let j = 0; j < i; j++) {
      if (!attacksInto(run, j, cell, side)) continue;
      if (moreThanRightAngle(run, cell, work.attacker[i], work.attacker[j])) return true;
    }
  }
  return false;
}

/** Does the i-th of this hour's attackers go for the cell that `side` defends? */
const attacksInto = (run: Run, i: number, cell: number, side: number): boolean =>
  run.work.attackedCell[i] === cell && run.scenario.forces.side[run.work.attacker[i]] !== side;

/** Do two formations stand more than a right angle apart, seen from the cell's centre? */
function moreThanRightAngle(run: Run, cell: number, a: number, b: number): boolean {
  const { lon, lat } = run.scenario.ground;
  const { scale } = run.desk.wall;
  const { cell: at } = run.state;
  const x = (lon[at[a]] - lon[cell]) * (lon[at[b]] - lon[cell]) * scale.kmPerLon * scale.kmPerLon;
  const y = (lat[at[a]] - lat[cell]) * (lat[at[b]] - lat[cell]) * scale.kmPerLat * scale.kmPerLat;
  return x + y < 0;
}

/** Outposts of formations that face each other without attacking (ENG-13). Losses fall on both by the same law. */
function skirmish(run: Run): void {
  const { state, scenario, work } = run;
  const { forces } = scenario;
  const p = run.parameters;
  const rate = ((p.engageK / p.engageActiveHours) * p.engageContact * nightFactor(run)) / 1e4;
  for (let f = 0; f < forces.nFormation; f++) {
    if (forces.side[f] !== 0 || state.engagements[f] > 0 || !inContact(run, f)) continue;
    const e = facing(run, f);
    if (e < 0) continue;
    work.loss[f] += rate * lawOf(work.law, state.fit[f], state.fit[e] * effect(run, e));
    work.loss[e] += rate * lawOf(work.law, state.fit[e], state.fit[f] * effect(run, f));
    work.lossIn[e] = work.lossIn[f] = -1;
  }
}

/** Lowest enemy in contact that is in no fight. */
function facing(run: Run, f: number): number {
  const { state } = run;
  const low = state.contactLow[f];
  const high = state.contactHigh[f];
  for (let e = firstOf(low, high, 0); e >= 0; e = firstOf(low, high, e + 1)) if (state.engagements[e] === 0) return e;
  return -1;
}
