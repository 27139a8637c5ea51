/** Writing into the out-tray. */
import { DISPATCHES, ORDER, OUT, PRECEDENCES, type Desk } from "@staffride/formats";
import type { Books } from "./books.js";
import { bind } from "./regard.js";

const ORDER_KIND = DISPATCHES.indexOf("order");
export const FLASH = PRECEDENCES.indexOf("flash");
export const URGENT = PRECEDENCES.indexOf("urgent");
export const ROUTINE = PRECEDENCES.indexOf("routine");

/** Room for one more paper: where its words begin, or -1 if the tray is full. */
export function paper(desk: Desk, kind: number, to: number, precedence: number): number {
  const at = desk.nOut * OUT;
  if (at + OUT > desk.outTray.length) return -1;
  const { outTray } = desk;
  desk.nOut++;
  outTray[at] = kind;
  outTray[at + 1] = to;
  outTray[at + 2] = precedence;
  for (let i = at + 3; i < at + OUT; i++) outTray[i] = -1; // so few that `fill` takes longer
  return at + 3;
}

/** Room for an order: the one already written to him in this sitting is torn up, where commanders think twice. */
export function orderPaper(desk: Desk, to: number, precedence: number): number {
  const { outTray } = desk;
  if (desk.wall.minds.free !== 1) return paper(desk, ORDER_KIND, to, precedence);
  for (let at = 0; at < desk.nOut * OUT; at += OUT) {
    if (outTray[at] !== ORDER_KIND || outTray[at + 1] !== to) continue;
    outTray[at + 2] = precedence;
    outTray.fill(-1, at + 3, at + OUT);
    return at + 3;
  }
  return paper(desk, ORDER_KIND, to, precedence);
}

export interface Tasking {
  task: number;
  objective: number;
  via: readonly number[];
  pace: number;
  plan: number;
  startAt: number;
  releaseOn: number;
}

/** Give a subordinate a task, unless he has it already (DOC-3). */
export function give(desk: Desk, books: Books, to: number, t: Tasking, precedence: number): void {
  const via = t.via.length > 0 ? t.via[0]! : -1;
  const same = books.givenTask[to] === t.task && books.givenObjective[to] === t.objective && books.givenVia[to] === via;
  if (same && t.plan < 0 && desk.now - books.givenAt[to]! < desk.wall.parameters.doctrineRepeatHours * 60) return;
  const w = orderPaper(desk, to, precedence);
  if (w < 0) return;
  books.givenTask[to] = t.task;
  books.givenObjective[to] = t.objective;
  books.givenVia[to] = via;
  books.givenAt[to] = desk.now;
  books.ownOutcome[to] = -1;
  bind(desk, books, to, t.task, t.objective);
  const { outTray } = desk;
  outTray[w + ORDER.task] = t.task;
  outTray[w + ORDER.objective] = t.objective;
  for (let i = 0; i < 3; i++) outTray[w + ORDER.via0 + i] = t.via[i] ?? -1;
  outTray[w + ORDER.pace] = t.pace;
  outTray[w + ORDER.plan] = t.plan;
  outTray[w + ORDER.startAt] = t.startAt;
  outTray[w + ORDER.releaseOn] = t.releaseOn;
}
