/**
 * Compliance (docs/models/compliance.md, OBY-1..14): what a commander does about the order he has read, and when he
 * looks at it again.
 */
import { KIND, LOTS, OCCASIONS, ORDER, STANDS, TASKS, type CompiledOption, type Desk } from "@staffride/formats";
import { exp, log } from "@staffride/formats/exact";
import { APPEALS, chooseAnswer, N_ANSWER, OBEY, PART, REFUSE } from "./answer.js";
import { ORDER_WORDS, wordOf, type Books } from "./books.js";
import { carryOut } from "./carry-out.js";
import { choiceOf, leaning, RELUCTANCE, traitOf } from "./character.js";
import { isOpen, noteResolved } from "./decision-point.js";
import { note, whole } from "./diary.js";
import { dispose, disposeSome } from "./dispose.js";
import { breakOff, endStand, standFast, standOf } from "./operation.js";
import { slighted } from "./ledger.js";
import { canBeMet, marchTo, noteMarch, type OwnMarch } from "./own-march.js";
import { plead } from "./plead.js";
import { isNew } from "./relief.js";
import { marchOf, worthOfOption, worthOfOrder, worthOfStanding } from "./worth.js";

const ON_ORDER = OCCASIONS.indexOf("order");
const REVISIT = LOTS.indexOf("revisit");
const ALL = (1 << N_ANSWER) - 1;
const STAY = ["hold", "halt", "pin"].map((task) => TASKS.indexOf(task as (typeof TASKS)[number]));
const WITHDRAW = TASKS.indexOf("withdraw");
const OPEN = STANDS.indexOf("open");
const WISH = [ORDER.task, ORDER.objective, ORDER.plan];

/** Answer the order last read, if it is new or the time has come to look at it again. */
export function comply(desk: Desk, books: Books): void {
  const row = books.row[desk.headquarters]!;
  if (books.wishAt[row]! < 0) return;
  const first = books.answer[row]! < 0;
  if (!first && (books.revisitAt[row]! < 0 || desk.now < books.revisitAt[row]!)) return;

  const d = pointAbout(desk, books, row, !first);
  const ordered = d < 0 ? undefined : optionBy(desk, books, d, OBEY);
  const gap = gapOf(desk, books, row, d, ordered);
  books.gap[row] = gap;
  const met = isFeasible(desk, books, row);
  const answer = isNew(desk, books) ? OBEY : pick(desk, books, d, gap, met);
  if (!isLeave(desk, books, row)) noteMarch(desk, marchOrdered(desk, books, row, ordered), met);
  note(
    desk,
    KIND.answered,
    desk.headquarters,
    books.wishFrom[row],
    books.wishDispatch[row],
    answer,
    whole(gap, 100),
    books.revisits[row],
  );
  settle(desk, books, row, answer, d);
}

/** The decision point of the campaign that is about this order, or -1. */
function pointAbout(desk: Desk, books: Books, row: number, again: boolean): number {
  const { decisions } = desk.wall.minds;
  const plan = wordOf(books.wish, row, ORDER.plan);
  for (const d of books.points[desk.headquarters]!) {
    const point = decisions[d]!;
    if (point.occasion !== ON_ORDER || point.again !== again || !isOpen(desk, books, d)) continue;
    if (point.orders.length === 0 || point.orders.includes(plan)) return d;
  }
  return -1;
}

/** Of the options that mean this answer the one that is worth most, or the one an intervention fixed; undefined: none. */
function optionBy(desk: Desk, books: Books, d: number, answer: number): CompiledOption | undefined {
  const { options, fixed } = desk.wall.minds.decisions[d]!;
  const bit = 1 << answer;
  if (fixed >= 0 && (options[fixed]!.answers & bit) !== 0) return options[fixed];
  let best: CompiledOption | undefined;
  let most = 0;
  for (let o = 0; o < options.length; o++) {
    if ((options[o]!.answers & bit) === 0) continue;
    const value =
      worthOfOption(desk, books, options[o]!) + desk.wall.parameters.mindTau * leaning(desk, choiceOf(d, o));
    if (best !== undefined && value <= most) continue;
    best = options[o];
    most = value;
  }
  return best;
}

/** How much better his own course looks to him than the order, tens of points (OBY-1, OBY-4, OBY-7). */
function gapOf(desk: Desk, books: Books, row: number, d: number, ordered: CompiledOption | undefined): number {
  const p = desk.wall.parameters;
  const task = wordOf(books.wish, row, ORDER.task);
  const obeying = worthOfObeying(desk, books, row, ordered);
  const standing = standOf(desk, books);
  const going = endStand(desk);
  let own = worthOfStanding(desk, books, OPEN, 0);
  if (standing >= 0) own = Math.max(own, worthOfStanding(desk, books, standing, 0));
  if (going >= 0) own = Math.max(own, worthOfStanding(desk, books, going, 0));
  if (d >= 0) own = Math.max(own, bestOtherwise(desk, books, d));
  let gap = (own - obeying) / 10;
  if (!STAY.includes(task)) gap += traitOf(books, desk.headquarters, RELUCTANCE);
  if (books.answer[row]! >= 0) gap += (p.complyWaiting * (desk.now - books.wishAt[row]!)) / 1440;
  return gap + slighted(desk, books, row);
}

/**
 * By the option that means obedience, or as the order stands. One that says withdraw is leave to go on with one's own
 * operation, and worth what that is worth.
 */
