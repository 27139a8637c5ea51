/** Orders for subordinates by the course resolved on (docs/models/courses.md, COA-13, COA-14). */
import { TASKS, type Desk, type Task } from "@staffride/formats";
import { allot, enemyAside, menAbout } from "./allot.js";
import type { Books } from "./books.js";
import { ASSEMBLE, BLOCK, DELAY, ENVELOP, PIN, WATCH } from "./course.js";
import { minutesTo, nearestObjective } from "./route.js";
import { give, URGENT, type Tasking } from "./write.js";

const task = (name: Task): number => TASKS.indexOf(name);
const HOLD = task("hold");
const MARCH = task("march");
const ATTACK = task("attack");
const BAR = task("block");
const HOLD_FAST = task("pin");
const COVER = task("cover");
const HALT = task("halt");

/**
 * Give the free their tasks by a course.
 *
 * @param by  the place the course needs (generate.ts)
 * @returns   those who are left to do what the order says, the nearest to its objective first
 */
export function disposeByCourse(
  desk: Desk,
  books: Books,
  order: Tasking,
  course: number,
  by: number,
  free: readonly number[],
): readonly number[] {
  switch (course) {
    case ENVELOP:
      return envelop(desk, books, order, by, free);
    case BLOCK:
      return order.task === BAR ? free : barTheWay(desk, books, order, by, free);
    case PIN:
      return pin(desk, books, order, free);
    case ASSEMBLE:
      return assemble(desk, books, order, free);
    case WATCH:
      return tell(desk, books, { ...order, task: HALT, objective: -1, via: [] }, free);
    case DELAY:
      return delay(desk, books, order, by, free);
    default:
      return guardTheFlank(desk, books, order, free);
  }
}

/** All of these get the same order. */
function tell(desk: Desk, books: Books, order: Tasking, to: readonly number[]): readonly number[] {
  for (const s of to) give(desk, books, s, order, URGENT);
  return [];
}

/** In an attack or pursuit another enemy near is pinned by those whom the main effort can best spare. */
function guardTheFlank(desk: Desk, books: Books, order: Tasking, free: readonly number[]): readonly number[] {
  if (order.task === HOLD || order.task === BAR || free.length < 2) return free;
  const goal = desk.wall.fields.objectiveCell[order.objective]!;
  const aside = enemyAside(desk, books, goal);
  const objective = aside < 0 ? -1 : nearestObjective(desk, books, aside);
  if (objective < 0) return free;
  const side = allot(desk, books, free, menAbout(desk, books, goal), menAbout(desk, books, aside, goal));
  tell(desk, books, { ...order, task: HOLD_FAST, objective, via: [] }, side);
  return free.filter((s) => !side.includes(s));
}

/** Some keep him busy in front, one at least; the others come from the side. */
function envelop(desk: Desk, books: Books, order: Tasking, by: number, free: readonly number[]): readonly number[] {
  const men = menAbout(desk, books, desk.wall.fields.objectiveCell[order.objective]!);
  const front = allot(desk, books, free, men, men);
  if (front.length === 0) front.push(free[free.length - 1]!);
  tell(desk, books, { ...order, task: HOLD_FAST }, front);
  const round = free.filter((s) => !front.includes(s));
  return tell(desk, books, { ...order, task: ATTACK, via: [by] }, round);
}

/** The first to get there closes the crossing; the others go after him. */
function barTheWay(desk: Desk, books: Books, order: Tasking, by: number, free: readonly number[]): readonly number[] {
  const minutes = (s: number): number => minutesTo(desk, books.ownCell[s]!, by);
  const first = free.reduce((a, b) => (minutes(b) < minutes(a) ? b : a));
  tell(desk, books, { ...order, task: BAR, objective: by, via: [] }, [first]);
  return free.filter((s) => s !== first);
}

/** A reserve, as in an attack, stays where it is. */
function pin(desk: Desk, books: Books, order: Tasking, free: readonly number[]): readonly number[] {
  const kept = free.length - Math.floor(free.length * desk.wall.parameters.doctrineReserveShare);
  tell(desk, books, { ...order, task: HOLD_FAST }, free.slice(0, kept));
  return tell(desk, books, { ...order, task: HALT, objective: -1, via: [] }, free.slice(kept));
}

/** They close up on the foremost. */
function assemble(desk: Desk, books: Books, order: Tasking, free: readonly number[]): readonly number[] {
  const place = nearestObjective(desk, books, books.ownCell[free[0]!]!);
  tell(desk, books, { ...order, task: HALT, objective: -1, via: [] }, [free[0]!]);
  return tell(desk, books, { ...order, task: MARCH, objective: place, via: [] }, free.slice(1));
}

/** The half nearest to what is to be held covers; the others hold the next line. */
function delay(desk: Desk, books: Books, order: Tasking, by: number, free: readonly number[]): readonly number[] {
  const front = Math.floor((free.length + 1) / 2);
  tell(desk, books, { ...order, task: COVER, objective: by, via: [] }, free.slice(0, front));
  return tell(desk, books, { ...order, task: HOLD, objective: by, via: [] }, free.slice(front));
}
