import assert from "node:assert/strict";
import { test } from "node:test";
import { MessageChannel, receiveMessageOnPort } from "node:worker_threads";
import type { Scenario } from "@staffride/formats/scenario";
import { share } from "./share.js";
import { scenarioOf } from "./testing/edited.js";
import { twoBanks } from "./testing/papers.js";

const scenario = scenarioOf(twoBanks());

/** Every typed array inside a value. */
function arrays(value: unknown): Uint8Array[] {
  if (ArrayBuffer.isView(value)) return [value as Uint8Array];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(arrays) : [];
}

test("a shared scenario is the same scenario, its arrays apart from one another in one block", () => {
  const shared = share(scenario);
  assert.deepEqual(shared, scenario);
  const blocks = arrays(shared);
  assert.ok(blocks.length > 40);
  assert.equal(new Set(blocks.map(({ buffer }) => buffer)).size, 1);
  assert.ok((blocks[0]!.buffer as unknown) instanceof SharedArrayBuffer);
  const stretches = blocks.map(({ byteOffset, byteLength }) => [byteOffset, byteOffset + byteLength] as const);
  const inOrder = stretches.filter(([from, to]) => to > from).sort(([a], [b]) => a - b);
  for (let i = 1; i < inOrder.length; i++) assert.ok(inOrder[i]![0] >= inOrder[i - 1]![1]);
});

test("posted to a thread it is the same memory, not a copy", () => {
  const { port1, port2 } = new MessageChannel();
  const shared = share(scenario);
  port1.postMessage(shared);
  const received = receiveMessageOnPort(port2)!.message as Scenario;
  port1.close();
  assert.deepEqual(received, shared);
  shared.forces.men[0] = 4321;
  assert.equal(received.forces.men[0], 4321);
  assert.notEqual(scenario.forces.men[0], 4321);
});
