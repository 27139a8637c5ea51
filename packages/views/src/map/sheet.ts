/** The sheet: which piece of the earth it shows, how large, and where a point of it lies on the paper. */
import type { Point } from "./line.js";

/** Degrees. */
export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export interface Sheet {
  readonly bounds: Bounds;
  /** The map's own rectangle within the picture, pixels. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly pxPerKm: number;
  /** Degrees to pixels. */
  at(lon: number, lat: number): Point;
  /** Is a point on the map, with so many pixels to spare? */
  holds(point: Point, margin?: number): boolean;
}

/** Longest side of a map, and of a small theatre's no more than so many pixels a kilometre. */
const LONGEST = 1240;
const MOST_PX_PER_KM = 34;
const KM_PER_DEGREE = 111.2;

/** Lay a sheet out over the bounds: Mercator, true to scale in the middle. */
export function laySheet(bounds: Bounds, left: number, top: number): Sheet {
  const { west, south, east, north } = bounds;
  const middle = (south + north) / 2;
  const kmWide = (east - west) * KM_PER_DEGREE * Math.cos(radians(middle));
  const kmHigh = (north - south) * KM_PER_DEGREE;
  const pxPerKm = Math.min(LONGEST / Math.max(kmWide, kmHigh), MOST_PX_PER_KM);

  const perDegree = (kmWide * pxPerKm) / (east - west);
  const perRadian = (perDegree * 180) / Math.PI;
  const y = (lat: number) => perRadian * (mercator(north) - mercator(lat));
  const [width, height] = [(east - west) * perDegree, y(south)];
  return {
    bounds,
    left,
    top,
    width,
    height,
    pxPerKm,
    at: (lon, lat) => [left + (lon - west) * perDegree, top + y(lat)],
    holds: ([px, py], margin = 0) =>
      px >= left + margin && px <= left + width - margin && py >= top + margin && py <= top + height - margin,
  };
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const mercator = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + radians(lat) / 2));

/** The smallest bounds around points, with so much of their size added all round. */
export function boundsAround(points: readonly (readonly number[])[], margin = 0): Bounds {
  const lons = points.map(([lon]) => lon!);
  const lats = points.map(([, lat]) => lat!);
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const [wide, high] = [(east - west) * margin, (north - south) * margin];
  return { west: west - wide, south: south - high, east: east + wide, north: north + high };
}
