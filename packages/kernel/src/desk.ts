/**
 * Desks (docs/models/headquarters.md, DSK-1..8): what a headquarters has read waits there until it thinks. The
 * headquarters of a formation carries out orders at once; one above formations is handed to its doctrine.
 */
import {
  ENTRY,
  KIND,
  mapScale,
  MOST_ENTRIES,
  ORDER,
  OUT,
  TRAY,
  WORDS,
  type Desk,
  type Parameters,
  type Wall,
} from "@staffride/formats";
import type { Scenario } from "@staffride/formats";
import { LOT_BASE, uniform } from "./chance.js";
import { leaveQueue } from "./crossing.js";
import { BOUNDARY_KIND, draft, ORDER_KIND } from "./dispatch.js";
import { distort } from "./distortion.js";
import { takeTask } from "./drill.js";
import { EVENT, PHASE, schedule } from "./event.js";
import type { State } from "./layout.js";
import { draftMinutes, pauseAfter, thinkMinutes } from "./office.js";
import { emit, type Run } from "./run.js";
import { noteBoundary } from "./sector.js";
import { release, SLOTS } from "./slots.js";
import { hang } from "./wall.js";

const MOST_OUT = 128;

/**
 * A desk before anybody sits at it. Until then the wall shows the organisation of both sides: who keeps the books of
 * all headquarters lays them out by it. `parameters`: the run's own, drawn anew for each run; `state` only for the seed
 * and number of the run.
 */
export function createDesk(scenario: Scenario, state: State, parameters: Parameters): Desk {
  const wall: Wall = {
    ground: scenario.ground,
    scale: mapScale(scenario.ground.lat),
    fields: scenario.fields,
    command: scenario.command,
    plans: scenario.plans,
    parameters,
    nFormation: scenario.forces.nFormation,
    minds: scenario.minds,
    lot: (entity, lot, draw, at) => uniform(state.seed[0], state.run[0], entity, LOT_BASE + lot, draw, at),
  };
  return {
    wall,
    headquarters: -1,
    now: 0,
    superior: -1,
    nSubordinate: 0,
    subordinates: new Int16Array(scenario.command.nHeadquarters),
    nIn: 0,
    inTray: new Int32Array(SLOTS * TRAY),
    nOut: 0,
    outTray: new Int32Array(MOST_OUT * OUT),
    nDiary: 0,
    diary: new Int32Array(MOST_ENTRIES * ENTRY),
  };
}

/** A dispatch has been read: an order is in force from now; anything else informs. */
export function receive(run: Run, d: number): void {
  const { state, scenario } = run;
  const h = state.dispatchTo[d];
  const isOrder = state.dispatchKind[d] === ORDER_KIND;
  if (isOrder && overtaken(run, h, d)) return release(run, d);
  if (isOrder && state.dispatchFrom[d] !== h) distort(run, d);
  const changes = isOrder && !repeats(run, h, d * WORDS);
  if (isOrder) adopt(run, h, state.dispatchFrom[d], state.words, d * WORDS, state.dispatchId[d]);
  const f = scenario.command.formation[h];
  if (f >= 0) {
    if (state.dispatchKind[d] === BOUNDARY_KIND) noteBoundary(run, f, d * WORDS);
    release(run, d);
    if (changes) {
      leaveQueue(run, f);
      takeTask(run, f);
    }
    return;
  }

  // onto the desk, behind what lies there
  state.dispatchNext[d] = -1;
  if (state.trayFirst[h] < 0) state.trayFirst[h] = d;
  else state.dispatchNext[state.trayLast[h]] = d;
  state.trayLast[h] = d;

  const pause = pauseAfter(run, state.dispatchKind[d]);
  if (pause >= 0) thinkNotLater(run, h, Math.max(state.now[0], state.thoughtAt[h] + pause));
}

/** The same headquarters has decided otherwise since: the later order was read first and stands (DSK-6). */
function overtaken(run: Run, h: number, d: number): boolean {
  const { state } = run;
  return (
    state.dispatchFrom[d] === state.orderFrom[h] && state.words[d * WORDS + ORDER.decidedAt] < state.orderDecidedAt[h]
  );
}

/** An order that says what is in force already changes nothing on the ground. */
function repeats(run: Run, h: number, w: number): boolean {
  const { state } = run;
  const { words } = state;
  return (
    state.orderFrom[h] >= 0 &&
    state.task[h] === words[w + ORDER.task] &&
    state.objective[h] === words[w + ORDER.objective] &&
    state.via0[h] === words[w + ORDER.via0] &&
    state.via1[h] === words[w + ORDER.via1] &&
    state.via2[h] === words[w + ORDER.via2] &&
    state.pace[h] === words[w + ORDER.pace] &&
    words[w + ORDER.startAt] <= state.now[0]
  );
}

