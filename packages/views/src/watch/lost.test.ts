/** Who was lost in a run, and when. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { TraceLine } from "@staffride/formats/trace";
import type { Scenario } from "@staffride/formats/scenario";
import { toy } from "../testing/toy.js";
import { lostOf } from "./lost.js";
import { openRun } from "./run.js";

const scenario = { ...toy, minds: { nIntent: 3 }, parameters: {} } as unknown as Scenario;
const line = (at: number, kind: string, rest: Record<string, string | number>): TraceLine => ({ at, kind, ...rest });
const muster = (at: number, formation: string, fit: number, rest = {}) =>
  line(at, "muster", { formation, fit, woundedCarried: 0, stragglers: 0, unfit: 0, fatigue: 0, ...rest });

test("whoever lays down his arms is lost then; whoever has nobody left, from when nobody came back", () => {
  const run = openRun(scenario, [
    muster(1440, "b2", 0),
    muster(2880, "b2", 40),
    muster(2880, "r1", 0, { woundedCarried: 12 }),
    line(3000, "surrendered", { formation: "b1", cell: "c15", men: 9000, wounded: 0 }),
    muster(4320, "b2", 0),
    muster(5760, "b2", 0),
  ]);
  const told = [0, 1].map((side) =>
    lostOf(run, side).map(({ formation, at, how }) => [scenario.names.formations[formation]!.id, at, how]),
  );
  assert.deepEqual(told.flat(), [
    ["b1", 3000, "surrendered"],
    ["b2", 4320, "wiped-out"],
  ]);
  assert.equal(told.filter((one) => one.length > 0).length, 1, "those of one side alone");
});