function worthOfObeying(desk: Desk, books: Books, row: number, ordered: CompiledOption | undefined): number {
  const [task, objective, plan] = WISH.map((word) => wordOf(books.wish, row, word)) as [number, number, number];
  if (ordered !== undefined && ordered.stand >= 0) {
    const worth = worthOfOption(desk, books, ordered);
    return ordered.plan >= 0 ? worth : worth - marchTo(desk, books, objective, plan).points;
  }
  if (isLeave(desk, books, row)) return worthOfStanding(desk, books, endStand(desk), 0);
  return worthOfOrder(desk, books, task, objective, plan);
}

/** The march that obeying means: that of the option's own plan, else the order's (COA-18). */
function marchOrdered(desk: Desk, books: Books, row: number, ordered: CompiledOption | undefined): Readonly<OwnMarch> {
  if (ordered !== undefined && ordered.stand >= 0 && ordered.plan >= 0) return marchOf(desk, books, ordered);
  return marchTo(desk, books, wordOf(books.wish, row, ORDER.objective), wordOf(books.wish, row, ORDER.plan));
}

/** Can he be there in time at all? Nobody waits for one who is to go back (OBY-14). */
const isFeasible = (desk: Desk, books: Books, row: number): boolean =>
  wordOf(books.wish, row, ORDER.task) === WITHDRAW || canBeMet(desk, books, wordOf(books.wish, row, ORDER.objective));

/** The best of the point's options that are not obedience. */
function bestOtherwise(desk: Desk, books: Books, d: number): number {
  const { options } = desk.wall.minds.decisions[d]!;
  let most = -Infinity;
  for (let o = 0; o < options.length; o++)
    if ((options[o]!.answers & (1 << OBEY)) === 0) most = Math.max(most, worthOfOption(desk, books, options[o]!));
  return most;
}

/** Most orders are obeyed without a thought (OBY-1); an intervention leaves only what it fixes. */
function pick(desk: Desk, books: Books, d: number, gap: number, met: boolean): number {
  const point = d < 0 ? undefined : desk.wall.minds.decisions[d]!;
  const fixed = point === undefined || point.fixed < 0 ? 0 : point.options[point.fixed]!.answers;
  if (fixed === 0 && met && gap < desk.wall.parameters.complyEasy) return OBEY;
  return chooseAnswer(desk, books, gap, met, fixed === 0 ? ALL : fixed);
}

/** What follows from the answer (OBY-2, OBY-6). */
function settle(desk: Desk, books: Books, row: number, answer: number, d: number): void {
  const was = books.answer[row]!;
  books.answer[row] = answer;
  const option = d < 0 ? undefined : optionBy(desk, books, d, answer);
  if (option !== undefined) noteResolved(desk, books, d, desk.wall.minds.decisions[d]!.options.indexOf(option));
  if (answer === OBEY && !isLeave(desk, books, row)) breakOff(books, row);
  if (answer === OBEY) take(desk, books, row);
  else if (answer === REFUSE) refuse(books, row);
  else wait(desk, books, row);

  if (option !== undefined && option.plan >= 0 && was !== answer) carryOut(desk, books, option.plan, option.promise);
  else if (answer === OBEY) {
    if (!isLeave(desk, books, row)) dispose(desk, books);
  } else if (answer !== REFUSE) {
    standFast(desk, books);
    if (answer === PART && was !== PART) doPart(desk, books, row);
  }
  if (answer === APPEALS) plead(desk, books, false);
}

/** Leave to go: one who has an operation of his own goes on with that, by its own schemes (RES-6). */
const isLeave = (desk: Desk, books: Books, row: number): boolean =>
  endStand(desk) >= 0 && wordOf(books.wish, row, ORDER.task) === WITHDRAW;

/** The order last read is in force. */
function putInForce(desk: Desk, books: Books, row: number): void {
  const w = row * ORDER_WORDS;
  for (let i = 0; i < ORDER_WORDS; i++) books.order[w + i] = books.wish[w + i]!;
  books.orderAt[row] = desk.now;
}

/** He does as he is told, and of the refusals that passed half are forgotten (OBY-3). */
function take(desk: Desk, books: Books, row: number): void {
  putInForce(desk, books, row);
  books.taskTold[row] = -1;
  books.revisitAt[row] = -1;
  books.secret[row] = 0;
  books.impunity[row]! *= 0.5;
}

/** He goes his own way and hopes that it will be too late to stop him (RPT-5). */
function refuse(books: Books, row: number): void {
  books.revisitAt[row] = -1;
  books.secret[row] = 1;
  books.impunity[row]! += 1;
}

/** A stall cannot last: he will look at it again (OBY-5). */
function wait(desk: Desk, books: Books, row: number): void {
  const { complyPatienceHours, complyPatienceSpread } = desk.wall.parameters;
  const u = desk.wall.lot(desk.headquarters, REVISIT, books.revisits[row]! & 255, books.wishAt[row]!);
  // a logistic stands for the normal: the same spread, and no table of its own
  const spread = exp(complyPatienceSpread * 0.5513 * log(u / (1 - u)));
  books.revisitAt[row] = desk.now + Math.floor(complyPatienceHours * 60 * spread);
  books.revisits[row]!++;
}

/** The half that does not hurt: the nearer half of those who are free goes (OBY-2). */
function doPart(desk: Desk, books: Books, row: number): void {
  putInForce(desk, books, row);
  disposeSome(desk, books, 0.5);
}
