/** Lines on the sheet, in pixels: smoothing, walking along, measuring. */
import { number } from "./svg.js";

export type Point = readonly [x: number, y: number];

/** A path through all points, bent evenly at each (Catmull-Rom, as cubic Béziers). */
export function curve(points: readonly Point[], closed = false): string {
  if (points.length < 2) return "";
  const at = (i: number): Point =>
    closed ? points[(i + points.length) % points.length]! : points[Math.min(Math.max(i, 0), points.length - 1)]!;
  const parts = [`M${pair(points[0]!)}`];
  for (let i = 0; i < points.length - (closed ? 0 : 1); i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const first: Point = [b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6];
    const second: Point = [c[0] - (d[0] - b[0]) / 6, c[1] - (d[1] - b[1]) / 6];
    parts.push(`C${pair(first)} ${pair(second)} ${pair(c)}`);
  }
  return parts.join("") + (closed ? "Z" : "");
}

/** A path with straight stretches. */
export const polyline = (points: readonly Point[]): string => `M${points.map(pair).join("L")}`;

const pair = ([x, y]: Point): string => `${number(x)} ${number(y)}`;

export const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(bx - ax, by - ay);

/** Points every `step` pixels along a line, its ends among them. */
export function walk(points: readonly Point[], step: number): Point[] {
  const walked: Point[] = points.length > 0 ? [points[0]!] : [];
  let left = step;
  for (let i = 1; i < points.length; i++) {
    let from = points[i - 1]!;
    const to = points[i]!;
    for (let way = distance(from, to); way >= left; way = distance(from, to)) {
      from = [from[0] + ((to[0] - from[0]) * left) / way, from[1] + ((to[1] - from[1]) * left) / way];
      walked.push(from);
      left = step;
    }
    left -= distance(from, to);
  }
  return walked;
}

/** Each point replaced by the mean of its neighbours up to `reach` away: the course of a river without its bends. */
export function soften(points: readonly Point[], reach: number): Point[] {
  return points.map((_, i) => {
    const near = points.slice(Math.max(0, i - reach), i + reach + 1);
    return [near.reduce((sum, [x]) => sum + x, 0) / near.length, near.reduce((sum, [, y]) => sum + y, 0) / near.length];
  });
}

/** Does a point lie within rings, holes left out? By how often a ray from it crosses them. */
export function isInside(rings: readonly (readonly Point[])[], [x, y]: Point): boolean {
  let inside = false;
  for (const ring of rings) {
    ring.forEach(([ax, ay], i) => {
      const [bx, by] = ring[(i + 1) % ring.length]!;
      if (ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay)) inside = !inside;
    });
  }
  return inside;
}
