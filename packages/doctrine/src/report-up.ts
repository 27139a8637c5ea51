/** What a headquarters passes on to its superior (DOC-11): contacts and towns at once, the situation once a day, its task when done. */
import { DISPATCHES, REPORT, TASK_OUTCOMES, TASKS, TRAY, WORDS, type Desk } from "@staffride/formats";
import type { Books } from "./books.js";
import { sightingToPass, slotOf } from "./estimate.js";
import { mainBody } from "./outlook.js";
import { isReportDue } from "./plead.js";
import { hasMind, type News } from "./read.js";
import { freshSince, isFresh } from "./route.js";
import { embellish, hides, howToTell, noteTold, SILENT, shade } from "./shade.js";
import { paper, ROUTINE, URGENT } from "./write.js";

const SITUATION = DISPATCHES.indexOf("situation-report");
const CONTACT = DISPATCHES.indexOf("contact-report");
const TASK = DISPATCHES.indexOf("task-report");
const CONTROL = DISPATCHES.indexOf("control-report");
const DONE = TASK_OUTCOMES.indexOf("done");
const COVER = TASKS.indexOf("cover");
const WORDS_AT = 5;

export function reportUp(desk: Desk, books: Books, news: News): void {
  if (desk.superior < 0) return;
  if (news.contact) passContacts(desk, books);
  for (const i of news.controls) passControl(desk, i);
  if (news.task) passTask(desk, books);
  if (isReportDue(desk, books)) situation(desk, books, books.row[desk.headquarters]!);
}

/** Each enemy not told of for a time, in one dispatch apiece; of oneself it says nothing. */
function passContacts(desk: Desk, books: Books): void {
  const { enemyAt, enemyToldAt, enemyCell } = books;
  const end = books.firstSlot[desk.headquarters + 1]!;
  const again = desk.wall.parameters.contactPassedHours * 60;
  const free = desk.wall.minds.free === 1;
  const since = freshSince(desk);
  for (let slot = books.firstSlot[desk.headquarters]!; slot < end; slot++) {
    if (enemyAt[slot]! < since || enemyCell[slot]! < 0) continue;
    const told = enemyToldAt[slot]!;
    // where headquarters have minds, what is known already is not passed on again
    if (told >= 0 && (desk.now - told < again || (free && enemyAt[slot]! <= told))) continue;
    const w = paper(desk, CONTACT, desk.superior, URGENT);
    if (w < 0) return;
    books.enemyToldAt[slot] = desk.now;
    desk.outTray[w + REPORT.enemy] = books.enemyOf[slot]!;
    desk.outTray[w + REPORT.enemyCell] = books.enemyCell[slot]!;
    desk.outTray[w + REPORT.enemyStrength] = books.enemyStrength[slot]!;
    desk.outTray[w + REPORT.posture] = books.enemyPosture[slot]!;
    desk.outTray[w + REPORT.happenedAt] = books.enemyAt[slot]!;
    desk.outTray[w + REPORT.sighting] = sightingToPass(books, slot);
  }
}

function passControl(desk: Desk, i: number): void {
  const w = paper(desk, CONTROL, desk.superior, URGENT);
  if (w < 0) return;
  for (let k = 0; k < WORDS; k++) desk.outTray[w + k] = desk.inTray[i * TRAY + WORDS_AT + k]!;
}

/** All have done what they were told: so has the headquarters. */
function passTask(desk: Desk, books: Books): void {
  const row = books.row[desk.headquarters]!;
  if (books.taskTold[row]! >= 0 || !haveAllDone(desk, books)) return;
  const w = paper(desk, TASK, desk.superior, URGENT);
  if (w < 0) return;
  books.taskTold[row] = desk.now;
  own(desk, books, w);
  desk.outTray[w + REPORT.posture] = DONE;
}

/** All but those who are told to cover, of whom none ever reports it (DRL-10); there is one at least who is not. */
function haveAllDone({ subordinates, nSubordinate }: Desk, books: Books): boolean {
  let done = 0;
  for (let i = 0; i < nSubordinate; i++) {
    const s = subordinates[i]!;
    if (books.ownOutcome[s] === DONE) done++;
    else if (books.givenTask[s] !== COVER) return false;
  }
  return done > 0;
}

/** Sums of what the subordinates last said, and the enemy last reported. */
function situation(desk: Desk, books: Books, row: number): void {
  const manner = hasMind(desk) ? howToTell(desk, books) : 0;
  books.situationAt[row] = desk.now;
  if (manner === SILENT) return;
  const w = paper(desk, SITUATION, desk.superior, ROUTINE);
  if (w < 0) return;
  own(desk, books, w);
  if (hasMind(desk)) noteTold(desk, books);
}

function own(desk: Desk, books: Books, w: number): void {
  let strength = 0;
  let losses = 0;
  let claimed = 0;
  let cell = -1;
  let strongest = -1;
  let posture = -1;
  let enemy = -1;
  for (let i = 0; i < desk.nSubordinate; i++) {
    const s = desk.subordinates[i]!;
    if (books.knownBy[s] !== desk.headquarters) continue;
    strength += books.ownStrength[s]!;
    losses += books.ownLosses[s]!;
    if (books.ownClaim[s]! > 0) claimed += books.ownClaim[s]!;
    if (books.ownStrength[s]! > strongest && books.ownCell[s]! >= 0) {
      strongest = books.ownStrength[s]!;
      cell = books.ownCell[s]!;
      posture = books.ownPosture[s]!;
      enemy = books.ownEnemy[s]!;
    }
  }
  const { outTray } = desk;
  if (desk.wall.minds.free === 1) cell = mainBody(desk, books);
  if (hasMind(desk)) {
    losses = shade(desk, books, losses);
    if (hides(desk, books)) cell = -1;
    claimed = embellish(desk, claimed);
  }
  outTray[w + REPORT.claimed] = claimed;
  outTray[w + REPORT.cell] = cell;
  outTray[w + REPORT.strength] = strength;
  outTray[w + REPORT.losses] = losses;
  outTray[w + REPORT.posture] = posture;
  outTray[w + REPORT.headquarters] = desk.headquarters;
  outTray[w + REPORT.happenedAt] = desk.now;
  const slot = enemy < 0 ? -1 : slotOf(desk, books, enemy);
  if (slot >= 0 && isFresh(books, slot, freshSince(desk))) {
    outTray[w + REPORT.enemy] = enemy;
    outTray[w + REPORT.enemyCell] = books.enemyCell[slot]!;
    outTray[w + REPORT.enemyStrength] = books.enemyStrength[slot]!;
  }
}
