/**
 * Where somebody may be who was last seen in a cell some time ago (docs/models/estimate.md, EST-10 to EST-12): a law of a
 * few numbers, no map of probabilities. He may still be there; or he has left at an hour nobody knows and marched since,
 * in a direction nobody knows or on the one he was seen on. Farther than he can have marched he is not.
 *
 * Shared by those who must decide (in a run: tables, no `exp`) and those who draw a map.
 *
 * Model:  EST-10..12
 * Source: the farthest-on circle of search theory (Koopman, Search and Screening, 1946); the law inside it is ours
 */
import type { Ground } from "./scenario.js";
import { SIGHTINGS } from "./words.js";

/** Sightings of one who is on his way, or no longer there: indices into SIGHTINGS. */
export const UNDER_WAY = (["nears", "goes-covered", "goes-light", "no-contact"] as const).map((sighting) =>
  SIGHTINGS.indexOf(sighting),
);

/** Chance that he has not left yet. It is even after `stayHours`; his habits being unknown, it falls as 1/t, not as exp(-t). */
export const stillThere = (ageMinutes: number, stayHours: number): number =>
  (stayHours * 60) / (stayHours * 60 + ageMinutes);

/** How far he can have come over so many rivers, each worth `riverKm` of marching to find a way over. Km, >= 0. */
export function farthestOn(ageMinutes: number, kmDay: number, rivers: number, riverKm: number): number {
  const km = (ageMinutes / 1440) * kmDay - rivers * riverKm;
  return km > 0 ? km : 0;
}

/** Km from where he was seen within which he is with this probability, on open ground. */
export function radiusOf(probability: number, ageMinutes: number, stayHours: number, kmDay: number): number {
  const still = stillThere(ageMinutes, stayHours);
  return still >= probability ? 0 : (farthestOn(ageMinutes, kmDay, 0, 0) * (probability - still)) / (1 - still);
}

/** Rivers that lie between two cells: on different banks of each. A cell far from a river is on neither. */
export function riversBetween(ground: Pick<Ground, "nRiver" | "nCell" | "bank">, a: number, b: number): number {
  let n = 0;
  for (let r = 0; r < ground.nRiver; r++) {
    const one = ground.bank[r * ground.nCell + a]!;
    const other = ground.bank[r * ground.nCell + b]!;
    if (one !== other && one > 0 && other > 0) n++;
  }
  return n;
}

/** Steps of a distance in the tables, and the greatest they hold: both in units of the radius asked for. */
const STEPS = 8;
const MOST = 4;
const WIDE = STEPS * MOST + 1;
const EVEN = new Float64Array(WIDE * WIDE);
const TOWARDS = new Float64Array(WIDE * WIDE);
const BEARINGS = 72;

/**
 * Share of his possible ways that end within `km` of a point, once he has left: distance even between 0 and `reach`,
 * bearing even, or leaning to his heading.
 *
 * @param away where the point lies from where he was seen, km
 * @param lean how much likelier straight on his heading than at right angles to it, 0 to 1, times the cosine of the angle
 *             between heading and point; 0 if no heading is known
 */
export function shareWithin(away: number, km: number, reach: number, lean: number): number {
  if (away >= reach + km) return 0;
  if (away + reach <= km) return 1;
  const share = ofWays(EVEN, away / km, reach / km) + (lean === 0 ? 0 : lean * ofWays(TOWARDS, away / km, reach / km));
  return share < 0 ? 0 : share > 1 ? 1 : share;
}

/** From the table; beyond it, where the ways run side by side past a small circle, by its width. */
function ofWays(table: Float64Array, away: number, reach: number): number {
  if (reach <= MOST && away <= MOST) return lookUp(table, away, reach);
  if (away <= MOST - 1) return (lookUp(table, away, MOST) * MOST) / reach;
  const past = (reach - away + 1) / 2;
  return (past > 1 ? 1 : past) / (2 * away * reach);
}

/** Between the four entries about a point, in proportion. */
function lookUp(table: Float64Array, away: number, reach: number): number {
  const x = away * STEPS;
  const y = reach * STEPS;
  const i = x < WIDE - 1 ? Math.floor(x) : WIDE - 2;
  const j = y < WIDE - 1 ? Math.floor(y) : WIDE - 2;
  const at = j * WIDE + i;
  const near = table[at]! + (x - i) * (table[at + 1]! - table[at]!);
  const far = table[at + WIDE]! + (x - i) * (table[at + WIDE + 1]! - table[at + WIDE]!);
  return near + (y - j) * (far - near);
}

/** Cosine and sine of 5 degrees: bearings are turned by them, for Math.cos differs between engines. */
const COS = 0.9961946980917455;
const SIN = 0.08715574274765817;

