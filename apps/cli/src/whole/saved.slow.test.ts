/** A run put away and taken out again goes on as if nothing had happened. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { fight, traceHash } from "@staffride/experiment";
import { LINE } from "@staffride/formats/trace";
import { SEED, shipped, type Shipped } from "./shipped.js";

const RUNS: Readonly<Record<string, number>> = { "two-banks": 10, "changde-1943": 2 };
/** Minutes between two savings, besides one at every decision. */
const EVERY = 60;

for (const [campaign, runs] of Object.entries(RUNS)) {
  test(`${campaign}: saved, disturbed and loaded at every decision and every hour, the trace is the same`, () => {
    const whole = shipped(campaign);
    for (let run = 0; run < runs; run++) {
      const { lines, n } = fight(whole.kernel, whole.doctrine, SEED, run);
      const plain = traceHash(lines, n);
      const stops = disturbed(whole, run);
      assert.ok(stops > whole.scenario.length / EVERY, `only ${stops} stops`);
      assert.equal(traceHash(whole.kernel.trace.lines, whole.kernel.trace.n), plain, `run ${run} of seed ${SEED}`);
    }
  });
}

/** Fight a run, at each stop putting it away, beginning another in its place, and taking it out again. */
function disturbed({ kernel, doctrine, scenario }: Shipped, run: number): number {
  let stops = 0;
  const disturb = () => {
    stops++;
    const { n } = kernel.trace;
    const lines = kernel.trace.lines.slice(0, n * LINE);
    const [actual, books] = [kernel.save(), doctrine.save()];
    kernel.begin(SEED + 1, run + 1);
    doctrine.begin();
    kernel.load(actual);
    doctrine.load(books);
    kernel.trace.lines.set(lines); // the trace is the driver's to keep
    kernel.trace.n = n;
  };

  kernel.begin(SEED, run);
  doctrine.begin();
  for (let until = 0; until <= scenario.length; until += EVERY) {
    for (let h = kernel.advance(until); h >= 0; h = kernel.advance(until)) {
      disturb(); // the desk stays as it was laid out
      doctrine.think(kernel.desk);
      kernel.submit();
      disturb();
    }
    disturb();
  }
  return stops;
}
