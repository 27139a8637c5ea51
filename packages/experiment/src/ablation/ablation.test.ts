import assert from "node:assert/strict";
import { test } from "node:test";
import type { Effect } from "@staffride/formats/ablation";
import type { Outcome } from "@staffride/formats/ensemble";
import { noMinds } from "@staffride/formats/no-minds";
import { PARAMETERS } from "@staffride/formats/parameters";
import { TRAITS, type Minds, type NameTables, type Scenario } from "@staffride/formats/scenario";
import { SIGHTINGS } from "@staffride/formats/words";
import { column } from "../difference.js";
import { createResults } from "../ensemble.js";
import type { Ensemble } from "../refight.js";
import { summarise } from "../summary.js";
import { effectsOf, isBeyondNoise, threshold } from "./effects.js";
import { isAtWork, withoutIt } from "./mechanism.js";
import { MECHANISMS } from "./mechanisms.js";

/** Assumptions that no parameter of a rule names, but the papers of a campaign. */
const OF_CAMPAIGNS = ["liaison.neighbours", ...TRAITS.map((name) => `trait.${name}`)];

const mechanism = (id: string) => MECHANISMS.find((one) => one.id === id)!;

test("EXP-24 every mechanism serves a row, and settles assumptions there are or changes minds", () => {
  const ids = MECHANISMS.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  const known = new Set<string>(Object.values(PARAMETERS));
  for (const { id, row, settled, minds, scenario: changed } of MECHANISMS) {
    assert.match(row, /^SY([1-9]|1\d|2[0-8])$/, id);
    assert.ok(settled ?? minds ?? changed, id);
    for (const pattern of Object.keys(settled ?? {})) {
      const fits = new RegExp(`^${pattern.replaceAll(".", "\\.").replaceAll("*", ".*")}$`);
      assert.ok(
        [...known].some((one) => fits.test(one)) || OF_CAMPAIGNS.some((one) => fits.test(one)),
        `${id}: ${pattern}`,
      );
    }
  }
});

/** Two headquarters with minds, the second with a chief of staff; two intents, hold and lure. */
function toyMinds(): Minds {
  const rows = 2 * SIGHTINGS.length;
  return {
    ...noMinds(2),
    free: 1,
    minded: Uint8Array.of(1, 1),
    nIntent: 2,
    prior: Float64Array.of(0.8, 0.2, 0.5, 0.5),
    likelihood: Float64Array.from({ length: rows }, (_, i) => (i % SIGHTINGS.length === 0 ? 1 : 0)),
    regained: Float64Array.of(0.02, 0.5),
    displaced: Float64Array.of(0.1, 0.6),
    traits: Float64Array.from({ length: 2 * TRAITS.length * 3 }, (_, i) => i),
    liaisonStrength: Float64Array.of(0.7),
    nSector: 1,
    sectorHolder: Int16Array.of(0),
    decisions: [
      {
        options: [
          { id: "stand", promise: 1 },
          { id: "go", promise: 0 },
        ],
      },
    ] as unknown as Minds["decisions"],
  };
}
const names = { intents: [{ id: "hold" }, { id: "lure" }] } as unknown as NameTables;
const ground = { crossingMenPerHour: Float64Array.of(900, 300) };
const command = { attachAt: Int32Array.of(60), attachHeadquarters: Int16Array.of(1), attachParent: Int16Array.of(0) };
const scenario = { variant: "base", minds: toyMinds(), ground, command, names } as unknown as Scenario;
const without = (id: string): Minds => withoutIt(scenario, mechanism(id)).minds;

test("EXP-24 crossings pass any number, whether an assumption or a claim says how many", () => {
  const { crossingMenPerHour } = withoutIt(scenario, mechanism("crossings")).ground;
  assert.deepEqual([...crossingMenPerHour], [100000, 100000]);
});

test("EXP-24 without attachments nobody changes his superior", () => {
  assert.equal(withoutIt(scenario, mechanism("attachments")).command.attachAt.length, 0);
});

test("EXP-24 minds without a lure, without beliefs", () => {
  // .8 and .5 of hold grow to what a lure of .02 leaves
  const { prior } = without("lure");
  [0.98, 0.02, 0.98, 0.02].forEach((share, i) => assert.ok(Math.abs(prior[i]! - share) < 1e-12));
  const blind = without("beliefs");
  assert.ok(blind.likelihood.every((share) => share === 1 / SIGHTINGS.length));
  assert.deepEqual([...blind.regained], [1, 1]);
  assert.deepEqual([...blind.displaced], [1, 1]);
  assert.deepEqual([...without("displacement").displaced], [1, 1]);
});

test("EXP-24 the scenario with the mechanism stays as it was, whatever was switched off", () => {
  for (const one of MECHANISMS) assert.equal(withoutIt(scenario, one).variant, `without-${one.id}`);
  assert.deepEqual(scenario.minds, toyMinds());
  assert.deepEqual([...scenario.ground.crossingMenPerHour], [900, 300]);
});

test("EXP-24 where nobody decides for himself no mechanism of minds is at work", () => {
  const recorded = { ...scenario, minds: { ...toyMinds(), free: 0 } } as Scenario;
  const mindless = { ...scenario, minds: { ...toyMinds(), minded: Uint8Array.of(0, 0) } } as Scenario;
  for (const one of MECHANISMS) {
    assert.equal(isAtWork(one, scenario), true);
    assert.equal(isAtWork(one, recorded), one.ofMinds === undefined);
    assert.equal(isAtWork(one, mindless), one.ofMinds === undefined);
  }
});

