/**
 * Places on the mesh: each in the cell that holds it, or, where its bank is set by hand, in the nearest cell on that
 * bank (rule GRD-8). A kilometre of error in a river line can put a town across it; the hand-set bank is what counts.
 */
import { PLACE_KINDS } from "@staffride/formats/words";
import type { Place } from "@staffride/formats/papers/ground";
import { partsOf } from "./barrier.js";
import type { Banks } from "./bank.js";
import type { Course } from "./course.js";
import { LAKE } from "./cover.js";
import { drawn, flatKm, nearestOn } from "./drawing.js";
import type { FlatMap, Line, Nearest } from "./drawing.js";
import { cellAt } from "./mesh.js";
import type { Mesh } from "./mesh.js";
import type { GroundProblem } from "./problem.js";
import { kmBetween } from "./sphere.js";

/** A place moved farther than this to reach its bank is worth a warning, km. */
const MOVED_KM = 6;
/**
 * Stretches of river either way of a place that give its course there, km. The first looks past a bend, as a speaker does
 * who says "north bank"; the others are tried where the river runs nearly along that compass direction.
 */
const COURSE_KM = [15, 30, 60];
/** A side is ambiguous if the river runs within this of that compass direction (sine of 15 degrees). */
const AMBIGUOUS = 0.26;

/** What is known of a river once its edges are marked. */
export interface RiverLine {
  readonly course: Course;
  readonly banks: Banks;
}

export interface Surroundings {
  readonly mesh: Mesh;
  readonly map: FlatMap;
  readonly cover: Uint8Array;
  readonly rivers: ReadonlyMap<string, RiverLine>;
}

/** Cell of each place, -1 off the map. */
export function putPlaces(around: Surroundings, places: readonly Place[], problems: GroundProblem[]): Int32Array {
  return Int32Array.from(places, (place) => (place.offMap ? -1 : putPlace(around, place, problems)));
}

function putPlace(around: Surroundings, place: Place, problems: GroundProblem[]): number {
  const { lon, lat } = place.at;
  const held = cellAbout(around.mesh, lon, lat);
  if (held < 0) {
    const message = `place ${place.id} at ${lon}, ${lat} lies outside the theatre`;
    problems.push(problem("error", place, message, "widen mesh.area, or write offMap: true"));
    return -1;
  }

  const bank = place.bank ? bankWanted(around, place, problems) : 0;
  const banks = place.bank && around.rivers.get(place.bank.river)?.banks.label;
  const fits = (cell: number) => around.cover[cell] !== LAKE && (bank === 0 || banks![cell] === bank);
  if (fits(held)) return held;

  const cell = nearestCell(around.mesh, lon, lat, fits);
  const { mesh } = around;
  if (cell < 0) {
    problems.push(
      problem("error", place, `no cell fit for place ${place.id}`, "check its position, bank and the terrain"),
    );
    return held;
  }
  const km = kmBetween(lon, lat, mesh.lon[cell]!, mesh.lat[cell]!);
  if (km > MOVED_KM) {
    const why = bank === 0 ? "out of the lake" : `to the ${place.bank!.side} bank of ${place.bank!.river}`;
    const message = `place ${place.id} is moved ${km.toFixed(1)} km ${why}`;
    problems.push(problem("warning", place, message, "check its position, its bank and the course of the river"));
  }
  return cell;
}

function problem(severity: "error" | "warning", place: Place, message: string, hint: string): GroundProblem {
  return { severity, paper: "places", id: place.id, message, hint };
}

/** The cell that holds a point; at the border, where that one may lie outside, the nearest if it is a neighbour of it. */
function cellAbout(mesh: Mesh, lon: number, lat: number): number {
  const held = cellAt(mesh, lon, lat);
  if (held >= 0) return held;
  const cell = nearestCell(mesh, lon, lat, () => true);
  return cell >= 0 && kmBetween(lon, lat, mesh.lon[cell]!, mesh.lat[cell]!) <= mesh.spacingKm ? cell : -1;
}

/** The cell nearest to a point among those that fit; the lower-numbered of two equally near; -1 if none fits. */
export function nearestCell(mesh: Mesh, lon: number, lat: number, fits: (cell: number) => boolean): number {
  let best = -1;
  let bestKm = Infinity;
  for (let c = 0; c < mesh.nCell; c++) {
    // a degree of latitude is 111 km: leave out what cannot win before measuring it
    if (Math.abs(mesh.lat[c]! - lat) * 111 > bestKm || !fits(c)) continue;
    const km = kmBetween(lon, lat, mesh.lon[c]!, mesh.lat[c]!);
    if (km < bestKm) {
      bestKm = km;
      best = c;
    }
  }
  return best;
}

