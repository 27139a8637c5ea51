/**
 * Banks: on which side of a river each cell near it lies (rule GRD-7).
 *
 * Cells that a step carries across the course exactly once start on the left or right bank of the piece crossed.
 * From there the label spreads, cell by cell, without crossing the river, as far as BANK_KM. Where labels of
 * different pieces meet they are the same bank, unless that would make one bank of both sides of a piece: this
 * happens past the end of a river, and there the border between the labels prolongs its line.
 */
import { bars } from "./barrier.js";
import type { Barrier } from "./barrier.js";
import type { Mesh } from "./mesh.js";

/** How far from the river a cell is still said to lie on one of its banks, km. */
export const BANK_KM = 25;

export interface Banks {
  /** Bank number of each cell, from 1; 0 far from the river. Shape (nCell). */
  readonly label: Uint8Array;
  /** Number of the left or right bank of a piece; 0 if the river does not touch the mesh there. */
  readonly ofPiece: (piece: number, left: boolean) => number;
}

export function banksOf(mesh: Mesh, barrier: Barrier, nPiece: number): Banks {
  const side = new Int32Array(mesh.nCell).fill(-1);
  const sides = newSides(nPiece);

  // cells on the water: side 2p is the left of piece p, 2p + 1 the right
  const edges = [...barrier.keys()].sort((a, b) => a - b);
  for (const e of edges) {
    const { times, piece, lowerIsLeft } = barrier.get(e)!;
    if (times !== 1) continue;
    settle(mesh.edgeFrom[e]!, 2 * piece + (lowerIsLeft ? 0 : 1));
    settle(mesh.edgeTo[e]!, 2 * piece + (lowerIsLeft ? 1 : 0));
  }
  function settle(cell: number, at: number): void {
    if (side[cell] === -1) side[cell] = at;
    else joinSides(sides, side[cell]!, at);
  }

  spread(mesh, barrier, side, sides);
  return number(side, sides);
}

/** Let the labels run outwards ring by ring, then see which meet. */
function spread(mesh: Mesh, barrier: Barrier, side: Int32Array, sides: Sides): void {
  const depth = new Int32Array(mesh.nCell).fill(-1);
  let ring: number[] = [];
  for (let c = 0; c < mesh.nCell; c++) if (side[c] !== -1) ring.push(c);
  for (const c of ring) depth[c] = 0;

  const rings = Math.ceil(BANK_KM / mesh.spacingKm);
  for (let d = 1; d <= rings; d++) {
    const next: number[] = [];
    for (const c of ring) {
      for (let e = mesh.edgeStart[c]!; e < mesh.edgeStart[c + 1]!; e++) {
        const to = mesh.edgeTo[e]!;
        if (depth[to] !== -1 || bars(mesh, barrier, e)) continue;
        depth[to] = d;
        side[to] = side[c]!;
        next.push(to);
      }
    }
    ring = next.sort((a, b) => a - b);
  }

  // meetings near the water are surest: they are settled first
  const meetings: { e: number; depth: number }[] = [];
  for (let e = 0; e < mesh.edgeTo.length; e++) {
    const [a, b] = [mesh.edgeFrom[e]!, mesh.edgeTo[e]!];
    if (a > b || side[a] === -1 || side[b] === -1 || side[a] === side[b] || bars(mesh, barrier, e)) continue;
    meetings.push({ e, depth: depth[a]! + depth[b]! });
  }
  meetings.sort((x, y) => x.depth - y.depth || x.e - y.e);
  for (const { e } of meetings) joinSides(sides, side[mesh.edgeFrom[e]!]!, side[mesh.edgeTo[e]!]!);
}

/** Sides of pieces, gathered into banks. */
interface Sides {
  /** Bank of each side. */
  readonly bank: Int32Array;
  /** Sides of each bank. */
  readonly members: number[][];
}

function newSides(nPiece: number): Sides {
  const n = 2 * nPiece;
  return { bank: Int32Array.from({ length: n }, (_, s) => s), members: Array.from({ length: n }, (_, s) => [s]) };
}

/** Make two sides one bank, unless left and right of some piece would then be the same. */
function joinSides(sides: Sides, a: number, b: number): void {
  const into = Math.min(sides.bank[a]!, sides.bank[b]!);
  const from = Math.max(sides.bank[a]!, sides.bank[b]!);
  if (into === from) return;
  if (sides.members[from]!.some((s) => sides.bank[s ^ 1] === into)) return;
  for (const s of sides.members[from]!) sides.bank[s] = into;
  sides.members[into]!.push(...sides.members[from]!);
  sides.members[from] = [];
}

/** Number the banks from 1 in order of their lowest cell. */
function number(side: Int32Array, sides: Sides): Banks {
  const numberOf = new Map<number, number>();
  const label = new Uint8Array(side.length);
  for (let c = 0; c < side.length; c++) {
    if (side[c] === -1) continue;
    const bank = sides.bank[side[c]!]!;
    if (!numberOf.has(bank)) numberOf.set(bank, numberOf.size + 1);
    const found = numberOf.get(bank)!;
    if (found > 255) throw new Error("expected at most 255 banks of one river");
    label[c] = found;
  }
  return { label, ofPiece: (piece, left) => numberOf.get(sides.bank[2 * piece + (left ? 0 : 1)]!) ?? 0 };
}
