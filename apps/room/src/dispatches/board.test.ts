import assert from "node:assert/strict";
import { test } from "node:test";
import type { Scenario } from "@staffride/formats/scenario";
import { blankTimeline, change } from "@staffride/views/watch/timeline";
import { arrowsOf, bundled, minuteAt, xAt } from "./arrows.js";
import type { Ground } from "./arrows.js";
import { stepsOf } from "./beliefs.js";
import { bracketsOf } from "./brackets.js";
import { firstArrow, nextArrow, nextOf } from "./choosing.js";
import { seenWires } from "./eyes.js";
import { brief, broken } from "./label.js";
import { placeLabels } from "./labels.js";
import { commandOrder, laneHeights, laneOf, lanesOfChain, lanesOfSide, openLanes } from "./lanes.js";
import { quarrelIn } from "./quarrel.js";
import { settingsIn, settingsText } from "./settings.js";
import { shiftMost } from "./shift.js";
import { COMMAND, IDS, wire } from "./testing.js";
import { daysIn, moved, nightsIn, showing, stretched, within } from "./window.js";

const DAY = 1440;
const scenario = {
  command: COMMAND,
  names: {
    headquarters: IDS.map((id) => ({ id, names: { en: id } })),
    sides: [{ id: "blue" }, { id: "red" }],
  },
} as unknown as Scenario;
const TRUTH = { kind: "truth" } as const;
const seenFrom = (headquarters: string) => ({ kind: "headquarters", headquarters }) as const;

/** A day over 1440 pixels: a minute is a pixel; lanes of headquarters 0 to 2 a hundred apart. */
const GROUND: Ground = {
  window: { from: 0, to: DAY },
  left: 0,
  right: DAY,
  heights: [100, 200, 300],
  laneOf: new Map([
    [0, 0],
    [1, 1],
    [2, 2],
  ]),
};

test("what was so is drawn whole; a side has its own traffic", () => {
  const all = [wire(), wire({ id: "2", key: "2", from: 5, to: 0 })];
  assert.equal(seenWires(all, scenario, TRUTH, 0).length, 2);
  assert.deepEqual(
    seenWires(all, scenario, { kind: "side", side: "blue" }, 0).map(({ id }) => id),
    ["1"],
  );
});

test("a headquarters sees what it has read, and not before it has read it", () => {
  assert.deepEqual(seenWires([wire()], scenario, seenFrom("a1"), 149), []);
  assert.deepEqual(seenWires([wire()], scenario, seenFrom("a1"), 150), [wire()]);
  assert.deepEqual(seenWires([wire()], scenario, seenFrom("a2"), 9999), [], "others' traffic it never sees");
});

test("a headquarters does not see beforehand what it will do on looking at an order again", () => {
  const thought = wire({ mark: "delay", looks: [{ at: 500, mark: "obey" }] });
  assert.deepEqual(seenWires([thought], scenario, seenFrom("a1"), 499)[0]!.looks, []);
  assert.deepEqual(seenWires([thought], scenario, seenFrom("a1"), 500)[0]!.looks, thought.looks);
});

test("of what it sent a headquarters sees that it was written, and nothing that came after", () => {
  const [seen, ...rest] = seenWires([wire()], scenario, seenFrom("top"), 9999);
  assert.deepEqual(rest, []);
  assert.equal(seen!.mark, "unknown");
  assert.deepEqual([seen!.sent, seen!.received, seen!.read], [{ from: 30, to: 30 }, undefined, undefined]);
  assert.deepEqual(seenWires([wire()], scenario, seenFrom("top"), 29), []);
});

test("what a sender sees of a dispatch is the same whether it was read, lost or is under way", () => {
  const { received: _r, read: _i, ...rest } = wire();
  const fates = [wire(), { ...rest, mark: "lost" as const }, { ...rest, mark: "no-answer" as const }];
  const seen = fates.map((one) => JSON.stringify(seenWires([one], scenario, seenFrom("top"), 9999)));
  assert.equal(new Set(seen).size, 1);
});

