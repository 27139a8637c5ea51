/** Rectangles on the sheet, pixels: what is taken, what is free. */
import type { Point } from "./line.js";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The square that reaches so far around a point. */
export const around = ([x, y]: Point, reach: number): Box => ({
  left: x - reach,
  top: y - reach,
  right: x + reach,
  bottom: y + reach,
});

/** Do two share more than so many pixels each way? */
export const overlap = (a: Box, b: Box, slack = 0): boolean =>
  a.left < b.right - slack && a.right > b.left + slack && a.top < b.bottom - slack && a.bottom > b.top + slack;
