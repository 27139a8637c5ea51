/**
 * Shading (docs/models/reporting.md, RPT-2, RPT-4, RPT-5): how much of its losses a headquarters tells, and whether it
 * tells at all where it is once it acts against orders.
 */
import { KIND, LOTS, REPORT, type Desk } from "@staffride/formats";
import { log } from "@staffride/formats/exact";
import type { Books } from "./books.js";
import { CANDOUR, traitOf } from "./character.js";
import { note, whole } from "./diary.js";
import { believedLosses } from "./plead.js";

const LOT = LOTS.indexOf("reply");
export const PLAIN = 0;
export const VAGUE = 1;
export const SILENT = 2;

/** Losses told: what the subordinates told times one's own candour, never less than was told before (RPT-2, RPT-4). */
export function shade(desk: Desk, books: Books, w: number): void {
  const h = desk.headquarters;
  const row = books.row[h]!;
  const { openingTold } = desk.wall.minds;
  const reported = desk.outTray[w + REPORT.losses]!;
  const candour = traitOf(books, h, CANDOUR);
  const told = Math.floor(openingTold[h]! + (reported > 0 ? reported * candour : 0));
  if (told > books.toldLosses[row]!) books.toldLosses[row] = told;
  desk.outTray[w + REPORT.losses] = books.toldLosses[row]!;
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

/** One who acts against orders chooses each day to be vague, to be silent or to own up; the farther, the readier (RPT-5). */
export function howToTell(desk: Desk, books: Books): number {
  const p = desk.wall.parameters;
  const row = books.row[desk.headquarters]!;
  if (books.secret[row] !== 1) return PLAIN;
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
