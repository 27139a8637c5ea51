/**
 * How troops carry out a task (docs/models/drill.md, DRL-1..14): what a formation does now, from its task, its contacts
 * and the ground. Called when something changes for it, and every `drill.hours` while it is in contact.
 */
import { NO_WAY, POSTURES, TASK_OUTCOMES, TASKS, UNFORDABLE } from "@staffride/formats";
import { takeByway } from "./byway.js";
import { enemyNear, inContact, localOdds, touches } from "./contact.js";
import { CROSSING, joinQueue, leaveQueue } from "./crossing.js";
import { EVENT, PHASE, schedule } from "./event.js";
import { aim, atGoal, nextPoint, setGoal } from "./goal.js";
import { chooseEdge, MARCHING, restDue, step, takeRest } from "./march.js";
import { taskReport } from "./reports.js";
import type { Run } from "./run.js";
import { arrive, attack, dropTarget, halt, setPosture, stand } from "./stand.js";
import {
  covered,
  enemyBarring,
  enemyMoving,
  enemyOnTheWay,
  occupied,
  oddsOverWater,
  pinned,
  stepPast,
  strongest,
  wayRound,
} from "./threat.js";
import { isNight } from "./sky.js";

const HOLD = TASKS.indexOf("hold");
const MARCH = TASKS.indexOf("march");
const ATTACK = TASKS.indexOf("attack");
const PURSUE = TASKS.indexOf("pursue");
const BLOCK = TASKS.indexOf("block");
const PIN = TASKS.indexOf("pin");
const WITHDRAW = TASKS.indexOf("withdraw");
const COVER = TASKS.indexOf("cover");

const HALTED = POSTURES.indexOf("halted");
const DEFENDING = POSTURES.indexOf("defending");
const DELAYING = POSTURES.indexOf("delaying");
const WITHDRAWING = POSTURES.indexOf("withdrawing");
const PINNING = POSTURES.indexOf("pinning");
const BROKEN = POSTURES.indexOf("broken");

const BARRED = TASK_OUTCOMES.indexOf("barred");

/** Enemy over own strength from which on the march he is gone round (MAR-8), for those who go at whoever bars the way. */
const FEARLESS = 99;

/** Decide what formation f does now (DRL-1). */
export function drill(run: Run, f: number): void {
  const { state, scenario } = run;
  const now = state.now[0];
  if (state.gone[f] === 1 || state.crossingFrom[f] >= 0) return;
  if (state.retreatUntil[f] > now) return retreat(run, f);
  if (state.brokenUntil[f] > now) return rally(run, f);
  if (state.crossingOf[f] >= 0) return;

  const h = scenario.forces.headquarters[f];
  if (state.startAt[h] > now) return halt(run, f);
  const goal = setGoal(run, f, h);

  switch (state.task[h]) {
    case MARCH:
      return march(run, f, goal, MARCHING);
    case WITHDRAW:
      return march(run, f, goal, WITHDRAWING);
    case ATTACK:
    case PURSUE:
      return advance(run, f, goal, state.task[h] === PURSUE);
    case BLOCK:
    case HOLD:
      return hold(run, f, goal, state.task[h] === BLOCK);
    case PIN:
      return pin(run, f, goal);
    case COVER:
      return cover(run, f, goal);
    default:
      return halt(run, f);
  }
}

/** A new order: what was under way for the old one is dropped (DRL-1). */
export function takeTask(run: Run, f: number): void {
  const { state } = run;
  state.viaDone[f] = 0;
  state.byway[f] = -1;
  state.byways[f] = 0;
  state.turnedFrom[f] = -1;
  state.arrived[f] = 0;
  state.barredTold[f] = 0;
  dropTarget(run, f);
  state.disengageUntil[f] = 0;
  state.bankUntil[f] = 0;
  state.boundCost[f] = -1;
  state.boundSince[f] = state.now[0];
  drill(run, f);
}

/** March on the goal: break contact first, go round what bars the way, fight through only if it must (DRL-5). */
function march(run: Run, f: number, goal: number, posture: number): void {
  const { state } = run;
  if (atGoal(run, f, goal)) return arrive(run, f, goal);
  if (!inContact(run, f)) {
    state.disengageUntil[f] = 0;
    return go(run, f, goal, posture, run.parameters.drillShy);
  }

  const barring = enemyOnTheWay(run, f, goal);
  if (barring >= 0 && !wayRound(run, f, goal)) return pushThrough(run, f, goal, posture, barring);
  if (!disengaged(run, f)) return;
  go(run, f, goal, posture, run.parameters.drillShy);
}

