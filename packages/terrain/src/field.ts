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
  const buckets = newBuckets(minutes);
  for (let k = 0; k < nObjective; k++) {
    const row = cost.subarray(k * ground.nCell, (k + 1) * ground.nCell);
    spread(ground, minutes, cells[k]!, row, buckets);
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
  const kmh = [speeds.openKmh, speeds.trackKmh, speeds.roadKmh];
  const minutes = new Uint16Array(ground.edgeTo.length).fill(NO_WAY);
  for (let from = 0; from < ground.nCell; from++) {
    for (let e = ground.edgeStart[from]!; e < ground.edgeStart[from + 1]!; e++) {
      const surface = ground.edgeSurface[e]!;
      const leaving = mobilityOf(ground.terrain[from]!, surface);
      const entering = mobilityOf(ground.terrain[ground.edgeTo[e]!]!, surface);
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

/** A ring of buckets one minute wide, as long as the longest edge: the cells due at a minute, and their cost then. */
interface Buckets {
  readonly ring: number[][];
}

function newBuckets(minutes: Uint16Array): Buckets {
  const longest = minutes.reduce((most, m) => (m === NO_WAY ? most : Math.max(most, m)), 0);
  return { ring: Array.from({ length: longest + 1 }, () => []) };
}

/** Least minutes from every cell to the objective, written over a row of NO_WAY (GRD-17). */
function spread(ground: Ground, minutes: Uint16Array, objective: number, cost: Uint16Array, { ring }: Buckets): void {
  const { edgeStart, edgeTo, edgeTwin } = ground;
  const n = ring.length;
  cost[objective] = 0;
  ring[0]!.push(objective);
  let open = 1;

  for (let now = 0; open > 0; now++) {
    const bucket = ring[now % n]!;
    for (let i = 0; i < bucket.length; i++) {
      const cell = bucket[i]!;
      open--;
      if (cost[cell] !== now) continue; // reached sooner since it was put here
      for (let e = edgeStart[cell]!; e < edgeStart[cell + 1]!; e++) {
        const step = minutes[edgeTwin[e]!]!;
        const before = edgeTo[e]!;
        const sum = now + step;
        if (step === NO_WAY || sum >= cost[before]!) continue;
        cost[before] = sum;
        ring[sum % n]!.push(before);
        open++;
      }
    }
    bucket.length = 0;
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
