/**
 * Roads and tracks on the mesh: a drawn line becomes a chain of steps that keeps as near to it as may be, avoids lakes,
 * and passes an unfordable river only at a crossing (rule GRD-11). Where there is no such way the road has a gap.
 */
import { SURFACES } from "@staffride/formats/words";
import type { Road } from "@staffride/formats/papers/ground";
import { LAKE } from "./cover.js";
import { nearestOn } from "./drawing.js";
import type { FlatMap, Line } from "./drawing.js";
import { cellAt } from "./mesh.js";
import type { Mesh } from "./mesh.js";
import type { GroundProblem } from "./problem.js";

/** A road may swing this far from the drawn line to find a crossing, km, but at least three cells. */
const SWING_KM = 12;

export interface Roadway {
  readonly mesh: Mesh;
  readonly map: FlatMap;
  readonly cover: Uint8Array;
  /** Whether a step may be taken on foot at all. */
  readonly isPassable: (edge: number) => boolean;
  readonly cellOfPlace: (id: string) => number;
}

/** Index into SURFACES of each edge. */
export function layRoads(around: Roadway, roads: readonly Road[], problems: GroundProblem[]): Uint8Array {
  const surface = new Uint8Array(around.mesh.edgeTo.length);
  for (const road of roads) {
    const kind = SURFACES.indexOf(road.kind);
    const stops = road.line.map((stop) => cellOfStop(around, road, stop, problems));
    for (let i = 1; i < stops.length; i++) {
      if (stops[i - 1]! < 0 || stops[i]! < 0) continue;
      layLeg(around, road, stops[i - 1]!, stops[i]!, kind, surface, problems);
    }
  }
  return surface;
}

function cellOfStop(around: Roadway, road: Road, stop: Road["line"][number], problems: GroundProblem[]): number {
  if (typeof stop !== "string") return cellAt(around.mesh, stop[0], stop[1]);
  const cell = around.cellOfPlace(stop);
  if (cell === -2) {
    const message = `road ${road.id} passes unknown place ${stop}`;
    problems.push({ severity: "error", paper: "roads", id: road.id, message, hint: "expected the id of a place" });
  }
  return cell;
}

function layLeg(
  around: Roadway,
  road: Road,
  from: number,
  to: number,
  kind: number,
  surface: Uint8Array,
  problems: GroundProblem[],
): void {
  let edges = wayBetween(around, from, to, around.isPassable);
  if (!edges) {
    edges = wayBetween(around, from, to, () => true)?.filter(around.isPassable);
    const message = `road ${road.id} meets an unfordable river without a crossing between ${nameOf(around, from)} and ${nameOf(around, to)}`;
    const hint = "it has a gap there: add a crossing, or draw the road to one";
    problems.push({ severity: "warning", paper: "roads", id: road.id, message, hint });
  }
  for (const e of edges ?? []) {
    surface[e] = Math.max(surface[e]!, kind);
    surface[around.mesh.edgeTwin[e]!] = surface[e]!;
  }
}

function nameOf({ mesh }: Roadway, cell: number): string {
  return `[${mesh.lon[cell]!.toFixed(3)}, ${mesh.lat[cell]!.toFixed(3)}]`;
}

/**
 * Edges of the best way between two cells near the straight line between them: least sum of length and of half the
 * distance from the line; of equal ways the one by lower-numbered cells. Undefined if there is none.
 */
function wayBetween(
  around: Roadway,
  from: number,
  to: number,
  isPassable: (edge: number) => boolean,
): number[] | undefined {
  const { mesh, map, cover } = around;
  const leg: Line = [mesh.x[from]!, mesh.y[from]!, mesh.x[to]!, mesh.y[to]!];
  const swing = Math.max(SWING_KM, 3 * mesh.spacingKm);
  const costs = new Map([[from, 0]]);
  const cameBy = new Map<number, number>();
  const done = new Set<number>();

  for (;;) {
    const cell = cheapest(costs, done);
    if (cell < 0) return undefined;
    if (cell === to) break;
    done.add(cell);
    for (let e = mesh.edgeStart[cell]!; e < mesh.edgeStart[cell + 1]!; e++) {
      const next = mesh.edgeTo[e]!;
      if (done.has(next) || cover[next] === LAKE || !isPassable(e)) continue;
      const off = nearestOn(leg, mesh.x[next]!, mesh.y[next]!, map).km;
      if (off > swing) continue;
      const cost = costs.get(cell)! + mesh.edgeKm[e]! + off / 2;
      if (cost >= (costs.get(next) ?? Infinity)) continue;
      costs.set(next, cost);
      cameBy.set(next, e);
    }
  }

  const edges: number[] = [];
  for (let cell = to; cell !== from; cell = mesh.edgeFrom[edges.at(-1)!]!) edges.push(cameBy.get(cell)!);
  return edges.reverse();
}

/** The open cell of least cost, lowest number first; a leg has too few for a queue to pay. */
function cheapest(costs: ReadonlyMap<number, number>, done: ReadonlySet<number>): number {
  let best = -1;
  let least = Infinity;
  for (const [cell, cost] of costs) {
    if (done.has(cell) || cost > least || (cost === least && cell > best)) continue;
    best = cell;
    least = cost;
  }
  return best;
}
