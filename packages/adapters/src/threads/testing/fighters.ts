/** For tests: modules a worker can load in place of the real fighter. The scenario's `variant` says how it behaves. */
import { assemble, createPanel, type Fighter } from "@staffride/experiment";
import { playback } from "@staffride/experiment/testing/toy";
import { KIND } from "@staffride/formats/trace";
import type { Scenario } from "@staffride/formats/scenario";

const LONG_MINUTES = 3;

/** Run r of seed s: formation 0 loses r + s men, and some lines more. */
const script = (seed: number, run: number) => [
  [KIND.losses, 10, 0, 0, 0, run + seed],
  ...Array.from({ length: run % 5 }, (_, i) => [KIND.muster, 20 + i, 1, 100 * i, 0, 0, 0]),
];

export function createFighter(scenario: Scenario): Fighter {
  const { kernel, doctrine } = playback(script);
  const fighter = assemble(kernel, doctrine, createPanel(scenario));
  const misbehave = TROUBLES[scenario.variant] ?? (() => {});
  return {
    panel: fighter.panel,
    fight(seed, run, results) {
      misbehave(run);
      fighter.fight(seed, run, results);
    },
  };
}

const TROUBLES: Readonly<Record<string, (run: number) => void>> = {
  throws: (run) => {
    if (run === 17) throw new Error("expected 3000 men, got 2999");
  },
  "throws a function": (run) => {
    if (run === 17) throw () => {};
  },
  exits: (run) => {
    if (run === 17) process.exit(3);
  },
  "eats memory": (run) => {
    const eaten: number[][] = [];
    while (run === 17) eaten.push(new Array<number>(1e6).fill(run));
  },
  slow: () => {
    const until = performance.now() + LONG_MINUTES;
    while (performance.now() < until);
  },
};
