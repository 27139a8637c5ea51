/**
 * The manner in which an order is carried out (docs/models/courses.md, COA-8, COA-11, COA-12): a commander weighs the courses that
 * his task, the ground and his books allow, his chief of staff beside him, and keeps to one until another is better.
 */
import { COURSES, KIND, type Desk } from "@staffride/formats";
import type { Books } from "./books.js";
import { ADVICE, AGGRESSION, choiceOfCourse, leaning, traitOf } from "./character.js";
import { note, whole } from "./diary.js";
import { coursesFor, letterOf, placeFor, usesPlace } from "./generate.js";
import { lieAbout, type Lie } from "./lie.js";
import type { News } from "./read.js";
import { isNew } from "./relief.js";
import { minutesTo } from "./route.js";
import { isAdvance, standsOff, wishFor, worthOfCourse } from "./worth-of-course.js";
import type { Tasking } from "./write.js";

const values = new Float64Array(COURSES.length);
const advice = new Float64Array(COURSES.length);

/** Resolve how to carry out an order that has just come into force; -1: there is nothing to choose. */
export function chooseCourse(desk: Desk, books: Books, order: Tasking): number {
  const row = books.row[desk.headquarters]!;
  books.course[row] = -1;
  if (letterOf(order.task) < 0 || order.objective < 0 || isNew(desk, books)) return -1;
  books.courseSince[row] = books.orderAt[row]!;
  return (books.course[row] = lookAbout(desk, books, row, order.task, order.objective, order.plan));
}

/** How things lie about the objective now, the place that a course there would need, and the course that weighs most. */
function lookAbout(desk: Desk, books: Books, row: number, task: number, objective: number, plan: number): number {
  books.weighedAt[row] = desk.now;
  const lie = lieAbout(desk, books, objective, plan);
  // who is on the way by a place keeps to it as long as he keeps to the course
  if (!usesPlace(books.course[row]!, letterOf(task))) books.courseBy[row] = placeFor(desk, books, task, objective, lie);
  return weigh(desk, books, task, objective, lie);
}

/** Is it time to look at the manner again, and is another now better? The order in force is the one it was chosen for. */
export function choosesAnew(
  desk: Desk,
  books: Books,
  news: News,
  task: number,
  objective: number,
  plan: number,
): boolean {
  const row = books.row[desk.headquarters]!;
  const was = books.course[row]!;
  if (was < 0 || books.courseSince[row] !== books.orderAt[row]) return false;
  if (!news.contact && !news.task && !news.order) return false;
  if (desk.now - books.weighedAt[row]! < desk.wall.parameters.mindAgainHours * 60) return false;
  books.course[row] = lookAbout(desk, books, row, task, objective, plan);
  return books.course[row] !== was;
}

/** Does the course under way leave the enemy alone for now? */
export function leavesAlone(books: Books, row: number): boolean {
  return books.courseSince[row] === books.orderAt[row] && books.course[row]! >= 0 && standsOff(books.course[row]!);
}

/** The course that weighs most. What was weighed goes into the diary when it leads to another course than before. */
function weigh(desk: Desk, books: Books, task: number, objective: number, lie: Lie): number {
  const row = books.row[desk.headquarters]!;
  const was = books.course[row]!;
  const open = coursesFor(task, books.courseBy[row]!, lie);
  const detour = detourBy(desk, books, books.courseBy[row]!, objective, lie);
  let best = -1;
  let advised = -1;
  for (let course = 0; course < COURSES.length; course++) {
    if ((open & (1 << course)) === 0) continue;
    value(desk, books, course, letterOf(task), worthOfCourse(desk, lie, course, letterOf(task), detour));
    if (best < 0 || values[course]! > values[best]!) best = course;
    if (advised < 0 || advice[course]! > advice[advised]!) advised = course;
  }
  if (best !== was && (open & (open - 1)) !== 0) record(desk, open, best, advised);
  return best;
}

/** To the commander and to his chief of staff, who does not share his liking for attack (COA-11, COA-12). */
function value(desk: Desk, books: Books, course: number, letter: number, worth: number): void {
  const p = desk.wall.parameters;
  const h = desk.headquarters;
  const row = books.row[h]!;
  const pressed = p.mindWish * (1 + p.complyInsistence * books.insistence[row]!);
  const inertia = books.course[row] === course ? p.mindInertia : 0;
  const liking = isAdvance(course, letter) ? traitOf(books, h, AGGRESSION) : 0;
  const weight = desk.wall.minds.advised[h] === 1 ? traitOf(books, h, ADVICE) : 0;
  advice[course] = worth + pressed * wishFor(course, letter) + inertia;
  values[course] = advice[course]! + (1 - weight) * liking + p.mindTau * leaning(desk, choiceOfCourse(course));
}

function record(desk: Desk, open: number, best: number, advised: number): void {
  const h = desk.headquarters;
  for (let course = 0; course < COURSES.length; course++)
    if ((open & (1 << course)) !== 0)
      note(desk, KIND.weighed, h, -1, course, course, whole(values[course]!, 100), whole(advice[course]!, 100));
  note(desk, KIND.resolved, h, -1, best, best, desk.wall.minds.advised[h] === 1 ? advised : -1, 0);
}

/** Days that the nearest loses by the way round. */
function detourBy(desk: Desk, books: Books, by: number, objective: number, { nearest, minutes }: Lie): number {
  if (by < 0 || nearest < 0) return 0;
  const way =
    minutesTo(desk, books.ownCell[nearest]!, by) + minutesTo(desk, desk.wall.fields.objectiveCell[by]!, objective);
  return way > minutes ? (way - minutes) / 1440 : 0;
}
