/** Lines of plots from ensembles of the toy's shape. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Ensemble } from "@staffride/experiment/refight";
import type { Scenario } from "@staffride/formats/scenario";
import { differenceGroups, judged, recordGroups, sameRuns } from "./rows.js";
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

test("a check that chance has no part in is called fixed, one that would meet almost anything wide, as in the report", () => {
  const verdictOf = (change: object, inside = true) => {
    const of = ensemble([400, 600, 650, 900], inside);
    const fought = { ...of, checks: of.checks.map((one) => ({ ...one, ...change })) };
    return recordGroups(telling, fought)[0]!.rows[0]!.verdict;
  };
  assert.equal(verdictOf({}), "in · 50% of runs");
  assert.equal(verdictOf({ q05: 0, q95: 2 * 1440 + 1 }), "in · wide · 50% of runs");
  assert.equal(verdictOf({ q05: 0, q95: 2 * 1440 + 1 }, false), "out · wide · 50% of runs");
  assert.equal(verdictOf({ q05: 600, q95: 600 }), "in · fixed · 50% of runs");
  assert.equal(verdictOf({ unit: "chance", recorded: 1, mean: 0.8, low95: 0.7, high95: 0.9 }), "in · wide");
});

test("a check that one of the two has not is no difference; the rest are named by the plan's own tables", () => {
  const early = { ...ensemble([1, 2, 3]).outcomes[0]!, id: "early" };
  const base = ensemble([600, 610, 620]);
  const [taken] = base.outcomes;
  const two = {
    ...{ ...base, outcomes: [early, { ...taken!, subject: { kind: "check" as const, handle: 1 } }] },
    results: { ...base.results, values: Float64Array.from([1, 600, 2, 610, 3, 620]) },
  };
  const effects = judged(two, ensemble([660, 670, 680]));
  assert.deepEqual(
    effects.map(({ outcome, difference }) => [outcome, difference]),
    [["taken", 60]],
  );
  assert.equal(differenceGroups(telling, ensemble([660, 670, 680]), effects)[0]!.rows[0]!.name, "Taken");
});

test("runs that went the same way are counted by their whole traces", () => {
  const of = (...hashes: number[]) => ({ runs: hashes.length / 2, results: { hashes: Uint32Array.from(hashes) } });
  assert.equal(sameRuns(of(1, 2, 3, 4, 5, 6) as never, of(1, 2, 3, 9, 9, 6) as never), 1);
});

test("before a run is in the record stands alone; where no run counts nothing is judged", () => {
  const none = { ...ensemble([600]), runs: 0 };
  const blank = { ...none, checks: [{ ...ensemble([600]).checks[0]!, n: 0, share: NaN, inside: false }] };
  const [row] = recordGroups(telling, blank)[0]!.rows;
  assert.deepEqual([row!.figure, row!.bar, row!.verdict], ["", undefined, undefined]);
  assert.match(row!.second, /^recorded 5 Dec 10:00 /);
  const uncounted = { ...blank, runs: 3, checks: [{ ...blank.checks[0]!, share: 0, counted: 0 }] };
  const [silent] = recordGroups(telling, uncounted)[0]!.rows;
  assert.deepEqual([silent!.figure, silent!.verdict], ["no run counts", undefined]);
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
