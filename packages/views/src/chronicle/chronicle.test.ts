import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeLines } from "@staffride/formats/trace-line";
import { KINDS, LINE } from "@staffride/formats/trace";
import type { TraceLine } from "@staffride/formats/trace";
import { toy } from "../testing/toy.js";
import { chronicle, chronicleText } from "./chronicle.js";

const told = (lines: readonly TraceLine[], language: "en" | "zh" = "en", most = 12) =>
  chronicle(toy, lines, { language, most });
const texts = (lines: readonly TraceLine[], language: "en" | "zh" = "en") =>
  told(lines, language).flatMap(({ entries }) => entries.map(({ text }) => text));

/** An order from the army to the division, drafted at one minute and read at another. */
const order = (dispatch: number, at: number, read: number, to = "r1"): TraceLine[] => [
  { at, kind: "drafted", dispatch, from: "ra", to, content: "order", precedence: "urgent", channel: "radio" },
  { at, kind: "order", dispatch, task: "withdraw", objective: "eastend", pace: 0, plan: "p1", start: at },
  { at: read, kind: "dispatch", dispatch, enciphered: at, sent: at, attempts: 1, received: read, deciphered: read },
];

test("a town changes hands, in both languages", () => {
  const lines: TraceLine[] = [{ at: 60, kind: "control", place: "westend", side: "blue", was: "red", formation: "b1" }];
  assert.deepEqual(texts(lines), ["Westend passes from Red to Blue (Blue 1st Division)"]);
  assert.deepEqual(texts(lines, "zh"), ["西关由红方转入蓝方之手（蓝方第一师）"]);
});

test("a passage is told when it ends, with its men and how long it took", () => {
  const lines: TraceLine[] = [
    { at: 100, kind: "crossing-began", formation: "r1", crossing: "ferry", men: 9000, due: 500 },
    { at: 540, kind: "crossing-ended", formation: "r1", crossing: "ferry", men: 8900, cell: "c10" },
  ];
  assert.deepEqual(texts(lines), [
    "Red 1st Division is over at Reed ferry: 8\u2009900 men in 7\u00a0h\u00a020\u00a0min",
  ]);
});

test("what a plural name does is told in the plural", () => {
  const [r1, ...others] = toy.names.formations;
  const several = {
    ...toy,
    names: { ...toy.names, formations: [{ ...r1!, names: { ...r1!.names, plural: true } }, ...others] },
  };
  const lines: TraceLine[] = [
    { at: 100, kind: "surrendered", formation: "r1", cell: "c10", men: 900, wounded: 0 },
    { at: 200, kind: "broke-off", formation: "r1", cause: "losses", cell: "c10", lossShare: 100 },
    { at: 300, kind: "broke-off", formation: "b1", cause: "losses", cell: "c10", lossShare: 100 },
  ];
  const entries = chronicle(several, lines, { language: "en" }).flatMap((day) => day.entries.map(({ text }) => text));
  assert.match(entries[0]!, /^Red 1st Division lay down their arms /);
  assert.match(entries[1]!, /^Red 1st Division break off .*, their losses too heavy;/);
  assert.match(entries[2]!, /^Blue 1st Division breaks off .*, its losses too heavy;/);
});

test("an order is told when it is read, with its delay from drafting", () => {
  assert.deepEqual(texts(order(1, 100, 375)), [
    "The order of Red Army to withdraw to Eastend is read by Red 1st Division after 4\u00a0h\u00a035\u00a0min",
  ]);
  assert.deepEqual(texts(order(1, 100, 375), "zh"), [
    "红军司令部之命令“撤往东关”已读到：红方第一师（起草后4小时35分）",
  ]);
});

test("the same order to two readers is one entry, and an order never read is told as lost", () => {
  const lines: TraceLine[] = [
    ...order(1, 100, 160),
    ...order(2, 100, 220, "bc"),
    ...order(3, 100, 230).slice(0, 2),
    { at: 900, kind: "dispatch-lost", dispatch: 3, attempts: 6 },
  ];
  const [day] = told(lines);
  assert.equal(day!.entries.filter(({ what }) => what === "order").length, 1);
  assert.match(
    day!.entries.find(({ what }) => what === "order")!.text,
    /after 1\u00a0h and Blue Corps after 2\u00a0h$/,
  );
  assert.match(day!.entries.find(({ what }) => what === "order-lost")!.text, /is lost on the way$/);
  assert.match(
    day!.summary.join(),
    /Dispatches read: 2, half of them within 1\u00a0h\u00a030\u00a0min of drafting; 1 lost/,
  );
});

test("a day's fighting around a place is one entry with both sides' losses, the attacker first", () => {
  const lines: TraceLine[] = [
    { at: 60, kind: "engagement-began", engagement: 0, cell: "c2", attacker: "b1", defender: "r1", phase: "assault" },
    { at: 120, kind: "losses", formation: "r1", killed: 10, wounded: 30, missing: 5, engagement: 0 },
    { at: 180, kind: "losses", formation: "b1", killed: 20, wounded: 60, missing: 0, engagement: 0 },
    { at: 180, kind: "losses", formation: "b2", killed: 1, wounded: 4, missing: 0, engagement: 0 },
    { at: 1500, kind: "losses", formation: "r1", killed: 7, wounded: 0, missing: 0, engagement: 0 },
  ];
  assert.deepEqual(texts(lines), [
    "Fighting at Westend, Blue 1st Division and Blue 2nd Division against Red 1st Division: Blue loses 85, Red 45",
    "Fighting goes on at Westend, Blue 1st Division against Red 1st Division: Blue loses 0, Red 7",
  ]);
  assert.match(texts(lines, "zh")[1]!, /^西关战斗继续：/);
  assert.deepEqual(
    told(lines).map(({ losses }) => losses),
    [
      [45, 85],
      [7, 0],
    ],
  );
});

