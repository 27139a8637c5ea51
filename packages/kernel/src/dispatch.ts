/**
 * The life of a dispatch (docs/models/dispatch.md, DSP-1..11; read otherwise than written: distortion.ts): drafted, enciphered, queued by precedence, sent, relayed,
 * received, deciphered, read; lost and sent again. Offices and keys serve one paper at a time.
 */
import { BOUNDARY, CHANNELS, DISPATCHES, KIND, ORDER, REPORT, TASKS, WORDS } from "@staffride/formats";
import { exp } from "@staffride/formats/exact";
import { PURPOSE } from "./chance.js";
import { normalOf, uniformOf } from "./chance-of.js";
import { courierMinutes } from "./courier.js";
import { EVENT, PHASE, schedule } from "./event.js";
import { cipherMinutes, groups, isStaffWork } from "./office.js";
import { INTERCEPT_KIND, intercept } from "./intercept.js";
import { emit, type Run } from "./run.js";
import { isNight } from "./sky.js";
import { release, takeSlot } from "./slots.js";

export const ORDER_KIND = DISPATCHES.indexOf("order");
export const BOUNDARY_KIND = DISPATCHES.indexOf("boundary");
const SITUATION = DISPATCHES.indexOf("situation-report");
const TASK = DISPATCHES.indexOf("task-report");
const CONTROL = DISPATCHES.indexOf("control-report");
const CONTACT = DISPATCHES.indexOf("contact-report");
const INQUIRY = DISPATCHES.indexOf("inquiry");
const VISIT = DISPATCHES.indexOf("visit");
const WIRE = CHANNELS.indexOf("wire");
const COURIER = CHANNELS.indexOf("courier");
const AIRCRAFT = CHANNELS.indexOf("aircraft");
if (TASKS.length > 255) throw new Error("too many tasks for a byte");

/**
 * Begin a dispatch. `draftMinutes` is the staff's median work; it is spread here (DSP-2). The words are copied.
 *
 * @returns its slot
 */
export function draft(
  run: Run,
  from: number,
  to: number,
  kind: number,
  precedence: number,
  words: Int32Array,
  offset: number,
  draftMinutes: number,
  at: number,
): number {
  const { state, scenario } = run;
  const p = run.parameters;
  const n = scenario.command.nHeadquarters;
  const d = takeSlot(run);
  for (let w = 0; w < WORDS; w++) state.words[d * WORDS + w] = words[offset + w];

  const entity = from * n + to;
  const spread = exp(p.staffSpread * normalOf(run, entity, PURPOSE.staff, kind, at));
  const night = isNight(run, at < 0 ? 0 : at) ? p.nightOffice : 1;
  const drafted = at + Math.floor(draftMinutes * spread * (isStaffWork(kind) ? night : 1));

  state.dispatchKind[d] = kind;
  state.dispatchFrom[d] = from;
  state.dispatchTo[d] = to;
  state.precedence[d] = precedence;
  if (kind === ORDER_KIND) {
    state.words[d * WORDS + ORDER.decidedAt] = at;
    state.words[d * WORDS + ORDER.urgency] = precedence;
  }
  state.attempts[d] = 0;
  emit(run, KIND.drafted, state.dispatchId[d], from, to, kind, precedence, channelOf(run, d));
  emitContent(run, d);
  schedule(state, drafted, PHASE.paper, EVENT.dispatchDrafted, d, 0);
  return d;
}

function emitContent(run: Run, d: number): void {
  const { words, dispatchId, dispatchKind } = run.state;
  if (dispatchKind[d] === ORDER_KIND) emitOrder(run, words, d * WORDS, dispatchId[d]);
  else if (dispatchKind[d] === BOUNDARY_KIND) emitBoundary(run, words, d * WORDS, dispatchId[d]);
  else emitReport(run, words, d * WORDS, dispatchId[d], dispatchKind[d]);
}

function emitOrder(run: Run, words: Int32Array, w: number, id: number): void {
  const [task, objective, pace] = [words[w + ORDER.task], words[w + ORDER.objective], words[w + ORDER.pace]];
  emit(run, KIND.order, id, task, objective, pace, words[w + ORDER.plan], words[w + ORDER.startAt]);
  const [via, insistence, promise] = [words[w + ORDER.via0], words[w + ORDER.insistence], words[w + ORDER.promise]];
  if (via >= 0 || insistence > 0 || promise > 0)
    emit(run, KIND.terms, id, via, words[w + ORDER.via1], words[w + ORDER.via2], insistence, promise);
}

