/** Who is fought when: what is looked at first, what was asked for after it, nobody twice. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createQueue } from "./queue.js";
import type { Job } from "./queue.js";

/** A queue whose fights last until they are told to end; what was begun, and what became of each plan last. */
function bench() {
  const begun: string[] = [];
  const stages = new Map<string, string>();
  let end: (thrown?: Error) => void = () => {};
  const queue = createQueue<string>((plan) => plan, {
    fight: ({ key }: Job<string>, signal) =>
      new Promise<void>((resolve, reject) => {
        begun.push(key);
        stages.set(key, "fighting");
        end = (thrown) => {
          if (thrown !== undefined) return reject(thrown);
          stages.set(key, "done");
          resolve();
        };
        signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
      }),
    note: ({ key }, stage) => stages.set(key, stage),
  });
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  return {
    ...{ queue, begun, settle },
    stageOf: (key: string) => stages.get(key),
    ended: async (thrown?: Error) => {
      end(thrown);
      await settle();
    },
  };
}

test("what was asked for is fought in turn, and once", async () => {
  const { queue, begun, ended, stageOf } = bench();
  for (const plan of ["a", "b", "a", "b"]) queue.ask(plan, 40);
  await ended();
  assert.equal(stageOf("b"), "fighting");
  await ended();
  assert.deepEqual(begun, ["a", "b"]);
  assert.equal(stageOf("b"), "done");
});

test("what is looked at goes first; what was asked for comes back after it", async () => {
  const { queue, begun, ended, settle, stageOf } = bench();
  queue.ask("a", 40);
  queue.ask("b", 40);
  queue.show(["turned", "free"], 40);
  await settle();
  assert.equal(stageOf("a"), "waiting");
  for (let i = 0; i < 4; i++) await ended();
  assert.deepEqual(begun, ["a", "turned", "free", "a", "b"]);
});

test("what is no longer looked at is left, waiting or not", async () => {
  const { queue, begun, settle, stageOf } = bench();
  queue.show(["first", "free"], 40);
  queue.show(["second"], 40);
  await settle();
  assert.deepEqual([stageOf("first"), stageOf("free"), stageOf("second")], ["left", "left", "fighting"]);
  queue.show([], 40);
  await settle();
  assert.deepEqual([begun, stageOf("second")], [["first", "second"], "left"]);
});

test("to look at what is fought already changes nothing; at more runs of it, it goes on", async () => {
  const { queue, begun, settle, ended, stageOf } = bench();
  queue.show(["plan", "free"], 40);
  queue.show(["plan", "free"], 40);
  await settle();
  assert.deepEqual(begun, ["plan"]);
  queue.show(["plan"], 200);
  await settle();
  assert.deepEqual(begun, ["plan", "plan"]);
  await ended();
  assert.equal(stageOf("plan"), "done");
});

test("a stop stops all; a failure is told and the next is fought", async () => {
  const { queue, begun, settle, ended, stageOf } = bench();
  queue.ask("a", 40);
  queue.ask("b", 40);
  queue.stop();
  await settle();
  assert.deepEqual([stageOf("a"), stageOf("b")], ["stopped", "stopped"]);
  queue.ask("c", 40);
  queue.ask("d", 40);
  await ended(new Error("it broke"));
  assert.deepEqual([stageOf("c"), stageOf("d")], ["failed", "fighting"]);
  assert.deepEqual(begun, ["a", "c", "d"]);
});
