import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { KIND } from "@staffride/formats/trace";
import { POSTURES } from "@staffride/formats/words";
import { createKernel, type Kernel } from "./kernel.js";
import { joinQueue, leaveQueue, passEnd, shareOnBank, throughput } from "./crossing.js";
import { drill } from "./drill.js";
import { relocate } from "./march.js";
import type { BoardSketch, CrossingSketch } from "./testing/board.js";
import { campaign, type Sketch, type Troops } from "./testing/campaign.js";
import { fightOn, linesFrom, linesOf, runOf } from "./testing/drive.js";
import { rushToTheFerry } from "./testing/random.js";
import type { Run } from "./run.js";

const NOON = 720;
const MIDNIGHT = 0;
const HALT = { task: "halt" } as const;

/** Two columns of cells, a deep river between them, a ferry from cell 0 to cell 2. Places: west (1), east (3). */
const river = (ferry: Partial<CrossingSketch> = {}): BoardSketch => ({
  columns: 2,
  rows: 2,
  terrain: "rolling-bare",
  places: { west: 1, east: 3 },
  rivers: [{ west: 0, crossings: [{ name: "ferry", row: 0, menPerHour: 900, ...ferry }] }],
});

const crosser = (name: string, men: number, more: Partial<Troops> = {}): Troops => ({
  name,
  side: 0,
  at: 0,
  men,
  task: { task: "march", objective: "east" },
  ...more,
});

function fought(sketch: Sketch): Kernel {
  const kernel = createKernel(campaign(sketch));
  kernel.begin(1, 0);
  fightOn(kernel, kernel.scenario.length);
  return kernel;
}

test("CRS-5 9,000 men over a bridge for 900 an hour take ten hours and a begun minute", () => {
  const { trace } = fought({ board: river({ kind: "bridge" }), troops: [crosser("3d", 9000)] });
  const [began] = linesOf(trace, KIND.crossingBegan);
  const [ended] = linesOf(trace, KIND.crossingEnded);
  assert.equal(began![4], 9000);
  assert.equal(ended![1]! - began![1]!, 601);
  assert.equal(began![5], ended![1]);
});

test("CRS-5 a hundred men still need an hour: the bank is looked at, boats are brought", () => {
  const { trace } = fought({ board: river({ kind: "bridge" }), troops: [crosser("patrol", 100)] });
  const [began] = linesOf(trace, KIND.crossingBegan);
  const [ended] = linesOf(trace, KIND.crossingEnded);
  assert.equal(ended![1]! - began![1]!, 60);
});

test("CRS-2 CRS-3 boats pass .7 by night, bridges the same as by day; boats of the other side .35; a burnt ferry .2", () => {
  const menPerHour = (ferry: Partial<CrossingSketch>, minute: number): number =>
    throughput(runOf(campaign({ board: river(ferry), troops: [] })), 0, 0, minute);
  const close = (actual: number, expected: number): void => assert.ok(Math.abs(actual - expected) < 1e-9, `${actual}`);
  close(menPerHour({ kind: "ferry" }, NOON), 900);
  close(menPerHour({ kind: "ferry" }, MIDNIGHT), 900 * 0.7);
  close(menPerHour({ kind: "ferry", holder: 0 }, NOON), 900);
  close(menPerHour({ kind: "ferry", holder: 1 }, NOON), 900 * 0.35);
  close(menPerHour({ kind: "ferry", holder: 1, state: "destroyed" }, NOON), 900 * 0.2);
  close(menPerHour({ kind: "bridge" }, MIDNIGHT), 900);
  close(menPerHour({ kind: "pontoon", state: "closed" }, NOON), 900 * 0.2);
  // a ford has no boats to lose and nothing to burn, but the dark slows it
  close(menPerHour({ kind: "ford", holder: 1, state: "destroyed" }, MIDNIGHT), 900 * 0.7);
});

