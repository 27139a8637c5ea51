import assert from "node:assert/strict";
import { test } from "node:test";
import { TRAITS } from "@staffride/formats/scenario";
import type { Parameters } from "@staffride/formats/parameters";
import type { Run } from "./run.js";
import { lossesTold } from "./shading.js";
import { campaign } from "./testing/campaign.js";
import { runOf } from "./testing/drive.js";

const CANDOUR = TRAITS.indexOf("candour");

/** Two divisions under an army (handles 1 and 2); the second has a commander who tells between .8 and 1. */
function army(parameters: Partial<Parameters> = {}, number = 0): Run {
  const traits = new Float64Array(3 * TRAITS.length * 3);
  traits.set([0.8, 0.9, 1], (2 * TRAITS.length + CANDOUR) * 3);
  const troops = ["3d", "68d"].map((name) => ({ name, side: 0 as const, at: 0, men: 9000, under: "11a" }));
  const sketch = campaign({
    board: { columns: 1, rows: 2 },
    staffs: [{ name: "11a", side: 0 }],
    troops,
    parameters,
    minds: { free: 1, minded: Uint8Array.of(0, 0, 1), traits },
  });
  return runOf(sketch, 1, number);
}

test("REP-8 candour is the run's, or the commander's own, drawn once a run from his range", () => {
  const own = Array.from({ length: 400 }, (_, number) => army({ reportLossSpread: 0 }, number).state.candour);
  assert.deepEqual(new Set(own.map(([common]) => common)), new Set([0.63]));
  const his = own.map(([, commander]) => commander!);
  assert.ok(his.every((c) => c > 0.8 && c < 1));
  const mean = his.reduce((sum, c) => sum + c, 0) / his.length;
  // a triangle of .8, .9, 1: spread .0408, standard error .002; four of them
  assert.ok(Math.abs(mean - 0.9) < 0.0082, `mean ${mean}`);
  assert.deepEqual(army({ reportLossSpread: 0 }, 7).state.candour, own[7]);
});

test("REP-8 without spread a formation tells 63 in a hundred", () => {
  assert.equal(lossesTold(army({ reportLossSpread: 0 }), 0, 1000), 630);
});

test("REP-8 one lot a run: its figures grow as its losses do, and differ from run to run by 8 in a hundred", () => {
  const run = army();
  const said = (day: number, losses: number): number => {
    run.state.now[0] = day * 1440;
    return lossesTold(run, 0, losses);
  };
  assert.ok(Math.abs(said(9, 20000) - 2 * said(0, 10000)) <= 1);
  const told = Array.from({ length: 60 }, (_, day) => said(day, 1000 + 20 * day));
  told.slice(1).forEach((figure, i) => assert.ok(figure >= told[i]!, `day ${i + 1}: ${figure} after ${told[i]}`));
  const slips = Array.from({ length: 300 }, (_, number) => Math.log(lossesTold(army({}, number), 0, 100000) / 63000));
  const mean = slips.reduce((sum, slip) => sum + slip, 0) / slips.length;
  const sd = Math.sqrt(slips.reduce((sum, slip) => sum + (slip - mean) ** 2, 0) / slips.length);
  // standard errors .0046 and .0033; four of them
  assert.ok(Math.abs(mean) < 0.019 && Math.abs(sd - 0.08) < 0.014, `mean ${mean}, spread ${sd}`);
});
