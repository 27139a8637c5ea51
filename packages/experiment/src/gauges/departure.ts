import type { Scenario } from "@staffride/formats/scenario";
import { AT, WHEREABOUTS, cellAfter, type Gauge } from "./gauge.js";

/** First minute at which a formation that has been near is not. `near`: 1 for cells that count. Shape (nCell). */
export function departure(scenario: Scenario, formation: number, near: Uint8Array): Gauge {
  let been = false;
  let when = NaN;
  return {
    kinds: WHEREABOUTS,
    formations: [formation],
    begin() {
      been = near[scenario.forces.cell[formation]!] === 1;
      when = NaN;
    },
    read(lines, i) {
      const isNear = near[cellAfter(lines, i)] === 1;
      if (been && !isNear && when !== when) when = lines[i + AT]!;
      been ||= isNear;
    },
    end: () => when,
  };
}
