/**
 * Axes of a retreat (docs/models/courses.md, COA-15): ways to one objective that share no crossing and less than half of
 * their ground, and who goes on which, so that the last is back soonest. Columns on one way follow one another (MAR-6).
 */
import { NO_SLOT, NO_WAY, type Desk } from "@staffride/formats";
import type { Books } from "./books.js";
import { LONGEST, minutesTo } from "./route.js";

export interface Axis {
  /** Objective to pass, or -1: the direct way. */
  readonly via: number;
  /** Cells from its beginning to the objective, and the crossings between them. */
  readonly cells: readonly number[];
  readonly crossings: readonly number[];
  /** Men who pass its narrowest point in an hour. */
  readonly menPerHour: number;
}

/** Who goes on an axis, how many men they are, and when the last of them is back: minutes from now. */
export interface Stream {
  readonly axis: Axis;
  readonly columns: number[];
  men: number;
  minutes: number;
}

/** The direct way from a cell and at most so many others, the quickest first; none if there is no way. */
export function axesFrom(desk: Desk, from: number, objective: number, most: number): Axis[] {
  if (minutesTo(desk, from, objective) === NO_WAY) return [];
  const axes = [axisBy(desk, from, -1, objective)];
  while (axes.length < most) {
    const next = another(desk, from, objective, axes);
    if (next === undefined) break;
    axes.push(next);
  }
  return axes;
}

/** The quickest way that goes beside all of these, in no more than the longest detour. */
function another(desk: Desk, from: number, objective: number, axes: readonly Axis[]): Axis | undefined {
  const { fields, parameters } = desk.wall;
  let best: Axis | undefined;
  let least = minutesTo(desk, from, objective) * parameters.doctrineMostDetour;
  for (let via = 0; via < fields.nObjective; via++) {
    const minutes = minutesBy(desk, from, via, objective);
    if (via === objective || minutes >= least) continue;
    const axis = axisBy(desk, from, via, objective);
    if (axes.some((other) => !isBeside(axis, other))) continue;
    least = minutes;
    best = axis;
  }
  return best;
}

function isBeside(axis: Axis, other: Axis): boolean {
  if (axis.crossings.some((crossing) => other.crossings.includes(crossing))) return false;
  return axis.cells.filter((cell) => other.cells.includes(cell)).length * 2 < axis.cells.length;
}

function minutesBy(desk: Desk, from: number, via: number, objective: number): number {
  if (via < 0) return minutesTo(desk, from, objective);
  const onward = minutesTo(desk, desk.wall.fields.objectiveCell[via]!, objective);
  return minutesTo(desk, from, via) + onward;
}

/** The way by a place, as the flow fields lead. */
function axisBy(desk: Desk, from: number, via: number, objective: number): Axis {
  const { ground, parameters } = desk.wall;
  const cells = [from];
  const crossings: number[] = [];
  let menPerHour = parameters.marchMenPerKm * parameters.marchRoadKmh;
  let cell = from;
  for (const goal of via < 0 ? [objective] : [via, objective]) {
    for (let i = 0; i < LONGEST; i++) {
      const way = desk.wall.fields.next[goal * ground.nCell + cell]!;
      if (way === NO_SLOT) break;
      const edge = ground.edgeStart[cell]! + way;
      const crossing = ground.edgeCrossing[edge]!;
      if (crossing >= 0) {
        crossings.push(crossing);
        menPerHour = Math.min(menPerHour, ground.crossingMenPerHour[crossing]!);
      }
      cell = ground.edgeTo[edge]!;
      cells.push(cell);
    }
  }
  return { via, cells, crossings, menPerHour };
}

/** Each, the nearest first, joins the axis on which his tail is back soonest. */
export function streamsOn(
  desk: Desk,
  books: Books,
  axes: readonly Axis[],
  columns: readonly number[],
  objective: number,
): Stream[] {
  const streams = axes.map((axis): Stream => ({ axis, columns: [], men: 0, minutes: 0 }));
  const tail = ({ axis, minutes }: Stream, s: number): number =>
    Math.max(minutes, minutesBy(desk, books.ownCell[s]!, axis.via, objective)) +
    (books.ownStrength[s]! / axis.menPerHour) * 60;
  for (const s of columns) {
    const soonest = streams.reduce((a, b) => (tail(b, s) < tail(a, s) ? b : a));
    soonest.minutes = tail(soonest, s);
    soonest.men += books.ownStrength[s]!;
    soonest.columns.push(s);
  }
  return streams.filter(({ columns }) => columns.length > 0);
}
