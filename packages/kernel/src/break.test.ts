import assert from "node:assert/strict";
import { test } from "node:test";
import type { Parameters } from "@staffride/formats/parameters";
import { CAUSES, KIND } from "@staffride/formats/trace";
import { POSTURES } from "@staffride/formats/words";
import { begin } from "./begin.js";
import { considerBreaking, considerEncirclement } from "./break.js";
import { PURPOSE } from "./chance.js";
import { uniformOf } from "./chance-of.js";
import { drill } from "./drill.js";
import { fightHour } from "./engagement.js";
import { createKernel, createRun, type Kernel } from "./kernel.js";
import type { Run } from "./run.js";
import type { BoardSketch } from "./testing/board.js";
import { campaign, type Sketch, type Troops } from "./testing/campaign.js";
import { fightOn, linesOf, runOf } from "./testing/drive.js";
import { NO_LUCK } from "@staffride/formats/testing/parameters";

const NOON = 720;
const ATTACKED = 2;
const ATTACKS = 1;
const posture = (run: Pick<Run, "state">, f: number): string => POSTURES[run.state.posture[f]!]!;

/** Formation 0 holds the town in the middle of a board of 7 by 7, 1 is a friend 7.2 km off, 2 the enemy beside them. */
const field: Sketch = {
  board: { columns: 7, rows: 7, places: { town: 24, base: 0 } },
  troops: [
    { name: "57d", side: 0, at: 24, men: 10000, base: "base", task: { task: "halt" } },
    { name: "neighbour", side: 0, at: 21, men: 10000 },
    { name: "116d", side: 1, at: 26, men: 10000 },
  ],
  parameters: NO_LUCK,
};

/** Draws of 400 runs that broke formation 0 within one hour, and those that did not; the causes named. */
function breaksOff(prepare: (run: Run) => void, parameters: Partial<Parameters> = {}) {
  const { run } = createRun(campaign({ ...field, parameters: { ...NO_LUCK, ...parameters } }));
  const runs = 400;
  const hazard: { least: number; most: number } = { least: 0, most: 1 };
  const causes = new Map<string, number>();
  for (let i = 0; i < runs; i++) {
    begin(run, 5, i);
    run.state.now[0] = NOON;
    run.work.role[0] = ATTACKED;
    run.work.odds[0] = 1;
    prepare(run);
    run.trace.n = 0;
    considerBreaking(run, 0);
    const draw = uniformOf(run, 0, PURPOSE.break, 0, NOON);
    const [line] = linesOf(run.trace, KIND.brokeOff);
    if (line) {
      hazard.least = Math.max(hazard.least, draw);
      causes.set(CAUSES[line[3]!]!, (causes.get(CAUSES[line[3]!]!) ?? 0) + 1);
    } else hazard.most = Math.min(hazard.most, draw);
  }
  return { ...hazard, causes: [...causes.keys()] };
}

/**
 * The hourly chance lies where the draws that broke end and those that did not begin: with 400 draws some thousandths
 * apart. Each hazard is worked by hand.
 */
function hazardIs(expected: number, prepare: (run: Run) => void, parameters: Partial<Parameters> = {}): void {
  const { least, most } = breaksOff(prepare, { breakBase: 0.2, ...parameters });
  assert.ok(least < expected && expected <= most, `hazard between ${least} and ${most}, by hand ${expected}`);
  assert.ok(most - least < 0.03, "the draws leave too wide a gap to tell");
}

const lose = (share: number) => (run: Run) => {
  run.state.fit[0] = 10000 * (1 - share);
};

test("BRK-1 even odds, no losses: base x e^-1", () => {
  hazardIs(0.2 * Math.exp(-1), () => {});
});

test("BRK-1 each doubling of the enemy over oneself weighs .23, each halving takes .23 away", () => {
  hazardIs(0.2 * Math.exp(-1 + 0.46), (run) => (run.work.odds[0] = 4));
  hazardIs(0.2 * Math.exp(-1 - 0.23), (run) => (run.work.odds[0] = 0.5));
});

