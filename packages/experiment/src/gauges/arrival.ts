import type { Scenario } from "@staffride/formats/scenario";
import { AT, A, WHEREABOUTS, cellAfter, type Gauge } from "./gauge.js";

interface Arrival {
  readonly formations: readonly number[];
  /** 1 where a formation counts as arrived. Shape (nCell). */
  readonly near: Uint8Array;
  /** Share of their men, [0, 1]. */
  readonly share: number;
  /** Only from this minute on. */
  readonly after: number;
}

/**
 * First minute at which formations that have been near hold the given share of the men, as counted in the scenario's
 * central strengths. One that stands near at minute `after` arrives then.
 */
export function arrival(scenario: Scenario, { formations, near, share, after }: Arrival): Gauge {
  const { cell: firstCell, men } = scenario.forces;
  const total = formations.reduce((sum, f) => sum + men[f]!, 0);
  const cell = new Int32Array(scenario.forces.nFormation);
  const arrived = new Uint8Array(scenario.forces.nFormation);
  let present = 0;
  let when = NaN;
  let open = false;

  function look(formation: number, minute: number): void {
    if (arrived[formation] === 1 || near[cell[formation]!] !== 1) return;
    arrived[formation] = 1;
    present += men[formation]!;
    if (when !== when && present >= share * total) when = minute;
  }
  function openAt(minute: number): void {
    open = true;
    for (const formation of formations) look(formation, minute);
  }

  return {
    kinds: WHEREABOUTS,
    formations,
    begin() {
      for (const formation of formations) cell[formation] = firstCell[formation]!;
      arrived.fill(0);
      present = 0;
      when = NaN;
      open = false;
      if (after <= 0) openAt(0);
    },
    read(lines, i) {
      const at = lines[i + AT]!;
      if (!open && at >= after) openAt(after);
      const formation = lines[i + A]!;
      cell[formation] = cellAfter(lines, i);
      if (open) look(formation, at);
    },
    end() {
      if (!open && after <= scenario.length) openAt(after);
      return when;
    },
  };
}
