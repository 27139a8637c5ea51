import assert from "node:assert/strict";
import { test } from "node:test";
import { REPORT, WORDS } from "@staffride/formats/desk";
import { KIND } from "@staffride/formats/trace";
import type { Minds } from "@staffride/formats/scenario";
import { DISPATCHES, SIGHTINGS } from "@staffride/formats/words";
import { surrender } from "./break.js";
import { createKernel } from "./kernel.js";
import { contactReport, controlReport, situationReport, taskReport } from "./reports.js";
import type { Run } from "./run.js";
import { campaign, type Troops } from "./testing/campaign.js";
import { fightOn, linesOf, runOf } from "./testing/drive.js";

const SITUATION = DISPATCHES.indexOf("situation-report");
const CONTACT = DISPATCHES.indexOf("contact-report");
const TASK = DISPATCHES.indexOf("task-report");
const CONTROL = DISPATCHES.indexOf("control-report");

const at = (name: string, side: 0 | 1, cell: number, men: number, more: Partial<Troops> = {}): Troops => ({
  name,
  side,
  at: cell,
  men,
  under: side === 0 ? "army" : "front",
  ...more,
});

/** A division in cell 5 of a lane of twenty, and whoever else. Handles: army 0, front 1, formations from 2. */
function lane(troops: readonly Troops[], sightSpread = 0, minds: Partial<Minds> = {}, scoutChance = 0): Run {
  return runOf(
    campaign({
      board: { columns: 1, rows: 20, places: { town: 5 } },
      staffs: [
        { name: "army", side: 0 },
        { name: "front", side: 1 },
      ],
      troops: [at("57d", 0, 5, 8000), ...troops],
      parameters: { sightSpread, scoutChance, scoutKm: 20 },
      minds,
    }),
  );
}

/** Kind, precedence and words of the last dispatch drafted. */
function last({ state }: Run): { kind: number; to: number; precedence: number; words: number[] } {
  const id = state.dispatchCount[0]! - 1;
  const d = state.dispatchId.findIndex((other, slot) => state.dispatchUsed[slot] === 1 && other === id);
  const words = [...state.words.subarray(d * WORDS, (d + 1) * WORDS)];
  return { kind: state.dispatchKind[d]!, to: state.dispatchTo[d]!, precedence: state.precedence[d]!, words };
}

test("REP-1 the situation goes up once a day, routine: where, how many, what was lost, doing what, whom in sight", () => {
  const run = lane([at("116d", 1, 7, 12340)]);
  Object.entries({ fit: 7000, killed: 300, evacuated: 400, carried: 200, missing: 100 }).forEach(([name, men]) => {
    (run.state[name as "fit"] as Int32Array)[0] = men;
  });
  run.state.posture[0] = 3;
  run.state.now[0] = 500;
  situationReport(run, 0);
  const { kind, to, precedence, words } = last(run);
  assert.deepEqual([kind, to, precedence], [SITUATION, 0, 2]);
  assert.equal(words[REPORT.formation], 0);
  assert.equal(words[REPORT.cell], 5);
  assert.equal(words[REPORT.strength], 7000);
  assert.equal(words[REPORT.losses], 1000);
  assert.equal(words[REPORT.posture], 3);
  assert.equal(words[REPORT.enemy], 1);
  assert.equal(words[REPORT.enemyCell], 7);
  assert.equal(words[REPORT.enemyStrength], 12300); // to the hundred
  assert.equal(words[REPORT.happenedAt], 500);
});

test("REP-1 reports of three formations are spread over the day and come every day", () => {
  const troops = ["3d", "68d", "116d"].map((name) => at(name, 0, 1, 5000));
  const kernel = createKernel(
    campaign({ board: { columns: 1, rows: 3 }, staffs: [{ name: "army", side: 0 }], troops, days: 3 }),
  );
  kernel.begin(1, 0);
  fightOn(kernel, 3 * 1440);
  const begun = linesOf(kernel.trace, KIND.drafted).filter((line) => line[5] === SITUATION);
  assert.deepEqual(
    begun.map(([, minute]) => minute),
    [1, 481, 961, 1441, 1921, 2401, 2881, 3361, 3841],
  );
});

test("REP-2 a contact goes up urgent, naming the strongest enemy; the same again after twelve hours, another after two", () => {
  const run = lane([at("small", 1, 6, 1000), at("big", 1, 7, 9000)]);
  const reports = (minute: number): number => {
    run.state.now[0] = minute;
    const before = run.state.dispatchCount[0]!;
    contactReport(run, 0);
    return run.state.dispatchCount[0]! - before;
  };
  assert.equal(reports(600), 1);
  assert.deepEqual([last(run).kind, last(run).precedence, last(run).words[REPORT.enemy]], [CONTACT, 1, 2]);
  assert.equal(reports(601), 0);
  assert.equal(reports(600 + 719), 0);
  assert.equal(reports(600 + 720), 1);
  run.state.fit[1] = 20000;
  assert.equal(reports(600 + 720 + 119), 0);
  assert.equal(reports(600 + 720 + 120), 1);
  assert.equal(last(run).words[REPORT.enemy], 1);
});

