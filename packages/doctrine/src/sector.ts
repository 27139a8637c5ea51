/**
 * Sectors (docs/models/sectors.md, SEC-1..5): whose ground it is, as a headquarters believes by what it has read; where
 * its troops may act; and what it passes on when a boundary moves.
 */
import { BOUNDARY, DISPATCHES, ORDER, type Desk } from "@staffride/formats";
import { wordOf, type Books } from "./books.js";
import { isBelow } from "./parts.js";
import { paper, URGENT } from "./write.js";

const BOUNDARY_KIND = DISPATCHES.indexOf("boundary");
/** Words of an order that name places. */
const PLACES = [ORDER.objective, ORDER.via0, ORDER.via1, ORDER.via2];

/** May its troops go at an enemy in this cell? On ground of its own chain of command, on nobody's, or where its order names a place (SEC-2). */
export function mayAct(desk: Desk, books: Books, cell: number): boolean {
  const sector = sectorOf(desk, cell);
  if (sector < 0) return true;
  const holder = books.holder[slotOf(desk, books, sector)]!;
  return isOfOneChain(desk, holder) || isNamed(desk, books, sector);
}

/** Sector of its side that a cell lies in, or -1. */
function sectorOf({ headquarters, wall: { minds, command, ground } }: Desk, cell: number): number {
  return minds.nSector === 0 ? -1 : minds.sectorAt[command.side[headquarters]! * ground.nCell + cell]!;
}

const slotOf = (desk: Desk, books: Books, sector: number): number =>
  books.row[desk.headquarters]! * desk.wall.minds.nSector + sector;

/** Is the holder this headquarters, one over it or one under it? */
function isOfOneChain(desk: Desk, holder: number): boolean {
  const h = desk.headquarters;
  return isBelow(desk, holder, h) || isBelow(desk, h, holder) || isBelow(desk, desk.superior, holder);
}

/** Does the order in force name a place in the sector? */
function isNamed(desk: Desk, books: Books, sector: number): boolean {
  const row = books.row[desk.headquarters]!;
  if (books.orderAt[row]! < 0) return false;
  for (const word of PLACES) {
    const objective = wordOf(books.order, row, word);
    if (objective >= 0 && sectorOf(desk, desk.wall.fields.objectiveCell[objective]!) === sector) return true;
  }
  return false;
}

/** A boundary moves, as was read, or as it resolved itself (SEC-3). The mover tells both holders; whom it concerns, all under him. */
export function moveBoundary(desk: Desk, books: Books, sector: number, holder: number, mover: number): void {
  if (desk.wall.minds.nSector === 0 || sector < 0) return;
  const slot = slotOf(desk, books, sector);
  const was = books.holder[slot]!;
  if (was === holder) return;
  books.holder[slot] = holder;
  const h = desk.headquarters;
  if (mover === h) for (const one of [was, holder]) if (one !== h) tell(desk, one, sector, holder);
  if (mover === h && was !== h && holder !== h) return;
  for (let i = 0; i < desk.nSubordinate; i++) tell(desk, desk.subordinates[i]!, sector, holder);
}

function tell(desk: Desk, to: number, sector: number, holder: number): void {
  const w = paper(desk, BOUNDARY_KIND, to, URGENT);
  if (w < 0) return;
  desk.outTray[w + BOUNDARY.sector] = sector;
  desk.outTray[w + BOUNDARY.holder] = holder;
}

/** Does an order with this plan give its reader ground? That presses him to come forward (SEC-5). */
export const bringsGround = ({ headquarters, wall: { minds, plans } }: Desk, plan: number): boolean =>
  plan >= 0 && minds.nSector > 0 && plans.holder[plan] === headquarters;
