import assert from "node:assert/strict";
import { test } from "node:test";
import type { Parameters } from "@staffride/formats/parameters";
import { KIND } from "@staffride/formats/trace";
import { reckonDay } from "./condition.js";
import type { Run } from "./run.js";
import { campaign, type SkySketch, type Troops } from "./testing/campaign.js";
import { linesOf, runOf } from "./testing/drive.js";

/** One division of 10,000 alone on the board, nobody sick unless the test says so. */
function alone(
  more: { parameters?: Partial<Parameters>; sky?: SkySketch; troops?: Troops[]; fatigue?: number } = {},
): Run {
  const division: Troops = { name: "57d", side: 0, at: 0, men: 10000, fatigue: more.fatigue ?? 0 };
  return runOf(
    campaign({
      board: { columns: 1, rows: 12 },
      troops: [division, ...(more.troops ?? [])],
      sky: more.sky ?? {},
      parameters: { sickPerDay: 0, ...more.parameters },
    }),
  );
}

const near = (actual: number, expected: number): void =>
  assert.ok(Math.abs(actual - expected) < 1e-9, `${actual}, expected ${expected}`);

test("CND-1 a full day of fighting costs .05, eight km beyond the norm .05, a night march of eight hours .08, a cold day .03", () => {
  const after = (prepare: (run: Run) => void, sky: SkySketch = {}): number => {
    const run = alone({ sky, fatigue: 0.2, parameters: { fatigueRestDay: 0 } });
    prepare(run);
    reckonDay(run);
    return run.state.fatigue[0]! - 0.2;
  };
  near(
    after((run) => (run.state.foughtHours[0] = 9)),
    0.05,
  );
  near(
    after((run) => (run.state.foughtHours[0] = 3)),
    0.05 / 3,
  );
  near(
    after((run) => (run.state.foughtHours[0] = 24)),
    0.05,
  ); // no more than a day's worth
  near(
    after((run) => (run.state.forcedKm[0] = 8)),
    0.05,
  );
  near(
    after((run) => (run.state.nightMinutes[0] = 480)),
    0.08,
  );
  near(
    after((run) => (run.state.now[0] = 1440), { cold: true }),
    0.03,
  );
});

test("CND-1 the cold of a day is charged at the midnight that ends it, and to no other day", () => {
  const tired = (day: number): number => {
    const run = alone({ fatigue: 0.2, parameters: { fatigueRestDay: 0 } });
    run.scenario.sky.cold[1] = 1;
    run.state.now[0] = day * 1440;
    reckonDay(run);
    return run.state.fatigue[0]! - 0.2;
  };
  near(tired(1), 0);
  near(tired(2), 0.03);
  near(tired(3), 0);
});

test("CND-2 a quiet day gives back .1, half of it in contact, less for those who march or fight, none to those who do all day", () => {
  const after = (prepare: (run: Run) => void, troops: Troops[] = []): number => {
    const run = alone({ fatigue: 0.4, troops, parameters: { fatigueCombatDay: 0 } });
    prepare(run);
    reckonDay(run);
    return run.state.fatigue[0]! - 0.4;
  };
  near(
    after(() => {}),
    -0.1,
  );
  near(
    after(() => {}, [{ name: "enemy", side: 1, at: 1, men: 1000 }]),
    -0.05,
  );
  near(
    after((run) => (run.state.marchedKm[0] = 5)),
    -0.1 * 0.75,
  );
  near(
    after((run) => (run.state.marchedKm[0] = 30)),
    0,
  );
  near(
    after((run) => (run.state.foughtHours[0] = 9)),
    0,
  );
});

test("CND-1 CND-2 fatigue stays between fresh and the floor of effectiveness, and each day is reckoned anew", () => {
  const run = alone({ fatigue: 0.48 });
  run.state.forcedKm[0] = 100;
  reckonDay(run);
  assert.equal(run.state.fatigue[0], 0.5);
  for (let day = 0; day < 10; day++) reckonDay(run);
  assert.equal(run.state.fatigue[0], 0);
});

test("CND-3 of a thousand stragglers 350 rejoin in a day; of the rest 8 in a hundred are lost if the enemy is in sight", () => {
  const day = (troops: Troops[]): number[] => {
    const run = alone({ troops });
    run.state.fit[0] = 9000;
    run.state.stragglers[0] = 1000;
    reckonDay(run);
    return [run.state.fit[0]!, run.state.stragglers[0]!, run.state.missing[0]!];
  };
  assert.deepEqual(day([]), [9350, 650, 0]);
  assert.deepEqual(day([{ name: "enemy", side: 1, at: 3, men: 500 }]), [9350, 598, 52]); // .08 x 650 = 52
});

test("CND-4 fifteen in ten thousand fall sick a day, twice as many of men half worn out; a share of the sick returns", () => {
  const day = (fatigue: number, unfit: number, sickReturn: number): number => {
    const parameters = { sickPerDay: 0.0015, fatigueRestDay: 0, sickReturn };
    const run = alone({ fatigue, parameters });
    run.state.fit[0] = 10000 - unfit;
    run.state.unfit[0] = unfit;
    reckonDay(run);
    return run.state.unfit[0]!;
  };
  assert.equal(day(0, 0, 0), 15);
  assert.equal(day(0.5, 0, 0), 30); // 10,000 x .0015 x (1 + 2 x .5)
  assert.equal(day(0, 2000, 0.25), 2000 + 12 - 503); // 8,000 x .0015 fall sick, a quarter of 2,012 return
});

test("CND-5 of a thousand carried 15 die in a day and a quarter of the others reach the rear; nobody does out of a ring", () => {
  const day = (encircled: boolean): number[] => {
    const run = alone();
    run.state.fit[0] = 9000;
    run.state.carried[0] = 1000;
    if (encircled) run.state.encircledSince[0] = 0;
    reckonDay(run);
    return [run.state.carried[0]!, run.state.killed[0]!, run.state.evacuated[0]!];
  };
  const [carried, killed, evacuated] = day(false);
  assert.equal(killed, 15);
  assert.ok(evacuated === 246 || evacuated === 247, `${evacuated}, expected .25 x 985 = 246.25`);
  assert.equal(carried! + killed! + evacuated!, 1000);
  assert.deepEqual(day(true), [985, 15, 0]);
});

test("CND-6 the muster tells fit, carried, stragglers, unfit and fatigue of the day's end", () => {
  const run = alone({
    fatigue: 0.25,
    parameters: { fatigueRestDay: 0, stragglersReturn: 0, woundedEvacuated: 0, woundedDie: 0 },
  });
  Object.entries({ fit: 8000, carried: 900, stragglers: 700, unfit: 400 }).forEach(([name, men]) => {
    (run.state[name as "fit"] as Int32Array)[0] = men;
  });
  run.trace.n = 0;
  reckonDay(run);
  const [line] = linesOf(run.trace, KIND.muster);
  assert.deepEqual(line!.slice(2, 5), [0, 8020, 900]); // 20 of 400 unfit return
  assert.deepEqual(line!.slice(5, 8), [700, 380, 250]);
});

test("CND-3 CND-5 nothing is reckoned for a formation that is no more", () => {
  const run = alone();
  run.state.gone[0] = 1;
  run.trace.n = 0;
  reckonDay(run);
  assert.equal(run.trace.n, 0);
});
