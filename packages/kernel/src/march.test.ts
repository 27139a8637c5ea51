import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { KIND } from "@staffride/formats/trace";
import { aim } from "./goal.js";
import { createKernel } from "./kernel.js";
import { chooseEdge, restDue, speed, step } from "./march.js";
import type { Run } from "./run.js";
import { CELL_KM, type BoardSketch } from "./testing/board.js";
import { campaign, type OrderSketch, type Sketch, type SkySketch, type Troops } from "./testing/campaign.js";
import { fightOn, linesFrom, linesOf, runOf } from "./testing/drive.js";

/** A lane of cells in one column: cell n has n - 1 and n + 1 as neighbours. */
const lane = (cells: number, more: Partial<BoardSketch> = {}): BoardSketch => ({ columns: 1, rows: cells, ...more });
const column = (men: number, more: Partial<Troops> = {}): Troops => ({ name: "3d", side: 0, at: 0, men, ...more });
const NOON = 720;

const edgeBetween = (run: Run, from: number, to: number): number => {
  const { edgeStart, edgeTo } = run.scenario.ground;
  for (let e = edgeStart[from]!; e < edgeStart[from + 1]!; e++) if (edgeTo[e] === to) return e;
  throw new Error(`no edge from ${from} to ${to}`);
};

const near = (actual: number, expected: number): void =>
  assert.ok(Math.abs(actual - expected) < 1e-9, `${actual}, expected ${expected}`);

test("MAR-2 foot marches 4 km/h on a road, 3.2 on a track, 2.4 across country, each less what the ground takes", () => {
  const speedOn = (surface: "road" | "track" | "none"): number => {
    const roads = surface === "none" ? [] : [{ surface, cells: [0, 1] }];
    const run = runOf(campaign({ board: lane(2, { roads, terrain: "rugged-mixed" }), troops: [column(1000)] }));
    return speed(run, 0, edgeBetween(run, 0, 1), true, NOON);
  };
  // rugged, mixed: mobility .5; a road feels half of the ground's drag, a track .7 of it
  near(speedOn("road"), 4 * (1 - 0.5 * 0.5));
  near(speedOn("track"), 3.2 * (1 - 0.7 * 0.5));
  near(speedOn("none"), 2.4 * 0.5);
});

test("MAR-2 half of a step lies in the ground left, half in the ground entered", () => {
  const terrain = (cell: number) => (cell === 0 ? ("flat-mixed" as const) : ("rugged-wooded" as const));
  const run = runOf(campaign({ board: lane(2, { terrain }), troops: [column(1000)] }));
  near(speed(run, 0, edgeBetween(run, 0, 1), false, NOON), 2.4 * ((0.9 + 0.4) / 2));
});

test("MAR-3 night takes a fifth of the speed on a road and two fifths across country; rain and mud slow both", () => {
  const speedAt = (surface: "road" | "none", minute: number, sky: SkySketch): number => {
    const roads = surface === "none" ? [] : [{ surface, cells: [0, 1] }];
    const run = runOf(campaign({ board: lane(2, { roads, terrain: "rolling-bare" }), troops: [column(1000)], sky }));
    return speed(run, 0, edgeBetween(run, 0, 1), true, minute);
  };
  near(speedAt("road", 0, {}), 4 * 0.8);
  near(speedAt("none", 0, {}), 2.4 * 0.6);
  near(speedAt("none", 0, { moon: 1 }), 2.4 * (0.6 + 0.4 * 0.5));
  near(speedAt("road", NOON, { weather: "wet-heavy" }), 4 * 0.6);
});

test("MAR-4 MAR-5 tired columns and columns with stretchers are slower, but never stand still", () => {
  const run = runOf(campaign({ board: lane(2, { terrain: "rolling-bare" }), troops: [column(10000)] }));
  const edge = edgeBetween(run, 0, 1);
  run.state.fatigue[0] = 0.4;
  near(speed(run, 0, edge, true, NOON), 2.4 * (1 - 0.5 * 0.4));
  run.state.fatigue[0] = 0;
  run.state.fit[0] = 8999;
  run.state.carried[0] = 1000; // a tenth of 9,999 + 1
  near(speed(run, 0, edge, true, NOON), 2.4 * (1 - 1.5 * 0.1));
  run.state.fit[0] = 999;
  run.state.carried[0] = 9000;
  near(speed(run, 0, edge, true, NOON), 2.4 * 0.4);
});