/** An enemy stands in the way: mask him and go past, or attack, or stand and say so (DRL-5, DRL-14). */
function pushThrough(run: Run, f: number, goal: number, posture: number, barring: number): void {
  const { state } = run;
  const p = run.parameters;
  const odds = localOdds(run, f);
  if (odds < (isNight(run, state.now[0]) ? p.drillMaskNight : p.drillMask)) {
    const edge = stepPast(run, f, goal);
    if (edge >= 0) {
      if (!disengaged(run, f) || !canSetOut(run, f, posture)) return;
      setPosture(run, f, posture);
      return pass(run, f, edge);
    }
  }
  if (odds < p.drillHopeless && state.attackRestUntil[f] <= state.now[0]) return attack(run, f, barring, 0);
  if (odds >= p.drillHopeless) tellBarred(run, f);
  stand(run, f, DEFENDING);
}

/** Breaking contact takes time: longer when pinned, shorter behind a rear guard or by night (DRL-6, BRK-7). */
function disengaged(run: Run, f: number): boolean {
  const { state } = run;
  const p = run.parameters;
  const now = state.now[0];
  if (state.disengageUntil[f] === 0) {
    let minutes = p.breakDisengageMinutes;
    if (isNight(run, now)) minutes *= p.breakDisengageNight;
    if (pinned(run, f)) minutes *= p.breakPinned;
    if (covered(run, f)) minutes *= p.breakCovered;
    state.disengageUntil[f] = now + Math.floor(minutes) + 1;
    schedule(state, state.disengageUntil[f], PHASE.move, EVENT.wake, f, 0);
    stand(run, f, WITHDRAWING);
  }
  return state.disengageUntil[f] <= now;
}

/** Advance: at whoever bars the way; a pursuit also at whoever in reach is going back (DRL-4). */
function advance(run: Run, f: number, goal: number, pursuing: boolean): void {
  const { state } = run;
  const now = state.now[0];
  if (inContact(run, f)) {
    let enemy = enemyBarring(run, f, goal);
    if (enemy < 0 && (pursuing || atGoal(run, f, goal))) enemy = enemyMoving(run, f);
    if (enemy >= 0) {
      if (state.attackRestUntil[f] > now) return stand(run, f, DEFENDING);
      if (localOdds(run, f) > run.parameters.drillHopeless) {
        tellBarred(run, f);
        return stand(run, f, DEFENDING);
      }
      return attack(run, f, enemy, 0);
    }
  }
  if (atGoal(run, f, goal)) return arrive(run, f, goal);
  go(run, f, goal, MARCHING, pursuing ? run.parameters.drillBold : FEARLESS);
}

/** Hold or block a place: get there, then stand on it; a block also falls on enemies who try to pass (DRL-7). */
function hold(run: Run, f: number, goal: number, block: boolean): void {
  const isThere = atGoal(run, f, goal);
  const barring = isThere ? -1 : enemyBarring(run, f, goal);
  if (block && mayFallOn(run, f)) {
    const moving = enemyMoving(run, f);
    if (moving >= 0 || barring >= 0) return attack(run, f, moving >= 0 ? moving : barring, 0);
  }
  if (isThere) return arrive(run, f, goal);
  if (barring >= 0) return stand(run, f, DEFENDING);
  go(run, f, goal, MARCHING, run.parameters.drillShy);
}

/** Is a block in contact, rested, and not against unwise odds (DRL-7)? */
function mayFallOn(run: Run, f: number): boolean {
  const { state, parameters } = run;
  return inContact(run, f) && state.attackRestUntil[f] <= state.now[0] && localOdds(run, f) < parameters.drillUnwise;
}

/** Pin: close up until in contact, then hold him there at low cost (DRL-8). */
function pin(run: Run, f: number, goal: number): void {
  const { state } = run;
  if (!inContact(run, f)) {
    if (atGoal(run, f, goal)) return arrive(run, f, goal);
    return go(run, f, goal, MARCHING, FEARLESS);
  }
  const held = state.target[f];
  state.target[f] = held >= 0 && touches(run, f, held) ? held : strongest(run, f);
  state.overWater[f] = 0;
  stand(run, f, PINNING);
}

/**
 * Rear guard: stand; when the enemy in contact is too strong or it bleeds too fast, and it has stood its time, go back
 * one bound towards the goal and stand again (DRL-9).
 */
