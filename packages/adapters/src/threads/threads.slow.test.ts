/** Other numbers of threads than two, and a thread that eats memory until it is stopped. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { behaving, fighter, job, keepsContract } from "./testing/contract.js";
import { threads } from "./threads.js";

keepsContract("one thread", threads(1, { fighter }));
keepsContract("five threads", threads(5, { fighter }));

test("a thread that eats memory is reported with its run, and nobody waits for it", async () => {
  const hungry = threads(2, { fighter }).fight(job({ scenario: behaving("eats memory") }));
  await assert.rejects(hungry, /run 17 of seed 1943 failed: .*memory limit/);
});
