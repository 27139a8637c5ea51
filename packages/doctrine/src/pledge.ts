/**
 * The word a superior gave (docs/models/compliance.md, OBY-13): his own page. Until when it stands open to each subordinate,
 * and whether he kept it, as he sees it: who answers to whom on his own side he knows, for it goes by his orders.
 */
import { KIND, PROMISES, PROMISE_STATES, TASKS, type Desk } from "@staffride/formats";
import type { Books } from "./books.js";
import { note } from "./diary.js";
import { noteRegard } from "./regard.js";

const STAY = PROMISES.indexOf("formations");
const OPEN = PROMISE_STATES.indexOf("open");
const KEPT = PROMISE_STATES.indexOf("kept");
const BROKEN = PROMISE_STATES.indexOf("broken");
const WITHDRAW = TASKS.indexOf("withdraw");

/** An order goes out: with a promise, which stands open from now; without, it breaks one that stands, unless it is leave to go or the same again. */
export function pledge(desk: Desk, books: Books, to: number, task: number, same: boolean, promise: number): void {
  if (promise > 0) {
    books.pledged[to] = promise;
    books.pledgedUntil[to] = desk.now + Math.floor(desk.wall.parameters.promiseHours * 60);
    books.pledgedCount[to] = answering(desk, to);
    notePledge(desk, books, to, promise, OPEN);
  } else if (!same && task !== WITHDRAW && books.pledged[to]! > 0) settle(desk, books, to, BROKEN);
}

/** Does a promise of his to the subordinate stand open? */
export const isPledged = (desk: Desk, books: Books, s: number): boolean => books.pledgedUntil[s]! > desk.now;

/** Look whether what was promised has come or was taken away, and whether it is due. */
export function reviewPledges(desk: Desk, books: Books): void {
  for (let i = 0; i < desk.nSubordinate; i++) {
    const s = desk.subordinates[i]!;
    const promise = books.pledged[s]!;
    if (promise <= 0) continue;
    const isDue = desk.now >= books.pledgedUntil[s]!;
    const change = answering(desk, s) - books.pledgedCount[s]!;
    if (promise === STAY ? change < 0 : change <= 0 && isDue) settle(desk, books, s, BROKEN);
    else if (promise === STAY ? isDue : change > 0) settle(desk, books, s, KEPT);
  }
}

/** Kept, it is done with; broken, he reckons with being obeyed the less. He may promise anew. */
function settle(desk: Desk, books: Books, s: number, state: number): void {
  notePledge(desk, books, s, books.pledged[s]!, state);
  books.pledged[s] = -1;
  books.pledgedUntil[s] = -1;
  if (state !== BROKEN) return;
  books.balked[s]! += desk.wall.parameters.mindWordBroken;
  noteRegard(desk, books, s);
}

/** How many answer to a headquarters at this hour. */
function answering(desk: Desk, senior: number): number {
  const { parent } = desk.wall.command;
  let n = 0;
  for (let h = 0; h < parent.length; h++) if (superiorOf(desk, h) === senior) n++;
  return n;
}

function superiorOf(desk: Desk, h: number): number {
  const { parent, attachAt, attachHeadquarters, attachParent } = desk.wall.command;
  let superior = parent[h]!;
  for (let i = 0; i < attachAt.length; i++)
    if (attachHeadquarters[i] === h && attachAt[i]! <= desk.now) superior = attachParent[i]!;
  return superior;
}

const notePledge = (desk: Desk, books: Books, s: number, promise: number, state: number): void =>
  note(desk, KIND.pledge, desk.headquarters, s, promise, state, books.pledgedUntil[s]!);
