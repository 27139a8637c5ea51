/**
 * Liaison (docs/models/liaison.md, LIA-1 to 4): neighbours tell each other where they stand, how strong and how worn, now and
 * then, if they keep touch at all; else each knows the other through the common superior, later.
 */
import { DISPATCHES, LOTS, REPORT, type Desk } from "@staffride/formats";
import type { Books } from "./books.js";
import { whole } from "./diary.js";
import { mainBody, ownMen, ownReckoned } from "./outlook.js";
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
  books.neighbourMen[slot] = desk.inTray[w + REPORT.strength]!;
  books.neighbourGone[slot] = desk.inTray[w + REPORT.unfit]!;
  books.neighbourAt[slot] = desk.inTray[w + REPORT.happenedAt]!;
}

/**
 * What a neighbour counts for beside an objective, 0 to 1: nothing unless he is known to be within a march of it, by news
 * not too old; else his men over one's own, fewer if he is spent, and never more than whole (LIA-3).
 */
export function countBeside(desk: Desk, books: Books, neighbour: number, objective: number): number {
  const { fields, ground, parameters: p } = desk.wall;
  const slot = linkTo(desk, neighbour);
  if (slot < 0 || objective < 0) return 0;
  const heard = books.neighbourAt[slot]!;
  if (heard < 0 || desk.now - heard > p.mindNeighbourHours * 60) return 0;
  if (fields.cost[objective * ground.nCell + books.neighbourCell[slot]!]! > p.mindBesideMinutes) return 0;
  const isSpent = books.neighbourGone[slot]! >= p.mindSeenAt * 1000;
  const men = books.neighbourMen[slot]! * (isSpent ? p.mindWeakCounts : 1);
  const own = ownReckoned(desk, books);
  return men < own ? men / own : 1;
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
  if (cell < 0) return;
  const men = ownMen(desk, books);
  const told = books.toldLosses[books.row[desk.headquarters]!]!;
  const opened = desk.wall.minds.openingMen[desk.headquarters]!;
  write(desk, to, desk.headquarters, cell, men, goneOf(told, opened > 0 ? opened : men + told), desk.now);
}

/** Losses told as a share of the men there were, promille: nobody tells a neighbour more than his superior. */
const goneOf = (lost: number, men: number): number => (men > 0 && lost > 0 ? whole(lost / men, 1000) : 0);

function write(desk: Desk, to: number, about: number, cell: number, men: number, gone: number, at: number): void {
  const w = paper(desk, LIAISON, to, ROUTINE);
  if (w < 0) return;
  desk.outTray[w + REPORT.cell] = cell;
  desk.outTray[w + REPORT.strength] = men;
  desk.outTray[w + REPORT.unfit] = gone;
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
  const [men, lost] = [books.ownStrength[about]!, books.ownLosses[about]!];
  write(desk, to, about, cell, men, goneOf(lost, men + lost), books.ownCellAt[about]!);
}
