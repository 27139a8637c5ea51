/** All that is measured in a run: the campaign's checks, then the standing outcomes. */
import type { Scenario } from "@staffride/formats/scenario";
import { KIND, LINE } from "@staffride/formats/trace";
import type { TraceLines } from "./fight.js";
import { A, type Gauge } from "./gauges/gauge.js";
import { gaugeOf, unitOf } from "./gauges/of-check.js";
import type { Outcome } from "./outcome.js";
import { createStanding } from "./standing.js";

export interface Panel {
  /** What the values of a run are, in their order. */
  readonly outcomes: readonly Outcome[];
  /** Read one run's whole trace; put its values into `into` from `at` on. */
  measure(trace: TraceLines, into: Float64Array, at: number): void;
}

export function createPanel(scenario: Scenario): Panel {
  const { nFormation } = scenario.forces;
  const gauges = scenario.checks.map(({ measure }) => gaugeOf(scenario, measure));
  const readers = subscribe(gauges, nFormation);
  const standing = createStanding(scenario);
  const checks = scenario.checks.map(({ check, measure }, handle): Outcome => ({
    id: check.id,
    unit: unitOf(measure),
    subject: { kind: "check", handle },
  }));

  return {
    outcomes: [...checks, ...standing.outcomes],
    measure({ lines, n }, into, at) {
      for (const gauge of gauges) gauge.begin();
      standing.begin();
      for (let i = 0; i < n * LINE; i += LINE) {
        const row = readers[lines[i]!]!;
        if (row.ofAll.length > 0) for (const gauge of row.ofAll) gauge.read(lines, i);
        if (row.ofOne.length > 0) for (const gauge of row.ofOne[lines[i + A]!]!) gauge.read(lines, i);
        standing.read(lines, i);
      }
      for (const gauge of gauges) into[at++] = gauge.end();
      standing.end(into, at);
    },
  };
}

/** Gauges that read lines of one kind: of all formations, and of each formation (none at all: empty). */
interface Readers {
  readonly ofAll: Gauge[];
  readonly ofOne: Gauge[][];
}

function subscribe(gauges: readonly Gauge[], nFormation: number): Readers[] {
  const rows: Readers[] = Array.from({ length: Math.max(...Object.values(KIND)) + 1 }, () => ({
    ofAll: [],
    ofOne: [],
  }));
  for (const gauge of gauges) {
    for (const kind of gauge.kinds) {
      const { ofAll, ofOne } = rows[kind]!;
      if (gauge.formations === undefined) ofAll.push(gauge);
      else {
        while (ofOne.length < nFormation) ofOne.push([]);
        for (const formation of gauge.formations) ofOne[formation]!.push(gauge);
      }
    }
  }
  return rows;
}
