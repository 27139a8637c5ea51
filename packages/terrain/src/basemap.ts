/**
 * The base map: rivers, lakes and heights of a region, as parsed from data/basemap. Only what the ground needs of
 * GeoJSON is named here; anything else in the files is ignored.
 */
export type Position = readonly number[];

export type Geometry =
  | { readonly type: "LineString"; readonly coordinates: readonly Position[] }
  | { readonly type: "MultiLineString" | "Polygon"; readonly coordinates: readonly (readonly Position[])[] }
  | { readonly type: "MultiPolygon"; readonly coordinates: readonly (readonly (readonly Position[])[])[] };

export interface Feature {
  readonly properties: Readonly<Record<string, unknown>> | null;
  readonly geometry: Geometry | { readonly type: string };
}
export interface FeatureCollection {
  readonly features: readonly Feature[];
}

/** Heights on a regular grid, row-major from the south-west corner, metres. */
export interface Relief {
  readonly lon0: number;
  readonly lat0: number;
  /** Degrees between neighbours, both ways. */
  readonly step: number;
  readonly nx: number;
  readonly ny: number;
  readonly z: readonly number[];
}

export interface BaseMap {
  readonly rivers?: FeatureCollection | undefined;
  readonly lakes?: FeatureCollection | undefined;
  readonly relief?: Relief | undefined;
}

/** Names a feature goes by: every property called name or name_something. */
export function namesOf(feature: Feature): string[] {
  return Object.entries(feature.properties ?? {})
    .filter(([key, value]) => /^name(_|$)/.test(key) && typeof value === "string")
    .map(([, value]) => value as string);
}

export function linesOf(feature: Feature): readonly (readonly Position[])[] {
  const geometry = feature.geometry as Geometry;
  if (geometry.type === "LineString") return [geometry.coordinates];
  if (geometry.type === "MultiLineString") return geometry.coordinates;
  return [];
}

/** Rings of a polygon feature, holes included: inside by the even-odd rule. */
export function ringsOf(feature: Feature): readonly (readonly Position[])[] {
  const geometry = feature.geometry as Geometry;
  if (geometry.type === "Polygon") return geometry.coordinates;
  if (geometry.type === "MultiPolygon") return geometry.coordinates.flat();
  return [];
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
