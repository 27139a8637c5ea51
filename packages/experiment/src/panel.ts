/** All that is measured in a run: the campaign's checks, then the standing outcomes. */
import type { Scenario } from "@staffride/formats/scenario";
import { LINE } from "@staffride/formats/trace";
import type { TraceLines } from "./fight.js";
import { DISPATCHES } from "@staffride/formats/words";
import { withParts } from "./gauges/gauge.js";
import { gaugeOf, unitOf } from "./gauges/of-check.js";
import { read, sortReaders } from "./gauges/readers.js";
import type { Outcome } from "@staffride/formats/ensemble";
import { agrees } from "./score.js";
import { createStanding } from "./standing.js";

export interface Panel {
  /** What the values of a run are, in their order. */
  readonly outcomes: readonly Outcome[];
  /** Read one run's whole trace; put its values into `into` from `at` on. */
  measure(trace: TraceLines, into: Float64Array, at: number): void;
}

/** Who wants to see lines of a kind. */
const STANDING = 1;
const GAUGES = 2;
/** Integers read at a time: V8 keeps a function called often, and throws away one long loop at its end, run after run. */
const STRETCH = 64 * LINE;

export function createPanel(scenario: Scenario): Panel {
  const { checks: asked, forces, command } = scenario;
  const gauges = asked.map(({ measure }) => gaugeOf(scenario, measure));
  const handles = Math.max(forces.nFormation, command.nHeadquarters, DISPATCHES.length);
  const readers = sortReaders(gauges.flatMap(withParts), handles);
  const standing = createStanding(scenario);
  const wants = readers.kinds.map(
    (read, kind) => (standing.kinds.includes(kind) ? STANDING : 0) | (read === 1 ? GAUGES : 0),
  );
  const checks = asked.map(({ check, measure, given }, handle): Outcome => ({
    id: check.id,
    unit: unitOf(measure),
    subject: { kind: "check", handle },
    ...(given.length > 0 ? { given } : {}),
  }));
  const conditional = asked.map((_, handle) => handle).filter((handle) => asked[handle]!.given.length > 0);

  /** In a run that does not count for a check, it has no value (EXP-30). */
  function leaveOut(into: Float64Array, at: number): void {
    for (const handle of conditional)
      if (!asked[handle]!.given.every((g) => agrees(asked[g]!, into[at + g]!))) into[at + handle] = NaN;
  }

  function readLines(lines: Int32Array, from: number, to: number): void {
    for (let i = from; i < to; i += LINE) {
      const want = wants[lines[i]!]!;
      if ((want & STANDING) !== 0) standing.read(lines, i);
      if ((want & GAUGES) !== 0) read(readers, lines, i);
    }
  }

  return {
    outcomes: [...checks, ...standing.outcomes],
    measure({ lines, n }, into, at) {
      for (const gauge of gauges) gauge.begin();
      standing.begin();
      for (let i = 0; i < n * LINE; i += STRETCH) readLines(lines, i, Math.min(i + STRETCH, n * LINE));
      gauges.forEach((gauge, i) => (into[at + i] = gauge.end()));
      leaveOut(into, at);
      standing.end(into, at + gauges.length);
    },
  };
}
