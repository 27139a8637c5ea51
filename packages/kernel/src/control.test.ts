import assert from "node:assert/strict";
import { test } from "node:test";
import { KIND } from "@staffride/formats/trace";
import fc from "fast-check";
import { createKernel } from "./kernel.js";
import { relocate } from "./march.js";
import type { BoardSketch } from "./testing/board.js";
import { campaign, type Troops } from "./testing/campaign.js";
import { fightOn, linesOf, runOf } from "./testing/drive.js";
import { smallCampaign } from "./testing/random.js";

/** West bank cells 0 to 3, east bank 4 to 7; a ferry from 1 to 5; the town stands in cell 2. */
const board: BoardSketch = {
  columns: 2,
  rows: 4,
  places: { town: 2 },
  rivers: [{ west: 0, crossings: [{ name: "ferry", row: 1, menPerHour: 900, holder: 1 }] }],
};
const troops = (side: 0 | 1, at: number, men: number): Troops => ({ name: `${side}-${at}-${men}`, side, at, men });

test("CTL-1 a town belongs to whoever stands in it on day one, and to the next who marches in", () => {
  const run = runOf(campaign({ board, troops: [troops(0, 2, 5000), troops(1, 0, 3000)] }));
  assert.equal(run.state.control[0], 0);
  relocate(run, 0, 3);
  assert.equal(run.state.control[0], 0, "leaving it is not losing it");
  relocate(run, 1, 2);
  assert.equal(run.state.control[0], 1);
  assert.deepEqual(
    linesOf(run.trace, KIND.control).map((line) => line.slice(2, 6)),
    [[0, 1, 0, 1]],
  );
});

test("CTL-1 a town falls to who is left in it when the last enemy picket marches off", () => {
  const run = runOf(campaign({ board, troops: [troops(0, 2, 5000), troops(1, 0, 3000)] }));
  relocate(run, 1, 2);
  assert.equal(run.state.control[0], 0, "both stand in it: it stays with its holder");
  relocate(run, 0, 3);
  assert.equal(run.state.control[0], 1);
});

test("CTL-1 CTL-3 nobody takes a town with an enemy picket in it; fewer than a hundred men neither take nor keep one", () => {
  const taken = (garrison: number, comer: number): number => {
    const run = runOf(campaign({ board, troops: [troops(0, 2, garrison), troops(1, 0, comer)] }));
    relocate(run, 1, 2);
    return run.state.control[0]!;
  };
  assert.equal(taken(100, 9000), 0);
  assert.equal(taken(99, 9000), 1);
  assert.equal(taken(99, 99), 0);
});

test("CTL-2 a crossing falls to whoever stands on either bank with no enemy on it", () => {
  const held = (...all: Troops[]): number => {
    const run = runOf(campaign({ board, troops: all }));
    relocate(run, 0, 1);
    return run.state.crossingHeld[0]!;
  };
  assert.equal(held(troops(0, 3, 2000)), 0);
  assert.equal(held(troops(0, 3, 2000), troops(1, 5, 2000)), 1);
  assert.equal(held(troops(0, 3, 2000), troops(1, 6, 2000)), 0);
});

test("CTL-1 control changes hands only by presence", () => {
  fc.assert(
    fc.property(smallCampaign, fc.integer(), (sketch, seed) => {
      const kernel = createKernel(campaign(sketch));
      kernel.begin(seed, 0);
      const { state, scenario } = kernel;
      let before = Array.from(state.control);
      const menIn = (cell: number, side: number): number => {
        let most = 0;
        for (let f = state.firstIn[cell]!; f >= 0; f = state.nextIn[f]!)
          if (scenario.forces.side[f] === side) most = Math.max(most, state.fit[f]!);
        return most;
      };
      const look = (): void => {
        before.forEach((was, place) => {
          const side = state.control[place]!;
          if (side === was) return;
          const cell = scenario.ground.placeCell[place]!;
          assert.ok(menIn(cell, side) >= 100, `place ${place} went to ${side}, who is not there`);
          assert.ok(menIn(cell, 1 - side) < 100, `place ${place} went to ${side} under the enemy's eyes`);
        });
        before = Array.from(state.control);
      };
      fightOn(kernel, scenario.length, look, 1);
    }),
    { numRuns: 40, seed: 28 },
  );
});
