import assert from "node:assert/strict";
import { test } from "node:test";
import { APPEARANCES } from "@staffride/formats/scenario";
import { POSTURES, SIGHTINGS, TASKS, WORKS, type Posture } from "@staffride/formats/words";
import type { Run } from "./run.js";
import { appearanceOf, sightingOf } from "./sightings.js";
import { campaign } from "./testing/campaign.js";
import { runOf } from "./testing/drive.js";

const OBSERVER = 0;
const ENEMY = 1;
const GUARD = 2;

/** Ten cells on either bank, a ferry between 4 and 14, a town in cell 6. The observer in cell 9, the enemy in 2, his friend in 0. */
function field(appearance?: Float64Array, number = 0): Run {
  const at = (name: string, side: 0 | 1, cell: number) => ({ name, side, at: cell, men: 5000 });
  const sketch = campaign({
    board: {
      columns: 2,
      rows: 10,
      places: { town: 6 },
      rivers: [{ west: 0, crossings: [{ name: "ferry", row: 4, menPerHour: 1000 }] }],
    },
    troops: [at("57d", 0, 9), at("116d", 1, 2), at("120i", 1, 0)],
    minds: { free: 1, ...(appearance ? { appearance } : {}) },
  });
  return runOf(sketch, 1, number);
}

/** The enemy as told, marching or crossing from one cell to the next. */
interface Doing {
  readonly posture: Posture;
  readonly in?: number;
  readonly to?: number;
  readonly cameFrom?: number;
  readonly crossing?: boolean;
  /** Hours he has stood where he is. */
  readonly stood?: number;
  readonly works?: (typeof WORKS)[number];
}

/** How that enemy looks to the observer. */
function looks(doing: Doing, run = field()): string {
  const { state, scenario } = run;
  const { ground } = scenario;
  const cell = doing.in ?? 2;
  state.posture[ENEMY] = POSTURES.indexOf(doing.posture);
  state.cell[ENEMY] = cell;
  state.cameFrom[ENEMY] = doing.cameFrom ?? -1;
  state.now[0] = 2000;
  state.standingSince[ENEMY] = 2000 - (doing.stood ?? 20) * 60;
  state.works[ENEMY] = WORKS.indexOf(doing.works ?? "none");
  const edges = Array.from(
    { length: ground.edgeStart[cell + 1]! - ground.edgeStart[cell]! },
    (_, i) => ground.edgeStart[cell]! + i,
  );
  const edge = doing.to === undefined ? -1 : edges.find((e) => ground.edgeTo[e] === doing.to)!;
  state.stepEdge[ENEMY] = doing.crossing ? -1 : edge;
  state.crossingOf[ENEMY] = doing.crossing ? 0 : -1;
  state.crossingEdgeOf[ENEMY] = doing.crossing ? edge : 0;
  return APPEARANCES[appearanceOf(run, OBSERVER, ENEMY)]!;
}

test("REP-6 who attacks or pins looks attacking, wherever he stands", () => {
  assert.equal(looks({ posture: "attacking", in: 6 }), "attacking");
  assert.equal(looks({ posture: "pinning" }), "attacking");
});

test("REP-6 a march is an advance or a march off by the step under way; just arrived, by the last one", () => {
  assert.equal(looks({ posture: "marching", in: 2, to: 3 }), "advancing");
  assert.equal(looks({ posture: "marching", in: 2, to: 1 }), "marching-off");
  assert.equal(looks({ posture: "marching", in: 2, cameFrom: 1 }), "advancing");
  assert.equal(looks({ posture: "marching", in: 2, cameFrom: 3 }), "marching-off");
});

test("REP-6 who withdraws or flees marches off, whatever way he goes", () => {
  assert.equal(looks({ posture: "withdrawing", in: 2, to: 3 }), "marching-off");
  assert.equal(looks({ posture: "broken", in: 2 }), "marching-off");
});

test("REP-6 onto a crossing's bank he departs; over it too, unless the passage brings him nearer", () => {
  assert.equal(looks({ posture: "withdrawing", in: 3, to: 4 }), "departing");
  assert.equal(looks({ posture: "withdrawing", in: 4 }), "departing");
  const from = (cell: number): Run => {
    const run = field();
    run.state.cell[OBSERVER] = cell;
    return run;
  };
  assert.equal(looks({ posture: "crossing", in: 4, to: 14, crossing: true }, from(0)), "departing");
  assert.equal(looks({ posture: "crossing", in: 4, to: 14, crossing: true }, from(19)), "advancing");
});

