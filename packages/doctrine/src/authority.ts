/**
 * What a superior makes of a subordinate who stalls, goes his own way or pleads (docs/models/authority.md, ATH-1..8):
 * facts against the standing of the army, in points. Two states, fit and weak; each act is worth its mean over both.
 */
import { STANDS, type Desk } from "@staffride/formats";
import type { Books } from "./books.js";
import { ASSERTION, PRESTIGE, traitOf } from "./character.js";
import { ACCEPT, ASK, CHALLENGE, CONCEDE, INSIST, INSPECT, RELEASE, RELIEVE, REINFORCE } from "./course.js";
import { isPledged } from "./pledge.js";
import { compliance } from "./regard.js";
import { danger, success } from "./worth.js";

const DEEP = STANDS.indexOf("deep");
const RIVER_LINE = STANDS.indexOf("river-line");
const CLEAR = STANDS.indexOf("clear");
/** Divisions whose price the assumption gives. */
const PRICED = 3;
/** Divisions of the force they join: three make it half as strong again. */
const OWN_DIVISIONS = 6;

/** Who weighs: the commander, or his chief of staff, who cares half as much for standing (CHR-3). */
export interface Weigher {
  readonly prestige: number;
  readonly assertion: number;
  /** Points that he gives to knowing more. */
  readonly curiosity: number;
}

export const commander = (desk: Desk, books: Books): Weigher => ({
  prestige: traitOf(books, desk.headquarters, PRESTIGE),
  assertion: traitOf(books, desk.headquarters, ASSERTION),
  curiosity: 0,
});

export const adviser = ({ prestige, assertion }: Weigher, curiosity: number): Weigher => ({
  prestige: prestige / 2,
  assertion,
  curiosity,
});

/** Worth of an act towards subordinate s (ATH-1). */
export function worthOfAct(desk: Desk, books: Books, s: number, course: number, who: Weigher, promise: number): number {
  const p = desk.wall.parameters;
  if (course === ASK) {
    const best = bestFor(desk, books, s, books.weak[s]!, who);
    return (
      best + who.curiosity + p.mindAskTells * worthOfKnowing(desk, books, s, who) - p.mindAskCost - 0.25 * who.prestige
    );
  }
  if (course === INSPECT) {
    const best = bestFor(desk, books, s, books.weak[s]!, who);
    const tells = p.mindVisitTruth * worthOfKnowing(desk, books, s, who);
    return best + who.curiosity + tells - p.mindVisitCost - 0.12 * who.prestige;
  }
  return mean(desk, books, s, course, books.weak[s]!, who, promise);
}

const mean = (
  desk: Desk,
  books: Books,
  s: number,
  course: number,
  weak: number,
  who: Weigher,
  promise: number,
): number =>
  (1 - weak) * inState(desk, books, s, course, 0, weak, who, promise) +
  weak * inState(desk, books, s, course, 1, weak, who, promise);

/** The best that can be done without knowing more (ATH-6). */
function bestFor(desk: Desk, books: Books, s: number, weak: number, who: Weigher): number {
  const insist = mean(desk, books, s, INSIST, weak, who, 0);
  const concede = mean(desk, books, s, CONCEDE, weak, who, 1);
  const release = mean(desk, books, s, RELEASE, weak, who, 0);
  return Math.max(insist, concede, release);
}

/** What it would be worth to know whether he is fit or weak (ATH-6). Never negative. */
function worthOfKnowing(desk: Desk, books: Books, s: number, who: Weigher): number {
  const weak = books.weak[s]!;
  const known = (1 - weak) * bestFor(desk, books, s, 0, who) + weak * bestFor(desk, books, s, 1, who);
  const gain = known - bestFor(desk, books, s, weak, who);
  return gain > 0 ? gain : 0;
}

function inState(
  desk: Desk,
  books: Books,
  s: number,
  course: number,
  weak: number,
  believedWeak: number,
  who: Weigher,
  promise: number,
): number {
  const p = desk.wall.parameters;
  const rho = weak > 0 ? p.mindRatioWeak : p.mindRatioFit;
  const obeys = compliance(books, s);
  const object = p.mindObject;
  const asItIs = danger(desk, RIVER_LINE, rho);
  switch (course) {
    case INSIST: {
      const win = success(desk, DEEP, rho);
      const gone = object * win + danger(desk, DEEP, rho) - who.prestige * (1 - win);
      const word = isPledged(desk, books, s) ? p.mindPromiseCost : 0; // to go back on
      return obeys * gone + (1 - obeys) * asItIs + asserted(desk, books, s, who) - word;
    }
    case CONCEDE: {
      const fresh = promise > 0 && !isPledged(desk, books, s); // said already, it neither helps again nor costs
      const lower = 1.3 * obeys + 0.1 + (fresh ? p.mindPromiseHelps : 0);
      const follows = lower < 0 ? 0 : lower > 1 ? 1 : lower;
      const win = success(desk, RIVER_LINE, rho);
      const stays = 0.5 * object * win + danger(desk, RIVER_LINE, rho) - 0.5 * who.prestige * (1 - win);
      const shame = 0.25 * who.prestige * (1 - 0.8 * believedWeak);
      const cost = fresh ? p.mindPromiseCost : 0;
      return follows * stays + (1 - follows) * asItIs + 0.5 * asserted(desk, books, s, who) - shame - cost;
    }
    case CHALLENGE:
      return asItIs + asserted(desk, books, s, who) - 1;
    case RELIEVE:
      return asItIs + asserted(desk, books, s, who) - p.mindRelieveCost;
    case REINFORCE: {
      const divisions = books.demanded[s]! < 0 ? PRICED : books.demanded[s]!;
      if (divisions === 0) return asItIs; // he asks for nobody
      const odds = rho / (1 + divisions / OWN_DIVISIONS);
      const price = (p.mindReinforceCost * divisions) / PRICED;
      return 0.5 * object * success(desk, RIVER_LINE, odds) + danger(desk, RIVER_LINE, odds) - price;
    }
    case ACCEPT:
      return asItIs - 0.5 * who.prestige * (1 - 0.8 * believedWeak);
    case RELEASE:
    default:
      return danger(desk, CLEAR, rho) - (0.5 * who.prestige + p.mindTopWish) * (1 - 0.8 * believedWeak);
  }
}

/** An order that upholds the army's standing pays at once, obeyed or not; less each time he was pressed before (ATH-3, ATH-4). */
function asserted(desk: Desk, books: Books, s: number, who: Weigher): number {
  let pay = who.assertion * who.prestige;
  for (let n = 0; n < books.insisted[s]!; n++) pay *= desk.wall.parameters.mindFade;
  return pay;
}
