import assert from "node:assert/strict";
import { test } from "node:test";
import { KIND } from "@staffride/formats/trace";
import { differences } from "./difference.js";
import { traceDigest } from "./digest.js";
import { createResults } from "./ensemble.js";
import { assemble } from "./fighter.js";
import { createPanel } from "./panel.js";
import { refight } from "./refight.js";
import type { Runner } from "./runner.js";
import { playback, toyScenario } from "./testing/toy.js";

/** Fights the toy in this thread, the runs in the order given. */
function toyRunner(script: Parameters<typeof playback>[0], order = (runs: number[]) => runs): Runner {
  return {
    threads: 1,
    async fight({ scenario, seed, runs }) {
      const { kernel, doctrine } = playback(script);
      const fighter = assemble(kernel, doctrine, createPanel(scenario));
      const results = createResults(runs, fighter.panel.outcomes.length);
      for (const run of order(Array.from({ length: runs }, (_, r) => r))) fighter.fight(seed, run, results);
      return results;
    },
  };
}

const scenario = toyScenario({
  "falls-late": { kind: "control", place: "west", side: "b" },
  "losses-of-a": { kind: "losses", formations: ["a-1"], from: "1943-12-05T00:00", to: "1943-12-07T00:00" },
});
/** Run r: a-1 loses 100 r men; in the even runs the town falls at minute 500 + 10 r. */
const script = (_: number, run: number) => [
  [KIND.losses, 100, 0, 0, 0, 100 * run],
  ...(run % 2 === 0 ? [[KIND.control, 500 + 10 * run, 0, 1, 0]] : []),
];

test("EXP-13 an ensemble says how often a thing happened, and its quantiles over those runs alone", async () => {
  const { outcomes, checks, runs, seed } = await refight(toyRunner(script), { scenario, seed: 1943, runs: 11 });
  assert.deepEqual([runs, seed, outcomes[0]!.id, outcomes[1]!.id], [11, 1943, "falls-late", "losses-of-a"]);

  const fall = outcomes[0]!; // runs 0 2 4 6 8 10: minutes 500 520 540 560 580 600
  assert.deepEqual([fall.n, fall.share, fall.q50, fall.mean], [6, 6 / 11, 550, 550]);
  assert.ok(Math.abs(fall.q05 - 505) < 1e-9 && Math.abs(fall.q95 - 595) < 1e-9);

  const losses = outcomes[1]!;
  assert.deepEqual([losses.n, losses.q50, losses.q05, losses.q95], [11, 500, 50, 950]);
  assert.deepEqual(
    checks.map(({ id, recorded, inside }) => [id, recorded, inside]),
    [
      ["falls-late", 600, true], // the record's 500 to 700 meets 505 to 595
      ["losses-of-a", 600, true],
    ],
  );
});

test("EXP-30 EXP-14 a check given on another counts the runs that agree with the record there, and its half is theirs", async () => {
  const falls = { ...scenario.checks[0]!, low: 520, high: 560 };
  const losses = { ...scenario.checks[1]!, given: [0] };
  const conditional = { ...scenario, checks: [falls, losses] };
  const { outcomes, checks } = await refight(toyRunner(script), { scenario: conditional, seed: 1943, runs: 11 });
  // the town falls at 520, 540, 560 in runs 2, 4 and 6: 200, 400 and 600 men
  const { n, share, counted, q50, mean } = outcomes[1]!;
  assert.deepEqual([n, share, counted, q50, mean], [3, 1, 3, 400, 400]);
  assert.deepEqual([outcomes[0]!.n, outcomes[0]!.counted, checks[1]!.inside], [6, undefined, true]);
  const never = { ...scenario, checks: [{ ...falls, low: 1, high: 2 }, losses] };
  const none = await refight(toyRunner(script), { scenario: never, seed: 1943, runs: 11 });
  assert.deepEqual([none.checks[1]!.share, none.checks[1]!.counted, none.checks[1]!.inside], [0, 0, false]);
});

test("EXP-14 what happened in fewer than half of the runs does not agree with a record that says it did", async () => {
  const seldom = (seed: number, run: number) => (run < 4 ? [[KIND.control, 600, 0, 1, 0]] : script(seed, 1));
  const { checks } = await refight(toyRunner(seldom), { scenario, seed: 1, runs: 10 });
  assert.deepEqual([checks[0]!.share, checks[0]!.q50, checks[0]!.inside], [0.4, 600, false]);
});

test("EXP-14 what never happened has no quantiles and is not inside", async () => {
  const { checks, outcomes } = await refight(
    toyRunner(() => []),
    { scenario, seed: 1, runs: 3 },
  );
  assert.deepEqual([outcomes[0]!.n, outcomes[0]!.share, outcomes[0]!.q50, checks[0]!.inside], [0, 0, NaN, false]);
  assert.equal(JSON.parse(JSON.stringify(outcomes[0])).q50, null);
});

