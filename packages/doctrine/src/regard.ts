/**
 * Regard: what a headquarters thinks of a subordinate beyond his last report (docs/models/regard.md, RGD-1..5): is he
 * weaker than he should be, does he do as he is told, is he where he was told to be.
 */
import { DISPATCHES, KIND, REPORT, TASKS, TASK_OUTCOMES, type Desk, type Wall } from "@staffride/formats";
import { ANYWHERE, forget, type Books } from "./books.js";
import { note, whole } from "./diary.js";
import { kmApart, minutesTo } from "./route.js";

const SITUATION = DISPATCHES.indexOf("situation-report");
const TASK = DISPATCHES.indexOf("task-report");
const APPEAL = DISPATCHES.indexOf("appeal");
const VISIT_REPORT = DISPATCHES.indexOf("visit-report");
const HOLD = TASKS.indexOf("hold");
const HALT = TASKS.indexOf("halt");
const DONE = TASK_OUTCOMES.indexOf("done");

/** What one thinks of everybody before he is heard of. */
export function openRegard(books: Books, wall: Wall): void {
  books.weak.fill(wall.parameters.mindWeakAtFirst);
  books.obeyed.fill(wall.parameters.mindObeyedAtFirst);
  books.balked.fill(wall.parameters.mindBalkedAtFirst);
}

/** What one thinks of a new commander. */
export function trustAnew(books: Books, { parameters }: Wall, s: number): void {
  books.obeyed[s] = parameters.mindObeyedAtFirst;
  books.balked[s] = parameters.mindBalkedAtFirst;
  books.insisted[s] = 0;
  books.astrayAt[s] = -1;
}

/** Who has come from another superior is known by nothing but the tables until he reports (DOC-1). */
export function meetNewcomers(desk: Desk, books: Books): void {
  for (let i = 0; i < desk.nSubordinate; i++) {
    const s = desk.subordinates[i]!;
    const by = books.knownBy[s]!;
    if (by < 0 || by === desk.headquarters) continue;
    forget(books, desk.wall, s);
    trustAnew(books, desk.wall, s);
    books.weak[s] = desk.wall.parameters.mindWeakAtFirst;
    books.stayCell[s] = ANYWHERE;
    books.heardAt[s] = desk.now;
  }
}

/** Chance that he will do what he is told. */
export const compliance = (books: Books, s: number): number => books.obeyed[s]! / (books.obeyed[s]! + books.balked[s]!);

/** What the kind and content of a dispatch say of the one who sent it (RGD-1..3). */
export function judge(desk: Desk, books: Books, from: number, kind: number, w: number): void {
  const { inTray } = desk;
  const p = desk.wall.parameters;
  const { mindKappa, mindRepeat } = p;
  if (kind === APPEAL) {
    if (inTray[w + REPORT.unfit]! >= p.mindSeenAt * 1000) {
      const again = books.appealedAt[from]! >= 0 ? mindRepeat : 1;
      lean(books, from, p.mindPleaWeak, p.mindPleaFit, mindKappa * again);
    } else lean(books, from, p.mindRoutineWeak, p.mindRoutineFit, mindKappa);
    if (inTray[w + REPORT.demand]! >= 0) hearPlea(desk, books, from, w);
  } else if (kind === VISIT_REPORT) {
    books.weak[from] = inTray[w + REPORT.unfit]! >= p.mindSeenAt * 1000 ? p.mindSeenWeak : p.mindSeenFit;
    books.seenOf[books.row[desk.headquarters]!] = from;
    if (inTray[w + REPORT.demand]! >= 0) books.demanded[from] = inTray[w + REPORT.demand]!;
  } else if (kind === SITUATION) {
    const vague = inTray[w + REPORT.cell]! < 0;
    const weight = mindKappa * (books.appealedAt[from]! >= 0 ? mindRepeat : 1);
    if (vague) lean(books, from, p.mindVagueWeak, p.mindVagueFit, weight * mindRepeat);
    else lean(books, from, p.mindRoutineWeak, p.mindRoutineFit, weight * mindRepeat);
    if (vague) books.balked[from]! += p.mindVague;
    // an answer to a question has figures, if not all of them
    if (inTray[w + REPORT.unfit]! >= p.mindSeenAt * 1000) lean(books, from, p.mindPleaWeak, p.mindPleaFit, mindKappa);
  } else if (kind === TASK && inTray[w + REPORT.posture] === DONE) {
    books.obeyed[from]! += 1;
    books.insisted[from] = 0;
  } else return;
  noteRegard(desk, books, from);
}

