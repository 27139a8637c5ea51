/** The course of a leaning as it is drawn. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { stepsOf } from "./leaning-plot.js";

const course = { at: [10, 20, 30], values: [0.1, 0.4, 0.2] };
const x = (minute: number) => minute;
const y = (share: number) => 100 * share;

test("a leaning holds until it changes, and nothing of later hours is drawn", () => {
  assert.equal(stepsOf(course, 25, x, y), "M10.0 10.0H20.0V40.0H25.0");
  assert.equal(stepsOf(course, 30, x, y), "M10.0 10.0H20.0V40.0H30.0V20.0H30.0");
  assert.equal(stepsOf(course, 9, x, y), "");
});
