/**
 * From an order to orders for subordinates (docs/models/doctrine.md, DOC-2..6): the parts that the scheme names, the
 * rest by the task's own pattern.
 */
import { ORDER, TASKS, type CompiledPart, type Desk } from "@staffride/formats";
import { ORDER_WORDS, type Books } from "./books.js";
import { chooseCourse, choosesAnew } from "./manner.js";
import { isBelow, isNamed, partsOf } from "./parts.js";
import { hasMind, type News } from "./read.js";
import { disposeByCourse } from "./template.js";
import { withdraw } from "./retreat.js";
import { minutesTo } from "./route.js";
import { give, URGENT, type Tasking } from "./write.js";

const HOLD = TASKS.indexOf("hold");
const MARCH = TASKS.indexOf("march");
const ATTACK = TASKS.indexOf("attack");
const BLOCK = TASKS.indexOf("block");
const WITHDRAW = TASKS.indexOf("withdraw");

export function orderInForce(desk: Desk, books: Books): Tasking {
  const row = books.row[desk.headquarters]!;
  const w = row * ORDER_WORDS;
  const word = (i: number): number => books.order[w + i]!;
  return {
    task: word(ORDER.task),
    objective: word(ORDER.objective),
    via: [word(ORDER.via0), word(ORDER.via1), word(ORDER.via2)].filter((v) => v >= 0),
    pace: word(ORDER.pace) < 0 ? 0 : word(ORDER.pace),
    plan: word(ORDER.plan),
    startAt: Math.max(0, word(ORDER.startAt)),
    releaseOn: word(ORDER.releaseOn),
  };
}

/** Dispose of all subordinates for the order in force. */
export function dispose(desk: Desk, books: Books): void {
  const order = orderInForce(desk, books);
  const parts = partsOf(desk, order.plan);
  const free: number[] = [];
  for (let i = 0; i < desk.nSubordinate; i++) {
    const s = desk.subordinates[i]!;
    const part = parts.find((p) => p.to.includes(s));
    if (part) give(desk, books, s, fromPart(desk, order, part), URGENT);
    else if (parts.some((p) => p.to.some((named) => isBelow(desk, named, s)))) give(desk, books, s, order, URGENT);
    else free.push(s);
  }
  const course = hasMind(desk) && free.length > 0 ? chooseCourse(desk, books, order) : -1;
  disposeIn(desk, books, order, course, free);
}

/** Look again at the manner in which the order in force is carried out; true if another has been resolved on (COA-12). */
export function reconsider(desk: Desk, books: Books, news: News): boolean {
  const row = books.row[desk.headquarters]!;
  const word = (i: number): number => books.order[row * ORDER_WORDS + i]!;
  if (!choosesAnew(desk, books, news, word(ORDER.task), word(ORDER.objective), word(ORDER.plan))) return false;
  const order = orderInForce(desk, books);
  const all = Array.from(desk.subordinates.subarray(0, desk.nSubordinate));
  const free = all.filter((s) => !isNamed(desk, order.plan, s));
  disposeIn(desk, books, order, books.course[row]!, free);
  return true;
}

/** The free get their tasks by the course resolved on, if one was weighed; else by the task's own pattern. */
function disposeIn(desk: Desk, books: Books, order: Tasking, course: number, free: number[]): void {
  const bare = { ...order, plan: -1 };
  if (course < 0) return disposeFree(desk, books, bare, free);
  const by = books.courseBy[books.row[desk.headquarters]!]!;
  const ordered = byDistance(desk, books, order.objective, free);
  disposeFree(desk, books, bare, [...disposeByCourse(desk, books, bare, course, by, ordered)]);
}

/** The order for a share of the subordinates only, the nearest to its objective; the others stay as they are (OBY-2). */
export function disposeSome(desk: Desk, books: Books, share: number): void {
  const order = { ...orderInForce(desk, books), plan: -1 };
  const all = Array.from(desk.subordinates.subarray(0, desk.nSubordinate));
  const some = byDistance(desk, books, order.objective, all).slice(0, Math.max(1, Math.floor(all.length * share)));
  disposeFree(desk, books, order, some);
}

function fromPart(desk: Desk, order: Tasking, part: CompiledPart): Tasking {
  return {
    task: part.task,
    objective: part.objective,
    via: part.via,
    pace: part.pace,
    plan: order.plan,
    startAt: part.delayMinutes > 0 ? desk.now + part.delayMinutes : 0,
    releaseOn: order.releaseOn,
  };
}

function disposeFree(desk: Desk, books: Books, order: Tasking, free: number[]): void {
  if (free.length === 0) return;
  const leads = free.filter((s) => desk.wall.command.formation[s]! >= 0);
  const passOn = leads.length === 0 || order.objective < 0;
  switch (order.task) {
    case HOLD:
    case BLOCK:
      return passOn ? all(desk, books, order, free) : nearestFirst(desk, books, order, free, order.task);
    case ATTACK:
      return passOn ? all(desk, books, order, free) : attack(desk, books, order, free);
    case WITHDRAW:
      return leads.length === 0 ? all(desk, books, order, free) : withdraw(desk, books, order, free);
    default:
      return all(desk, books, order, free);
  }
}

function all(desk: Desk, books: Books, order: Tasking, to: readonly number[]): void {
  for (const s of to) give(desk, books, s, order, URGENT);
}

function byDistance(desk: Desk, books: Books, objective: number, subordinates: readonly number[]): number[] {
  const minutes = (s: number): number => minutesTo(desk, books.ownCell[s]!, objective);
  return [...subordinates].sort((a, b) => minutes(a) - minutes(b) || a - b);
}

/** The nearest stands on the objective, the others close up behind it and hold where they are told (DOC-4). */
function nearestFirst(desk: Desk, books: Books, order: Tasking, free: readonly number[], task: number): void {
  byDistance(desk, books, order.objective, free).forEach((s, i) => {
    give(desk, books, s, { ...order, task: i === 0 ? task : MARCH }, URGENT);
  });
}

/** Nearest first at the objective; a reserve follows later (DOC-4). */
function attack(desk: Desk, books: Books, order: Tasking, free: readonly number[]): void {
  const ordered = byDistance(desk, books, order.objective, free);
  const reserve = Math.floor(ordered.length * desk.wall.parameters.doctrineReserveShare);
  ordered.forEach((s, i) => {
    const late = i >= ordered.length - reserve;
    give(
      desk,
      books,
      s,
      late
        ? { ...order, startAt: Math.max(order.startAt, desk.now + desk.wall.parameters.doctrineReserveMinutes) }
        : order,
      URGENT,
    );
  });
}
