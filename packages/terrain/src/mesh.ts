/**
 * The mesh: the hexagons of the theatre and the steps between neighbours, before anything is known of the ground.
 *
 * Cells are those H3 cells of the campaign's resolution whose centre lies in its area, numbered in order of their H3
 * index (rule GRD-1). Steps are listed from both ends, by cell, in ascending order of the neighbour.
 */
import { cellToLatLng, gridDisk, latLngToCell, polygonToCellsExperimental } from "h3-js";
import type { Campaign } from "@staffride/formats/papers/campaign";
import { UNITS_PER_DEGREE, centred, drawLine, isInside } from "./drawing.js";
import { gridKm, kmBetween } from "./sphere.js";

export interface Mesh {
  readonly resolution: number;
  readonly nCell: number;
  readonly h3: readonly string[];
  /** Cell of an H3 index. */
  readonly cellOf: ReadonlyMap<string, number>;
  /** Centre in units of the drawing, odd. Shape (nCell). */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The same in degrees. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly edgeStart: Int32Array;
  readonly edgeTo: Int32Array;
  readonly edgeFrom: Int32Array;
  readonly edgeTwin: Int32Array;
  readonly edgeKm: Float64Array;
  /** Typical distance between neighbours, km: the median. */
  readonly spacingKm: number;
}

export function layMesh(paper: Campaign["mesh"]): Mesh {
  const h3 = cellsIn(paper);
  const nCell = h3.length;
  const cellOf = new Map(h3.map((index, cell) => [index, cell]));

  const x = new Float64Array(nCell);
  const y = new Float64Array(nCell);
  for (let c = 0; c < nCell; c++) {
    const [lat, lon] = cellToLatLng(h3[c]!);
    x[c] = centred(lon);
    y[c] = centred(lat);
  }
  const lon = x.map((unit) => unit / UNITS_PER_DEGREE);
  const lat = y.map((unit) => unit / UNITS_PER_DEGREE);
  return { resolution: paper.resolution, nCell, h3, cellOf, x, y, lon, lat, ...layEdges(h3, cellOf, lon, lat) };
}

/** H3 indexes in the area, ascending. H3 only proposes candidates; the whole-number test decides. */
function cellsIn(paper: Campaign["mesh"]): string[] {
  const ring = drawLine(paper.area);
  const candidates = polygonToCellsExperimental([paper.area], paper.resolution, "containmentOverlapping", true);
  return candidates
    .filter((index) => {
      const [lat, lon] = cellToLatLng(index);
      return isInside(ring, centred(lon), centred(lat));
    })
    .sort();
}

function layEdges(h3: readonly string[], cellOf: ReadonlyMap<string, number>, lon: Float64Array, lat: Float64Array) {
  const neighbours = h3.map((index, cell) =>
    gridDisk(index, 1)
      .map((other) => cellOf.get(other) ?? -1)
      .filter((other) => other >= 0 && other !== cell)
      .sort((a, b) => a - b),
  );

  const edgeStart = new Int32Array(h3.length + 1);
  for (let c = 0; c < h3.length; c++) edgeStart[c + 1] = edgeStart[c]! + neighbours[c]!.length;
  const nEdge = edgeStart[h3.length]!;
  const edgeTo = Int32Array.from(neighbours.flat());
  const edgeFrom = new Int32Array(nEdge);
  const edgeTwin = new Int32Array(nEdge);
  const edgeKm = new Float64Array(nEdge);

  for (let c = 0; c < h3.length; c++) {
    for (let e = edgeStart[c]!; e < edgeStart[c + 1]!; e++) {
      const other = edgeTo[e]!;
      edgeFrom[e] = c;
      edgeTwin[e] = edgeStart[other]! + neighbours[other]!.indexOf(c);
      // measured once, so that both ends agree to the bit
      edgeKm[e] = other > c ? gridKm(kmBetween(lon[c]!, lat[c]!, lon[other]!, lat[other]!)) : edgeKm[edgeTwin[e]!]!;
    }
  }
  const spacingKm = nEdge > 0 ? edgeKm.slice().sort()[nEdge >> 1]! : 1;
  return { edgeStart, edgeTo, edgeFrom, edgeTwin, edgeKm, spacingKm };
}

/** Cell that holds a point in degrees, or -1 off the mesh. */
export function cellAt(mesh: Pick<Mesh, "resolution" | "cellOf">, lon: number, lat: number): number {
  return mesh.cellOf.get(latLngToCell(lat, lon, mesh.resolution)) ?? -1;
}
