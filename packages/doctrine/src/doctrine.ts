/**
 * The first doctrine: every headquarters above formations turns the order in force into orders for its subordinates,
 * answers what they report, and reports upward. It knows its wall, its in-tray and its books, and nothing that is so.
 *
 * It obeys: beliefs, character and refusal are the minds' business, and have their door here.
 */
import type { Desk, Wall } from "@staffride/formats";
import { createBooks, openBooks, type Books } from "./books.js";
import { dispose } from "./dispose.js";
import { react } from "./react.js";
import { readTray, type News } from "./read.js";
import { reportUp } from "./report-up.js";

export interface Doctrine {
  /** Size of the books, bytes. */
  readonly bytes: number;
  readonly books: Books;
  begin(): void;
  /** Read the in-tray, decide, fill the out-tray. */
  think(desk: Desk): void;
  save(): ArrayBuffer;
  load(saved: ArrayBuffer): void;
}

export function createDoctrine(wall: Wall): Doctrine {
  const books = createBooks(wall);
  const news: News = { order: false, task: false, contact: false, controls: [] };
  return {
    bytes: books.buffer.byteLength,
    books,
    begin: () => openBooks(books, wall),
    think: (desk) => {
      readTray(desk, books, news);
      if (news.order) dispose(desk, books);
      else react(desk, books, news);
      reportUp(desk, books, news);
    },
    save: () => books.buffer.slice(0),
    load: (saved) => new Uint8Array(books.buffer).set(new Uint8Array(saved)),
  };
}
