/** All that one thread needs to fight runs of a scenario: a kernel, a doctrine and the panel that measures. */
import type { Results } from "./ensemble.js";
import { fight, type Campaigning, type Deciding } from "./fight.js";
import { fingerprint } from "./fingerprint.js";
import type { Panel } from "./panel.js";

export interface Fighter {
  readonly panel: Panel;
  /** Fight one run and enter what is kept of it in its row of the results. */
  fight(seed: number, run: number, results: Results): void;
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
