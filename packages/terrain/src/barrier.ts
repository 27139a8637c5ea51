/**
 * Rivers as edges: which steps between neighbouring cells cross a river, and how hard the passage is there.
 *
 * A step crosses a river if the straight line between the two centres meets its course (rule GRD-4). Since the steps
 * of the mesh form a net without holes, a course that runs through the theatre from border to border cuts it in two.
 */
import { PASSAGES } from "@staffride/formats/words";
import type { River } from "@staffride/formats/papers/ground";
import type { Course } from "./course.js";
import type { Line } from "./drawing.js";
import { crosses, drawLine, isInside, isLeft, turn } from "./drawing.js";
import type { Mesh } from "./mesh.js";

/** A pocket is at most this many cells cut off by windings of one river (rule GRD-6). */
const POCKET_CELLS = 3;

/** One step that crosses a river, kept under the edge that leads from the lower-numbered cell. */
export interface Hit {
  /** Times the course meets the step. */
  times: number;
  /** The piece it met first, and whether the lower-numbered cell is on its left. */
  readonly piece: number;
  readonly lowerIsLeft: boolean;
  /** Where, in units of the drawing, even. */
  readonly x: number;
  readonly y: number;
}

/** The river edges of one river. */
export type Barrier = Map<number, Hit>;

/** Edges of a mesh by the squares of a grid they touch, to find those near a drawn segment. */
export interface EdgeIndex {
  readonly size: number;
  readonly squares: ReadonlyMap<number, readonly number[]>;
}

export function indexEdges(mesh: Mesh): EdgeIndex {
  const size = Math.max(2000, Math.round((mesh.spacingKm / 111) * 200_000));
  const squares = new Map<number, number[]>();
  for (let e = 0; e < mesh.edgeTo.length; e++) {
    const a = mesh.edgeFrom[e]!;
    const b = mesh.edgeTo[e]!;
    if (a > b) continue;
    forSquares(size, mesh.x[a]!, mesh.y[a]!, mesh.x[b]!, mesh.y[b]!, (key) => {
      const list = squares.get(key);
      if (list) list.push(e);
      else squares.set(key, [e]);
    });
  }
  return { size, squares };
}

function forSquares(size: number, ax: number, ay: number, bx: number, by: number, visit: (key: number) => void): void {
  const left = Math.floor(Math.min(ax, bx) / size);
  const right = Math.floor(Math.max(ax, bx) / size);
  const low = Math.floor(Math.min(ay, by) / size);
  const high = Math.floor(Math.max(ay, by) / size);
  for (let i = left; i <= right; i++) for (let j = low; j <= high; j++) visit(i * 1_000_003 + j);
}

export function barrierOf(mesh: Mesh, index: EdgeIndex, course: Course): Barrier {
  const barrier: Barrier = new Map();
  course.pieces.forEach((line, piece) => {
    for (let i = 0; i + 3 < line.length; i += 2) markSegment(mesh, index, line, i, piece, barrier);
  });
  openPockets(mesh, barrier);
  return barrier;
}

function markSegment(mesh: Mesh, index: EdgeIndex, line: Line, i: number, piece: number, barrier: Barrier): void {
  const [px, py, qx, qy] = [line[i]!, line[i + 1]!, line[i + 2]!, line[i + 3]!];
  const seen = new Set<number>();
  forSquares(index.size, px, py, qx, qy, (key) => {
    for (const e of index.squares.get(key) ?? []) {
      if (seen.has(e)) continue;
      seen.add(e);
      const a = mesh.edgeFrom[e]!;
      const b = mesh.edgeTo[e]!;
      const [ax, ay, bx, by] = [mesh.x[a]!, mesh.y[a]!, mesh.x[b]!, mesh.y[b]!];
      if (!crosses(ax, ay, bx, by, px, py, qx, qy)) continue;
      const known = barrier.get(e);
      if (known) {
        known.times++;
        continue;
      }
      const lowerIsLeft = isLeft(px, py, qx, qy, ax, ay);
      barrier.set(e, { times: 1, piece, lowerIsLeft, ...meeting(ax, ay, bx, by, px, py, qx, qy) });
    }
  });
}

