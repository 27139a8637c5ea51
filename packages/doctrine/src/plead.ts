/**
 * Telling the truth upward (docs/models/reporting.md, RPT-3, RPT-6, RPT-7, RPT-8): despair, pleas, appeals over the
 * superior's head, and what a visitor or a question brings out.
 */
import { DISPATCHES, KIND, LOTS, REPORT, STANDS, type Desk } from "@staffride/formats";
import { OBEY } from "./answer.js";
import type { Books } from "./books.js";
import { CANDOUR, FACE, traitOf } from "./character.js";
import { APPEAL, CONCEAL, DISCLOSE, PLEAD } from "./course.js";
import { note, whole } from "./diary.js";
import { demand } from "./ledger.js";
import { standOf } from "./operation.js";
import { enemyFaced, mainBody, ownMen, ownReckoned } from "./outlook.js";
import { oddsFor } from "./worth.js";
import { paper, URGENT } from "./write.js";

const PLEA = DISPATCHES.indexOf("appeal");
const VISIT_REPORT = DISPATCHES.indexOf("visit-report");
const SITUATION = DISPATCHES.indexOf("situation-report");
const REPLY = LOTS.indexOf("reply");
/** No demand. */
const NOTHING = -1;
/** Beyond this much of `mind.despair-level` more losses press no harder (RPT-3). */
const MOST_PRESSED = 1.3;
const OPEN = STANDS.indexOf("open");
/** What a question brings out of what he believes: between half and nine tenths. */
const LEAST_SAID = 0.5;
const MOST_SAID = 0.9;
const FOUR_IN_FIVE = 0.8;

/** Men lost since the operation opened, as this headquarters believes: what it was told, and what it makes of that (RPT-2). */
export function believedLosses(desk: Desk, books: Books): number {
  const h = desk.headquarters;
  const { openingLosses } = desk.wall.minds;
  let told = 0;
  for (let i = 0; i < desk.nSubordinate; i++) told += Math.max(0, books.ownLosses[desk.subordinates[i]!]!);
  return openingLosses[h]! + told / traitOf(books, h, CANDOUR);
}

/** Share of the force that is gone. */
function lossShare(desk: Desk, books: Books): number {
  const opened = desk.wall.minds.openingMen[desk.headquarters]!;
  const lost = believedLosses(desk, books);
  const all = opened > 0 ? opened : ownMen(desk, books) + lost;
  return all > 0 ? lost / all : 0;
}

/** Despair grows with what was lost and with orders against one's own judgement, and fades by itself (RPT-3). */
export function feelDespair(desk: Desk, books: Books): void {
  const p = desk.wall.parameters;
  const row = books.row[desk.headquarters]!;
  const days = (desk.now - books.despairAt[row]!) / 1440;
  if (days <= 0) return;
  books.despairAt[row] = desk.now;
  const contrary = books.wishAt[row]! >= 0 && books.answer[row]! >= 0 && books.answer[row] !== OBEY;
  const stand = standOf(desk, books);
  const pressure = engagedShare(desk, books) * desk.wall.minds.exposure[stand < 0 ? OPEN : stand]!;
  const pressed = (pressure - 0.5) * p.mindDespairRate + (contrary ? p.mindDespairContrary : 0);
  const level = lossShare(desk, books) / p.mindDespairLevel;
  const grown = books.despair[row]! + days * (pressed * Math.min(level, MOST_PRESSED) - p.mindDespairFades);
  books.despair[row] = grown < 0 ? 0 : grown > 1 ? 1 : grown;
}

/** Share of the men whose last word was that an enemy is before them. */
function engagedShare(desk: Desk, books: Books): number {
  let all = 0;
  let engaged = 0;
  for (let i = 0; i < desk.nSubordinate; i++) {
    const s = desk.subordinates[i]!;
    all += books.ownStrength[s]!;
    if (books.ownEnemy[s]! >= 0) engaged += books.ownStrength[s]!;
  }
  return all > 0 ? engaged / all : 0;
}

/** Is this a sitting at which he asks himself whether to plead: the day's report is due, and an order goes against him (RPT-6)? */
export function mayPlead(desk: Desk, books: Books): boolean {
  const row = books.row[desk.headquarters]!;
  return isReportDue(desk, books) && books.wishAt[row]! >= 0 && books.answer[row]! > OBEY;
}

/** Is the day's report due (DOC-11)? The sitting that comes up to an hour early writes it, lest it wait for the next. */
export function isReportDue(desk: Desk, books: Books): boolean {
  const last = books.situationAt[books.row[desk.headquarters]!]!;
  return last < 0 || desk.now - last >= desk.wall.parameters.situationHours * 60 - 60;
}