test("MAR-1 MAR-6 a division of 10,500 by one road: the head takes 36 minutes to the next cell, the tail follows 450 later", () => {
  const roads = [{ surface: "road" as const, cells: [0, 1] }];
  const run = runOf(campaign({ board: lane(2, { roads, terrain: "rolling-bare" }), troops: [column(10500)] }));
  run.state.now[0] = NOON;
  step(run, 0, edgeBetween(run, 0, 1));
  // 2.4 km at 4 km/h = 36 min, begun minutes count; 10,500 men at 350 to the km = 30 km, at 4 km/h = 7.5 h
  assert.equal(run.state.legMinutes[0], 37);
  assert.equal(run.state.passMinutes[0], 450);
  assert.equal(run.state.roadFreeAt[1], NOON + 450);
});

test("MAR-6 across country four columns abreast pass in a quarter of the time and block nobody", () => {
  const run = runOf(campaign({ board: lane(2, { terrain: "rolling-bare" }), troops: [column(10500)] }));
  run.state.now[0] = NOON;
  step(run, 0, edgeBetween(run, 0, 1));
  assert.equal(run.state.passMinutes[0], 187); // 30 km / 4 / 2.4 km/h = 3.125 h
  assert.equal(run.state.roadFreeAt[1], 0);
});

test("MAR-6 the second column waits for the tail of the first; who would wait more than four hours goes across country", () => {
  const roads = [{ surface: "road" as const, cells: [0, 1] }];
  const both = (men: number): Run => {
    const troops = [column(men), column(1000, { name: "68d" })];
    const run = runOf(campaign({ board: lane(2, { roads, terrain: "rolling-bare" }), troops }));
    run.state.now[0] = NOON;
    for (const f of [0, 1]) step(run, f, edgeBetween(run, 0, 1));
    return run;
  };
  // 5,600 men pass in 16 km / 4 km/h = 240 minutes: not more than the patience
  const waits = both(5600);
  assert.deepEqual(
    linesOf(waits.trace, KIND.roadWait).map((line) => line.slice(1, 5)),
    [[NOON, 1, 1, NOON + 240]],
  );
  assert.equal(waits.state.legMinutes[1], 240 + 37);
  const goesRound = both(6000);
  assert.deepEqual(linesOf(goesRound.trace, KIND.roadWait), []);
  assert.equal(goesRound.state.legMinutes[1], 61); // 2.4 km at 2.4 km/h
});

test("MAR-6 a stretch of road never passes two columns at once", () => {
  const columns = fc.array(
    fc.record({ men: fc.integer({ min: 1, max: 12000 }), at: fc.integer({ min: 0, max: 600 }) }),
    { minLength: 2, maxLength: 8 },
  );
  fc.assert(
    fc.property(columns, (list) => {
      const roads = [{ surface: "road" as const, cells: [0, 1] }];
      const troops = list.map(({ men }, i) => column(men, { name: `column-${i}` }));
      const parameters = { marchRoadPatience: 1e6 };
      const run = runOf(campaign({ board: lane(2, { roads }), troops, parameters, days: 30 }));
      const times = list.map(({ at }) => at).sort((a, b) => a - b);
      let free = 0;
      times.forEach((at, f) => {
        run.state.now[0] = at;
        step(run, f, edgeBetween(run, 0, 1));
        const waits = linesOf(run.trace, KIND.roadWait).filter((line) => line[2] === f);
        const enters = waits.length > 0 ? waits[0]![4]! : at;
        assert.ok(enters >= free, `column ${f} enters at ${enters}, the road is free at ${free}`);
        assert.ok(enters === at || enters === free, "nobody waits for an empty road");
        free = enters + run.state.passMinutes[f]!;
      });
    }),
    { numRuns: 100, seed: 6 },
  );
});

