import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { EVENTS, nextEvent, PHASE, schedule, WHEEL } from "./event.js";
import type { State } from "./layout.js";
import { campaign } from "./testing/campaign.js";
import { runOf } from "./testing/drive.js";

/** A clock at minute 0 with nothing set. */
function clock(): State {
  const { state } = runOf(campaign({ board: { columns: 1, rows: 1 }, troops: [] }));
  while (nextEvent(state, 3 * 1440) >= 0);
  state.now[0] = 0;
  return state;
}

/** Arguments of all events up to `until`, in the order in which they are worked. */
function worked(state: State, until: number): number[] {
  const order: number[] = [];
  for (let e = nextEvent(state, until); e >= 0; e = nextEvent(state, until)) order.push(state.eventA[e]!);
  return order;
}

test("TIM-2 within a minute bodies move, then crossings, paper, the hour, the day, staffs, minds; equals in the order they were set", () => {
  const state = clock();
  const set = [PHASE.mind, PHASE.staff, PHASE.day, PHASE.hour, PHASE.paper, PHASE.cross, PHASE.move, PHASE.move];
  set.forEach((phase, i) => schedule(state, 600, phase, 1, i, 0));
  assert.deepEqual(worked(state, 600), [6, 7, 5, 4, 3, 2, 1, 0]);
  assert.equal(state.now[0], 600);
});

test("TIM-2 the wheel gives what a sorted list gives, beyond its own length too", () => {
  const plans = fc.array(
    fc.record({ at: fc.integer({ min: 0, max: 3 * WHEEL }), phase: fc.integer({ min: 0, max: 6 }) }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(plans, (events) => {
      const state = clock();
      events.forEach(({ at, phase }, i) => schedule(state, at, phase, 1, i, 0));
      const sorted = events
        .map((event, i) => ({ ...event, i }))
        .sort((a, b) => a.at - b.at || a.phase - b.phase || a.i - b.i);
      assert.deepEqual(
        worked(state, 3 * WHEEL),
        sorted.map(({ i }) => i),
      );
    }),
    { numRuns: 200, seed: 1 },
  );
});

test("TIM-3 what is set for the past is worked in the present minute, behind what waits there already", () => {
  const state = clock();
  schedule(state, 100, PHASE.move, 1, 0, 0);
  assert.ok(nextEvent(state, 100) >= 0);
  schedule(state, 100, PHASE.move, 1, 1, 0);
  schedule(state, 40, PHASE.move, 1, 2, 0);
  assert.deepEqual(worked(state, 100), [1, 2]);
  assert.equal(state.now[0], 100);
});

test("TIM-1 the clock stops where it is told and never goes back", () => {
  const state = clock();
  schedule(state, 500, PHASE.move, 1, 7, 0);
  assert.deepEqual(worked(state, 499), []);
  assert.equal(state.now[0], 499);
  assert.deepEqual(worked(state, 200), []);
  assert.equal(state.now[0], 499);
  assert.deepEqual(worked(state, 500), [7]);
});

test("TIM-3 more events than there is room for are refused in words", () => {
  const state = clock();
  assert.throws(() => {
    for (let i = 0; i <= EVENTS; i++) schedule(state, 5, PHASE.move, 1, i, 0);
  }, /more than 2048 events pending at minute 0/);
});
