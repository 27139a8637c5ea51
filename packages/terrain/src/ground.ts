/**
 * The compiled ground: mesh, rivers, places, crossings, roads, terrain, reach and sight, from the papers of a campaign
 * and its base map. Pure: everything comes in, problems go out, the caller knows the files.
 *
 * Rules GRD-1 to GRD-14, docs/models/ground.md.
 */
import { CROSSING_KINDS, CROSSING_STATES, PASSAGES } from "@staffride/formats/words";
import type { Campaign } from "@staffride/formats/papers/campaign";
import type { Crossing, Place, River, Road } from "@staffride/formats/papers/ground";
import type { Ground } from "@staffride/formats/scenario";
import { banksOf } from "./bank.js";
import type { Banks } from "./bank.js";
import { barrierOf, indexEdges, passagesOf } from "./barrier.js";
import type { Barrier } from "./barrier.js";
import type { Basemap } from "@staffride/formats/basemap";
import { coursesOf } from "./course.js";
import type { Course } from "./course.js";
import { LAKE, coverOf } from "./cover.js";
import type { TerrainEntries } from "./cover.js";
import { flatMapAt } from "./drawing.js";
import type { FlatMap } from "./drawing.js";
import { layMesh } from "./mesh.js";
import type { Mesh } from "./mesh.js";
import { putCrossings } from "./passage.js";
import type { Passages } from "./passage.js";
import { placesByCell, putPlaces, warnOfCutOff } from "./place.js";
import type { GroundProblem } from "./problem.js";
import { reachOf, sightOf } from "./reach.js";
import { layRoads } from "./road.js";

export interface GroundInput {
  readonly mesh: Campaign["mesh"];
  readonly basemap?: Basemap | undefined;
  readonly places: readonly Place[];
  readonly rivers: readonly River[];
  readonly crossings: readonly Crossing[];
  readonly roads: readonly Road[];
  readonly terrain: TerrainEntries;
  /** Men per hour over an open crossing, its quantity resolved. */
  readonly menPerHour: (crossing: Crossing) => number;
  /** Handle of a side by id, -1 if there is none. */
  readonly sideIndex: (id: string) => number;
  readonly reachKm: number;
  readonly sightKm: number;
}

export interface CompiledGround {
  readonly ground: Ground;
  /** Where one of these is an error the ground has holes (crossings at -1) and must not be fought over. */
  readonly problems: readonly GroundProblem[];
}

/** A river on the mesh. */
interface Water {
  readonly id: string;
  readonly course: Course;
  readonly barrier: Barrier;
  readonly banks: Banks;
  /** Index into PASSAGES, by edge from the lower-numbered cell. */
  readonly passages: ReadonlyMap<number, number>;
}

export function compileGround(input: GroundInput): CompiledGround {
  const problems: GroundProblem[] = [];
  const mesh = layMesh(input.mesh);
  if (mesh.nCell === 0) problems.push(emptyTheatre(input));
  const map = flatMapAt(mesh.y[mesh.nCell >> 1] ?? 0);

  // water first: it decides where places stand, and places decide where crossings and roads go
  const waters = layRivers(mesh, input, map, problems);
  const rivers = new Map(waters.map((water) => [water.id, water]));
  const firstCover = coverOf(mesh, input.terrain, input.basemap, undefined, []);
  const placeCell = putPlaces({ mesh, map, cover: firstCover, rivers }, input.places, problems);
  const handle = new Map(input.places.map(({ id }, p) => [id, p]));
  const cellOfPlace = (id: string) => (handle.has(id) ? placeCell[handle.get(id)!]! : -2);
  const cover = coverOf(mesh, input.terrain, input.basemap, cellOfPlace, problems);

  const passages = putCrossings({ mesh, map, cover, rivers: waters, cellOfPlace }, input.crossings, problems);
  const edges = layWater(mesh, waters, passages);
  const unfordable = PASSAGES.indexOf("unfordable");
  const isDry = (e: number) => edges.edgePassage[e] !== unfordable;
  const isPassable = (e: number) => isDry(e) || edges.edgeCrossing[e]! >= 0;
  const edgeSurface = layRoads({ mesh, map, cover, isPassable, cellOfPlace }, input.roads, problems);

  warnOfCutOff(mesh, cover, isPassable, input.places, placeCell, problems);

  const isLand = (e: number) => isDry(e) && cover[mesh.edgeFrom[e]!] !== LAKE && cover[mesh.edgeTo[e]!] !== LAKE;
  const reach = reachOf(mesh, input.reachKm, isLand);
  const sightKm = Math.max(input.sightKm, input.reachKm);
  const sight = sightOf(mesh, sightKm);

  const ground: Ground = {
    resolution: mesh.resolution,
    nCell: mesh.nCell,
    h3: mesh.h3,
    lon: mesh.lon,
    lat: mesh.lat,
    terrain: cover,
    placeAt: placesByCell(mesh.nCell, input.places, placeCell, problems),
    edgeStart: mesh.edgeStart,
    edgeTo: mesh.edgeTo,
    edgeTwin: mesh.edgeTwin,
    edgeKm: mesh.edgeKm,
    edgeSurface,
    ...edges,
    reachKm: input.reachKm,
    reachStart: reach.start,
    reachCell: reach.list,
    sightKm,
    sightStart: sight.start,
    sightCell: sight.list,
    nPlace: input.places.length,
    placeCell,
    placeLon: Float64Array.from(input.places, ({ at }) => at.lon),
    placeLat: Float64Array.from(input.places, ({ at }) => at.lat),
    nRiver: waters.length,
    bank: stacked(
      waters.map(({ banks }) => banks.label),
      mesh.nCell,
    ),
    nCrossing: input.crossings.length,
    crossingNear: passages.near,
    crossingFar: passages.far,
    crossingEdge: passages.edge,
    crossingRiver: passages.river,
    ...crossingTables(input, problems),
  };
  return { ground, problems };
}

