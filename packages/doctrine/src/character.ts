/**
 * Characters (docs/models/character.md, CHR-1, CHR-2): a commander's temper, drawn once a run, and the noise with which
 * he decides: mostly a lasting taste, a little the mood of the hour.
 */
import { LOTS, TRAITS, type Desk, type Wall } from "@staffride/formats";
import { log, triangle } from "@staffride/formats/exact";
import type { Books } from "./books.js";

const CHARACTER = LOTS.indexOf("character");
const TASTE = LOTS.indexOf("taste");
const MOOD = LOTS.indexOf("mood");
const N_TRAIT = TRAITS.length;
const AXES = LOTS.indexOf("axes");
const LASTING = 0.7;

export const DEFERENCE = TRAITS.indexOf("deference");
export const FACE = TRAITS.indexOf("face");
export const AGGRESSION = TRAITS.indexOf("aggression");
export const PRESTIGE = TRAITS.indexOf("prestige");
export const ASSERTION = TRAITS.indexOf("assertion");
export const ADVICE = TRAITS.indexOf("advice");
export const CANDOUR = TRAITS.indexOf("candour");
export const RELUCTANCE = TRAITS.indexOf("reluctance");

/** Draw everybody's character for this run, each trait from its triangle (CHR-1). */
export function drawCharacters(books: Books, wall: Wall): void {
  const { minds } = wall;
  for (let h = 0; h < wall.command.nHeadquarters; h++) {
    for (let t = 0; t < N_TRAIT; t++) {
      const at = h * N_TRAIT + t;
      const [low, mode, high] = [minds.traits[3 * at]!, minds.traits[3 * at + 1]!, minds.traits[3 * at + 2]!];
      books.trait[at] = low < high ? triangle(wall.lot(h, CHARACTER, t, 0), low, mode, high) : mode;
    }
  }
}

export const traitOf = (books: Books, h: number, trait: number): number => books.trait[h * N_TRAIT + trait]!;

/**
 * Noise on the value of one course of several (CHR-2): of two Gumbel draws the greater part keyed by the choice alone,
 * the lesser by the day too. Who is asked twice about the same thing mostly says the same, and on one day the same.
 *
 * @param choice 0 to 255: what is chosen among, and which
 */
export function leaning(desk: Desk, choice: number): number {
  return noise(desk, TASTE, choice & 255, MOOD, choice & 255);
}

/** The same on the value of going back on so many axes. */
export const leaningToAxes = (desk: Desk, axes: number): number => noise(desk, AXES, axes, AXES, 128 + axes);

function noise(
  { wall, headquarters: h, now }: Desk,
  lasting: number,
  which: number,
  day: number,
  what: number,
): number {
  const taste = gumbel(wall.lot(h, lasting, which, 0));
  const mood = gumbel(wall.lot(h, day, what, Math.floor(now / 1440)));
  return LASTING * taste + (1 - LASTING) * mood;
}

/** Address of an option among choices: behind those of answers. Thirty points of eight options have one of their own. */
export const choiceOf = (decision: number, option: number): number => 8 + ((decision * 8 + option) % 248);

/** Address of a course by which an order may be carried out: what answers and options leave, 248 to 255 and 5 to 7. */
export const choiceOfCourse = (course: number): number => 5 + ((243 + course) % 251);

const gumbel = (u: number): number => -log(-log(u));
