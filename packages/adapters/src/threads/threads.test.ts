import assert from "node:assert/strict";
import { test } from "node:test";
import { inline } from "./inline.js";
import { behaving, fighter, job, keepsContract } from "./testing/contract.js";
import { createFighter } from "./testing/fighters.js";
import { threads } from "./threads.js";

const twoThreads = threads(2, { fighter });
keepsContract("inline", inline(createFighter));
keepsContract("two threads", twoThreads);

for (const [variant, words] of [
  ["exits", /run 17 of seed 1943 failed: its thread ended with code 3/],
  ["throws a function", /run 17 of seed 1943 failed: /],
] as const) {
  test(`a thread that ${variant} is reported with its run, and nobody waits for it`, async () => {
    await assert.rejects(twoThreads.fight(job({ scenario: behaving(variant) })), words);
  });
}

test("a fighter that cannot be loaded is reported", async () => {
  await assert.rejects(
    threads(2, { fighter: "no-such-module" }).fight(job()),
    /a thread could not start: .*no-such-module/,
  );
});

test("no threads are refused", () => {
  for (const count of [0, -1, 1.5]) assert.throws(() => threads(count), /expected a whole number, at least 1/);
});