test("lanes stand in command order, whatever order they were chosen in", () => {
  assert.deepEqual(commandOrder(COMMAND), [0, 1, 3, 4, 2, 5]);
  assert.deepEqual(
    openLanes(scenario, ["a2", "d3", "top", "nobody"]).map(({ key }) => key),
    ["top", "d3", "a2"],
  );
  assert.deepEqual(lanesOfSide(scenario, 0), ["top", "a1", "a2"]);
  assert.deepEqual(lanesOfChain(scenario, 1), ["top", "a1", "d3", "d4"]);
});

test("who has a lane of his own is not in the lane of those under his superior", () => {
  const lanes = openLanes(scenario, ["a1", "a1/below", "d3"]);
  assert.deepEqual(
    lanes.map(({ members }) => members),
    [[1], [4], [3]],
  );
  assert.deepEqual(laneOf(lanes).get(4), 1);
  assert.deepEqual(openLanes(scenario, ["a2/below"]), [], "nobody under it, no lane");
});

test("lanes of formations stand closer than those above them", () => {
  const heights = laneHeights(openLanes(scenario, ["top", "a1", "d3", "d4"]), 0, 225);
  assert.deepEqual(heights, [0, 100, 175, 225]);
});

test("the quarrel is where most is pleaded and refused, in the week that has most of it", () => {
  const appeal = (id: string, day: number, from = 1, to = 0) =>
    wire({ id, key: id, from, to, style: "appeal", sent: { from: day * DAY, to: day * DAY + 60 } });
  const wires = [appeal("1", 1), appeal("2", 9), appeal("3", 10), appeal("4", 12, 2, 0), appeal("5", 12, 5, 0)];
  const quarrel = quarrelIn(wires, COMMAND.parent, 20 * DAY);
  assert.deepEqual([quarrel?.superior, quarrel?.subordinate], [0, 1]);
  assert.ok(quarrel!.from <= 9 * DAY && quarrel!.to > 10 * DAY && quarrel!.to - quarrel!.from === 7 * DAY);
  assert.equal(quarrelIn([appeal("1", 1), wire()], COMMAND.parent, 20 * DAY), undefined, "one plea is no quarrel");
});

test("an arrow goes from where it was sent to where it was received, and along the lane to where it was read", () => {
  const [arrow] = arrowsOf([wire()], GROUND);
  assert.deepEqual([arrow!.x1, arrow!.y1, arrow!.x2, arrow!.y2, arrow!.xRead], [60, 100, 120, 200, 150]);
  assert.equal(arrow!.end, "read");
  assert.equal(minuteAt(GROUND, xAt(GROUND, 333)), 333);
});

test("what was lost or is on its way does not reach the lane it was for", () => {
  const { received: _r, read: _i, ...rest } = wire();
  for (const mark of ["lost", "no-answer", "unknown"] as const) {
    const [arrow] = arrowsOf([{ ...rest, mark }], GROUND);
    assert.equal(arrow!.end, mark === "lost" ? "lost" : "open");
    assert.ok(arrow!.y2 > 100 && arrow!.y2 < 200);
  }
});

test("arrows out of the window, or from or to nobody on the board, are left out", () => {
  assert.deepEqual(arrowsOf([wire({ to: 4 })], GROUND), []);
  assert.deepEqual(arrowsOf([wire()], { ...GROUND, window: { from: 2 * DAY, to: 3 * DAY } }), []);
});

test("recorded dispatches without an hour stand within their bounds and apart, in the record's order", () => {
  const within = { from: 100, to: 1300 };
  const recorded = ["1", "2", "3"].map((id) => wire({ id, key: id, recorded: true, sent: within, drafted: 100 }));
  const arrows = arrowsOf(
    recorded.map(({ received: _r, read: _i, ...rest }) => rest),
    GROUND,
  );
  assert.deepEqual(
    arrows.map(({ key }) => key),
    ["1", "2", "3"],
  );
  const places = arrows.map(({ x1 }) => x1);
  assert.ok(places.every((x) => x >= 100 && x <= 1300));
  assert.ok(places[1]! - places[0]! >= 40 && places[2]! - places[1]! >= 40);
  assert.equal(arrows[0]!.end, "unrecorded");
});

