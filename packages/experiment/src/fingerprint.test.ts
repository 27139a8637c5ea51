import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { LINE } from "@staffride/formats/trace";
import { traceHash } from "./fingerprint.js";

const integer = fc.integer({ min: -0x80000000, max: 0x7fffffff });
const linesOf = (n: number) =>
  fc.array(integer, { minLength: n * LINE, maxLength: n * LINE }).map((a) => Int32Array.from(a));

test("EXP-2 the fingerprint of a known trace never changes: digests in print must stay checkable", () => {
  assert.equal(traceHash(new Int32Array(0), 0), "1660aac762237f22");
  assert.equal(
    traceHash(
      Int32Array.from({ length: 3 * LINE }, (_, i) => i * i - 40),
      3,
    ),
    "a10a8eedeed43d70",
  );
});

test("EXP-2 any one bit of a trace, turned, changes the fingerprint, and about half of its 64 bits", () => {
  let turned = 0;
  let seen = 0;
  fc.assert(
    fc.property(linesOf(5), fc.nat(5 * LINE - 1), fc.nat(31), (lines, at, bit) => {
      const before = BigInt(`0x${traceHash(lines, 5)}`);
      lines[at]! ^= 1 << bit;
      const difference = before ^ BigInt(`0x${traceHash(lines, 5)}`);
      assert.notEqual(difference, 0n);
      turned += difference.toString(2).split("1").length - 1;
      seen += 64;
    }),
    { numRuns: 2000, seed: 1 },
  );
  // 128,000 fair bits: 0.5 +- 0.0014; beyond five of those once in two million
  assert.ok(Math.abs(turned / seen - 0.5) < 0.007, `${turned / seen}`);
});

test("lines in another order, one line more, or what lies behind the last line: only the last makes no difference", () => {
  const line = (...columns: number[]) => [...columns, ...new Array<number>(LINE - columns.length).fill(-1)];
  const hash = (...lines: number[][]) => traceHash(Int32Array.from(lines.flat()), lines.length);
  const a = line(1, 10, 3);
  const b = line(2, 10, 4);
  const zero = new Array<number>(LINE).fill(0);
  assert.notEqual(hash(a, b), hash(b, a));
  assert.notEqual(hash(a), hash(a, zero));
  assert.equal(hash(a), traceHash(Int32Array.from([...a, ...b]), 1));
});
