import assert from "node:assert/strict";
import { test } from "node:test";
import type { Parameters } from "@staffride/formats/parameters";
import { KIND } from "@staffride/formats/trace";
import { POSTURES, WORKS, type Task } from "@staffride/formats/words";
import { drill, takeTask } from "./drill.js";
import { createKernel, type Kernel } from "./kernel.js";
import { relocate } from "./march.js";
import type { Run } from "./run.js";
import type { BoardSketch } from "./testing/board.js";
import { campaign, type Sketch, type Troops } from "./testing/campaign.js";
import { fightOn, linesOf, runOf } from "./testing/drive.js";
import { NO_LUCK } from "@staffride/formats/testing/parameters";

const NOON = 720;
const MIDNIGHT = 1440;
const OUTCOME_DONE = 0;
const OUTCOME_BARRED = 2;
const TASK_REPORT = 3;

const posture = ({ state }: Pick<Run, "state">, f: number): string => POSTURES[state.posture[f]!]!;
const works = ({ state }: Pick<Run, "state">, f: number): string => WORKS[state.works[f]!]!;

/** Nobody breaks, falls or falls ill: only what troops decide to do. */
const QUIET: Partial<Parameters> = { ...NO_LUCK, breakBase: 0, engageK: 0, sickPerDay: 0 };

/** A lane of thirty cells, 2.4 km each: home in 0, middle in 12, far in 29. Reach two cells, sight three. */
const lane: BoardSketch = { columns: 1, rows: 30, places: { home: 0, middle: 12, far: 29 }, terrain: "rolling-bare" };
const at = (name: string, side: 0 | 1, cell: number, men: number, more: Partial<Troops> = {}): Troops => ({
  name,
  side,
  at: cell,
  men,
  ...more,
});

function fought(sketch: Partial<Sketch> & Pick<Sketch, "troops">, until: number): Kernel {
  const kernel = createKernel(campaign({ board: lane, parameters: QUIET, ...sketch }));
  kernel.begin(1, 0);
  fightOn(kernel, until);
  return kernel;
}

/** Outcomes that formations have drafted task reports of, with the minute. */
function outcomes(kernel: Pick<Kernel, "trace">): { at: number; outcome: number }[] {
  const reports = linesOf(kernel.trace, KIND.outcome);
  return linesOf(kernel.trace, KIND.drafted)
    .filter((line) => line[5] === TASK_REPORT)
    .map((line) => ({ at: line[1]!, outcome: reports.find((report) => report[2] === line[2])![3]! }));
}

/** What a formation decides at a minute, two cells from an enemy or alone. */
function decides(
  task: Task,
  enemy: Partial<Troops> | undefined,
  prepare: (run: Run) => void = () => {},
  minute = NOON,
): Run {
  const troops = [at("3d", 0, 12, 5000, { task: { task, objective: "far" } })];
  if (enemy) troops.push(at("enemy", 1, 14, 5000, enemy));
  const run = runOf(campaign({ board: lane, troops, parameters: QUIET }));
  run.state.now[0] = minute;
  prepare(run);
  drill(run, 0);
  return run;
}

test("DRL-1 nothing is done before the hour the order names", () => {
  const early = decides("march", undefined, (run) => (run.state.startAt[0] = NOON + 1));
  assert.equal(posture(early, 0), "halted");
  const due = decides("march", undefined, (run) => (run.state.startAt[0] = NOON));
  assert.equal(posture(due, 0), "marching");
});

test("DRL-1 a new order drops target, rear-guard bound and breaking of contact of the old one", () => {
  const run = decides("attack", {});
  assert.equal(run.state.target[0], 1);
  run.state.disengageUntil[0] = NOON + 50;
  run.state.boundCost[0] = 300;
  run.state.viaDone[0] = 2;
  run.state.task[0] = 8;
  takeTask(run, 0);
  assert.equal(posture(run, 0), "defending");
  assert.deepEqual(
    [run.state.target[0], run.state.disengageUntil[0], run.state.boundCost[0], run.state.viaDone[0]],
    [-1, 0, -1, 0],
  );
});

