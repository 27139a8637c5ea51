import assert from "node:assert/strict";
import { test } from "node:test";
import type { RecordedClaim } from "@staffride/views/record/claim";
import { arrowsOf } from "./arrows.js";
import type { Ground } from "./arrows.js";
import { drawnOn } from "./drawn.js";
import type { Asked } from "./drawn.js";
import { layOut } from "./lay.js";
import { beliefsIn, laidBeliefs } from "./recorded-beliefs.js";
import { isTogether, nearestArrow, together } from "./routine.js";
import { at } from "./wire.js";
import { wire } from "./testing.js";

const ASKED: Asked = { watching: "run", ghosts: false, eyes: { kind: "truth" }, selection: undefined };
const BOARD = { preset: "quarrel", drawn: "" } as const;
const QUARREL = { superior: 0, subordinate: 1, from: 0, to: 1440 };
const some = (n: number) => Array.from({ length: n }, (_, i) => wire({ id: String(i) }));

test("a board of the quarrel shows the record where the run has less than half of it", () => {
  const drawn = (run: number, record: number) =>
    drawnOn(ASKED, BOARD, { run: some(run), record: some(record) }, QUARREL);
  assert.equal(drawn(2, 6), "record");
  assert.equal(drawn(3, 6), "run");
  assert.equal(drawn(0, 0), "run");
});

test("routine, other days and other headquarters are no part of the quarrel", () => {
  const others = [wire({ routine: true }), wire({ sent: at(2000) }), wire({ from: 1, to: 3 })];
  assert.equal(drawnOn(ASKED, BOARD, { run: others, record: some(1) }, QUARREL), "record");
});

test("what was asked for is drawn: the run by its button, by a headquarters' eyes, by a dispatch of it, by another board", () => {
  const wires = { run: [], record: some(6) };
  const drawn = (asked: Partial<Asked>, board: Parameters<typeof drawnOn>[1] = BOARD) =>
    drawnOn({ ...ASKED, ...asked }, board, wires, QUARREL);
  assert.equal(drawn({}, { ...BOARD, drawn: "run" }), "run");
  assert.equal(drawn({}, { ...BOARD, preset: "side:blue" }), "run");
  assert.equal(drawn({ eyes: { kind: "headquarters", headquarters: "a1" } }), "run");
  assert.equal(drawn({ selection: { kind: "dispatch", id: "17" } }), "run");
  assert.equal(drawn({ selection: { kind: "dispatch", id: "recorded-wire" } }), "record");
  assert.equal(drawn({ ghosts: true }), "both");
  assert.equal(drawn({ watching: "record" }, { ...BOARD, drawn: "run" }), "record");
});

const GROUND: Ground = {
  ...{ window: { from: 0, to: 1440 }, left: 0, right: 1440, heights: [100, 200] },
  laneOf: new Map([
    [0, 0],
    [1, 1],
  ]),
};

test("reports are drawn together, but not one whose reader did something about it", () => {
  const report = { style: "report", routine: true, mark: "read" } as const;
  const arrows = arrowsOf(
    [
      wire({ id: "1", ...report }),
      wire({ id: "2", ...report, sent: at(600), received: at(660), read: 700 }),
      wire({ id: "3", ...report, mark: "refuse" }),
      wire({ id: "4" }),
    ],
    GROUND,
  );
  const those = arrows.filter(isTogether);
  assert.deepEqual(
    those.map((arrow) => arrow.wire.id),
    ["1", "2"],
  );
  assert.equal(together(those).lines, "M60.0 100.0L120.0 200.0M600.0 100.0L660.0 200.0");
  assert.equal(nearestArrow(those, 640, 150)?.wire.id, "2");
  assert.equal(nearestArrow(those, 100, 150)?.wire.id, "1");
  assert.equal(nearestArrow([], 0, 0), undefined);
});

const belief = (id: string, from: number, to: number, believer = "a1") =>
  ({ id, believer, isBefore: false, time: { from, to, exact: false } }) as unknown as RecordedClaim;

test("recorded beliefs: of those who have a lane, in the days shown, each where there is room for its words", () => {
  const all = [
    belief("a", 0, 100),
    belief("b", 50, 60),
    belief("c", 0, 100, "a2"),
    belief("f", 200, 400),
    belief("d", 900, 950),
    belief("e", 2000, 2100),
  ];
  const shown = beliefsIn(all, new Set(["a1"]), { from: 0, to: 1440 });
  assert.deepEqual(
    shown.map(({ id }) => id),
    ["a", "b", "f", "d"],
  );
  const laid = (rows: number) =>
    laidBeliefs(
      shown,
      rows,
      { left: 0, right: 1000 },
      (minute) => minute,
      () => 200,
    );
  assert.deepEqual(
    laid(2).map(({ claim, row, x }) => [claim.id, row, x]),
    [
      ["a", 0, 0],
      ["b", 1, 50],
      ["f", 0, 226],
      ["d", 0, 788],
    ],
  );
  assert.deepEqual(
    laid(1).map(({ claim }) => claim.id),
    ["a", "f", "d"],
  );
});

test("below a last lane that leads no formation there is room for the words that hang from it", () => {
  const lane = (key: string, headquarters: number, minor: boolean) => ({
    ...{ key, headquarters, members: [headquarters], gathered: false, minor },
  });
  const size = { width: 900, height: 600, header: 46, strip: 0 };
  const lowest = (minor: boolean) =>
    layOut([], [lane("top", 0, false), lane("a1", 1, minor)], { from: 0, to: 1440 }, size, "en", undefined).ground
      .heights[1];
  assert.equal(lowest(true), 570);
  assert.equal(lowest(false), 504);
});
