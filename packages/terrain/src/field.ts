/**
 * Flow fields: from every cell the time to an objective, for a column in fair daylight, and the step to take first.
 *
 * Built once per campaign and shared by all runs; weather, night and fatigue scale speed, not the choice (GRD-15..18).
 * Shortest times in whole minutes by Dial's buckets, R. B. Dial, Comm. ACM 12 (1969) 632; a plain reading of the same
 * rules in field.test.ts agrees to the bit.
 */
import { PASSAGES } from "@staffride/formats/words";
import { NO_WAY } from "@staffride/formats/scenario";
import type { Fields, Ground } from "@staffride/formats/scenario";
import { mobilityOf } from "./mobility.js";

/** How a standard column moves in fair daylight: km per hour, and minutes lost at water. */
export interface MarchSpeeds {
  readonly roadKmh: number;
  readonly trackKmh: number;
  readonly openKmh: number;
  /** Share of the terrain's effect felt on a road, 0 to 1; 0 if absent. */
  readonly roadTerrain?: number;
  /** The same on a track; a half if absent. */
  readonly trackTerrain?: number;
  readonly fordMinutes: number;
  readonly crossingMinutes: number;
}

export interface Objectives {
  /** Cell each objective stands for. */
  readonly cells: Int32Array;
  readonly ofPlace: Int16Array;
  readonly ofBank: Int16Array;
}

/** Objectives of a campaign (GRD-15): every place on the map, in order, then the near and far bank of each crossing. */
export function objectivesOf(ground: Ground): Objectives {
  const cells: number[] = [];
  const ofPlace = Int16Array.from(ground.placeCell, (cell) => (cell < 0 ? -1 : cells.push(cell) - 1));
  const ofBank = new Int16Array(2 * ground.nCrossing).fill(-1);
  for (let k = 0; k < ground.nCrossing; k++) {
    if (ground.crossingEdge[k]! < 0) continue;
    ofBank[2 * k] = cells.push(ground.crossingNear[k]!) - 1;
    ofBank[2 * k + 1] = cells.push(ground.crossingFar[k]!) - 1;
  }
  return { cells: Int32Array.from(cells), ofPlace, ofBank };
}

export function compileFields(ground: Ground, objectives: Objectives, speeds: MarchSpeeds): Fields {
  const { cells } = objectives;
  const nObjective = cells.length;
  const cost = new Uint16Array(nObjective * ground.nCell).fill(NO_WAY);
  const next = new Uint8Array(nObjective * ground.nCell).fill(255);
  const minutes = edgeMinutes(ground, speeds);
  const buckets = newBuckets(ground, minutes);
  for (let k = 0; k < nObjective; k++) {
    const row = cost.subarray(k * ground.nCell, (k + 1) * ground.nCell);
    spread(ground, buckets, cells[k]!, row);
    choose(ground, minutes, row, next.subarray(k * ground.nCell, (k + 1) * ground.nCell));
  }
  return { nObjective, objectiveCell: cells, ofPlace: objectives.ofPlace, ofBank: objectives.ofBank, cost, next };
}

/**
 * Whole minutes to take each edge, at least 1; NO_WAY if it cannot be taken (GRD-16).
 *
 * Half the way runs through each cell. A ford or a crossing adds its minutes; where a fordable river has a crossing
 * the quicker is taken. Nobody enters a lake, nor passes an unfordable river but at a crossing.
 */
export function edgeMinutes(ground: Ground, speeds: MarchSpeeds): Uint16Array {
  const felt = { roadTerrain: speeds.roadTerrain ?? 0, trackTerrain: speeds.trackTerrain ?? 0.5 };
  const kmh = [speeds.openKmh, speeds.trackKmh, speeds.roadKmh];
  const minutes = new Uint16Array(ground.edgeTo.length).fill(NO_WAY);
  for (let from = 0; from < ground.nCell; from++) {
    for (let e = ground.edgeStart[from]!; e < ground.edgeStart[from + 1]!; e++) {
      const surface = ground.edgeSurface[e]!;
      const leaving = mobilityOf(ground.terrain[from]!, surface, felt);
      const entering = mobilityOf(ground.terrain[ground.edgeTo[e]!]!, surface, felt);
      const water = waterMinutes(ground, e, speeds);
      if (leaving === 0 || entering === 0 || water < 0) continue;
      const march = (30 * ground.edgeKm[e]! * (1 / leaving + 1 / entering)) / kmh[surface]!;
      minutes[e] = Math.min(NO_WAY - 1, Math.max(1, Math.round(march + water)));
    }
  }
  return minutes;
}

