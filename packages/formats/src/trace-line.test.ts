import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeLine, decodeLines, holdsNumber } from "./trace-line.js";
import type { TraceTables } from "./trace-line.js";
import { KIND, KINDS, LINE } from "./trace.js";
import type { Column } from "./trace.js";

const named = (...ids: string[]) => ids.map((id) => ({ id, names: { en: id } }));
const tables: TraceTables = {
  ground: { h3: ["86411aacfffffff", "86411aad7ffffff"] },
  names: {
    title: { en: "Two banks" },
    sides: [
      { id: "north", names: { en: "North" }, hue: "indigo", frame: "rectangle" },
      { id: "south", names: { en: "South" }, hue: "madder", frame: "diamond" },
    ],
    formations: named("n1d", "s1d"),
    headquarters: named("n1d", "s1d"),
    places: [{ id: "ferry-town", names: { en: "Ferry Town" }, kind: "town" }],
    rivers: named("river"),
    crossings: named("ferry"),
    objectives: named("ferry-town"),
    plans: [{ id: "p1", gloss: { en: "Cross" }, decision: "", cites: [] }],
    intents: [{ id: "hold", names: { en: "hold" } }],
    decisions: [
      { id: "D1", gloss: { en: "Halt" }, options: [{ id: "halt", gloss: { en: "Halt" } }], cites: [] },
      {
        id: "D12",
        gloss: { en: "Which bank" },
        options: [
          { id: "cross-south", gloss: { en: "Cross" } },
          { id: "stay-north", gloss: { en: "Stay" } },
        ],
        cites: [],
      },
    ],
    sectors: named("north-bank"),
  },
};

test("handles become ids, indexes words, numbers stay", () => {
  assert.deepEqual(decodeLine(tables, [KIND.moved, 75, 1, 0, 1, 2, 0, 0]), {
    at: 75,
    kind: "moved",
    formation: "s1d",
    from: "86411aacfffffff",
    to: "86411aad7ffffff",
    surface: "road",
  });
  assert.deepEqual(decodeLine(tables, [KIND.losses, 80, 0, 10, 31, 4, 7, 0]), {
    at: 80,
    kind: "losses",
    formation: "n1d",
    killed: 10,
    wounded: 31,
    missing: 4,
    engagement: 7,
  });
});

test("a handle of -1 leaves its column out", () => {
  assert.deepEqual(decodeLine(tables, [KIND.control, 5, 0, 1, -1, 1, 0, 0]), {
    at: 5,
    kind: "control",
    place: "ferry-town",
    side: "south",
    formation: "s1d",
  });
});

test("men of whom a report does not speak are left out, none is told", () => {
  const { strength, ...report } = decodeLine(tables, [KIND.report, 5, 3, -1, -1, -1, 0, -1]);
  assert.deepEqual([strength, report], [undefined, { at: 5, kind: "report", dispatch: 3, enemy: "n1d" }]);
  assert.equal(decodeLine(tables, [KIND.report, 5, 3, -1, -1, 0, 0, -1]).strength, 0);
});

test("an option is that of the line's own decision; advice that was not given is left out", () => {
  assert.deepEqual(decodeLine(tables, [KIND.resolved, 5, 1, 1, 1, 1, 0, 1]), {
    ...{ at: 5, kind: "resolved", headquarters: "s1d", decision: "D12", option: "stay-north", course: "attack" },
    ...{ advised: "cross-south", fixed: 1 },
  });
  const alone = decodeLine(tables, [KIND.resolved, 5, 1, 0, 0, 1, -1, 0]);
  assert.deepEqual([alone.option, "advised" in alone], ["halt", false]);
  assert.equal(decodeLine(tables, [KIND.weighed, 5, 1, -1, 2, 1, 0, 0]).option, "2");
  assert.throws(() => decodeLine(tables, [KIND.resolved, 5, 1, 0, 1, 1, -1, 0]), /option 1 of a trace line/);
});

test("a trace of another scenario is refused by name", () => {
  assert.throws(() => decodeLine(tables, [KIND.moved, 0, 9, 0, 1, 0, 0, 0]), /formation 9 of a trace line/);
  assert.throws(() => decodeLine(tables, [99, 0, 0, 0, 0, 0, 0, 0]), /kind 99/);
});

test("every kind decodes with the first handle in every column, and no line is longer than LINE", () => {
  for (const [code, kind] of Object.entries(KINDS)) {
    assert.ok(kind.columns.length <= LINE - 2, kind.name);
    const [line] = decodeLines(tables, [Number(code), 1, 0, 0, 0, 0, 0, 0], 1);
    assert.deepEqual(Object.keys(line!), ["at", "kind", ...kind.columns.map(([name]) => name)], kind.name);
  }
});

test("a column name holds text in every kind or numbers in every kind, so that a table of lines has one type a column", () => {
  const seen = new Map<string, { content: Column; kind: string }>();
  for (const { name: kind, columns } of Object.values(KINDS)) {
    for (const [name, content] of columns) {
      const before = seen.get(name) ?? { content, kind };
      assert.equal(holdsNumber(content), holdsNumber(before.content), `${name} of ${kind} and of ${before.kind}`);
      seen.set(name, before);
    }
  }
});
