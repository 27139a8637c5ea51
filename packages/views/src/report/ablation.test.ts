import assert from "node:assert/strict";
import { test } from "node:test";
import stringWidth from "string-width";
import type { AblationPaper, JudgedEffect } from "@staffride/formats/ablation";
import type { Scenario } from "@staffride/formats/scenario";
import { toy } from "../testing/toy.js";
import { ablationText } from "./ablation.js";

const DAY = 1440;
const scenario = {
  ...toy,
  checks: [{ check: { id: "home", gloss: { en: "Red is home", zh: "红方到家" } } }],
} as unknown as Scenario;

const home: JudgedEffect = {
  ...{ outcome: "home", unit: "moment", difference: -90, lo: -120, hi: -60, error: 15 },
  ...{ n: 380, base: 2 * DAY, beyondNoise: true },
};
const often: JudgedEffect = {
  ...{ outcome: "happens:home", unit: "chance", difference: 0.05, lo: 0.02, hi: 0.08, error: 0.015 },
  ...{ n: 400, base: 0.9, beyondNoise: false },
};
const cost: JudgedEffect = {
  ...{ outcome: "losses:side.red", unit: "men", difference: 700, lo: 600, hi: 800, error: 50 },
  ...{ n: 400, base: 3000, beyondNoise: true },
};
const paper: AblationPaper = {
  ...{ campaign: "toy", variant: "base", seed: 7, runs: 400, threads: 2, wallSeconds: 21, traceDigest: "ab" },
  noise: { effects: 60, errors: 3.34 },
  mechanisms: [
    { id: "boats", row: "SY8", off: { en: "boats everywhere", zh: "处处有船" }, effects: [home, often, cost] },
    { id: "moon", row: "SY21", off: { en: "no moon" }, effects: [often] },
  ],
  notAtWork: [{ id: "shading", row: "SY5" }],
  subjects: { home: { kind: "check", handle: 0 }, "losses:side.red": { kind: "side", handle: 0 } },
};
const text = (options: { language?: "en" | "zh"; all?: boolean; width?: number } = {}) =>
  ablationText(scenario, paper, { language: "en", width: 120, ...options });

test("EXP-26 an ablation shows what is beyond noise, the surest first, with the mean, the change and its interval", () => {
  const lines = text().split("\n");
  const at = lines.findIndex((line) => line.includes("Without boats (SY8)"));
  assert.match(lines[at + 1]!, /Losses of Red +3\u2009000 +\+700 +\+600 … \+800$/); // 14 errors from nought
  assert.match(lines[at + 2]!, /Red is home in 380 pairs +7 Dec 00:00 +−1\u00a0h 30\u00a0min|Red is home in 380 pairs/); // 6
  assert.doesNotMatch(text(), /in how many runs|Without moon/);
});

test("EXP-26 with all, also what is not; and which mechanisms do nothing, or are not at work", () => {
  assert.match(text({ all: true }), /Red is home: in how many runs +90% +\+5% +\+2% … \+8%/);
  assert.match(text({ all: true }), /Without moon \(SY21\)/);
  assert.match(text(), /\nboats: boats everywhere\nmoon: no moon\nNo effect beyond noise: moon \(SY21\)\n/);
  assert.match(text(), /Not at work in this campaign: shading \(SY5\)\n/);
  assert.match(text(), /more than 3.34 standard errors, so that of the 60 differences/);
  assert.match(text(), /400 runs of each, seed 7, in 21 s on 2 threads\.\n$/);
});

test("an effect that a check and a standing outcome share is told once", () => {
  const same = { ...cost, outcome: "home", unit: "men" as const };
  const subjects = { ...paper.subjects, home: { kind: "side" as const, handle: 0 } };
  const twice = { ...paper, subjects, mechanisms: [{ ...paper.mechanisms[0]!, effects: [cost, same] }] };
  const told = ablationText(scenario, twice, { language: "en", width: 120 });
  assert.equal(told.match(/Losses of Red/g)!.length, 1);
});

test("where nothing is beyond noise it says so; in Chinese too; within the terminal", () => {
  const none = { ...paper, mechanisms: [paper.mechanisms[1]!] };
  assert.match(ablationText(scenario, none, { language: "en" }), /\nNothing beyond noise\.\n/);
  assert.match(text({ language: "zh" }), /去除 boats（SY8）\n.*红方损失/);
  assert.match(text({ language: "zh" }), /boats：处处有船\nmoon：no moon\n/);
  for (const language of ["en", "zh"] as const) {
    const long = text({ language, width: 80, all: true })
      .split("\n")
      .filter((line) => stringWidth(line) > 80);
    assert.deepEqual(long, []);
  }
});
