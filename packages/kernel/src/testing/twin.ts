/** For tests: the kernel's hour of fighting and its plain reading, on copies of the same board, side by side. */
import assert from "node:assert/strict";
import type { Scenario } from "@staffride/formats/scenario";
import { turnDay } from "../battle.js";
import { drawParameters } from "../begin.js";
import { drill } from "../drill.js";
import { fightHour } from "../engagement.js";
import { createRun } from "../kernel.js";
import type { Run } from "../run.js";
import { fightsOf, turnDayPlainly, type Fight } from "./battles.js";
import { fightPlainly, hasTarget, isActive, type Aftermath } from "./fighting.js";
import { battlesOf, hourOf, menOf, type Hour, type Troop } from "./hour.js";
import { isGoingBack } from "./strength.js";

/** What boards must show between them for the comparison to be worth something. */
export const SIGHTS = {
  assault: ({ hour, fights }: View) => isActive(hour) && fights.some((fight) => !isPursuit(fight)),
  "attack out of hours": ({ hour, fights }: View) => !isActive(hour) && fights.length > 0,
  pinning: ({ attackers }: View) => attackers.some(({ posture }) => posture === "pinning"),
  pursuit: ({ fights }: View) => fights.some(isPursuit),
  "attack by tired troops": ({ hour, attackers }: View) =>
    attackers.some(({ men }) => men.assaultHours >= hour.parameters.engageActiveHours),
  "one formation in several fights": ({ fights }: View) => {
    const all = fights.flatMap(({ attackers, defenders }) => [...attackers, ...defenders]);
    return new Set(all).size < all.length;
  },
  "assault over water": ({ attackers }: View) => attackers.some(({ overWater }) => overWater),
  "defender astride": ({ defenders }: View) => defenders.some(({ passage }) => passage !== undefined),
  "column closing up": ({ hour, attackers, defenders }: View) =>
    [...attackers, ...defenders].some(({ tailAt, columnMinutes }) => tailAt > hour.minute && columnMinutes > 0),
  "works to attack": ({ defenders }: View) => defenders.some(({ works }) => works !== "none"),
  "battle of before": ({ hour, fights }: View) =>
    fights.some(({ cell }) => hour.battles.some((battle) => battle.cell === cell)),
  "battle over": ({ hour, after }: View) =>
    hour.battles.some(({ id }) => !after.battles.some((battle) => battle.id === id)),
  outposts: ({ after }: View) => after.parts.some(({ loss, fights }) => loss > 0 && fights === 0),
  "target lost": ({ lost }: View) => lost,
} as const;
export type Sight = keyof typeof SIGHTS;

/** An hour and what came of it, as the sights look at it. */
interface View {
  readonly hour: Hour;
  readonly after: Aftermath;
  readonly fights: readonly Fight[];
  readonly attackers: readonly Troop[];
  readonly defenders: readonly Troop[];
  readonly lost: boolean;
}

const isPursuit = ({ defenders }: Fight): boolean => defenders.every(({ posture }) => isGoingBack(posture));

function sightsOf(hour: Hour, after: Aftermath, lost: boolean): Sight[] {
  const fights = fightsOf(hour);
  const attackers = fights.flatMap((fight) => fight.attackers);
  const defenders = fights.flatMap((fight) => fight.defenders);
  const view = { hour, after, fights, attackers, defenders, lost };
  return (Object.keys(SIGHTS) as Sight[]).filter((sight) => SIGHTS[sight](view));
}

export interface Twin {
  /** Fight the hour on copies of a saved board, both ways; what was to be seen. @throws AssertionError if they differ */
  compare(saved: ArrayBuffer, minute: number): Sight[];
}

export function createTwin(scenario: Scenario): Twin {
  const ours = createRun(scenario);
  const plain = createRun(scenario);
  const set = ({ run, buffer }: { run: Run; buffer: ArrayBuffer }, saved: ArrayBuffer, minute: number): Run => {
    new Uint8Array(buffer).set(new Uint8Array(saved));
    drawParameters(run);
    run.state.now[0] = minute;
    run.trace.n = 0;
    return run;
  };
  return {
    compare(saved, minute) {
      compareDays(set(ours, saved, minute));
      const lost = thinkAgain(set(plain, saved, minute));
      const hour = hourOf(plain.run);
      const kernel = set(ours, saved, minute);
      fightHour(kernel);
      const after = fightPlainly(hour);
      compareHours(kernel, hour, after);
      return sightsOf(hour, after, lost);
    },
  };
}

/** ENG-1: who has no good target thinks again. What he then does is the drill's (docs/models/drill.md), not the fight's. */
function thinkAgain(run: Run): boolean {
  let lost = false;
  for (let f = 0; f < run.scenario.forces.nFormation; f++) {
    const hour = hourOf(run);
    if (hour.troops[f]!.target < 0 || hasTarget(hour, hour.troops[f]!)) continue;
    lost = true;
    run.state.target[f] = -1;
    run.state.overWater[f] = 0;
    drill(run, f);
  }
  return lost;
}

function compareHours(run: Run, hour: Hour, { parts, battles }: Aftermath): void {
  const { state, work } = run;
  parts.forEach(({ men, ...part }, f) => {
    const role = work.role[f]!;
    const found = {
      loss: work.loss[f]!,
      odds: work.odds[f]!,
      assaulted: (role & 1) === 1,
      wasAssaulted: (role & 2) === 2,
      fights: state.engagements[f]!,
    };
    const where = `seed ${hour.seed} run ${hour.run} minute ${hour.minute} formation ${f}`;
    assert.deepEqual(found, part, where);
    assert.deepEqual(menOf(run, f), men, where);
  });
  assert.deepEqual(battlesOf(run), battles, `seed ${hour.seed} run ${hour.run} minute ${hour.minute}: battles`);
}

/** ENG-9 */
function compareDays(run: Run): void {
  const hour = hourOf(run);
  turnDay(run);
  assert.deepEqual(battlesOf(run), turnDayPlainly(hour), `seed ${hour.seed} run ${hour.run} day's luck`);
}
