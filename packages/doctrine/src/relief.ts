/** Relief of a commander (docs/models/compliance.md, OBY-11): the order that does it, and the successor who reads it. */
import { KIND, ORDER, TASKS, TRAITS, type Desk } from "@staffride/formats";
import type { Books } from "./books.js";
import { note } from "./diary.js";
import { bind, trustAnew } from "./regard.js";
import { FLASH, orderPaper } from "./write.js";

const HALT = TASKS.indexOf("halt");

/** Relieve the commander of s: his successor is to do what he was last told, or to stand until told otherwise. */
export function relieve(desk: Desk, books: Books, s: number): void {
  const w = orderPaper(desk, s, FLASH);
  if (w < 0) return;
  const told = books.givenTask[s]! >= 0;
  const task = told ? books.givenTask[s]! : HALT;
  const objective = told ? books.givenObjective[s]! : -1;
  const { outTray } = desk;
  outTray[w + ORDER.task] = task;
  outTray[w + ORDER.objective] = objective;
  outTray[w + ORDER.via0] = told ? books.givenVia[s]! : -1;
  outTray[w + ORDER.pace] = 0;
  outTray[w + ORDER.startAt] = 0;
  outTray[w + ORDER.relieves] = 1;
  books.givenTask[s] = task;
  books.givenObjective[s] = objective;
  books.givenAt[s] = desk.now;
  books.ownOutcome[s] = -1;
  trustAnew(books, desk.wall, s);
  bind(desk, books, s, task, objective);
}

/** The successor takes over: the mean of his side's commanders, without his predecessor's quarrels, new to it all for a time. */
export function takeOver(desk: Desk, books: Books, row: number, dispatch: number): void {
  const { minds, parameters } = desk.wall;
  const h = desk.headquarters;
  for (let t = 0; t < TRAITS.length; t++) {
    let sum = 0;
    let n = 0;
    for (let other = 0; other < minds.minded.length; other++) {
      if (minds.minded[other] !== 1) continue;
      sum += books.trait[other * TRAITS.length + t]!;
      n++;
    }
    books.trait[h * TRAITS.length + t] = sum / n;
  }
  books.newUntil[row] = desk.now + Math.floor(parameters.reliefHours * 60);
  books.trust[row] = parameters.trustAtFirst;
  books.promise[row] = books.askedAt[row] = books.answer[row] = -1;
  books.insistence[row] = books.revisits[row] = books.secret[row] = 0;
  books.faith[row] = books.impunity[row] = books.despair[row] = 0;
  note(desk, KIND.relieved, h, desk.superior, dispatch);
}

/** Is the commander too new to have views of his own? */
export const isNew = (desk: Desk, books: Books): boolean => desk.now < books.newUntil[books.row[desk.headquarters]!]!;