test("MAR-1 a fordable stream costs an hour and a half more", () => {
  const board: BoardSketch = { columns: 2, rows: 1, terrain: "rolling-bare", rivers: [{ west: 0, fordable: true }] };
  const run = runOf(campaign({ board, troops: [column(1000)] }));
  run.state.now[0] = NOON;
  step(run, 0, edgeBetween(run, 0, 1));
  assert.equal(run.state.legMinutes[0], 60 + 1 + 90);
});

/** Marching a lane of 40 cells, 93.6 km, alone and in fair weather. */
function marchOut(pace: OrderSketch["pace"] & string, sketch: Partial<Sketch> = {}) {
  const places = { home: 0, far: 39 };
  const task = { task: "march" as const, objective: "far", pace };
  const roads = [{ surface: "road" as const, cells: Array.from({ length: 40 }, (_, i) => i) }];
  const board = lane(40, { places, roads, terrain: "rolling-bare" });
  const kernel = createKernel(campaign({ board, troops: [column(3000, { task })], days: 6, ...sketch }));
  kernel.begin(1, 0);
  fightOn(kernel, kernel.scenario.length);
  const moves = linesOf(kernel.trace, KIND.moved).map(([, at]) => at!);
  return {
    kernel,
    kmByDay: [0, 1, 2, 3].map((day) => moves.filter((at) => Math.floor(at / 1440) === day).length * CELL_KM),
  };
}

test("MAR-7 a normal march covers 20 to 32 km in a day, a forced one more, neither beyond the manuals' limits", () => {
  const normal = marchOut("normal").kmByDay;
  const forced = marchOut("forced").kmByDay;
  for (const km of normal.slice(0, 3)) assert.ok(km >= 20 && km <= 32, `${km} km in a normal day`);
  assert.ok(forced[0]! + forced[1]! > normal[0]! + normal[1]!);
  assert.ok(forced[0]! <= 56 && forced[0]! + forced[1]! <= 96, `${forced.join(" + ")} km forced`);
});

test("MAR-7 rest comes after seven hours: at least eight, then until six, but march and rest make a day", () => {
  const run = runOf(campaign({ board: lane(2), troops: [column(1000)] }));
  run.state.standingSince[0] = -1;
  const due = (now: number, marched: number): number => {
    run.state.now[0] = now;
    run.state.legMinutes[0] = marched;
    return restDue(run, 0);
  };
  const hours = (h: number): number => h * 60;
  assert.equal(due(NOON, 419), 0);
  assert.equal(due(hours(16), 420), hours(24 + 6)); // from four in the afternoon to six
  assert.equal(due(hours(21), 420), hours(24 + 6)); // eight hours end at five
  assert.equal(due(hours(23), 420), hours(23 + 17)); // they end at seven: not until the second morning, 17 h are enough
  run.state.pace[0] = 1;
  assert.equal(due(NOON, 719), 0);
  assert.equal(due(NOON, 720), NOON + 720);
});

test("MAR-7 who has stood as long as a rest takes sets out fresh", () => {
  const places = { home: 0, near: 9, far: 11 };
  const board = lane(20, { places, terrain: "rolling-bare" });
  const troops = [column(1000, { under: "army", task: { task: "march", objective: "near" } })];
  const orderAt = 2 * 1440 + 480; // two days later, in daylight
  const plans = [{ by: "army", at: orderAt, to: ["3d"], order: { task: "march" as const, objective: "far" } }];
  const parameters = { marchHoursNormal: 9.2 };
  const staffs = [{ name: "army", side: 0 as const }];
  const kernel = createKernel(campaign({ board, troops, staffs, plans, parameters, days: 5 }));
  kernel.begin(1, 0);
  fightOn(kernel, kernel.scenario.length);
  // nine cells at 2.4 km/h are nine hours: twelve minutes before rest is due. The next march is of two cells
  const arrivals = linesOf(kernel.trace, KIND.arrived).map(([, at]) => at!);
  assert.equal(arrivals.length, 2);
  assert.ok(arrivals[1]! - orderAt < 360, `arrived ${arrivals[1]! - orderAt} minutes after the order`);
});

