/** What the kernel works with besides the state: lists that follow from the scenario, and scratch memory. */
import type { Scenario } from "@staffride/formats";
import { tableLaw } from "./core-law.js";
import { createFight, type Fight } from "./fight.js";
import { openSixths } from "./sixths.js";
import { hangingsOf, type Hangings } from "./wall.js";

/** What follows from the scenario, and scratch memory of the hour's fighting: none of it is state. */
export interface Work {
  /** Crossings with a bank in cell c, ascending: crossings[crossingStart[c]] .. crossings[crossingStart[c+1]-1]. Constant. */
  readonly crossings: Int16Array;
  readonly crossingStart: Int16Array;
  /** 1 where a city or town stands. Constant. Shape (nCell). */
  readonly town: Uint8Array;
  /** Sixths of the compass in which the ground lets a formation out of a cell. Constant. Shape (nCell). */
  readonly openSixths: Uint8Array;
  /** Headquarters that ever answer to headquarters h, ascending: juniors[juniorStart[h]] .. Constant. */
  readonly juniors: Int16Array;
  readonly juniorStart: Int16Array;
  /** Headquarters above formations with a post on the map on day one, or one that marches. Constant. */
  readonly posts: readonly number[];
  /** What hangs on the wall, by side. Constant. */
  readonly hangings: readonly [Hangings, Hangings];
  /** The core law, tabled for this scenario's power. Constant. */
  readonly law: Float64Array;
  /** Strength each formation brings into one engagement. Shape (nFormation). */
  readonly strength: Float64Array;
  /** Losses to apply at the end of the hour. Shape (nFormation). */
  readonly loss: Float64Array;
  /** Engagement in which they fell. Shape (nFormation). */
  readonly lossIn: Int32Array;
  /** Ratio of enemy to own strength in the hour's fights. Shape (nFormation). */
  readonly odds: Float64Array;
  /** 1 if the formation attacked in an assault this hour, 2 if it was assaulted, 3 both. Shape (nFormation). */
  readonly role: Uint8Array;
  /** Who attacks, ascending; the cell he attacks into; 1 for the first of his side into it. Shape (nFormation), filled in part. */
  readonly attacker: Int16Array;
  readonly attackedCell: Int32Array;
  readonly firstOfCell: Uint8Array;
  /** The fight being reckoned. */
  readonly fight: Fight;
  /** How f misjudges e's strength in this run, a factor; 0 as long as he has not looked. Shape (nFormation x nFormation). */
  readonly misjudged: Float64Array;
  /** Whom a formation's scouts could have found, ascending. Shape (nFormation), filled in part. */
  readonly found: Uint8Array;
}

export function createWork(scenario: Scenario): Work {
  const { nFormation } = scenario.forces;
  return {
    ...crossingsByCell(scenario),
    town: townsOf(scenario),
    openSixths: openSixths(scenario.ground),
    ...juniorsOf(scenario),
    posts: postsOf(scenario),
    hangings: [hangingsOf(scenario, 0), hangingsOf(scenario, 1)],
    law: tableLaw(scenario.parameters.engageOwnPower),
    strength: new Float64Array(nFormation),
    loss: new Float64Array(nFormation),
    lossIn: new Int32Array(nFormation),
    odds: new Float64Array(nFormation),
    role: new Uint8Array(nFormation),
    attacker: new Int16Array(nFormation),
    attackedCell: new Int32Array(nFormation),
    firstOfCell: new Uint8Array(nFormation),
    fight: createFight(),
    misjudged: new Float64Array(nFormation * nFormation),
    found: new Uint8Array(nFormation),
  };
}

function postsOf({ command }: Scenario): number[] {
  const posts: number[] = [];
  for (let h = 0; h < command.nHeadquarters; h++) {
    if (command.formation[h] < 0 && (command.cell[h] >= 0 || command.with[h] >= 0)) posts.push(h);
  }
  return posts;
}

function townsOf({ ground, names }: Scenario): Uint8Array {
  const isTown = names.places.map(({ kind }) => kind === "city" || kind === "town");
  return Uint8Array.from(ground.placeAt, (place) => (place >= 0 && isTown[place] ? 1 : 0));
}

function crossingsByCell({ ground }: Scenario): { crossings: Int16Array; crossingStart: Int16Array } {
  const { crossingNear, crossingFar } = ground;
  const all = [...crossingNear.keys()];
  const { rows, start } = listRows(ground.nCell, (cell) =>
    all.filter((c) => crossingNear[c] === cell || crossingFar[c] === cell),
  );
  return { crossings: rows, crossingStart: start };
}

function juniorsOf({ command }: Scenario): { juniors: Int16Array; juniorStart: Int16Array } {
  const all = [...command.parent.keys()];
  const { rows, start } = listRows(command.nHeadquarters, (h) =>
    all.filter(
      (g) =>
        command.parent[g] === h ||
        command.attachHeadquarters.some((attached, i) => attached === g && command.attachParent[i] === h),
    ),
  );
  return { juniors: rows, juniorStart: start };
}

/** Lists of handles, one behind the other, and where each begins. */
function listRows(n: number, rowOf: (i: number) => readonly number[]): { rows: Int16Array; start: Int16Array } {
  const rows: number[] = [];
  const start = new Int16Array(n + 1);
  for (let i = 0; i < n; i++) {
    rows.push(...rowOf(i));
    start[i + 1] = rows.length;
  }
  return { rows: Int16Array.from(rows), start };
}
