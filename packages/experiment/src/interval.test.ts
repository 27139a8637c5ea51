import assert from "node:assert/strict";
import { test } from "node:test";
import { meanOf, normalPoint, shareInterval, studentPoint } from "./interval.js";

const near = (actual: number, expected: number, within: number) =>
  assert.ok(Math.abs(actual - expected) <= within, `${actual}, expected ${expected}`);

test("EXP-22 Wilson's interval: the worked cases of Newcombe 1998, and the ends", () => {
  // R. G. Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3
  const cases: [k: number, n: number, low: number, high: number][] = [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ];
  for (const [k, n, low, high] of cases) {
    const found = shareInterval(k, n);
    near(found[0], low, 5e-5);
    near(found[1], high, 5e-5);
    const mirrored = shareInterval(n - k, n);
    near(mirrored[0], 1 - high, 5e-5);
    near(mirrored[1], 1 - low, 5e-5);
  }
  assert.deepEqual(shareInterval(0, 0), [NaN, NaN]);
});

test("EXP-23 a mean with its interval by Student's t, by hand", () => {
  // mean 3, squares about it 4 + 1 + 0 + 1 + 4 = 10, variance 10/4, error sqrt(2.5 / 5); t of 4 degrees is 2.776
  const { mean, error, interval } = meanOf([1, 2, 3, 4, 5]);
  near(mean, 3, 0);
  near(error, 0.70711, 1e-5);
  near(interval[0], 3 - 2.776 * 0.70711, 2e-3);
  near(interval[1], 3 + 2.776 * 0.70711, 2e-3);
  assert.deepEqual(meanOf([7]).interval, [NaN, NaN]);
  assert.deepEqual(meanOf([7, 7, 7]).interval, [7, 7]);
});

test("EXP-23 points of Student's t and of the normal as tables have them", () => {
  const table: [freedom: number, point: number][] = [
    [1, 12.706],
    [2, 4.3027],
    [3, 3.1824],
    [5, 2.5706],
    [10, 2.2281],
    [30, 2.0423],
    [399, 1.9659],
  ];
  for (const [freedom, point] of table) near(studentPoint(freedom), point, 0.002 * point);
  near(normalPoint(0.05), 1.95996, 4.5e-4);
  near(normalPoint(0.001), 3.29053, 4.5e-4);
  near(normalPoint(1e-6), 4.89164, 4.5e-4);
});
