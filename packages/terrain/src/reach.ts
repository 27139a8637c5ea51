/**
 * Reach and sight: for each cell the cells within some km, over land or by eye, listed once for all runs.
 *
 * Within reach (rule GRD-13): centre within `reachKm`, and a way there over land whose cells all lie within `reachKm`
 * of one of the two. Rivers that cannot be forded and lakes stop it; a crossing does not open it. Within sight
 * (GRD-14): centre within `sightKm`, whatever lies between. Both are symmetric by construction.
 */
import type { Mesh } from "./mesh.js";
import { EARTH_KM, cosineOf, sineOf } from "./sphere.js";

/** Cells of c: list[start[c]] .. list[start[c+1]-1], ascending. */
export interface Lists {
  readonly start: Int32Array;
  readonly list: Int32Array;
}

/** Cells near each other by eye. */
export function sightOf(mesh: Mesh, km: number): Lists {
  const isNear = nearness(mesh, km);
  const squares = squaresOf(mesh, km);
  return listed(mesh.nCell, (c, found) => {
    squares.around(c, (d) => {
      if (d !== c && isNear(c, d)) found.push(d);
    });
  });
}

/** Cells near each other over land. */
export function reachOf(mesh: Mesh, km: number, isOpen: (edge: number) => boolean): Lists {
  const isNear = nearness(mesh, km);
  const stamp = new Int32Array(mesh.nCell).fill(-1);
  const walked = listed(mesh.nCell, (c, found) => {
    stamp[c] = c;
    for (let at = -1; at < found.length; at++) {
      const from = at < 0 ? c : found[at]!;
      for (let e = mesh.edgeStart[from]!; e < mesh.edgeStart[from + 1]!; e++) {
        const to = mesh.edgeTo[e]!;
        if (stamp[to] === c || !isOpen(e) || !isNear(c, to)) continue;
        stamp[to] = c;
        found.push(to);
      }
    }
  });
  return mirrored(walked);
}

/** Add d to c wherever c is listed under d. */
function mirrored({ start, list }: Lists): Lists {
  const nCell = start.length - 1;
  const sets: number[][] = Array.from({ length: nCell }, (_, c) => Array.from(list.subarray(start[c], start[c + 1])));
  for (let c = 0; c < nCell; c++) for (let i = start[c]!; i < start[c + 1]!; i++) sets[list[i]!]!.push(c);
  return listed(nCell, (c, found) => {
    for (const d of new Set(sets[c])) found.push(d);
  });
}

/** Gather a list per cell, each put in ascending order. */
function listed(nCell: number, gather: (cell: number, found: number[]) => void): Lists {
  const start = new Int32Array(nCell + 1);
  let list = new Int32Array(64 * nCell);
  let n = 0;
  const found: number[] = [];
  for (let c = 0; c < nCell; c++) {
    found.length = 0;
    gather(c, found);
    if (n + found.length > list.length) {
      const larger = new Int32Array(2 * (n + found.length));
      larger.set(list);
      list = larger;
    }
    list.set(found, n);
    list.subarray(n, n + found.length).sort();
    n += found.length;
    start[c + 1] = n;
  }
  return { start, list: list.slice(0, n) };
}

/** Test for two centres within some km: by the straight line through the earth, which needs no arc. */
function nearness(mesh: Mesh, km: number): (a: number, b: number) => boolean {
  const px = new Float64Array(mesh.nCell);
  const py = new Float64Array(mesh.nCell);
  const pz = new Float64Array(mesh.nCell);
  for (let c = 0; c < mesh.nCell; c++) {
    const cosLat = cosineOf(mesh.lat[c]!);
    px[c] = cosLat * cosineOf(mesh.lon[c]!);
    py[c] = cosLat * 2 * sineOf(mesh.lon[c]! / 2) * cosineOf(mesh.lon[c]! / 2);
    pz[c] = sineOf(mesh.lat[c]!);
  }
  const half = km / (2 * EARTH_KM);
  const chord = 2 * (half - (half * half * half) / 6);
  const limit = chord * chord;
  return (a, b) => {
    const x = px[a]! - px[b]!;
    const y = py[a]! - py[b]!;
    const z = pz[a]! - pz[b]!;
    return x * x + y * y + z * z <= limit;
  };
}

/** Cells by squares at least `km` wide, so that all cells near one lie in its square and the eight around it. */
function squaresOf(mesh: Mesh, km: number) {
  const high = mesh.lat.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
  const wide = (km / 110) * (1 / Math.max(0.05, cosineOf(high)));
  const tall = km / 110;
  const column = (c: number) => Math.floor(mesh.lon[c]! / wide);
  const row = (c: number) => Math.floor(mesh.lat[c]! / tall);
  const squares = new Map<number, number[]>();
  for (let c = 0; c < mesh.nCell; c++) {
    const key = column(c) * 100_003 + row(c);
    const list = squares.get(key);
    if (list) list.push(c);
    else squares.set(key, [c]);
  }
  const around = (c: number, visit: (cell: number) => void) => {
    for (let i = -1; i <= 1; i++) {
      for (let j = -1; j <= 1; j++) {
        for (const d of squares.get((column(c) + i) * 100_003 + row(c) + j) ?? []) visit(d);
      }
    }
  };
  return { around };
}
