/**
 * The estimate: what one headquarters believes of each enemy formation it has heard of (docs/models/estimate.md).
 *
 * A probability for each intent, a lognormal for his men, the cell he was last seen in. Time blurs, a report sharpens;
 * nothing in this file can see what is so.
 *
 * Model:  forward filter of a hidden Markov chain with tempered likelihoods, EST-1..8
 * Source: Rabiner 1989, Proc. IEEE 77(2):257-286, sec. III.A; the tempering from conservatism in probability inference
 *         (Phillips and Edwards 1966)
 */
import { ECHELONS, KIND, SIGHTINGS, type Desk, type Wall } from "@staffride/formats";
import { exp, log, power } from "@staffride/formats/exact"; // Math.exp differs between engines
import { GRADES, type Books } from "./books.js";
import { WATCH } from "./course.js";
import { note, whole } from "./diary.js";
import { kmApart } from "./route.js";

const N_SIGHTING = SIGHTINGS.length;
const NO_CONTACT = SIGHTINGS.indexOf("no-contact");
const WAR_ZONE = ECHELONS.indexOf("war-zone");
/** Grades of news (EST-4, EST-5): seen by the sender, passed on, said before; the last two may come together. */
export const AT_FIRST_HAND = 0;
export const RELAYED = 1;
export const REPEATED = 2;
const DAY = 1440;
/** A belief never dies (EST-3). */
const LEAST = 1e-6;

/** Place of an enemy formation in the arrays of a headquarters' books. */
export const slotOf = (desk: Desk, books: Books, enemy: number): number =>
  books.firstSlot[desk.headquarters]! + books.rank[enemy]!;

/** Likelihoods tempered for this run (EST-4): what is relayed or repeated tells less. Made once a run. */
export function temper(books: Books, wall: Wall): void {
  const { likelihood, nIntent } = wall.minds;
  const { mindKappa, mindRelayed, mindRepeat } = wall.parameters;
  const n = nIntent * N_SIGHTING;
  for (let grade = 0; grade < GRADES; grade++) {
    const weight = mindKappa * ((grade & RELAYED) > 0 ? mindRelayed : 1) * ((grade & REPEATED) > 0 ? mindRepeat : 1);
    for (let i = 0; i < n; i++) books.tempered[grade * n + i] = power(likelihood[i]!, weight);
  }
}

/** Mark the enemies on the map of day one, with what is known of them (EST-9). */
export function markMap(books: Books, wall: Wall): void {
  const { command, minds, nFormation, parameters } = wall;
  for (let h = 0; h < command.nHeadquarters; h++) {
    books.ownStrength[h] = minds.menUnder[h]!;
    const far = command.echelon[h]! >= WAR_ZONE;
    const base = (1 - command.side[h]!) * minds.nIntent;
    for (let slot = books.firstSlot[h]!; slot < books.firstSlot[h + 1]!; slot++) {
      const e = books.enemyOf[slot]!;
      if (minds.known[h * nFormation + e] === 0) continue;
      books.enemyAt[slot] = 0;
      books.enemyToldAt[slot] = 0;
      books.enemyCell[slot] = minds.knownCell[e]!;
      books.enemyStood[slot] = minds.knownCell[e]!;
      books.enemyStrength[slot] = minds.knownMen[e]!;
      const mean = log(minds.knownMen[e]!) + (far ? log(parameters.mindOver) : 0);
      believe(books, slot, mean, parameters.mindFirstVariance);
      books.intentAt[slot] = 0;
      for (let i = 0; i < minds.nIntent; i++) books.intent[slot * minds.nIntent + i] = minds.prior[base + i]!;
    }
  }
}

/** First word of him: the side's base rates (EST-2). */
function hearOf(desk: Desk, books: Books, slot: number): void {
  const { minds } = desk.wall;
  const base = sideOf(desk) * minds.nIntent;
  for (let i = 0; i < minds.nIntent; i++) books.intent[slot * minds.nIntent + i] = minds.prior[base + i]!;
  books.intentAt[slot] = desk.now;
}

/** Side observed: the other one. */
const sideOf = (desk: Desk): number => 1 - desk.wall.command.side[desk.headquarters]!;

/** Without news belief drifts back to the base rates (EST-3). */
export function blur(desk: Desk, books: Books, slot: number): void {
  const { minds, parameters } = desk.wall;
  const elapsed = desk.now - books.intentAt[slot]!;
  if (elapsed <= 0) return;
  const kept = exp(-elapsed / (parameters.mindDriftHours * 60));
  const base = sideOf(desk) * minds.nIntent;
  const at = slot * minds.nIntent;
  for (let i = 0; i < minds.nIntent; i++)
    books.intent[at + i] = kept * books.intent[at + i]! + (1 - kept) * minds.prior[base + i]!;
  books.intentAt[slot] = desk.now;
}

