/** Reading the in-tray into the books (docs/models/doctrine.md, DOC-1). */
import { DISPATCHES, REPORT, TRAY, type Desk } from "@staffride/formats";
import { ORDER_WORDS, type Books } from "./books.js";

const ORDER_KIND = DISPATCHES.indexOf("order");
const CONTACT = DISPATCHES.indexOf("contact-report");
const TASK = DISPATCHES.indexOf("task-report");
const CONTROL = DISPATCHES.indexOf("control-report");
const WORDS_AT = 5;

/** What the reading turned up. */
export interface News {
  /** A new order was among it. */
  order: boolean;
  /** A subordinate reported its task done, failed or barred. */
  task: boolean;
  /** An enemy was reported in contact. */
  contact: boolean;
  /** Places in the in-tray of control reports, to be passed up. */
  readonly controls: number[];
}

export function readTray(desk: Desk, books: Books, news: News): void {
  news.order = news.task = news.contact = false;
  if (news.controls.length > 0) news.controls.length = 0;
  const { inTray } = desk;
  for (let i = 0; i < desk.nIn; i++) {
    const at = i * TRAY;
    const kind = inTray[at + 1];
    if (kind === ORDER_KIND) {
      takeOrder(desk, books, at + WORDS_AT);
      news.order = true;
      continue;
    }
    noteOwn(desk, books, at, kind!);
    noteEnemy(desk, books, at + WORDS_AT, kind!);
    if (kind === TASK) news.task = true;
    else if (kind === CONTACT) news.contact = true;
    else if (kind === CONTROL) news.controls.push(i);
  }
}

function takeOrder(desk: Desk, books: Books, w: number): void {
  const row = books.row[desk.headquarters]!;
  for (let i = 0; i < ORDER_WORDS; i++) books.order[row * ORDER_WORDS + i] = desk.inTray[w + i]!;
  books.orderAt[row] = desk.now;
  books.taskTold[row] = -1;
}

/** What a report says of the sender. What he passes on of somebody else, and older news than is known, changes nothing. */
function noteOwn(desk: Desk, books: Books, at: number, kind: number): void {
  const { inTray } = desk;
  const from = inTray[at + 2]!;
  const w = at + WORDS_AT;
  if (inTray[w + REPORT.formation] !== desk.wall.command.formation[from]) return;
  const happened = inTray[w + REPORT.happenedAt]!;
  if (books.knownBy[from] === desk.headquarters && books.ownAt[from]! > happened) return;
  books.knownBy[from] = desk.headquarters;
  books.ownAt[from] = happened;
  books.ownCell[from] = inTray[w + REPORT.cell]!;
  books.ownStrength[from] = inTray[w + REPORT.strength]!;
  books.ownLosses[from] = inTray[w + REPORT.losses]!;
  if (kind === TASK) books.ownOutcome[from] = inTray[w + REPORT.posture]!;
  else if (kind !== CONTACT && kind !== CONTROL) books.ownPosture[from] = inTray[w + REPORT.posture]!;
  const enemy = inTray[w + REPORT.enemy]!;
  books.ownEnemy[from] = enemy;
  if (enemy >= 0) books.ownEnemyAt[from] = happened;
}

function noteEnemy(desk: Desk, books: Books, w: number, kind: number): void {
  const { inTray } = desk;
  const enemy = inTray[w + REPORT.enemy]!;
  if (enemy < 0) return;
  const i = books.row[desk.headquarters]! * desk.wall.nFormation + enemy;
  const happened = inTray[w + REPORT.happenedAt]!;
  if (books.enemyAt[i]! > happened) return;
  books.enemyAt[i] = happened;
  books.enemyCell[i] = inTray[w + REPORT.enemyCell]!;
  books.enemyStrength[i] = inTray[w + REPORT.enemyStrength]!;
  books.enemyPosture[i] = kind === CONTACT ? inTray[w + REPORT.posture]! : -1;
}
