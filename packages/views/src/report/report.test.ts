import assert from "node:assert/strict";
import { test } from "node:test";
import stringWidth from "string-width";
import type { Scenario } from "@staffride/formats/scenario";
import { toy } from "../testing/toy.js";
import type { Difference, EnsemblePaper, Score, Summary } from "@staffride/formats/ensemble";
import { reportText } from "./report.js";

const DAY = 1440;
const scenario = {
  ...toy,
  checks: [
    {
      check: {
        id: "home",
        gloss: { en: "Red is home", zh: "红方到家" },
        recorded: { cites: ["c1", "c2", "c9"] },
        use: "judge",
      },
    },
    {
      check: { id: "cost", gloss: { en: "Losses of Red", zh: "红方损失数" }, recorded: { cites: ["c1"] }, use: "fit" },
    },
  ],
} as unknown as Scenario;

const spread = (q50: number, by: number) => ({
  ...{ q05: q50 - by, q25: q50 - by / 2, q50, q75: q50 + by / 2, q95: q50 + by },
  ...{ mean: q50, n: 1000, share: 1 },
});
const home: Score = {
  ...{ id: "home", unit: "moment", subject: { kind: "check", handle: 0 }, ...spread(2 * DAY, 90) },
  ...{ recorded: 2 * DAY + 60, low: 2 * DAY, high: 2 * DAY + 60, isMoment: true, use: "judge", inside: true },
};
const cost: Score = {
  ...{ id: "cost", unit: "men", subject: { kind: "check", handle: 1 }, ...spread(3000, 100) },
  ...{ recorded: 1200, low: 1000, high: 1500, isMoment: false, use: "fit", inside: false },
};
const outcome = (id: string, q50: number): Summary => ({
  id,
  unit: "men",
  subject: { kind: "formation", handle: 0 },
  ...spread(q50, 10),
});
const MEAN = { mean: 50, meanLow: 45, meanHigh: 55 };
const ensemble: EnsemblePaper = {
  ...{ campaign: "toy", variant: "base", seed: 1, runs: 1000, threads: 2, wallSeconds: 4, runsPerSecond: 250 },
  traceDigest: "ab".repeat(32),
  checks: [home, cost],
  outcomes: [
    home,
    cost,
    outcome("losses:side.red", 3000),
    outcome("strength:side.red", 6000),
    outcome("losses:r1", 3000),
    outcome("strength:r1", 6000),
  ],
};
const report = (
  language: "en" | "zh" = "en",
  paper = ensemble,
  compared: Parameters<typeof reportText>[2] = [],
  width = 140,
) =>
  reportText(scenario, paper, compared, {
    language,
    width,
    sources: new Map([
      ["c1", "s01#12"],
      ["c2", "s01#12"],
    ]),
  });

