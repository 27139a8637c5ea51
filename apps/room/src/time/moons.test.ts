/** Marks of the moon on the axis of time. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { moonsOf } from "./moons.js";

test("half and full moons are marked on their days, and only those that fall into the campaign", () => {
  const lit = Array.from({ length: 30 }, (_, day) => (1 - Math.cos(((day + 2) / 29.5) * 2 * Math.PI)) / 2);
  assert.deepEqual(moonsOf(lit), [
    { day: 6, phase: "first-quarter" },
    { day: 13, phase: "full" },
    { day: 21, phase: "last-quarter" },
  ]);
  assert.deepEqual(moonsOf([0.8, 0.9, 0.97]), [], "the height lies beyond its end");
  assert.deepEqual(moonsOf([]), []);
});
