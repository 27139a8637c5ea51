import assert from "node:assert/strict";
import { test } from "node:test";
import type { Scenario } from "@staffride/formats/scenario";
import { drawnOn } from "./drawn.js";
import { countIn, storiesIn } from "./stories.js";
import { COMMAND, IDS, wire } from "./testing.js";
import type { Wire } from "./wire.js";

const DAY = 1440;
const scenario = {
  start: "1943-12-05T00:00",
  command: COMMAND,
  names: { headquarters: IDS.map((id) => ({ id })) },
} as unknown as Scenario;
const sent = (from: number, to = from + DAY - 1) => ({ from, to });
const told = (id: string, day: number, change: Partial<Wire> = {}): Wire => {
  const { received: _r, read: _i, ...rest } = wire({ id, key: id, recorded: true, sent: sent(day * DAY) });
  return { ...rest, mark: "silent", ...change };
};
const ASKED: Readonly<Record<string, { task: string; objective?: string }>> = {
  ...{ town: { task: "hold", objective: "town" }, stay: { task: "halt" }, kept: { task: "hold" } },
  ...{ chase: { task: "pursue", objective: "ford" }, early: { task: "pursue" } },
};
const stories = (...wires: Wire[]) => storiesIn(wires, (id) => ASKED[id], scenario, 30 * DAY);

test("the order to stay is the first to stay where one is that was not kept; to hold a town is another matter", () => {
  const refused = { mark: "refuse" } as const;
  const [story, ...rest] = stories(told("kept", 1), told("town", 1, refused), told("stay", 2, refused));
  assert.deepEqual(rest, []);
  assert.deepEqual(story, { name: "stay", lanes: ["top", "a1", "d3", "d4"], from: 2 * DAY, to: 5 * DAY });
});

test("its days go from midnight to midnight, whatever hour the campaign begins at", () => {
  const noon = { ...scenario, start: "1943-12-05T12:00" };
  const late = told("stay", 2, { mark: "refuse" });
  const [story] = storiesIn([late], (id) => ASKED[id], noon, 30 * DAY);
  assert.deepEqual([story?.from, story?.to], [1.5 * DAY, 4.5 * DAY]);
});

test("it goes on as long as the two write to one another, a week at most", () => {
  const refused = { mark: "refuse" } as const;
  const plea = (day: number) => told(`plea${day}`, day, { from: 1, to: 0, style: "appeal" });
  assert.equal(stories(told("stay", 2, refused), plea(4), plea(9))[0]!.to, 5 * DAY);
  assert.equal(
    stories(told("stay", 2, refused), told("plea", 3, { sent: sent(3 * DAY, 6 * DAY + 60) }))[0]!.to,
    7 * DAY,
  );
});

test("the pursuit is told on the lanes of everybody on its side who had a part in its week", () => {
  const week = [told("early", -9), told("chase", 4), told("on", 6, { from: 1, to: 3 }), told("late", 12, { to: 2 })];
  const [story] = stories(...week, told("theirs", 5, { from: 5, to: 5 }));
  assert.deepEqual(story, { name: "pursuit", lanes: ["top", "a1", "d3"], from: 4 * DAY, to: 11 * DAY });
  assert.equal(countIn(week, story!, new Set([0, 1, 3])), 2);
  const come = told("before", 2, { received: sent(4 * DAY) });
  assert.equal(countIn([come], story!, new Set([0, 1])), 1, "what was sent before and comes in then belongs to it");
});

test("a story opens on the record where the run has little of it", () => {
  const asked = { watching: "run", ghosts: false, eyes: { kind: "truth" }, selection: undefined } as const;
  const board = { preset: "story:stay", drawn: "" } as const;
  const drawn = (run: Wire[], record: Wire[]) =>
    drawnOn(asked, board, { run, record }, undefined, (wires) => wires.length);
  assert.equal(drawn([], [wire()]), "record");
  assert.equal(drawn([wire()], [wire()]), "run");
});
