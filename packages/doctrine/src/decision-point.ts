/** Decision points of the campaign (docs/models/deciding.md, RES-1..4): when one is open, and that it is resolved. */
import { KIND, OCCASIONS, type Desk } from "@staffride/formats";
import type { Books } from "./books.js";
import { note } from "./diary.js";

const ON_ORDER = OCCASIONS.indexOf("order");
const ON_DEFIANCE = OCCASIONS.indexOf("defiance");
const ON_APPEAL = OCCASIONS.indexOf("appeal");
const ON_VISIT = OCCASIONS.indexOf("visit");
const ON_THOUGHT = OCCASIONS.indexOf("thought");

/** In its window, not resolved, and one of what must come before it, if anything, has been (RES-1). */
export function isOpen(desk: Desk, books: Books, d: number): boolean {
  const point = desk.wall.minds.decisions[d]!;
  if (books.chosen[d]! >= 0) return false;
  if (desk.now < point.from || desk.now > point.to) return false;
  if (point.after.length === 0) return true;
  return point.after.some(({ decision, option }) => {
    const chosen = books.chosen[decision]!;
    if (chosen < 0 || (option >= 0 && option !== chosen)) return false;
    // what hangs on the answer to an order is settled with it; all else waits for another sitting
    return books.chosenAt[decision]! < desk.now || desk.wall.minds.decisions[decision]!.occasion === ON_ORDER;
  });
}

/** The subordinate a point is about: who gave the occasion for it, or -1 if there was none (RES-2). */
export function occasionFor(desk: Desk, books: Books, d: number): number {
  const { occasion } = desk.wall.minds.decisions[d]!;
  const row = books.row[desk.headquarters]!;
  if (occasion === ON_APPEAL) return books.pleaOf[row]!;
  if (occasion === ON_VISIT && books.seenOf[row]! >= 0) return books.seenOf[row]!;
  for (let i = 0; i < desk.nSubordinate; i++) {
    const s = desk.subordinates[i]!;
    if (occasion === ON_DEFIANCE ? books.astrayAt[s]! >= 0 : occasion === ON_THOUGHT) return s;
    if (occasion === ON_VISIT && books.guestAt[row]! >= 0) return s;
  }
  return -1;
}

/** An appeal, a visitor's report are dealt with once, at the first point they fit (RES-2). */
export function dealWith(desk: Desk, books: Books, d: number): void {
  const { occasion } = desk.wall.minds.decisions[d]!;
  const row = books.row[desk.headquarters]!;
  if (occasion === ON_APPEAL) books.pleaOf[row] = -1;
  if (occasion === ON_VISIT) books.seenOf[row] = -1;
}

/** It is resolved (RES-4): waiting leaves it open. False if it was already so. */
export function noteResolved(desk: Desk, books: Books, d: number, option: number, advised = -1): boolean {
  const point = desk.wall.minds.decisions[d]!;
  const { course, waits } = point.options[option]!;
  const isNew = !waits || books.waited[d] !== option;
  books.chosenAt[d] = desk.now;
  if (waits) books.waited[d] = option;
  else books.chosen[d] = option;
  if (isNew) note(desk, KIND.resolved, desk.headquarters, d, option, course, advised, point.fixed >= 0 ? 1 : 0);
  return isNew;
}
