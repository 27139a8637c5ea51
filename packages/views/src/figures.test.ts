import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { count, decimal, duration, percent } from "./figures.js";

test("thousands stand apart by a thin space; Chinese counts in 万 from ten thousand on", () => {
  assert.equal(count("en", 52_580), "52\u2009580");
  assert.equal(count("en", 1_234_567), "1\u2009234\u2009567");
  assert.equal(count("en", 987), "987");
  assert.equal(count("zh", 52_580), "5.26万");
  assert.equal(count("zh", 9_170), "9\u2009170");
  assert.equal(count("zh", 120_000), "12万");
});

test("the minus is a minus, what is not a number a dash", () => {
  assert.equal(count("en", -1500), "\u22121\u2009500");
  assert.equal(count("en", -0.2), "0");
  assert.equal(count("en", -0.5), "\u22121", "a half goes the same way on both sides of nought");
  assert.equal(decimal(-0.04, 1), "0");
  assert.equal(percent(NaN), "–");
  assert.equal(duration("en", NaN), "–");
});

test("zeros after the point go, zeros before it stay", () => {
  assert.equal(decimal(30, 0), "30");
  assert.equal(decimal(100, 1), "100");
  assert.equal(decimal(7.5, 2), "7.5");
  assert.equal(percent(0.045), "4.5%");
});

test("durations are told in their two largest units", () => {
  assert.equal(duration("en", 40), "40\u00a0min");
  assert.equal(duration("en", 480), "8\u00a0h");
  assert.equal(duration("en", 31 * 60), "1\u00a0d\u00a07\u00a0h");
  assert.equal(duration("en", 0), "0\u00a0min");
  assert.equal(duration("en", -90), "\u22121\u00a0h\u00a030\u00a0min");
  assert.equal(duration("zh", 31 * 60 + 20), "1日7小时");
});

test("a whole number is read back from its figures", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), (n) => {
      assert.equal(Number(count("en", n).replaceAll("\u2009", "").replace("\u2212", "-")), n);
    }),
  );
});
