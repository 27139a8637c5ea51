/** A town as it had been read of. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { TraceLine } from "@staffride/formats/trace";
import type { Scenario } from "@staffride/formats/scenario";
import { toy } from "../testing/toy.js";
import { placeReadBy, placeReadBySide } from "./place-read.js";
import { openRun } from "./run.js";

const N_FORMATION = 3;
const [RA, BC, B1] = [0, 1, 3];
const [RED, BLUE] = [0, 1];
const WESTEND = 0;

// a row of cells, each beside the next
const N_CELL = toy.ground.nCell;
const beside = Array.from({ length: N_CELL }, (_, c) => [c - 1, c + 1].filter((d) => d >= 0 && d < N_CELL));
const scenario = {
  ...toy,
  ground: {
    ...toy.ground,
    edgeStart: Int32Array.from([0, ...beside.map((_, c) => beside.slice(0, c + 1).flat().length)]),
    edgeTo: Int32Array.from(beside.flat()),
  },
  minds: {
    ...{ nIntent: 3, decisions: [], prior: Float64Array.of(0.5, 0.3, 0.2, 0.6, 0.2, 0.2) },
    known: new Uint8Array(5 * N_FORMATION),
    knownCell: Int32Array.of(3, 15, 15),
    knownMen: Float64Array.of(9000, 11000, 5000),
    menUnder: Float64Array.of(9000, 16000, 9000, 11000, 5000),
  },
  parameters: { situationHours: 24, mindOver: 1.5 },
} as unknown as Scenario;
const CELL = scenario.ground.placeCell[WESTEND]!;

const line = (at: number, kind: string, rest: Record<string, string | number>): TraceLine => ({ at, kind, ...rest });
const run = openRun(scenario, [
  line(100, "control", { place: "westend", side: "blue", formation: "b1" }),
  line(110, "drafted", {
    ...{ dispatch: 1, from: "b1", to: "bc", content: "control-report", precedence: "urgent", channel: "radio" },
  }),
  line(110, "report", { dispatch: 1, subject: "b1", cell: `c${CELL}`, strength: 10000 }),
  line(110, "case", { dispatch: 1, place: "westend", side: "blue" }),
  line(300, "dispatch", {
    ...{ dispatch: 1, enciphered: 240, sent: 250, attempts: 1, received: 260, deciphered: 295 },
  }),
  // nobody at Blue Corps has read of this
  line(400, "control", { place: "westend", side: "red", was: "blue", formation: "r1" }),
  line(410, "moved", { formation: "b1", from: `c${CELL}`, to: `c${CELL + 5}`, surface: "road" }),
]);

test("who won a town is known when it has been read, and stays so until something else has", () => {
  assert.equal(placeReadBy(run, BC, WESTEND, 299).won, undefined);
  const word = { side: BLUE, asOf: 110, readAt: 300, dispatch: 1 };
  assert.deepEqual(placeReadBy(run, BC, WESTEND, 300).won, word);
  assert.deepEqual(placeReadBy(run, BC, WESTEND, 1000).won, word, "what has happened since is not read of");
  assert.equal(placeReadBy(run, RA, WESTEND, 1000).won, undefined, "nor does the enemy read it");
  assert.deepEqual(placeReadBySide(run, BLUE, WESTEND, 1000).won, word);
  assert.equal(placeReadBySide(run, RED, WESTEND, 1000).won, undefined);
});

test("who is there is who was last heard of there, with the age of the news", () => {
  const here = placeReadBy(run, BC, WESTEND, 1000).here;
  assert.deepEqual(
    here.filter(({ formation }) => formation === 1),
    [{ formation: 1, age: 890 }],
    "it has marched off, which was not told",
  );
  const own = placeReadBy(run, B1, WESTEND, 1000).here;
  assert.ok(!own.some(({ formation }) => formation === 1), "itself it knows where it is");
});