function fillTables(): void {
  for (let j = 0; j < WIDE; j++)
    for (let i = 0; i < WIDE; i++) {
      let [cos, sin, even, towards] = [1, 0, 0, 0];
      for (let b = 0; b < BEARINGS; b++) {
        const part = j === 0 ? (i <= STEPS ? 1 : 0) : partWithin(i / STEPS, j / STEPS, cos, sin);
        even += part;
        towards += part * cos;
        [cos, sin] = [cos * COS - sin * SIN, sin * COS + cos * SIN];
      }
      EVEN[j * WIDE + i] = even / BEARINGS;
      TOWARDS[j * WIDE + i] = towards / BEARINGS;
    }
}

/** Part of a way of length `reach` at an angle to the direction of the point that lies within 1 of it, `away` off. */
function partWithin(away: number, reach: number, cos: number, sin: number): number {
  const square = 1 - away * away * sin * sin;
  if (square <= 0) return 0;
  const half = Math.sqrt(square);
  const from = away * cos - half > 0 ? away * cos - half : 0;
  const to = away * cos + half < reach ? away * cos + half : reach;
  return to > from ? (to - from) / reach : 0;
}

fillTables();

/** Headings known: so many points of the compass, anticlockwise from east. */
export const HEADINGS = 16;
/** East and north of each heading; 22.5 degrees apart. */
export const EAST = new Float64Array(HEADINGS);
export const NORTH = new Float64Array(HEADINGS);
for (let h = 0, cos = 1, sin = 0; h < HEADINGS; h++) {
  EAST[h] = cos;
  NORTH[h] = sin;
  [cos, sin] = [
    cos * 0.9238795325112867 - sin * 0.3826834323650898,
    sin * 0.9238795325112867 + cos * 0.3826834323650898,
  ];
}

/** The heading of a step, km east and north; -1 if it is none. */
export function headingOf(east: number, north: number): number {
  let best = -1;
  let most = 0;
  for (let h = 0; h < HEADINGS; h++) {
    const along = east * EAST[h]! + north * NORTH[h]!;
    if (along > most) {
      most = along;
      best = h;
    }
  }
  return best;
}

/** Where and how somebody was last seen. */
export interface LastSeen {
  readonly cell: number;
  readonly ageMinutes: number;
  /** Even odds after this that he has left; km a day once he has; index of HEADINGS, -1 unknown; 0 to 1. */
  readonly stayHours: number;
  readonly kmDay: number;
  readonly heading: number;
  readonly lean: number;
  readonly riverKm: number;
}

/**
 * The probability of each cell, written into `out`; it sums to 1. Cells that nobody can march through have none.
 *
 * @param scale km in a degree
 */
export function placeOver(
  ground: Pick<Ground, "nCell" | "lon" | "lat" | "edgeStart" | "edgeKm" | "nRiver" | "bank">,
  scale: { readonly kmPerLon: number; readonly kmPerLat: number },
  last: LastSeen,
  out: Float64Array,
): void {
  const still = stillThere(last.ageMinutes, last.stayHours);
  const width = ground.edgeKm[ground.edgeStart[last.cell]!]!;
  let total = 0;
  for (let c = 0; c < ground.nCell; c++) {
    // the mean of 1/distance over the cell he was in
    out[c] = c === last.cell ? 1 / (0.2625 * width) : densityAt(ground, scale, last, c);
    total += out[c]!;
  }
  for (let c = 0; c < ground.nCell; c++) out[c]! *= (1 - still) / total;
  out[last.cell]! += still;
}

/** Distance even and bearing even thin out as 1/distance. */
function densityAt(
  ground: Parameters<typeof placeOver>[0],
  scale: Parameters<typeof placeOver>[1],
  last: LastSeen,
  c: number,
): number {
  if (ground.edgeStart[c] === ground.edgeStart[c + 1]) return 0;
  const east = (ground.lon[c]! - ground.lon[last.cell]!) * scale.kmPerLon;
  const north = (ground.lat[c]! - ground.lat[last.cell]!) * scale.kmPerLat;
  const away = Math.sqrt(east * east + north * north);
  // most cells lie beyond what he can have marched: rivers need not be counted for them
  if (away > farthestOn(last.ageMinutes, last.kmDay, 0, last.riverKm)) return 0;
  const rivers = riversBetween(ground, last.cell, c);
  if (away > farthestOn(last.ageMinutes, last.kmDay, rivers, last.riverKm)) return 0;
  const along = last.heading < 0 ? 0 : (east * EAST[last.heading]! + north * NORTH[last.heading]!) / away;
  return (1 + last.lean * along) / away;
}