test("BRK-1 losses weigh from where defenders used to give way, .25, and attackers, .10, a unit for each tenth", () => {
  hazardIs(0.2 * Math.exp((0.3 - 0.25) / 0.1), lose(0.3));
  hazardIs(0.2 * Math.exp((0.2 - 0.25) / 0.1), lose(0.2));
  hazardIs(0.2 * Math.exp((0.12 - 0.1) / 0.1), (run) => {
    run.work.role[0] = ATTACKS;
    lose(0.12)(run);
  });
});

test("BRK-2 an enemy on two sides weighs 1.2 and is named as the cause", () => {
  hazardIs(0.2 * Math.exp(-1 + 1.2), (run) => (run.state.flanked[0] = 1));
  assert.deepEqual(breaksOff((run) => (run.state.flanked[0] = 1), { breakBase: 2 }).causes, ["flank-or-rear"]);
});

test("BRK-2 who is attacked from opposite sides is flanked, who is attacked from one side is not", () => {
  const flanked = (cells: readonly number[]): number => {
    const troops: Troops[] = [
      { name: "57d", side: 1, at: 24, men: 9000 },
      ...cells.map((at, i): Troops => ({ name: `attacker-${i}`, side: 0, at, men: 5000 })),
    ];
    const run = runOf(campaign({ board: { columns: 7, rows: 7 }, troops, parameters: { ...NO_LUCK, breakBase: 0 } }));
    run.state.now[0] = NOON;
    cells.forEach((_, i) => {
      run.state.target[i + 1] = 0;
      run.state.posture[i + 1] = POSTURES.indexOf("attacking");
    });
    fightHour(run);
    return run.state.flanked[0]!;
  };
  // from the north and the south, the north and the south-west; the north and the north-east
  assert.deepEqual([flanked([26, 22]), flanked([26, 16]), flanked([26, 32])], [1, 1, 0]);
  assert.equal(flanked([26]), 0);
  // the first from the east has neither of the others opposite; they, north and south, have each other
  assert.equal(flanked([38, 26, 22]), 1);
});

test("BRK-3 a neighbour who went back within six hours and 15 km weighs .8; another's place in the enemy's hand .6", () => {
  const wentBack =
    (minutesAgo: number, cell = 21) =>
    (run: Run) => {
      run.state.brokeAt[1] = NOON - minutesAgo;
      run.state.lastBroke[0] = NOON - minutesAgo;
      run.state.cell[1] = cell;
    };
  hazardIs(0.2 * Math.exp(-1 + 0.8), wentBack(300));
  hazardIs(0.2 * Math.exp(-1), wentBack(361));
  hazardIs(0.2 * Math.exp(-1), wentBack(300, 48), { breakNeighbourKm: 8 }); // 8.7 km off
  assert.deepEqual(breaksOff(wentBack(300), { breakBase: 2 }).causes, ["neighbour-withdrew"]);
  const lost = (run: Run): void => {
    run.state.objective[0] = 0;
    run.state.control[0] = 1;
  };
  hazardIs(0.2 * Math.exp(-1 + 0.6), lost);
  assert.deepEqual(breaksOff(lost, { breakBase: 2 }).causes, ["position-lost"]);
});

test("BRK-1 who is told to hold holds longer, who attacks does not care about that", () => {
  const told = (role: number) => (run: Run) => {
    run.state.task[0] = 0;
    run.work.role[0] = role;
  };
  hazardIs(0.2 * Math.exp(-1 - 0.3), told(ATTACKED));
  hazardIs(0.2 * Math.exp((0 - 0.1) / 0.1), told(ATTACKS));
});

test("BRK-4 without manoeuvre it is losses or odds, whichever weighs more", () => {
  assert.deepEqual(breaksOff(lose(0.5), { breakBase: 2 }).causes, ["losses"]);
  const outnumbered = (run: Run): void => {
    run.work.odds[0] = 4;
  };
  assert.deepEqual(breaksOff(outnumbered, { breakBase: 2 }).causes, ["no-reserve"]);
});

test("BRK-1 all that presses together counts for no more than 5", () => {
  const everything = (run: Run): void => {
    lose(0.95)(run);
    run.state.flanked[0] = 1;
    run.work.odds[0] = 50;
  };
  hazardIs(0.001 * Math.exp(5), everything, { breakBase: 0.001 });
});