test("DRL-2 three hours on the spot make a hasty defence, three days a prepared one; marching off leaves it behind", () => {
  const run = runOf(campaign({ board: lane, troops: [at("57d", 0, 12, 8000)] }));
  const after = (hours: number): string => {
    run.state.now[0] = hours * 60;
    drill(run, 0);
    return works(run, 0);
  };
  assert.deepEqual(
    [after(0), after(2), after(3), after(71), after(72)],
    ["none", "none", "hasty", "hasty", "prepared"],
  );
  run.state.task[0] = 1;
  run.state.objective[0] = 2;
  takeTask(run, 0);
  assert.equal(posture(run, 0), "marching");
  run.state.task[0] = 8;
  takeTask(run, 0);
  assert.equal(works(run, 0), "none");
});

test("DRL-2 works that stood on day one stay until they are left", () => {
  const run = runOf(campaign({ board: lane, troops: [at("57d", 0, 12, 8000, { works: "fortified" })] }));
  run.state.standingSince[0] = 0;
  drill(run, 0);
  assert.equal(works(run, 0), "fortified");
});

test("DRL-3 DRL-4 an attack falls on whoever stands nearer its objective, not on one behind it", () => {
  assert.equal(posture(decides("attack", { at: 14 }), 0), "attacking");
  assert.equal(posture(decides("attack", { at: 10 }), 0), "marching");
  assert.equal(decides("attack", { at: 10 }).state.target[0], -1);
});

test("DRL-4 a pursuit falls also on whoever near is on the move or broken", () => {
  const moving = (run: Run): void => void (run.state.posture[1] = POSTURES.indexOf("withdrawing"));
  assert.equal(decides("pursue", { at: 10 }, moving).state.target[0], 1);
  assert.equal(decides("pursue", { at: 10 }).state.target[0], -1);
  assert.equal(decides("attack", { at: 10 }, moving).state.target[0], -1);
});

test("DRL-4 nobody attacks three times his strength; an attack given up so is reported barred", () => {
  assert.equal(posture(decides("attack", { men: 15000 }), 0), "attacking");
  assert.equal(posture(decides("attack", { men: 15100 }), 0), "defending");
  const run = decides("attack", { men: 15000 });
  run.state.fit[1] = 20000;
  drill(run, 0);
  assert.equal(posture(run, 0), "defending");
});

test("DRL-4 an attack met by fresh troops is reported barred once", () => {
  const staffs = [{ name: "army", side: 0 as const }];
  const troops = [
    at("3d", 0, 8, 5000, { under: "army", task: { task: "attack", objective: "far" } }),
    at("enemy", 1, 10, 5000),
    at("fresh", 1, 29, 15000, { task: { task: "march", objective: "near" } }),
  ];
  const board = { ...lane, places: { ...lane.places, near: 10 } };
  const kernel = fought({ board, staffs, troops, days: 4 }, 4 * 1440);
  assert.deepEqual(
    outcomes(kernel).map(({ outcome }) => outcome),
    [OUTCOME_BARRED],
  );
});

test("DRL-5 a march breaks contact with whoever does not stand in its way, and goes", () => {
  const run = decides("march", { at: 10 });
  assert.equal(posture(run, 0), "withdrawing");
  assert.ok(run.state.disengageUntil[0]! > NOON);
  run.state.now[0] = run.state.disengageUntil[0]!;
  drill(run, 0);
  assert.equal(posture(run, 0), "marching");
});

test("DRL-5 a march with no way round fights through, unless it is hopeless", () => {
  assert.equal(posture(decides("march", { at: 13, men: 5000 }), 0), "attacking");
  assert.equal(posture(decides("march", { at: 13, men: 16000 }), 0), "defending");
});

test("DRL-5 a march that cannot fight through says so, once", () => {
  const troops = [
    at("3d", 0, 12, 5000, { task: { task: "march", objective: "far" }, under: "army" }),
    at("enemy", 1, 13, 16000),
  ];
  const run = runOf(campaign({ board: lane, troops, staffs: [{ name: "army", side: 0 }], parameters: QUIET }));
  drill(run, 0);
  drill(run, 0);
  assert.deepEqual(
    outcomes(run).map(({ outcome }) => outcome),
    [OUTCOME_BARRED],
  );
});

/** What formation 0 has told of its task, after it has decided again with `more` done to the board. */
function tells(run: Run, more: (run: Run) => void = () => {}): number[] {
  more(run);
  drill(run, 0);
  return outcomes(run).map(({ outcome }) => outcome);
}

