import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { medianInterval, quantile } from "./quantile.js";

test("EXP-13 type 7, by hand: of 10 20 40 80, p times 3 gives place and fraction", () => {
  const sorted = [10, 20, 40, 80];
  assert.equal(quantile(sorted, 0), 10);
  assert.equal(quantile(sorted, 0.5), 30); // 1.5: halfway from 20 to 40
  assert.ok(Math.abs(quantile(sorted, 0.05) - 11.5) < 1e-12); // 0.15 of the way from 10 to 20
  assert.ok(Math.abs(quantile(sorted, 0.95) - 74) < 1e-12); // 2.85: 40 + 0.85 x 40
  assert.equal(quantile(sorted, 1), 80);
});

test("one number is all its quantiles, and of none there is none", () => {
  assert.equal(quantile([7], 0.05), 7);
  assert.ok(Number.isNaN(quantile([], 0.5)));
});

test("quantiles rise with p and stay among the numbers", () => {
  const sorted = fc.array(fc.integer(), { minLength: 1 }).map((numbers) => Float64Array.from(numbers).sort());
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const property = fc.property(sorted, share, share, (numbers, p, q) => {
    const [low, high] = [quantile(numbers, Math.min(p, q)), quantile(numbers, Math.max(p, q))];
    assert.ok(numbers[0]! <= low && low <= high && high <= numbers.at(-1)!);
  });
  fc.assert(property, { numRuns: 500, seed: 1 });
});

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

test("EXP-15 the interval of the median, from the tables: 10 numbers 2nd to 9th, 100 numbers 42nd to 59th", () => {
  // n = 10: (1 + 10) / 1024 = 1.1% below the 2nd, (1 + 10 + 45) / 1024 = 5.5% below the 3rd
  assert.deepEqual(medianInterval(upTo(10), 0.9), [2, 9]);
  assert.deepEqual(medianInterval(upTo(100), 0.9), [42, 59]);
});

test("EXP-15 four numbers are too few for a 90% interval: all on one side has 12.5%", () => {
  assert.deepEqual(medianInterval(upTo(4), 0.9), [NaN, NaN]);
  assert.deepEqual(medianInterval(upTo(5), 0.9), [1, 5]);
});

test("EXP-15 the interval is as good at a hundred thousand numbers as the normal says it should be", () => {
  const [low] = medianInterval(upTo(100_000), 0.9);
  assert.ok(Math.abs(low - (50_000 - 1.6449 * Math.sqrt(100_000) * 0.5)) < 2);
});