/** Bank number that the place's paper means, or 0 with a problem if it cannot be told. */
function bankWanted(around: Surroundings, place: Place, problems: GroundProblem[]): number {
  const { river, side } = place.bank!;
  const line = around.rivers.get(river);
  if (!line) {
    problems.push(
      problem("error", place, `place ${place.id} lies on unknown river ${river}`, "expected the id of a river"),
    );
    return 0;
  }
  const x = drawn(place.at.lon);
  const y = drawn(place.at.lat);
  const reach = nearestPiece(line.course.pieces, x, y, around.map);
  if (!reach) return 0;

  const course = line.course.pieces[reach.piece]!;
  const agreements = COURSE_KM.map((km) => leftward(courseAbout(course, reach, km, around.map), COMPASS[side]));
  const agreement = agreements.find((sine) => Math.abs(sine) >= AMBIGUOUS);
  if (agreement === undefined) {
    const message = `the ${river} runs nearly ${side} at ${place.id}: its ${side} bank cannot be told`;
    const better = side === "north" || side === "south" ? "east or west" : "north or south";
    problems.push(problem("warning", place, message, `give ${better}`));
    return 0;
  }
  const bank = line.banks.ofPiece(reach.piece, agreement > 0);
  if (bank === 0) {
    const message = `the ${river} does not divide the theatre near ${place.id} (${reach.km.toFixed(1)} km away)`;
    problems.push(problem("warning", place, message, "leave out bank, or check the course of the river"));
  }
  return bank;
}

const COMPASS = { north: [0, 1], south: [0, -1], east: [1, 0], west: [-1, 0] } as const;

export function nearestPiece(pieces: readonly Line[], x: number, y: number, map: FlatMap) {
  let best: { piece: number; km: number; segment: number; along: number } | undefined;
  pieces.forEach((line, piece) => {
    const nearest = nearestOn(line, x, y, map);
    if (!best || nearest.km < best.km) best = { piece, ...nearest };
  });
  return best;
}

/** How far the left of a course points to a compass direction: the sine of the angle between course and direction. */
function leftward([dx, dy]: readonly [number, number], [east, north]: readonly [number, number]): number {
  return -dy * east + dx * north;
}

/** Direction of a line about a point of it, smoothed over some km either way: unit vector east, north. */
function courseAbout(line: Line, { segment, along }: Omit<Nearest, "km">, km: number, map: FlatMap): [number, number] {
  const i = 2 * segment;
  const x = line[i]! + along * (line[i + 2]! - line[i]!);
  const y = line[i + 1]! + along * (line[i + 3]! - line[i + 1]!);
  const [ax, ay] = follow(line, i, -2, x, y, km, map);
  const [bx, by] = follow(line, i + 2, 2, x, y, km, map);
  const dx = (bx - ax) * map.kmPerX;
  const dy = (by - ay) * map.kmPerY;
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  return [dx / length, dy / length];
}

/** The point `left` km along the line from (x, y), by way of vertex i and on in steps of two; its end if that is nearer. */
function follow(
  line: Line,
  i: number,
  step: 2 | -2,
  x: number,
  y: number,
  left: number,
  map: FlatMap,
): [number, number] {
  for (; i >= 0 && i < line.length; i += step) {
    const km = flatKm(map, x, y, line[i]!, line[i + 1]!);
    if (km >= left) return [x + (left / km) * (line[i]! - x), y + (left / km) * (line[i + 1]! - y)];
    left -= km;
    x = line[i]!;
    y = line[i + 1]!;
  }
  return [x, y];
}

/** Place standing in each cell, or -1; where two share one, the greater by kind, then the first. */
export function placesByCell(
  nCell: number,
  places: readonly Place[],
  placeCell: Int32Array,
  problems: GroundProblem[],
): Int16Array {
  const placeAt = new Int16Array(nCell).fill(-1);
  const rank = (p: number) => Math.min(3, PLACE_KINDS.indexOf(places[p]!.kind));
  for (let p = 0; p < places.length; p++) {
    const cell = placeCell[p]!;
    if (cell < 0) continue;
    const before = placeAt[cell]!;
    if (before < 0) {
      placeAt[cell] = p;
      continue;
    }
    const [first, second] = rank(p) < rank(before) ? [p, before] : [before, p];
    placeAt[cell] = first;
    const message = `place ${places[second]!.id} shares a cell with ${places[first]!.id}, which stands for both in control`;
    problems.push(problem("warning", places[second]!, message, "a finer mesh would tell them apart"));
  }
  return placeAt;
}

/** Warn of places that no column can march to from the greater part of the theatre, even by crossings. */
export function warnOfCutOff(
  mesh: Mesh,
  cover: Uint8Array,
  isPassable: (edge: number) => boolean,
  places: readonly Place[],
  placeCell: Int32Array,
  problems: GroundProblem[],
): void {
  const isOpen = (e: number) => isPassable(e) && cover[mesh.edgeFrom[e]!] !== LAKE && cover[mesh.edgeTo[e]!] !== LAKE;
  const { part, sizes } = partsOf(mesh, isOpen);
  const main = sizes.indexOf(sizes.reduce((a, b) => Math.max(a, b), 0));
  places.forEach((place, p) => {
    if (placeCell[p]! < 0 || part[placeCell[p]!] === main) return;
    const message = `no column can reach place ${place.id}: water closes it in`;
    problems.push(problem("warning", place, message, "add a crossing, or check the rivers and lakes about it"));
  });
}