function emitBoundary(run: Run, words: Int32Array, w: number, id: number): void {
  emit(run, KIND.boundary, id, words[w + BOUNDARY.sector], words[w + BOUNDARY.holder]);
}

function emitReport(run: Run, words: Int32Array, w: number, id: number, kind: number): void {
  const [side, about] = [words[w + REPORT.posture], words[w + REPORT.headquarters]];
  if (kind === INQUIRY || kind === VISIT) return emit(run, KIND.case, id, -1, -1, -1, -1, about); // they carry no report
  // only in these is that word a posture
  const posture = kind === SITUATION || kind === CONTACT ? words[w + REPORT.posture] : -1;
  const enemy = words[w + REPORT.enemy];
  emit(run, KIND.report, id, words[w], words[w + REPORT.cell], words[w + REPORT.strength], enemy, posture);
  if (words[w + REPORT.losses] > 0 || enemy >= 0)
    emit(
      run,
      KIND.particulars,
      id,
      words[w + REPORT.losses],
      words[w + REPORT.enemyCell],
      words[w + REPORT.enemyStrength],
      words[w + REPORT.sighting],
      words[w + REPORT.happenedAt],
    );
  if (words[w + REPORT.claimed] > 0) emit(run, KIND.claim, id, words[w + REPORT.claimed]);
  if (kind === TASK) emit(run, KIND.outcome, id, words[w + REPORT.posture]);
  else if (kind === CONTROL) emit(run, KIND.case, id, -1, -1, about, side, -1);
  else if (kind !== SITUATION && kind !== CONTACT)
    emit(run, KIND.case, id, words[w + REPORT.unfit], words[w + REPORT.demand], -1, -1, about);
}

/** Drafted: to the cipher office, which does one paper at a time, faster where it has more clerks; a courier carries clear text (DSP-3). */
export function encipher(run: Run, d: number): void {
  const { state } = run;
  const from = state.dispatchFrom[d];
  const now = state.now[0];
  if (channelOf(run, d) === COURIER) {
    state.encipheredAt[d] = now;
    return ready(run, d);
  }
  const begin = state.cipherFreeAt[from] > now ? state.cipherFreeAt[from] : now;
  const enciphered = begin + cipherMinutes(run, from, state.dispatchKind[d]);
  state.cipherFreeAt[from] = enciphered;
  state.encipheredAt[d] = enciphered;
  schedule(state, enciphered, PHASE.paper, EVENT.dispatchReady, d, 0);
}

/** What the campaign's net gives for the pair; an officer on a visit rides like a courier, whatever it gives (DSP-11). */
function channelOf(run: Run, d: number): number {
  const { signals, command } = run.scenario;
  const { dispatchKind, dispatchFrom, dispatchTo } = run.state;
  if (dispatchKind[d] === VISIT) return COURIER;
  return signals.channel[dispatchFrom[d] * command.nHeadquarters + dispatchTo[d]];
}

/**
 * Enciphered: on the key if it is free, else into the queue for it, first by precedence, then by arrival (DSP-4).
 * Couriers and aircraft leave at once.
 */
export function ready(run: Run, d: number): void {
  const { state } = run;
  const from = state.dispatchFrom[d];
  const now = state.now[0];
  const channel = channelOf(run, d);
  if (channel === COURIER || channel === AIRCRAFT) return leave(run, d, now);
  if (state.keyFreeAt[from] <= now && state.queueFirst[from] < 0) return key(run, d, now);

  if (state.queueFirst[from] < 0) schedule(state, state.keyFreeAt[from], PHASE.paper, EVENT.keyFree, from, 0);
  let before = -1;
  let next = state.queueFirst[from];
  while (next >= 0 && state.precedence[next] <= state.precedence[d]) {
    before = next;
    next = state.dispatchNext[next];
  }
  state.dispatchNext[d] = next;
  if (before < 0) state.queueFirst[from] = d;
  else state.dispatchNext[before] = d;
}

