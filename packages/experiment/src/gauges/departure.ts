import type { Scenario } from "@staffride/formats/scenario";
import { A, AT, WHEREABOUTS, cellAfter, type Gauge } from "./gauge.js";

/**
 * First minute at which formations that have been near and then were not hold the given share, (0, 1], of the men, as
 * counted in the scenario's central strengths. Who comes back has still departed. `near`: 1 for cells that count as
 * near. Shape (nCell).
 */
export function departure(
  scenario: Scenario,
  formations: readonly number[],
  near: Uint8Array,
  share: number = 1,
): Gauge {
  const { cell, men, nFormation } = scenario.forces;
  const total = formations.reduce((sum, f) => sum + men[f]!, 0);
  const been = new Uint8Array(nFormation);
  const gone = new Uint8Array(nFormation);
  let away = 0;
  let when = NaN;
  return {
    kinds: WHEREABOUTS,
    formations,
    begin() {
      for (const formation of formations) been[formation] = near[cell[formation]!]!;
      gone.fill(0);
      away = 0;
      when = NaN;
    },
    read(lines, i) {
      const formation = lines[i + A]!;
      if (near[cellAfter(lines, i)] === 1) been[formation] = 1;
      else if (been[formation] === 1 && gone[formation] === 0) {
        gone[formation] = 1;
        away += men[formation]!;
        if (when !== when && away >= share * total) when = lines[i + AT]!;
      }
    },
    end: () => when,
  };
}