/** Minutes lost at the river on an edge; -1 if it cannot be passed. */
function waterMinutes(ground: Ground, e: number, speeds: MarchSpeeds): number {
  const passage = PASSAGES[ground.edgePassage[e]!];
  if (passage === "none") return 0;
  const hasCrossing = ground.edgeCrossing[e]! >= 0;
  if (passage === "unfordable") return hasCrossing ? speeds.crossingMinutes : -1;
  return hasCrossing ? Math.min(speeds.crossingMinutes, speeds.fordMinutes) : speeds.fordMinutes;
}

/**
 * A ring of buckets one minute wide, as long as the longest edge. A bucket is a chain of entries, each a cell that may
 * be due at that minute; entries lie in one pool, large enough for every edge to be improved once.
 */
interface Buckets {
  /** Last entry put in each bucket, -1 if none. */
  readonly head: Int32Array;
  readonly cell: Int32Array;
  /** Entry put in before this one, or -1. */
  readonly below: Int32Array;
  /** Minutes to cross each edge the other way: from its end to its start. */
  readonly back: Uint16Array;
}

function newBuckets(ground: Ground, minutes: Uint16Array): Buckets {
  const longest = minutes.reduce((most, m) => (m === NO_WAY ? most : Math.max(most, m)), 0);
  return {
    head: new Int32Array(longest + 1).fill(-1),
    cell: new Int32Array(minutes.length + 1),
    below: new Int32Array(minutes.length + 1),
    back: minutes.map((_, e) => minutes[ground.edgeTwin[e]!]!),
  };
}

/** Least minutes from every cell to the objective, written over a row of NO_WAY (GRD-17). */
function spread(ground: Ground, buckets: Buckets, objective: number, cost: Uint16Array): void {
  const { edgeStart, edgeTo } = ground;
  const { head, cell, below, back } = buckets;
  const n = head.length;
  cost[objective] = 0;
  cell[0] = objective;
  below[0] = -1;
  head[0] = 0;
  let used = 1;
  let open = 1;

  for (let now = 0, slot = 0; open > 0; now++, slot = slot + 1 === n ? 0 : slot + 1) {
    for (let entry = head[slot]!; entry >= 0; entry = below[entry]!) {
      const c = cell[entry]!;
      open--;
      if (cost[c] !== now) continue; // reached sooner since it was put here
      for (let e = edgeStart[c]!, end = edgeStart[c + 1]!; e < end; e++) {
        const sum = now + back[e]!;
        const before = edgeTo[e]!;
        if (sum >= cost[before]! || back[e] === NO_WAY) continue;
        cost[before] = sum;
        const due = sum % n;
        cell[used] = before;
        below[used] = head[due]!;
        head[due] = used++;
        open++;
      }
    }
    head[slot] = -1;
  }
}

/** The first edge in order that lies on a quickest way (GRD-18). */
function choose(ground: Ground, minutes: Uint16Array, cost: Uint16Array, next: Uint8Array): void {
  const { edgeStart, edgeTo } = ground;
  for (let c = 0; c < ground.nCell; c++) {
    if (cost[c] === NO_WAY || cost[c] === 0) continue;
    for (let e = edgeStart[c]!; e < edgeStart[c + 1]!; e++) {
      if (minutes[e] !== NO_WAY && minutes[e]! + cost[edgeTo[e]!]! === cost[c]) {
        next[c] = e - edgeStart[c]!;
        break;
      }
    }
  }
}
