/** The kernel and the doctrine as they ship, all in one function (docs/adr/0007), beside their plain modules. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createDoctrine } from "@staffride/doctrine/doctrine";
import { fight } from "@staffride/experiment";
import { LINE } from "@staffride/formats";
import { createKernel } from "@staffride/kernel/kernel";
import { SEED, shipped } from "./shipped.js";

test("fused or plain, kernel and doctrine write the same trace (if not: `npm run build` fuses anew)", () => {
  const fused = shipped("two-banks");
  const kernel = createKernel(fused.scenario);
  const doctrine = createDoctrine(kernel.desk);
  assert.notEqual(fused.kernel.advance.toString(), kernel.advance.toString(), "the shipped kernel is not fused");
  for (let run = 0; run < 20; run++) {
    const plain = fight(kernel, doctrine, SEED, run);
    const { lines, n } = fight(fused.kernel, fused.doctrine, SEED, run);
    assert.deepEqual(lines.subarray(0, n * LINE), plain.lines.subarray(0, plain.n * LINE));
  }
});
