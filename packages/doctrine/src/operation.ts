/**
 * A headquarters' own operation (docs/models/deciding.md, RES-6, RES-7): what it means to do when nobody hinders it,
 * stage after stage. An order that forbids it stands the force where the stage under way has its line.
 */
import { ORDER, TASKS, TASK_OUTCOMES, type Desk } from "@staffride/formats";
import { wordOf, type Books } from "./books.js";
import { OBEY, REFUSE } from "./answer.js";
import { carryOut } from "./carry-out.js";
import { minutesTo } from "./route.js";

const WITHDRAW = TASKS.indexOf("withdraw");
const DONE = TASK_OUTCOMES.indexOf("done");

/** Is an order in the way? One that says withdraw is leave to go; one refused hinders nobody. */
export function isHindered(books: Books, row: number): boolean {
  if (books.wishAt[row]! < 0 || books.answer[row] === REFUSE) return false;
  return !(books.answer[row] === OBEY && wordOf(books.wish, row, ORDER.task) === WITHDRAW);
}

/** Go on to the next stage when the present one is reached (RES-6). */
export function goOn(desk: Desk, books: Books): void {
  const row = books.row[desk.headquarters]!;
  const stages = desk.wall.minds.operations[desk.headquarters]!;
  if (stages.length === 0 || isHindered(books, row)) return;
  const stage = books.stage[row]!;
  if (stage < 0) {
    const { mindPrepareHours } = desk.wall.parameters;
    if (books.wishAt[row]! >= 0 || desk.now >= mindPrepareHours * 60) begin(desk, books, 0);
    return;
  }
  if (books.stageAt[row]! < 0) return begin(desk, books, stage); // stood on the way: set out again
  if (stage + 1 < stages.length && isReached(desk, books)) begin(desk, books, stage + 1);
}

function begin(desk: Desk, books: Books, stage: number): void {
  const row = books.row[desk.headquarters]!;
  books.stage[row] = stage;
  books.stageAt[row] = desk.now;
  carryOut(desk, books, desk.wall.minds.operations[desk.headquarters]![stage]!.plan, 0);
}

/** An option took the first stage in its own way. */
export function tookStage(desk: Desk, books: Books): void {
  const row = books.row[desk.headquarters]!;
  if (desk.wall.minds.operations[desk.headquarters]!.length === 0 || books.stage[row]! >= 0) return;
  books.stage[row] = 0;
  books.stageAt[row] = desk.now;
}

/** Another order is carried out: the stage under way is begun again when nobody hinders it (RES-7). */
export function breakOff(books: Books, row: number): void {
  if (books.stage[row]! >= 0) books.stageAt[row] = -1;
}

/** Stand on the line of the stage under way: the answer to an order that forbids to go on (RES-7). */
export function standFast(desk: Desk, books: Books): void {
  const row = books.row[desk.headquarters]!;
  const stage = books.stage[row]!;
  if (stage < 0 || books.stageAt[row]! < 0) return;
  const { standing } = desk.wall.minds.operations[desk.headquarters]![stage]!;
  if (standing < 0) return;
  books.stageAt[row] = -1;
  carryOut(desk, books, standing, 0);
}

/** Where the force stands, or will once the stage under way is done: index into STANDS. */
export function standOf(desk: Desk, books: Books): number {
  const stages = desk.wall.minds.operations[desk.headquarters]!;
  const stage = books.stage[books.row[desk.headquarters]!]!;
  return stage < 0 || stages.length === 0 ? -1 : stages[stage]!.stand;
}

/** Where the operation ends: that is what his own course is worth to him. */
export function endStand(desk: Desk): number {
  const stages = desk.wall.minds.operations[desk.headquarters]!;
  return stages.length === 0 ? -1 : stages[stages.length - 1]!.stand;
}

/** Enough men of those who were told to go back are there, as they say. */
function isReached(desk: Desk, books: Books): boolean {
  const { mindStageShare, doctrineBackMinutes } = desk.wall.parameters;
  let all = 0;
  let there = 0;
  for (let i = 0; i < desk.nSubordinate; i++) {
    const s = desk.subordinates[i]!;
    if (books.givenTask[s] !== WITHDRAW) continue;
    all += books.ownStrength[s]!;
    const near = minutesTo(desk, books.ownCell[s]!, books.givenObjective[s]!) <= doctrineBackMinutes;
    if (books.ownOutcome[s] === DONE || near) there += books.ownStrength[s]!;
  }
  return all > 0 && there >= mindStageShare * all;
}
