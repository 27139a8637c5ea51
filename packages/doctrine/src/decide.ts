/**
 * Deciding (docs/models/deciding.md, RES-1..5; courses.md; authority.md): at each open point the options are weighed
 * by the commander and by his chief of staff, and one is resolved on.
 */
import { KIND, OCCASIONS, type CompiledOption, type Desk } from "@staffride/formats";
import { adviser, commander, worthOfAct, type Weigher } from "./authority.js";
import type { Books } from "./books.js";
import { carryOut } from "./carry-out.js";
import { ADVICE, choiceOf, leaning, traitOf } from "./character.js";
import {
  ACCEPT,
  APPEAL,
  ASK,
  CHALLENGE,
  CONCEAL,
  CONCEDE,
  DISCLOSE,
  INSIST,
  INSPECT,
  PLEAD,
  REINFORCE,
  RELEASE,
  RELIEVE,
  SHADE,
  WITHDRAW,
} from "./course.js";
import { dealWith, isOpen, noteResolved, occasionFor } from "./decision-point.js";
import { note, whole } from "./diary.js";
import { tookStage } from "./operation.js";
import { disclose, mayPlead, plead, worthOfCandour } from "./plead.js";
import { bind } from "./regard.js";
import { relieve } from "./relief.js";
import { ask, sendOfficer } from "./inquire.js";
import { noteMarch } from "./own-march.js";
import { marchOf, worthOfOption } from "./worth.js";

const ON_ORDER = OCCASIONS.indexOf("order");
const ACTS = [ACCEPT, ASK, INSIST, CONCEDE, CHALLENGE, RELIEVE, INSPECT, RELEASE, REINFORCE];
const TELLING = [SHADE, PLEAD, APPEAL, CONCEAL, DISCLOSE];
/** To the commander and to his chief of staff, of each option of the point being weighed. Shape (options x 2). */
const scores: number[] = [];

/** Resolve on every point that is open and has its occasion. */
export function decide(desk: Desk, books: Books): void {
  const { decisions } = desk.wall.minds;
  for (const d of books.points[desk.headquarters]!) {
    if (decisions[d]!.occasion === ON_ORDER || !isOpen(desk, books, d)) continue;
    const subject = occasionFor(desk, books, d);
    if (subject < 0 || (decisions[d]!.options.some(({ course }) => course === PLEAD) && !mayPlead(desk, books)))
      continue;
    resolve(desk, books, d, subject);
    dealWith(desk, books, d);
  }
}

function resolve(desk: Desk, books: Books, d: number, subject: number): void {
  const point = desk.wall.minds.decisions[d]!;
  const { mindTau, mindInertia, mindCuriosity } = desk.wall.parameters;
  const chief = desk.wall.minds.advised[desk.headquarters] === 1;
  const weight = chief ? traitOf(books, desk.headquarters, ADVICE) : 0;
  const who = commander(desk, books);
  const staff = adviser(who, mindCuriosity);

  let best = -1;
  let most = 0;
  let advised = -1;
  let mostAdvised = 0;
  point.options.forEach((option, o) => {
    const s = addressee(desk, option, subject);
    const inertia = option.waits ? mindInertia : 0;
    const own = worth(desk, books, option, s, who) + inertia;
    // the two see an act towards a subordinate differently, all else alike
    const advice = chief && ACTS.includes(option.course) ? worth(desk, books, option, s, staff) + inertia : own;
    if (chief && (advised < 0 || advice > mostAdvised)) {
      advised = o;
      mostAdvised = advice;
    }
    const value = (1 - weight) * own + weight * advice + mindTau * leaning(desk, choiceOf(d, o));
    scores[2 * o] = value;
    scores[2 * o + 1] = advice;
    if (best < 0 || value > most) {
      best = o;
      most = value;
    }
  });
  const chosen = point.fixed >= 0 ? point.fixed : best;
  if (!point.options[chosen]!.waits || books.waited[d] !== chosen) noteWeighed(desk, books, d);
  const isNew = noteResolved(desk, books, d, chosen, advised);
  const option = point.options[chosen]!;
  if (isNew) act(desk, books, option, addressee(desk, option, subject));
}

/** The scores of all options, but where he goes on waiting: those are in the diary since he began to (RES-3). */
function noteWeighed(desk: Desk, books: Books, d: number): void {
  const { options } = desk.wall.minds.decisions[d]!;
  for (let o = 0; o < options.length; o++) {
    if (isOwnForce(options[o]!.course)) noteMarch(desk, marchOf(desk, books, options[o]!));
    const [value, advice] = [whole(scores[2 * o]!, 100), whole(scores[2 * o + 1]!, 100)];
    note(desk, KIND.weighed, desk.headquarters, d, o, options[o]!.course, value, advice);
  }
}

/** Is it weighed as something one's own force does, not as an act towards a subordinate or as what is told? */
const isOwnForce = (course: number): boolean => !ACTS.includes(course) && !TELLING.includes(course);

/** Whom an option is about: the one its order goes to, else who gave the occasion. */
function addressee(desk: Desk, option: CompiledOption, subject: number): number {
  const { plans } = desk.wall;
  if (option.plan < 0 || plans.kind[option.plan] === 0) return subject;
  return plans.to[plans.toStart[option.plan]!] ?? subject;
}

function worth(desk: Desk, books: Books, option: CompiledOption, s: number, who: Weigher): number {
  if (option.course === ACCEPT && books.astrayAt[s]! < 0 && books.appealedAt[s]! < 0) return 0; // nothing to accept
  if (ACTS.includes(option.course)) return worthOfAct(desk, books, s, option.course, who, option.promise);
  if (TELLING.includes(option.course)) return worthOfCandour(desk, books, option.course);
  return worthOfOption(desk, books, option);
}

/** Do what was resolved on. */
function act(desk: Desk, books: Books, option: CompiledOption, s: number): void {
  const { course, plan, promise } = option;
  if (plan >= 0) carryOut(desk, books, plan, promise);
  switch (course) {
    case WITHDRAW:
      return tookStage(desk, books);
    case RELIEVE:
      return relieve(desk, books, s);
    case RELEASE:
    case ACCEPT:
      return bind(desk, books, s, -1, -1);
    case ASK:
      return ask(desk, s);
    case INSPECT:
      return sendOfficer(desk, s);
    case PLEAD:
      return plead(desk, books, false);
    case APPEAL:
      return plead(desk, books, true);
    case DISCLOSE:
      return disclose(desk, books, true);
    case CONCEAL:
      return disclose(desk, books, false);
    default:
      return;
  }
}
