/** All that is measured in a run: the campaign's checks, then the standing outcomes. */
import type { Scenario } from "@staffride/formats/scenario";
import { KIND, LINE } from "@staffride/formats/trace";
import type { TraceLines } from "./fight.js";
import { A, withParts, type Gauge } from "./gauges/gauge.js";
import { gaugeOf, unitOf } from "./gauges/of-check.js";
import type { Outcome } from "@staffride/formats/ensemble";
import { createStanding } from "./standing.js";

export interface Panel {
  /** What the values of a run are, in their order. */
  readonly outcomes: readonly Outcome[];
  /** Read one run's whole trace; put its values into `into` from `at` on. */
  measure(trace: TraceLines, into: Float64Array, at: number): void;
}

/** Who wants to see lines of a kind. */
const NOBODY = 0;
const STANDING = 1;
const GAUGES_OF_ALL = 2;
const GAUGES_OF_ONE = 4;

export function createPanel(scenario: Scenario): Panel {
  const gauges = scenario.checks.map(({ measure }) => gaugeOf(scenario, measure));
  const readers = subscribe(gauges.flatMap(withParts), scenario.forces.nFormation);
  const standing = createStanding(scenario);
  const wants = Uint8Array.from(readers, ({ ofAll, ofOne }, kind) => {
    const own = standing.kinds.includes(kind) ? STANDING : NOBODY;
    return own | (ofAll.length > 0 ? GAUGES_OF_ALL : NOBODY) | (ofOne.length > 0 ? GAUGES_OF_ONE : NOBODY);
  });
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
        const kind = lines[i]!;
        const want = wants[kind]!;
        if (want === NOBODY) continue;
        if ((want & STANDING) !== 0) standing.read(lines, i);
        if ((want & GAUGES_OF_ALL) !== 0) readAll(readers[kind]!.ofAll, lines, i);
        if ((want & GAUGES_OF_ONE) !== 0) readAll(readers[kind]!.ofOne[lines[i + A]!]!, lines, i);
      }
      for (const gauge of gauges) into[at++] = gauge.end();
      standing.end(into, at);
    },
  };
}

function readAll(gauges: readonly Gauge[], lines: Int32Array, i: number): void {
  for (let g = 0; g < gauges.length; g++) gauges[g]!.read(lines, i);
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
