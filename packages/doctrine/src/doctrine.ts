/**
 * The doctrine: every headquarters above formations reads its tray, makes its estimate, answers the orders it has read,
 * resolves on what it must decide, gives orders, and reports upward. It knows its wall, its tray and its books, and
 * nothing that is so.
 *
 * Without minds (`minds.free` 0, or a commander none are given for) it obeys.
 */
import type { Desk, Wall } from "@staffride/formats";
import { createBooks, openBooks, type Books } from "./books.js";
import { drawCharacters } from "./character.js";
import { comply } from "./comply.js";
import { decide } from "./decide.js";
import { dispose, reconsider } from "./dispose.js";
import { markMap, temper } from "./estimate.js";
import { keepLedger } from "./ledger.js";
import { tellNeighbours, tellOfNeighbours } from "./liaison.js";
import { leavesAlone } from "./manner.js";
import { goOn } from "./operation.js";
import { answerInquiry, feelDespair } from "./plead.js";
import { reviewPledges } from "./pledge.js";
import { react } from "./react.js";
import { hasMind, readTray, type News } from "./read.js";
import { meetNewcomers, missReports, openRegard } from "./regard.js";
import { isNew } from "./relief.js";
import { reportUp } from "./report-up.js";

export interface Doctrine {
  /** Size of the books, bytes. */
  readonly bytes: number;
  readonly books: Books;
  begin(): void;
  /** Read the in-tray, decide, fill the out-tray. `desk`: the one the doctrine was made for. */
  think(desk: Desk): void;
  save(): ArrayBuffer;
  load(saved: ArrayBuffer): void;
}

/** A doctrine for those who sit at this desk, one after the other. */
export function createDoctrine(desk: Desk): Doctrine {
  const { wall } = desk;
  const books = createBooks(wall);
  const news: News = { order: false, task: false, contact: false, inquiry: false, own: false, controls: [] };
  return {
    bytes: books.buffer.byteLength,
    books,
    begin: () => open(books, wall),
    think: (desk) => think(desk, books, news),
    save: () => books.buffer.slice(0),
    load: (saved) => {
      new Uint8Array(books.buffer).set(new Uint8Array(saved));
      if (wall.minds.free === 1) temper(books, wall);
    },
  };
}

function open(books: Books, wall: Wall): void {
  openBooks(books, wall);
  if (wall.minds.free !== 1) return;
  openRegard(books, wall);
  books.trust.fill(wall.parameters.trustAtFirst);
  drawCharacters(books, wall);
  temper(books, wall);
  markMap(books, wall);
}

function think(desk: Desk, books: Books, news: News): void {
  meetNewcomers(desk, books);
  readTray(desk, books, news);
  if (hasMind(desk)) {
    ponder(desk, books, news);
  } else if (news.order) dispose(desk, books);
  else react(desk, books, news);
  reportUp(desk, books, news);
}

/** A commander with a mind: the order, the decisions, his own operation; then the day's business. */
function ponder(desk: Desk, books: Books, news: News): void {
  missReports(desk, books);
  feelDespair(desk, books);
  if (news.own) dispose(desk, books);
  keepLedger(desk, books);
  reviewPledges(desk, books);
  comply(desk, books);
  if (!isNew(desk, books)) {
    decide(desk, books);
    goOn(desk, books);
  }
  const anew = reconsider(desk, books, news);
  if (!news.order && !anew && !leavesAlone(books, books.row[desk.headquarters]!)) react(desk, books, news);
  if (news.inquiry) answerInquiry(desk, books);
  tellNeighbours(desk, books);
  tellOfNeighbours(desk, books);
}
