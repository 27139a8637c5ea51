/** Finding room for a name where it belongs: along a river, within a lake. */
import type { Box } from "./box.js";
import type { Point } from "./line.js";
import { distance, isInside, soften, walk } from "./line.js";

const STEP = 5;
/** A stretch that turns more than this from end to end is too crooked to be read along, degrees. */
const MOST_TURN = 70;

/**
 * The straightest stretch of so many pixels on any of the lines that is clear, as a baseline a little above the water,
 * running from left to right.
 */
export function straightest(
  lines: readonly (readonly Point[])[],
  width: number,
  isClear: (points: readonly Point[]) => boolean,
): Point[] | undefined {
  let best: { points: Point[]; turn: number } | undefined;
  const n = Math.ceil(width / STEP);
  for (const line of lines) {
    const course = soften(walk(line, STEP), 9);
    for (let i = 0; i + n < course.length; i += 2) {
      const piece = course.slice(i, i + n + 1);
      const turn = turning(piece);
      if (turn > MOST_TURN || (best && turn >= best.turn)) continue;
      const points = lifted(piece[0]![0] <= piece.at(-1)![0] ? piece : [...piece].reverse());
      const parts = points.filter((_, k) => k % 3 === 0);
      if (parts.every((point) => isClear([point]))) best = { points, turn };
    }
  }
  return best?.points;
}

/** The sum of all turns along a line, degrees. */
function turning(points: readonly Point[]): number {
  const headings = points.slice(1).map(([x, y], i) => Math.atan2(y - points[i]![1], x - points[i]![0]));
  return headings.slice(1).reduce((sum, heading, i) => {
    const turn = Math.abs(heading - headings[i]!);
    return sum + (Math.min(turn, 2 * Math.PI - turn) * 180) / Math.PI;
  }, 0);
}

/** A line moved to its own left-hand side: above it, where it runs from left to right. */
function lifted(points: readonly Point[]): Point[] {
  const LIFT = 7;
  return points.map(([x, y], i) => {
    const [a, b] = [points[Math.max(0, i - 1)]!, points[Math.min(points.length - 1, i + 1)]!];
    const length = distance(a, b) || 1;
    return [x + ((b[1] - a[1]) / length) * LIFT, y - ((b[0] - a[0]) / length) * LIFT];
  });
}

/** The clear spot inside an area that is farthest from its shores. */
export function widest(
  rings: readonly (readonly Point[])[],
  width: number,
  height: number,
  isClear: (box: Box) => boolean,
): Point | undefined {
  const all = rings.flat();
  const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  let best: { at: Point; room: number } | undefined;
  for (let y = top; y < bottom; y += 9) {
    for (let x = left; x < right; x += 9) {
      const box = { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
      if (!isClear(box) || !isInside(rings, [x, y])) continue;
      const room = Math.min(...all.map((shore) => distance(shore, [x, y])));
      if (best === undefined || room > best.room) best = { at: [x, y], room };
    }
  }
  return best && best.room > height ? best.at : undefined;
}