/** The order in force (DSK-2). */
export function adopt(run: Run, h: number, from: number, words: Int32Array, w: number, id: number): void {
  const { state } = run;
  state.task[h] = words[w + ORDER.task];
  state.objective[h] = words[w + ORDER.objective];
  state.via0[h] = words[w + ORDER.via0];
  state.via1[h] = words[w + ORDER.via1];
  state.via2[h] = words[w + ORDER.via2];
  state.pace[h] = words[w + ORDER.pace];
  state.startAt[h] = words[w + ORDER.startAt];
  state.orderFrom[h] = from;
  state.orderDecidedAt[h] = words[w + ORDER.decidedAt];
  emit(run, KIND.task, h, state.task[h], state.objective[h], from, id);
  const f = run.scenario.command.formation[h];
  if (f >= 0 && state.startAt[h] > state.now[0]) schedule(state, state.startAt[h], PHASE.move, EVENT.wake, f, 0);
}

/** Set the next decision of a headquarters if none is due before (DSK-3). */
export function thinkNotLater(run: Run, h: number, at: number): void {
  const { state } = run;
  if (state.thinkAt[h] >= 0 && state.thinkAt[h] <= at) return;
  state.thinkAt[h] = at;
  state.thinkStamp[h]++;
  schedule(state, at, PHASE.mind, EVENT.think, h, state.thinkStamp[h]);
}

/** Lay out the desk of a headquarters that is due to think (DSK-1, DSK-5). False if the event was void. */
export function layDesk(run: Run, h: number, stamp: number): boolean {
  const { state, desk, work } = run;
  if (state.thinkStamp[h] !== stamp) return false;
  state.thinkAt[h] = -1;
  if (state.busyUntil[h] > state.now[0]) {
    thinkNotLater(run, h, state.busyUntil[h]);
    return false;
  }

  hang(desk.wall, work.hangings[run.scenario.command.side[h]]);
  desk.headquarters = h;
  desk.now = state.now[0];
  desk.superior = state.parent[h];
  desk.nSubordinate = 0;
  const { juniors, juniorStart } = work;
  for (let i = juniorStart[h]; i < juniorStart[h + 1]; i++) {
    const g = juniors[i];
    if (state.parent[g] === h) desk.subordinates[desk.nSubordinate++] = g;
  }
  desk.nIn = 0;
  desk.nOut = 0;
  desk.nDiary = 0;
  for (let d = state.trayFirst[h]; d >= 0;) {
    const next = state.dispatchNext[d];
    const i = desk.nIn++ * TRAY;
    desk.inTray[i] = state.dispatchId[d];
    desk.inTray[i + 1] = state.dispatchKind[d];
    desk.inTray[i + 2] = state.dispatchFrom[d];
    desk.inTray[i + 3] = state.sentAt[d];
    desk.inTray[i + 4] = state.readAt[d];
    for (let w = 0; w < WORDS; w++) desk.inTray[i + 5 + w] = state.words[d * WORDS + w];
    release(run, d);
    d = next;
  }
  state.trayFirst[h] = -1;
  state.trayLast[h] = -1;
  return true;
}

/** Take up what the headquarters wrote; each paper goes through its staff and signals (DSK-4). */
export function collect(run: Run): void {
  const { state, desk } = run;
  const h = desk.headquarters;
  const now = state.now[0];
  let orders = 0;
  for (let i = 0; i < desk.nOut; i++) {
    const o = i * OUT;
    const kind = desk.outTray[o];
    const precedence = desk.outTray[o + 2];
    const plan = kind === ORDER_KIND ? desk.outTray[o + 3 + ORDER.plan] : -1;
    const minutes = draftMinutes(run, h, kind, precedence, plan);
    if (kind === ORDER_KIND) orders++;
    draft(run, h, desk.outTray[o + 1], kind, precedence, desk.outTray, o + 3, minutes, now);
  }
  writeDiary(run);
  emit(run, KIND.decision, h, desk.nIn, orders, desk.nOut - orders);
  state.thoughtAt[h] = now;
  thinkNotLater(run, h, now + thinkMinutes(run, h));
}

/** What the headquarters wrote into its war diary goes into the trace (DSK-7). */
function writeDiary(run: Run): void {
  const { diary, nDiary } = run.desk;
  for (let i = 0; i < nDiary * ENTRY; i += ENTRY)
    emit(run, diary[i], diary[i + 1], diary[i + 2], diary[i + 3], diary[i + 4], diary[i + 5], diary[i + 6]);
}