test("REP-6 a named place just left is left empty, if nobody of his stays", () => {
  assert.equal(looks({ posture: "withdrawing", in: 5, to: 4, cameFrom: 6 }), "departing");
  assert.equal(looks({ posture: "marching", in: 5, cameFrom: 6 }), "left-empty");
  assert.equal(looks({ posture: "withdrawing", in: 5, cameFrom: 6 }), "left-empty");
  const guarded = field();
  guarded.state.firstIn[6] = GUARD;
  assert.equal(looks({ posture: "withdrawing", in: 5, cameFrom: 6 }, guarded), "marching-off");
});

test("REP-6 a town, prepared works, any works defended: in works; a column at rest in its scrapes: in the open", () => {
  assert.equal(looks({ posture: "halted", in: 6 }), "in-works");
  assert.equal(looks({ posture: "halted", works: "prepared" }), "in-works");
  assert.equal(looks({ posture: "defending", works: "hasty" }), "in-works");
  assert.equal(looks({ posture: "delaying", works: "hasty" }), "in-works");
  assert.equal(looks({ posture: "halted", works: "hasty" }), "halted-in-the-open");
  assert.equal(looks({ posture: "defending" }), "halted-in-the-open");
});

test("REP-6 who stands no longer than the seventeen hours that a day's march leaves is seen on his march; later he has halted in the open", () => {
  assert.equal(looks({ posture: "halted", in: 4, cameFrom: 3, stood: 11 }), "advancing");
  assert.equal(looks({ posture: "halted", in: 2, cameFrom: 3, stood: 11 }), "marching-off");
  assert.equal(looks({ posture: "halted", in: 5, cameFrom: 6, stood: 0 }), "left-empty");
  assert.equal(looks({ posture: "halted", in: 4, cameFrom: 3, stood: 17 }), "advancing");
  assert.equal(looks({ posture: "halted", in: 4, cameFrom: 3, stood: 17.1 }), "halted-in-the-open");
  assert.equal(looks({ posture: "halted", in: 4, stood: 1 }), "halted-in-the-open", "he never marched");
  assert.equal(looks({ posture: "halted", in: 6, cameFrom: 5, stood: 1 }), "in-works", "a town is a town");
});

test("REP-6 one who rests on his way back is seen to go back, wherever his last step led, and at a bank to depart", () => {
  const run = field();
  run.state.task[run.scenario.forces.headquarters[ENEMY]!] = TASKS.indexOf("withdraw");
  assert.equal(looks({ posture: "halted", in: 2, cameFrom: 1, stood: 3 }, run), "marching-off");
  assert.equal(looks({ posture: "halted", in: 4, cameFrom: 3, stood: 3 }, run), "departing");
  assert.equal(looks({ posture: "halted", in: 4, cameFrom: 3, stood: 18 }, run), "halted-in-the-open");
});
test("REP-6 under an order to go back within a day he makes ready", () => {
  const run = field();
  const h = run.scenario.forces.headquarters[ENEMY]!;
  run.state.task[h] = TASKS.indexOf("withdraw");
  run.state.startAt[h] = 2000 + 1440;
  assert.equal(looks({ posture: "halted", in: 6 }, run), "making-ready");
  run.state.startAt[h] = 2000 + 1441;
  assert.equal(looks({ posture: "halted", in: 6 }, run), "in-works");
});

test("REP-6 what is seen is drawn from the row of how he looks: one lot a day and pair, whoever asked before", () => {
  const row = [0.1, 0, 0.3, 0.2, 0, 0.15, 0.05, 0.2];
  const appearance = new Float64Array(APPEARANCES.length * SIGHTINGS.length);
  APPEARANCES.forEach((_, a) => appearance.set(a === 0 ? row : [1, 0, 0, 0, 0, 0, 0, 0], a * SIGHTINGS.length));
  const run = field(appearance);
  const onDay = (day: number, by = OBSERVER): number => {
    run.state.now[0] = day * 1440 + 700;
    return sightingOf(run, by, ENEMY);
  };
  const straight = Array.from({ length: 4000 }, (_, day) => onDay(day));
  const backwards = Array.from({ length: 4000 }, (_, i) => onDay(3999 - i)).reverse();
  assert.deepEqual(backwards, straight);
  run.state.now[0] = 5 * 1440;
  assert.equal(sightingOf(run, OBSERVER, ENEMY), straight[5]);
  row.forEach((probability, sighting) => {
    const share = straight.filter((s) => s === sighting).length / straight.length;
    const error = Math.sqrt((probability * (1 - probability)) / straight.length);
    assert.ok(Math.abs(share - probability) <= 4 * error, `${SIGHTINGS[sighting]}: ${share}, expected ${probability}`);
  });
  // another observer has lots of his own
  const other = Array.from({ length: 400 }, (_, day) => onDay(day, GUARD));
  assert.notDeepEqual(other, straight.slice(0, 400));
});
