/** Small marks on the map: towns, hills, crossings, fighting, routes. */
import { curve, distance } from "./line.js";
import type { Point } from "./line.js";
import { element, number } from "./svg.js";
import type { Theme } from "./theme.js";

/** How far a place's mark reaches around its point, px. */
export const PLACE_REACH: Readonly<Record<string, number>> = {
  city: 6,
  town: 4,
  village: 3,
  ferry: 3,
  airfield: 4,
  hill: 5,
};

export function placeMark(kind: string, [x, y]: Point, theme: Theme): string {
  const dot = (r: number, width: number) =>
    element("circle", { cx: x, cy: y, r, fill: theme.halo, stroke: theme.ink, "stroke-width": width });
  switch (kind) {
    case "city":
      return dot(4.6, 1.8) + element("circle", { cx: x, cy: y, r: 1.6, fill: theme.ink });
    case "town":
      return dot(3, 1.4);
    case "village":
    case "ferry":
      return dot(2.2, 1.1);
    case "hill":
      return element("path", { d: `M${number(x - 4.5)} ${number(y + 3.2)}l4.5 -7.4l4.5 7.4z`, fill: theme.ink3 });
    case "airfield":
      return element("path", {
        d: `M${number(x - 4)} ${number(y)}h8M${number(x)} ${number(y - 4)}v8`,
        stroke: theme.ink2,
        "stroke-width": 1.3,
      });
    default:
      return "";
  }
}

/** Two abutments across the water; a heavy bar over one that is closed, one of them gone where it is destroyed. */
export function crossingMark([x, y]: Point, angle: number, state: string, theme: Theme): string {
  const bank = (side: number, gone: boolean) =>
    element("path", {
      d: `M-7.4 ${side * 5.6}L-4.6 ${side * 3}H4.6L7.4 ${side * 5.6}`,
      "stroke-dasharray": gone ? "1.5 1.5" : undefined,
    });
  const bar = state === "closed" ? element("path", { d: "M0 -8V8", "stroke-width": 3 }) : "";
  const turn = `translate(${number(x)} ${number(y)}) rotate(${Math.round(angle)})`;
  const lines = bank(-1, false) + bank(1, state === "destroyed");
  const halo = element("g", { stroke: theme.halo, "stroke-width": 3.8, opacity: 0.85 }, lines);
  return element("g", { transform: turn, fill: "none", stroke: theme.ink, "stroke-width": 1.4 }, halo + lines + bar);
}

/** An eight-pointed burst. */
export function fightMark([x, y]: Point, theme: Theme): string {
  const corners = Array.from({ length: 16 }, (_, i): Point => {
    const reach = i % 2 === 0 ? 8 : 3.4;
    return [x + reach * Math.cos((i * Math.PI) / 8), y + reach * Math.sin((i * Math.PI) / 8)];
  });
  const d = `M${corners.map(([px, py]) => `${number(px)} ${number(py)}`).join("L")}Z`;
  return element("path", { d, fill: theme.ink, stroke: theme.halo, "stroke-width": 1.2, "paint-order": "stroke" });
}

/** Round dots along the way somebody marched; shorter ways than this are not worth a line, px. */
const SHORT = 16;

export function routeMark(points: readonly Point[], colour: string, theme: Theme): string {
  const length = points.slice(1).reduce((sum, point, i) => sum + distance(points[i]!, point), 0);
  if (length < SHORT) return "";
  const d = curve(points);
  const line = { d, fill: "none", "stroke-linecap": "round", "stroke-linejoin": "round" };
  return (
    element("path", { ...line, stroke: theme.halo, "stroke-width": 4.4, opacity: 0.65 }) +
    element("path", { ...line, stroke: colour, "stroke-width": 2.3, "stroke-dasharray": "0.1 5" })
  );
}

/** From a symbol that had to stand aside to its place. */
export function tieMark(from: Point, to: Point, colour: string, theme: Theme): string {
  const [x1, y1, x2, y2] = [from[0], from[1], to[0], to[1]];
  return (
    element("line", { x1, y1, x2, y2, stroke: theme.halo, "stroke-width": 3, opacity: 0.8 }) +
    element("line", { x1, y1, x2, y2, stroke: colour, "stroke-width": 1.1 }) +
    element("circle", { cx: x2, cy: y2, r: 2.4, fill: colour, stroke: theme.halo, "stroke-width": 1 })
  );
}