test("MAR-9 MAR-10 stragglers fall out by the km, six times as many once a forced march passes its day's hours", () => {
  const total = (pace: "normal" | "forced"): number => {
    const { kernel } = marchOut(pace, { parameters: { stragglersReturn: 0, sickPerDay: 0 } });
    return kernel.state.stragglers[0]!;
  };
  // normal: 39 steps of 2.4 km, each floor(3,000 x .00048 + .5) = 1 man
  assert.equal(total("normal"), 39);
  assert.ok(total("forced") > 2 * total("normal"));
});

test("MAR-10 kilometres and night hours of the day are reckoned for fatigue", () => {
  const roads = [{ surface: "road" as const, cells: [0, 1, 2] }];
  const board = lane(3, { places: { far: 2 }, roads, terrain: "rolling-bare" });
  const troops = [column(1000, { task: { task: "march", objective: "far" } })];
  const kernel = createKernel(campaign({ board, troops }));
  kernel.begin(1, 0);
  fightOn(kernel, 300);
  assert.equal(kernel.state.marchedKm[0], 4.8);
  // 4.8 km at the road's night speed of 3.2 km/h are 90 minutes, 45 a step
  assert.equal(kernel.state.nightMinutes[0], 90);
});

/** Five columns of cells, eight rows; from the middle of the south to the middle of the north. */
const open: BoardSketch = { columns: 5, rows: 8, places: { south: 16, north: 23 }, terrain: "rolling-bare" };

test("MAR-8 the field's way is taken when nobody is in sight", () => {
  const run = runOf(campaign({ board: open, troops: [column(1000, { at: 16 })] }));
  const edge = chooseEdge(run, 0, 1, 0.2);
  assert.equal(run.scenario.ground.edgeTo[edge], 17);
});

test("MAR-8 nobody turns aside from an enemy whom he does not see", () => {
  // out of sight in the north a strong one, who reaches the next cell; a weak one is in sight
  const stepsTo = (sightKm: number): number => {
    const troops = [
      column(1000, { at: 16 }),
      column(5000, { name: "strong", side: 1, at: 19 }),
      column(100, { name: "weak", side: 1, at: 18 }),
    ];
    const board = { ...open, reachKm: 5.2, sightKm };
    const run = runOf(campaign({ board, troops, parameters: { marchDetour: 240 } }));
    aim(run, 0, 1);
    return run.scenario.ground.edgeTo[chooseEdge(run, 0, 1, 0.5)]!;
  };
  assert.equal(stepsTo(5.2), 17);
  assert.notEqual(stepsTo(8), 17);
});

test("MAR-8 a column goes round an enemy worth fearing, and arrives", () => {
  const withEnemy = (men: number) => {
    const troops = [
      column(1000, { at: 16, task: { task: "march", objective: "north" } }),
      column(men, { name: "enemy", side: 1, at: 20 }),
    ];
    const board = { ...open, reachKm: 2.5, sightKm: 5 };
    const kernel = createKernel(campaign({ board, troops, days: 4, parameters: { marchDetour: 240 } }));
    kernel.begin(1, 0);
    fightOn(kernel, kernel.scenario.length);
    return kernel;
  };
  const shy = withEnemy(3000);
  const cells = linesFrom(shy.trace)
    .filter(([kind]) => kind === KIND.moved)
    .map((line) => line[4]!);
  assert.ok(!cells.includes(19) && !cells.includes(20), `went by ${cells.join(" ")}`);
  assert.equal(shy.state.cell[0], 23);
  // an outpost weaker than a fifth of the column is not gone round
  const scorned = withEnemy(150);
  const straight = linesFrom(scorned.trace)
    .filter(([kind]) => kind === KIND.moved)
    .map((line) => line[4]!);
  assert.ok(straight.includes(19), `went by ${straight.join(" ")}`);
});
