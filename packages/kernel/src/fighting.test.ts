/**
 * The hour's fighting beside its plain reading (testing/fighting.ts), to the bit: over small campaigns at random, each
 * hour on the board as it stands the minute before it strikes.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { createKernel } from "./kernel.js";
import { campaign } from "./testing/campaign.js";
import { writeAtRandom } from "./testing/clerk.js";
import { smallCampaign } from "./testing/random.js";
import { SIGHTS, createTwin } from "./testing/twin.js";

test("ENG-1 to ENG-10, ENG-12, ENG-13 each hour's losses, roles, odds and battles are what the plain reading gives", () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(smallCampaign, fc.integer(), (sketch, seed) => {
      const scenario = campaign(sketch);
      const kernel = createKernel(scenario);
      const twin = createTwin(scenario);
      kernel.begin(seed, 0);
      for (let hour = 60; hour <= scenario.length; hour += 60) {
        for (let h = kernel.advance(hour - 1); h >= 0; h = kernel.advance(hour - 1)) {
          writeAtRandom(kernel.desk, seed);
          kernel.submit();
        }
        for (const sight of twin.compare(kernel.save(), hour)) seen.set(sight, (seen.get(sight) ?? 0) + 1);
      }
    }),
    { numRuns: 60, seed: 1943 },
  );
  for (const sight of Object.keys(SIGHTS)) assert.ok(seen.get(sight)! >= 20, `${sight}: ${seen.get(sight) ?? 0} hours`);
});
