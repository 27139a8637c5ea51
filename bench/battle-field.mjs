/**
 * A recorded battle as a board: its attackers beside its defenders, with their ratio of strengths, on ground and behind
 * works like theirs. Both sides are scaled so that the larger has 12,000 men: the law does not depend on size (ENG-5).
 */
import { createKernel } from "@staffride/kernel";
import { campaign } from "@staffride/kernel/testing/campaign";
import { fightOn, linesOf } from "@staffride/kernel/testing/drive";
import { KIND } from "@staffride/formats/trace";

const LARGER = 12000;
const MOST_DAYS = 40;
const DAY = 1440;
/** The defender's cell, those of the attackers north and south-east of it (straight opposite they would close a ring), his way back. */
const TOWN = 38;
const FROM = [39, 46];
const PLACES = { town: TOWN, rear: 4 };

const WORKS = { HD: "hasty", PD: "prepared", FD: "fortified" };
const TERRAINS = { F: "flat", R: "rolling", G: "rugged" };
const COVERS = { B: "bare", M: "mixed", W: "wooded", U: "mixed", D: "bare" };

/** The battle as a kernel; `sides`: from how many sides it is attacked. */
export function fieldOf(battle, parameters, sides) {
  const scale = LARGER / Math.max(battle.attackers, battle.defenders);
  const terrain = `${TERRAINS[battle.terrain[0]] ?? "rolling"}-${COVERS[battle.terrain[1]] ?? "mixed"}`;
  const men = Math.round((battle.attackers * scale) / sides);
  const troops = [
    { name: "defender", side: 0, at: TOWN, men: Math.round(battle.defenders * scale), works: WORKS[battle.posture] },
    ...FROM.slice(0, sides).map((at, i) => ({ name: `attacker-${i}`, side: 1, at, men })),
  ];
  const task = { task: "attack", objective: "town" };
  return createKernel(
    campaign({
      board: { columns: 9, rows: 9, places: PLACES, terrain },
      troops: troops.map((t) => ({
        ...t,
        base: t.side === 0 ? "rear" : undefined,
        task: t.side === 1 ? task : undefined,
      })),
      parameters,
      days: MOST_DAYS,
    }),
  );
}

/** Fight it until the defender, or each attacker once, has broken off: `{ won, days, lost: [attackers, defenders] }`. */
export function fightOut(kernel, sides, run) {
  kernel.begin(1, run);
  let broken = [];
  for (let at = 0; at < MOST_DAYS * DAY; at += 60) {
    fightOn(kernel, at);
    broken = linesOf(kernel.trace, KIND.brokeOff);
    if (broken.some((line) => line[2] === 0) || broken.length >= sides) break;
  }
  const last = broken.at(-1);
  const attackers = Array.from({ length: sides }, (_, i) => i + 1);
  return {
    won: broken.some((line) => line[2] === 0),
    decided: last !== undefined,
    days: last ? Math.floor(last[1] / DAY) + 1 : MOST_DAYS,
    lost: [share(kernel, attackers), share(kernel, [0])],
  };
}

/** Killed, wounded and missing of these formations over their first strength. */
function share({ state }, formations) {
  const sum = (array) => formations.reduce((n, f) => n + array[f], 0);
  const lost = sum(state.killed) + sum(state.carried) + sum(state.evacuated) + sum(state.missing);
  return lost / sum(state.initial);
}
