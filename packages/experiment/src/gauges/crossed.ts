import type { Scenario } from "@staffride/formats/scenario";
import { AT, A, WHEREABOUTS, cellAfter, type Gauge } from "./gauge.js";

interface Crossed {
  readonly formations: readonly number[];
  readonly river: number;
  /** Share of the formations, (0, 1]. */
  readonly share: number;
  /** Only passages from this minute on. */
  readonly after: number;
}

/**
 * First minute at which the given share of the formations has got to another bank of the river than it stood on at
 * minute `after`. Where the ground knows no bank, the last known one stands.
 */
export function crossed(scenario: Scenario, { formations, river, share, after }: Crossed): Gauge {
  const { ground, forces } = scenario;
  const bank = ground.bank.subarray(river * ground.nCell, (river + 1) * ground.nCell);
  const needed = Math.max(1, share * formations.length);
  /** Bank each was last known on, and that it set out from; 0 unknown. */
  const last = new Uint8Array(forces.nFormation);
  const from = new Uint8Array(forces.nFormation);
  const passed = new Uint8Array(forces.nFormation);
  let count = 0;
  let when = NaN;
  let open = false;

  return {
    kinds: WHEREABOUTS,
    formations,
    begin() {
      for (const formation of formations) last[formation] = bank[forces.cell[formation]!]!;
      from.set(last);
      passed.fill(0);
      count = 0;
      when = NaN;
      open = after <= 0;
    },
    read(lines, i) {
      if (!open && lines[i + AT]! >= after) {
        open = true;
        from.set(last);
      }
      const formation = lines[i + A]!;
      const side = bank[cellAfter(lines, i)]!;
      if (side === 0) return;
      last[formation] = side;
      if (from[formation] === 0) from[formation] = side;
      if (!open || passed[formation] === 1 || side === from[formation]) return;
      passed[formation] = 1;
      count++;
      if (when !== when && count >= needed) when = lines[i + AT]!;
    },
    end: () => when,
  };
}
