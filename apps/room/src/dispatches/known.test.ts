import assert from "node:assert/strict";
import { test } from "node:test";
import type { Dispatch } from "@staffride/views/dispatch/dispatch";
import type { Changed } from "@staffride/views/watch/changed";
import { seenWires } from "./eyes.js";
import { changedUntil, knownOf, knownUntil } from "./known.js";
import { COMMAND, IDS, wire } from "./testing.js";
import type { Scenario } from "@staffride/formats/scenario";

const way = { enciphered: 20, sent: 30, attempts: 1, received: 40, deciphered: 50, read: 60 };
const answers = [
  { at: 90, answer: "delay" as const, gap: 1, revisits: 0 },
  { at: 400, answer: "refuse" as const, gap: 1, revisits: 1 },
];
const dispatch: Dispatch = {
  ...{ number: 1, from: "top", to: "a1", content: "order", precedence: "urgent", channel: "radio", drafted: 10 },
  ...{ way, answers },
};
const from = (headquarters: string) => ({ kind: "headquarters", headquarters }) as const;
const extent = (headquarters: string, at: number) => knownOf(dispatch, from(headquarters), at, false).extent;

test("a dispatch is known to its reader once he has read it, of its fate nothing to its sender, to nobody else", () => {
  assert.deepEqual([extent("a1", 59), extent("a1", 60)], ["nothing", "read"]);
  assert.deepEqual([extent("top", 9), extent("top", 9999)], ["nothing", "written"]);
  assert.equal(extent("a2", 9999), "nothing");
  assert.equal(knownOf(dispatch, { kind: "truth" }, 0, false).extent, "all");
  assert.equal(knownOf(dispatch, { kind: "side", side: "red" }, 0, false).extent, "nothing");
});

test("of what was done about it no more is told than had been done by the clock's minute", () => {
  const done = (until: number) => knownUntil(dispatch, until).answers.map(({ answer }) => answer);
  assert.deepEqual([done(89), done(90), done(400)], [[], ["delay"], ["delay", "refuse"]]);
});

test("of what it changed no more is told than had been written down by the clock's minute", () => {
  const belief = { intents: [1], men: 5 };
  const regard = { subordinate: 3, together: 1, after: { weak: 0.1, compliant: 0.9, losses: 4 } };
  const estimates = [100, 200].map((at) => ({ at, enemy: 0, sighting: "seen", expected: 1, after: belief }));
  const changed: Changed = { reader: 1, answers: [], estimates, regard, settled: 300 };
  assert.equal(changedUntil(changed, 99), undefined);
  assert.deepEqual(changedUntil(changed, 150)!.estimates.length, 1);
  assert.equal(changedUntil(changed, 299)!.regard, undefined);
  assert.deepEqual(changedUntil(changed, 300), changed);
});

test("the mark where a dispatch was read does not tell beforehand what its reader will do about it", () => {
  const names = { headquarters: IDS.map((id) => ({ id })), sides: [] };
  const scenario = { command: COMMAND, names } as unknown as Scenario;
  const later = wire({ mark: "refuse", answered: 400 });
  const mark = (at: number) => seenWires([later], scenario, from("a1"), at)[0]!.mark;
  assert.deepEqual([mark(150), mark(399), mark(400)], ["read", "read", "refuse"]);
});
