/**
 * Golden traces: the fingerprints of some runs of the toy campaign, and the first lines of one of them in words.
 *
 * They change when a rule, a parameter or the campaign does. Then look at the difference, say so in CHANGELOG.md, and
 * write them anew on purpose: `STAFFRIDE_GOLDEN=write node --test apps/cli/dist/whole/golden.test.js`.
 */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { fight, traceHash } from "@staffride/experiment";
import { decodeLine, LINE } from "@staffride/formats";
import { SEED, shipped } from "./shipped.js";

const FILE = fileURLToPath(new URL("../../fixtures/golden-two-banks.json", import.meta.url));
const RUNS = 12;
const LINES_SHOWN = 40;

interface Golden {
  readonly seed: number;
  readonly fingerprints: readonly string[];
  readonly beginning: readonly string[];
}

function fought(): Golden {
  const { scenario, kernel, doctrine } = shipped("two-banks");
  const fingerprints: string[] = [];
  let beginning: string[] = [];
  for (let run = 0; run < RUNS; run++) {
    const { lines, n } = fight(kernel, doctrine, SEED, run);
    fingerprints.push(traceHash(lines, n));
    if (run === 0) {
      beginning = Array.from({ length: LINES_SHOWN }, (_, i) => JSON.stringify(decodeLine(scenario, lines, i * LINE)));
    }
  }
  return { seed: SEED, fingerprints, beginning };
}

test("two-banks is fought as it was when its golden traces were written", () => {
  const now = fought();
  if (process.env["STAFFRIDE_GOLDEN"] === "write") writeFileSync(FILE, `${JSON.stringify(now, undefined, 2)}\n`);
  const golden = JSON.parse(readFileSync(FILE, "utf8")) as Golden;
  assert.deepEqual(now.beginning, golden.beginning, "the first lines of run 0 differ");
  assert.deepEqual(now.fingerprints, golden.fingerprints, "the fingerprints of the runs differ");
});