/**
 * Revise the estimate of an enemy by what he was seen doing (EST-4, EST-5).
 *
 * @param sighting   index into SIGHTINGS
 * @param happenedAt when it was seen: news of a class no newer than the last adds nothing, repeats within a day little
 * @param grade      how the news came: AT_FIRST_HAND, RELAYED, or REPEATED if it tells little from the first
 */
export function revise(
  desk: Desk,
  books: Books,
  enemy: number,
  sighting: number,
  happenedAt: number,
  grade: number,
  dispatch: number,
): void {
  const { minds } = desk.wall;
  const slot = slotOf(desk, books, enemy);
  if (books.intentAt[slot]! < 0) hearOf(desk, books, slot);
  const ofClass = slot * N_SIGHTING + sighting;
  const last = books.classAt[ofClass]!;
  if (last >= happenedAt) return;
  books.classAt[ofClass] = happenedAt;
  const sinceFull = last < 0 ? DAY : books.sinceFull[ofClass]! + happenedAt - last;
  const weight = sinceFull < DAY ? grade | REPEATED : grade;
  books.sinceFull[ofClass] = weight < REPEATED ? 0 : sinceFull < DAY ? sinceFull : DAY;
  blur(desk, books, slot);

  const at = slot * minds.nIntent;
  let expected = 0;
  for (let i = 0; i < minds.nIntent; i++) {
    const cell = i * N_SIGHTING + sighting;
    expected += books.intent[at + i]! * minds.likelihood[cell]!;
    books.intent[at + i]! *= books.tempered[weight * minds.nIntent * N_SIGHTING + cell]!;
  }
  normalise(desk, books, slot);
  if (happenedAt >= books.enemyAt[slot]!) books.enemySighting[slot] = sighting;
  noteSighting(desk, books, enemy, slot, sighting, expected, dispatch);
}

/** A named town is ours again and nobody fought for it: that tells of those who held it (EST-8). */
export function townRegained(desk: Desk, books: Books, enemy: number, dispatch: number): void {
  const { minds, parameters } = desk.wall;
  const slot = slotOf(desk, books, enemy);
  if (books.intentAt[slot]! < 0) hearOf(desk, books, slot);
  const expected = weighIn(desk, books, slot, minds.regained, parameters.mindKappa);
  noteSighting(desk, books, enemy, slot, NO_CONTACT, expected, dispatch);
}

/**
 * He is reported at a cell: if that is a march from where he stood he has gone, and that tells of him (EST-17). Of one not
 * heard of before it tells nothing.
 *
 * @param relayed whether it was passed on, or is in doubt, and tells less
 */
export function displaced(
  desk: Desk,
  books: Books,
  enemy: number,
  cell: number,
  relayed: boolean,
  dispatch: number,
): void {
  const { minds, parameters } = desk.wall;
  const slot = slotOf(desk, books, enemy);
  const stood = books.enemyStood[slot]!;
  if (cell < 0 || (stood >= 0 && kmApart(desk, stood, cell) < parameters.mindDisplacedKm)) return;
  books.enemyStood[slot] = cell;
  if (stood < 0 || books.intentAt[slot]! < 0) return;
  const weight = parameters.mindKappa * (relayed ? parameters.mindRelayed : 1);
  const expected = weighIn(desk, books, slot, minds.displaced, weight);
  note(desk, KIND.displaced, desk.headquarters, enemy, stood, cell, whole(-log(expected), 1000), dispatch);
  noteIntents(desk, books, enemy, slot);
}

/** Evidence that is no class of sighting: ratios by intent, tempered. @returns their mean beforehand, untempered */
function weighIn(desk: Desk, books: Books, slot: number, ratios: Float64Array, weight: number): number {
  const { nIntent } = desk.wall.minds;
  blur(desk, books, slot);
  const at = slot * nIntent;
  let expected = 0;
  for (let i = 0; i < nIntent; i++) {
    expected += books.intent[at + i]! * ratios[i]!;
    books.intent[at + i]! *= power(ratios[i]!, weight);
  }
  normalise(desk, books, slot);
  return expected;
}

/** Restore a total of one; no intent is ever quite ruled out. */
function normalise(desk: Desk, books: Books, slot: number): void {
  const { nIntent } = desk.wall.minds;
  const { intent } = books;
  const at = slot * nIntent;
  let total = 0;
  for (let i = 0; i < nIntent; i++) {
    if (intent[at + i]! < LEAST) intent[at + i] = LEAST;
    total += intent[at + i]!;
  }
  for (let i = 0; i < nIntent; i++) intent[at + i]! /= total;
}

