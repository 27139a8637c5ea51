/**
 * The answer to an order (docs/models/compliance.md, OBY-1..6): obey, delay, do it in part, refuse, appeal. A
 * multinomial whose coefficients are assumptions and whose features are what moves a commander.
 */
import { ANSWERS, ORDER, type Desk } from "@staffride/formats";
import { wordOf, type Books } from "./books.js";
import { DEFERENCE, FACE, leaning, traitOf } from "./character.js";

export const OBEY = ANSWERS.indexOf("obey");
export const DELAY = ANSWERS.indexOf("delay");
export const PART = ANSWERS.indexOf("part");
export const REFUSE = ANSWERS.indexOf("refuse");
export const APPEALS = ANSWERS.indexOf("appeal");
export const N_ANSWER = ANSWERS.length;
const values = new Float64Array(N_ANSWER);

/** Value of each answer (OBY-3). `gap`: how much better his own course looks, tens of points. Shape (ANSWERS). */
export function valueAnswers(desk: Desk, books: Books, gap: number): Float64Array {
  const p = desk.wall.parameters;
  const row = books.row[desk.headquarters]!;
  const deference = traitOf(books, desk.headquarters, DEFERENCE);
  // a commander in despair has less face to lose
  const face = traitOf(books, desk.headquarters, FACE) * (1 - books.despair[row]!);
  const authority = p.complyAuthority * (1 + p.complyInsistence * books.insistence[row]!);
  const impunity = books.impunity[row]!;
  const revisits = books.revisits[row]!;
  const promised = wordOf(books.wish, row, ORDER.promise) > 0 ? 1 : 0;

  values[OBEY] =
    p.complyObey +
    p.complyObeyGap * gap +
    p.complyObeyAuthority * authority +
    deference +
    p.complyObeyImpunity * impunity +
    p.complyObeyPromise * promised;
  values[DELAY] =
    p.complyDelay +
    p.complyDelayGap * gap +
    p.complyDelayAuthority * authority +
    p.complyDelayImpunity * impunity +
    p.complyDelayRevisit * revisits;
  values[PART] =
    p.complyPart +
    p.complyPartGap * gap +
    p.complyPartAuthority * authority +
    p.complyPartDeference * deference +
    p.complyPartImpunity * impunity +
    p.complyPartPromise * promised;
  values[REFUSE] =
    p.complyRefuse +
    p.complyRefuseGap * gap +
    p.complyRefuseAuthority * authority +
    p.complyRefuseDeference * deference +
    p.complyRefuseImpunity * impunity +
    p.complyRefusePromise * promised;
  values[APPEALS] =
    p.complyAppeal +
    p.complyAppealGap * gap +
    p.complyAppealAuthority * authority +
    p.complyAppealDeference * deference +
    p.complyAppealImpunity * impunity +
    p.complyAppealRevisit * revisits +
    p.complyAppealPromise * promised -
    face;
  return values;
}

/** The answer that weighs most, the commander's leanings with it; only those in `allowed` (bits over ANSWERS). */
export function chooseAnswer(desk: Desk, books: Books, gap: number, allowed: number): number {
  const worth = valueAnswers(desk, books, gap);
  let best = -1;
  let most = 0;
  for (let r = 0; r < N_ANSWER; r++) {
    if ((allowed & (1 << r)) === 0) continue;
    const value = worth[r]! + leaning(desk, r);
    if (best < 0 || value > most) {
      most = value;
      best = r;
    }
  }
  return best;
}
