/** Axes of men. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { menAxis, menTick } from "./strength-axis.js";

test("ticks of a division are thousands or parts of them", () => {
  assert.deepEqual(menAxis(9244, 10106).ticks, [9000, 9500, 10000, 10500]);
  assert.deepEqual(menAxis(0, 8200).ticks, [0, 5000, 10000]);
  assert.deepEqual([menTick("en", 10500), menTick("en", 9000), menTick("en", 80)], ["10.5k", "9k", "80"]);
  assert.deepEqual([menTick("zh", 10500), menTick("zh", 9000)], ["1.05万", "9\u2009000"]);
});

test("whatever stands on the axis lies between its ends, and its ticks are few and round", () => {
  fc.assert(
    fc.property(fc.nat(200_000), fc.nat(200_000), (a, b) => {
      const [least, most] = [Math.min(a, b), Math.max(a, b)];
      const { from, to, ticks } = menAxis(least, most);
      assert.ok(from <= least && to >= most && ticks.length >= 2 && ticks.length <= 5, ticks.join(" "));
      assert.deepEqual([ticks[0], ticks.at(-1)], [from, to]);
      const step = ticks[1]! - ticks[0]!;
      assert.ok([1, 2, 5].includes(step / 10 ** Math.floor(Math.log10(step) + 1e-9)), String(step));
    }),
  );
});
