/** What a headquarters does when reports come in under an order it has already given out (DOC-7..10, DOC-12). */
import { NO_WAY, ORDER, TASKS, TASK_OUTCOMES, type Desk } from "@staffride/formats";
import { ORDER_WORDS, type Books } from "./books.js";
import { ownWithin } from "./place-belief.js";
import type { News } from "./read.js";
import { orderInForce } from "./dispose.js";
import { freshSince, kmApart, knownEnemyNear, minutesTo, nearestObjective, wayRound } from "./route.js";
import { mayAct } from "./sector.js";
import { give, URGENT, type Tasking } from "./write.js";

const HOLD = TASKS.indexOf("hold");
const ATTACK = TASKS.indexOf("attack");
const PURSUE = TASKS.indexOf("pursue");
const PIN = TASKS.indexOf("pin");
const WITHDRAW = TASKS.indexOf("withdraw");
const COVER = TASKS.indexOf("cover");
const BLOCK = TASKS.indexOf("block");
const DONE = TASK_OUTCOMES.indexOf("done");
/** releaseOn: the main body must have said that it is there. */
const OBJECTIVE_REACHED = 2;
const BARRED = TASK_OUTCOMES.indexOf("barred");
const FAILED = TASK_OUTCOMES.indexOf("failed");

export function react(desk: Desk, books: Books, news: News): void {
  const row = books.row[desk.headquarters]!;
  if (books.orderAt[row]! < 0) return;
  const task = books.order[row * ORDER_WORDS + ORDER.task]!;
  if (task === ATTACK || task === PURSUE) pressOn(desk, books);
  else if (task === HOLD || task === BLOCK) {
    if (news.contact) support(desk, books);
  } else if (task === WITHDRAW) {
    sendRound(desk, books);
    releaseRearGuard(desk, books);
  }
}

/** One that withdraws and reports itself barred is sent by another way, if one is known to be better (DOC-12). */
function sendRound(desk: Desk, books: Books): void {
  for (let i = 0; i < desk.nSubordinate; i++) {
    const s = desk.subordinates[i]!;
    if (books.ownOutcome[s] !== BARRED || books.givenTask[s] !== WITHDRAW || books.ownCell[s]! < 0) continue;
    books.ownOutcome[s] = -1;
    const objective = books.givenObjective[s]!;
    if (objective < 0) continue;
    const via = wayRound(desk, books, books.ownCell[s]!, objective);
    if (via < 0) continue;
    const order = orderInForce(desk, books);
    give(desk, books, s, { ...order, task: WITHDRAW, objective, via: [via], plan: -1, startAt: 0 }, URGENT);
  }
}

/** Subordinates with nothing left to do go for the nearest enemy known; one whose attack failed against odds pins (DOC-7, DOC-8). */
function pressOn(desk: Desk, books: Books): void {
  let order: Tasking | undefined;
  const { doctrineNearKm, doctrineAttackOdds, doctrinePreyKm } = desk.wall.parameters;
  for (let i = 0; i < desk.nSubordinate; i++) {
    const s = desk.subordinates[i]!;
    const outcome = books.ownOutcome[s]!;
    if (outcome < 0) continue;
    const cell = books.ownCell[s]!;
    if (cell < 0 || books.knownBy[s] !== desk.headquarters) continue;
    order ??= orderInForce(desk, books);
    if (outcome === DONE) {
      const prey = nearestPrey(desk, books, cell, doctrinePreyKm);
      if (prey < 0) continue;
      const objective = nearestObjective(desk, books, prey);
      if (objective >= 0) give(desk, books, s, { ...order, objective, via: [], plan: -1, startAt: 0 }, URGENT);
    } else if (outcome === FAILED) {
      const objective = books.givenObjective[s]!;
      const there = objective < 0 ? cell : desk.wall.fields.objectiveCell[objective]!;
      const enemy = knownEnemyNear(desk, books, there, doctrineNearKm);
      const own = ownNear(desk, books, there, doctrineNearKm);
      books.ownOutcome[s] = -1;
      if (enemy > 0 && own < enemy * doctrineAttackOdds)
        give(desk, books, s, { ...order, task: PIN, objective, via: [], plan: -1, startAt: 0 }, URGENT);
    }
  }
}