test("brackets that overlap stand in rows of their own, on the side the arrow does not take", () => {
  const recorded = ["1", "2"].map((id) => wire({ id, key: id, recorded: true, sent: { from: 100, to: 900 } }));
  const [one, other] = bracketsOf(arrowsOf(recorded, GROUND));
  assert.ok(one!.y < 100 && other!.y < one!.y);
});

test("arrows that coincide become one that holds them all; others stay", () => {
  const arrows = arrowsOf([wire(), wire({ id: "2", key: "2" }), wire({ id: "3", key: "3", mark: "refuse" })], GROUND);
  const bundles = bundled(arrows, 5);
  assert.deepEqual(
    bundles.map(({ wires }) => wires.map(({ id }) => id)),
    [["1", "2"], ["3"]],
    "a refusal is not hidden among those who obeyed",
  );
  assert.equal(nextOf(bundles[0]!, "1").id, "2");
  assert.equal(nextOf(bundles[0]!, "2").id, "1");
});

test("labels lie on no lane, arrow or other label; what has no room is dropped and counted", () => {
  const arrows = arrowsOf([wire(), wire({ id: "2", key: "2", sent: { from: 64, to: 64 } })], GROUND);
  const wanted = arrows.map((arrow) => ({ arrow, ways: [["Hold", "the river"]], bold: false }));
  const room = { left: 0, top: 0, right: DAY, bottom: 400 };
  const { labels, dropped } = placeLabels(wanted, arrows, GROUND.heights, room);
  assert.deepEqual([labels.length, dropped], [2, 0]);
  assert.notEqual(labels[0]!.anchor === labels[1]!.anchor && labels[0]!.y === labels[1]!.y, true);
  const tight = placeLabels(wanted, arrows, GROUND.heights, { ...room, top: 100, bottom: 130 });
  assert.deepEqual([tight.labels.length, tight.dropped], [0, 2]);
});

test("keys go on in time, or along the lanes of the one that is chosen", () => {
  const arrows = arrowsOf(
    [
      wire(),
      wire({ id: "2", key: "2", from: 2, to: 0, sent: { from: 70, to: 70 } }),
      wire({ id: "3", key: "3", from: 1, to: 2, sent: { from: 80, to: 80 } }),
    ],
    GROUND,
  );
  const go = (chosen: string | undefined, way: 1 | -1, lane = false) => nextArrow(arrows, chosen, way, lane)?.key;
  assert.deepEqual([go("1", 1), go("3", -1), go("3", 1)], ["2", "2", undefined]);
  assert.equal(go("1", 1, true), "2", "both touch the lane of headquarters 0");
  const begin = (way: 1 | -1, place?: number) => firstArrow(arrows, way, place)?.key;
  assert.deepEqual([begin(1, 65), begin(-1, 65)], ["2", "1"], "from the clock's minute, where that is on the board");
  assert.deepEqual([begin(1), begin(-1)], ["1", "3"], "else with the first or the last that is shown");
  assert.deepEqual([begin(1, 99), begin(-1, 9)], ["1", "3"]);
});

