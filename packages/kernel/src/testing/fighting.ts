/**
 * For tests: an hour's fighting read plainly from docs/models/engagement.md, over objects, with no memory between hours
 * but the battles. The oracle for engagement.ts, battle.ts, losses.ts and core-law.ts.
 *
 * What is multiplied comes from the rules; in which order, from the kernel, so that both can agree to the bit. Chance is
 * asked at the kernel's addresses: the luck of a battle at the enemy whom its first attacker has chosen.
 */
import { exp, log } from "@staffride/formats/exact";
import { battleFor, countLosses, endQuiet, fightsOf, sum, type Blow, type Fight } from "./battles.js";
import type { Battle, Hour, Men, Troop } from "./hour.js";
import * as strength from "./strength.js";

/** What an hour does to one formation. */
export interface Part {
  /** Men, with fractions. */
  readonly loss: number;
  /** The worst of its fights: the enemy's worth over its own, a defender's shelter counted (BRK-1). */
  readonly odds: number;
  /** In an assault in active hours it assaulted, or was assaulted. */
  readonly assaulted: boolean;
  readonly wasAssaulted: boolean;
  readonly fights: number;
  readonly men: Men;
}

export interface Aftermath {
  readonly parts: readonly Part[];
  /** Battles that go on, in the order in which they began. */
  readonly battles: readonly Battle[];
}

/** ENG-1: is the enemy it has chosen one it can attack? */
export function hasTarget(hour: Hour, troop: Troop): boolean {
  const enemy = hour.troops[troop.target];
  if (!enemy || enemy.gone) return false;
  return troop.overWater ? strength.barsTheFarBank(hour, troop, enemy) : strength.inContact(hour, troop, enemy);
}

/** The hour's fighting. Everybody with a target is taken to have a good one (ENG-1). */
export function fightPlainly(hour: Hour): Aftermath {
  const fights = fightsOf(hour);
  const inFights = (troop: Troop): number =>
    fights.filter(({ attackers, defenders }) => [...attackers, ...defenders].includes(troop)).length;

  // all is reckoned before anybody falls
  const battles = [...hour.battles];
  const blows = fights.flatMap((fight) => blowsOf(hour, fight, inFights, battles));
  const skirmishes = outposts(hour, inFights);
  const parts = hour.troops.map((troop) => {
    const mine = [...blows, ...skirmishes].filter((blow) => blow.troop === troop);
    const loss = mine.reduce((sum, blow) => sum + blow.loss, 0);
    const odds = mine.reduce((worst, blow) => Math.max(worst, blow.odds), 0);
    const assaulted = mine.some(({ hot }) => hot === "assaulted");
    const wasAssaulted = mine.some(({ hot }) => hot === "wasAssaulted");
    return { loss, odds, assaulted, wasAssaulted, fights: inFights(troop), men: fall(hour, troop, loss, assaulted) };
  });
  return { parts, battles: endQuiet(hour, countLosses(hour, battles, blows, parts)) };
}

/** ENG-2 to ENG-9: what a fight costs each who is in it. A battle that begins is added to `battles`. */
function blowsOf(hour: Hour, fight: Fight, inFights: (troop: Troop) => number, battles: Battle[]): Blow[] {
  const p = hour.parameters;
  const { cell, attackers, defenders } = fight;
  const ashore = (troop: Troop): number => strength.menEngaged(hour, troop, inFights(troop));
  const brought = (troop: Troop): number =>
    troop.overWater ? Math.min(ashore(troop), strength.menOverWater(hour, troop)) : ashore(troop);
  const worth = (troop: Troop, men: number): number => men * strength.worthOfAMan(troop);

  const A = sum(attackers.map(brought));
  const D = sum(defenders.map(ashore));
  if (A <= 0 || D <= 0) return [];
  const worthA = sum(attackers.map((troop) => worth(troop, brought(troop))));
  const worthD = sum(defenders.map((troop) => worth(troop, ashore(troop))));

  // ENG-4: how hard it is pressed
  const fleeing = defenders.every(({ posture }) => strength.isGoingBack(posture));
  const pressure = (troop: Troop): number => {
    if (troop.posture === "pinning") return p.engageHolding;
    if (fleeing) return p.engagePursuit;
    return troop.men.assaultHours < p.engageActiveHours ? 1 : p.engageHolding;
  };
  const active = isActive(hour);
  const I = active ? sum(attackers.map((troop) => brought(troop) * pressure(troop))) / A : outpostIntensity(hour);
  const isAssault = active && !fleeing && attackers.some(({ posture }) => posture !== "pinning");

  // ENG-6, ENG-7, CRS-7
  const [rU, rC] = strength.groundOf(hour, cell);
  const posture = sum(defenders.map((troop) => worth(troop, ashore(troop)) * strength.shelterOf(hour, troop))) / worthD;
  const S = (posture * rU) / (p.engageMeanPosture * p.engageMeanGround);
  const { attack, losses } = strength.weather(hour);
  const C = losses * (1 + p.engageGroundCasualties * (rC - p.engageMeanCasualties));
  const overWater = sum(attackers.filter((troop) => troop.overWater).map(brought));
  const w = overWater > 0 ? 1 + (p.crossShoreline * p.crossDefence - 1) * (overWater / A) : 1;

  // ENG-5, with the luck of ENG-8 and ENG-9
  const battle = battleFor(hour, fight, battles);
  const rate = ((p.engageK / p.engageActiveHours) * I * C) / 1e4;
  const lossD = (rate / S) * attack * exp(battle.luckD + battle.luckOfDay) * law(hour, D, worthA);
  const lossA = rate * p.engageAttacker * S * w * exp(battle.luckA + battle.luckOfDay) * law(hour, A, worthD);

  // ENG-10: by men engaged; CRS-6: caught astride; BRK-1: odds
  const odds = (worthD * S) / worthA;
  return [
    ...defenders.map((troop): Blow => {
      const loss = ashore(troop) * (lossD / D) * (troop.passage ? p.crossAstride : 1);
      return { troop, loss, odds: 1 / odds, hot: isAssault ? "wasAssaulted" : undefined, battle: battle.id };
    }),
    ...attackers.map((troop): Blow => {
      const hot = isAssault && troop.posture !== "pinning" ? "assaulted" : undefined;
      return { troop, loss: brought(troop) * (lossA / A), odds, hot, battle: battle.id };
    }),
  ];
}