/** Fights in which one role breaks at the first hour of fighting, and nobody else ever. */
const certain = (who: "attackers" | "defenders"): Partial<Parameters> => ({
  ...NO_LUCK,
  breakBase: 1e6,
  breakMost: 50,
  breakLossFloor: -200,
  breakLossAttacker: who === "attackers" ? 0.1 : 15,
  breakLossDefender: who === "defenders" ? 0.1 : 15,
});

/** A lane of twenty cells: base in 0, defender in 10, the attacker comes from 12. */
const lane = (parameters: Partial<Parameters>, more: Partial<Sketch> = {}): Sketch => ({
  board: { columns: 1, rows: 20, places: { base: 0, far: 1 }, terrain: "rolling-bare" },
  troops: [
    { name: "57d", side: 0, at: 10, men: 5000, base: "base", under: "army" },
    { name: "116d", side: 1, at: 12, men: 5000, task: { task: "attack", objective: "far" } },
  ],
  staffs: [{ name: "army", side: 0 }],
  parameters,
  days: 4,
  ...more,
});

function fought(sketch: Sketch, until: number): Kernel {
  const kernel = createKernel(campaign(sketch));
  kernel.begin(1, 0);
  fightOn(kernel, until);
  return kernel;
}

test("BRK-5 a defence that breaks goes back ten hours towards its base and obeys again a day later", () => {
  const kernel = createKernel(campaign(lane(certain("defenders"), { troops: lane({}).troops })));
  kernel.begin(1, 0);
  fightOn(kernel, 420);
  const [line] = linesOf(kernel.trace, KIND.brokeOff);
  assert.deepEqual(line!.slice(1, 3), [420, 0]);
  assert.equal(posture(kernel, 0), "broken");
  assert.equal(kernel.state.retreatUntil[0], 420 + 600);
  assert.equal(kernel.state.brokenUntil[0], 420 + 600 + 1440);
  fightOn(kernel, 420 + 599);
  assert.ok(kernel.state.cell[0]! <= 2, `after ten hours in cell ${kernel.state.cell[0]}`); // 24 km at 2.4 km/h at most
  const cells = linesOf(kernel.trace, KIND.moved).filter((moved) => moved[2] === 0);
  assert.ok(
    cells.every(([, , , from, to]) => to! < from!),
    "away from the enemy, step by step",
  );
});

test("BRK-5 a broken division does not obey until it has rallied", () => {
  const board = { columns: 1, rows: 20, places: { far: 1 } };
  const troops: Troops[] = [{ name: "57d", side: 0, at: 10, men: 5000, task: { task: "march", objective: "far" } }];
  const run = runOf(campaign({ board, troops }));
  const doesAt = (minute: number): string => {
    run.state.now[0] = minute;
    drill(run, 0);
    return posture(run, 0);
  };
  run.state.posture[0] = POSTURES.indexOf("broken");
  run.state.retreatUntil[0] = 600;
  run.state.brokenUntil[0] = 2040;
  assert.equal(doesAt(599), "broken");
  assert.equal(doesAt(600), "halted");
  assert.equal(doesAt(2039), "halted");
  assert.equal(doesAt(2040), "marching");
});

test("BRK-6 an attack that breaks becomes a halt; it is not renewed for a day", () => {
  const kernel = createKernel(campaign(lane({ ...certain("attackers"), drillHopeless: 99 })));
  kernel.begin(1, 0);
  fightOn(kernel, 420);
  const [line] = linesOf(kernel.trace, KIND.brokeOff);
  assert.deepEqual(line!.slice(1, 3), [420, 1]);
  assert.equal(posture(kernel, 1), "defending");
  const attacking = (): number => linesOf(kernel.trace, KIND.posture).filter((l) => l[2] === 1 && l[3] === 2).length;
  assert.equal(attacking(), 1);
  fightOn(kernel, 420 + 1439);
  assert.equal(attacking(), 1);
  fightOn(kernel, 420 + 1440);
  assert.equal(attacking(), 2);
  assert.equal(kernel.state.cell[0], 10, "the defender has not moved");
});