test("a gloss becomes a few words, or none", () => {
  assert.equal(brief("en", "North to South: no going back"), "No going back");
  assert.equal(
    brief("en", "Leave the river when it suits the army best and go back to where everybody came from"),
    "Leave the river when it suits the army best",
  );
  assert.equal(brief("en", "A sentence that goes on without a stop for far longer than any label has room"), undefined);
  assert.equal(brief("zh", "南京令：不得退过澧水"), "不得退过澧水");
  assert.equal(
    brief("en", "On 24 May the Board of Operations orders both of the two armies to close on the ford"),
    "Close on the ford",
  );
  assert.equal(
    brief("en", "North to South: leave the river when it suits and go back to the old posture of the year before"),
    "Leave the river when it suits",
    "never whom it is for",
  );
  assert.equal(brief("zh", "12月6日南京采纳第11军意见"), "南京采纳第11军意见", "the day stands above it");
  assert.equal(brief("zh", "Hold the ford"), undefined, "no English among the Chinese");
  const isNotOf13 = (part: string) => !part.includes("第13师团");
  assert.equal(brief("zh", "全军停于澧水：第13师团在南岸，其余在津市", isNotOf13), "全军停于澧水");
  assert.equal(brief("zh", "强渡澧水，第13师团在南岸掩护", isNotOf13), "强渡澧水");
  assert.deepEqual(broken("en", "Leave the river when it suits"), ["Leave the river", "when it suits"]);
  assert.deepEqual(broken("zh", "申诉：22%不堪再用"), ["申诉：22%", "不堪再用"], "no sign alone on the last line");
  assert.deepEqual(broken("zh", "第11军请求取消，改待来春"), ["第11军请求取", "消，改待来春"]);
});

test("the window stays in the campaign, keeps what is under the hand, and follows what is chosen", () => {
  const length = 20 * DAY;
  assert.deepEqual(within({ from: -100, to: 900 }, length), { from: 0, to: 1000 });
  assert.deepEqual(moved({ from: 0, to: DAY }, 0.5, length), { from: 720, to: 2160 });
  const { from, to } = stretched({ from: 1000, to: 3000 }, 0.5, 1500, length);
  assert.deepEqual([from, to], [1250, 2250]);
  assert.deepEqual(showing({ from: 0, to: DAY }, 700, length), { from: 0, to: DAY });
  const shown = showing({ from: 0, to: DAY }, 5000, length);
  assert.ok(shown.from < 5000 && shown.to > 5000 && shown.to - shown.from === DAY);
});

test("days and nights of a campaign that begins at six in the evening", () => {
  const offset = 18 * 60;
  assert.deepEqual(daysIn({ from: 0, to: DAY }, offset), [-1080, 360]);
  assert.deepEqual(nightsIn({ from: 0, to: DAY }, offset, { sunrise: 420, sunset: 1020 }), [
    { from: 0, to: 780 },
    { from: 1380, to: 1440 },
  ]);
});

test("the board's layout goes into the address and comes back", () => {
  const settings = {
    ...{ preset: "own", lanes: ["a1", "a1/below"], window: { from: 1440, to: 2880 } },
    ...{ reports: true, account: "mutiny", belief: "regard:top:a1", drawn: "" as const },
  };
  assert.deepEqual(settingsIn(settingsText(settings)), settings);
  assert.deepEqual(settingsIn(settingsText({ ...settings, drawn: "run" })), { ...settings, drawn: "run" });
  assert.equal(settingsIn("nonsense"), undefined);
  assert.equal(settingsIn("quarrel;;50-20;;;"), undefined);
});

test("a belief is drawn as steps, from when it is known to the end of the window", () => {
  const course = blankTimeline<number>();
  change(course, 100, 0.5);
  change(course, 200, 0.75);
  const { line, area } = stepsOf(
    course,
    { from: 0, to: 300 },
    (minute) => minute,
    (value) => value * 100,
  );
  assert.equal(line, "M100.0 50.0L200.0 50.0L200.0 75.0L300.0 75.0");
  assert.equal(area, `${line}L300.0 0L100.0 0Z`);
  assert.equal(stepsOf(course, { from: 0, to: 90 }, Number, Number).line, "");
});

test("of an estimate that intent is told that changed most", () => {
  const after = { intents: [0.6, 0.3, 0.1], men: 10 };
  assert.deepEqual(shiftMost({ after }).intent, 0);
  assert.equal(shiftMost({ before: { intents: [0.55, 0.05, 0.4], men: 10 }, after }).intent, 2);
});
