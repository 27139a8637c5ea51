/** Reading a base map: the rivers, lakes, borders and heights of a theatre under data/basemap/NAME. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Basemap, FeatureCollection, Relief } from "@staffride/formats/basemap";
import { error } from "@staffride/formats/problem";
import type { Problem } from "@staffride/formats/problem";
import { inWords } from "./refusal.js";
import { shown } from "./shelf.js";
import type { Shelf } from "./shelf.js";

export interface BasemapReading {
  readonly basemap?: Basemap;
  readonly problems: readonly Problem[];
}

/** Read the base map called `name`. Nothing is thrown: what is missing or malformed is a problem at its file. */
export function readBasemap(shelf: Shelf, name: string): BasemapReading {
  const folder = join(shelf.root, "data", "basemap", name);
  const problems: Problem[] = [];
  const complain = (file: string, message: string, expected: string) =>
    problems.push(error({ file: shown(shelf, file), line: 1, column: 1 }, { message, expected }));
  if (!existsSync(folder)) {
    complain(folder, `there is no base map called ${name}`, "the name of a folder under data/basemap");
    return { problems };
  }

  const read = <T>(stem: string, fits: (value: unknown) => value is T, expected: string): T | undefined => {
    // relief.json, or with its origin in the name: relief_etopo5.json
    const name = readdirSync(folder)
      .sort()
      .find(
        (entry) =>
          (entry === stem || entry.startsWith(`${stem}.`) || entry.startsWith(`${stem}_`)) &&
          /\.(geo)?json$/.test(entry),
      );
    if (name === undefined) return undefined;
    const file = join(folder, name);
    try {
      const value: unknown = JSON.parse(readFileSync(file, "utf8"));
      if (fits(value)) return value;
      complain(file, "this is not what a base map holds under that name", expected);
    } catch (thrown) {
      complain(file, `this cannot be read: ${inWords(thrown).en}`, expected);
    }
    return undefined;
  };
  const features = (stem: string) =>
    read(stem, isFeatureCollection, "a GeoJSON FeatureCollection of lines or polygons");
  const all = {
    rivers: features("rivers"),
    lakes: features("lakes"),
    provinces: features("provinces"),
    relief: read("relief", isRelief, "a grid {lon0, lat0, step, nx, ny, z} with nx * ny heights"),
  };
  const present = Object.entries(all).filter(([, value]) => value !== undefined);
  return { basemap: Object.fromEntries(present), problems };
}

const SHAPES = ["LineString", "MultiLineString", "Polygon", "MultiPolygon"];

function isFeatureCollection(value: unknown): value is FeatureCollection {
  const { features } = (value ?? {}) as { features?: unknown };
  return (
    Array.isArray(features) &&
    features.every(
      (feature) => SHAPES.includes(feature?.geometry?.type) && isOfPositions(feature.geometry.coordinates, 4),
    )
  );
}

/** Nested lists whose innermost are [lon, lat]. */
function isOfPositions(value: unknown, depth: number): boolean {
  if (!Array.isArray(value) || depth === 0) return false;
  if (typeof value[0] === "number") return value.length >= 2 && value.every(Number.isFinite);
  return value.every((part) => isOfPositions(part, depth - 1));
}

function isRelief(value: unknown): value is Relief {
  const { lon0, lat0, step, nx, ny, z } = (value ?? {}) as Partial<Relief>;
  return (
    [lon0, lat0, step, nx, ny].every(Number.isFinite) &&
    step! > 0 &&
    Array.isArray(z) &&
    z.length === nx! * ny! &&
    z.every(Number.isFinite)
  );
}
