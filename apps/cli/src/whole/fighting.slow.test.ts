/**
 * Each hour's fighting of real runs beside its plain reading, to the bit (docs/models/engagement.md). Every hour is
 * fought on copies of the board as it stands the minute before it strikes; the run goes on undisturbed.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createTwin } from "@staffride/kernel/testing/twin";
import { SEED, shipped } from "./shipped.js";

const RUNS: Readonly<Record<string, number>> = { "two-banks": 10, "changde-1943": 1 };

for (const [campaign, runs] of Object.entries(RUNS)) {
  test(`${campaign}: losses, roles, odds and battles of every hour are what the plain reading gives`, () => {
    const { scenario, kernel, doctrine } = shipped(campaign);
    const twin = createTwin(scenario);
    const seen = new Set<string>();
    for (let run = 0; run < runs; run++) {
      kernel.begin(SEED, run);
      doctrine.begin();
      for (let hour = 60; hour <= scenario.length; hour += 60) {
        for (let h = kernel.advance(hour - 1); h >= 0; h = kernel.advance(hour - 1)) {
          doctrine.think(kernel.desk);
          kernel.submit();
        }
        for (const sight of twin.compare(kernel.save(), hour)) seen.add(sight);
      }
    }
    for (const sight of ["assault", "pursuit", "attack out of hours", "works to attack", "outposts", "battle over"])
      assert.ok(seen.has(sight), `no ${sight} in ${runs} of its runs`);
  });
}