/** Where step and segment meet, on the even grid. */
function meeting(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  px: number,
  py: number,
  qx: number,
  qy: number,
): { x: number; y: number } {
  const a = turn(px, py, qx, qy, ax, ay);
  const b = turn(px, py, qx, qy, bx, by);
  const along = a === b ? 0.5 : a / (a - b);
  return { x: 2 * Math.round((ax + along * (bx - ax)) / 2), y: 2 * Math.round((ay + along * (by - ay)) / 2) };
}

/**
 * Where a river winds about a cell or two, all their steps may cross it, though most of them twice, out and back.
 * Such a pocket is joined to the largest neighbour it can be reached from by crossing an even number of times, that
 * is without changing banks (rule GRD-6). Real islands and far banks are reached by odd steps and stay cut off.
 */
function openPockets(mesh: Mesh, barrier: Barrier): void {
  const { part, sizes } = partsOf(mesh, (e) => !bars(mesh, barrier, e));
  const even: number[][] = sizes.map(() => []);
  for (const [e, hit] of barrier) {
    const a = part[mesh.edgeFrom[e]!]!;
    const b = part[mesh.edgeTo[e]!]!;
    if (hit.times % 2 !== 0 || a === b) continue;
    even[a]!.push(e);
    even[b]!.push(e);
  }
  for (let pocket = 0; pocket < sizes.length; pocket++) {
    if (sizes[pocket]! > POCKET_CELLS || even[pocket]!.length === 0) continue;
    const otherSide = (e: number) =>
      part[mesh.edgeFrom[e]!] === pocket ? part[mesh.edgeTo[e]!]! : part[mesh.edgeFrom[e]!]!;
    const host = even[pocket]!.map(otherSide).reduce((x, y) =>
      sizes[y]! > sizes[x]! || (sizes[y] === sizes[x] && y < x) ? y : x,
    );
    if (sizes[host]! <= POCKET_CELLS) continue;
    for (const e of even[pocket]!) if (otherSide(e) === host) barrier.delete(e);
  }
}

/** Whether an edge, from either end, crosses the river. */
export function bars(mesh: Mesh, barrier: Barrier, e: number): boolean {
  return barrier.has(mesh.edgeFrom[e]! < mesh.edgeTo[e]! ? e : mesh.edgeTwin[e]!);
}

/** Parts of the mesh that hang together by open edges, numbered by their lowest cell. */
export function partsOf(mesh: Mesh, isOpen: (edge: number) => boolean): { part: Int32Array; sizes: number[] } {
  const part = new Int32Array(mesh.nCell).fill(-1);
  const sizes: number[] = [];
  const stack = new Int32Array(mesh.nCell);
  for (let seed = 0; seed < mesh.nCell; seed++) {
    if (part[seed] !== -1) continue;
    let top = 0;
    let size = 0;
    stack[top++] = seed;
    part[seed] = sizes.length;
    while (top > 0) {
      const c = stack[--top]!;
      size++;
      for (let e = mesh.edgeStart[c]!; e < mesh.edgeStart[c + 1]!; e++) {
        const d = mesh.edgeTo[e]!;
        if (part[d] !== -1 || !isOpen(e)) continue;
        part[d] = sizes.length;
        stack[top++] = d;
      }
    }
    sizes.push(size);
  }
  return { part, sizes };
}

/** Passage of a river where it is met at a point: the last reach that holds the point, else the river's own. */
export function passagesOf(river: River, barrier: Barrier): Map<number, number> {
  const reaches = (river.reaches ?? []).map(({ area, passage }) => ({ ring: drawLine(area), passage })).reverse();
  const passages = new Map<number, number>();
  for (const [e, { x, y }] of barrier) {
    // the ring test wants an odd point: step to the nearest one
    const reach = reaches.find(({ ring }) => isInside(ring, x + 1, y + 1));
    passages.set(e, PASSAGES.indexOf(reach?.passage ?? river.passage));
  }
  return passages;
}
