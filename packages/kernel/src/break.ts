/**
 * Breaking off and giving up (docs/models/break.md, BRK-1..9): by manoeuvre before losses. An attack that breaks becomes
 * a halt, a defence that breaks goes back unless it is surrounded.
 */
import { CAUSES, KIND, POSTURES, TASKS, TASK_OUTCOMES } from "@staffride/formats";
import { exp, log } from "@staffride/formats/exact";
import { PURPOSE } from "./chance.js";
import { uniformOf } from "./chance-of.js";
import { firstOf, refreshContacts } from "./contact.js";
import { drill } from "./drill.js";
import { leaveQueue } from "./crossing.js";
import { EVENT, PHASE, schedule } from "./event.js";
import { fallTo } from "./control.js";
import { leaveCell } from "./place-list.js";
import { taskReport } from "./reports.js";
import { emit, type Run } from "./run.js";
import { sixthOf } from "./sixths.js";
import { dropTarget, setPosture } from "./stand.js";

const FLANK = CAUSES.indexOf("flank-or-rear");
const NEIGHBOUR = CAUSES.indexOf("neighbour-withdrew");
const POSITION = CAUSES.indexOf("position-lost");
const LOSSES = CAUSES.indexOf("losses");
const ODDS = CAUSES.indexOf("no-reserve");
const DEFENDING = POSTURES.indexOf("defending");
const BROKEN = POSTURES.indexOf("broken");
const HOLD = TASKS.indexOf("hold");
const BLOCK = TASKS.indexOf("block");
const FAILED = TASK_OUTCOMES.indexOf("failed");
const LN2 = 0.6931471805599453;

/** The hourly chance that a formation breaks off, and what tipped it (BRK-1..4). */
export function considerBreaking(run: Run, f: number): void {
  const { state, work } = run;
  const p = run.parameters;
  const now = state.now[0];
  const attacking = (work.role[f] & 1) === 1 && (work.role[f] & 2) === 0;

  // what presses on it, in ln
  const odds = work.odds[f] > 0 ? (p.breakOdds * log(work.odds[f])) / LN2 : 0;
  const flank = state.flanked[f] === 1 ? p.breakFlank : 0;
  const neighbour = neighbourWentBack(run, f) ? p.breakNeighbour : 0;
  const position = attacking ? 0 : positionLost(run, f) ? p.breakPosition : 0;
  const share = 1 - state.fit[f] / state.initial[f];
  const limit = attacking ? p.breakLossAttacker : p.breakLossDefender;
  const fought = state.taskMen[f] > 0 ? 1 - state.fit[f] / state.taskMen[f] : share;
  const excess = (fought - limit) / p.breakLossScale;
  const losses = Math.max(excess, p.breakLossFloor);
  const task = state.task[run.scenario.forces.headquarters[f]];
  const ordered = !attacking && (task === HOLD || task === BLOCK) ? p.breakNoWithdrawal : 0;

  const total = odds + flank + neighbour + position + losses + ordered;
  const hazard = p.breakBase * exp(Math.min(total, p.breakMost));
  if (uniformOf(run, f, PURPOSE.break, 0, now) >= hazard) return;

  const cause =
    flank > 0 && flank >= losses
      ? FLANK
      : neighbour > 0 && neighbour >= losses
        ? NEIGHBOUR
        : position > 0 && position >= losses
          ? POSITION
          : losses > odds
            ? LOSSES
            : ODDS;
  if (attacking) breakAttack(run, f, cause);
  else breakDefence(run, f, cause);
}

/** A friend not far off has gone back not long ago (BRK-3). */
function neighbourWentBack(run: Run, f: number): boolean {
  const { state, scenario } = run;
  const { forces, ground } = scenario;
  const { breakNeighbourHours, breakNeighbourKm } = run.parameters;
  const { scale } = run.desk.wall;
  const since = state.now[0] - breakNeighbourHours * 60;
  if (state.lastBroke[forces.side[f]] < since) return false;
  for (let g = 0; g < forces.nFormation; g++) {
    if (g === f || forces.side[g] !== forces.side[f] || state.brokeAt[g] < since) continue;
    const x = (ground.lon[state.cell[g]] - ground.lon[state.cell[f]]) * scale.kmPerLon;
    const y = (ground.lat[state.cell[g]] - ground.lat[state.cell[f]]) * scale.kmPerLat;
    if (x * x + y * y < breakNeighbourKm * breakNeighbourKm) return true;
  }
  return false;
}

/** The place of its order is in the enemy's hands (BRK-3). */
function positionLost(run: Run, f: number): boolean {
  const { state, scenario } = run;
  const objective = state.objective[scenario.forces.headquarters[f]];
  if (objective < 0) return false;
  const place = scenario.ground.placeAt[scenario.fields.objectiveCell[objective]];
  return place >= 0 && state.control[place] >= 0 && state.control[place] !== scenario.forces.side[f];
}

