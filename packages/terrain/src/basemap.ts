/** Reading features and heights of the base map. */
import type { Feature, LonLat, Relief } from "@staffride/formats/basemap";

/** Names a feature goes by: every property called name or name_something. */
export function namesOf(feature: Feature): string[] {
  return Object.entries(feature.properties ?? {})
    .filter(([key, value]) => /^name(_|$)/.test(key) && typeof value === "string")
    .map(([, value]) => value as string);
}

export function linesOf({ geometry }: Feature): readonly (readonly LonLat[])[] {
  if (geometry.type === "LineString") return [geometry.coordinates];
  return geometry.type === "MultiLineString" ? geometry.coordinates : [];
}

/** Rings of a polygon feature, holes included: inside by the even-odd rule. */
export function ringsOf({ geometry }: Feature): readonly (readonly LonLat[])[] {
  if (geometry.type === "Polygon") return geometry.coordinates;
  return geometry.type === "MultiPolygon" ? geometry.coordinates.flat() : [];
}

/** Height at a point, metres, between the four grid points around it; undefined off the grid. */
export function heightAt(relief: Relief, lon: number, lat: number): number | undefined {
  const x = (lon - relief.lon0) / relief.step;
  const y = (lat - relief.lat0) / relief.step;
  const i = Math.floor(x);
  const j = Math.floor(y);
  if (i < 0 || j < 0 || i + 1 >= relief.nx || j + 1 >= relief.ny) return undefined;
  const at = (column: number, row: number) => relief.z[row * relief.nx + column]!;
  const south = at(i, j) + (x - i) * (at(i + 1, j) - at(i, j));
  const north = at(i, j + 1) + (x - i) * (at(i + 1, j + 1) - at(i, j + 1));
  return south + (y - j) * (north - south);
}
