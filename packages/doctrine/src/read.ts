/** Reading the in-tray into the books (docs/models/doctrine.md, DOC-1). */
import { BOUNDARY, DISPATCHES, ORDER, REPORT, SIGHTINGS, TRAY, type Desk } from "@staffride/formats";
import { OBEY } from "./answer.js";
import { ORDER_WORDS, wordOf, type Books } from "./books.js";
import { AT_FIRST_HAND, bleed, displaced, gauge, RELAYED, REPEATED, revise, slotOf, townRegained } from "./estimate.js";
import { readTerms } from "./ledger.js";
import { readIntercept } from "./intercept.js";
import { hearNeighbour } from "./liaison.js";
import { enemyWithin, markPlace } from "./place-belief.js";
import { judge, missSubordinate } from "./regard.js";
import { takeOver } from "./relief.js";
import { bringsGround, moveBoundary } from "./sector.js";

const ORDER_KIND = DISPATCHES.indexOf("order");
const CONTACT = DISPATCHES.indexOf("contact-report");
const TASK = DISPATCHES.indexOf("task-report");
const CONTROL = DISPATCHES.indexOf("control-report");
const SITUATION = DISPATCHES.indexOf("situation-report");
const INQUIRY = DISPATCHES.indexOf("inquiry");
const VISIT = DISPATCHES.indexOf("visit");
const LIAISON = DISPATCHES.indexOf("liaison");
const NO_CONTACT = SIGHTINGS.indexOf("no-contact");
const BOUNDARY_KIND = DISPATCHES.indexOf("boundary");
const INTERCEPT_KIND = DISPATCHES.indexOf("intercept");
const WORDS_AT = 5;
/** An enemy as likely there as not ought to have been seen. */
const EVEN = 0.5;

/** What the reading turned up. */
export interface News {
  /** A new order was among it. */
  order: boolean;
  /** A subordinate reported its task done, failed or barred. */
  task: boolean;
  /** An enemy was reported in contact, or read in his own dispatches. */
  contact: boolean;
  /** It is its own: a plan of day one or of the record. */
  own: boolean;
  /** The superior asks how things stand. */
  inquiry: boolean;
  /** Places in the in-tray of control reports, to be passed up. */
  readonly controls: number[];
}

export function readTray(desk: Desk, books: Books, news: News): void {
  news.order = news.task = news.contact = news.inquiry = news.own = false;
  if (news.controls.length > 0) news.controls.length = 0;
  const { inTray, wall } = desk;
  const free = wall.minds.free === 1;
  for (let i = 0; i < desk.nIn; i++) {
    const at = i * TRAY;
    const kind = inTray[at + 1]!;
    if (kind === ORDER_KIND) {
      if (hasMind(desk) && inTray[at + 2] !== desk.headquarters) considerOrder(desk, books, at);
      else {
        takeOrder(desk, books, at + WORDS_AT);
        news.own = true;
      }
      news.order = true;
      continue;
    }
    if (kind >= INQUIRY && handleLetter(desk, books, at, kind, news)) continue;
    const claimed = noteOwn(desk, books, at, kind);
    if (free) estimate(desk, books, at, kind, claimed);
    noteEnemy(desk, books, at + WORDS_AT, kind);
    if (kind === TASK) news.task = true;
    else if (kind === CONTACT) news.contact = true;
    else if (kind === CONTROL) news.controls.push(i);
  }
}

/** Has the commander a mind of his own, or does he obey? */
export const hasMind = (desk: Desk): boolean =>
  desk.wall.minds.free === 1 && desk.wall.minds.minded[desk.headquarters] === 1;

function takeOrder(desk: Desk, books: Books, w: number): void {
  const row = books.row[desk.headquarters]!;
  for (let i = 0; i < ORDER_WORDS; i++) books.order[row * ORDER_WORDS + i] = desk.inTray[w + i]!;
  books.orderAt[row] = desk.now;
  books.taskTold[row] = -1;
}

