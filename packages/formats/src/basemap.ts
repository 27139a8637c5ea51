/**
 * The base map: rivers, lakes, borders and heights of a region, as parsed from data/basemap. Only what is used of
 * GeoJSON is named here; anything else in the files is ignored.
 */

/** Longitude and latitude, degrees. */
export type LonLat = readonly number[];

export type Geometry =
  | { readonly type: "LineString"; readonly coordinates: readonly LonLat[] }
  | { readonly type: "MultiLineString" | "Polygon"; readonly coordinates: readonly (readonly LonLat[])[] }
  | { readonly type: "MultiPolygon"; readonly coordinates: readonly (readonly (readonly LonLat[])[])[] };

export interface Feature {
  readonly properties: Readonly<Record<string, unknown>> | null;
  readonly geometry: Geometry;
}

export interface FeatureCollection {
  readonly features: readonly Feature[];
  /** Whose data they are, in a line. */
  readonly source?: string;
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
  /** Whose data they are, in a line. */
  readonly source?: string;
}

/** What a base map's folder holds; a file that is not there is left out. */
export interface Basemap {
  readonly rivers?: FeatureCollection | undefined;
  readonly lakes?: FeatureCollection | undefined;
  readonly provinces?: FeatureCollection | undefined;
  readonly relief?: Relief | undefined;
}
