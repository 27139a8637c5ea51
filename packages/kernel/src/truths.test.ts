/** Truths of any run, over small campaigns and seeds at random, looked at after every minute in which something happened. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { createKernel, type Kernel } from "./kernel.js";
import { campaign, type Sketch } from "./testing/campaign.js";
import { fightOn } from "./testing/drive.js";
import { rushToTheFerry, smallCampaign } from "./testing/random.js";
import { untruths } from "./testing/truths.js";

const RUNS = { numRuns: 60, seed: 1943 };

/** Fight each campaign out, minute by minute, and look after every minute in which something happened. */
function holdsThroughout(campaigns: fc.Arbitrary<Sketch>, look: (kernel: Kernel) => void): void {
  fc.assert(
    fc.property(campaigns, fc.integer(), (sketch, seed) => {
      const kernel = createKernel(campaign(sketch));
      kernel.begin(seed, 0);
      let seen = -1;
      const atStop = (): void => {
        if (kernel.state.eventCount[0] === seen) return;
        seen = kernel.state.eventCount[0]!;
        look(kernel);
      };
      fightOn(kernel, kernel.scenario.length, atStop, 1);
    }),
    RUNS,
  );
}

const truthful = (kernel: Kernel): void =>
  assert.deepEqual(untruths(kernel), [], `minute ${kernel.state.now[0]}: something is not so`);

test("BEG-1 MAR-1 CON-1 CRS-1 men are conserved, nobody is in two places, contacts are mutual, crossings pass one at a time", () => {
  holdsThroughout(smallCampaign, truthful);
});

test("CRS-1 the same in a rush to one ferry, with formations called back out of the queue", () => {
  holdsThroughout(rushToTheFerry, truthful);
});
