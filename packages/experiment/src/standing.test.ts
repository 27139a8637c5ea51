import assert from "node:assert/strict";
import { test } from "node:test";
import { KIND } from "@staffride/formats/trace";
import { DISPATCHES } from "@staffride/formats/words";
import { createPanel } from "./panel.js";
import { linesOf, toyScenario } from "./testing/toy.js";

/** Standing outcomes of a toy run by id. */
function outcomes(...lines: readonly (readonly number[])[]): Record<string, number> {
  const panel = createPanel(toyScenario());
  const values = new Float64Array(panel.outcomes.length);
  panel.measure(linesOf([KIND.losses, 0, 0, 9, 9, 9]), values, 0); // a run before, to be forgotten
  panel.measure(linesOf(...lines), values, 0);
  return Object.fromEntries(panel.outcomes.map(({ id }, index) => [id, values[index]!]));
}

test("EXP-12 of a run in which nothing happens: full strength, no losses, no change of hands, no dispatch", () => {
  assert.deepEqual(outcomes(), {
    "losses:side.a": 0,
    "losses:side.b": 0,
    "strength:side.a": 4000,
    "strength:side.b": 4000,
    "losses:a-1": 0,
    "losses:a-2": 0,
    "losses:b-1": 0,
    "losses:b-2": 0,
    "strength:a-1": 3000,
    "strength:a-2": 1000,
    "strength:b-1": 2000,
    "strength:b-2": 2000,
    "changed-hands:west": NaN,
    "changed-hands:east": NaN,
    "over:ferry.a": 0,
    "over:ferry.b": 0,
    "dispatches:drafted": 0,
    "dispatches:lost": 0,
    "dispatches:order-delay": NaN,
    "dispatches:report-delay": NaN,
  });
});

test("EXP-12 losses and strengths add up by side; captured men are lost", () => {
  const found = outcomes(
    [KIND.losses, 60, 2, 10, 20, 5],
    [KIND.losses, 90, 3, 1, 0, 0],
    [KIND.muster, 1440, 2, 1900, 15, 40, 10],
    [KIND.surrendered, 1500, 3, 9, 1999],
  );
  assert.equal(found["losses:b-1"], 35);
  assert.equal(found["losses:side.b"], 35 + 1 + 1999);
  assert.equal(found["losses:side.a"], 0);
  assert.equal(found["strength:b-1"], 1925);
  assert.equal(found["strength:side.b"], 1925);
});

test("EXP-12 a town changes hands when it passes from one side, the first time counts", () => {
  const found = outcomes([KIND.control, 0, 1, 0, -1], [KIND.control, 500, 1, 1, 0], [KIND.control, 900, 1, 0, 1]);
  assert.equal(found["changed-hands:east"], 500);
});

test("EXP-12 men over a crossing are counted by side, both ways", () => {
  const found = outcomes(
    [KIND.crossingEnded, 100, 0, 0, 3000, 5],
    [KIND.crossingEnded, 400, 0, 0, 2900, 4],
    [KIND.crossingEnded, 500, 2, 0, 2000, 4],
  );
  assert.equal(found["over:ferry.a"], 5900);
  assert.equal(found["over:ferry.b"], 2000);
});

test("EXP-12 dispatches: how many, how many lost, and the median hours to reading, orders apart", () => {
  const [ORDER, REPORT] = [DISPATCHES.indexOf("order"), DISPATCHES.indexOf("situation-report")];
  const found = outcomes(
    [KIND.drafted, 0, 1, 4, 0, ORDER],
    [KIND.drafted, 0, 2, 4, 1, ORDER],
    [KIND.drafted, 0, 5000, 0, 4, REPORT],
    [KIND.drafted, 0, 5001, 0, 4, REPORT],
    [KIND.dispatch, 60, 1],
    [KIND.dispatch, 180, 2],
    [KIND.dispatchLost, 300, 5000],
    [KIND.dispatch, 600, 5001],
  );
  assert.equal(found["dispatches:drafted"], 4);
  assert.equal(found["dispatches:lost"], 1);
  assert.equal(found["dispatches:order-delay"], 2); // between 1 and 3 hours
  assert.equal(found["dispatches:report-delay"], 10);
});
