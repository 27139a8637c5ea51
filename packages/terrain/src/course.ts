/**
 * The course of each river: its lines from the base map and from the campaign's own drawing, joined into one network.
 *
 * Base maps cut a river into several lines whose ends miss each other by some hundred metres, and draw a tributary short
 * of the river it joins. An end within BRIDGE_KM of another line of its river, or failing that of another river, is led
 * on to it, so that nobody walks through the gap (rule GRD-5). Each network is then cut at its forks into pieces: a
 * piece has a left and a right bank all along.
 */
import type { River } from "@staffride/formats/papers/ground";
import type { Basemap } from "@staffride/formats/basemap";
import { linesOf, namesOf } from "./basemap.js";
import type { FlatMap, Line } from "./drawing.js";
import { UNITS_PER_DEGREE, drawLine, nearestOn } from "./drawing.js";
import type { GroundProblem } from "./problem.js";

/** Longest gap between line ends of one river that is taken for a slip of the base map, km. */
export const BRIDGE_KM = 1.5;
/** Ends farther apart than BRIDGE_KM but nearer than this are worth a warning, km. */
const SUSPECT_KM = 5;

export interface Course {
  readonly river: River;
  readonly pieces: readonly Line[];
}

export function coursesOf(
  rivers: readonly River[],
  basemap: Basemap | undefined,
  map: FlatMap,
  problems: GroundProblem[],
): Course[] {
  const lines = rivers.map((river) => drawnLines(river, basemap, problems));
  rivers.forEach((river, r) => {
    const others = lines.filter((_, other) => other !== r).flat();
    for (const line of lines[r]!) {
      for (const atEnd of [false, true]) {
        const end: End = { line, atEnd };
        const own = lines[r]!.filter((other) => other !== line);
        const gapKm = bridgeEnd(end, own, map) ?? Infinity;
        if (gapKm <= BRIDGE_KM || (bridgeEnd(end, others, map) ?? Infinity) <= BRIDGE_KM) continue;
        if (gapKm < SUSPECT_KM) problems.push(suspectGap(river, gapKm, end));
      }
    }
  });
  return rivers.map((river, r) => ({ river, pieces: piecesOf(lines[r]!) }));
}

/** One end of a line. */
interface End {
  readonly line: Line;
  readonly atEnd: boolean;
}

function drawnLines(river: River, basemap: Basemap | undefined, problems: GroundProblem[]): Line[] {
  const lines: Line[] = [];
  for (const name of river.basemap ?? []) {
    const features = (basemap?.rivers?.features ?? []).filter((feature) => namesOf(feature).includes(name));
    for (const feature of features) for (const points of linesOf(feature)) lines.push(drawLine(points));
    if (features.length === 0) problems.push(noSuchLine(river, name, basemap));
  }
  if (river.line) lines.push(drawLine(river.line));
  if (!river.line && !river.basemap?.length) {
    problems.push({
      severity: "error",
      paper: "rivers",
      id: river.id,
      message: `river ${river.id} has no course`,
      hint: "give basemap: [names of lines in the base map] or line: [[lon, lat], ...]",
    });
  }
  return lines.filter((line) => line.length >= 4);
}

function noSuchLine(river: River, name: string, basemap: Basemap | undefined): GroundProblem {
  const known = new Set((basemap?.rivers?.features ?? []).map((feature) => namesOf(feature)[0]).filter(Boolean));
  const list = [...known].slice(0, 40).join(", ");
  const message = `no line named ${name} among the rivers of the base map`;
  const hint = basemap?.rivers ? `it has: ${list}` : "the campaign names no base map: draw the river with line";
  return { severity: "error", paper: "rivers", id: river.id, message, hint };
}

const pointOf = ({ line, atEnd }: End): [number, number] =>
  atEnd ? [line[line.length - 2]!, line[line.length - 1]!] : [line[0]!, line[1]!];

/**
 * Lead an end on to the nearest of some lines, if that is near enough.
 *
 * @returns how far off it was, km; undefined if there is no line
 */
function bridgeEnd(end: End, others: readonly Line[], map: FlatMap): number | undefined {
  const [x, y] = pointOf(end);
  let to: { line: Line; km: number; segment: number; along: number } | undefined;
  for (const line of others) {
    const nearest = nearestOn(line, x, y, map);
    if (!to || nearest.km < to.km) to = { line, ...nearest };
  }
  if (!to || to.km > BRIDGE_KM) return to?.km;

  // the joint: a vertex of the other line, made there if need be
  const joint = vertexAt(to.line, to.segment, to.along);
  if (joint[0] === x && joint[1] === y) return to.km;
  if (end.atEnd) end.line.push(...joint);
  else end.line.unshift(...joint);
  return to.km;
}

function suspectGap(river: River, km: number, end: End): GroundProblem {
  const [lon, lat] = pointOf(end).map((unit) => (unit / UNITS_PER_DEGREE).toFixed(3));
  return {
    severity: "warning",
    paper: "rivers",
    id: river.id,
    message: `the course of ${river.id} has a gap of ${km.toFixed(1)} km at ${lon}, ${lat}: troops can walk through it`,
    hint: "draw the missing stretch with line, unless the river really is open there",
  };
}

/** Coordinates of a point of a line, inserted as a vertex unless one stands there already. */
function vertexAt(line: Line, segment: number, along: number): [number, number] {
  const i = 2 * segment;
  if (along === 0) return [line[i]!, line[i + 1]!];
  if (along === 1) return [line[i + 2]!, line[i + 3]!];
  const x = 2 * Math.round((line[i]! + along * (line[i + 2]! - line[i]!)) / 2);
  const y = 2 * Math.round((line[i + 1]! + along * (line[i + 3]! - line[i + 1]!)) / 2);
  line.splice(i + 2, 0, x, y);
  return [x, y];
}

/** The network cut at its forks and ends: maximal chains of segments through vertices where just two meet. */
function piecesOf(lines: readonly Line[]): Line[] {
  const vertices = new Map<string, { x: number; y: number; to: string[] }>();
  const vertex = (x: number, y: number) => {
    const key = `${x},${y}`;
    if (!vertices.has(key)) vertices.set(key, { x, y, to: [] });
    return key;
  };
  for (const line of lines) {
    for (let i = 0; i + 3 < line.length; i += 2) {
      const a = vertex(line[i]!, line[i + 1]!);
      const b = vertex(line[i + 2]!, line[i + 3]!);
      if (a === b || vertices.get(a)!.to.includes(b)) continue;
      vertices.get(a)!.to.push(b);
      vertices.get(b)!.to.push(a);
    }
  }

  // walk from every fork and end, then round whatever rings are left
  const pieces: Line[] = [];
  const walked = new Set<string>();
  const walk = (from: string, to: string) => {
    const line: Line = [vertices.get(from)!.x, vertices.get(from)!.y];
    for (let a = from, b = to; ;) {
      if (walked.has(`${a} ${b}`)) break;
      walked.add(`${a} ${b}`).add(`${b} ${a}`);
      line.push(vertices.get(b)!.x, vertices.get(b)!.y);
      const ways = vertices.get(b)!.to;
      if (ways.length !== 2) break;
      [a, b] = [b, ways[0] === a ? ways[1]! : ways[0]!];
    }
    if (line.length >= 4) pieces.push(line);
  };
  for (const [key, { to }] of vertices) if (to.length !== 2) for (const next of to) walk(key, next);
  for (const [key, { to }] of vertices) for (const next of to) walk(key, next);
  return pieces;
}
