/** The start of a run: draws of strength, parameters and dates, everybody in his place, the first events set. */
import { triangle } from "@staffride/formats/exact";
import { BOUNDARY, KIND, ORDER, WORDS } from "@staffride/formats";
import { PURPOSE } from "./chance.js";
import { uniformOf } from "./chance-of.js";
import { refreshContacts } from "./contact.js";
import { adopt, receive } from "./desk.js";
import { BOUNDARY_KIND, draft, ORDER_KIND } from "./dispatch.js";
import { clearEvents, EVENT, PHASE, schedule } from "./event.js";
import { enterCell } from "./place-list.js";
import { drawCandour } from "./shading.js";
import { emit, type Run } from "./run.js";
import { drawBoundaries } from "./sector.js";
import { clearDispatches, takeSlot } from "./slots.js";
import { hang } from "./wall.js";

export function begin(run: Run, seed: number, number: number): void {
  const { state } = run;
  new Uint8Array(state.now.buffer).fill(0); // all of the state lies in one buffer
  state.seed[0] = seed;
  state.run[0] = number;
  run.trace.n = 0;
  hang(run.desk.wall, run.scenario);
  drawParameters(run);
  clearEvents(state);
  clearDispatches(run);
  layGround(run);
  seatHeadquarters(run);
  musterFormations(run);
  setClocks(run);
}

/**
 * This run's parameters (BEG-3): those marked as drawn, each from its triangle. Every run draws the same names, so the
 * others stay as the scenario has them, and the object is never exchanged: V8 takes it for a constant.
 */
export function drawParameters(run: Run): void {
  const { scenario, parameters } = run;
  scenario.drawn.forEach(({ name, low, mode, high }, i) => {
    parameters[name] = triangle(uniformOf(run, i, PURPOSE.parameter, 0, 0), low, mode, high);
  });
  run.work.misjudged.fill(0); // what was drawn with the last run's
}

function layGround(run: Run): void {
  const { state, scenario } = run;
  state.firstIn.fill(-1);
  state.control.fill(-1);
  state.crossingHeld.fill(-1);
  state.crossingBusy.fill(-1);
  state.crossingFirst.fill(-1);
  state.crossingLast.fill(-1);
  state.engagementCell.fill(-1);
  state.lastBroke.fill(-100000);
  state.drivenHour.fill(-10000);
  for (let c = 0; c < scenario.ground.nCrossing; c++) state.crossingHeld[c] = scenario.ground.crossingHolder[c];
}

function seatHeadquarters(run: Run): void {
  const { state, scenario } = run;
  const { command } = scenario;
  for (const array of [
    state.objective,
    state.via0,
    state.via1,
    state.via2,
    state.orderFrom,
    state.trayFirst,
    state.trayLast,
    state.queueFirst,
  ])
    array.fill(-1);
  state.thinkAt.fill(-1);
  state.thoughtAt.fill(-100000);
  for (let h = 0; h < command.nHeadquarters; h++) {
    state.parent[h] = command.parent[h];
    state.post[h] = command.cell[h];
    state.task[h] = 0;
  }
}

/** Formations in their cells with the men of this run, contacts as they are (BEG-1). */
function musterFormations(run: Run): void {
  const { state, scenario } = run;
  const { forces, command } = scenario;
  for (const array of [
    state.stepEdge,
    state.crossingOf,
    state.crossingQueue,
    state.crossingFrom,
    state.target,
    state.encircledSince,
    state.boundCost,
    state.goal,
    state.byway,
    state.turnedFrom,
    state.nextIn,
    state.cameFrom,
    state.reportedEnemy,
    state.namedEnemy,
  ])
    array.fill(-1);
  state.brokeAt.fill(-100000);
  state.reportedAt.fill(-100000);
  for (let f = 0; f < forces.nFormation; f++) {
    const u = uniformOf(run, f, PURPOSE.strength, 0, 0);
    const men = Math.floor(triangle(u, forces.menLow[f], forces.men[f], forces.menHigh[f]) + 0.5);
    state.fit[f] = men;
    state.initial[f] = men;
    state.taskMen[f] = men;
    state.fatigue[f] = forces.fatigue[f];
    state.works[f] = forces.works[f];
    enterCell(state, f, forces.cell[f]);
    const place = scenario.ground.placeAt[forces.cell[f]];
    if (place >= 0 && state.control[place] < 0) state.control[place] = forces.side[f];
  }
  drawBoundaries(run);
  if (scenario.minds.free === 1) drawCandour(run);
  for (let f = 0; f < forces.nFormation; f++) {
    refreshContacts(run, f);
    emit(run, KIND.muster, f, state.fit[f], 0, 0, 0, Math.floor(state.fatigue[f] * 1000));
  }

  for (let h = 0; h < command.nHeadquarters; h++) {
    const order = command.initialOrder[h];
    if (order < 0) continue;
    writeOrder(run, order, -1, 0);
    if (command.formation[h] >= 0) adopt(run, h, -1, orderWords, 0, -1);
    else deliverNow(run, h, ORDER_KIND);
  }
}

