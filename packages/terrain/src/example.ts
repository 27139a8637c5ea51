/**
 * Hand-made ground for tests: a box about 30 km wide at 112 E, 29 N, with whatever a test lays on it.
 */
import type { Crossing, Place, River, Road } from "@staffride/formats/papers/ground";
import { compileGround } from "./ground.js";
import type { CompiledGround, GroundInput } from "./ground.js";
import { layMesh } from "./mesh.js";
import type { Mesh } from "./mesh.js";

export const BOX: GroundInput["mesh"]["area"] = [
  [111.85, 28.85],
  [112.15, 28.85],
  [112.15, 29.15],
  [111.85, 29.15],
];

export function exampleInput(changes: Partial<GroundInput> = {}): GroundInput {
  return {
    mesh: { resolution: 7, area: BOX },
    places: [],
    rivers: [],
    crossings: [],
    roads: [],
    terrain: { base: "flat-mixed" },
    menPerHour: () => 400,
    sideIndex: (id) => ["red", "blue"].indexOf(id),
    reachKm: 3.5,
    sightKm: 8,
    ...changes,
  };
}

export const example = (changes: Partial<GroundInput> = {}): CompiledGround => compileGround(exampleInput(changes));

export const exampleMesh = (resolution = 7): Mesh => layMesh({ resolution, area: BOX });

/** A river through the middle of the box, west to east and beyond it. */
export const REED: [number, number][] = [
  [111.7, 29.01],
  [111.95, 28.99],
  [112.05, 29.02],
  [112.3, 29.0],
];

export function river(id: string, line: [number, number][], changes: Partial<River> = {}): River {
  return { id, names: { en: id }, line, basis: "drawn for a test", passage: "unfordable", ...changes };
}

export function place(id: string, lon: number, lat: number, changes: Partial<Place> = {}): Place {
  return { id, names: { en: id }, kind: "village", at: { lon, lat, basis: "a test", withinKm: 1 }, ...changes };
}

export function crossing(id: string, on: string, lon: number, lat: number, changes: Partial<Crossing> = {}): Crossing {
  const at = { lon, lat, basis: "a test", withinKm: 1 };
  return {
    id,
    names: { en: id },
    river: on,
    at,
    kind: "ferry",
    menPerHour: { assumption: "ferry" },
    state: "open",
    ...changes,
  };
}

export function road(id: string, line: Road["line"], kind: Road["kind"] = "road"): Road {
  return { id, names: { en: id }, kind, line, basis: "a test" };
}

/** Cells that can be reached from one over edges that are open. */
export function flood(
  ground: { edgeStart: Int32Array; edgeTo: Int32Array },
  from: number,
  isOpen: (edge: number) => boolean,
): Set<number> {
  const reached = new Set([from]);
  for (const c of reached) {
    for (let e = ground.edgeStart[c]!; e < ground.edgeStart[c + 1]!; e++) if (isOpen(e)) reached.add(ground.edgeTo[e]!);
  }
  return reached;
}
