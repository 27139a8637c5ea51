/**
 * On how many axes to go back (docs/models/courses.md, COA-16): more of them are sooner home, and each is weaker against
 * who may be near its way.
 */
import { COURSES, KIND, type Course, type Desk } from "@staffride/formats";
import { isReckoned } from "./allot.js";
import type { Axis, Stream } from "./axes.js";
import type { Books } from "./books.js";
import { leaningToAxes } from "./character.js";
import { note, whole } from "./diary.js";
import { believedMen } from "./estimate.js";
import { ratio } from "./outlook.js";
import { enemyWithin } from "./place-belief.js";
import { kmApart } from "./route.js";
import { worthOfGoing } from "./worth-of-course.js";

const DAY = 1440;
/** Courses by the number of axes. */
const COURSE = (["withdraw", "withdraw-two", "withdraw-three"] as const).map((course: Course) =>
  COURSES.indexOf(course),
);
export const MOST_AXES = COURSE.length;

/** The streams that weigh most, with the noise of a choice. Into the diary with what was weighed. */
export function chooseAxes(desk: Desk, books: Books, open: readonly Stream[][]): readonly Stream[] {
  const h = desk.headquarters;
  const course = (i: number): number => COURSE[open[i]!.length - 1]!;
  const advice = open.map((streams) => worthOfAxes(desk, books, streams));
  const values = advice.map((worth, i) => worth + desk.wall.parameters.mindTau * leaningToAxes(desk, open[i]!.length));
  values.forEach((value, i) =>
    note(desk, KIND.weighed, h, -1, course(i), course(i), whole(value, 100), whole(advice[i]!, 100)),
  );
  const best = values.indexOf(Math.max(...values));
  const advised = advice.indexOf(Math.max(...advice));
  const told = desk.wall.minds.advised[h] === 1 ? course(advised) : -1;
  note(desk, KIND.resolved, h, -1, course(best), course(best), told, 0);
  return open[best]!;
}

/** What going so is worth, each stream by its men. Points. */
function worthOfAxes(desk: Desk, books: Books, streams: readonly Stream[]): number {
  let worth = 0;
  let men = 0;
  for (const stream of streams) {
    const rho = ratio(enemyAlong(desk, books, stream.axis), stream.men);
    worth += stream.men * worthOfGoing(desk, rho, stream.minutes / DAY);
    men += stream.men;
  }
  return worth / men;
}

/** Enemy men to be expected near a way: each where it comes nearest to where he was last reported. */
function enemyAlong(desk: Desk, books: Books, { cells }: Axis): number {
  const near = desk.wall.parameters.doctrineNearKm;
  const end = books.firstSlot[desk.headquarters + 1]!;
  let men = 0;
  for (let slot = books.firstSlot[desk.headquarters]!; slot < end; slot++) {
    if (!isReckoned(desk, books, slot)) continue;
    const away = (cell: number): number => kmApart(desk, books.enemyCell[slot]!, cell);
    const nearest = cells.reduce((a, b) => (away(b) < away(a) ? b : a));
    men += believedMen(books, slot) * enemyWithin(desk, books, slot, nearest, near);
  }
  return men;
}