function cover(run: Run, f: number, goal: number): void {
  const { state, scenario } = run;
  const p = run.parameters;
  const now = state.now[0];
  if (goal < 0) return stand(run, f, inContact(run, f) ? DELAYING : HALTED);
  const cost = scenario.fields.cost[goal * scenario.ground.nCell + state.cell[f]];

  if (state.boundCost[f] >= 0) {
    if (cost > state.boundCost[f] && cost !== NO_WAY && !atGoal(run, f, goal))
      return go(run, f, goal, WITHDRAWING, run.parameters.drillShy);
    state.boundCost[f] = -1;
    state.boundSince[f] = now;
  }
  if (!inContact(run, f)) return stand(run, f, HALTED);

  const stood = now - state.boundSince[f] >= p.delayHoursMinimum * 60;
  const pressed = state.lossRate[f] > p.delayLossThreshold || localOdds(run, f) > p.delayOdds;
  const lastStand = atGoal(run, f, goal) || cost === NO_WAY;
  if (stood && pressed && !lastStand) {
    const minutes = (p.delayBoundKm / p.marchTrackKmh) * 60;
    state.boundCost[f] = Math.max(0, Math.floor(cost - minutes));
    return go(run, f, goal, WITHDRAWING, run.parameters.drillShy);
  }
  stand(run, f, DELAYING);
}

/** Is it free to choose its next step: not in the middle of one, nor resting, nor due to rest, nor waiting (MAR-1, MAR-7, DRL-12)? */
function canSetOut(run: Run, f: number, posture: number): boolean {
  const { state } = run;
  dropTarget(run, f);
  if (state.stepEdge[f] >= 0) {
    setPosture(run, f, posture);
    return false;
  }
  let resting = Math.max(state.restUntil[f], state.bankUntil[f]) > state.now[0];
  if (!resting) {
    const rest = restDue(run, f);
    if (rest > 0) takeRest(run, f, rest);
    resting = rest > 0;
  }
  if (resting) halt(run, f);
  return !resting;
}

/** Go back after breaking: towards the base, by night and day, away from the enemy (BRK-5). */
function retreat(run: Run, f: number): void {
  const { state, scenario } = run;
  const base = scenario.forces.base[f];
  if (base < 0 || atGoal(run, f, base)) return stand(run, f, BROKEN);
  if (state.stepEdge[f] >= 0 || state.crossingOf[f] >= 0) return;
  aim(run, f, base);
  const edge = chooseEdge(run, f, base, run.parameters.drillShy);
  if (edge < 0 || occupied(run, f, scenario.ground.edgeTo[edge])) return stand(run, f, BROKEN);
  setPosture(run, f, BROKEN);
  pass(run, f, edge);
}

/** Stand and come to itself again, out of any queue (BRK-5). */
function rally(run: Run, f: number): void {
  leaveQueue(run, f);
  halt(run, f);
}

/** Keep marching, or rest, or set out; over a river against the enemy only by assault (DRL-12). */
function go(run: Run, f: number, goal: number, posture: number, fear: number): void {
  if (!canSetOut(run, f, posture)) return;
  const edge = chooseEdge(run, f, goal, fear);
  if (edge < 0) return halt(run, f);
  const { ground, forces } = run.scenario;
  if (ground.edgePassage[edge] === UNFORDABLE) {
    const opposer = enemyNear(run, forces.side[f], ground.edgeTo[edge]);
    if (opposer >= 0) return forcePassage(run, f, edge, opposer);
  }
  setPosture(run, f, posture);
  pass(run, f, edge);
}

/** The far bank is held: over it by assault, or by another crossing, or neither (DRL-12, DRL-13). */
function forcePassage(run: Run, f: number, edge: number, opposer: number): void {
  const { state } = run;
  const p = run.parameters;
  const resting = state.attackRestUntil[f] > state.now[0];
  const odds = oddsOverWater(run, f, opposer);
  const whither = nextPoint(run, f, run.scenario.forces.headquarters[f]);
  if ((resting || odds > p.drillUnwise) && takeByway(run, f, whither, edge)) return drill(run, f);
  if (!resting && odds <= p.drillHopeless) return attack(run, f, opposer, 1);
  if (!resting) tellBarred(run, f);
  waitAtBank(run, f);
  stand(run, f, DEFENDING);
}

/** Look at the far bank again in some hours. Waiting is not rest, and binds nobody who is told otherwise (DRL-12, MAR-7). */
function waitAtBank(run: Run, f: number): void {
  const { state } = run;
  state.bankUntil[f] = state.now[0] + Math.floor(run.parameters.drillHours * 60);
  schedule(state, state.bankUntil[f], PHASE.move, EVENT.wake, f, 0);
}

/** The task is barred: said once an order (DRL-4, DRL-5, DRL-12). */
function tellBarred(run: Run, f: number): void {
  if (run.state.barredTold[f] === 1) return;
  run.state.barredTold[f] = 1;
  taskReport(run, f, BARRED);
}

/** Over an edge by road, field or ford, or into the queue of a crossing. */
function pass(run: Run, f: number, edge: number): void {
  const { ground } = run.scenario;
  if (ground.edgePassage[edge] === UNFORDABLE) {
    if (run.state.posture[f] !== BROKEN) setPosture(run, f, CROSSING); // who flees is broken in the queue, too
    joinQueue(run, f, ground.edgeCrossing[edge], edge);
  } else step(run, f, edge);
}