const orderWords = new Int32Array(WORDS);

/** Words of a compiled order; `plan` lets the receiver find its parts. */
function writeOrder(run: Run, index: number, plan: number, startAt: number): void {
  const order = run.scenario.plans.orders[index]!;
  orderWords.fill(-1);
  orderWords[ORDER.task] = order.task;
  orderWords[ORDER.objective] = order.objective;
  for (let i = 0; i < 3; i++) orderWords[ORDER.via0 + i] = order.via[i] ?? -1;
  orderWords[ORDER.pace] = order.pace;
  orderWords[ORDER.plan] = plan;
  orderWords[ORDER.startAt] = startAt;
  orderWords[ORDER.releaseOn] = order.releaseOn;
  orderWords[ORDER.decidedAt] = run.state.now[0];
}

/** Put a paper of its own on the desk of a headquarters, without a wire: what it resolved, or had on day one. */
function deliverNow(run: Run, h: number, kind: number): void {
  const { state } = run;
  const d = takeSlot(run);
  state.dispatchKind[d] = kind;
  state.dispatchFrom[d] = h;
  state.dispatchTo[d] = h;
  state.sentAt[d] = state.now[0];
  state.readAt[d] = state.now[0];
  for (let w = 0; w < WORDS; w++) state.words[d * WORDS + w] = orderWords[w];
  receive(run, d);
}

function setClocks(run: Run): void {
  const { state, scenario } = run;
  const { command, forces, plans } = scenario;
  for (let i = 0; i < command.attachAt.length; i++)
    schedule(state, command.attachAt[i], PHASE.staff, EVENT.attach, i, 0);
  for (let p = 0; p < plans.nPlan; p++) {
    if (plans.dated[p] === 0) continue;
    const u = uniformOf(run, p, PURPOSE.plan, 0, 0);
    const at = Math.floor(triangle(u, plans.earliest[p], plans.likely[p], plans.latest[p]));
    schedule(state, at, PHASE.staff, EVENT.plan, p, at);
  }
  // reports are staggered, so that not every division writes at the same minute
  const every = Math.floor(run.parameters.situationHours * 60);
  for (let f = 0; f < forces.nFormation; f++) {
    schedule(state, 1 + Math.floor((f * every) / forces.nFormation), PHASE.staff, EVENT.situation, f, 0);
    schedule(state, 1, PHASE.move, EVENT.wake, f, 0);
  }
  for (let h = 0; h < command.nHeadquarters; h++) {
    if (command.formation[h] >= 0 || state.thinkAt[h] >= 0) continue;
    state.thinkAt[h] = Math.floor(run.parameters.firstThinkMinutes) + h * 7; // one after another
    state.thinkStamp[h]++;
    schedule(state, state.thinkAt[h], PHASE.mind, EVENT.think, h, state.thinkStamp[h]);
  }
  schedule(state, 60, PHASE.hour, EVENT.hour, 0, 0);
  schedule(state, 1440, PHASE.day, EVENT.day, 0, 0);
}

/** The plan moves a boundary: its headquarters tells those whom it concerns (SEC-3). */
function deliverBoundary(run: Run, h: number, p: number): void {
  const { plans } = run.scenario;
  orderWords.fill(-1);
  orderWords[BOUNDARY.sector] = plans.sector[p];
  orderWords[BOUNDARY.holder] = plans.holder[p];
  deliverNow(run, h, BOUNDARY_KIND);
}

/** A plan falls due: resolved by its headquarters, or drafted for each addressee (PLN-1). */
export function carryOutPlan(run: Run, p: number, at: number): void {
  const { plans } = run.scenario;
  const h = plans.headquarters[p];
  emit(run, KIND.plan, p, h);
  if (plans.sector[p] >= 0) deliverBoundary(run, h, p);
  if (plans.kind[p] === 0) {
    writeOrder(run, plans.order[p], p, 0);
    deliverNow(run, h, ORDER_KIND);
    return;
  }
  for (let i = plans.toStart[p]; i < plans.toStart[p + 1]; i++) {
    writeOrder(run, plans.order[p], p, 0);
    draft(run, h, plans.to[i], ORDER_KIND, plans.precedence[p], orderWords, 0, 0, at);
  }
}
