import assert from "node:assert/strict";
import { test } from "node:test";
import type { CompiledCheck } from "@staffride/formats/scenario";
import { createResults } from "./ensemble.js";
import { nearestRun } from "./nearest-run.js";

const checks = [
  { low: 10, high: 20 },
  { low: 1, high: 1 },
  { low: 0, high: 0 },
] as unknown as CompiledCheck[];

/** Three checks, then an outcome that is none: 15 lies within the range of the first, and counts for nothing. */
function resultsOf(...rows: readonly (readonly number[])[]) {
  const results = createResults(rows.length, 4);
  rows.forEach((row, run) => results.values.set(row, run * 4));
  return results;
}

test("EXP-32 the nearest run is the one with most checks within the record's range; what never came about agrees with nothing", () => {
  const results = resultsOf([25, 1, NaN, 15], [10, NaN, 0, 0], [20, 1, 0, 0], [15, 1, 0, 0]);
  assert.deepEqual(nearestRun(checks, results, 4), { run: 2, agreeing: 3 });
});

test("EXP-32 where no run agrees at all, or nothing is checked, it is the first", () => {
  assert.deepEqual(nearestRun(checks, resultsOf([NaN, 0, 1, 15], [9, 2, NaN, 1]), 4), { run: 0, agreeing: 0 });
  assert.deepEqual(nearestRun([], resultsOf([1, 2, 3, 4], [1, 2, 3, 4]), 4), { run: 0, agreeing: 0 });
});
