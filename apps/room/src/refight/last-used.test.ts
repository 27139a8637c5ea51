/** What a page keeps does not grow with its life. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { withLast } from "./last-used.js";

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