/** Worth of telling the truth, by its kind (RPT-6, RPT-7). Points on the scale of the other courses. */
export function worthOfCandour(desk: Desk, books: Books, course: number): number {
  const p = desk.wall.parameters;
  const row = books.row[desk.headquarters]!;
  const despair = books.despair[row]!;
  const face = traitOf(books, desk.headquarters, FACE) * (1 - despair);
  const plea = p.mindPlea + p.mindPleaGap * books.gap[row]! + p.mindPleaDespair * despair - face;
  switch (course) {
    case PLEAD:
      return p.mindTau * plea;
    case APPEAL:
      return p.mindTau * plea + p.mindOverHead * (despair - p.mindOverHeadDespair);
    case DISCLOSE:
      return p.mindTau * p.mindDisclose;
    case CONCEAL:
    default:
      return 0;
  }
}

/** An appeal: the honest figures, and leave asked to go (RPT-6); over the superior's head too, if he has lost hope (SY18). */
export function plead(desk: Desk, books: Books, overHead: boolean): void {
  const row = books.row[desk.headquarters]!;
  if (desk.superior < 0) return;
  books.secret[row] = 0;
  const needed = divisionsNeeded(desk, books);
  demand(desk, books, row, needed);
  writeTruth(desk, books, PLEA, desk.superior, needed);
  const above = desk.wall.command.parent[desk.superior]!;
  if (overHead && above >= 0) writeTruth(desk, books, PLEA, above, needed);
}

/** Asked how things stand, he says more than in his reports and less than all (RPT-8). */
export function answerInquiry(desk: Desk, books: Books): void {
  if (desk.superior < 0) return;
  books.secret[books.row[desk.headquarters]!] = 0;
  const u = desk.wall.lot(desk.headquarters, REPLY, 3, desk.now);
  const candour = LEAST_SAID + (MOST_SAID - LEAST_SAID) * u;
  const unfit = whole(lossShare(desk, books) * candour, 1000);
  writeFigures(
    desk,
    books,
    SITUATION,
    desk.superior,
    Math.floor(believedLosses(desk, books) * candour),
    unfit,
    NOTHING,
  );
}

/** An officer of the superior is here: tell him, or keep up the show (RPT-7). */
export function disclose(desk: Desk, books: Books, truth: boolean): void {
  const row = books.row[desk.headquarters]!;
  books.guestAt[row] = -1;
  if (desk.superior < 0) return;
  if (truth) writeTruth(desk, books, VISIT_REPORT, desk.superior, divisionsNeeded(desk, books));
  else writeFigures(desk, books, VISIT_REPORT, desk.superior, books.toldLosses[row]!, 0, NOTHING);
}

function writeTruth(desk: Desk, books: Books, kind: number, to: number, needed: number): void {
  const unfit = whole(lossShare(desk, books), 1000);
  writeFigures(desk, books, kind, to, Math.floor(believedLosses(desk, books)), unfit, needed);
}

function writeFigures(
  desk: Desk,
  books: Books,
  kind: number,
  to: number,
  losses: number,
  unfit: number,
  needed: number,
): void {
  const row = books.row[desk.headquarters]!;
  const w = paper(desk, kind, to, URGENT);
  if (w < 0) return;
  if (losses > books.toldLosses[row]!) books.toldLosses[row] = losses;
  const { outTray } = desk;
  outTray[w + REPORT.cell] = mainBody(desk, books);
  outTray[w + REPORT.strength] = ownMen(desk, books);
  outTray[w + REPORT.losses] = books.toldLosses[row]!;
  outTray[w + REPORT.headquarters] = desk.headquarters;
  outTray[w + REPORT.happenedAt] = desk.now;
  outTray[w + REPORT.unfit] = unfit;
  outTray[w + REPORT.demand] = needed;
  const believed = Math.floor(believedLosses(desk, books));
  const candour = believed > 0 ? whole(books.toldLosses[row]! / believed, 1000) : 1000;
  note(
    desk,
    KIND.told,
    desk.headquarters,
    to,
    books.toldLosses[row],
    believed,
    whole(books.despair[row]!, 1000),
    candour,
  );
}

/** Divisions that would lift the chance of standing to four in five, by his own reckoning (RPT-6, SY19). */
function divisionsNeeded(desk: Desk, books: Books): number {
  const { mindDivisionMen } = desk.wall.parameters;
  const needed = enemyFaced(desk, books) / oddsFor(desk, OPEN, FOUR_IN_FIVE) - ownReckoned(desk, books);
  return needed > 0 ? Math.floor(needed / mindDivisionMen + 0.5) : 0;
}
