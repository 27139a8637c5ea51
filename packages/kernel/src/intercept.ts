/**
 * Dispatches that the enemy reads (docs/models/dispatch.md, DSP-13 to DSP-15), where headquarters have minds: a sending
 * taken down from the air, the papers of a courier lost near the enemy. What is made out lies on the reader's desk later;
 * those who wrote it never learn.
 */
import { CHANNELS, DISPATCHES, INTERCEPT, KIND, ORDER, PRECEDENCES, REPORT, WORDS } from "@staffride/formats";
import { PURPOSE } from "./chance.js";
import { uniformOf } from "./chance-of.js";
import { postOf } from "./courier.js";
import { EVENT, PHASE, schedule } from "./event.js";
import { emit, type Run } from "./run.js";
import { takeSlot } from "./slots.js";

export const INTERCEPT_KIND = DISPATCHES.indexOf("intercept");
const ORDER_KIND = DISPATCHES.indexOf("order");
const SITUATION = DISPATCHES.indexOf("situation-report");
const COURIER = CHANNELS.indexOf("courier");
const ROUTINE = PRECEDENCES.indexOf("routine");

/** A dispatch goes out: does anybody of the other side come to read it? `at`: when it is sent; a courier's papers only if he is lost. */
export function intercept(run: Run, d: number, channel: number, at: number, isLost: boolean): void {
  const { intercepts, minds, command } = run.scenario;
  if (minds.free === 0 || (channel === COURIER && !isLost)) return;
  const pair = run.state.dispatchFrom[d] * command.nHeadquarters + run.state.dispatchTo[d];
  for (let i = 0; i < intercepts.nIntercept; i++) {
    if (intercepts.channel[i] !== channel || !isMeant(run, i, d)) continue;
    if (channel === COURIER && !rodePast(run, intercepts.reader[i], d)) continue;
    if (uniformOf(run, pair, PURPOSE.intercept, i, at) < intercepts.chance[i]) takeDown(run, i, d, at);
  }
}

/** Does the entry name sender, addressee and kind? What a headquarters above formations reports is of no one formation. */
function isMeant(run: Run, i: number, d: number): boolean {
  const { state, scenario } = run;
  const { from, to, kinds } = scenario.intercepts;
  const { nHeadquarters } = scenario.command;
  const kind = state.dispatchKind[d];
  const named = from[i * nHeadquarters + state.dispatchFrom[d]] & to[i * nHeadquarters + state.dispatchTo[d]];
  if (named === 0 || ((kinds[i] >>> kind) & 1) === 0) return false;
  return kind === ORDER_KIND || state.words[d * WORDS + REPORT.formation] >= 0;
}

/** Did the way between the two posts lead through the sight of a formation under the reader? */
function rodePast(run: Run, reader: number, d: number): boolean {
  const { state, scenario } = run;
  const a = postOf(run, state.dispatchFrom[d]);
  const b = postOf(run, state.dispatchTo[d]);
  if (a < 0 || b < 0) return false;
  const { forces } = scenario;
  for (let f = 0; f < forces.nFormation; f++) {
    if (state.gone[f] === 1 || !isUnder(run, forces.headquarters[f], reader)) continue;
    if (kmToWay(run, state.cell[f], a, b) <= scenario.ground.sightKm) return true;
  }
  return false;
}

/** From a cell to the straight way between two others, km. */
function kmToWay(run: Run, cell: number, a: number, b: number): number {
  const { lon, lat } = run.scenario.ground;
  const { kmPerLon, kmPerLat } = run.desk.wall.scale;
  const [wayX, wayY] = [(lon[b] - lon[a]) * kmPerLon, (lat[b] - lat[a]) * kmPerLat];
  const [x, y] = [(lon[cell] - lon[a]) * kmPerLon, (lat[cell] - lat[a]) * kmPerLat];
  const length = wayX * wayX + wayY * wayY;
  const along = length > 0 ? Math.max(0, Math.min(1, (x * wayX + y * wayY) / length)) : 0;
  const [offX, offY] = [x - along * wayX, y - along * wayY];
  return Math.sqrt(offX * offX + offY * offY);
}

/** Does a headquarters answer to another at this hour, directly or through others, or is it the same? */
function isUnder(run: Run, h: number, senior: number): boolean {
  for (let up = h; up >= 0; up = run.state.parent[up]) if (up === senior) return true;
  return false;
}

/** What is made out of it goes to the reader's desk (DSP-15). */
function takeDown(run: Run, i: number, d: number, at: number): void {
  const { state, scenario } = run;
  const reader = scenario.intercepts.reader[i];
  const copy = takeSlot(run);
  state.dispatchKind[copy] = INTERCEPT_KIND;
  state.dispatchFrom[copy] = state.dispatchTo[copy] = reader;
  state.precedence[copy] = ROUTINE;
  state.sentAt[copy] = at;
  state.attempts[copy] = 1;
  makeOut(run, i, d, copy * WORDS);
  const channel = scenario.intercepts.channel[i];
  emit(run, KIND.intercepted, state.dispatchId[copy], reader, state.dispatchId[d], channel, at);
  schedule(state, at + scenario.intercepts.delay[i], PHASE.staff, EVENT.dispatchRead, copy, 0);
}

/** Whom it concerns, what he is told, or where he is, how strong and what he is about: this, and no other word of it. */
function makeOut(run: Run, i: number, d: number, w: number): void {
  const { words } = run.state;
  const of = d * WORDS;
  for (let word = 0; word < WORDS; word++) words[w + word] = -1;
  words[w + INTERCEPT.doubtful] = run.scenario.intercepts.doubtful[i];
  const kind = run.state.dispatchKind[d];
  if (kind === ORDER_KIND) {
    words[w + INTERCEPT.task] = words[of + ORDER.task];
    words[w + INTERCEPT.happenedAt] = words[of + ORDER.decidedAt];
    return concern(run, w, run.state.dispatchTo[d]);
  }
  words[w + INTERCEPT.cell] = words[of + REPORT.cell];
  words[w + INTERCEPT.strength] = words[of + REPORT.strength];
  // only in a situation report is that word his own posture
  if (kind === SITUATION) words[w + INTERCEPT.posture] = words[of + REPORT.posture];
  words[w + INTERCEPT.happenedAt] = words[of + REPORT.happenedAt];
  concern(run, w, run.scenario.forces.headquarters[words[of + REPORT.formation]]);
}

/** All formations under a headquarters, or its own: the paper names them. */
function concern(run: Run, w: number, h: number): void {
  const { words } = run.state;
  const { nFormation, headquarters } = run.scenario.forces;
  words[w + INTERCEPT.low] = words[w + INTERCEPT.high] = 0;
  for (let f = 0; f < nFormation; f++)
    if (isUnder(run, headquarters[f], h)) words[w + (f < 32 ? INTERCEPT.low : INTERCEPT.high)] |= 1 << (f & 31);
}
