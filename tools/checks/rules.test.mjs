/** A rule without a test, a test without a rule and a parameter without either are found. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { disagreements } from "./rules.mjs";

const sound = {
  docs: "**MAR-1 Steps.** By `march.road-kmh`.\n\n| CHK-1 | ids |\n",
  sources: ["/** Steps (MAR-1). */"],
  tests: ['test("MAR-1 a step", () => {});\ntest(\n  "CHK-1 an id", f);'],
  parameters: ["march.road-kmh"],
};

test("what fits together is left alone, and numbers that are no rules are not taken for them", () => {
  assert.deepEqual(disagreements(sound), []);
  assert.deepEqual(disagreements({ ...sound, sources: ["SHA-256, UTF-8 and TM-11"] }), []);
});

const BROKEN = [
  ["a rule nobody tests", { docs: `${sound.docs}**MAR-2 Speed.**` }, /^MAR-2 has no test/],
  ["a table's rule nobody tests", { docs: `${sound.docs}| CHK-2 | men |\n` }, /^CHK-2 has no test/],
  ["a number in a comment of a test does not count", { tests: ["// MAR-1 CHK-1"] }, /^MAR-1 has no test/],
  ["a source that cites no rule", { sources: ["(MAR-9)"] }, /^MAR-9 is named/],
  ["a test of no rule", { tests: [...sound.tests, "test(`MAR-8 x`, f)"] }, /^MAR-8 is named/],
  ["a parameter nobody explains", { parameters: ["march.road"] }, /^the parameter march\.road stands/],
];

for (const [name, change, expected] of BROKEN) {
  test(`found: ${name}`, () => {
    const problems = disagreements({ ...sound, ...change });
    assert.match(problems[0] ?? "nothing was found", expected);
  });
}
