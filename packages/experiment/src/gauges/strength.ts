import type { Scenario } from "@staffride/formats/scenario";
import { KIND } from "@staffride/formats/trace";
import { AT, A, B, C, E, type Gauge } from "./gauge.js";

/** Men with the column, by a muster line: fit, wounded carried along, unfit. Stragglers are behind it. */
export function present(lines: Int32Array, i: number): number {
  return lines[i + B]! + lines[i + C]! + lines[i + E]!;
}

/** Men of the formations with their columns at their last muster up to a minute; of one that has surrendered, none. */
export function strength(scenario: Scenario, formations: readonly number[], at: number): Gauge {
  const men = new Float64Array(scenario.forces.nFormation);
  return {
    kinds: [KIND.muster, KIND.surrendered],
    formations,
    begin() {
      for (const formation of formations) men[formation] = scenario.forces.men[formation]!;
    },
    read(lines, i) {
      if (lines[i + AT]! > at) return;
      men[lines[i + A]!] = lines[i] === KIND.muster ? present(lines, i) : 0;
    },
    end: () => formations.reduce((sum, formation) => sum + men[formation]!, 0),
  };
}
