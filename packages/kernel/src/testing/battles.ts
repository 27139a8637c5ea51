/**
 * For tests: fights, and the battles they belong to from hour to hour, read plainly from docs/models/engagement.md (ENG-8,
 * ENG-9, ENG-10, ENG-12). Part of the plain reading of the hour's fighting (fighting.ts).
 */
import { PURPOSE, normal } from "../chance.js";
import type { Battle, Hour, Troop } from "./hour.js";

/** Those who attack into a cell against those of the other side who stand in it. */
export interface Fight {
  readonly cell: number;
  readonly attackers: readonly Troop[];
  readonly defenders: readonly Troop[];
}

/** Every attacked cell, in the order of the first who attacks into it. */
export function fightsOf({ troops, inCell }: Hour): Fight[] {
  const attackers = troops.filter(({ target }) => target >= 0);
  const into = (troop: Troop): string => `${troop.side} into ${troops[troop.target]!.cell}`;
  return [...new Set(attackers.map(into))].map((name) => {
    const same = attackers.filter((troop) => into(troop) === name);
    const { side, target } = same[0]!;
    const cell = troops[target]!.cell;
    return { cell, attackers: same, defenders: inCell(cell).filter((troop) => troop.side !== side) };
  });
}

/** What a fight does to one formation in it. */
export interface Blow {
  readonly troop: Troop;
  readonly loss: number;
  readonly odds: number;
  readonly hot: "assaulted" | "wasAssaulted" | undefined;
  readonly battle: number;
}

/** ENG-8, ENG-9, ENG-12: the battle for a cell, as it goes on or with new luck. */
export function battleFor(hour: Hour, { cell, attackers, defenders }: Fight, battles: Battle[]): Battle {
  const { parameters: p, minute, seed, run } = hour;
  const side = defenders[0]!.side;
  const known = battles.findIndex((battle) => battle.cell === cell && battle.side === side);
  if (known >= 0) {
    const { hours, ...rest } = battles[known]!;
    return (battles[known] = { ...rest, hours: hours + 1, lastHour: minute });
  }
  const z = (purpose: "engagement" | "engagement-day", draw: number): number =>
    normal(seed, run, attackers[0]!.target, PURPOSE[purpose], draw, minute);
  const tied = Math.sqrt(p.engageCorrelation);
  const own = Math.sqrt(1 - p.engageCorrelation);
  const begun = battles.filter((battle) => !hour.battles.some(({ id }) => id === battle.id)).length;
  const battle: Battle = {
    ...{ cell, side, id: hour.battleCount + begun, lastHour: minute, hours: 1, lossA: 0, lossD: 0 },
    luckA: p.engageBattleSdAttacker * (tied * z("engagement", 0) + own * z("engagement", 1)),
    luckD: p.engageBattleSdDefender * (tied * z("engagement", 0) + own * z("engagement", 2)),
    luckOfDay: p.engageDaySd * z("engagement-day", 0),
  };
  battles.push(battle);
  return battle;
}

/** ENG-9: a new day's luck. */
export function turnDayPlainly({ battles, parameters: p, seed, run, minute }: Hour): Battle[] {
  return battles.map((battle) => {
    const z = normal(seed, run, battle.id % 65536, PURPOSE["engagement-day"], 1, minute);
    const lag = p.engageDayLag;
    return { ...battle, luckOfDay: lag * battle.luckOfDay + Math.sqrt(1 - lag * lag) * p.engageDaySd * z };
  });
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** A battle's losses: whoever fell, under the last fight he was in. */
export function countLosses(
  hour: Hour,
  battles: readonly Battle[],
  blows: readonly Blow[],
  parts: readonly { readonly men: { readonly fit: number } }[],
): Battle[] {
  return battles.map((battle) => {
    const lastOf = (troop: Troop): Blow | undefined => blows.filter((blow) => blow.troop === troop).at(-1);
    const fell = hour.troops.filter((troop) => lastOf(troop)?.battle === battle.id);
    const lost = (defending: boolean): number =>
      sum(
        fell
          .filter(({ side }) => (side === battle.side) === defending)
          .map(({ number, men }) => men.fit - parts[number]!.men.fit),
      );
    return { ...battle, lossA: battle.lossA + lost(false), lossD: battle.lossD + lost(true) };
  });
}

/** ENG-12: over when nobody has attacked into the cell for so many hours. */
export const endQuiet = ({ minute, parameters: p }: Hour, battles: readonly Battle[]): Battle[] =>
  battles.filter(({ lastHour }) => minute - lastHour < p.engageQuietHours * 60);
