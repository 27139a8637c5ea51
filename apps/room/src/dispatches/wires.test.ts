import assert from "node:assert/strict";
import { test } from "node:test";
import { openBook } from "@staffride/views/book";
import type { Dispatch } from "@staffride/views/dispatch/dispatch";
import type { Scenario } from "@staffride/formats/scenario";
import type { OpenRecord } from "@staffride/views/record/record";
import { recordWires } from "./record-wires.js";
import { runWires } from "./run-wires.js";
import { COMMAND, IDS } from "./testing.js";

const named = (id: string, en: string) => ({ id, names: { en } });
const scenario = {
  command: COMMAND,
  names: {
    headquarters: IDS.map((id) => named(id, id)),
    objectives: [named("ford", "the ford")],
    plans: [{ id: "p", gloss: { en: "Top to the army: stand fast" }, decision: "", cites: [] }],
    ...{ sectors: [], places: [], sides: [], decisions: [], intents: [], formations: [], rivers: [], crossings: [] },
  },
} as unknown as Scenario;
const book = openBook("en", scenario);
const handles = new Map(IDS.map((id, h) => [id, h]));

const dispatch = (change: Partial<Dispatch>): Dispatch => ({
  ...{ number: 1, from: "top", to: "a1", content: "order", precedence: "urgent", channel: "radio", drafted: 10 },
  ...{ answers: [], ...change },
});
const order = { task: "hold", forced: false, start: 0, via: [], insistence: 0 };
const way = { enciphered: 20, sent: 30, attempts: 1, received: 40, deciphered: 50, read: 60 };
const labels = (...all: Partial<Dispatch>[]) => runWires(all.map(dispatch), book, handles).map(({ label }) => label);

test("a dispatch of a run: when it went, came and was read, and what its reader did", () => {
  const answers = [{ at: 60, answer: "refuse" as const, gap: 1, revisits: 0 }];
  const [wire] = runWires([dispatch({ order, way, answers })], book, handles);
  assert.deepEqual([wire!.sent.from, wire!.received?.from, wire!.read, wire!.mark], [30, 40, 60, "refuse"]);
  assert.deepEqual([wire!.from, wire!.to, wire!.style, wire!.routine], [0, 1, "order", false]);
});

test("the mark where it was read is the first answer; each that differs from the one before stands where it was given", () => {
  const answers = (["delay", "delay", "part", "obey"] as const).map((answer, i) => ({
    at: 60 + i,
    answer,
    gap: 1,
    revisits: i,
  }));
  const [wire] = runWires([dispatch({ order, way, answers })], book, handles);
  assert.equal(wire!.mark, "delay");
  assert.deepEqual(wire!.looks, [
    { at: 62, mark: "part" },
    { at: 63, mark: "obey" },
  ]);
});

test("a dispatch that was not read stands where work on it began", () => {
  const [open, lost] = runWires(
    [dispatch({ order }), dispatch({ order, lost: { at: 99, attempts: 3 } })],
    book,
    handles,
  );
  assert.deepEqual([open!.sent.from, open!.read, open!.mark, lost!.mark], [10, undefined, "no-answer", "lost"]);
});

test("labels: the plan's words, else the task's; of a plea what it asks; of a report none", () => {
  assert.deepEqual(
    labels(
      { order: { ...order, plan: "p" } },
      { order: { ...order, objective: "ford", insistence: 1 } },
      { content: "appeal", report: { demand: 2 } },
      { content: "appeal", report: { unfit: 163 } },
      { content: "situation-report", report: { strength: 9 } },
    ),
    ["Stand fast", "Again: hold the ford", "Asks for 2 more divisions", "Appeal: 16% unfit", ""],
  );
});

test("a plea that gives no figure, and a bare task, still say what they ask", () =>
  assert.deepEqual(labels({ content: "appeal", report: {} }, { order }), ["Asks for other orders", "Hold in place"]));

test("a scheme's sentence about others is not said to the one who has another part of it", () => {
  const plans = [{ id: "p", gloss: { en: "The d4 covers the ford" }, decision: "", cites: [] }];
  const schemes = openBook("en", { ...scenario, names: { ...scenario.names, plans } });
  const said = (to: string) =>
    runWires([dispatch({ from: "a1", to, order: { ...order, plan: "p", objective: "ford" } })], schemes, handles)[0]!
      .label;
  assert.deepEqual([said("d4"), said("d3")], ["The d4 covers the ford", "Hold the ford"]);
});

test("an intercept is nobody's dispatch, and is not drawn", () =>
  assert.deepEqual(runWires([dispatch({ content: "intercept", from: "a1" })], book, handles), []));

const record = {
  claims: [
    { id: "c1", mode: "fact", gloss: { en: "He is told" }, dispatch: {} },
    { id: "c2", mode: "order", gloss: { en: "Hold the ford" }, dispatch: {} },
    { id: "c3", mode: "fact", gloss: { en: "No" }, dispatch: { answer: "refuse" } },
  ],
  dispatches: [
    {
      ...{ id: "m1", from: "top", to: ["a1", "a2"], kind: "order", plans: [], claims: ["c1", "c2", "c3"] },
      ...{ sent: [{ from: 0, to: 1439, exact: false, claim: "c2" }], received: [] },
      answers: [{ claim: "c3", answer: "refuse" }],
    },
    { id: "m2", from: "a1", to: ["top"], kind: "appeal", plans: [], claims: [], sent: [], received: [], answers: [] },
  ],
} as unknown as OpenRecord;

test("a recorded dispatch: one wire for each addressee, its bounds, what the claims say stood in it and came of it", () => {
  const wires = recordWires(record, book, handles);
  assert.deepEqual(
    wires.map(({ key, id, to }) => [key, id, to]),
    [
      ["m1>a1", "m1", 1],
      ["m1>a2", "m1", 2],
    ],
    "what has no time cannot be drawn",
  );
  const [wire] = wires;
  assert.deepEqual([wire!.label, wire!.mark, wire!.read], ["Hold the ford", "refuse", undefined]);
  assert.deepEqual([wire!.sent.from, wire!.sent.to], [0, 1439]);
});