/** An order to be answered. The same again presses harder; another one begins anew (OBY-5). */
function considerOrder(desk: Desk, books: Books, at: number): void {
  const row = books.row[desk.headquarters]!;
  const w = at + WORDS_AT;
  const { inTray } = desk;
  const same =
    books.wishAt[row]! >= 0 &&
    wordOf(books.wish, row, ORDER.task) === inTray[w + ORDER.task] &&
    wordOf(books.wish, row, ORDER.objective) === inTray[w + ORDER.objective];
  readTerms(desk, books, row, w, same);
  if (same) books.insistence[row] = Math.max(books.insistence[row]! + 1, inTray[w + ORDER.insistence]!);
  else {
    books.insistence[row] = Math.max(0, inTray[w + ORDER.insistence]!);
    books.revisits[row] = 0;
    books.answer[row] = -1;
    books.wishAt[row] = desk.now;
  }
  if (bringsGround(desk, inTray[w + ORDER.plan]!)) books.insistence[row]++;
  for (let i = 0; i < ORDER_WORDS; i++) books.wish[row * ORDER_WORDS + i] = inTray[w + i]!;
  books.wishFrom[row] = inTray[at + 2]!;
  books.wishDispatch[row] = inTray[at]!;
  if (inTray[w + ORDER.relieves] === 1) takeOver(desk, books, row, inTray[at]!);
  if (books.answer[row] !== OBEY) books.revisitAt[row] = desk.now;
}

/** What is no report: a question, a visitor, a neighbour's word, an enemy's paper. */
function handleLetter(desk: Desk, books: Books, at: number, kind: number, news: News): boolean {
  const row = books.row[desk.headquarters]!;
  const { inTray } = desk;
  if (kind === INQUIRY) news.inquiry = true;
  else if (kind === VISIT) books.guestAt[row] = desk.now;
  else if (kind === LIAISON) hearNeighbour(desk, books, at + WORDS_AT);
  else if (kind === BOUNDARY_KIND) hearBoundary(desk, books, at);
  else if (kind === INTERCEPT_KIND) {
    readIntercept(desk, books, at + WORDS_AT, inTray[at]!);
    news.contact = true;
  } else return false;
  return true;
}

/** A boundary has moved: one moved by itself, as recorded, lies in its own tray. */
function hearBoundary(desk: Desk, books: Books, at: number): void {
  const { inTray } = desk;
  const w = at + WORDS_AT;
  moveBoundary(desk, books, inTray[w + BOUNDARY.sector]!, inTray[w + BOUNDARY.holder]!, inTray[at + 2]!);
}

/**
 * What a report says of the sender (DOC-1). What he passes on of somebody else, and older news than is known, changes
 * nothing but that he has been heard of.
 *
 * @returns enemy losses that it claims beyond those claimed before, men
 */
function noteOwn(desk: Desk, books: Books, at: number, kind: number): number {
  const { inTray } = desk;
  const from = inTray[at + 2]!;
  const w = at + WORDS_AT;
  // over its superior's head, or from one who answers to another by now: that is for his superior's books
  if (!isSubordinate(desk, from)) return 0;
  if (inTray[at + 3]! > books.heardAt[from]!) books.heardAt[from] = inTray[at + 3]!;
  if (inTray[w + REPORT.formation] !== desk.wall.command.formation[from] || saysNothingOfSelf(inTray, w)) return 0;
  const happened = inTray[w + REPORT.happenedAt]!;
  if (books.knownBy[from] === desk.headquarters && books.ownAt[from]! > happened) return 0;
  books.knownBy[from] = desk.headquarters;
  books.ownAt[from] = happened;
  // a vague report says nothing of the place
  if (inTray[w + REPORT.cell]! >= 0) {
    books.ownCell[from] = inTray[w + REPORT.cell]!;
    books.ownCellAt[from] = happened;
  }
  books.ownStrength[from] = inTray[w + REPORT.strength]!;
  books.ownLosses[from] = inTray[w + REPORT.losses]!;
  if (kind === TASK) books.ownOutcome[from] = inTray[w + REPORT.posture]!;
  // figures given to a visitor, with a plea, in answer to a question, or with word of a town do not speak of the enemy
  const isDaily = kind === SITUATION && inTray[w + REPORT.unfit]! < 0;
  if (isDaily) books.ownPosture[from] = inTray[w + REPORT.posture]!;
  if (isDaily || kind === CONTACT || kind === TASK) books.ownEnemy[from] = inTray[w + REPORT.enemy]!;
  return noteClaim(books, from, inTray[w + REPORT.claimed]!);
}

/** What is claimed is all since the campaign began, and never falls. */
function noteClaim(books: Books, from: number, claimed: number): number {
  const before = books.ownClaim[from]! > 0 ? books.ownClaim[from]! : 0;
  if (claimed >= 0) books.ownClaim[from] = claimed;
  return claimed > before ? claimed - before : 0;
}

/** Passed on about an enemy, with nothing of the one who passes it on (DOC-11). */
const saysNothingOfSelf = (inTray: Int32Array, w: number): boolean => inTray[w + REPORT.strength]! < 0;

