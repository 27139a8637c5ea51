/** From degrees to pixels of a map that shows these bounds: Mercator, as the map library has it. */
import type { Bounds, Sheet } from "@staffride/views/map/sheet";

const KM_PER_DEGREE = 111.2;
const RADIAN = Math.PI / 180;
const mercator = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + (lat * RADIAN) / 2));

/** The sheet of a map of that size in pixels. */
export function sheetOf(bounds: Bounds, width: number, height: number): Sheet {
  const { west, east, north, south } = bounds;
  const perLon = width / (east - west);
  const top = mercator(north);
  const perMercator = height / (top - mercator(south));
  return {
    bounds,
    ...{ left: 0, top: 0, width, height, pxPerKm: height / ((north - south) * KM_PER_DEGREE) },
    at: (lon, lat) => [(lon - west) * perLon, (top - mercator(lat)) * perMercator],
    holds: ([x, y], margin = 0) => x >= margin && x <= width - margin && y >= margin && y <= height - margin,
  };
}
