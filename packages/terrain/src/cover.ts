/**
 * Terrain class of each cell: the paper's base class, then the base map's heights, its lakes, and the overrides, each
 * over the one before (rule GRD-9).
 */
import { TERRAINS } from "@staffride/formats/words";
import type { TerrainPaper } from "@staffride/formats/papers/ground";
import type { Basemap, FeatureCollection } from "@staffride/formats/basemap";
import { heightAt, ringsOf } from "./basemap.js";
import { drawLine, isInside, isWestOf } from "./drawing.js";
import type { Mesh } from "./mesh.js";
import type { GroundProblem } from "./problem.js";

export type TerrainEntries = Pick<TerrainPaper, "base" | "relief" | "lakes" | "overrides">;
export const LAKE = TERRAINS.indexOf("lake");

/**
 * Index into TERRAINS of each cell.
 *
 * @param placeCell cell of a place by id, for overrides that name places; undefined leaves those out, as long as the
 *                  places have not been put on the mesh yet
 */
export function coverOf(
  mesh: Mesh,
  paper: TerrainEntries,
  basemap: Basemap | undefined,
  placeCell: ((id: string) => number) | undefined,
  problems: GroundProblem[],
): Uint8Array {
  const cover = new Uint8Array(mesh.nCell).fill(TERRAINS.indexOf(paper.base));
  layRelief(mesh, paper, basemap, cover, problems);
  if (paper.lakes) layLakes(mesh, basemap, cover, problems);
  for (const override of paper.overrides ?? []) layOverride(mesh, override, placeCell, cover, problems);
  return cover;
}

function layRelief(
  mesh: Mesh,
  paper: TerrainEntries,
  basemap: Basemap | undefined,
  cover: Uint8Array,
  problems: GroundProblem[],
): void {
  if (!paper.relief?.length) return;
  const relief = basemap?.relief;
  if (!relief) {
    problems.push(lacks("relief"));
    return;
  }
  const steps = [...paper.relief].sort((a, b) => b.fromM - a.fromM);
  let outside = 0;
  for (let c = 0; c < mesh.nCell; c++) {
    const height = heightAt(relief, mesh.lon[c]!, mesh.lat[c]!);
    if (height === undefined) outside++;
    const step = height === undefined ? undefined : steps.find(({ fromM }) => height >= fromM);
    if (step) cover[c] = TERRAINS.indexOf(step.terrain);
  }
  if (outside > 0) problems.push(offTheGrid(outside, paper.base));
}

function lacks(what: "relief" | "lakes"): GroundProblem {
  const message = `the terrain paper asks for ${what}, and the base map has none`;
  return {
    severity: "error",
    paper: "terrain",
    id: "",
    message,
    hint: `remove ${what} or name a base map that has it`,
  };
}

function offTheGrid(cells: number, base: string): GroundProblem {
  const message = `${cells} cells lie outside the base map's heights and stay ${base}`;
  return { severity: "warning", paper: "terrain", id: "", message, hint: "widen the base map or narrow the theatre" };
}

/** A cell is lake if most of seven points are: its centre, and a third of the way to each neighbour. */
function layLakes(mesh: Mesh, basemap: Basemap | undefined, cover: Uint8Array, problems: GroundProblem[]): void {
  if (!basemap?.lakes) {
    problems.push(lacks("lakes"));
    return;
  }
  const isWater = watersOf(basemap.lakes);
  for (let c = 0; c < mesh.nCell; c++) {
    const [x, y] = [mesh.x[c]!, mesh.y[c]!];
    let points = 1;
    let wet = isWater(x, y) ? 1 : 0;
    for (let e = mesh.edgeStart[c]!; e < mesh.edgeStart[c + 1]!; e++) {
      const to = mesh.edgeTo[e]!;
      points++;
      if (isWater(x + thirdOf(mesh.x[to]! - x), y + thirdOf(mesh.y[to]! - y))) wet++;
    }
    if (2 * wet > points) cover[c] = LAKE;
  }
}

/** A third, as an even number, so that an odd coordinate stays odd. */
const thirdOf = (step: number) => 2 * Math.round(step / 6);

/** Height of a band of shore, units: about a kilometre. */
const BAND = 2000;

/**
 * Test for points in water, odd coordinates. Shores are filed by bands of latitude, since a coast may have thousands of
 * sides of which a point meets only those at its own height. Waters do not overlap, so one count over all will do.
 */
function watersOf(lakes: FeatureCollection): (x: number, y: number) => boolean {
  const bands = new Map<number, number[]>();
  for (const ring of lakes.features.flatMap(ringsOf).map(drawLine)) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const [ax, ay, bx, by] = [ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!];
      for (let band = Math.floor(Math.min(ay, by) / BAND); band <= Math.floor(Math.max(ay, by) / BAND); band++) {
        if (!bands.has(band)) bands.set(band, []);
        bands.get(band)!.push(ax, ay, bx, by);
      }
    }
  }
  return (x, y) => {
    const sides = bands.get(Math.floor(y / BAND)) ?? [];
    let inside = false;
    for (let i = 0; i < sides.length; i += 4) {
      if (isWestOf(x, y, sides[i]!, sides[i + 1]!, sides[i + 2]!, sides[i + 3]!)) inside = !inside;
    }
    return inside;
  };
}

type Override = NonNullable<TerrainEntries["overrides"]>[number];

function layOverride(
  mesh: Mesh,
  override: Override,
  placeCell: ((id: string) => number) | undefined,
  cover: Uint8Array,
  problems: GroundProblem[],
): void {
  const terrain = TERRAINS.indexOf(override.terrain);
  if (override.area) {
    const ring = drawLine(override.area);
    for (let c = 0; c < mesh.nCell; c++) if (isInside(ring, mesh.x[c]!, mesh.y[c]!)) cover[c] = terrain;
  }
  for (const index of override.cells ?? []) {
    const cell = mesh.cellOf.get(index) ?? -1;
    if (cell >= 0) cover[cell] = terrain;
    else if (placeCell) problems.push(strayCell(index, mesh.resolution));
  }
  if (!placeCell) return;
  for (const id of override.places ?? []) {
    const cell = placeCell(id);
    if (cell >= 0) cover[cell] = terrain;
    else problems.push(strayPlace(id));
  }
}

function strayCell(index: string, resolution: number): GroundProblem {
  const message = `cell ${index} is not on the mesh`;
  return {
    severity: "error",
    paper: "terrain",
    id: "",
    message,
    hint: `expected an H3 index of resolution ${resolution} inside the theatre`,
  };
}

function strayPlace(id: string): GroundProblem {
  const message = `place ${id} in an override is unknown or off the map`;
  return { severity: "error", paper: "terrain", id: "", message, hint: "expected the id of a place on the map" };
}