/** Surprise is minus the logarithm of the probability beforehand (EST-7): for the diary only. */
function noteSighting(
  desk: Desk,
  books: Books,
  enemy: number,
  slot: number,
  sighting: number,
  expected: number,
  dispatch: number,
): void {
  const h = desk.headquarters;
  note(desk, KIND.sighting, h, enemy, sighting, whole(-log(expected), 1000), dispatch, believedMen(books, slot));
  noteIntents(desk, books, enemy, slot);
}

function noteIntents(desk: Desk, books: Books, enemy: number, slot: number): void {
  const at = slot * desk.wall.minds.nIntent;
  const p = (i: number): number => (i < desk.wall.minds.nIntent ? whole(books.intent[at + i]!, 1000) : 0);
  note(desk, KIND.intents, desk.headquarters, enemy, p(0), p(1), p(2), p(3));
}

/** Take a reported strength into the estimate (EST-6): a scalar filter in logarithms. Men, > 0. */
export function gauge(desk: Desk, books: Books, enemy: number, men: number, relayed: boolean): void {
  if (men <= 0) return;
  const p = desk.wall.parameters;
  const slot = slotOf(desk, books, enemy);
  const seen = log(men);
  if (books.lnVar[slot]! <= 0) {
    // headquarters far from the front make more of what they hear of
    const far = desk.wall.command.echelon[desk.headquarters]! >= WAR_ZONE;
    return believe(books, slot, seen + (far ? log(p.mindOver) : 0), p.mindFirstVariance);
  }
  const noise = relayed ? p.mindSightVariance * 2 : p.mindSightVariance;
  const gain = books.lnVar[slot]! / (books.lnVar[slot]! + noise);
  const mean = books.lnMen[slot]! + gain * (seen - books.lnMen[slot]!);
  believe(books, slot, mean, books.lnVar[slot]! * (1 - gain) + p.mindStrengthDrift);
}

/** His losses as claimed, men, less what nobody believes of a claim, come off his strength; not more than half of it at once (EST-16). */
export function bleed(desk: Desk, books: Books, enemy: number, claimed: number): void {
  const slot = slotOf(desk, books, enemy);
  if (books.lnVar[slot]! <= 0) return;
  const men = exp(books.lnMen[slot]!);
  const left = men - claimed * desk.wall.parameters.claimBelieved;
  believe(books, slot, log(left > men / 2 ? left : men / 2), books.lnVar[slot]!);
}

/** The median goes with mean and variance: it is asked for much oftener than they change. */
function believe(books: Books, slot: number, mean: number, variance: number): void {
  books.lnMen[slot] = mean;
  books.lnVar[slot] = variance;
  books.men[slot] = variance > 0 ? Math.floor(exp(mean) + 0.5) : 0;
}

/** What he was seen doing when he was last seen, to be passed on; -1 if that was not said. */
export function sightingToPass(books: Books, slot: number): number {
  const sighting = books.enemySighting[slot]!;
  return sighting >= 0 && books.classAt[slot * N_SIGHTING + sighting] === books.enemyAt[slot] ? sighting : -1;
}

/** Median of the believed strength; 0 if never reported. */
export const believedMen = (books: Books, slot: number): number => books.men[slot]!;

/** Expected pay-off of a course against the enemies it is about, all that are known if empty, weighed by believed strength (COA-3). Points. */
export function prospect(desk: Desk, books: Books, course: number, about: readonly number[]): number {
  const { minds, parameters } = desk.wall;
  const end = books.firstSlot[desk.headquarters + 1]!;
  // what is forgone by watching is no loss of one's own
  const aversion = course === WATCH ? 1 : parameters.mindLossAversion;
  let total = 0;
  let points = 0;
  for (let slot = books.firstSlot[desk.headquarters]!; slot < end; slot++) {
    if (books.intentAt[slot]! < 0 || (about.length > 0 && !about.includes(books.enemyOf[slot]!))) continue;
    blur(desk, books, slot);
    const men = believedMen(books, slot);
    let value = 0;
    for (let i = 0; i < minds.nIntent; i++) {
      const pay = minds.pay[course * minds.nIntent + i]!;
      value += books.intent[slot * minds.nIntent + i]! * (pay < 0 ? pay * aversion : pay);
    }
    points += men * value;
    total += men;
  }
  return total > 0 ? points / total : 0;
}