test("DRL-5 who stands on the defence already and finds his way barred says so, once, whatever he does in between", () => {
  const troops = [
    at("3d", 0, 12, 5000, { task: { task: "withdraw", objective: "far" }, under: "army" }),
    at("enemy", 1, 13, 16000),
  ];
  const run = runOf(campaign({ board: lane, troops, staffs: [{ name: "army", side: 0 }], parameters: QUIET }));
  assert.deepEqual(
    tells(run, ({ state }) => (state.posture[0] = POSTURES.indexOf("defending"))),
    [OUTCOME_BARRED],
  );
  assert.equal(posture(run, 0), "defending");
  tells(run, ({ state }) => (state.fit[1] = 5000));
  assert.equal(posture(run, 0), "attacking");
  assert.deepEqual(
    tells(run, ({ state }) => (state.fit[1] = 16000)),
    [OUTCOME_BARRED],
  );
  takeTask(run, 0);
  assert.deepEqual(tells(run), [OUTCOME_BARRED, OUTCOME_BARRED]);
});

test("DRL-4 an attack that is hopeless from the start is reported barred, once", () => {
  const troops = [
    at("3d", 0, 12, 5000, { task: { task: "attack", objective: "far" }, under: "army" }),
    at("enemy", 1, 14, 16000),
  ];
  const run = runOf(campaign({ board: lane, troops, staffs: [{ name: "army", side: 0 }], parameters: QUIET }));
  assert.deepEqual(tells(run), [OUTCOME_BARRED]);
  assert.deepEqual(tells(run), [OUTCOME_BARRED]);
});

test("DRL-5 DRL-12 whoever stands beyond a river does not stand in the way: nobody attacks him with all his men", () => {
  const run = facingFerries({ barring: 3, beside: 1 });
  assert.deepEqual([posture(run, 0), run.state.target[0]], ["withdrawing", -1]);
});

/** Broad country: 3rd Division in the south marches north, an enemy in the cell before it; the way round him is open. */
function meets(enemyMen: number, minute: number, parameters: Partial<Parameters> = {}): Run {
  const troops = [
    at("3d", 0, 24, 9000, { task: { task: "withdraw", objective: "north" } }),
    at("enemy", 1, 25, enemyMen),
  ];
  const board: BoardSketch = { columns: 7, rows: 8, places: { north: 31 } };
  const run = runOf(campaign({ board, troops, parameters: { ...QUIET, ...parameters } }));
  run.state.now[0] = minute;
  drill(run, 0);
  return run;
}

test("DRL-14 a column masks an enemy of less than half its strength, by night one weaker than itself, and goes past him", () => {
  assert.equal(posture(meets(4000, NOON), 0), "withdrawing");
  assert.equal(posture(meets(5000, NOON), 0), "attacking");
  assert.equal(posture(meets(8000, MIDNIGHT), 0), "withdrawing");
  assert.equal(posture(meets(10000, MIDNIGHT), 0), "attacking");
  assert.equal(posture(meets(4000, NOON, { drillMask: 0 }), 0), "attacking");
});

test("DRL-14 past him means by cells in which nobody stands, and after breaking contact", () => {
  const run = meets(4000, NOON);
  assert.equal(run.state.stepEdge[0], -1);
  run.state.now[0] = run.state.disengageUntil[0]!;
  drill(run, 0);
  const to = run.scenario.ground.edgeTo[run.state.stepEdge[0]!]!;
  assert.notEqual(to, 25);
  const { cost } = run.scenario.fields;
  assert.ok(cost[to]! <= cost[24]! + run.parameters.marchDetour);
});

test("DRL-5 a way round is closed by enemies who are seen, not by those of whom nobody knows", () => {
  // one bars the way; on either flank another, who reaches the only cell by which he can be gone round
  const decidesWith = (sightKm: number): string => {
    const troops = [
      at("3d", 0, 24, 9000, { task: { task: "withdraw", objective: "north" } }),
      ...[25, 8, 40].map((cell) => at(`enemy-${cell}`, 1, cell, 9000)),
    ];
    const board: BoardSketch = { columns: 7, rows: 8, places: { north: 31 }, reachKm: 2.5, sightKm };
    const run = runOf(campaign({ board, troops, parameters: { ...QUIET, marchDetour: 240 } }));
    run.state.now[0] = NOON;
    drill(run, 0);
    return posture(run, 0);
  };
  assert.equal(decidesWith(2.5), "withdrawing");
  assert.equal(decidesWith(5), "attacking");
});