test("the captured and the strayed for good are losses too, nobody twice", () => {
  const lines: TraceLine[] = [
    { at: 10, kind: "strays", formation: "r1", lost: 7, returned: 50, fellSick: 20, evacuated: 3, died: 2 },
    { at: 20, kind: "surrendered", formation: "b2", cell: "c3", men: 100, wounded: 30 },
  ];
  assert.deepEqual(told(lines)[0]!.losses, [7, 70]);
});

test("a day is told hour by hour, each thing with its weight", () => {
  const lines: TraceLine[] = [
    { at: 20, kind: "moved", formation: "b1", from: "c15", to: "c16", surface: "road" },
    { at: 30, kind: "arrived", formation: "b1", objective: "eastend", cell: "c16" },
    { at: 60, kind: "crossing-ended", formation: "r1", crossing: "ferry", men: 8900, cell: "c10" },
    { at: 90, kind: "control", place: "eastend", side: "blue", was: "red", formation: "b1" },
    { at: 95, kind: "plan", plan: "p1", headquarters: "ra" },
  ];
  const [day] = told(lines);
  assert.deepEqual(
    day!.entries.map(({ what, rank }) => [what, rank]),
    [
      ["arrived", 3],
      ["crossed", 2],
      ["town", 1],
      ["planned", 1],
    ],
  );
});

test("who stands at his objective when the task is given does not reach it", () => {
  const task: TraceLine = { at: 10, kind: "task", headquarters: "b1", task: "hold", objective: "eastend", from: "bc" };
  const arrived = (at: number): TraceLine => ({
    at,
    kind: "arrived",
    formation: "b1",
    objective: "eastend",
    cell: "c16",
  });
  const step: TraceLine = { at: 20, kind: "moved", formation: "b1", from: "c15", to: "c16", surface: "road" };
  assert.deepEqual(texts([arrived(5)]), []);
  assert.deepEqual(texts([{ ...step, at: 5 }, task, arrived(30)]), []);
  assert.deepEqual(texts([task, step, arrived(30)]), ["Blue 1st Division reaches Eastend"]);
});

test("the midnight a run ends at is 24:00 of its last day; one within it begins a day", () => {
  const town = (at: number): TraceLine => ({ at, kind: "control", place: "eastend", side: "blue", was: "red" });
  const hours = (lines: readonly TraceLine[]) => told(lines).map((day) => [day.day, day.date, day.entries[0]!.time]);
  assert.deepEqual(hours([town(1440)]), [[1, "5 December", "24:00"]]);
  assert.deepEqual(hours([town(0)]), [[1, "5 December", "00:00"]]);
  assert.deepEqual(hours([town(60), town(1440), town(1441)]), [
    [1, "5 December", "01:00"],
    [2, "6 December", "00:00"],
  ]);
});

test("of a full day only so many are told, but never fewer than what the campaign turns on", () => {
  const towns = Array.from({ length: 5 }, (_, i): TraceLine => ({
    at: i,
    kind: "control",
    place: "eastend",
    side: i % 2 ? "red" : "blue",
    was: i % 2 ? "blue" : "red",
  }));
  const small = Array.from({ length: 5 }, (_, i): TraceLine => ({
    at: 10 + i,
    kind: "surrendered",
    formation: "b1",
    cell: "c3",
    men: 1,
  }));
  const posts: TraceLine[] = [{ at: 50, kind: "headquarters-cut-off", headquarters: "bc", cell: "c3" }];
  const [day] = told([...towns, ...small, ...posts], "en", 3);
  assert.equal(day!.entries.length, 10);
  assert.equal(day!.left, 1);
});

test("marches add up by day, the longest first", () => {
  const step = (at: number, formation: string, from: number): TraceLine => ({
    at,
    kind: "moved",
    formation,
    from: `c${from}`,
    to: `c${from + 1}`,
    surface: "road",
  });
  const [first, second] = told([step(10, "b1", 3), step(20, "r1", 3), step(90, "r1", 4), step(1500, "b1", 4)]);
  assert.equal(first!.summary[0], "On the march: Red 1st Division 5 km, Blue 1st Division 2 km");
  assert.equal(second!.summary[0], "On the march: Blue 1st Division 2 km");
});

test("every kind of line a kernel can write is read without complaint, in both languages", () => {
  const lines = Object.keys(KINDS).flatMap((kind) => [Number(kind), 30, 0, 0, 0, 0, 0, 0]);
  const decoded = [...decodeLines(toy, lines, lines.length / LINE)];
  for (const language of ["en", "zh"] as const) {
    const text = chronicleText(toy, chronicle(toy, decoded, { language, most: 99 }), { language });
    assert.doesNotMatch(text, /undefined|NaN|\[object/);
    assert.ok(text.includes("\n"));
  }
});
