import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { ORDER, TRAY, WORDS } from "@staffride/formats/desk";
import { KIND } from "@staffride/formats/trace";
import { DISPATCHES, TASKS } from "@staffride/formats/words";
import { draftMinutes } from "./office.js";
import type { Run } from "./run.js";
import { createKernel } from "./kernel.js";
import { campaign, type Sketch } from "./testing/campaign.js";
import { fightOn, linesOf, runOf, stagesOf } from "./testing/drive.js";
import { NO_LUCK } from "@staffride/formats/testing/parameters";

const one: Sketch = {
  board: { columns: 1, rows: 3, places: { town: 1 } },
  staffs: [{ name: "army", side: 0 }],
  troops: [{ name: "57d", side: 0, at: 1, men: 8000, menLow: 6000, menHigh: 9000, under: "army" }],
};

/** Values of something over many runs. */
function over(runs: number, sketch: Sketch, what: (run: ReturnType<typeof runOf>) => number): number[] {
  const scenario = campaign(sketch);
  return Array.from({ length: runs }, (_, number) => what(runOf(scenario, 10, number)));
}
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

test("BEG-1 a division musters between its lowest and highest strength, likeliest near the middle value", () => {
  const men = over(500, one, ({ state }) => state.fit[0]!);
  assert.ok(Math.min(...men) >= 6000 && Math.max(...men) <= 9000);
  // a triangle of 6,000, 8,000, 9,000 has mean 7,667 and spread 624; the mean of 500 has standard error 28
  assert.ok(Math.abs(mean(men) - 7667) < 112, `mean ${mean(men)}`);
  assert.ok(new Set(men).size > 300);
});

test("BEG-1 the first lines of the trace are its musters, and nobody has lost anybody", () => {
  const run = runOf(campaign(one));
  const [muster] = linesOf(run.trace, KIND.muster);
  assert.deepEqual(muster!.slice(1, 5), [0, 0, run.state.initial[0], 0]);
});

test("BEG-2 the orders of day one are in force at the start: a formation carries its own out from the first minute", () => {
  const troops = [{ ...one.troops[0]!, at: 0, task: { task: "march" as const, objective: "town" } }];
  const kernel = createKernel(campaign({ ...one, troops }));
  kernel.begin(1, 0);
  assert.equal(kernel.state.task[1], TASKS.indexOf("march"));
  fightOn(kernel, 1, undefined, 1);
  assert.equal(kernel.state.posture[0], 1);
});

test("BEG-2 a headquarters above formations finds its first order on its desk at once", () => {
  const staffs = [{ name: "army", side: 0 as const, task: { task: "attack" as const, objective: "town" } }];
  const kernel = createKernel(campaign({ ...one, staffs }));
  kernel.begin(1, 0);
  assert.equal(kernel.advance(), 0);
  assert.equal(kernel.desk.now, 0);
  assert.deepEqual([...kernel.desk.inTray.subarray(1, 3)], [DISPATCHES.indexOf("order"), 0]);
  assert.equal(kernel.desk.inTray[5], TASKS.indexOf("attack"));
});

test("BEG-3 parameters marked as drawn differ from run to run inside their range, the others stay", () => {
  const drawn = [{ name: "breakBase" as const, low: 0.006, mode: 0.012, high: 0.025 }];
  const values = over(300, { ...one, drawn }, ({ parameters }) => parameters.breakBase);
  assert.ok(Math.min(...values) >= 0.006 && Math.max(...values) <= 0.025);
  // mean (6 + 12 + 25) / 3 thousandths, spread .0040, standard error .00023
  assert.ok(Math.abs(mean(values) - 0.014333) < 0.00093, `mean ${mean(values)}`);
  assert.deepEqual(new Set(over(20, { ...one, drawn }, ({ parameters }) => parameters.engageK)).size, 1);
});

test("BEG-3 doctrines read the same draw on the wall", () => {
  const drawn = [{ name: "doctrineAttackOdds" as const, low: 0.5, mode: 0.8, high: 1.5 }];
  const run = runOf(campaign({ ...one, drawn }), 3, 4);
  assert.equal(run.desk.wall.parameters.doctrineAttackOdds, run.parameters.doctrineAttackOdds);
  assert.notEqual(run.parameters.doctrineAttackOdds, 0.8);
});

test("PLN-1 an order planned for a time between six and noon is drafted then, likeliest at eight", () => {
  const plans = [
    { by: "army", at: [360, 480, 720] as const, to: ["57d"], order: { task: "march" as const, objective: "town" } },
  ];
  const kernel = createKernel(campaign({ ...one, plans, days: 1 }));
  const times: number[] = [];
  for (let run = 0; run < 400; run++) {
    kernel.begin(11, run);
    fightOn(kernel, 1440, undefined, 1440);
    const [line] = linesOf(kernel.trace, KIND.plan);
    times.push(line![1]!);
    assert.equal(stagesOf(kernel.trace, 0)[0]!.begun, line![1]);
  }
  assert.ok(Math.min(...times) >= 360 && Math.max(...times) <= 720);
  assert.ok(Math.abs(mean(times) - 520) < 15, `mean ${mean(times)}`); // spread 75, standard error 3.7
});

