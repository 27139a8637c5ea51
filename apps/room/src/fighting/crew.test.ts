/** Dealing out runs: all of them, once each, whoever is slow; nobody fights on after a stop or a failure. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Scenario } from "@staffride/formats/scenario";
import { fightKept, fightRuns } from "./crew.js";
import type { Hand } from "./crew.js";
import type { Rows, WorkerOrder, WorkerWord } from "./orders.js";

const scenario = {} as Scenario;

/** A worker that answers after so many ms; its values are run numbers. */
function stand(
  ms: number,
  orders: WorkerOrder[],
  answer?: (order: WorkerOrder) => WorkerWord | undefined,
): Hand & { ended: boolean } {
  let queue = Promise.resolve();
  const hand: Hand & { ended: boolean } = {
    ended: false,
    onmessage: null,
    onerror: null,
    postMessage(order) {
      orders.push(order);
      queue = queue.then(async () => {
        const word = answer?.(order) ?? plainAnswer(order);
        await new Promise((resolve) => setTimeout(resolve, ms));
        if (!hand.ended && word !== undefined) hand.onmessage?.({ data: word });
      });
    },
    terminate: () => void (hand.ended = true),
  };
  return hand;
}

function plainAnswer(order: WorkerOrder): WorkerWord | undefined {
  if (order.kind !== "fight") return undefined;
  const { first, runs } = order;
  const values = Float64Array.from({ length: runs }, (_, i) => first + i);
  return { kind: "fought", first, values, hashes: new Uint32Array(2 * runs), lines: new Uint32Array(runs) };
}

const job = (more: Partial<Parameters<typeof fightRuns>[0]>) => ({
  ...{ scenario, seed: 1, from: 0, runs: 50, workers: 2 },
  signal: new AbortController().signal,
  onRows: () => {},
  ...more,
});

test("every run from the first asked for is fought once, by a quick and a slow worker", async () => {
  const orders: WorkerOrder[] = [];
  const hands = [stand(1, orders), stand(15, orders)];
  const seen: number[] = [];
  const standing = [...hands];
  await fightRuns(
    job({ from: 10, createHand: () => standing.shift()!, onRows: ({ values }: Rows) => seen.push(...values) }),
  );
  assert.deepEqual(
    seen.sort((a, b) => a - b),
    Array.from({ length: 40 }, (_, i) => i + 10),
  );
  assert.ok(hands.every(({ ended }) => ended));
  assert.equal(orders.filter(({ kind }) => kind === "muster").length, 2);
});

test("the first run is told by itself, later ones eight at a time", async () => {
  const orders: WorkerOrder[] = [];
  await fightRuns(job({ runs: 100, workers: 1, createHand: () => stand(0, orders) }));
  const dealt = orders.flatMap((order) => (order.kind === "fight" ? [order.runs] : []));
  assert.equal(dealt[0], 1);
  assert.equal(Math.max(...dealt), 8);
  assert.deepEqual(
    dealt.slice(0, -1),
    [...dealt.slice(0, -1)].sort((a, b) => a - b),
  );
});

test("few runs need few workers", async () => {
  let stood = 0;
  await fightRuns(job({ runs: 5, workers: 4, createHand: () => (stood++, stand(0, [])) }));
  assert.equal(stood, 1);
});

test("a stop ends the workers at once and is told", async () => {
  const stop = new AbortController();
  const hand = stand(5, []);
  const fought = fightRuns(job({ workers: 1, createHand: () => hand, signal: stop.signal }));
  setTimeout(() => stop.abort(new Error("stopped")), 12);
  await assert.rejects(fought, /stopped/);
  assert.ok(hand.ended);
});

test("a run that breaks is named", async () => {
  const failing = (order: WorkerOrder): WorkerWord | undefined =>
    order.kind === "fight" && order.first <= 17 && order.first + order.runs > 17
      ? { kind: "failed", run: 17, words: "no cell" }
      : undefined;
  const hand = stand(0, [], failing);
  await assert.rejects(fightRuns(job({ workers: 1, createHand: () => hand })), /run 17 of seed 1 failed: no cell/);
  assert.ok(hand.ended);
});

test("one run is kept whole", async () => {
  const lines = Int32Array.of(1, 2, 3, 4, 5, 6, 7, 8);
  const keeping = (order: WorkerOrder): WorkerWord | undefined =>
    order.kind === "keep" ? { kind: "kept", lines, hash: "00" } : undefined;
  const hand = stand(0, [], keeping);
  assert.deepEqual(await fightKept(scenario, 1, 3, new AbortController().signal, () => hand), { lines, hash: "00" });
  assert.ok(hand.ended);
});
