import assert from "node:assert/strict";
import { test } from "node:test";
import { LINE } from "@staffride/formats/trace";
import { traceHash } from "./fingerprint.js";

test("EXP-2 a million traces that differ in one column of two lines all have fingerprints of their own", () => {
  // false alarm of a perfect 64-bit hash: 1e12 / 2 pairs in 1.8e19, 3e-8
  const lines = new Int32Array(4 * LINE);
  const seen = new Set<string>();
  for (let i = 0; i < 1000; i++) {
    for (let j = 0; j < 1000; j++) {
      lines[1] = i;
      lines[2 * LINE + 1] = j;
      seen.add(traceHash(lines, 4));
    }
  }
  assert.equal(seen.size, 1_000_000);
});
