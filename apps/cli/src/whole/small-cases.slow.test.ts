/**
 * Every mechanism does something, for a reason that can be seen: in its small case of two-banks something holds in nearly
 * every run, and in hardly any once the mechanism is off. One seed: the same runs on every machine.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { isAtWork, MECHANISMS } from "@staffride/experiment";
import { openCampaign } from "../open-campaign.js";
import { realStage } from "../stage.js";
import { ROOT } from "./guide.js";
import { SEED } from "./shipped.js";
import { shareHolding, smallCases, withMechanism, withoutMechanism } from "./small-cases.js";

const RUNS = 40;
/** Shares of the runs in which the checks hold: with the mechanism at least, without it at most. */
const SHARES = { with: 0.9, without: 0.1 };
/** Cases in which chance itself stands in the way of such shares. */
const OTHER: Readonly<Record<string, typeof SHARES>> = {
  // an attack with all its men may break off early, too
  "case-astride": { with: 0.9, without: 0.2 },
  // luck twice as bad as the median is rare with it, impossible without
  "case-luck": { with: 0.2, without: 0 },
  // one look in three is mistaken, and what is seen on a day stays seen so
  "case-beliefs": { with: 0.75, without: 0.1 },
  // two looks in three name what is so, and a wrong one tells more than a place
  "case-displacement": { with: 0.7, without: 0.2 },
  "case-lure": { with: 0.75, without: 0.1 },
  // two looks have to be right: at the halt, and at the departure
  "case-departure": { with: 0.5, without: 0 },
  // some obey at once, and have nothing to plead against
  "case-appeal": { with: 0.8, without: 0 },
  // of orders misread half name another object, and are begun at once
  "case-distortion": { with: 0.4, without: 0.1 },
};

const opened = openCampaign(realStage(), "two-banks");
const cases = smallCases(opened);

test("EXP-29 every mechanism has a small case", () => {
  const shown = new Set(cases.map(({ mechanism }) => mechanism.id));
  const missing = MECHANISMS.filter(({ id }) => !shown.has(id)).map(({ id }) => id);
  assert.deepEqual(missing, []);
});

/** Rows of the tables of a page: the first cell and what the others name in backquotes. */
function rowsOf(...page: readonly string[]): { first: string; named: string[] }[] {
  const rows = readFileSync(join(ROOT, ...page), "utf8").split("\n");
  return rows
    .filter((row) => row.startsWith("| "))
    .map((row) => {
      const [, first = "", ...others] = row.split("|");
      return {
        first: first.trim(),
        named: [...others.join("|").matchAll(/`([a-z][a-z-]*)`/g)].map(([, name]) => name!),
      };
    });
}

test("EXP-24 the table of rows names every mechanism at its row, and none that there is not", () => {
  const told = rowsOf("docs", "models", "experiment.md").flatMap(({ first, named }) =>
    named.map((id) => `${first} ${id}`),
  );
  // one switch for both sides serves two rows
  const listed = [...MECHANISMS.map(({ row, id }) => `${row} ${id}`), "SY2 attachments"];
  assert.deepEqual(told.sort(), listed.sort());
});

test("EXP-29 the page of two-banks lists every small case", () => {
  const told = new Set(rowsOf("campaigns", "two-banks", "README.md").map(({ first }) => first));
  const missing = cases.filter(({ variant }) => !told.has(`\`${variant.replace("case-", "")}\``));
  assert.deepEqual(
    missing.map(({ variant }) => variant),
    [],
  );
});

for (const one of cases) {
  const { variant, mechanism, checks } = one;
  const expected = OTHER[variant] ?? SHARES;

  test(`EXP-29 ${variant}: ${checks.join(", ")} with ${mechanism.id}, and not when ${mechanism.off.en}`, () => {
    const [on, off] = [withMechanism(opened, one), withoutMechanism(opened, one)];
    assert.ok(isAtWork(mechanism, on), `${mechanism.id} is not at work in ${variant}`);
    const shares = [on, off].map((scenario) => shareHolding(scenario, checks, SEED, RUNS));
    const told = `held in ${shares[0]} of the runs with it, in ${shares[1]} without`;
    assert.ok(shares[0]! >= expected.with && shares[1]! <= expected.without, told);
  });
}
