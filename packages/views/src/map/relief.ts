/** Relief: a coarse grid of heights made smooth, cut into six steps, each lit from the north-west. */
import { contours } from "d3-contour";
import type { LonLat, Relief } from "@staffride/formats/basemap";
import type { Bounds, Sheet } from "./sheet.js";
import { element, number } from "./svg.js";
import type { Theme } from "./theme.js";

/** Where each step begins, metres: plain, low hills, hills, and three of mountains. */
const STEPS = [90, 160, 260, 400, 600, 850];
/** Points put between two of the grid, each way. */
const FINER = 6;

/** The ground at and above each step, the lowest first: polygons of [lon, lat], outer ring and holes. */
export function reliefSteps(heights: Relief, bounds: Bounds): LonLat[][][][] {
  const part = clip(heights, bounds);
  if (part.nx < 4 || part.ny < 4) return [];
  const { nx, ny, values } = refine(part);
  // d3-contour puts the middle of grid point (0, 0) at (0.5, 0.5)
  const place = ([gx, gy]: readonly number[]): LonLat => [
    part.lon0 + ((gx! - 0.5) / FINER) * part.step,
    part.lat0 + ((gy! - 0.5) / FINER) * part.step,
  ];
  return contours()
    .size([nx, ny])
    .smooth(true)
    .thresholds(STEPS)(values)
    .map(({ coordinates }) => coordinates.map((polygon) => polygon.map((ring) => ring.map(place))));
}

export function reliefLayer(sheet: Sheet, heights: Relief, theme: Theme): string {
  const point = ([lon, lat]: LonLat) => {
    const [x, y] = sheet.at(lon!, lat!);
    return `${number(x)} ${number(y)}`;
  };
  return reliefSteps(heights, sheet.bounds)
    .map((polygons, step) => {
      const d = polygons.flatMap((polygon) => polygon.map((ring) => `M${ring.map(point).join("L")}Z`)).join("");
      if (d === "") return "";
      const layer = (fill: string, opacity?: number, transform?: string) =>
        element("path", { d, fill, opacity, transform, "fill-rule": "evenodd" });
      return (
        layer(theme.shade, 0.5, "translate(1.2 1.4)") +
        layer(theme.lit, 0.7, "translate(-0.9 -1)") +
        layer(theme.relief[step]!)
      );
    })
    .join("");
}

/** The part of the grid within bounds, and a little around it. */
function clip({ lon0, lat0, step, nx, ny, z }: Relief, bounds: Bounds): Relief {
  const cut = (from: number, to: number, origin: number, n: number) => {
    const first = Math.max(0, Math.floor((from - origin) / step) - 2);
    return [first, Math.min(n - 1, Math.ceil((to - origin) / step) + 2) - first + 1] as const;
  };
  const [i0, columns] = cut(bounds.west, bounds.east, lon0, nx);
  const [j0, rows] = cut(bounds.south, bounds.north, lat0, ny);
  const kept = Array.from(
    { length: Math.max(0, columns * rows) },
    (_, k) => z[(j0 + Math.floor(k / columns)) * nx + i0 + (k % columns)]!,
  );
  return {
    lon0: lon0 + i0 * step,
    lat0: lat0 + j0 * step,
    step,
    nx: Math.max(0, columns),
    ny: Math.max(0, rows),
    z: kept,
  };
}

/** Between the points of the grid, by cubic convolution: first along each row, then across the rows. */
function refine({ nx, ny, z }: Relief): { nx: number; ny: number; values: number[] } {
  const [columns, rows] = [(nx - 1) * FINER + 1, (ny - 1) * FINER + 1];
  const along = new Float64Array(columns * ny);
  for (let j = 0; j < ny; j++)
    for (let k = 0; k < columns; k++) {
      const i = Math.floor(k / FINER);
      const [a, b, c, d] = neighbours(i, nx);
      const row = j * nx;
      along[j * columns + k] = between(z[row + a]!, z[row + b]!, z[row + c]!, z[row + d]!, k / FINER - i);
    }
  const values: number[] = [];
  for (let k = 0; k < rows; k++) {
    const j = Math.floor(k / FINER);
    const [a, b, c, d] = neighbours(j, ny).map((row) => row * columns) as [number, number, number, number];
    for (let i = 0; i < columns; i++)
      values.push(between(along[a + i]!, along[b + i]!, along[c + i]!, along[d + i]!, k / FINER - j));
  }
  return { nx: columns, ny: rows, values };
}

/** The one before a point, itself, and the two after it, of n; beyond an edge the last one there goes on. */
const neighbours = (i: number, n: number): [number, number, number, number] => {
  const [before, after] = [Math.max(i - 1, 0), Math.min(i + 1, n - 1)];
  return [before, i, after, Math.min(i + 2, n - 1)];
};

/** Catmull-Rom through four even points, at t between the second and the third. */
const between = (a: number, b: number, c: number, d: number, t: number): number =>
  b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