test("DRL-6 BRK-7 breaking contact takes three hours; half at night, twice when pinned, .3 behind a rear guard", () => {
  const minutes = (minute: number, pinned: boolean, guarded: boolean): number => {
    const troops = [
      at("68d", 0, 12, 5000, { task: { task: "withdraw", objective: "home" } }),
      at("enemy", 1, 14, 5000),
      at("3d", 0, 13, 5000, { task: guarded ? { task: "cover", objective: "home" } : { task: "halt" } }),
    ];
    const run = runOf(campaign({ board: lane, troops, parameters: QUIET }));
    run.state.now[0] = minute;
    if (pinned) run.state.target[1] = 0;
    drill(run, 0);
    return run.state.disengageUntil[0]! - minute;
  };
  assert.equal(minutes(NOON, false, false), 181);
  assert.equal(minutes(MIDNIGHT, false, false), 91);
  assert.equal(minutes(NOON, true, false), 361);
  assert.equal(minutes(NOON, false, true), 55);
  assert.equal(minutes(NOON, true, true), 109);
  assert.equal(minutes(MIDNIGHT, true, true), 55);
});

test("DRL-7 a hold stands on its place; a block falls on those who try to pass, if they are not too strong", () => {
  const passing = (task: Task, men: number): Run => {
    const troops = [at("98d", 0, 12, 5000, { task: { task, objective: "middle" } }), at("column", 1, 14, men)];
    const run = runOf(campaign({ board: lane, troops, parameters: QUIET }));
    run.state.now[0] = NOON;
    run.state.posture[1] = POSTURES.indexOf("marching");
    drill(run, 0);
    return run;
  };
  assert.equal(posture(passing("hold", 3000), 0), "defending");
  assert.equal(posture(passing("block", 3000), 0), "attacking");
  assert.equal(posture(passing("block", 7500), 0), "defending");
  const standing = passing("block", 3000);
  standing.state.posture[1] = POSTURES.indexOf("defending");
  drill(standing, 0);
  assert.equal(posture(standing, 0), "defending");
});

test("DRL-7 a hold marches to its place first", () => {
  const kernel = fought({ troops: [at("98d", 0, 9, 5000, { task: { task: "hold", objective: "middle" } })] }, 1440);
  assert.equal(kernel.state.cell[0], 12);
  assert.equal(posture(kernel, 0), "halted");
});

test("DRL-8 a pin closes up and fixes the strongest it meets, and keeps to him while he is in reach", () => {
  const troops = [
    at("116d", 0, 12, 5000, { task: { task: "pin", objective: "far" } }),
    at("small", 1, 13, 1000),
    at("big", 1, 14, 9000),
  ];
  const run = runOf(campaign({ board: lane, troops, parameters: QUIET }));
  drill(run, 0);
  assert.equal(posture(run, 0), "pinning");
  assert.equal(run.state.target[0], 2);
  run.state.fit[1] = 12000;
  drill(run, 0);
  assert.equal(run.state.target[0], 2);
  relocate(run, 2, 20);
  drill(run, 0);
  assert.equal(run.state.target[0], 1);
  relocate(run, 1, 20);
  drill(run, 0);
  assert.equal(posture(run, 0), "marching");
  assert.equal(run.state.target[0], -1);
});

test("DRL-8 DRL-6 who is pinned when he is called back needs twice as long to get away, and the pin costs little", () => {
  const leaving = (pin: boolean): Kernel =>
    fought(
      {
        staffs: [{ name: "army", side: 1 }],
        troops: [
          at("51c", 1, 14, 8000, { under: "army" }),
          at("68d", 0, 12, 8000, { task: pin ? { task: "pin", objective: "far" } : { task: "halt" } }),
        ],
        plans: [{ by: "army", at: 400, to: ["51c"], order: { task: "withdraw", objective: "far" } }],
        parameters: { ...QUIET, engageK: 448 },
      },
      1440,
    );
  const took = (kernel: Kernel): number => {
    const got = linesOf(kernel.trace, KIND.task).find(([, minute]) => minute! > 0)![1]!;
    const left = linesOf(kernel.trace, KIND.posture).find(
      (line) => POSTURES[line[3]!] === "withdrawing" && line[1]! >= got,
    );
    const moved = linesOf(kernel.trace, KIND.moved)[0]![1]!;
    assert.equal(left![1], got);
    return moved - got - 61; // an hour and a begun minute for the first cell
  };
  assert.equal(took(leaving(false)), 181);
  assert.equal(took(leaving(true)), 361);
  const { state } = leaving(true);
  assert.ok(state.initial[1]! - state.fit[1]! < 0.03 * 8000, `${state.initial[1]! - state.fit[1]!} men`);
});

