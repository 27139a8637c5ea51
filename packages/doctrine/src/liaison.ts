/**
 * Liaison (docs/models/liaison.md, LIA-1, 2, 4): neighbours tell each other where they stand, now and then, if they keep
 * touch at all; else each knows the other through the common superior, later.
 */
import { DISPATCHES, LOTS, REPORT, type Desk } from "@staffride/formats";
import type { Books } from "./books.js";
import { mainBody, ownMen } from "./outlook.js";
import { paper, ROUTINE } from "./write.js";

const LIAISON = DISPATCHES.indexOf("liaison");
const LOT = LOTS.indexOf("liaison");

/** Where in the books a neighbour stands, or -1 if there is no liaison with him. */
export function linkTo(desk: Desk, neighbour: number): number {
  const { nLiaison, liaisonA, liaisonB } = desk.wall.minds;
  for (let l = 0; l < nLiaison; l++) {
    if (liaisonA[l] === desk.headquarters && liaisonB[l] === neighbour) return 2 * l;
    if (liaisonB[l] === desk.headquarters && liaisonA[l] === neighbour) return 2 * l + 1;
  }
  return -1;
}

/** Word from a neighbour, or of him (LIA-2). */
export function hearNeighbour(desk: Desk, books: Books, w: number): void {
  const slot = linkTo(desk, desk.inTray[w + REPORT.headquarters]!);
  if (slot < 0 || books.neighbourAt[slot]! > desk.inTray[w + REPORT.happenedAt]!) return;
  books.neighbourCell[slot] = desk.inTray[w + REPORT.cell]!;
  books.neighbourAt[slot] = desk.inTray[w + REPORT.happenedAt]!;
}

/** To each neighbour, once in a while, with the chance that their liaison works (LIA-1). */
export function tellNeighbours(desk: Desk, books: Books): void {
  const { liaisonA, liaisonB, liaisonStrength } = desk.wall.minds;
  const h = desk.headquarters;
  for (const l of books.links[h]!) {
    const to = liaisonA[l] === h ? liaisonB[l]! : liaisonA[l]!;
    if (to < 0) continue;
    const slot = liaisonA[l] === h ? 2 * l : 2 * l + 1;
    const last = books.liaisonAt[slot]!;
    if (last >= 0 && desk.now - last < desk.wall.parameters.mindLiaisonHours * 60) continue;
    books.liaisonAt[slot] = desk.now;
    if (desk.wall.lot(h, LOT, l & 255, desk.now) >= liaisonStrength[l]!) continue;
    writeWhereabouts(desk, books, to);
  }
}

function writeWhereabouts(desk: Desk, books: Books, to: number): void {
  const cell = mainBody(desk, books);
  if (cell >= 0) write(desk, to, desk.headquarters, cell, ownMen(desk, books), desk.now);
}

function write(desk: Desk, to: number, about: number, cell: number, men: number, at: number): void {
  const w = paper(desk, LIAISON, to, ROUTINE);
  if (w < 0) return;
  desk.outTray[w + REPORT.cell] = cell;
  desk.outTray[w + REPORT.strength] = men;
  desk.outTray[w + REPORT.headquarters] = about;
  desk.outTray[w + REPORT.happenedAt] = at;
}

/** The common superior tells a subordinate in contact where his neighbour was last reported (LIA-4). */
export function tellOfNeighbours(desk: Desk, books: Books): void {
  const { liaisonA, liaisonB } = desk.wall.minds;
  for (const l of books.pairs[desk.headquarters]!) {
    tellOf(desk, books, 2 * l, liaisonA[l]!, liaisonB[l]!);
    tellOf(desk, books, 2 * l + 1, liaisonB[l]!, liaisonA[l]!);
  }
}

function tellOf(desk: Desk, books: Books, slot: number, to: number, about: number): void {
  const { mindDigestHours } = desk.wall.parameters;
  const last = books.digestAt[slot]!;
  const cell = books.knownBy[about] === desk.headquarters ? books.ownCell[about]! : -1;
  if (cell < 0 || cell === books.digestCell[slot] || books.ownEnemy[to]! < 0) return;
  if (last >= 0 && desk.now - last < mindDigestHours * 60) return;
  books.digestAt[slot] = desk.now;
  books.digestCell[slot] = cell;
  write(desk, to, about, cell, books.ownStrength[about]!, books.ownCellAt[about]!);
}
