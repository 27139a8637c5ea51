/** Axes, dots, sheets that fill in, runs to watch. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Ensemble } from "@staffride/experiment/refight";
import { differenceAxis, roundAxis, timeAxis, within } from "./axis.js";
import { dotsOf, stacked } from "./dots.js";
import { createFilling } from "./filling.js";
import { picksOf, ruinOf, tellingPicks } from "./picks.js";

test("an axis begins and ends at round figures beyond what it holds", () => {
  assert.deepEqual(roundAxis(0, 1800, "men"), { low: 0, high: 2000, ticks: [0, 500, 1000, 1500, 2000] });
  assert.deepEqual(roundAxis(0, 2000, "moment").ticks, [0, 720, 1440, 2160]);
  assert.equal(within(roundAxis(0, 10, "men"), 99), 1);
  assert.deepEqual(timeAxis(4 * 1440).ticks, [0, 1440, 2880, 4320]);
});

test("nought stands on the axis of differences, and an unknown interval does not upset it", () => {
  const axis = differenceAxis([3, 7, NaN], "men");
  assert.ok(axis.ticks.includes(0) && axis.low === 0 && axis.high >= 7);
  assert.deepEqual(differenceAxis([], "men").ticks, [-1, 0, 1], "nobody is half a man");
});

test("fifty dots stand for all runs, fewer where a thing came about in some", () => {
  const values = Float64Array.from({ length: 200 }, (_, i) => i);
  assert.equal(dotsOf(values, 200).length, 50);
  assert.equal(dotsOf(values, 800).length, 13);
  assert.equal(dotsOf(values.subarray(0, 1), 800).length, 1);
  assert.deepEqual(dotsOf([], 10), []);
  assert.deepEqual(dotsOf([1, 5, 9], 40), [1, 5, 9], "each dot is a run");
});

test("dots of one column stand on one another, and none leaves the axis", () => {
  const dots = stacked([0, 0.1, 5, 10, 12], 0, 10, 10);
  assert.deepEqual(
    dots.map(({ column, level }) => [column, level]),
    [
      [0, 0],
      [0, 1],
      [5, 0],
      [9, 0],
      [9, 1],
    ],
  );
});

const rows = (first: number, ...values: number[]) => ({
  first,
  values: Float64Array.from(values),
  hashes: new Uint32Array(2 * values.length).fill(first + 1),
  lines: new Uint32Array(values.length),
});

test("runs count once there is no gap before them, and those fought earlier stay", () => {
  const filling = createFilling(4, 1);
  filling.enter(rows(2, 30, 40));
  assert.equal(filling.whole, 0);
  filling.enter(rows(0, 10));
  assert.deepEqual([...filling.results().values], [10]);
  filling.enter(rows(1, 20));
  assert.deepEqual([...filling.results().values], [10, 20, 30, 40]);
  const longer = createFilling(5, 1, filling.results());
  assert.equal(longer.whole, 4);
  longer.enter(rows(4, 50));
  assert.deepEqual([...longer.results().values], [10, 20, 30, 40, 50]);
  assert.deepEqual([...longer.results().hashes.subarray(4, 8)], [3, 3, 3, 3]);
});

const outcomes = [
  { id: "losses:side.red", subject: { kind: "side", handle: 0 } },
  { id: "strength:a", subject: { kind: "formation", handle: 0 } },
  { id: "strength:b", subject: { kind: "formation", handle: 1 } },
];
const ensemble = (values: readonly (readonly number[])[]) =>
  ({ runs: values.length, outcomes, results: { values: Float64Array.from(values.flat()) } }) as unknown as Ensemble;

test("the least, the middle and the most, by run number; a run without a value is none of them", () => {
  const fought = ensemble([
    [50, 1, 1],
    [NaN, 1, 1],
    [10, 1, 1],
    [90, 0, 0],
  ]);
  assert.deepEqual(picksOf(fought, "losses:side.red"), { least: 2, median: 0, most: 3 });
});

test("no run is offered as one in which it was so where it never was, nor as an extreme where all are alike", () => {
  const was = ensemble([[1], [0], [1]]);
  const never = ensemble([[0], [0]]);
  const alike = ensemble([[7], [7], [NaN]]);
  const id = "losses:side.red";
  const offered = (fought: Ensemble, unit: "chance" | "men") =>
    tellingPicks({ ...fought, outcomes: fought.outcomes.slice(0, 1) }, id, unit);
  assert.deepEqual(offered(was, "chance"), ["most", "least"]);
  assert.deepEqual(offered(never, "chance"), ["least"]);
  assert.deepEqual(offered(alike, "men"), ["median"]);
  assert.deepEqual(offered(ensemble([[1], [2]]), "men"), ["median", "least", "most"]);
  assert.deepEqual(offered(ensemble([[NaN]]), "men"), []);
});

test("ruin is the run in which most formations of the side have nobody left", () => {
  const forces = { side: Uint8Array.of(0, 1), nFormation: 2 };
  const fought = ensemble([
    [0, 1, 0],
    [0, 0, 1],
  ]);
  assert.deepEqual(ruinOf(fought, forces, 0), { run: 1, formations: 1, of: 1 });
  assert.equal(ruinOf(ensemble([[0, 1, 1]]), forces, 0), undefined);
});
