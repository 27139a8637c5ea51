/**
 * How things lie about an objective (docs/models/courses.md, COA-10): the enemy there and what he may mean, one's own
 * who are free to go, how far they are strung out. One pass over the books, from which all courses are weighed.
 */
import { NO_WAY, type Desk } from "@staffride/formats";
import type { Books } from "./books.js";
import { WATCH } from "./course.js";
import { believedMen, blur } from "./estimate.js";
import { reckonedMen } from "./outlook.js";
import { isNamed } from "./parts.js";
import { enemyWithin } from "./place-belief.js";
import { minutesTo } from "./route.js";

const MOST_INTENTS = 8;

export interface Lie {
  /** Enemy men to be expected within a march of the objective, and the cell of the strongest formation among them, or -1. */
  enemy: number;
  foe: number;
  /** Those men by what they may mean to do. Shape (nIntent). */
  readonly meaning: Float64Array;
  /** Own men who are free, and those of them who can be there within a day of the first. */
  own: number;
  atOnce: number;
  /** Days from the first there to the last. */
  lateDays: number;
  /** Free subordinates; the one with the shortest march to the objective, -1 none, and its minutes. */
  nFree: number;
  nearest: number;
  minutes: number;
}

const lie: Lie = {
  enemy: 0,
  foe: -1,
  meaning: new Float64Array(MOST_INTENTS),
  own: 0,
  atOnce: 0,
  lateDays: 0,
  nFree: 0,
  nearest: -1,
  minutes: 0,
};

/** How things lie about an objective for those whom the plan does not name. The same object each time, written over. */
export function lieAbout(desk: Desk, books: Books, objective: number, plan: number): Lie {
  lookForEnemy(desk, books, desk.wall.fields.objectiveCell[objective]!);
  countOwn(desk, books, objective, plan);
  return lie;
}

/** What a course pays against those who lie there (COA-3, but of these alone). Points. */
export function prospectHere(desk: Desk, { enemy, meaning }: Lie, course: number): number {
  if (enemy === 0) return 0;
  const { minds, parameters } = desk.wall;
  const aversion = course === WATCH ? 1 : parameters.mindLossAversion;
  let points = 0;
  for (let i = 0; i < minds.nIntent; i++) {
    const pay = minds.pay[course * minds.nIntent + i]!;
    points += meaning[i]! * (pay < 0 ? pay * aversion : pay);
  }
  return points / enemy;
}

function lookForEnemy(desk: Desk, books: Books, cell: number): void {
  const { minds, parameters } = desk.wall;
  const end = books.firstSlot[desk.headquarters + 1]!;
  const since = desk.now - parameters.mindForgetHours * 60;
  lie.enemy = 0;
  lie.foe = -1;
  lie.meaning.fill(0);
  let strongest = 0;
  for (let slot = books.firstSlot[desk.headquarters]!; slot < end; slot++) {
    const at = books.enemyAt[slot]!;
    if (at < 0 || at < since || books.enemyCell[slot]! < 0) continue;
    const men = believedMen(books, slot) * enemyWithin(desk, books, slot, cell, parameters.mindMarchKm);
    if (men === 0) continue;
    blur(desk, books, slot);
    for (let i = 0; i < minds.nIntent; i++) lie.meaning[i]! += men * books.intent[slot * minds.nIntent + i]!;
    lie.enemy += men;
    if (men <= strongest) continue;
    strongest = men;
    lie.foe = books.enemyCell[slot]!;
  }
}

function countOwn(desk: Desk, books: Books, objective: number, plan: number): void {
  lie.own = lie.atOnce = lie.nFree = 0;
  lie.nearest = -1;
  lie.minutes = NO_WAY;
  let last = 0;
  for (let i = 0; i < desk.nSubordinate; i++) {
    const s = desk.subordinates[i]!;
    if (isNamed(desk, plan, s)) continue;
    const minutes = minutesTo(desk, books.ownCell[s]!, objective);
    lie.nFree++;
    lie.own += reckonedMen(desk, books, s);
    if (minutes === NO_WAY) continue;
    if (minutes > last) last = minutes;
    if (minutes >= lie.minutes) continue;
    lie.minutes = minutes;
    lie.nearest = s;
  }
  lie.lateDays = lie.nearest < 0 ? 0 : (last - lie.minutes) / 1440;
  for (let i = 0; i < desk.nSubordinate; i++) {
    const s = desk.subordinates[i]!;
    const late = minutesTo(desk, books.ownCell[s]!, objective) - lie.minutes;
    if (late <= desk.wall.parameters.mindBesideMinutes && !isNamed(desk, plan, s))
      lie.atOnce += reckonedMen(desk, books, s);
  }
}
