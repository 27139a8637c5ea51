/** Which run to show somebody who has not seen any: the one in which most came about as the record has it (EXP-32). */
import type { CompiledCheck } from "@staffride/formats/scenario";
import type { Results } from "./ensemble.js";
import { agrees } from "./score.js";

export interface Nearest {
  readonly run: number;
  /** Checks whose value in that run lies within the recorded range. */
  readonly agreeing: number;
}

/** @param width outcomes a run has; the checks are the first of them. The first run of those that agree equally often. */
export function nearestRun(checks: readonly CompiledCheck[], { values, runs }: Results, width: number): Nearest {
  let nearest: Nearest = { run: 0, agreeing: -1 };
  for (let run = 0; run < runs; run++) {
    const agreeing = checks.filter((check, i) => agrees(check, values[run * width + i]!)).length;
    if (agreeing > nearest.agreeing) nearest = { run, agreeing };
  }
  return nearest;
}