test("BRK-5 BRK-6 the break is reported: task failed", () => {
  const kernel = fought(lane(certain("defenders")), 425);
  const reports = linesOf(kernel.trace, KIND.outcome);
  const drafted = linesOf(kernel.trace, KIND.drafted).filter(([, at, , , , content]) => at === 420 && content === 3);
  assert.equal(drafted.length, 1);
  assert.equal(reports.find((report) => report[2] === drafted[0]![2])![3], 1);
});

test("BRK-5 nobody runs out of a ring, nor off a crossing half passed", () => {
  const stays = (prepare: (run: Run) => void): number => {
    const run = runOf(campaign({ ...field, parameters: { ...NO_LUCK, breakBase: 1e6, breakMost: 50 } }));
    run.state.now[0] = NOON;
    run.work.role[0] = ATTACKED;
    run.work.odds[0] = 1;
    prepare(run);
    considerBreaking(run, 0);
    return linesOf(run.trace, KIND.brokeOff).length;
  };
  assert.equal(
    stays(() => {}),
    1,
  );
  assert.equal(
    stays((run) => (run.state.encircledSince[0] = 100)),
    0,
  );
  assert.equal(
    stays((run) => (run.state.crossingFrom[0] = 100)),
    0,
  );
});

/** A formation of 5,000 in cell 24 of a board of 7 by 7, and enemies of 3,000 in these cells. */
function ringed(cells: readonly number[], more: { men?: number; board?: Partial<BoardSketch> } = {}): Run {
  const board = { columns: 7, rows: 7, ...more.board };
  const troops: Troops[] = [
    { name: "57d", side: 0, at: 24, men: 5000 },
    ...cells.map((at, i): Troops => ({ name: `enemy-${i}`, side: 1, at, men: more.men ?? 3000 })),
  ];
  const run = runOf(campaign({ board, troops }));
  considerEncirclement(run, 0);
  return run;
}
const isRinged = (run: Run): boolean => run.state.encircledSince[0]! >= 0;

test("BRK-8 two enemies on opposite sides within reach close the ring; one never does, nor two on the same side", () => {
  // cell 24 is in column 3, row 3: 26 lies two cells north of it, 22 two south, 25 one north
  assert.equal(isRinged(ringed([26, 22])), true);
  assert.equal(isRinged(ringed([26])), false);
  assert.equal(isRinged(ringed([26, 25])), false);
});

test("BRK-8 enemies in sight but out of reach close only their own sixth", () => {
  // 27 and 21 lie three cells north and south: 7.2 km, seen, not touched
  assert.equal(isRinged(ringed([27, 21])), false);
});

test("BRK-8 an enemy with less than a fifth of the men closes nothing", () => {
  assert.equal(isRinged(ringed([26, 22], { men: 1000 })), true);
  assert.equal(isRinged(ringed([26, 22], { men: 999 })), false);
});

test("BRK-8 a river nobody can cross helps to close the ring, a ferry opens it again", () => {
  // north closes three sixths, the south-west one three more, but for the south-east, where the river is
  const river = (crossings: { name: string; row: number; menPerHour: number }[]) => ({
    rivers: [{ west: 3, crossings }],
  });
  const southWest = 16; // column 2, row 2
  assert.equal(isRinged(ringed([26, southWest])), false);
  assert.equal(isRinged(ringed([26, southWest], { board: river([]) })), true);
  assert.equal(
    isRinged(ringed([26, southWest], { board: river([{ name: "ferry", row: 3, menPerHour: 100 }]) })),
    false,
  );
});

test("BRK-8 a lake closes its sixth: nobody enters it", () => {
  // as by the river: the south-east is the sixth that is left, and a lake in that cell, column 4, row 3, fills it
  const lake = (cell: number) => (cell === 31 ? "lake" : "flat-mixed");
  assert.equal(isRinged(ringed([26, 16])), false);
  assert.equal(isRinged(ringed([26, 16], { board: { terrain: lake } })), true);
});

test("BRK-8 an enemy in its very cell stands in no direction and closes none", () => {
  // whoever stands south closes three sixths; were the one in the cell counted, he would close the three others
  assert.equal(isRinged(ringed([24, 22])), false);
  assert.equal(isRinged(ringed([24, 26, 22])), true);
});

