/** For tests: run one gauge over hand-written lines. */
import type { Measure } from "@staffride/formats/papers/record";
import { createPanel } from "../panel.js";
import { linesOf, toyScenario } from "./toy.js";

/** What a check measures in the toy campaign when these lines happen. Twice: a gauge must forget the last run. */
export function measured(measure: Measure, ...lines: readonly (readonly number[])[]): number {
  const panel = createPanel(toyScenario({ it: measure }));
  const values = new Float64Array(panel.outcomes.length);
  panel.measure(linesOf(...lines), values, 0);
  const first = values[0]!;
  panel.measure(linesOf(...lines), values, 0);
  if (!Object.is(values[0], first)) throw new Error(`second run gave ${values[0]}, first ${first}`);
  return first;
}
