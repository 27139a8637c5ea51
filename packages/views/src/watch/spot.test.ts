/** What is known of a town and of a crossing at a minute. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { TraceLine } from "@staffride/formats/trace";
import type { Scenario } from "@staffride/formats/scenario";
import { toy } from "../testing/toy.js";
import { openRun } from "./run.js";
import { crossingAt, placeNow } from "./spot.js";

// a row of cells, each beside the next
const N_CELL = toy.ground.nCell;
const beside = Array.from({ length: N_CELL }, (_, c) => [c - 1, c + 1].filter((d) => d >= 0 && d < N_CELL));
const edges = {
  edgeStart: Int32Array.from([0, ...beside.map((_, c) => beside.slice(0, c + 1).flat().length)]),
  edgeTo: Int32Array.from(beside.flat()),
};
const scenario = {
  ...{ ...toy, ground: { ...toy.ground, ...edges } },
  minds: { nIntent: 3, decisions: [] },
  parameters: { situationHours: 24 },
} as unknown as Scenario;
const line = (at: number, kind: string, rest: Record<string, string | number>): TraceLine => ({ at, kind, ...rest });
const [WESTEND, FERRY] = [0, 0];

test("a town has its holder since a minute, who is in it, and what happened there so far", () => {
  const cell = scenario.ground.placeCell[WESTEND]!;
  const run = openRun(scenario, [
    line(300, "control", { place: "westend", side: "blue", formation: "b1" }),
    line(320, "moved", { formation: "b1", from: "c15", to: `c${cell}`, surface: "road" }),
    line(900, "control", { place: "westend", side: "red", was: "blue", formation: "r1" }),
  ]);
  assert.equal(placeNow(run, WESTEND, 299).held.side, -1);
  const then = placeNow(run, WESTEND, 400);
  assert.deepEqual(then.held, { side: 1, since: 300 });
  assert.ok(then.here.includes(1));
  assert.deepEqual(
    then.happened.map(({ at, what }) => [at, what]),
    [[300, "town"]],
  );
  assert.deepEqual(
    placeNow(run, WESTEND, 1000).happened.map(({ at }) => at),
    [900, 300],
  );
});

test("CTL-1 a town has had from the start whoever stands in it then, though no line of the trace says so", () => {
  const { forces, ground } = scenario;
  const cell = forces.cell.map((one, f) => (f === 0 ? ground.placeCell[WESTEND]! : one));
  const run = openRun({ ...scenario, forces: { ...forces, cell } }, [
    line(900, "control", { place: "westend", side: "blue", was: "red", formation: "b1" }),
  ]);
  assert.deepEqual(placeNow(run, WESTEND, 0).held, { side: 0, since: -Infinity });
  assert.equal(placeNow(run, WESTEND, 900).held.side, 1);
});

test("a crossing has who is on it, who waits, and who came over in the last day; who gave up did not", () => {
  const queued = (at: number, formation: string, ahead: number) =>
    line(at, "crossing-queued", { formation, crossing: "ferry", ahead });
  const run = openRun(scenario, [
    queued(100, "b1", 0),
    line(100, "crossing-began", { formation: "b1", crossing: "ferry", men: 900, due: 300 }),
    queued(120, "b2", 1),
    line(200, "moved", { formation: "b2", from: "c15", to: "c14", surface: "road" }),
    line(300, "crossing-ended", { formation: "b1", crossing: "ferry", men: 880, cell: "c9" }),
  ]);
  assert.equal(crossingAt(run, FERRY, 150).traffic?.passing?.formation, 1);
  assert.deepEqual(crossingAt(run, FERRY, 150).over, []);
  const after = crossingAt(run, FERRY, 400);
  assert.equal(after.traffic, undefined);
  assert.deepEqual(
    after.over.map(({ formation, landed, ended }) => [formation, landed, ended]),
    [[1, 880, 300]],
  );
  assert.deepEqual(crossingAt(run, FERRY, 300 + 1440).over, [], "of the last day alone");
});