test("BRK-8 the ring is told once when it closes and once when it opens", () => {
  const run = ringed([26, 22]);
  considerEncirclement(run, 0);
  assert.equal(linesOf(run.trace, KIND.encircled).length, 1);
  run.state.fit[1] = 10;
  considerEncirclement(run, 0);
  considerEncirclement(run, 0);
  assert.equal(linesOf(run.trace, KIND.encirclementEnded).length, 1);
  assert.equal(isRinged(run), false);
});

test("BRK-9 it gives up only after two days in the ring, half its men lost, and then by chance", () => {
  const givesUp = (hours: number, lost: number, hazard: number): boolean => {
    const run = ringed([26, 22]);
    run.parameters.surrenderHazard = hazard;
    run.state.now[0] = hours * 60;
    run.state.fit[0] = 5000 * (1 - lost);
    run.state.killed[0] = 5000 * lost;
    considerEncirclement(run, 0);
    return run.state.gone[0] === 1;
  };
  assert.equal(givesUp(48, 0.5, 1), true);
  assert.equal(givesUp(47, 0.9, 1), false);
  assert.equal(givesUp(200, 0.49, 1), false);
  assert.equal(givesUp(200, 0.9, 0), false);
});

test("BRK-9 all who are left are captured: none counted twice, nobody in contact with them, the cell is empty", () => {
  const run = ringed([26, 22]);
  run.parameters.surrenderHazard = 1;
  run.state.now[0] = 3000;
  Object.entries({ fit: 1000, carried: 800, stragglers: 200, unfit: 300, killed: 2700 }).forEach(([name, men]) => {
    (run.state[name as "fit"] as Int32Array)[0] = men;
  });
  considerEncirclement(run, 0);
  const { state } = run;
  assert.equal(state.missing[0], 2300);
  assert.equal(state.fit[0]! + state.carried[0]! + state.stragglers[0]! + state.unfit[0]!, 0);
  assert.equal(state.firstIn[24], -1);
  assert.equal(state.contactLow[1]! | state.contactLow[2]! | state.seenLow[1]!, 0);
  assert.deepEqual(
    linesOf(run.trace, KIND.surrendered).map((line) => line.slice(2, 5)),
    [[0, 24, 2300]],
  );
});

test("BRK-9 BRK-8 the ring of a formation that has given up is not told to have opened", () => {
  const parameters = { surrenderHours: 0, surrenderLoss: 0, surrenderHazard: 1, breakBase: 0, engageK: 0 };
  const troops: Troops[] = [
    { name: "57d", side: 0, at: 24, men: 5000, task: { task: "hold" } },
    { name: "north", side: 1, at: 26, men: 3000 },
    { name: "south", side: 1, at: 22, men: 3000 },
  ];
  const kernel = fought({ board: { columns: 7, rows: 7 }, troops, parameters }, 600);
  assert.equal(linesOf(kernel.trace, KIND.surrendered).length, 1);
  assert.deepEqual(linesOf(kernel.trace, KIND.encirclementEnded), []);
  assert.equal(kernel.state.encircledSince[0], -1);
});

test("BRK-9 the chance is hourly: at a tenth an hour half have given up after six and a half hours", () => {
  const parameters = {
    surrenderHours: 0,
    surrenderLoss: 0,
    surrenderHazard: 0.1,
    breakBase: 0,
    drillHopeless: 0,
    engageContact: 0,
  };
  const troops: Troops[] = [
    { name: "57d", side: 0, at: 24, men: 5000 },
    { name: "north", side: 1, at: 26, men: 3000 },
    { name: "south", side: 1, at: 22, men: 3000 },
  ];
  const kernel = createKernel(campaign({ board: { columns: 7, rows: 7 }, troops, parameters }));
  const hours: number[] = [];
  for (let run = 0; run < 300; run++) {
    kernel.begin(4, run);
    fightOn(kernel, 2880, undefined, 2880);
    const [line] = linesOf(kernel.trace, KIND.surrendered);
    if (line) hours.push(line[1]! / 60);
  }
  hours.sort((a, b) => a - b);
  // geometric: median at the 7th hour (1 - .9^7 = .52); 300 draws put it between the 5th and the 9th but for 1 in 1,000
  assert.ok(hours[150]! >= 5 && hours[150]! <= 9, `median ${hours[150]} hours`);
});
