import assert from "node:assert/strict";
import { test } from "node:test";
import { MOST_RUNS, OPENING, settingsIn, settingsText } from "./settings.js";
import type { Settings } from "./settings.js";

test("what the view is laid out as comes back from the address; as it opens it is nothing", () => {
  const all: readonly Settings[] = [
    OPENING,
    { ...OPENING, runs: 1000 },
    { ...OPENING, tab: "turned", outcome: "happens:linli-taken" },
    { ...OPENING, beside: { variant: "mutiny", interventions: {} } },
    {
      runs: 7,
      tab: "compare",
      outcome: "losses:side.jp",
      beside: { variant: "base", interventions: { D2: "attack" } },
    },
  ];
  for (const settings of all) assert.deepEqual(settingsIn(settingsText(settings)), settings);
  assert.equal(settingsText(OPENING), "");
  assert.equal(settingsText(all[4]!), "7;compare;losses:side.jp;base,D2=attack");
});

test("an address written by hand does no harm", () => {
  assert.deepEqual(settingsIn("99999;nowhere;;,,=").runs, MOST_RUNS);
  assert.deepEqual(settingsIn("0;nowhere"), { ...OPENING, runs: 1 });
  assert.deepEqual(settingsIn("many;;;mutiny,D2"), { ...OPENING, beside: { variant: "mutiny", interventions: {} } });
});
