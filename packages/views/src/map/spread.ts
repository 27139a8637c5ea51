/** Symbols set apart: each moves as little as it must so that none lies on another, and never far from its place. */
import type { Box } from "./box.js";
import type { Point } from "./line.js";
import type { Sheet } from "./sheet.js";

/** A symbol: how far it reaches from its anchor each way, the place it belongs to, and where it is drawn. */
export interface Movable {
  readonly symbol: { readonly left: number; readonly right: number; readonly up: number; readonly down: number };
  readonly at: Point;
  drawnAt: Point;
}

/** Clear space between symbols, px. */
const GAP = 3;
/** Farther than this from its place a symbol is not moved, px. */
export const FARTHEST = 64;
const ROUNDS = 120;
/** Nearer than this is the same place, px. */
const SAME = 0.05;
/** Of the way two must part, so much is gone in a round. */
const EAGER = 0.7;

/**
 * Move symbols from where they are drawn now until none lies on another or on an obstacle, or nothing more helps.
 *
 * @returns whether all are clear
 */
export function spread(bodies: readonly Movable[], sheet: Sheet, obstacles: readonly Box[]): boolean {
  const n = bodies.length;
  const [x, y, dx, dy] = [new Float64Array(n), new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  bodies.forEach(({ drawnAt }, i) => ([x[i], y[i]] = drawnAt));
  const near = bodies.map((body) => obstacles.filter((box) => mayTouch(body, box)));
  const others = bodies.map((body, i) => bodies.flatMap((other, j) => (j > i && mayMeet(body, other) ? [j] : [])));
  const [lastX, lastY] = [new Float64Array(n), new Float64Array(n)];
  let [clear, remembered] = [false, 1];
  for (let round = 0; round < ROUNDS && !clear; round++) {
    clear = true;
    dx.fill(0);
    dy.fill(0);
    for (let i = 0; i < n; i++) {
      const a = bodies[i]!.symbol;
      const [left, top, right, bottom] = [x[i]! - a.left, y[i]! - a.up, x[i]! + a.right, y[i]! + a.down];
      for (const j of others[i]!) {
        const b = bodies[j]!.symbol;
        const way = parting(left, top, right, bottom, x[j]! - b.left, y[j]! - b.up, x[j]! + b.right, y[j]! + b.down, i);
        if (way === 0) continue;
        clear = false;
        if (across) {
          dx[i]! += way / 2;
          dx[j]! -= way / 2;
        } else {
          dy[i]! += way / 2;
          dy[j]! -= way / 2;
        }
      }
      for (const box of near[i]!) {
        const way = parting(left, top, right, bottom, box.left, box.top, box.right, box.bottom, i);
        if (way === 0) continue;
        clear = false;
        if (across) dx[i]! += way;
        else dy[i]! += way;
      }
    }
    for (let i = 0; i < n; i++) if (dx[i] !== 0 || dy[i] !== 0) move(i);
    if (isWhereItWas()) break;
    // kept at rounds 1, 2, 4, 8 ...: a circle of any length is found within a few times its length (Brent)
    if (round + 1 === remembered) {
      remembered *= 2;
      lastX.set(x);
      lastY.set(y);
    }
  }
  bodies.forEach((body, i) => (body.drawnAt = [x[i]!, y[i]!]));
  return clear;

  /** Who is shoved to and fro between two others comes by the same places again: nothing more helps. */
  function isWhereItWas(): boolean {
    for (let i = 0; i < n; i++)
      if (Math.abs(x[i]! - lastX[i]!) > SAME || Math.abs(y[i]! - lastY[i]!) > SAME) return false;
    return true;
  }

  /** Move, but not out of the sheet nor too far from its place. */
  function move(i: number): void {
    const { at, symbol } = bodies[i]!;
    let [px, py] = [x[i]! + dx[i]! * EAGER, y[i]! + dy[i]! * EAGER];
    const far = Math.hypot(px - at[0], py - at[1]);
    if (far > FARTHEST) {
      px = at[0] + ((px - at[0]) * FARTHEST) / far;
      py = at[1] + ((py - at[1]) * FARTHEST) / far;
    }
    x[i] = Math.min(Math.max(px, sheet.left + symbol.left + 2), sheet.left + sheet.width - symbol.right - 2);
    y[i] = Math.min(Math.max(py, sheet.top + symbol.up + 2), sheet.top + sheet.height - symbol.down - 2);
  }
}

/** Of the last parting: was it across, or up and down? */
let across = false;

/** The shortest way for the first box off the second, px; 0 when they are clear of each other. Ties go by turns. */
function parting(
  left: number,
  top: number,
  right: number,
  bottom: number,
  left2: number,
  top2: number,
  right2: number,
  bottom2: number,
  turn: number,
): number {
  const rightward = right2 + GAP - left;
  const leftward = right + GAP - left2;
  const downward = bottom2 + GAP - top;
  const upward = bottom + GAP - top2;
  if (rightward <= 0 || leftward <= 0 || downward <= 0 || upward <= 0) return 0;
  const odd = turn % 2 === 1;
  const wayAcross =
    rightward === leftward ? (odd ? rightward : -leftward) : rightward < leftward ? rightward : -leftward;
  const wayAlong = downward === upward ? (odd ? downward : -upward) : downward < upward ? downward : -upward;
  across = Math.abs(wayAcross) <= Math.abs(wayAlong);
  return across ? wayAcross : wayAlong;
}

/** Can a symbol, wherever it is moved to, touch an obstacle? */
function mayTouch({ at: [x, y], symbol }: Movable, { left, top, right, bottom }: Box): boolean {
  const reach = FARTHEST + GAP;
  return (
    x - symbol.left - reach < right &&
    x + symbol.right + reach > left &&
    y - symbol.up - reach < bottom &&
    y + symbol.down + reach > top
  );
}

/** Can two symbols, wherever they are moved to, touch one another? At the edge of the sheet one is moved its own size farther. */
function mayMeet({ at: [x, y], symbol: a }: Movable, { at: [x2, y2], symbol: b }: Movable): boolean {
  const reach = 2 * FARTHEST + GAP + 2;
  return (
    Math.abs(x - x2) < reach + 2 * (a.left + a.right + b.left + b.right) &&
    Math.abs(y - y2) < reach + 2 * (a.up + a.down + b.up + b.down)
  );
}
