/** The Runner without threads: fights in the calling one. For debugging, and where a thread costs more than the runs. */
import { setImmediate } from "node:timers/promises";
import { RunFailed, createResults, type Fighter, type Runner } from "@staffride/experiment";
import type { Scenario } from "@staffride/formats/scenario";
import { CHUNK } from "./board.js";

/** Builds one fighter for each job. A second kernel in one thread is slower than the first. */
export function inline(createFighter: (scenario: Scenario) => Fighter): Runner {
  return {
    threads: 1,
    async fight({ scenario, seed, runs, onProgress, signal }) {
      const fighter = createFighter(scenario);
      const results = createResults(runs, fighter.panel.outcomes.length);
      for (let run = 0; run < runs; run++) {
        if (run % CHUNK === 0) {
          signal?.throwIfAborted();
          if (run > 0) onProgress?.(run);
          await setImmediate(); // lets a signal and the progress bar through
          signal?.throwIfAborted();
        }
        try {
          fighter.fight(seed, run, results);
        } catch (reason) {
          throw new RunFailed(seed, run, reason);
        }
      }
      onProgress?.(runs);
      return results;
    },
  };
}