/** Cell of the nearest enemy known within km, on ground where one may act (SEC-2), or -1. */
function nearestPrey(desk: Desk, books: Books, cell: number, km: number): number {
  const { enemyAt, enemyCell } = books;
  const since = freshSince(desk);
  const first = books.firstSlot[desk.headquarters]!;
  const end = books.firstSlot[desk.headquarters + 1]!;
  let best = -1;
  let least = km;
  for (let i = first; i < end; i++) {
    if (enemyAt[i]! < since || enemyCell[i]! < 0) continue;
    const away = kmApart(desk, enemyCell[i]!, cell);
    if (away < least && mayAct(desk, books, enemyCell[i]!)) {
      least = away;
      best = enemyCell[i]!;
    }
  }
  return best;
}

/** Own strength to be expected there (EST-13). */
function ownNear(desk: Desk, books: Books, cell: number, km: number): number {
  let strength = 0;
  for (let i = 0; i < desk.nSubordinate; i++) {
    const s = desk.subordinates[i]!;
    strength += books.ownStrength[s]! * ownWithin(desk, books, s, cell, km);
  }
  return strength;
}

/** A subordinate pressed by an enemy much stronger is joined by the nearest that is not (DOC-9). */
function support(desk: Desk, books: Books): void {
  const { doctrineNearKm: near, doctrinePressedOdds } = desk.wall.parameters;
  for (let i = 0; i < desk.nSubordinate; i++) {
    const s = desk.subordinates[i]!;
    const cell = books.ownCell[s]!;
    if (cell < 0 || books.ownEnemy[s]! < 0) continue;
    const enemy = knownEnemyNear(desk, books, cell, near);
    if (enemy <= doctrinePressedOdds * ownNear(desk, books, cell, near)) continue;
    const objective = nearestObjective(desk, books, cell);
    const helper = nearestFree(desk, books, s, objective);
    if (helper < 0 || objective < 0 || !mayAct(desk, books, desk.wall.fields.objectiveCell[objective]!)) continue;
    give(desk, books, helper, { task: HOLD, objective, via: [], pace: 0, plan: -1, startAt: 0, releaseOn: -1 }, URGENT);
  }
}

function nearestFree(desk: Desk, books: Books, but: number, objective: number): number {
  let best = -1;
  let least = desk.wall.parameters.doctrineHelpMinutes;
  for (let i = 0; i < desk.nSubordinate; i++) {
    const s = desk.subordinates[i]!;
    if (s === but || books.ownEnemy[s]! >= 0 || books.ownCell[s]! < 0) continue;
    const minutes = minutesTo(desk, books.ownCell[s]!, objective);
    if (minutes < least && minutes !== NO_WAY) {
      least = minutes;
      best = s;
    }
  }
  return best;
}

/**
 * The rear guard may follow when the main body is back, or when it has reported no enemy before it since it was posted
 * and all the main body is nearer home than it is (DOC-10).
 */
function releaseRearGuard(desk: Desk, books: Books): void {
  const { doctrineBackMinutes } = desk.wall.parameters;
  const words = books.row[desk.headquarters]! * ORDER_WORDS;
  const whither = books.order[words + ORDER.objective]!;
  const mustReport = books.order[words + ORDER.releaseOn] === OBJECTIVE_REACHED;
  let main = 0;
  let back = 0;
  let hindmost = 0;
  for (let i = 0; i < desk.nSubordinate; i++) {
    const s = desk.subordinates[i]!;
    if (books.givenTask[s] !== WITHDRAW) continue;
    main++;
    const left = minutesTo(desk, books.ownCell[s]!, books.givenObjective[s]!);
    if (books.ownOutcome[s] === DONE || (!mustReport && left < doctrineBackMinutes)) back++;
    hindmost = Math.max(hindmost, minutesTo(desk, books.ownCell[s]!, whither));
  }
  if (main === 0) return;
  for (let i = 0; i < desk.nSubordinate; i++) {
    const s = desk.subordinates[i]!;
    if (books.givenTask[s] !== COVER) continue;
    const unpressed = books.ownEnemy[s]! < 0 && books.ownAt[s]! > books.givenAt[s]!;
    const last = minutesTo(desk, books.ownCell[s]!, whither) >= hindmost;
    if (back < main && !(unpressed && last)) continue;
    const objective = whither >= 0 ? whither : books.givenObjective[s]!;
    const order = orderInForce(desk, books);
    give(desk, books, s, { ...order, task: WITHDRAW, objective, via: [], plan: -1, startAt: 0 }, URGENT);
  }
}