test("PLN-1 a resolve of its own lies on the desk when it falls due, without a wire", () => {
  const plans = [{ by: "army", at: 1000, order: { task: "attack" as const, objective: "town" } }];
  const kernel = createKernel(campaign({ ...one, plans, parameters: { situationHours: 1000 } }));
  kernel.begin(1, 0);
  assert.equal(kernel.advance(999), 0); // the routine look at six
  kernel.submit();
  assert.equal(kernel.advance(1000), 0);
  assert.deepEqual([kernel.desk.now, kernel.desk.nIn], [1000, 1]);
  assert.equal(kernel.desk.inTray[TRAY - WORDS + ORDER.plan], 0, "the plan's number lets it find its parts");
});

test("PLN-1 DSP-10 a resolve for which there is no room among the dispatches stops the run", () => {
  const plans = [{ by: "army", at: 500, order: { task: "hold" as const } }];
  const kernel = createKernel(campaign({ ...one, plans }));
  kernel.begin(1, 0);
  kernel.advance(400);
  kernel.state.dispatchFree[0] = -1;
  assert.throws(() => fightOn(kernel, 600), /more than 640 dispatches under way at minute 500/);
});

test("PLN-3 a scheme does not fall due, and the plans beside it are drawn as if it had", () => {
  const times = [360, 480, 720] as const;
  const plan = { by: "army", at: times, to: ["57d"], order: { task: "march" as const, objective: "town" } };
  const due = (...undated: boolean[]): number[][] => {
    const kernel = createKernel(campaign({ ...one, plans: undated.map((scheme) => ({ ...plan, undated: scheme })) }));
    kernel.begin(11, 0);
    fightOn(kernel, 1440, undefined, 1440);
    return linesOf(kernel.trace, KIND.plan).map((line) => [line[2]!, line[1]!]);
  };
  const both = due(false, false);
  assert.deepEqual(both.map(([number]) => number).sort(), [0, 1]);
  assert.deepEqual(
    due(false, true),
    both.filter(([number]) => number === 0),
  );
  assert.deepEqual(
    due(true, false),
    both.filter(([number]) => number === 1),
  );
  assert.deepEqual(due(true, true), []);
});

test("PLN-2 a scheme for one's own force takes a part of the staff time", () => {
  const parts = [{ to: ["57d"], task: "march" as const, objective: "town" }];
  const order = { task: "attack" as const, objective: "town", parts };
  const parameters = { ...NO_LUCK, staffArmy: 36, staffPrepared: 0.25 };
  const kernel = createKernel(campaign({ ...one, plans: [{ by: "army", at: 600, order, undated: true }], parameters }));
  kernel.begin(1, 0);
  const run = { scenario: kernel.scenario, state: kernel.state, parameters: kernel.desk.wall.parameters } as Run;
  assert.equal(draftMinutes(run, 0, 0, 2, 0), 36 * 60 * 0.25);
  assert.equal(draftMinutes(run, 0, 0, 2, -1), 36 * 60);
});

test("PLN-2 orders that carry out one's own plan need no more staff work; others do", () => {
  const parts = [{ to: ["57d"], task: "march" as const, objective: "town" }];
  const plans = [{ by: "army", at: 600, order: { task: "attack" as const, objective: "town", parts } }];
  const parameters = { ...NO_LUCK, situationHours: 1000, staffArmy: 36, cipherGroupsPerMinute: 1e9 };
  const kernel = createKernel(campaign({ ...one, plans, parameters }));
  const delay = (plan: number): number => {
    kernel.begin(1, 0);
    for (let h = kernel.advance(); h >= 0; h = kernel.advance()) {
      const { desk } = kernel;
      if (desk.now === 600) {
        desk.outTray.fill(-1, 0, 13);
        desk.outTray.set([0, 1, 2, TASKS.indexOf("march"), 0], 0);
        desk.outTray[3 + 6] = plan;
        desk.nOut = 1;
      }
      kernel.submit();
    }
    const [stages] = stagesOf(kernel.trace, 0);
    return stages!.enciphered - stages!.begun;
  };
  assert.equal(delay(0), 0);
  assert.equal(delay(-1), 36 * 60);
});

test("PLN-1 a plan dated before the campaign is drafted in its first minute, and its dispatch keeps its order of stages", () => {
  const plans = [{ by: "army", at: -3000, to: ["57d"], order: { task: "halt" as const } }];
  const kernel = createKernel(campaign({ ...one, plans }));
  kernel.begin(1, 0);
  fightOn(kernel, 1440);
  const [stages] = stagesOf(kernel.trace, 0);
  assert.ok(stages!.begun === 0 && stages!.enciphered >= 0 && stages!.sent >= stages!.enciphered);
});

test("BEG-1 a run begun again is the run it was, whatever was fought in between", () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat(1000), (seed, number) => {
      const kernel = createKernel(campaign(one));
      kernel.begin(seed, number);
      const first = Buffer.from(kernel.save());
      kernel.begin(seed + 1, number);
      fightOn(kernel, 2000, undefined, 2000);
      kernel.begin(seed, number);
      assert.ok(first.equals(Buffer.from(kernel.save())));
    }),
    { numRuns: 20, seed: 1 },
  );
});
