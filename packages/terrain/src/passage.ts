/**
 * Crossings on the mesh: each opens one river edge, the one nearest to where it lies (rule GRD-10). The near bank is
 * the southern or western one.
 */
import type { Crossing } from "@staffride/formats/papers/ground";
import type { Barrier, Hit } from "./barrier.js";
import type { Banks } from "./bank.js";
import { LAKE } from "./cover.js";
import { drawn, flatKm } from "./drawing.js";
import type { FlatMap } from "./drawing.js";
import type { Mesh } from "./mesh.js";
import type { GroundProblem } from "./problem.js";

/** Farthest a crossing is moved to find its river, km. */
const FARTHEST_KM = 8;

/** What stands about a crossing. */
export interface Banked {
  readonly mesh: Mesh;
  readonly map: FlatMap;
  readonly cover: Uint8Array;
  readonly rivers: readonly { readonly id: string; readonly barrier: Barrier; readonly banks: Banks }[];
  readonly cellOfPlace: (id: string) => number;
}

export interface Passages {
  readonly near: Int32Array;
  readonly far: Int32Array;
  /** Edge from near to far; -1, with an error, where none was found. */
  readonly edge: Int32Array;
  readonly river: Int16Array;
}

export function putCrossings(around: Banked, crossings: readonly Crossing[], problems: GroundProblem[]): Passages {
  const n = crossings.length;
  const passages: Passages = {
    near: new Int32Array(n).fill(-1),
    far: new Int32Array(n).fill(-1),
    edge: new Int32Array(n).fill(-1),
    river: new Int16Array(n).fill(-1),
  };
  const taken = new Set<number>();
  crossings.forEach((crossing, k) => {
    const river = around.rivers.findIndex(({ id }) => id === crossing.river);
    passages.river[k] = river;
    const edge = river < 0 ? -1 : bestEdge(around, crossing, river, taken);
    if (edge < 0) {
      problems.push(river < 0 ? unknownRiver(crossing) : noRiver(crossing));
      return;
    }
    taken.add(edge);
    const fromNear = startsNear(around, edge) ? edge : around.mesh.edgeTwin[edge]!;
    passages.edge[k] = fromNear;
    passages.near[k] = around.mesh.edgeFrom[fromNear]!;
    passages.far[k] = around.mesh.edgeTo[fromNear]!;
  });
  return passages;
}

function unknownRiver({ id, river }: Crossing): GroundProblem {
  const message = `crossing ${id} lies on unknown river ${river}`;
  return { severity: "error", paper: "crossings", id, message, hint: "expected the id of a river" };
}

function noRiver({ id, river }: Crossing): GroundProblem {
  const message = `no free edge of the ${river} within ${FARTHEST_KM} km of crossing ${id}`;
  const hint = "check its position, the course of the river, and other crossings close by";
  return { severity: "error", paper: "crossings", id, message, hint };
}

/**
 * The river edge that suits a crossing best: kilometres from its point, and a fine of up to one cell's width if it does
 * not touch the town it serves, or if another river runs there too.
 */
function bestEdge(around: Banked, crossing: Crossing, river: number, taken: ReadonlySet<number>): number {
  const { mesh, map, cover } = around;
  const { barrier, banks } = around.rivers[river]!;
  const town = crossing.place === undefined ? -1 : around.cellOfPlace(crossing.place);
  const x = drawn(crossing.at.lon);
  const y = drawn(crossing.at.lat);
  let best = -1;
  let bestScore = Infinity;
  for (const [e, hit] of [...barrier].sort(([a], [b]) => a - b)) {
    const a = mesh.edgeFrom[e]!;
    const b = mesh.edgeTo[e]!;
    const km = flatKm(map, x, y, hit.x, hit.y);
    if (km > FARTHEST_KM || taken.has(e) || cover[a] === LAKE || cover[b] === LAKE) continue;
    if (!parts(banks, hit, a, b)) continue;
    const shared = around.rivers.some((other, r) => r !== river && other.barrier.has(e));
    const score = km + mesh.spacingKm * (distanceToTown(mesh, town, a, b) + (shared ? 1 : 0));
    if (score < bestScore) {
      bestScore = score;
      best = e;
    }
  }
  return best;
}

/** Whether the two cells really lie on different banks. */
function parts(banks: Banks, hit: Hit, a: number, b: number): boolean {
  return hit.times % 2 === 1 && banks.label[a] !== banks.label[b];
}

/** 0 at the town's own cell, 1/4 beside it, 1 elsewhere; 0 without a town. */
function distanceToTown(mesh: Mesh, town: number, a: number, b: number): number {
  if (town < 0 || a === town || b === town) return 0;
  for (let e = mesh.edgeStart[town]!; e < mesh.edgeStart[town + 1]!; e++) {
    if (mesh.edgeTo[e] === a || mesh.edgeTo[e] === b) return 0.25;
  }
  return 1;
}

/** Whether an edge starts on its southern end, or, where it lies nearer east-west, on its western one. */
function startsNear({ mesh, map }: Banked, e: number): boolean {
  const a = mesh.edgeFrom[e]!;
  const b = mesh.edgeTo[e]!;
  const east = (mesh.x[b]! - mesh.x[a]!) * map.kmPerX;
  const north = (mesh.y[b]! - mesh.y[a]!) * map.kmPerY;
  return Math.abs(north) >= Math.abs(east) ? north > 0 : east > 0;
}