test("CRS-4 a formation counts on the near bank until half are over, then on the far one", () => {
  const kernel = createKernel(campaign({ board: river({ kind: "bridge" }), troops: [crosser("3d", 9000)] }));
  kernel.begin(1, 0);
  fightOn(kernel, 1 + 299, undefined, 1);
  assert.equal(kernel.state.cell[0], 0);
  fightOn(kernel, 1 + 301, undefined, 1);
  assert.equal(kernel.state.cell[0], 2);
});

test("CRS-6 men at hand are those on the bank where it counts: all, half at the turn, all again", () => {
  const run = runOf(campaign({ board: river(), troops: [crosser("3d", 9000)] }));
  assert.equal(shareOnBank(run, 0), 1);
  run.state.crossingFrom[0] = 1000;
  run.state.crossingUntil[0] = 1600;
  const shares = [1000, 1150, 1299, 1300, 1450, 1600].map((minute) => {
    run.state.now[0] = minute;
    return shareOnBank(run, 0);
  });
  [1, 0.75, 0.5016666, 0.5, 0.75, 1].forEach((share, i) => assert.ok(Math.abs(shares[i]! - share) < 1e-6));
});

test("CRS-1 three divisions at one ferry go over one after the other in the order in which they came", () => {
  const troops = [crosser("3d", 900), crosser("68d", 900), crosser("116d", 900, { at: 1 })];
  const { trace } = fought({ board: river({ kind: "bridge" }), troops });
  const order = (kind: number): number[] => linesOf(trace, kind).map((line) => line[2]!);
  assert.deepEqual(order(KIND.crossingQueued), [0, 1, 2]);
  assert.deepEqual(order(KIND.crossingBegan), [0, 1, 2]);
  assert.deepEqual(
    linesOf(trace, KIND.crossingQueued).map((line) => line[4]),
    [0, 1, 1],
  );
  const began = linesOf(trace, KIND.crossingBegan).map((line) => line[1]!);
  const ended = linesOf(trace, KIND.crossingEnded).map((line) => line[1]!);
  assert.deepEqual(began.slice(1), ended.slice(0, 2));
});

test("CRS-1 CRS-5 no crossing passes two at once, nor faster than it can, nor out of turn; nobody is forgotten", () => {
  fc.assert(
    fc.property(rushToTheFerry, fc.integer(), (sketch, seed) => {
      const kernel = createKernel(campaign(sketch));
      kernel.begin(seed, 0);
      fightOn(kernel, kernel.scenario.length);
      const { crossingMenPerHour } = kernel.scenario.ground;
      const queue: number[] = [];
      let busy = -1;
      let since = 0;
      let passing = 0;
      for (const [kind, at, f, , men] of linesFrom(kernel.trace)) {
        if (kind === KIND.crossingQueued) queue.push(f!);
        if (kind === KIND.crossingBegan) {
          assert.equal(busy, -1, `${f} begins while ${busy} passes`);
          // whoever came before and has not passed has left the queue by an order, a break or a surrender
          const turn = queue.indexOf(f!);
          assert.ok(turn >= 0, `${f} passes without having come`);
          queue.splice(0, turn + 1);
          busy = f!;
          since = at!;
          passing = men!;
        }
        if (kind === KIND.crossingEnded) {
          assert.equal(f, busy);
          const most = (crossingMenPerHour[0]! * (at! - since)) / 60;
          assert.ok(passing <= most, `${passing} men over in ${at! - since} minutes, at most ${most}`);
          busy = -1;
        }
      }
    }),
    { numRuns: 60, seed: 5 },
  );
});