const OUTCOMES: Outcome[] = [
  { id: "town-falls", unit: "moment", subject: { kind: "check", handle: 0 } },
  { id: "losses:side.a", unit: "men", subject: { kind: "side", handle: 0 } },
  { id: "losses:a-1", unit: "men", subject: { kind: "formation", handle: 0 } },
];
/** An ensemble of these rows, one value for each outcome. */
function ensemble(...rows: [number, number, number][]): Ensemble {
  const results = createResults(rows.length, OUTCOMES.length);
  results.values.set(rows.flat());
  return { seed: 1, runs: rows.length, outcomes: summarise(OUTCOMES, [], results), results } as unknown as Ensemble;
}

test("EXP-25 an effect is the mean of off less on over the pairs in which it came about in both, by hand", () => {
  const base = ensemble([600, 100, 9], [700, 200, 9], [NaN, 300, 9], [900, 400, 9]);
  const off = ensemble([610, 90, 0], [720, 180, 0], [800, 270, 0], [NaN, 360, 0]);
  const [falls, happens, losses, ...rest] = effectsOf(base, off);
  assert.deepEqual(rest, []); // a formation's losses are not looked at
  // gaps 10 and 20: mean 15, standard error 5, t of one degree of freedom 12.706
  assert.deepEqual([falls!.outcome, falls!.difference, falls!.n, falls!.error], ["town-falls", 15, 2, 5]);
  assert.ok(Math.abs(falls!.lo - (15 - 12.706 * 5)) < 0.01 && Math.abs(falls!.hi - (15 + 12.706 * 5)) < 0.01);
  assert.ok(Math.abs(falls!.base - 2200 / 3) < 1e-9);
  // comes about once more and once less
  assert.deepEqual(
    [happens!.outcome, happens!.difference, happens!.n, happens!.base],
    ["happens:town-falls", 0, 4, 0.75],
  );
  // gaps -10 -20 -30 -40: squares about -25 sum to 500, error sqrt(500 / 3 / 4)
  assert.deepEqual([losses!.outcome, losses!.difference, losses!.n], ["losses:side.a", -25, 4]);
  assert.ok(Math.abs(losses!.error - Math.sqrt(500 / 12)) < 1e-9);
});

test("EXP-25 what comes about in every run of both is not asked how often", () => {
  const rows: [number, number, number][] = [
    [1, 2, 3],
    [4, 5, 6],
  ];
  assert.deepEqual(
    effectsOf(ensemble(...rows), ensemble(...rows)).map(({ outcome, difference }) => [outcome, difference]),
    [
      ["town-falls", 0],
      ["losses:side.a", 0],
    ],
  );
});

test("EXP-25 an outcome that one of the two does not measure has no effect, and no column", () => {
  const base = ensemble([600, 100, 9], [700, 200, 9]);
  const [, ...others] = OUTCOMES;
  const results = createResults(2, others.length);
  results.values.set([90, 0, 180, 0]);
  const off = { ...base, outcomes: summarise(others, [], results), results };
  assert.deepEqual(
    effectsOf(base, off).map(({ outcome, difference }) => [outcome, difference]),
    [["losses:side.a", -15]],
  );
  assert.throws(() => column(off, "town-falls"), /town-falls was not measured/);
});

test("EXP-26 beyond noise: the more is looked at, the surer an effect must be; none is none however sure", () => {
  const effect = (difference: number, error: number, n = 10000) => ({ difference, error, n }) as Effect;
  assert.ok(Math.abs(threshold(1) - 1.95996) < 5e-4);
  assert.ok(Math.abs(threshold(50) - 3.29053) < 5e-4); // one in a thousand each
  assert.equal(isBeyondNoise(effect(3, 1), threshold(1)), true);
  assert.equal(isBeyondNoise(effect(-3, 1), threshold(50)), false);
  assert.equal(isBeyondNoise(effect(-3.4, 1), threshold(50)), true);
  assert.equal(isBeyondNoise(effect(0, 0), threshold(1)), false);
  assert.equal(isBeyondNoise(effect(5, 0), threshold(1)), true); // the same in every pair
  assert.equal(isBeyondNoise(effect(5, NaN), threshold(1)), false); // one pair says nothing
  // of 20 pairs t of 19 degrees of freedom passes 3.883 once in a thousand; of 19 pairs nothing is said
  assert.equal(isBeyondNoise(effect(3.8, 1, 20), threshold(50)), false);
  assert.equal(isBeyondNoise(effect(3.95, 1, 20), threshold(50)), true);
  assert.equal(isBeyondNoise(effect(50, 1, 19), threshold(50)), false);
});

test("EXP-26 where nothing has any effect, few tables show one: at most one in twenty, by the bound", () => {
  // 300 tables of 20 effects, each the mean of 100 pairs that differ by luck alone; a table errs with chance .05, so
  // more than 29 of 300 (mean 15, sd 3.8) would come about once in 5,000 times
  let state = 12345;
  const uniform = () => (state = Math.imul(state, 1664525) + 1013904223) / 2 ** 32 + 0.5;
  const errors = threshold(20);
  let shown = 0;
  for (let table = 0; table < 300; table++) {
    const rows = () => Array.from({ length: 100 }, (): [number, number, number] => [uniform(), uniform(), 0]);
    const effects = Array.from({ length: 10 }, () => effectsOf(ensemble(...rows()), ensemble(...rows()))).flat();
    assert.equal(effects.length, 20);
    if (effects.some((one) => isBeyondNoise(one, errors))) shown++;
  }
  assert.ok(shown <= 29, `${shown} of 300`);
});