test("REP-2 nobody in contact, nothing to report", () => {
  const run = lane([at("far", 1, 15, 9000)]);
  contactReport(run, 0);
  assert.equal(run.state.dispatchCount[0], 0);
});

test("REP-3 REP-4 a task done or failed and a town won go up urgent", () => {
  const run = lane([]);
  taskReport(run, 0, 1);
  assert.deepEqual([last(run).kind, last(run).precedence, last(run).words[REPORT.posture]], [TASK, 1, 1]);
  controlReport(run, 0, 0, true);
  const { kind, words } = last(run);
  assert.deepEqual([kind, words[REPORT.headquarters], words[REPORT.posture]], [CONTROL, 0, 0]);
});

test("REP-4 a town of the enemy's in which no defence has broken for twelve hours is told to have been left", () => {
  const taken = (drivenFrom: number, hoursAgo: number, wasHis = true): number => {
    const run = lane([]);
    run.state.now[0] = 33 * 60;
    run.state.drivenHour[drivenFrom] = 33 - hoursAgo;
    controlReport(run, 0, 0, wasHis);
    return last(run).words[REPORT.sighting]!;
  };
  assert.equal(SIGHTINGS[taken(6, 1)], "no-contact", "beaten outside it, he left it all the same");
  assert.equal(taken(5, 1), -1);
  assert.equal(taken(5, 12), -1);
  assert.equal(SIGHTINGS[taken(5, 13)], "no-contact");
  assert.equal(taken(5, 13, false), -1, "nobody held it");
});

test("REP-4 the hour is kept of a defence that breaks and of one that gives up, not of one that is only attacked", () => {
  const attack = { task: "attack", objective: "town" } as const;
  const assaulted = (breakBase: number, minutes: number) => {
    const kernel = createKernel(
      campaign({
        board: { columns: 1, rows: 3, places: { town: 0 } },
        troops: [at("116d", 1, 0, 3000, { works: "fortified" }), at("57d", 0, 1, 9000, { task: attack })].map(
          ({ under: _, ...troops }) => troops,
        ),
        parameters: { breakBase },
      }),
    );
    kernel.begin(1, 0);
    assert.ok(kernel.state.drivenHour.every((hour) => hour < -12));
    fightOn(kernel, minutes);
    return kernel;
  };
  const held = assaulted(0, 960);
  assert.ok(linesOf(held.trace, KIND.engagementBegan).length > 0);
  assert.ok(held.state.drivenHour.every((hour) => hour < -12));
  const broken = assaulted(1, 960);
  const [first] = linesOf(broken.trace, KIND.brokeOff).filter((line) => line[4] === 0);
  assert.equal(broken.state.drivenHour[0], Math.floor(first![1]! / 60));
  assert.ok(broken.state.drivenHour[1]! < 0, "an attack that breaks loses no town");
  const run = lane([]);
  run.state.now[0] = 33 * 60 + 20;
  surrender(run, 0);
  assert.equal(run.state.drivenHour[5], 33);
});

test("REP-5 one formation's error about one enemy is the same all through a run, and lognormal between runs", () => {
  const errors: number[] = [];
  const kernel = lane([at("116d", 1, 7, 10000)], 0.35);
  const estimate = (run: Run, minute: number): number => {
    run.state.now[0] = minute;
    situationReport(run, 0);
    return last(run).words[REPORT.enemyStrength]!;
  };
  assert.equal(estimate(kernel, 100), estimate(kernel, 3000));
  for (let number = 0; number < 400; number++) {
    const run = lane([at("116d", 1, 7, 10000)], 0.35);
    run.state.run[0] = number;
    errors.push(Math.log(estimate(run, 100) / 10000));
  }
  const mean = errors.reduce((sum, e) => sum + e, 0) / errors.length;
  const sd = Math.sqrt(errors.reduce((sum, e) => sum + (e - mean) * (e - mean), 0) / errors.length);
  // standard errors .0175 and .0124; four of them
  assert.ok(Math.abs(mean) < 0.07 && Math.abs(sd - 0.35) < 0.05, `mean ${mean}, spread ${sd}`);
});

test("REP-1 a formation without a superior, or one that is no more, reports nothing", () => {
  const run = lane([]);
  run.state.parent[2] = -1;
  situationReport(run, 0);
  run.state.parent[2] = 0;
  run.state.gone[0] = 1;
  situationReport(run, 0);
  assert.equal(run.state.dispatchCount[0], 0);
});

const FREE: Partial<Minds> = { free: 1 };

