/**
 * The outlook: how strong a headquarters thinks it is, and how strong the enemy about it or about a place, on its own
 * estimate (docs/models/courses.md, COA-1, COA-2).
 */
import type { Desk } from "@staffride/formats";
import type { Books } from "./books.js";
import { believedMen } from "./estimate.js";
import { enemyWithin, ownWithin } from "./place-belief.js";

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

/** Cell of the subordinate nearest to the middle of the force, by men; -1 if no place is known. */
export function middle(desk: Desk, books: Books): number {
  const { ground } = desk.wall;
  let [x, y, men] = [0, 0, 0];
  for (let i = 0; i < desk.nSubordinate; i++) {
    const s = desk.subordinates[i]!;
    const cell = books.ownCell[s]!;
    if (cell < 0) continue;
    const weight = books.ownStrength[s]! + 1;
    x += weight * ground.lon[cell]!;
    y += weight * ground.lat[cell]!;
    men += weight;
  }
  if (men === 0) return -1;
  x /= men;
  y /= men;
  let best = -1;
  let least = Infinity;
  for (let i = 0; i < desk.nSubordinate; i++) {
    const cell = books.ownCell[desk.subordinates[i]!]!;
    if (cell < 0) continue;
    const away = (ground.lon[cell]! - x) * (ground.lon[cell]! - x) + (ground.lat[cell]! - y) * (ground.lat[cell]! - y);
    if (away < least) {
      least = away;
      best = cell;
    }
  }
  return best;
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

/** Own men to be reckoned with within a march of a cell (COA-2): each subordinate by the chance that he is there; all of them if hardly any is. */
export function ownNear(desk: Desk, books: Books, cell: number): number {
  if (cell < 0) return ownReckoned(desk, books);
  let men = 0;
  for (let i = 0; i < desk.nSubordinate; i++) {
    const s = desk.subordinates[i]!;
    men += reckonedMen(desk, books, s) * ownWithin(desk, books, s, cell, desk.wall.parameters.mindMarchKm);
  }
  return men > FEW ? men : ownReckoned(desk, books);
}

/** Men of all direct subordinates, to be reckoned with (COA-2). */
export function ownReckoned(desk: Desk, books: Books): number {
  let men = 0;
  for (let i = 0; i < desk.nSubordinate; i++) men += reckonedMen(desk, books, desk.subordinates[i]!);
  return men;
}

/** A subordinate believed weak counts for less than his men (COA-2). */
const reckonedMen = (desk: Desk, books: Books, s: number): number =>
  books.ownStrength[s]! * (1 - books.weak[s]! * (1 - desk.wall.parameters.mindWeakCounts));

/** Odds about the middle of one's own force, as believed (COA-2). */
export function oddsHere(desk: Desk, books: Books): number {
  const cell = middle(desk, books);
  return ratio(enemyNear(desk, books, cell), ownNear(desk, books, cell));
}

/** Enemy over own, kept within what still tells. */
export function ratio(enemy: number, own: number): number {
  const rho = enemy / (own > FEW ? own : FEW);
  return rho < LEAST_RATIO ? LEAST_RATIO : rho > MOST_RATIO ? MOST_RATIO : rho;
}
