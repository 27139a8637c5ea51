/** Carrying out what was resolved on (docs/models/deciding.md, RES-5): a scheme of one's own, or an order to others. */
import { KIND, ORDER, TASKS, type CompiledOrder, type Desk } from "@staffride/formats";
import { ORDER_WORDS, type Books } from "./books.js";
import { note } from "./diary.js";
import { dispose } from "./dispose.js";
import { pledge } from "./pledge.js";
import { bind } from "./regard.js";
import { moveBoundary } from "./sector.js";
import { FLASH, orderPaper, URGENT } from "./write.js";

const RESOLVE = 0;
const STOPS = [TASKS.indexOf("hold"), TASKS.indexOf("halt")];

/** Carry out a plan of this headquarters: dispose of its own formations, or order its subordinates. */
export function carryOut(desk: Desk, books: Books, plan: number, promise: number): void {
  const { plans } = desk.wall;
  note(desk, KIND.plan, plan, desk.headquarters);
  moveBoundary(desk, books, plans.sector[plan]!, plans.holder[plan]!, desk.headquarters);
  const order = plans.orders[plans.order[plan]!]!;
  if (plans.kind[plan] === RESOLVE) {
    enforce(desk, books, order, plan);
    dispose(desk, books);
    return;
  }
  for (let i = plans.toStart[plan]!; i < plans.toStart[plan + 1]!; i++)
    send(desk, books, plans.to[i]!, order, plan, promise);
}

/** The body of a plan becomes the order in force. */
function enforce(desk: Desk, books: Books, order: CompiledOrder, plan: number): void {
  const row = books.row[desk.headquarters]!;
  const words = books.order.subarray(row * ORDER_WORDS, (row + 1) * ORDER_WORDS);
  write(words, 0, order, plan);
  books.orderAt[row] = desk.now;
  books.taskTold[row] = -1;
}

function send(desk: Desk, books: Books, to: number, order: CompiledOrder, plan: number, promise: number): void {
  const same = books.givenTask[to] === order.task && books.givenObjective[to] === order.objective;
  books.insisted[to] = same ? books.insisted[to]! + 1 : 0;
  const w = orderPaper(desk, to, precedenceOf(desk, to, order.task, books.insisted[to]!));
  if (w < 0) return;
  write(desk.outTray, w, order, plan);
  desk.outTray[w + ORDER.insistence] = books.insisted[to]!;
  pledge(desk, books, to, order.task, same, promise);
  desk.outTray[w + ORDER.promise] = promise > 0 ? promise : -1;
  books.givenTask[to] = order.task;
  books.givenObjective[to] = order.objective;
  books.givenVia[to] = order.via.length > 0 ? order.via[0]! : -1;
  books.givenAt[to] = desk.now;
  books.ownOutcome[to] = -1;
  bind(desk, books, to, order.task, order.objective);
}

/** What is said again, and what stops those above formations, goes flash (RES-5). */
const precedenceOf = (desk: Desk, to: number, task: number, insisted: number): number =>
  insisted > 0 || (STOPS.includes(task) && desk.wall.command.formation[to]! < 0) ? FLASH : URGENT;

function write(words: Int32Array, w: number, order: CompiledOrder, plan: number): void {
  for (let i = 0; i < ORDER_WORDS; i++) words[w + i] = -1;
  words[w + ORDER.task] = order.task;
  words[w + ORDER.objective] = order.objective;
  for (let i = 0; i < 3; i++) words[w + ORDER.via0 + i] = order.via[i] ?? -1;
  words[w + ORDER.pace] = order.pace;
  words[w + ORDER.plan] = plan;
  words[w + ORDER.startAt] = 0;
  words[w + ORDER.releaseOn] = order.releaseOn;
}