test("REP-6 every report that names an enemy says what he is seen doing; where all obey as recorded, none does", () => {
  const sightings = (minds: Partial<Minds>): number[] => {
    const run = lane([at("116d", 1, 7, 9000)], 0, minds);
    return [() => situationReport(run, 0), () => contactReport(run, 0), () => taskReport(run, 0, 0)].map((report) => {
      report();
      return last(run).words[REPORT.sighting]!;
    });
  };
  assert.deepEqual(sightings({}), [-1, -1, -1]);
  assert.ok(sightings(FREE).every((s) => s >= 0 && s < SIGHTINGS.length));
});

/** A situation report at a minute: enemy, where, how many, what is seen. */
function situationAt(run: Run, minute: number): number[] {
  run.state.now[0] = minute;
  situationReport(run, 0);
  const { words } = last(run);
  return [REPORT.enemy, REPORT.enemyCell, REPORT.enemyStrength, REPORT.sighting].map((column) => words[column]!);
}

/** Formation e is out of sight of formation 0 from now on, in a cell far off. */
function vanish({ state }: Run, e: number): void {
  state.cell[e] = 19;
  state.contactLow[0] &= ~(1 << e);
  state.seenLow[0] &= ~(1 << e);
}

const NO_CONTACT = SIGHTINGS.indexOf("no-contact");

test("REP-7 who was named within the day and is out of sight is told once: where he was, no contact, no strength", () => {
  const run = lane([at("116d", 1, 7, 9000)], 0, FREE);
  assert.deepEqual(situationAt(run, 100).slice(0, 3), [1, 7, 9000]);
  vanish(run, 1);
  assert.deepEqual(situationAt(run, 1400), [1, 7, -1, NO_CONTACT]);
  assert.deepEqual(situationAt(run, 1500), [-1, -1, -1, -1]);
});

test("REP-7 what was told more than a day ago is not news; neither where all obey as recorded", () => {
  const late = lane([at("116d", 1, 7, 9000)], 0, FREE);
  situationAt(late, 100);
  vanish(late, 1);
  assert.deepEqual(situationAt(late, 1541), [-1, -1, -1, -1]);
  const obeying = lane([at("116d", 1, 7, 9000)]);
  situationAt(obeying, 100);
  vanish(obeying, 1);
  assert.deepEqual(situationAt(obeying, 1540), [-1, -1, -1, -1]);
});

test("REP-7 REP-9 of whom only an agent has told, nobody has lost sight", () => {
  const run = lane([at("116d", 1, 12, 9000)], 0, FREE, 1);
  assert.deepEqual(situationAt(run, 100).slice(0, 2), [1, 12], "the agent's word");
  run.parameters.scoutChance = 0;
  assert.deepEqual(situationAt(run, 1540), [-1, -1, -1, -1]);
});

test("REP-7 an enemy in contact goes before the one lost, he before one merely in sight", () => {
  const lose = (other: number): Run => {
    const run = lane([at("116d", 1, 7, 9000), at("68d", 1, other, 4000)], 0, FREE);
    situationAt(run, 100);
    vanish(run, 1);
    return run;
  };
  assert.equal(situationAt(lose(6), 1540)[0], 2);
  assert.deepEqual(situationAt(lose(8), 1540), [1, 7, -1, NO_CONTACT]);
});

test("REP-9 agents tell of one enemy a day that is out of sight and not too far, if they come at all", () => {
  const heard = (cell: number, chance: number, minds: Partial<Minds> = FREE): string => {
    const run = lane([at("116d", 1, cell, 9000)], 0, minds, chance);
    situationReport(run, 0);
    const { kind, precedence, words } = last(run);
    return kind === SITUATION ? "" : `${kind} ${precedence} ${words[REPORT.enemy]} ${words[REPORT.enemyCell]}`;
  };
  assert.equal(heard(12, 1), "2 2 1 12"); // a routine contact report
  assert.equal(heard(12, 0), "");
  assert.equal(heard(7, 1), "", "in sight: the situation report has him");
  assert.equal(heard(19, 1), "", "fourteen cells off: too far");
  assert.equal(heard(12, 1, {}), "", "where all obey as recorded nobody asks");
});

test("REP-8 losses told and strength told add up to the truth; where all obey as recorded, both are the truth", () => {
  const told = (minds: Partial<Minds>): number[] => {
    const run = lane([], 0, minds);
    run.state.fit[0] = 6000;
    run.state.killed[0] = 800;
    run.state.evacuated[0] = 1200;
    situationReport(run, 0);
    return [last(run).words[REPORT.losses]!, last(run).words[REPORT.strength]!];
  };
  assert.deepEqual(told({}), [2000, 6000]);
  const [losses, strength] = told(FREE) as [number, number];
  assert.ok(losses > 0.5 * 2000 && losses < 0.8 * 2000, `${losses} told`);
  assert.equal(losses + strength, 8000);
});
