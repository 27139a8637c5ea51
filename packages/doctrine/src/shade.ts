/**
 * Shading (docs/models/reporting.md, RPT-2, RPT-4, RPT-5, RPT-9): how much of its losses a headquarters tells, and whether it
 * tells at all where it is once it acts against orders.
 */
import { KIND, LOTS, type Desk } from "@staffride/formats";
import { log } from "@staffride/formats/exact";
import type { Books } from "./books.js";
import { CANDOUR, traitOf } from "./character.js";
import { note, whole } from "./diary.js";
import { trustBeyond } from "./ledger.js";
import { believedLosses } from "./plead.js";

const LOT = LOTS.indexOf("reply");
const LEAST_CANDOUR = 0.3;
export const PLAIN = 0;
export const VAGUE = 1;
export const SILENT = 2;

/** Losses told: what the subordinates told times one's own candour, never less than was told before (RPT-2, RPT-4). */
export function shade(desk: Desk, books: Books, reported: number): number {
  const h = desk.headquarters;
  const row = books.row[h]!;
  const told = Math.floor(desk.wall.minds.openingTold[h]! + reported * candourNow(desk, books, row));
  if (told > books.toldLosses[row]!) books.toldLosses[row] = told;
  return books.toldLosses[row]!;
}

/** Enemy losses as passed on: a little more at each summary (RPT-9). */
export const embellish = (desk: Desk, claimed: number): number =>
  Math.floor(claimed * (1 + desk.wall.parameters.claimHop));

/** His candour, more where he trusts his superior and less where he does not (RPT-2). */
function candourNow(desk: Desk, books: Books, row: number): number {
  const candour = traitOf(books, desk.headquarters, CANDOUR);
  const shift = desk.wall.parameters.trustCandour * trustBeyond(desk, books, row);
  if (shift === 0) return candour;
  const now = candour + shift;
  return now < LEAST_CANDOUR ? LEAST_CANDOUR : now > 1 ? 1 : now;
}

/** What it told and what it believes, for the diary. */
export function noteTold(desk: Desk, books: Books): void {
  const h = desk.headquarters;
  const row = books.row[h]!;
  const believed = Math.floor(believedLosses(desk, books));
  note(
    desk,
    KIND.told,
    h,
    desk.superior,
    books.toldLosses[row],
    believed,
    whole(books.despair[row]!, 1000),
    believed > 0 ? whole(books.toldLosses[row]! / believed, 1000) : 1000,
  );
}

/** Does it act against orders and say nothing of where it is (RPT-5)? */
export const hides = (desk: Desk, books: Books): boolean => books.secret[books.row[desk.headquarters]!] === 1;

/** One who acts against orders chooses each day to be vague, to be silent or to own up; the farther, the readier (RPT-5). */
export function howToTell(desk: Desk, books: Books): number {
  const p = desk.wall.parameters;
  const row = books.row[desk.headquarters]!;
  if (!hides(desk, books)) return PLAIN;
  const stages = desk.wall.minds.operations[desk.headquarters]!;
  const done = stages.length === 0 ? 1 : (books.stage[row]! + 1) / stages.length;
  const ownUp = p.mindOwnUp + p.mindOwnUpLate * done * done + noise(desk, 0);
  const vague = noise(desk, 1);
  const silent = p.mindSilent + noise(desk, 2);
  if (ownUp >= vague && ownUp >= silent) {
    books.secret[row] = 0;
    return PLAIN;
  }
  return silent > vague ? SILENT : VAGUE;
}

function noise(desk: Desk, which: number): number {
  const u = desk.wall.lot(desk.headquarters, LOT, which, desk.now);
  return -desk.wall.parameters.mindOwnUpNoise * log(-log(u));
}