function noteEnemy(desk: Desk, books: Books, w: number, kind: number): void {
  const { inTray } = desk;
  const enemy = inTray[w + REPORT.enemy]!;
  if (enemy < 0) return;
  const i = slotOf(desk, books, enemy);
  const happened = inTray[w + REPORT.happenedAt]!;
  if (books.enemyAt[i]! > happened) return;
  markPlace(desk, books, i, inTray[w + REPORT.enemyCell]!, happened);
  if (inTray[w + REPORT.enemyStrength]! > 0) books.enemyStrength[i] = inTray[w + REPORT.enemyStrength]!;
  books.enemyPosture[i] = kind === CONTACT ? inTray[w + REPORT.posture]! : -1;
}

/** What the dispatch says for the estimates: of the enemy it names, and of the one who sent it. */
function estimate(desk: Desk, books: Books, at: number, kind: number, claimed: number): void {
  const { inTray, wall } = desk;
  const from = inTray[at + 2]!;
  const w = at + WORDS_AT;
  const enemy = inTray[w + REPORT.enemy]!;
  const sighting = inTray[w + REPORT.sighting]!;
  const relayed = wall.command.formation[from]! < 0;
  // first what he has lost, then how he looks after it
  if (enemy >= 0 && claimed > 0) bleed(desk, books, enemy, claimed);
  if (enemy >= 0 && inTray[w + REPORT.happenedAt]! >= books.enemyAt[slotOf(desk, books, enemy)]!)
    displaced(desk, books, enemy, inTray[w + REPORT.enemyCell]!, relayed, inTray[at]!);
  if (enemy >= 0 && sighting >= 0) {
    const happened = inTray[w + REPORT.happenedAt]!;
    if (happened > books.enemyAt[slotOf(desk, books, enemy)]!)
      gauge(desk, books, enemy, inTray[w + REPORT.enemyStrength]!, relayed);
    revise(desk, books, enemy, sighting, happened, relayed ? RELAYED : AT_FIRST_HAND, inTray[at]!);
  }
  if (kind === SITUATION && enemy < 0 && !relayed) nothingSeen(desk, books, w, inTray[at]!);
  if (kind === CONTROL && sighting >= 0) townIsOurs(desk, books, inTray[w + REPORT.headquarters]!, inTray[at]!);
  if (!relayed) return;
  const s = directly(desk, from);
  if (s < 0) return;
  judge(desk, books, s, kind, w);
  if (s === from) missSubordinate(desk, books, s);
}

/** The direct subordinate in whose command the sender stands, or -1: an appeal may come from farther down. */
function directly(desk: Desk, from: number): number {
  for (let h = from; h >= 0; h = desk.wall.command.parent[h]!) if (isSubordinate(desk, h)) return h;
  return -1;
}

function isSubordinate(desk: Desk, h: number): boolean {
  for (let i = 0; i < desk.nSubordinate; i++) if (desk.subordinates[i] === h) return true;
  return false;
}

/** A formation that reports no enemy has not seen those who ought to be before its eyes (EST-14). */
function nothingSeen(desk: Desk, books: Books, w: number, dispatch: number): void {
  const cell = desk.inTray[w + REPORT.cell]!;
  const happened = desk.inTray[w + REPORT.happenedAt]!;
  if (cell < 0) return;
  const end = books.firstSlot[desk.headquarters + 1]!;
  for (let slot = books.firstSlot[desk.headquarters]!; slot < end; slot++) {
    if (books.intentAt[slot]! < 0 || books.enemyAt[slot]! >= happened) continue;
    if (enemyWithin(desk, books, slot, cell, desk.wall.ground.sightKm) >= EVEN)
      revise(desk, books, books.enemyOf[slot]!, NO_CONTACT, happened, REPEATED, dispatch);
  }
}

/** Of the enemies last seen near a town on the campaign's list, each is judged by its being empty (EST-8). */
function townIsOurs(desk: Desk, books: Books, place: number, dispatch: number): void {
  const { ground, minds, parameters, scale } = desk.wall;
  if (minds.tells[place] !== 1) return;
  const cell = ground.placeCell[place]!;
  if (cell < 0) return;
  const end = books.firstSlot[desk.headquarters + 1]!;
  for (let slot = books.firstSlot[desk.headquarters]!; slot < end; slot++) {
    const was = books.enemyCell[slot]!;
    if (books.enemyAt[slot]! < 0 || was < 0) continue;
    const x = (ground.lon[was]! - ground.lon[cell]!) * scale.kmPerLon;
    const y = (ground.lat[was]! - ground.lat[cell]!) * scale.kmPerLat;
    if (x * x + y * y <= parameters.mindMarchKm * parameters.mindMarchKm)
      townRegained(desk, books, books.enemyOf[slot]!, dispatch);
  }
}
