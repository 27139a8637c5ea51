/**
 * Who does what (docs/models/courses.md, COA-13): the next of one's own to the aim whose prospects gain most by it, on
 * believed strengths. Who overrates one enemy sends too few against the other.
 */
import { STANDS, type Desk } from "@staffride/formats";
import type { Books } from "./books.js";
import { believedMen } from "./estimate.js";
import { mainBody, ratio, reckonedMen } from "./outlook.js";
import { enemyWithin } from "./place-belief.js";
import { kmApart } from "./route.js";
import { success } from "./worth.js";

const OPEN = STANDS.indexOf("open");

/**
 * Those who go for the side aim; the rest, the first of `free` among them, go for the main one.
 *
 * @param free  the nearest to the main aim first
 * @param main  believed enemy men there
 * @param side  the same at the side aim
 */
export function allot(desk: Desk, books: Books, free: readonly number[], main: number, side: number): number[] {
  const men = (s: number): number => reckonedMen(desk, books, s);
  const chance = (enemy: number, own: number): number => success(desk, OPEN, ratio(enemy, own));
  let there = men(free[0]!);
  let aside = 0;
  const chosen: number[] = [];
  for (const s of free.slice(1).sort((a, b) => men(b) - men(a) || a - b)) {
    const gain = chance(main, there + men(s)) - chance(main, there);
    const other = desk.wall.parameters.mindSideShare * (chance(side, aside + men(s)) - chance(side, aside));
    if (other > gain) {
      aside += men(s);
      chosen.push(s);
    } else there += men(s);
  }
  return chosen;
}

/** Cell of the strongest enemy within a march of one's own main body who is not at the objective; -1 none. */
export function enemyAside(desk: Desk, books: Books, goal: number): number {
  const { parameters } = desk.wall;
  const here = mainBody(desk, books);
  if (here < 0) return -1;
  const end = books.firstSlot[desk.headquarters + 1]!;
  let cell = -1;
  let strongest = 0;
  for (let slot = books.firstSlot[desk.headquarters]!; slot < end; slot++) {
    if (!isReckoned(desk, books, slot) || believedMen(books, slot) <= strongest) continue;
    const at = books.enemyCell[slot]!;
    if (kmApart(desk, at, here) > parameters.mindMarchKm || kmApart(desk, at, goal) <= parameters.doctrineNearKm)
      continue;
    strongest = believedMen(books, slot);
    cell = at;
  }
  return cell;
}

/** Enemy men to be expected about a cell, but for those about another. */
export function menAbout(desk: Desk, books: Books, cell: number, but = -1): number {
  const { parameters } = desk.wall;
  const end = books.firstSlot[desk.headquarters + 1]!;
  let men = 0;
  for (let slot = books.firstSlot[desk.headquarters]!; slot < end; slot++) {
    if (!isReckoned(desk, books, slot)) continue;
    const there = enemyWithin(desk, books, slot, cell, parameters.doctrineNearKm);
    const elsewhere = but < 0 ? 0 : enemyWithin(desk, books, slot, but, parameters.doctrineNearKm);
    men += believedMen(books, slot) * there * (1 - elsewhere);
  }
  return men;
}

/** Is there news of the enemy of this slot that is not too old to reckon with (COA-1)? */
export function isReckoned(desk: Desk, books: Books, slot: number): boolean {
  const at = books.enemyAt[slot]!;
  return at >= 0 && books.enemyCell[slot]! >= 0 && desk.now - at <= desk.wall.parameters.mindForgetHours * 60;
}