/** He asks for something: that is to be dealt with (RES-2). An answer to a question asks for nothing. */
function hearPlea(desk: Desk, books: Books, from: number, w: number): void {
  books.appealedAt[from] = desk.now;
  books.demanded[from] = desk.inTray[w + REPORT.demand]!;
  books.pleaOf[books.row[desk.headquarters]!] = from;
}

/** Odds moved by a likelihood ratio to a power; straight-line in the power, near enough to the true curve. */
function lean(books: Books, s: number, weak: number, fit: number, weight: number): void {
  const p = books.weak[s]!;
  const bayes = (p * weak) / (p * weak + (1 - p) * fit);
  const moved = p + weight * (bayes - p);
  books.weak[s] = moved < 0.001 ? 0.001 : moved > 0.999 ? 0.999 : moved;
}

/** Is he where he was told to stay? One found elsewhere has defied; it is known only now (RGD-4). */
export function missSubordinate(desk: Desk, books: Books, s: number): boolean {
  const cell = books.ownCell[s]!;
  if (cell < 0 || books.knownBy[s] !== desk.headquarters) return false;
  const stay = books.stayCell[s]!;
  if (stay === ANYWHERE || books.astrayAt[s]! >= 0) return false;
  if (stay < 0) {
    books.stayCell[s] = cell;
    return false;
  }
  if (isNear(desk, stay, cell)) return false;
  const base = desk.wall.command.base[s]!;
  if (base >= 0 && minutesTo(desk, cell, base) >= minutesTo(desk, stay, base)) return false;
  books.astrayAt[s] = desk.now;
  books.balked[s]! += desk.wall.parameters.mindDefiance;
  noteRegard(desk, books, s);
  return true;
}

/** Nothing has come from him for so long: that, too, is a report (RGD-5). Once for each such time. */
export function missReports(desk: Desk, books: Books): void {
  const p = desk.wall.parameters;
  for (let i = 0; i < desk.nSubordinate; i++) {
    const s = desk.subordinates[i]!;
    const since = books.missedAt[s]! > books.heardAt[s]! ? books.missedAt[s]! : books.heardAt[s]!;
    if (desk.now - since < p.mindSilenceHours * 60) continue;
    books.missedAt[s] = desk.now;
    lean(books, s, p.mindQuietWeak, p.mindQuietFit, p.mindKappa);
    books.balked[s]! += p.mindQuiet;
    noteRegard(desk, books, s);
  }
}

/** What he has now been told settles where he may be: who is to hold a place and is not there may go to it (RGD-4). */
export function bind(desk: Desk, books: Books, s: number, task: number, objective: number): void {
  const cell = books.ownCell[s]!;
  const goal = objective < 0 ? cell : desk.wall.fields.objectiveCell[objective]!;
  const stays = task === HALT || (task === HOLD && (cell < 0 || isNear(desk, goal, cell)));
  books.astrayAt[s] = -1;
  books.stayCell[s] = stays ? (task === HOLD ? goal : cell) : ANYWHERE;
}

const isNear = (desk: Desk, a: number, b: number): boolean => kmApart(desk, a, b) <= desk.wall.parameters.mindAstrayKm;

export function noteRegard(desk: Desk, books: Books, s: number): void {
  note(
    desk,
    KIND.regard,
    desk.headquarters,
    s,
    whole(books.weak[s]!, 1000),
    whole(compliance(books, s), 1000),
    books.ownLosses[s],
    books.ownAt[s],
  );
}