/** An attack that breaks becomes a halt (BRK-6). */
function breakAttack(run: Run, f: number, cause: number): void {
  const { state } = run;
  emit(run, KIND.brokeOff, f, cause, state.cell[f], lossShare(run, f));
  dropTarget(run, f);
  state.taskMen[f] = state.fit[f];
  state.attackRestUntil[f] = state.now[0] + Math.floor(run.parameters.breakAttackRestHours * 60);
  schedule(state, state.attackRestUntil[f], PHASE.move, EVENT.wake, f, 0);
  setPosture(run, f, DEFENDING);
  taskReport(run, f, FAILED);
}

/** A defence that breaks goes back (BRK-5). */
function breakDefence(run: Run, f: number, cause: number): void {
  const { state, scenario } = run;
  const p = run.parameters;
  const now = state.now[0];
  if (state.encircledSince[f] >= 0 || state.crossingFrom[f] >= 0) return;
  emit(run, KIND.brokeOff, f, cause, state.cell[f], lossShare(run, f));
  leaveQueue(run, f);
  dropTarget(run, f);
  state.stepEdge[f] = -1;
  state.stepStamp[f]++;
  state.brokeAt[f] = now;
  state.drivenHour[state.cell[f]] = Math.floor(now / 60);
  state.lastBroke[scenario.forces.side[f]] = now;
  state.taskMen[f] = state.fit[f];
  state.retreatUntil[f] = now + Math.floor(p.breakRetreatHours * 60);
  state.brokenUntil[f] = now + Math.floor((p.breakRetreatHours + p.breakRallyHours) * 60);
  state.boundCost[f] = -1;
  schedule(state, state.retreatUntil[f], PHASE.move, EVENT.wake, f, 0);
  schedule(state, state.brokenUntil[f], PHASE.move, EVENT.wake, f, 0);
  setPosture(run, f, BROKEN);
  taskReport(run, f, FAILED);
  drill(run, f);
}

const lossShare = (run: Run, f: number): number => Math.floor((1 - run.state.fit[f] / run.state.initial[f]) * 1000);

/**
 * Is it surrounded (BRK-8)? Six directions are closed by an enemy in sight there or by ground nobody passes; an enemy
 * within reach closes the two beside his own as well, one in the very cell none.
 */
export function considerEncirclement(run: Run, f: number): void {
  const { state } = run;
  // it takes two
  const low = state.seenLow[f];
  const high = state.seenHigh[f];
  const alone = low === 0 ? (high & (high - 1)) === 0 : high === 0 && (low & (low - 1)) === 0;
  if (alone && state.encircledSince[f] < 0) return;
  const closed = !alone && closedDirections(run, f) === 63;
  if (closed && state.encircledSince[f] < 0) {
    state.encircledSince[f] = state.now[0];
    emit(run, KIND.encircled, f, state.cell[f]);
  } else if (!closed && state.encircledSince[f] >= 0) {
    state.encircledSince[f] = -1;
    emit(run, KIND.encirclementEnded, f, state.cell[f]);
  }
  if (closed) considerSurrender(run, f);
}

function closedDirections(run: Run, f: number): number {
  const { state, scenario } = run;
  const cell = state.cell[f];
  let mask = 0;
  const low = state.seenLow[f];
  const high = state.seenHigh[f];
  for (let e = firstOf(low, high, 0); e >= 0; e = firstOf(low, high, e + 1)) {
    if (state.fit[e] < run.parameters.encircleLeast * state.fit[f] || state.cell[e] === cell) continue;
    const d = sixthOf(scenario.ground, run.desk.wall.scale, cell, state.cell[e]);
    mask |= 1 << d;
    const word = e < 32 ? state.contactLow[f] : state.contactHigh[f];
    if ((word >>> (e & 31)) & 1) mask |= (1 << ((d + 1) % 6)) | (1 << ((d + 5) % 6));
  }
  return mask === 0 ? 0 : mask | (63 & ~run.work.openSixths[cell]);
}

function considerSurrender(run: Run, f: number): void {
  const { state } = run;
  const p = run.parameters;
  const now = state.now[0];
  if (now - state.encircledSince[f] < p.surrenderHours * 60) return;
  if (1 - state.fit[f] / state.initial[f] < p.surrenderLoss) return;
  if (uniformOf(run, f, PURPOSE.surrender, 0, now) >= p.surrenderHazard) return;
  surrender(run, f);
}

/** All who are left go into captivity (BRK-9). */
export function surrender(run: Run, f: number): void {
  const { state } = run;
  const men = state.fit[f] + state.unfit[f] + state.carried[f] + state.stragglers[f];
  emit(run, KIND.surrendered, f, state.cell[f], men, state.carried[f]);
  state.missing[f] += men;
  state.drivenHour[state.cell[f]] = Math.floor(state.now[0] / 60);
  state.fit[f] = state.unfit[f] = state.carried[f] = state.stragglers[f] = 0;
  leaveQueue(run, f);
  state.gone[f] = 1;
  state.encircledSince[f] = -1;
  dropTarget(run, f);
  state.stepEdge[f] = -1;
  state.stepStamp[f]++;
  refreshContacts(run, f);
  leaveCell(state, f);
  fallTo(run, state.cell[f]);
}
