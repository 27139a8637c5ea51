/** The ground as shapes on the earth, for whatever draws maps: what the picture is drawn from, in degrees instead of pixels. */
import type { Basemap, LonLat } from "@staffride/formats/basemap";
import type { Papers } from "@staffride/formats/papers/collection";
import type { Language } from "../language.js";
import { courses, lakesOn, linesOf, roads } from "./ground.js";
import type { Course, Lake, Way } from "./ground.js";
import type { Point } from "./line.js";
import { reliefSteps } from "./relief.js";
import type { Bounds, Sheet } from "./sheet.js";

export interface GroundFeatures {
  /** Polygons at and above each step of height, the lowest step first. */
  readonly relief: readonly (readonly (readonly (readonly LonLat[])[])[])[];
  /** Large rivers last. */
  readonly rivers: readonly Course[];
  readonly lakes: readonly Lake[];
  readonly borders: readonly (readonly LonLat[])[];
  readonly roads: readonly Way[];
}

/** The ground within bounds. Points of rivers and lakes are [lon, lat]. */
export function groundFeatures(
  papers: Pick<Papers, "rivers" | "roads" | "places">,
  basemap: Basemap | undefined,
  bounds: Bounds,
  language: Language,
): GroundFeatures {
  const earth = asDegrees(bounds);
  return {
    relief: basemap?.relief ? reliefSteps(basemap.relief, bounds) : [],
    rivers: courses(earth, papers, basemap?.rivers, language),
    lakes: lakesOn(earth, basemap?.lakes, language),
    borders: (basemap?.provinces?.features ?? []).flatMap(linesOf),
    roads: roads(papers),
  };
}

/** A sheet on which a point stands at its own degrees, and everything is to be had. */
const asDegrees = (bounds: Bounds): Sheet => ({
  ...{ bounds, left: bounds.west, top: bounds.south, pxPerKm: 1 },
  ...{ width: bounds.east - bounds.west, height: bounds.north - bounds.south },
  at: (lon, lat): Point => [lon, lat],
  holds: () => true,
});
