/**
 * The situation map of day one (EST-9): what a headquarters knows before it has read anything. Of its own side those under it,
 * where the papers put them; of the enemy those known to it, with the papers' strengths and the base rates of his side.
 */
import type { Scenario } from "@staffride/formats/scenario";
import { WAR_ZONE } from "../book.js";
import type { EnemyNews, OwnNews } from "./news.js";
import { unheard, unseen } from "./news.js";

/** Headquarters under one on day one, itself left out. */
export function under({ command }: Pick<Scenario, "command">, headquarters: number): number[] {
  const parents = [...command.parent];
  const isUnder = (h: number): boolean => h >= 0 && (h === headquarters || isUnder(parents[h]!));
  return parents.flatMap((parent, h) => (isUnder(parent) ? [h] : []));
}

export const ownOnDayOne = (scenario: Scenario, headquarters: number): OwnNews[] =>
  under(scenario, headquarters).map((h) => ({
    ...unheard(h, 0, scenario.minds.menUnder?.[h] ?? -1),
    ...{ cell: scenario.command.cell[h]!, losses: 0 },
  }));

export function enemiesOnDayOne({ minds, forces, command, parameters }: Scenario, headquarters: number): EnemyNews[] {
  const side = 1 - command.side[headquarters]!;
  const over = command.echelon[headquarters]! >= WAR_ZONE ? parameters.mindOver : 1;
  return [...forces.side.keys()]
    .filter((f) => minds.known?.[headquarters * forces.nFormation + f] === 1)
    .map((f) => {
      const men = minds.knownMen[f]!;
      return {
        ...unseen(f, 0),
        ...{ cell: minds.knownCell[f]!, asOf: 0, reported: men, believed: Math.round(men * over) },
        ...{ intents: [...minds.prior.slice(side * minds.nIntent, (side + 1) * minds.nIntent)], intentsAt: 0 },
      };
    });
}
