/**
 * Courses to carry out an order by, as its task, ground and the books allow (docs/models/courses.md, COA-9), and the
 * one place that the course beside the letter needs.
 */
import { NO_WAY, TASKS, type Desk } from "@staffride/formats";
import type { Books } from "./books.js";
import { ASSEMBLE, ATTACK, BLOCK, DELAY, ENVELOP, HOLD, PIN, PURSUE, WATCH } from "./course.js";
import type { Lie } from "./lie.js";
import { kmApart, minutesTo } from "./route.js";

/** Course that carries out a task to the letter; -1: this task is not weighed. Shape (TASKS). */
const LETTER = TASKS.map((task) =>
  task === "attack" ? ATTACK : task === "pursue" ? PURSUE : task === "block" ? BLOCK : task === "hold" ? HOLD : -1,
);
/** An approach at 60 degrees or more to the direct one comes from the side. */
const ASIDE = 0.5;

export const letterOf = (task: number): number => LETTER[task]!;

/** Courses open, as bits over COURSES. `by`: as `placeFor` found it. */
export function coursesFor(task: number, by: number, lie: Lie): number {
  switch (LETTER[task]) {
    case ATTACK:
      return bits(ATTACK, PIN, WATCH) | (by >= 0 && lie.nFree > 1 ? bits(ENVELOP) : 0) | strungOut(lie);
    case PURSUE:
      return bits(PURSUE, PIN, WATCH) | (by >= 0 ? bits(BLOCK) : 0);
    case HOLD:
      return bits(HOLD) | (by >= 0 ? bits(DELAY) : 0);
    case BLOCK:
      return bits(BLOCK) | (by >= 0 ? bits(DELAY) : 0);
    default:
      return 0;
  }
}

const bits = (...courses: readonly number[]): number => courses.reduce((all, course) => all | (1 << course), 0);
const strungOut = ({ own, atOnce }: Lie): number => (atOnce < own ? bits(ASSEMBLE) : 0);

/** Does a course go by the place that `placeFor` finds? */
export const usesPlace = (course: number, letter: number): boolean =>
  course === ENVELOP || course === DELAY || (course === BLOCK && letter === PURSUE);

/** Objective by which to come from the side, at which to bar the way, or to which to give way; -1 the ground has none. */
export function placeFor(desk: Desk, books: Books, task: number, objective: number, lie: Lie): number {
  switch (LETTER[task]) {
    case ATTACK:
      return sideWay(desk, books, objective, lie);
    case PURSUE:
      return crossingAhead(desk, books, objective, lie);
    case HOLD:
    case BLOCK:
      return nextLine(desk, objective, lie);
    default:
      return -1;
  }
}

/** The quickest place to pass so as to come at the objective from the side, within a march of it and no great detour. */
function sideWay(desk: Desk, books: Books, objective: number, { nearest, minutes }: Lie): number {
  if (nearest < 0) return -1;
  const { fields, ground, parameters } = desk.wall;
  const from = books.ownCell[nearest]!;
  const goal = fields.objectiveCell[objective]!;
  let best = -1;
  let least = minutes * parameters.doctrineMostDetour;
  for (let p = 0; p < ground.nPlace; p++) {
    const via = fields.ofPlace[p]!;
    if (via < 0 || via === objective) continue;
    const cell = fields.objectiveCell[via]!;
    const way = minutesTo(desk, from, via) + minutesTo(desk, cell, objective);
    if (way > least || cell === goal || kmApart(desk, cell, goal) > parameters.mindMarchKm) continue;
    if (towards(desk, goal, from, cell) > ASIDE) continue;
    least = way;
    best = via;
  }
  return best;
}

/** Cosine of the angle at a cell between the ways to two others, as the crow flies. */
function towards(desk: Desk, at: number, a: number, b: number): number {
  const { lat, lon } = desk.wall.ground;
  const { kmPerLat, kmPerLon } = desk.wall.scale;
  const x = (lon[a]! - lon[at]!) * (lon[b]! - lon[at]!) * kmPerLon * kmPerLon;
  const y = (lat[a]! - lat[at]!) * (lat[b]! - lat[at]!) * kmPerLat * kmPerLat;
  const length = kmApart(desk, a, at) * kmApart(desk, b, at);
  return length > 0 ? (x + y) / length : 1;
}

/** The bank within a march of the objective that some formation reaches soonest, and before the strongest enemy there. */
function crossingAhead(desk: Desk, books: Books, objective: number, { foe, nearest }: Lie): number {
  if (foe < 0 || nearest < 0) return -1;
  const { fields, parameters } = desk.wall;
  const goal = fields.objectiveCell[objective]!;
  let best = -1;
  let least = NO_WAY;
  for (const bank of fields.ofBank) {
    if (bank < 0 || kmApart(desk, fields.objectiveCell[bank]!, goal) > parameters.mindMarchKm) continue;
    const minutes = minutesTo(desk, books.ownCell[nearest]!, bank);
    if (minutes >= least || minutes >= minutesTo(desk, foe, bank)) continue;
    least = minutes;
    best = bank;
  }
  return best;
}

/**
 * The nearest place behind the objective, as seen from the strongest enemy near: he is later there. One so near that who
 * stands there is still where he was told to be (RGD-4).
 */
function nextLine(desk: Desk, objective: number, { foe }: Lie): number {
  if (foe < 0) return -1;
  const { fields, ground, parameters } = desk.wall;
  const goal = fields.objectiveCell[objective]!;
  const behind = kmApart(desk, foe, goal) + parameters.doctrineNearKm;
  let best = -1;
  let least = parameters.mindBesideMinutes;
  for (let p = 0; p < ground.nPlace; p++) {
    const place = fields.ofPlace[p]!;
    if (place < 0 || kmApart(desk, foe, fields.objectiveCell[place]!) < behind) continue;
    if (kmApart(desk, goal, fields.objectiveCell[place]!) > parameters.mindAstrayKm) continue;
    const minutes = minutesTo(desk, goal, place);
    if (minutes > least || minutes >= minutesTo(desk, foe, place)) continue;
    least = minutes;
    best = place;
  }
  return best;
}