/** A rear guard of 4,000 in the middle, its goal at home, an enemy two cells off. */
function rearGuard(enemy: number, prepare: (run: Run) => void = () => {}): Run {
  const troops = [at("3d", 0, 12, 4000, { task: { task: "cover", objective: "home" } }), at("enemy", 1, 14, enemy)];
  const run = runOf(campaign({ board: lane, troops, parameters: QUIET }));
  run.state.now[0] = NOON;
  prepare(run);
  drill(run, 0);
  return run;
}
const since = (minutes: number) => (run: Run) => {
  run.state.boundSince[0] = NOON - minutes;
};

test("DRL-9 a rear guard delays where it stands, six hours at least, and then while the enemy is not twice as strong", () => {
  assert.equal(posture(rearGuard(20000, since(359)), 0), "delaying");
  assert.equal(posture(rearGuard(8000, since(720)), 0), "delaying");
  assert.equal(posture(rearGuard(8100, since(360)), 0), "withdrawing");
});

test("DRL-9 it goes back also when it bleeds more than a twentieth of its men a day", () => {
  const bleeding = (rate: number) => (run: Run) => {
    since(360)(run);
    run.state.lossRate[0] = rate;
  };
  assert.equal(posture(rearGuard(4000, bleeding(0.05)), 0), "delaying");
  assert.equal(posture(rearGuard(4000, bleeding(0.051)), 0), "withdrawing");
});

test("DRL-9 a bound is six km of the way home; the last stand is at its end", () => {
  const run = rearGuard(9000, since(360));
  // six km at a track's 3.2 km/h are 112.5 minutes of the field's reckoning, 72 minutes a cell on this board
  const { cost } = run.scenario.fields;
  assert.equal(run.state.boundCost[0], Math.floor(cost[12]! - 112.5));
  const troops = [at("3d", 0, 0, 4000, { task: { task: "cover", objective: "home" } }), at("enemy", 1, 2, 20000)];
  const last = runOf(campaign({ board: lane, troops, parameters: QUIET }));
  last.state.now[0] = 5000;
  drill(last, 0);
  assert.equal(posture(last, 0), "delaying");
});

test("DRL-9 followed up by three times its strength it goes back bound by bound and never runs", () => {
  const troops = [
    at("3d", 0, 20, 4000, { task: { task: "cover", objective: "home" } }),
    at("enemy", 1, 22, 12000, { task: { task: "pursue", objective: "home" } }),
  ];
  const kernel = fought({ troops, days: 5 }, 4 * 1440);
  const bounds = linesOf(kernel.trace, KIND.posture).filter(
    (line) => line[2] === 0 && POSTURES[line[3]!] === "withdrawing",
  );
  assert.ok(bounds.length >= 3, `${bounds.length} bounds`);
  bounds
    .slice(1)
    .forEach((line, i) => assert.ok(line[1]! - bounds[i]![1]! >= 360, "it stands six hours between bounds"));
  const cells = linesOf(kernel.trace, KIND.moved).filter((line) => line[2] === 0);
  assert.ok(
    cells.every((line) => line[4]! < line[3]!),
    "homeward only",
  );
});

test("DRL-10 arrival is told once, to the trace and to the superior", () => {
  const staffs = [{ name: "army", side: 0 as const }];
  const troops = [at("3d", 0, 8, 3000, { under: "army", task: { task: "march", objective: "middle" } })];
  const kernel = fought({ staffs, troops }, 3 * 1440);
  assert.deepEqual(
    linesOf(kernel.trace, KIND.arrived).map((line) => line.slice(2, 5)),
    [[0, 1, 12]],
  );
  assert.deepEqual(
    outcomes(kernel).map(({ outcome }) => outcome),
    [OUTCOME_DONE],
  );
});

