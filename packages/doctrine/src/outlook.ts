/**
 * The outlook: how strong a headquarters thinks it is, and how strong the enemy about it or about a place, on its own
 * estimate (docs/models/courses.md, COA-1, COA-2).
 */
import type { Desk } from "@staffride/formats";
import type { Books } from "./books.js";
import { believedMen } from "./estimate.js";
import { enemyWithin } from "./place-belief.js";

/** Ratios beyond these are all the same to a commander. */
const LEAST_RATIO = 0.1;
const MOST_RATIO = 6;
/** Men of a headquarters nobody has reported from: one can hardly reckon with them. */
const FEW = 1000;

/** Men of the direct subordinates, as last reported. */
export function ownMen(desk: Desk, books: Books): number {
  let men = 0;
  for (let i = 0; i < desk.nSubordinate; i++) men += books.ownStrength[desk.subordinates[i]!]!;
  return men;
}

/**
 * Cell of the main body: of the subordinate with most own men reported within a march of him, the first of equals; -1 if
 * no place is known. A force in two halves stands with one of them, not between.
 */
export function mainBody(desk: Desk, books: Books): number {
  let best = -1;
  let most = -1;
  for (let i = 0; i < desk.nSubordinate; i++) {
    const cell = books.ownCell[desk.subordinates[i]!]!;
    if (cell < 0 || cell === best) continue;
    const men = ownReported(desk, books, cell);
    if (men <= most) continue;
    most = men;
    best = cell;
  }
  return best;
}

/** Own men last reported within a march of a cell. */
function ownReported(desk: Desk, books: Books, cell: number): number {
  const { ground, scale, parameters } = desk.wall;
  const least = parameters.mindMarchKm * parameters.mindMarchKm;
  let men = 0;
  for (let i = 0; i < desk.nSubordinate; i++) {
    const s = desk.subordinates[i]!;
    const at = books.ownCell[s]!;
    if (at < 0) continue;
    const x = (ground.lon[at]! - ground.lon[cell]!) * scale.kmPerLon;
    const y = (ground.lat[at]! - ground.lat[cell]!) * scale.kmPerLat;
    if (x * x + y * y <= least) men += books.ownStrength[s]!;
  }
  return men;
}

/** Enemy men to be expected within a march of a cell: each by the chance that he is there, old news left out (COA-1). */
export function enemyNear(desk: Desk, books: Books, cell: number): number {
  if (cell < 0) return 0;
  const { parameters } = desk.wall;
  const end = books.firstSlot[desk.headquarters + 1]!;
  let men = 0;
  for (let slot = books.firstSlot[desk.headquarters]!; slot < end; slot++) {
    const at = books.enemyAt[slot]!;
    if (at < 0 || books.enemyCell[slot]! < 0) continue;
    const age = desk.now - at;
    if (age > parameters.mindForgetHours * 60) continue;
    men += believedMen(books, slot) * enemyWithin(desk, books, slot, cell, parameters.mindMarchKm);
  }
  return men;
}

/** Believed men of all enemies of whom there is news (COA-6). */
export function enemyKnown(desk: Desk, books: Books): number {
  const { parameters } = desk.wall;
  const end = books.firstSlot[desk.headquarters + 1]!;
  let men = 0;
  for (let slot = books.firstSlot[desk.headquarters]!; slot < end; slot++) {
    const at = books.enemyAt[slot]!;
    if (at >= 0 && desk.now - at <= parameters.mindForgetHours * 60) men += believedMen(books, slot);
  }
  return men;
}

/** Men of all direct subordinates, to be reckoned with (COA-2). */
export function ownReckoned(desk: Desk, books: Books): number {
  let men = 0;
  for (let i = 0; i < desk.nSubordinate; i++) men += reckonedMen(desk, books, desk.subordinates[i]!);
  return men;
}

/** A subordinate believed weak counts for less than his men (COA-2). */
export const reckonedMen = (desk: Desk, books: Books, s: number): number =>
  books.ownStrength[s]! * (1 - books.weak[s]! * (1 - desk.wall.parameters.mindWeakCounts));

/** Odds of the whole force against the enemies it faces, as believed (COA-2). */
export const oddsHere = (desk: Desk, books: Books): number => ratio(enemyFaced(desk, books), ownReckoned(desk, books));

/** Enemy men to be expected within a march of any of one's own: of him who was last reported nearest (COA-2). */
export function enemyFaced(desk: Desk, books: Books): number {
  const { parameters } = desk.wall;
  const end = books.firstSlot[desk.headquarters + 1]!;
  let men = 0;
  for (let slot = books.firstSlot[desk.headquarters]!; slot < end; slot++) {
    const at = books.enemyAt[slot]!;
    if (at < 0 || desk.now - at > parameters.mindForgetHours * 60) continue;
    const cell = nearestOwn(desk, books, books.enemyCell[slot]!);
    if (cell >= 0) men += believedMen(books, slot) * enemyWithin(desk, books, slot, cell, parameters.mindMarchKm);
  }
  return men;
}

/** Cell of the subordinate last reported nearest to a cell; -1 if no place is known. */
function nearestOwn(desk: Desk, books: Books, from: number): number {
  if (from < 0) return -1;
  const { ground, scale } = desk.wall;
  let best = -1;
  let least = Infinity;
  for (let i = 0; i < desk.nSubordinate; i++) {
    const cell = books.ownCell[desk.subordinates[i]!]!;
    if (cell < 0) continue;
    const x = (ground.lon[cell]! - ground.lon[from]!) * scale.kmPerLon;
    const y = (ground.lat[cell]! - ground.lat[from]!) * scale.kmPerLat;
    if (x * x + y * y >= least) continue;
    least = x * x + y * y;
    best = cell;
  }
  return best;
}

/** Enemy over own, kept within what still tells. */
export function ratio(enemy: number, own: number): number {
  const rho = enemy / (own > FEW ? own : FEW);
  return rho < LEAST_RATIO ? LEAST_RATIO : rho > MOST_RATIO ? MOST_RATIO : rho;
}
