/**
 * For tests: what a formation brings into a fight, read plainly from the rules (docs/models/engagement.md ENG-2, ENG-6,
 * ENG-7; crossing.md CRS-2, CRS-3, CRS-6, CRS-7; sky.md SKY-1 to SKY-4; contact.md CON-1, CON-3).
 */
import {
  CROSSING_KINDS,
  CROSSING_STATES,
  TERRAINS,
  WEATHERS,
  type Posture,
  type Terrain,
  type Weather,
} from "@staffride/formats/words";
import type { Hour, Troop } from "./hour.js";

/** ENG-2, ENG-3: men at hand for one of its fights. */
export function menEngaged({ minute, parameters: p }: Hour, troop: Troop, fights: number): number {
  let share = 1;
  if (troop.passage) {
    // CRS-6: in the first half those who are not yet over, in the second those who are
    const over = (minute - troop.passage.from) / (troop.passage.until - troop.passage.from);
    share = over < 0.5 ? 1 - over : over;
  }
  const toCome = troop.tailAt - minute;
  if (toCome > 0 && troop.columnMinutes > 0) {
    const come = 1 - toCome / troop.columnMinutes;
    share *= come > p.engageColumnHead ? come : p.engageColumnHead;
  }
  const atHand = (troop.men.fit * share) / Math.max(1, fights);
  return Math.min(atHand, p.engageFrontageMenPerKm * p.contactReachKm);
}

/** ENG-2: what one of its men is worth to the enemy's losses. */
export const worthOfAMan = ({ fatigue, quality }: Troop): number => (1 - fatigue) * quality;

/** CRS-7: no more come into an assault over water than so many hours of boats bring. */
export function menOverWater(hour: Hour, troop: Troop): number {
  const { ground, parameters: p } = hour;
  const crossing = ground.edgeCrossing[nextEdge(hour, troop)]!;
  const kind = CROSSING_KINDS[ground.crossingKind[crossing]!]!;
  let perHour = ground.crossingMenPerHour[crossing]!;
  if (["boats", "ferry", "ford"].includes(kind)) perHour *= light(hour, p.crossNight);
  if (kind !== "ford") {
    const open = CROSSING_STATES[ground.crossingState[crossing]!] === "open";
    const holder = ground.crossingHolder[crossing]!;
    if (!open) perHour *= p.crossDestroyed;
    else if (holder === 1 - troop.side) perHour *= p.crossNoBoats;
  }
  return perHour * p.crossOpposedWaves;
}

/** The edge by which its way to its goal leaves its cell, -1 if there is none. */
function nextEdge({ ground, fields }: Hour, { cell, goal }: Troop): number {
  const slot = goal < 0 ? 255 : fields.next[goal * ground.nCell + cell]!;
  return slot === 255 ? -1 : ground.edgeStart[cell]! + slot;
}

/** CON-1: enemies in the same cell or within reach. */
export function inContact({ ground }: Hour, a: Troop, b: Troop): boolean {
  return a.side !== b.side && !a.gone && !b.gone && (a.cell === b.cell || withinReach(ground, a.cell).includes(b.cell));
}

const withinReach = (ground: Hour["ground"], cell: number): number[] =>
  Array.from(ground.reachCell.subarray(ground.reachStart[cell]!, ground.reachStart[cell + 1]!));

/** CON-3, ENG-1: is the enemy it attacks over water still the one who bars the far bank? */
export function barsTheFarBank(hour: Hour, troop: Troop, enemy: Troop): boolean {
  const edge = nextEdge(hour, troop);
  if (edge < 0) return false;
  const bank = hour.ground.edgeTo[edge]!;
  const near = [bank, ...withinReach(hour.ground, bank)];
  const [strongest] = hour.troops
    .filter(({ side, cell, gone }) => side !== troop.side && !gone && near.includes(cell))
    .sort((a, b) => b.men.fit - a.men.fit || a.number - b.number);
  return strongest === enemy;
}

/** SKY-1 */
export function isNight({ minute, sky }: Hour): boolean {
  return minute % 1440 < sky.sunrise || minute % 1440 >= sky.sunset;
}

/** SKY-3: what the dark leaves of a thing that by day is 1. */
function light(hour: Hour, dark: number): number {
  if (!isNight(hour)) return 1;
  return dark + (1 - dark) * hour.parameters.marchMoonlight * hour.sky.moon[dayOf(hour)]!;
}

/** SKY-4 */
const dayOf = ({ minute, sky }: Hour): number => Math.min(Math.floor(minute / 1440), sky.nDay - 1);

/** SKY-2: attack and losses, temperate and cold. */
const WEATHER: Readonly<Record<Weather, readonly [number, number, number, number]>> = {
  "dry-sun": [1, 1, 0.9, 0.7],
  "dry-overcast": [1, 1, 0.9, 0.6],
  "wet-light": [0.9, 0.7, 0.9, 0.4],
  "wet-heavy": [0.7, 0.5, 0.6, 0.3],
};

/** SKY-2: what the weather leaves of the attack's effect, and of everybody's losses. */
export function weather(hour: Hour): { readonly attack: number; readonly losses: number } {
  const day = dayOf(hour);
  const row = WEATHER[WEATHERS[hour.sky.weather[day]!]!];
  const w = hour.parameters.weatherWeight;
  const weigh = (factor: number): number => (w === 1 ? factor : 1 + w * (factor - 1));
  const [attack, losses] = hour.sky.cold[day] === 1 ? [row[2], row[3]] : [row[0], row[1]];
  return { attack: weigh(attack), losses: weigh(losses) };
}

/** ENG-6: defence r_u and casualties r_c of the ground. */
export const GROUND: Readonly<Record<Terrain, readonly [number, number]>> = {
  "flat-bare": [1.05, 1],
  "flat-mixed": [1.2, 0.8],
  "flat-wooded": [1.1, 0.7],
  paddy: [1.3, 0.6],
  polder: [1.2, 0.7],
  "rolling-bare": [1.2, 0.8],
  "rolling-mixed": [1.3, 0.7],
  "rolling-wooded": [1.35, 0.6],
  "rugged-bare": [1.45, 0.5],
  "rugged-mixed": [1.5, 0.4],
  "rugged-wooded": [1.5, 0.3],
  urban: [1.4, 0.5],
  lake: [1, 1],
};

export const groundOf = ({ ground }: Hour, cell: number): readonly [number, number] =>
  GROUND[TERRAINS[ground.terrain[cell]!]!];

/** ENG-6: how well a defender is sheltered by what he does, or by his works if he stands. */
export function shelterOf({ parameters: p }: Hour, { posture, works }: Troop): number {
  if (posture === "delaying") return p.engageDelay;
  if (posture === "withdrawing" || posture === "crossing") return p.engageWithdrawal;
  if (posture === "marching" || posture === "broken") return 1;
  return { none: 1, hasty: p.engageHasty, prepared: p.engagePrepared, fortified: p.engageFortified }[works];
}

/** ENG-4: on the march, withdrawing, crossing or broken. */
export const isGoingBack = (posture: Posture): boolean =>
  posture === "marching" || posture === "withdrawing" || posture === "crossing" || posture === "broken";