test("DRL-10 whoever decides again at his goal does not arrive again", () => {
  const run = decides("march", undefined, ({ state }) => (state.cell[0] = 29));
  drill(run, 0);
  assert.equal(linesOf(run.trace, KIND.arrived).length, 1);
});

test("DRL-11 the places on the way are passed in turn before the objective", () => {
  const task = { task: "march" as const, objective: "home", via: ["middle", "far", "middle"] };
  const kernel = fought({ troops: [at("3d", 0, 10, 500, { task })], days: 12 }, 12 * 1440);
  assert.deepEqual(
    linesOf(kernel.trace, KIND.via).map((line) => line[4]),
    [12, 29, 12],
  );
  assert.deepEqual(
    linesOf(kernel.trace, KIND.arrived).map((line) => line[4]),
    [0],
  );
});

test("DRL-12 a crossing with the enemy on the far bank is assaulted, a free one queued for", () => {
  const board: BoardSketch = {
    columns: 2,
    rows: 2,
    places: { far: 3 },
    rivers: [{ west: 0, crossings: [{ name: "ferry", row: 0, menPerHour: 900 }] }],
  };
  const does = (enemyAt: number | undefined): Run => {
    const troops = [at("3d", 0, 0, 5000, { task: { task: "attack", objective: "far" } })];
    if (enemyAt !== undefined) troops.push(at("enemy", 1, enemyAt, 2000));
    const run = runOf(campaign({ board, troops, parameters: QUIET }));
    run.state.now[0] = NOON;
    drill(run, 0);
    return run;
  };
  const opposed = does(3);
  assert.equal(posture(opposed, 0), "attacking");
  assert.deepEqual([opposed.state.target[0], opposed.state.overWater[0], opposed.state.crossingOf[0]], [1, 1, -1]);
  const free = does(undefined);
  assert.equal(posture(free, 0), "crossing");
  assert.equal(free.state.crossingBusy[0], 0);
});

/**
 * A river with ferries in rows 0, 6 and 12, 3rd Division at the first; enemies, in thousands, at its far bank, at the far
 * bank of the next, and two cells from the division on its own.
 */
function facingFerries(
  enemies: { readonly barring?: number; readonly next?: number; readonly beside?: number },
  more: { readonly sightKm?: number; readonly parameters?: Partial<Parameters> } = {},
): Run {
  const cells = { barring: 13, next: 19, beside: 2 };
  const board: BoardSketch = {
    columns: 2,
    rows: 13,
    places: { beyond: 15 },
    rivers: [{ west: 0, crossings: [0, 6, 12].map((r) => ({ name: `ferry-${r}`, row: r, menPerHour: 900 })) }],
    sightKm: more.sightKm ?? 8,
  };
  const troops = [
    at("3d", 0, 0, 5000, { task: { task: "withdraw", objective: "beyond" }, under: "army" }),
    ...Object.entries(enemies).map(([where, thousands]) =>
      at(where, 1, cells[where as keyof typeof cells], thousands * 1000),
    ),
  ];
  const staffs = [{ name: "army", side: 0 as const }];
  const run = runOf(campaign({ board, troops, staffs, parameters: { ...QUIET, ...more.parameters } }));
  run.state.now[0] = NOON;
  drill(run, 0);
  return run;
}

test("DRL-12 the far bank is assaulted at up to one and a half times what three hours' boats bring, otherwise gone round", () => {
  const boats = 2.7; // thousands: three hours at 900
  assert.equal(posture(facingFerries({ barring: boats * 1.5 }), 0), "attacking");
  assert.equal(posture(facingFerries({ barring: boats * 1.6 }), 0), "withdrawing");
});

test("DRL-12 without another crossing it is assaulted up to three times, beyond that the column waits and says so once", () => {
  const alone = { parameters: { drillByways: 0 } };
  assert.equal(posture(facingFerries({ barring: 8 }, alone), 0), "attacking");
  const run = facingFerries({ barring: 8.2 }, alone);
  assert.equal(posture(run, 0), "defending");
  run.state.now[0] += 180;
  drill(run, 0);
  assert.deepEqual(
    outcomes(run).map(({ outcome }) => outcome),
    [OUTCOME_BARRED],
  );
});

