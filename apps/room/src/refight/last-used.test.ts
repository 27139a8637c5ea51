/** What a page keeps does not grow with its life. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { notOver, withLast } from "./last-used.js";

test("the oldest goes, one used again stays, and so does one that is needed", () => {
  let kept: ReadonlyMap<string, string> = new Map();
  const put = (key: string, value = "done") => (kept = withLast(kept, key, value, 3, (one) => one === "fighting"));
  put("a", "fighting");
  for (const key of ["b", "c", "b", "d"]) put(key);
  assert.deepEqual([...kept.keys()], ["a", "b", "d"]);
  put("a");
  put("e");
  assert.deepEqual([...kept.keys()], ["d", "a", "e"]);
  for (let i = 0; i < 100; i++) put(String(i));
  assert.equal(kept.size, 3);
});

test("what is too heavy together goes from the oldest on, but neither the last nor one that is needed", () => {
  const kept = new Map(Object.entries({ a: 5, b: 3, c: 0, d: 4, e: 9 }));
  const without = (most: number, needed = NaN) => [
    ...notOver(
      kept,
      most,
      (n) => n,
      (n) => n === needed,
    ).keys(),
  ];
  assert.deepEqual(without(21), ["a", "b", "c", "d", "e"]);
  assert.deepEqual(without(20), ["b", "c", "d", "e"]);
  assert.deepEqual(without(15, 5), ["a", "c", "e"]);
  assert.deepEqual(without(1), ["c", "e"]);
});
