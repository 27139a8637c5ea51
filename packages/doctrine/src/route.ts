/** Choosing a route on the map (DOC-6): ground, time, and the enemies one knows of. */
import { NO_SLOT, NO_WAY, type Desk } from "@staffride/formats";
import { UNKNOWN, type Books } from "./books.js";
import { enemyWithin } from "./place-belief.js";

/** Cells of a path that is followed no farther. */
export const LONGEST = 400;

/** Km between two cells on the map, as the crow flies. */
export function kmApart(desk: Desk, a: number, b: number): number {
  const { ground, scale } = desk.wall;
  const x = (ground.lon[a]! - ground.lon[b]!) * scale.kmPerLon;
  const y = (ground.lat[a]! - ground.lat[b]!) * scale.kmPerLat;
  return Math.sqrt(x * x + y * y);
}

/** Minutes from a cell to an objective by its field. */
export const minutesTo = (desk: Desk, cell: number, objective: number): number =>
  cell < 0 || objective < 0 ? NO_WAY : desk.wall.fields.cost[objective * desk.wall.ground.nCell + cell]!;

/** Is the enemy in this slot known recently enough to count? `since` as `freshSince` says. */
export const isFresh = (books: Books, slot: number, since: number): boolean =>
  books.enemyAt[slot]! >= since && books.enemyCell[slot]! >= 0;

/** The minute since which news of an enemy counts. */
export function freshSince(desk: Desk): number {
  const since = desk.now - Math.floor(desk.wall.parameters.doctrineEnemyAgeHours * 60);
  return since > 0 ? since : 0;
}

/** Known enemies to be expected within `km` of a cell: each one's strength by the chance that he is there (EST-10, EST-11). */
export function knownEnemyNear(desk: Desk, books: Books, cell: number, km: number): number {
  const since = freshSince(desk);
  const end = books.firstSlot[desk.headquarters + 1]!;
  let strength = 0;
  for (let slot = books.firstSlot[desk.headquarters]!; slot < end; slot++)
    if (isFresh(books, slot, since)) strength += books.enemyStrength[slot]! * enemyWithin(desk, books, slot, cell, km);
  return strength;
}

/**
 * A place to go round by on the way from a cell to an objective, or -1 for the direct way: the one whose marching time
 * and known enemies along the way weigh least.
 */
export function wayRound(desk: Desk, books: Books, from: number, objective: number): number {
  const { fields, ground, parameters } = desk.wall;
  const { doctrineMostDetour } = parameters;
  const direct = minutesTo(desk, from, objective);
  if (direct === NO_WAY) return -1;
  const threat = enemiesAlong(desk, books, from, -1, objective);
  if (threat === 0) return -1;
  let best = -1;
  let bestCost = direct + threat;
  for (let p = 0; p < ground.nPlace; p++) {
    const via = fields.ofPlace[p]!;
    if (via < 0 || via === objective) continue;
    const first = minutesTo(desk, from, via);
    const second = minutesTo(desk, fields.objectiveCell[via]!, objective);
    if (first === NO_WAY || second === NO_WAY || first + second > direct * doctrineMostDetour) continue;
    const time = first + second;
    if (time >= bestCost) continue;
    const cost = time + enemiesAlong(desk, books, from, via, objective);
    if (cost < bestCost) {
      bestCost = cost;
      best = via;
    }
  }
  return best;
}

/** Known enemies along the way by a place (-1: the direct one), as minutes; each once. */
function enemiesAlong(desk: Desk, books: Books, from: number, via: number, objective: number): number {
  const { fields, parameters } = desk.wall;
  const end = books.firstSlot[desk.headquarters + 1]!;
  const since = freshSince(desk);
  let met = 0;
  for (let slot = books.firstSlot[desk.headquarters]!; slot < end; slot++) {
    if (!isFresh(books, slot, since)) continue;
    const enemy = books.enemyCell[slot]!;
    const isMet =
      via < 0
        ? passesBy(desk, enemy, from, objective)
        : passesBy(desk, enemy, from, via) || passesBy(desk, enemy, fields.objectiveCell[via]!, objective);
    if (isMet) met++;
  }
  return met * parameters.doctrineEnemyWeightMinutes;
}

/** Does the field's path from a cell to an objective come near a cell? */
function passesBy(desk: Desk, near: number, from: number, objective: number): boolean {
  const { fields, ground, parameters } = desk.wall;
  let cell = from;
  for (let i = 0; i < LONGEST; i++) {
    if (kmApart(desk, near, cell) < parameters.doctrinePathKm) return true;
    const way = fields.next[objective * ground.nCell + cell]!;
    if (way === NO_SLOT) return false;
    cell = ground.edgeTo[ground.edgeStart[cell]! + way]!;
  }
  return false;
}

/** The objective, a place on the map, nearest to a cell in marching time; looked up on the map once a cell. */
export function nearestObjective(desk: Desk, books: Books, cell: number): number {
  const { nearest } = books;
  if (nearest[cell] === UNKNOWN) nearest[cell] = lookUpNearest(desk, cell);
  return nearest[cell]!;
}

function lookUpNearest(desk: Desk, cell: number): number {
  const { fields, ground } = desk.wall;
  let best = -1;
  let least = NO_WAY;
  for (let p = 0; p < ground.nPlace; p++) {
    const o = fields.ofPlace[p]!;
    if (o < 0) continue;
    const minutes = minutesTo(desk, cell, o);
    if (minutes < least) {
      least = minutes;
      best = o;
    }
  }
  return best;
}
