/**
 * Belief about place (docs/models/estimate.md, EST-10 to EST-13): the chance that an enemy, or a subordinate, is within so
 * many km of a cell, from where he was last reported, how long ago, and what he was then about.
 */
import { SIGHTINGS, TASKS, type Desk } from "@staffride/formats";
import {
  EAST,
  farthestOn,
  headingOf,
  NORTH,
  riversBetween,
  shareWithin,
  stillThere,
  UNDER_WAY,
} from "@staffride/formats/place-law";
import type { Books } from "./books.js";

const NO_CONTACT = SIGHTINGS.indexOf("no-contact");
/** Tasks of one who stays. */
const STAYING = [-1, ...(["hold", "block", "halt", "cover"] as const).map((task) => TASKS.indexOf(task))];
const DAY = 1440;
const UNKNOWN = -1;

/** Chance that the enemy of a slot is within `km` of a cell; 0 if nobody has said where he is. */
export function enemyWithin(desk: Desk, books: Books, slot: number, cell: number, km: number): number {
  const p = desk.wall.parameters;
  const seen = books.enemySighting[slot]!;
  // who is missed has been gone since some time in the day before
  const missed = seen === NO_CONTACT ? p.situationHours * 30 : 0;
  const age = desk.now - books.enemyAt[slot]! + missed;
  const stay = UNDER_WAY.includes(seen) ? p.placeGoHours : p.placeStandHours;
  return chanceWithin(desk, books.enemyCell[slot]!, age, stay, books.enemyHeading[slot]!, cell, km);
}

/** The same of a subordinate: who was told to stay stays, another is on his way. */
export function ownWithin(desk: Desk, books: Books, s: number, cell: number, km: number): number {
  const p = desk.wall.parameters;
  const stay = STAYING.includes(books.givenTask[s]!) ? p.placeStandHours : p.placeGoHours;
  return chanceWithin(desk, books.ownCell[s]!, desk.now - books.ownCellAt[s]!, stay, UNKNOWN, cell, km);
}

function chanceWithin(
  desk: Desk,
  from: number,
  age: number,
  stayHours: number,
  heading: number,
  cell: number,
  km: number,
): number {
  if (from < 0) return 0;
  const { ground, scale, parameters: p } = desk.wall;
  const east = (ground.lon[cell]! - ground.lon[from]!) * scale.kmPerLon;
  const north = (ground.lat[cell]! - ground.lat[from]!) * scale.kmPerLat;
  const away = Math.sqrt(east * east + north * north);
  const here = away <= km ? 1 : 0;
  // most are near and fresh, or far beyond what he can have marched
  const most = farthestOn(age, p.placeKmDay, 0, 0);
  if (away + most <= km) return 1;
  if (away >= km + most) return 0;
  const reach = farthestOn(age, p.placeKmDay, riversBetween(ground, from, cell), p.placeRiverKm);
  const along = heading < 0 || away === 0 ? 0 : (east * EAST[heading]! + north * NORTH[heading]!) / away;
  const still = stillThere(age, stayHours);
  return still * here + (1 - still) * shareWithin(away, km, reach, p.placeLean * along);
}

/** Mark where an enemy is reported: two places less than a day apart give his heading (EST-11). */
export function markPlace(desk: Desk, books: Books, slot: number, cell: number, happenedAt: number): void {
  const before = books.enemyCell[slot]!;
  const isOld = happenedAt - books.enemyAt[slot]! >= DAY;
  if (isOld || before < 0 || cell < 0) books.enemyHeading[slot] = UNKNOWN;
  else if (before !== cell) books.enemyHeading[slot] = headingBetween(desk, before, cell);
  books.enemyCell[slot] = cell;
  books.enemyAt[slot] = happenedAt;
}

function headingBetween(desk: Desk, from: number, to: number): number {
  const { ground, scale } = desk.wall;
  return headingOf(
    (ground.lon[to]! - ground.lon[from]!) * scale.kmPerLon,
    (ground.lat[to]! - ground.lat[from]!) * scale.kmPerLat,
  );
}
