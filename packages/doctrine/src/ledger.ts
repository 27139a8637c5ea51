/**
 * The word of a superior (docs/models/compliance.md, OBY-8..10): what he promised and whether he kept it, what was asked
 * of him, and how far he is trusted. All of it is learned at one's own desk: by orders, and by who answers to one.
 */
import { ANSWERS, KIND, ORDER, PROMISES, PROMISE_STATES, TASKS, type Desk } from "@staffride/formats";
import { exp } from "@staffride/formats/exact";
import type { Books } from "./books.js";
import { note, whole } from "./diary.js";

const STAY = PROMISES.indexOf("formations");
const OPEN = PROMISE_STATES.indexOf("open");
const KEPT = PROMISE_STATES.indexOf("kept");
const BROKEN = PROMISE_STATES.indexOf("broken");
const OBEY = ANSWERS.indexOf("obey");
const WITHDRAW = TASKS.indexOf("withdraw");
/** `askedAt` of a demand that nobody answered in time. */
const REFUSED = -2;
/** An open promise runs this much longer before what should have come is missed, minutes. */
const GRACE = 1440;
const LN_2 = 0.6931471805599453;

/** What an order from above says besides its task: a promise, a rebuke, an answer to what was asked (OBY-8..10). */
export function readTerms(desk: Desk, books: Books, row: number, w: number, same: boolean): void {
  const { inTray } = desk;
  const p = desk.wall.parameters;
  const promise = inTray[w + ORDER.promise]!;
  const isLeave = inTray[w + ORDER.task] === WITHDRAW;
  if (promise > 0 || isLeave) books.askedAt[row] = -1;
  if (promise > 0) return openPromise(desk, books, row, promise);
  if (!same && !isLeave && books.promise[row]! > 0) closePromise(desk, books, row, BROKEN);
  const isRebuke = inTray[w + ORDER.insistence]! > 0 || (same && books.answer[row] !== OBEY);
  if (isRebuke) shiftTrust(books, row, -p.trustRebuke);
}

function openPromise(desk: Desk, books: Books, row: number, promise: number): void {
  books.promise[row] = promise;
  books.promiseDue[row] = desk.now + Math.floor(desk.wall.parameters.promiseHours * 60);
  books.promiseCount[row] = promise === STAY ? desk.nSubordinate : heardFrom(desk, books);
  noteWord(desk, books, row, promise, OPEN);
}

/** Look whether the promise that stands open has been kept or broken, and the demand answered (OBY-8, OBY-10). */
export function keepLedger(desk: Desk, books: Books): void {
  const row = books.row[desk.headquarters]!;
  const p = desk.wall.parameters;
  const asked = books.askedAt[row]!;
  if (asked >= 0 && desk.now - asked > p.complyPatienceHours * 60) {
    books.askedAt[row] = REFUSED;
    shiftTrust(books, row, -p.trustRebuke);
  }
  if (books.promise[row]! <= 0) return;
  const due = books.promiseDue[row]!;
  if (books.promise[row] === STAY) {
    if (desk.nSubordinate < books.promiseCount[row]!) closePromise(desk, books, row, BROKEN);
    else if (desk.now >= due) closePromise(desk, books, row, KEPT);
  } else if (heardFrom(desk, books) > books.promiseCount[row]!) closePromise(desk, books, row, KEPT);
  else if (desk.now >= due + GRACE) closePromise(desk, books, row, BROKEN);
}

function closePromise(desk: Desk, books: Books, row: number, state: number): void {
  const { trustKept, trustBroken } = desk.wall.parameters;
  const promise = books.promise[row]!;
  fade(desk, books, row);
  books.faith[row]! += state === KEPT ? 1 : -1;
  books.promise[row] = -1;
  shiftTrust(books, row, state === KEPT ? trustKept : -trustBroken);
  noteWord(desk, books, row, promise, state);
}

/** Subordinates who have reported to this headquarters: one who is to come has come when he says so. */
function heardFrom(desk: Desk, books: Books): number {
  let n = 0;
  for (let i = 0; i < desk.nSubordinate; i++) if (books.knownBy[desk.subordinates[i]!] === desk.headquarters) n++;
  return n;
}

/** Promises kept less broken, fading; one that stands open counts as far as he is trusted who gave it (OBY-8). */
export function faithIn(desk: Desk, books: Books, row: number): number {
  fade(desk, books, row);
  return books.faith[row]! + (books.promise[row]! > 0 ? books.trust[row]! : 0);
}

function fade(desk: Desk, books: Books, row: number): void {
  const days = (desk.now - books.faithAt[row]!) / 1440;
  books.faithAt[row] = desk.now;
  if (books.faith[row] !== 0) books.faith[row]! *= exp((-LN_2 * days) / desk.wall.parameters.promiseFadeDays);
}

/** He has said what it would take to stay; that is not said twice while it is unanswered (OBY-10). */
export function demand(desk: Desk, books: Books, row: number, divisions: number): void {
  if (divisions > 0 && books.askedAt[row] === -1) books.askedAt[row] = desk.now;
}

/** What an unanswered demand adds to the gap (OBY-10). */
export const slighted = (desk: Desk, books: Books, row: number): number =>
  books.askedAt[row] === REFUSED ? desk.wall.parameters.complyDemand : 0;

/** Trust above or below what one has at first, -1 to 1 (OBY-9). */
export const trustBeyond = (desk: Desk, books: Books, row: number): number =>
  books.trust[row]! - desk.wall.parameters.trustAtFirst;

function shiftTrust(books: Books, row: number, by: number): void {
  const trust = books.trust[row]! + by;
  books.trust[row] = trust < 0 ? 0 : trust > 1 ? 1 : trust;
}

function noteWord(desk: Desk, books: Books, row: number, promise: number, state: number): void {
  const trust = whole(books.trust[row]!, 1000);
  note(desk, KIND.promise, desk.headquarters, desk.superior, promise, state, trust, books.promiseDue[row]);
}