test("EXP-14 EXP-22 a thing that was so is inside if it was in half of the runs, whatever share that is; one that was not, likewise", async () => {
  const so = toyScenario({ releases: { kind: "resolved", decision: "D20", options: ["release"] } });
  const releases = (share: number) => (_: number, run: number) =>
    run < share * 20 ? [[KIND.resolved, 600, 4, 1, 1]] : [];
  const scored = async (share: number, recorded: number) => {
    const checks = so.checks.map((check) => ({ ...check, recorded, low: recorded, high: recorded }));
    return (await refight(toyRunner(releases(share)), { scenario: { ...so, checks }, seed: 1, runs: 20 })).checks[0]!;
  };
  const half = await scored(0.5, 1);
  assert.deepEqual([half.unit, half.mean, half.share, half.inside], ["chance", 0.5, 1, true]);
  // Wilson, 10 of 20: 0.5 -+ 0.2007
  assert.ok(Math.abs(half.low95! - 0.2993) < 1e-4 && Math.abs(half.high95! - 0.7007) < 1e-4);
  assert.equal((await scored(0.45, 1)).inside, false);
  assert.equal((await scored(0.45, 0)).inside, true);
  assert.equal((await scored(0.9, 0)).inside, false);
});

test("EXP-3 results stand by run number: whoever fights the runs in whatever order, digest and outcomes are the same", async () => {
  const forwards = await refight(toyRunner(script), { scenario, seed: 7, runs: 20 });
  const backwards = await refight(
    toyRunner(script, (runs) => runs.reverse()),
    { scenario, seed: 7, runs: 20 },
  );
  assert.equal(forwards.traceDigest, backwards.traceDigest);
  assert.equal(forwards.traceDigest, await traceDigest(forwards.results.hashes));
  assert.deepEqual(forwards.outcomes, backwards.outcomes);
});

test("no runs are refused", async () => {
  for (const runs of [0, -1, 2.5, NaN]) {
    await assert.rejects(refight(toyRunner(script), { scenario, seed: 1, runs }), /expected a whole number/);
  }
});

test("EXP-15 variants are compared run by run: a constant shift shows as one, however wide the runs scatter", async () => {
  const worse = (seed: number, run: number) =>
    script(seed, run).map((line) => (line[0] === KIND.losses ? [...line.slice(0, 5), line[5]! + 7] : line));
  const base = await refight(toyRunner(script), { scenario, seed: 3, runs: 40 });
  const variant = await refight(toyRunner(worse), { scenario, seed: 3, runs: 40 });
  const losses = differences(base, variant).find(({ id }) => id === "losses-of-a")!;
  const { n, q05, q50, q95, mean, medianLow, medianHigh } = losses;
  assert.deepEqual(
    { n, q05, q50, q95, mean, medianLow, medianHigh },
    { n: 40, q05: 7, q50: 7, q95: 7, mean: 7, medianLow: 7, medianHigh: 7 },
  );
});

test("EXP-23 variants are compared by the mean of the pairs too, with the interval of Student's t", async () => {
  // run r loses r % 2 men more: gaps 0 and 1, twenty of each; error sqrt(.25 * 40 / 39 / 40), t of 39 degrees 2.0227
  const worse = (seed: number, run: number) => [...script(seed, run), [KIND.losses, 100, 0, run % 2, 0, 0]];
  const base = await refight(toyRunner(script), { scenario, seed: 3, runs: 40 });
  const variant = await refight(toyRunner(worse), { scenario, seed: 3, runs: 40 });
  const { mean, meanLow, meanHigh } = differences(base, variant).find(({ id }) => id === "losses-of-a")!;
  const half = 2.0227 * Math.sqrt(0.25 / 39);
  assert.equal(mean, 0.5);
  assert.ok(Math.abs(meanLow - (0.5 - half)) < 1e-4 && Math.abs(meanHigh - (0.5 + half)) < 1e-4);
});

test("EXP-15 variants are compared where the outcome came about in both, and say how often it did in each", async () => {
  const always = (seed: number, run: number) => [...script(seed, run), [KIND.control, 700 + 10 * run, 0, 1, 0]];
  const base = await refight(toyRunner(script), { scenario, seed: 3, runs: 10 });
  const variant = await refight(toyRunner(always), { scenario, seed: 3, runs: 10 });
  const fall = differences(base, variant).find(({ id }) => id === "falls-late")!;
  assert.deepEqual([fall.n, fall.q50, fall.shareBase, fall.shareVariant], [5, 0, 0.5, 1]);
});

test("EXP-15 ensembles of different seeds have no luck in common and are not compared", async () => {
  const base = await refight(toyRunner(script), { scenario, seed: 3, runs: 2 });
  const other = await refight(toyRunner(script), { scenario, seed: 4, runs: 2 });
  assert.throws(() => differences(base, other), /expected the same seed and runs/);
});