test("CRS-8 an order back takes a division out of the queue; one under way is finished first", () => {
  const staffs = [{ name: "army", side: 0 as const }];
  const troops = [crosser("3d", 9000, { under: "army" }), crosser("68d", 900, { under: "army" })];
  const plans = [{ by: "army", at: 0, to: ["3d", "68d"], order: { task: "march" as const, objective: "west" } }];
  const { trace, state } = fought({ board: river({ kind: "bridge" }), staffs, troops, plans });
  assert.deepEqual(
    linesOf(trace, KIND.crossingBegan).map((line) => line[2]),
    [0, 0],
  ); // over, and back again
  assert.deepEqual([state.cell[0], state.cell[1]], [1, 1]);
});

/** Both divisions have come to the ferry at noon; 3rd Division passes, 68th waits. Enemy beyond call until the test moves him. */
function twoAtTheFerry(): Run {
  const troops = [crosser("3d", 9000), crosser("68d", 2000), crosser("enemy", 20000, { side: 1, at: 39, task: HALT })];
  const board: BoardSketch = { ...river({ kind: "bridge" }), rows: 20, places: { west: 1, east: 21 } };
  const run = runOf(campaign({ board, troops, parameters: { drillByways: 0 } }));
  run.state.now[0] = NOON;
  drill(run, 0);
  drill(run, 1);
  return run;
}

/** The passage under way ends, and what falls due at that minute is done. */
function endPassage(run: Run): void {
  const { state } = run;
  state.now[0] = state.crossingUntil[0]!;
  assert.equal(passEnd(run, 0, NOON), true);
  drill(run, 1);
}

test("CRS-7 nobody crosses into an enemy who has come to the far bank while he waited", () => {
  const run = twoAtTheFerry();
  assert.deepEqual([run.state.crossingBusy[0], run.state.crossingFirst[0]], [0, 1]);
  relocate(run, 2, 22);
  endPassage(run);
  assert.deepEqual(
    linesOf(run.trace, KIND.crossingBegan).map((line) => line[2]),
    [0],
  );
  assert.deepEqual([run.state.crossingOf[1], run.state.crossingFirst[0], run.state.crossingBusy[0]], [-1, -1, -1]);
  assert.equal(POSTURES[run.state.posture[1]!], "defending");
});

test("CRS-7 who is turned away at the bank does not hold up those behind him, nor a broken formation", () => {
  const run = twoAtTheFerry();
  relocate(run, 2, 22);
  run.state.posture[1] = POSTURES.indexOf("broken");
  endPassage(run);
  assert.equal(run.state.crossingBusy[0], 1);
});

test("MAR-7 CRS-1 who waits at a crossing as long as a rest takes has rested when he is over", () => {
  const legAfter = (hours: number): number => {
    const run = twoAtTheFerry();
    run.state.crossingUntil[0] = NOON + hours * 60;
    run.state.standingSince[1] = -1;
    run.state.legMinutes[1] = 420;
    leaveQueue(run, 1);
    joinQueue(run, 1, 0, run.state.crossingEdgeOf[1]!);
    endPassage(run);
    assert.equal(run.state.crossingBusy[0], 1);
    return run.state.legMinutes[1]!;
  };
  assert.equal(legAfter(8), 0);
  assert.equal(legAfter(7), 420);
});

test("BRK-5 ENG-10 a formation that flees over a crossing is broken while it waits and while it passes", () => {
  const run = twoAtTheFerry();
  const { state } = run;
  leaveQueue(run, 1);
  state.posture[1] = POSTURES.indexOf("broken");
  run.scenario.forces.base[1] = run.scenario.fields.ofPlace[1]!;
  state.retreatUntil[1] = NOON + 60;
  state.brokenUntil[1] = NOON + 1500;
  run.trace.n = 0;
  drill(run, 1);
  assert.equal(state.crossingFirst[0], 1);
  assert.equal(POSTURES[state.posture[1]!], "broken");
  assert.deepEqual(linesOf(run.trace, KIND.posture), []);
  state.now[0] = NOON + 60; // the retreat is over before its turn has come: it rallies where it stands
  drill(run, 1);
  assert.equal(state.crossingOf[1], -1);
  assert.equal(POSTURES[state.posture[1]!], "halted");
});
