/**
 * Where things lie, in whole numbers: the board on which cell centres and drawn lines are compared.
 *
 * Degrees become whole units of 1/200,000 degree (about half a metre). Drawn points stand on even numbers and cell
 * centres on odd ones, so no drawn point is ever a centre, and no decision below rests on the last bit of a float
 * (rule GRD-3). Products stay below 2^53, hence exact.
 */
import { EARTH_KM, cosineOf } from "./sphere.js";

export const UNITS_PER_DEGREE = 200_000;
export const KM_PER_UNIT = (EARTH_KM * Math.PI) / 180 / UNITS_PER_DEGREE;

/** Coordinate of a drawn point: even. */
export function drawn(degrees: number): number {
  return 2 * Math.round((degrees * UNITS_PER_DEGREE) / 2);
}

/** Coordinate of a cell's centre: odd. */
export function centred(degrees: number): number {
  return 2 * Math.floor((degrees * UNITS_PER_DEGREE) / 2) + 1;
}

/** A drawn polyline or ring: x0, y0, x1, y1, ... in units. */
export type Line = number[];

export function drawLine(points: readonly (readonly number[])[]): Line {
  const line: Line = [];
  for (const [lon, lat] of points) {
    const x = drawn(lon!);
    const y = drawn(lat!);
    if (line.length === 0 || x !== line[line.length - 2] || y !== line[line.length - 1]) line.push(x, y);
  }
  return line;
}

/** Positive if c lies to the left of the line from p to q, negative to the right, 0 on it. */
export function turn(px: number, py: number, qx: number, qy: number, cx: number, cy: number): number {
  return (qx - px) * (cy - py) - (qy - py) * (cx - px);
}

/**
 * Whether a centre c counts as left of the way from p to q. On the line itself it counts as west of it (south of a line
 * along a parallel), whichever way the segment was drawn: as if every centre stood a hair off to that side.
 */
export function isLeft(px: number, py: number, qx: number, qy: number, cx: number, cy: number): boolean {
  const side = turn(px, py, qx, qy, cx, cy);
  return side > 0 || (side === 0 && isNorthward(px, py, qx, qy));
}

/** The same for a drawn point and the step between two centres: on the line it counts as the other side, to match. */
function isDrawnLeft(ax: number, ay: number, bx: number, by: number, px: number, py: number): boolean {
  const side = turn(ax, ay, bx, by, px, py);
  return side > 0 || (side === 0 && !isNorthward(ax, ay, bx, by));
}

const isNorthward = (px: number, py: number, qx: number, qy: number) => py < qy || (py === qy && px > qx);

/**
 * Whether the step from centre a to centre b crosses the drawn segment from p to q.
 *
 * Ties are broken as if every centre had been nudged by less than any unit, the same way in every test. So a step that
 * meets a vertex crosses just one of the two segments there, and nothing slips between them.
 */
export function crosses(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  px: number,
  py: number,
  qx: number,
  qy: number,
): boolean {
  if (isLeft(px, py, qx, qy, ax, ay) === isLeft(px, py, qx, qy, bx, by)) return false;
  return isDrawnLeft(ax, ay, bx, by, px, py) !== isDrawnLeft(ax, ay, bx, by, qx, qy);
}

/** Whether a ray eastward from a point with odd coordinates meets a side with even ones. */
export function isWestOf(x: number, y: number, ax: number, ay: number, bx: number, by: number): boolean {
  const below = ay < y;
  return below !== by < y && isLeft(ax, ay, bx, by, x, y) === below;
}

/** Whether a point with odd coordinates lies inside a ring with even ones, by the even-odd rule. */
export function isInside(ring: Line, x: number, y: number): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    if (isWestOf(x, y, ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!)) inside = !inside;
  }
  return inside;
}

/** Kilometres on a flat map about one latitude: good to a few parts in a thousand over tens of km. */
export interface FlatMap {
  readonly kmPerX: number;
  readonly kmPerY: number;
}

export function flatMapAt(y: number): FlatMap {
  return { kmPerX: KM_PER_UNIT * cosineOf(y / UNITS_PER_DEGREE), kmPerY: KM_PER_UNIT };
}

export function flatKm(map: FlatMap, ax: number, ay: number, bx: number, by: number): number {
  const dx = (bx - ax) * map.kmPerX;
  const dy = (by - ay) * map.kmPerY;
  return Math.sqrt(dx * dx + dy * dy);
}

export interface Nearest {
  km: number;
  /** Index of the segment's first point in the line (counted in points), and how far along it, 0 to 1. */
  segment: number;
  along: number;
}

/** The point of a line nearest to (x, y). */
export function nearestOn(line: Line, x: number, y: number, map: FlatMap): Nearest {
  const best: Nearest = { km: Infinity, segment: 0, along: 0 };
  for (let i = 0; i + 3 < line.length; i += 2) {
    const dx = (line[i + 2]! - line[i]!) * map.kmPerX;
    const dy = (line[i + 3]! - line[i + 1]!) * map.kmPerY;
    const cx = (x - line[i]!) * map.kmPerX;
    const cy = (y - line[i + 1]!) * map.kmPerY;
    const length2 = dx * dx + dy * dy;
    const along = length2 > 0 ? Math.max(0, Math.min(1, (cx * dx + cy * dy) / length2)) : 0;
    const ex = cx - along * dx;
    const ey = cy - along * dy;
    const km = Math.sqrt(ex * ex + ey * ey);
    if (km < best.km) {
      best.km = km;
      best.segment = i / 2;
      best.along = along;
    }
  }
  return best;
}