function emptyTheatre(input: GroundInput): GroundProblem {
  const message = `no cell of resolution ${input.mesh.resolution} has its centre in the theatre`;
  return { severity: "error", paper: "campaign", id: "", message, hint: "widen mesh.area or take a finer resolution" };
}

function layRivers(mesh: Mesh, input: GroundInput, map: FlatMap, problems: GroundProblem[]): Water[] {
  const index = indexEdges(mesh);
  return coursesOf(input.rivers, input.basemap, map, problems).map((course) => {
    const { river } = course;
    const barrier = barrierOf(mesh, index, course);
    if (barrier.size === 0) problems.push(dryRiver(river));
    const banks = banksOf(mesh, barrier, course.pieces.length);
    return { id: river.id, course, barrier, banks, passages: passagesOf(river, barrier) };
  });
}

function dryRiver({ id }: River): GroundProblem {
  const message = `river ${id} crosses no step of the mesh`;
  return {
    severity: "warning",
    paper: "rivers",
    id,
    message,
    hint: "it lies outside the theatre or is shorter than a cell",
  };
}

/** River, passage and crossing of each edge. Where two rivers share an edge the harder passage counts (GRD-4). */
function layWater(mesh: Mesh, waters: readonly Water[], passages: Passages) {
  const nEdge = mesh.edgeTo.length;
  const edgeRiver = new Int16Array(nEdge).fill(-1);
  const edgePassage = new Uint8Array(nEdge);
  const edgeCrossing = new Int16Array(nEdge).fill(-1);
  const both = (e: number, mark: (edge: number) => void) => {
    mark(e);
    mark(mesh.edgeTwin[e]!);
  };
  waters.forEach(({ passages: hard }, river) => {
    for (const [e, passage] of hard) {
      if (edgeRiver[e]! >= 0 && edgePassage[e]! >= passage) continue;
      both(e, (edge) => {
        edgeRiver[edge] = river;
        edgePassage[edge] = passage;
      });
    }
  });
  passages.edge.forEach((e, crossing) => {
    if (e < 0) return;
    both(e, (edge) => {
      edgeCrossing[edge] = crossing;
      edgeRiver[edge] = passages.river[crossing]!;
    });
  });
  return { edgeRiver, edgePassage, edgeCrossing };
}

function crossingTables({ crossings, menPerHour, sideIndex }: GroundInput, problems: GroundProblem[]) {
  const crossingHolder = Int8Array.from(crossings, ({ holder }) => (holder === undefined ? -1 : sideIndex(holder)));
  crossings.forEach(({ id, holder }, k) => {
    if (holder === undefined || crossingHolder[k]! >= 0) return;
    const message = `crossing ${id} is held by unknown side ${holder}`;
    problems.push({ severity: "error", paper: "crossings", id, message, hint: "expected the id of a side" });
  });
  return {
    crossingKind: Uint8Array.from(crossings, ({ kind }) => CROSSING_KINDS.indexOf(kind)),
    crossingMenPerHour: Float64Array.from(crossings, menPerHour),
    crossingHolder,
    crossingState: Uint8Array.from(crossings, ({ state }) => CROSSING_STATES.indexOf(state)),
  };
}

function stacked(rows: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(rows.length * length);
  rows.forEach((row, r) => all.set(row, r * length));
  return all;
}
