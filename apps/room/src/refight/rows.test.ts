/** Lines of plots from ensembles of the toy's shape. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Ensemble } from "@staffride/experiment/refight";
import type { Scenario } from "@staffride/formats/scenario";
import { differenceGroups, judged, recordGroups } from "./rows.js";
import type { Telling } from "./rows.js";
import { REFIGHT_WORDS } from "./words.js";

const check = { check: { id: "taken", gloss: { en: "Taken" } }, recorded: 600, low: 500, high: 700, given: [] };
const scenario = {
  ...{ start: "1943-12-05T00:00", length: 4 * 1440, checks: [check] },
  names: { sides: [{ id: "red", names: { en: "Red" }, hue: "madder" }], formations: [] },
} as unknown as Scenario;
const telling: Telling = { language: "en", words: REFIGHT_WORDS.en, scenario };

function ensemble(values: readonly number[], inside = true): Ensemble {
  const taken = {
    ...{ id: "taken", unit: "moment", subject: { kind: "check", handle: 0 }, n: values.length, share: 1 },
    ...{ q05: 400, q25: 550, q50: 600, q75: 650, q95: 800, mean: 600 },
  };
  return {
    ...{ seed: 1, runs: values.length, outcomes: [taken] },
    checks: [{ ...taken, recorded: 600, low: 500, high: 700, inside, use: "judge", isMoment: true }],
    results: { runs: values.length, values: Float64Array.from(values) },
  } as unknown as Ensemble;
}

test("a check tells its record, its interval, and in how many runs it lies within the recorded range", () => {
  const [group] = recordGroups(telling, ensemble([400, 600, 650, 900]));
  assert.equal(group?.unit, "moment");
  const [row] = group!.rows;
  assert.equal(row?.name, "Taken");
  assert.match(row!.second, /recorded 5 Dec 10:00 \(5 Dec 08:20 – 11:40\)/);
  assert.equal(row!.verdict, "in · 50% of runs");
  assert.deepEqual(row!.bar, { low: 400, lower: 550, middle: 600, upper: 650, high: 800 });
});

test("a difference that all pairs share is beyond noise and drawn filled; one of few pairs is not drawn", () => {
  const many = Array.from({ length: 40 }, (_, i) => 600 + (i % 5));
  const base = ensemble(many);
  const later = judged(base, ensemble(many.map((value, i) => value + 60 + (i % 3))));
  const [row] = differenceGroups(telling, base, later)[0]!.rows;
  assert.ok(row!.isStrong && row!.bar!.low > 0);
  const few = ensemble([600, 610, 620]);
  const [unsure] = differenceGroups(telling, few, judged(few, ensemble([660, 670, 680])))[0]!.rows;
  assert.equal(unsure!.bar, undefined);
  assert.equal(unsure!.second, "too few to say");
});