/** On the key: groups over the speed of the channel (DSP-5). The last group is out when the key is free again. */
function key(run: Run, d: number, now: number): void {
  const { state } = run;
  const p = run.parameters;
  const from = state.dispatchFrom[d];
  const channel = channelOf(run, d);
  const speed = channel === WIRE ? p.wireGroupsPerMinute : p.radioGroupsPerMinute;
  const sent = now + Math.floor(groups(run, state.dispatchKind[d]) / speed) + 1;
  state.keyFreeAt[from] = sent;
  state.dispatchNext[d] = -1;
  leave(run, d, sent);
}

/** The key is free: the first in the queue goes on it. */
export function freeKey(run: Run, from: number): void {
  const { state } = run;
  const d = state.queueFirst[from];
  if (d < 0) return;
  state.queueFirst[from] = state.dispatchNext[d];
  key(run, d, state.now[0]);
  if (state.queueFirst[from] >= 0) schedule(state, state.keyFreeAt[from], PHASE.paper, EVENT.keyFree, from, 0);
}

/** On its way: lost and repeated, or received, deciphered and put into the commander's hand (DSP-6..8, DSP-10). */
function leave(run: Run, d: number, at: number): void {
  if (run.state.dispatchKind[d] === VISIT) return travel(run, d, at);
  const { state, scenario } = run;
  const p = run.parameters;
  const from = state.dispatchFrom[d];
  const to = state.dispatchTo[d];
  const pair = from * scenario.command.nHeadquarters + to;
  const channel = scenario.signals.channel[pair];
  state.sentAt[d] = at;
  state.attempts[d]++;

  const lost =
    channel === WIRE ? p.wireLoss : channel === COURIER ? p.courierLoss : channel === AIRCRAFT ? 0 : p.radioLoss;
  const isLost = uniformOf(run, pair, PURPOSE.loss, state.dispatchKind[d], at) < lost;
  if (scenario.intercepts.nIntercept > 0) intercept(run, d, channel, at, isLost);
  if (isLost) {
    if (state.attempts[d] < p.mostAttempts)
      schedule(state, at + Math.floor(p.repeatMinutes), PHASE.paper, EVENT.dispatchRepeat, d, 0);
    else {
      emit(run, KIND.dispatchLost, state.dispatchId[d], state.attempts[d]);
      release(run, d);
    }
    return;
  }

  const content = groups(run, state.dispatchKind[d]);
  const relays = scenario.signals.relays[pair];
  let minutes: number;
  if (channel === COURIER) minutes = courierMinutes(run, from, to);
  else if (channel === AIRCRAFT) minutes = p.aircraftMinutes;
  else
    minutes = relays * (p.relayMinutes + content / (channel === WIRE ? p.wireGroupsPerMinute : p.radioGroupsPerMinute));
  const received = at + Math.floor(minutes);
  const deciphered = channel === COURIER ? received : received + cipherMinutes(run, to, state.dispatchKind[d]);
  let read = deciphered + Math.floor(p.deliveryMinutes);
  if (read < state.busyUntil[to]) read = state.busyUntil[to];
  state.receivedAt[d] = received;
  state.decipheredAt[d] = deciphered;
  schedule(state, read, PHASE.staff, EVENT.dispatchRead, d, 0);
}

/** An officer goes to see for himself; nothing is lost, deciphered or handed in: he stands before his host (DSP-11). */
function travel(run: Run, d: number, at: number): void {
  const { state } = run;
  const arrives = at + Math.floor(run.parameters.visitHours * 60);
  state.sentAt[d] = at;
  state.attempts[d]++;
  state.receivedAt[d] = arrives;
  state.decipheredAt[d] = arrives;
  schedule(state, arrives, PHASE.staff, EVENT.dispatchRead, d, 0);
}

/** Read at the other end (DSP-9). A headquarters on the move or overrun reads later. True once it is read. */
export function read(run: Run, d: number): boolean {
  const { state } = run;
  const to = state.dispatchTo[d];
  if (state.busyUntil[to] > state.now[0]) {
    schedule(state, state.busyUntil[to], PHASE.staff, EVENT.dispatchRead, d, 0);
    return false;
  }
  state.readAt[d] = state.now[0];
  if (state.dispatchKind[d] === INTERCEPT_KIND) {
    emit(run, KIND.interceptRead, state.dispatchId[d], to);
    return true;
  }
  emit(
    run,
    KIND.dispatch,
    state.dispatchId[d],
    state.encipheredAt[d],
    state.sentAt[d],
    state.attempts[d],
    state.receivedAt[d],
    state.decipheredAt[d],
  );
  return true;
}