/** ENG-4: fighting is done in so many hours from the first. */
export function isActive({ minute, parameters: p }: Hour): boolean {
  const clock = minute % 1440;
  return clock >= p.engageFirstHour * 60 && clock < (p.engageFirstHour + p.engageActiveHours) * 60;
}

/** ENG-4, ENG-13 */
const outpostIntensity = (hour: Hour): number =>
  hour.parameters.engageContact * (strength.isNight(hour) ? hour.parameters.engageNight : 1);

/** ENG-5: own^q enemy^(1-q), by straight lines between 4,096 points of g. */
function law({ parameters }: Hour, own: number, enemy: number): number {
  if (own <= 0 || enemy <= 0) return 0;
  const q = parameters.engageOwnPower;
  const g = (point: number): number => {
    const x = point / 4096;
    return x <= 0 || x >= 1 ? 0 : exp(q * log(x) + (1 - q) * log(1 - x));
  };
  const at = (own / (own + enemy)) * 4096;
  const below = Math.floor(at);
  return (own + enemy) * (g(below) + (at - below) * (g(below + 1) - g(below)));
}

/** ENG-13: of those in no fight, each of side 0 with the first enemy in contact who is in none. */
function outposts(hour: Hour, inFights: (troop: Troop) => number): Blow[] {
  const p = hour.parameters;
  const rate = ((p.engageK / p.engageActiveHours) * outpostIntensity(hour)) / 1e4;
  const cost = (own: Troop, enemy: Troop): Blow => {
    const loss = rate * law(hour, own.men.fit, enemy.men.fit * strength.worthOfAMan(enemy));
    return { troop: own, loss, odds: 0, hot: undefined, battle: -1 };
  };
  const idle = hour.troops.filter((troop) => inFights(troop) === 0);
  return idle
    .filter(({ side }) => side === 0)
    .flatMap((mine) => {
      const his = idle.find((troop) => strength.inContact(hour, mine, troop));
      return his ? [cost(mine, his), cost(his, mine)] : [];
    });
}

/** ENG-10, ENG-4, DRL-9: whole men fall, the hours of assault and the running rate of losses are kept. */
function fall({ parameters: p }: Hour, { men: before, posture, target }: Troop, loss: number, assaulted: boolean): Men {
  const rested = target < 0 ? Math.max(0, before.assaultHours - p.engageActiveHours / 24) : before.assaultHours;
  const tired = before.assaultHours >= p.engageActiveHours;
  const assaultHours = !assaulted ? rested : tired ? before.assaultHours : before.assaultHours + 1;
  const due = before.lossDue + loss;
  const fallen = Math.min(Math.floor(due), before.fit);
  const lossRate = before.lossRate * (23 / 24);

  const missing = whole(
    before.missingDue + fallen * (posture === "broken" ? p.engageMissingBroken : p.engageMissingShare),
    fallen,
  );
  const killed = whole(before.killedDue + fallen * p.engageKilledShare, fallen - missing.men);
  const wounded = fallen - missing.men - killed.men;
  const carried = whole(before.carriedDue + wounded * p.engageSevereShare, wounded);
  return {
    fit: before.fit - fallen,
    killed: before.killed + killed.men,
    missing: before.missing + missing.men,
    carried: before.carried + carried.men,
    evacuated: before.evacuated + wounded - carried.men,
    lossDue: due - Math.floor(due),
    missingDue: missing.due,
    killedDue: killed.due,
    carriedDue: carried.due,
    assaultHours,
    lossRate: lossRate + fallen / (before.fit + 1),
  };
}

/** Whole men out of what is due, at most so many, and what stays due. */
function whole(due: number, most: number): { readonly men: number; readonly due: number } {
  const men = Math.min(Math.floor(due), most);
  return { men, due: due - men };
}