test("a check stands with its recorded value, median, interval, verdict and source", () => {
  const line = report()
    .split("\n")
    .find((text) => text.includes("Red is home"))!;
  assert.match(line, /Red is home +7 Dec 01:00 +7 Dec 00:00 +6 Dec 22:30 – 7 Dec 01:30 +yes +s01#12 c9$/);
  assert.match(report(), /Losses of Red † +1\u2009200 +3\u2009000 +2\u2009900 – 3\u2009100 +no +s01#12/);
  assert.match(report(), /1 of 2 meet the record; of those the models were set by \(†\), 0 of 1/);
  assert.match(report("zh"), /2项中1项相符；其中/);
});

test("the recorded range stands under the recorded value", () => {
  const lines = report().split("\n");
  const below = (what: string) => lines[lines.findIndex((text) => text.includes(what)) + 1]!;
  assert.match(below("Red is home"), /\(7 Dec 00:00 – 01:00\)/);
  assert.match(below("Losses of Red †"), /\(1\u2009000 – 1\u2009500\)/);
  const sharp = { ...ensemble, checks: [{ ...home, low: home.recorded, high: home.recorded }] };
  assert.doesNotMatch(report("en", sharp), /\(7 Dec/);
});

test("an interval that would meet almost anything is marked, and so is one that is a single value", () => {
  assert.match(report(), /of those that meet, 1 by an interval that is not wide/);
  const wide = { ...ensemble, checks: [{ ...home, q05: 0, q95: 2 * DAY + 1 }] };
  assert.match(report("en", wide), /\n.* {2}wide\n/);
  assert.match(report("en", wide), /1 of 1 meet the record; of those that meet, 0 by an interval that is not wide/);
  const narrow = { ...ensemble, checks: [{ ...home, q05: 1, q95: 2 * DAY + 1 }] };
  assert.doesNotMatch(report("en", narrow), /  wide\n/);
  const fixed = { ...ensemble, checks: [{ ...home, q05: home.q50, q95: home.q50 }] };
  assert.match(report("en", fixed), /\n.* {2}fixed\n/);
  const aFifth = (q95: number) => ({ ...ensemble, checks: [{ ...cost, recorded: 1000, q05: 1000, q95 }] });
  assert.doesNotMatch(report("en", aFifth(1200)), /  wide\n/);
  assert.match(report("en", aFifth(1201)), /  wide\n/);
});

test("EXP-22 what was so or not stands as a share of the runs with the interval of that share, the record as a yes or no", () => {
  const defied: Score = {
    ...{ id: "home", unit: "chance", subject: { kind: "check", handle: 0 } },
    ...{ q05: 0, q25: 0, q50: 1, q75: 1, q95: 1, mean: 0.62, n: 1000, share: 1, low95: 0.59, high95: 0.65 },
    ...{ recorded: 1, low: 1, high: 1, isMoment: false, use: "judge", inside: true },
  };
  const told = (check: Partial<Score>) => report("en", { ...ensemble, checks: [{ ...defied, ...check }] });
  assert.match(told({}), /Red is home +it was so +62% +59% – 65% +yes +s01#12 c9\n +wide\n/);
  assert.match(told({}), /at least half of the runs agree/);
  assert.doesNotMatch(told({ mean: 0.93, low95: 0.9, high95: 0.95 }), /\n +wide\n/); // nine runs in ten agree
  assert.match(told({ recorded: 0, inside: false }), /it was not +62% +59% – 65% +no +s01#12 c9\n(?! +wide)/);
  assert.match(told({ share: 0.4 }), /in 40% of runs/); // in the others the question did not arise
  assert.match(report("zh", { ...ensemble, checks: [defied] }), /有之 +62% +59% – 65%/);
  assert.doesNotMatch(report(), /at least half of the runs agree/);
});

test("EXP-22 two variants' shares stand beside each other with the mean difference of the pairs", () => {
  const base = { ...home, unit: "chance" as const, q50: 1, mean: 0.62, low95: 0.6, high95: 0.64 };
  const paper = { ...ensemble, outcomes: [base] };
  const other = { ...ensemble, variant: "ferry-lost", outcomes: [{ ...base, mean: 0.5 }] };
  const gap: Difference = {
    ...{ id: "home", unit: "chance", n: 1000, q05: -1, q50: 0, q95: 1, mean: -0.12, meanLow: -0.15, meanHigh: -0.09 },
    ...{ medianLow: 0, medianHigh: 0, shareBase: 1, shareVariant: 1 },
  };
  const text = report("en", paper, [{ ensemble: other, differences: [gap] }]);
  assert.match(text, /Red is home +62% +50% +−12% +−15% … −9%/);
});

test("a claim of a source without numbered sentences stands with its page, beside others told apart", () => {
  const sources = new Map([
    ["c1", "diary, page 4"],
    ["c2", "s01#3"],
  ]);
  const text = reportText(scenario, { ...ensemble, checks: [home] }, [], { language: "en", width: 140, sources });
  assert.match(text, /diary, page 4;\n.* s01#3; c9\n/);
});

test("an interval within a day says the day once", () => {
  const paper = { ...ensemble, checks: [{ ...home, q05: 2 * DAY + 60, q95: 2 * DAY + 120 }] };
  assert.match(report("en", paper), /7 Dec 01:00 – 02:00 /);
  assert.match(report("zh", paper), /12月7日 01:00 – 02:00 /);
});

test("what came about in some runs or in none says so", () => {
  assert.match(report("en", { ...ensemble, checks: [{ ...home, share: 0.43 }] }), /in 43% of runs/);
  const never = { ...home, share: 0, q05: NaN, q50: NaN, q95: NaN, mean: NaN };
  const text = report("en", { ...ensemble, checks: [never] });
  assert.match(text, /in no run/);
  assert.doesNotMatch(text, /NaN/);
});

test("losses by formation under their side, against the men it began with", () => {
  const text = report();
  assert.match(text, /\n {2}Red +9\u2009000 +3\u2009000 +2\u2009990 – 3\u2009010 +33\.3% +6\u2009000/);
  assert.match(text, /\n {4}Red 1st Division +9\u2009000/);
  assert.match(report("zh"), /红方第一师/);
});

test("columns stand under one another where Chinese takes two columns a sign", () => {
  const rows = report("zh")
    .split("\n")
    .filter((line) => /红方到家|红方损失数 †/.test(line));
  assert.equal(rows.length, 2);
  // both rows write the recorded value next: 12月7日 and 1 200 begin in the same column
  const columns = rows.map((row) => stringWidth(row.slice(0, row.search(/12月7日|1\u2009200/))));
  assert.equal(columns[0], columns[1]);
});

test("a variant stands beside the base, the paired difference with the interval of its median", () => {
  const gap: Difference = {
    id: "home",
    unit: "moment",
    n: 1000,
    q05: 0,
    q50: 600,
    q95: 900,
    ...{ mean: 590, meanLow: 550, meanHigh: 630 },
    medianLow: 540,
    medianHigh: 660,
    shareBase: 1,
    shareVariant: 0.8,
  };
  const other = { ...ensemble, variant: "ferry-lost", outcomes: [{ ...home, q50: 2 * DAY + 600, share: 0.8 }] };
  const text = report("en", ensemble, [{ ensemble: other, differences: [{ ...gap, n: 800 }] }]);
  assert.match(text, /ferry-lost against base\n.* base +ferry-lost +difference/);
  assert.match(text, /7 Dec 00:00 +7 Dec 10:00 +\+10\u00a0h +\+9\u00a0h … \+11\u00a0h/);
  // in how many pairs it happened under both, where that is not all
  assert.match(text, / in 80% of runs +in 800 runs\n/);
  const always = report("en", ensemble, [{ ensemble: other, differences: [gap] }]);
  assert.doesNotMatch(always, /in 1\u2009000 runs/);
  assert.match(text, /run by run, in the runs in which it happened under both/);
});

test("a check that measures what is reported anyway is compared once", () => {
  const gap = { unit: "men" as const, n: 1000, q05: 0, q50: 50, q95: 90, ...MEAN, medianLow: 40, medianHigh: 60 };
  const differences = ["cost", "losses:side.red"].map((id) => ({ ...gap, id, shareBase: 1, shareVariant: 1 }));
  const same: EnsemblePaper = {
    ...ensemble,
    outcomes: [cost, { ...cost, id: "losses:side.red", subject: { kind: "side", handle: 0 } }],
  };
  const text = report("en", same, [{ ensemble: { ...same, variant: "ferry-lost" }, differences }]);
  assert.equal(text.slice(text.indexOf("against")).match(/Losses of Red/g)!.length, 1);
});

test("every line fits a terminal of 80 columns, of 60 where words allow", () => {
  const differences: Difference[] = [
    {
      ...{ id: "home", unit: "moment", n: 12, q05: 0, q50: 2000, q95: 4000 },
      ...{ ...MEAN, medianLow: 1600, medianHigh: 2900, shareBase: 0.9, shareVariant: 0.2 },
    },
  ];
  const long = { ...home, share: 0.923, q05: 4 * DAY, q95: 11 * DAY, low: 5 * DAY, high: 14 * DAY };
  const paper = { ...ensemble, checks: [long, cost], outcomes: [long, ...ensemble.outcomes.slice(1)] };
  const compared = [{ ensemble: { ...paper, variant: "ferry-lost" }, differences }];
  for (const language of ["en", "zh"] as const) {
    const lines = report(language, paper, compared, 80).split("\n");
    assert.deepEqual(
      lines.filter((line) => stringWidth(line) > 80),
      [],
    );
  }
});

test("speed and digest close the report", () => {
  assert.match(report(), /1\u2009000 runs in 4 s on 2 threads: 250 runs a second\nseed 1; .*(ab){32}\n$/);
});
