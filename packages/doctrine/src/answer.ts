/**
 * The answer to an order (docs/models/compliance.md, OBY-1..6): obey, delay, do it in part, refuse, appeal. A
 * multinomial whose coefficients are assumptions and whose features are what moves a commander.
 */
import { ANSWERS, ORDER, type Desk } from "@staffride/formats";
import { wordOf, type Books } from "./books.js";
import { DEFERENCE, FACE, leaning, traitOf } from "./character.js";
import { faithIn, trustBeyond } from "./ledger.js";
import { mainBody } from "./outlook.js";
import { kmApart } from "./route.js";
import { FLASH } from "./write.js";

export const OBEY = ANSWERS.indexOf("obey");
export const DELAY = ANSWERS.indexOf("delay");
export const PART = ANSWERS.indexOf("part");
export const REFUSE = ANSWERS.indexOf("refuse");
export const APPEALS = ANSWERS.indexOf("appeal");
export const N_ANSWER = ANSWERS.length;
const values = new Float64Array(N_ANSWER);

/**
 * Value of each answer (OBY-3). Shape (ANSWERS).
 *
 * @param gap  how much better his own course looks, tens of points
 * @param met  could the order be met at all (OBY-14)?
 */
export function valueAnswers(desk: Desk, books: Books, gap: number, met: boolean): Float64Array {
  const p = desk.wall.parameters;
  const row = books.row[desk.headquarters]!;
  const deference = traitOf(books, desk.headquarters, DEFERENCE);
  // a commander in despair has less face to lose
  const face = traitOf(books, desk.headquarters, FACE) * (1 - books.despair[row]!);
  const authority = authorityOf(desk, books, row);
  const impunity = books.impunity[row]!;
  const revisits = books.revisits[row]!;
  const promised = faithIn(desk, books, row);

  values[OBEY] =
    p.complyObey +
    p.complyObeyGap * gap +
    p.complyObeyAuthority * authority +
    deference -
    (met ? 0 : p.complyInfeasible) +
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

/** The weight of his word who gave the order: how near he is, how often and how urgently he has said it, how far he is trusted (OBY-12). */
export function authorityOf(desk: Desk, books: Books, row: number): number {
  const p = desk.wall.parameters;
  const from = books.wishFrom[row]!;
  const level = from >= 0 && from !== desk.superior ? p.complyLevel : 1;
  const pressed = p.complyInsistence * books.insistence[row]!;
  const urgent = wordOf(books.wish, row, ORDER.urgency) === FLASH ? p.complyUrgency : 0;
  const trusted = p.complyTrust * trustBeyond(desk, books, row);
  return (isNear(desk, books, from) ? p.complyNear : p.complyAuthority) * level * (1 + pressed + urgent + trusted);
}

/** Has the sender his post within reach of a visit? One off the map is far. */
function isNear(desk: Desk, books: Books, from: number): boolean {
  const post = from < 0 ? -1 : desk.wall.command.cell[from]!;
  const own = post < 0 ? -1 : mainBody(desk, books);
  return own >= 0 && kmApart(desk, own, post) <= desk.wall.parameters.complyNearKm;
}

/** The answer that weighs most, the commander's leanings with it; only those in `allowed` (bits over ANSWERS). */
export function chooseAnswer(desk: Desk, books: Books, gap: number, met: boolean, allowed: number): number {
  const worth = valueAnswers(desk, books, gap, met);
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
