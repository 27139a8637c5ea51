/** All that one thread needs to fight runs of a scenario: a kernel, a doctrine and the panel that measures. */
import { createDoctrine } from "@staffride/doctrine";
import type { Scenario } from "@staffride/formats/scenario";
import { createKernel } from "@staffride/kernel";
import type { Results } from "./ensemble.js";
import { fight, type Campaigning, type Deciding } from "./fight.js";
import { fingerprint } from "./fingerprint.js";
import { createPanel, type Panel } from "./panel.js";

export interface Fighter {
  readonly panel: Panel;
  /** Fight one run and enter what is kept of it in its row of the results. */
  fight(seed: number, run: number, results: Results): void;
}

/** The campaign's own kernel and the shipped doctrine. One a thread: a second kernel in a thread slows both. */
export function createFighter(scenario: Scenario): Fighter {
  const kernel = createKernel(scenario);
  return assemble(kernel, createDoctrine(kernel.desk), createPanel(scenario));
}

export function assemble(kernel: Campaigning, doctrine: Deciding, panel: Panel): Fighter {
  const width = panel.outcomes.length;
  return {
    panel,
    fight(seed, run, results) {
      const trace = fight(kernel, doctrine, seed, run);
      fingerprint(trace.lines, trace.n, results.hashes, 2 * run);
      panel.measure(trace, results.values, run * width);
      results.lines[run] = trace.n;
    },
  };
}
