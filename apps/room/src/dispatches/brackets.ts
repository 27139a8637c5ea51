/** Brackets of time on the lanes: those that overlap stand beside one another. */
import type { Arrow } from "./arrows.js";

export interface Bracket {
  readonly key: string;
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
  /** The way its ends point, to the lane: 1 down, -1 up. */
  readonly way: 1 | -1;
}

const FIRST = 7;
const STEP = 5;
/** More than so many beside one another would reach the words. */
const MOST = 4;

/** On the side of the lane that the arrow does not take. */
export function bracketsOf(arrows: readonly Arrow[]): Bracket[] {
  const ends = new Map<string, number[]>();
  return arrows.flatMap(({ key, bracket, y1, y2, from }) => {
    if (bracket === undefined) return [];
    const way = y2 > y1 ? 1 : -1;
    const side = `${from},${way}`;
    const rows = ends.get(side) ?? [];
    const free = rows.findIndex((end) => end < bracket.x1);
    const row = free < 0 ? Math.min(rows.length, MOST - 1) : free;
    rows[row] = bracket.x2;
    ends.set(side, rows);
    return [{ key, ...bracket, y: y1 - way * (FIRST + row * STEP), way }];
  });
}