test("DRL-12 a column on the defence that is to cross against too strong an enemy says so too", () => {
  const run = facingFerries({ barring: 8.2 }, { parameters: { drillByways: 9 } });
  assert.deepEqual(outcomes(run), []);
  const waits = ({ state }: Run): void => {
    state.byways[0] = 9;
    state.byway[0] = -1;
    state.stepEdge[0] = -1;
    state.posture[0] = POSTURES.indexOf("defending");
  };
  assert.deepEqual(tells(run, waits), [OUTCOME_BARRED]);
});

test("DRL-12 who waits before a held bank does not look at it again before the hours are over", () => {
  const freedAfter = (minutes: number): string => {
    const run = facingFerries({ barring: 8.2 }, { parameters: { drillByways: 0 } });
    relocate(run, 1, 25);
    run.state.now[0] += minutes;
    drill(run, 0);
    return posture(run, 0);
  };
  assert.deepEqual([60, 179, 180].map(freedAfter), ["halted", "halted", "crossing"]);
});

test("DRL-12 DRL-1 a new order frees who waits before a held bank, not who rests", () => {
  const told = (prepare: (run: Run) => void): string => {
    const run = facingFerries({ barring: 8.2 }, { parameters: { drillByways: 0 } });
    prepare(run);
    run.state.now[0] += 60;
    const { fields, forces } = run.scenario;
    run.state.objective[forces.headquarters[0]!] = fields.ofBank[2]!; // the bank of the next ferry on this side
    takeTask(run, 0);
    return posture(run, 0);
  };
  const rests = ({ state }: Run): void => void (state.restUntil[0] = NOON + 300);
  assert.equal(
    told(() => {}),
    "withdrawing",
  );
  assert.equal(told(rests), "halted");
});

test("MAR-7 DRL-12 waiting before a held bank gives back no hours of march, standing there for eight does", () => {
  const run = facingFerries({ barring: 8.2 }, { parameters: { drillByways: 0 } });
  const { state } = run;
  const came = state.now[0];
  state.legMinutes[0] = 300;
  state.standingSince[0] = came;
  const looksAgain = (hours: number): number => {
    state.now[0] = came + hours * 60;
    drill(run, 0);
    return state.legMinutes[0];
  };
  assert.deepEqual([3, 6, 9].map(looksAgain), [300, 300, 0]);
});

test("DRL-13 a column turned away passes at the next crossing where it sees nobody, and then makes for its goal", () => {
  const run = facingFerries({ barring: 8 });
  assert.equal(run.state.byway[0], 2); // the near bank of the second ferry
  relocate(run, 0, 6);
  run.state.stepEdge[0] = -1;
  drill(run, 0);
  assert.equal(posture(run, 0), "crossing");
  run.state.crossingOf[0] = run.state.crossingFrom[0] = -1;
  relocate(run, 0, 19);
  drill(run, 0);
  assert.deepEqual([run.state.byway[0], run.state.goal[0]], [-1, 0]);
});

test("DRL-13 not to a crossing that is seen to be held, nor farther than a day, nor for ever", () => {
  const patient = { sightKm: 20, parameters: { drillByway: 2880 } };
  assert.equal(facingFerries({ barring: 8, next: 8 }, patient).state.byway[0], 4);
  assert.equal(facingFerries({ barring: 8, next: 8 }).state.byway[0], 2);
  assert.equal(facingFerries({ barring: 8 }, { parameters: { drillByway: 300 } }).state.byway[0], -1);
  const run = facingFerries({ barring: 8, next: 8 });
  relocate(run, 0, 6);
  run.state.stepEdge[0] = -1;
  drill(run, 0);
  assert.deepEqual([run.state.byway[0], run.state.byways[0]], [4, 2]);
  takeTask(run, 0);
  assert.deepEqual([run.state.byways[0], run.state.turnedFrom[0]], [0, -1]);
});

test("MAR-6 DRL-1 nobody decides anything in the middle of a passage", () => {
  const run = decides("march", undefined);
  run.state.crossingFrom[0] = NOON;
  run.state.posture[0] = POSTURES.indexOf("crossing");
  drill(run, 0);
  assert.equal(posture(run, 0), "crossing");
});
