/** What a run tells by the way: series for plots, happenings, what dispatches changed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { TraceLine } from "@staffride/formats/trace";
import type { Scenario } from "@staffride/formats/scenario";
import { toy } from "../testing/toy.js";
import { changedBy } from "./changed.js";
import { crossingUse } from "./crossing-use.js";
import { happeningsOf, headline, lastRead } from "./happenings.js";
import { leaningOf } from "./leaning.js";
import { openRun } from "./run.js";
import { strengthsOf } from "./series.js";
import { sum } from "./timeline.js";

const [BC, B1] = [1, 3];
const scenario = {
  ...toy,
  minds: { nIntent: 3, openingLosses: Float64Array.of(0, 900, 0, 0, 0), openingTold: Float64Array.of(0, 300, 0, 0, 0) },
  parameters: { situationHours: 24 },
} as unknown as Scenario;

const line = (at: number, kind: string, rest: Record<string, string | number>): TraceLine => ({ at, kind, ...rest });
const drafted = (at: number, dispatch: number, from: string, to: string, content: string) =>
  line(at, "drafted", { dispatch, from, to, content, precedence: "urgent", channel: "radio" });
const read = (at: number, dispatch: number) =>
  line(at, "dispatch", { dispatch, enciphered: at, sent: at, attempts: 1, received: at, deciphered: at });
const diary = (at: number, kind: string, rest: Record<string, string | number>) =>
  line(at, kind, { headquarters: "bc", ...rest });
const intents = (at: number, enemy: string, [intent0, intent1, intent2]: readonly [number, number, number]) =>
  diary(at, "intents", { enemy, intent0, intent1, intent2, intent3: 0 });
const sighting = (at: number, enemy: string, dispatch: number, believed: number) =>
  diary(at, "sighting", { enemy, sighting: "halted", surprise: 693, dispatch, believed });
const losses = (at: number, formation: string, killed: number) =>
  line(at, "losses", { formation, killed, wounded: 0, missing: 0, engagement: -1 });
const muster = (at: number, formation: string, fit: number) =>
  line(at, "muster", { formation, fit, woundedCarried: 50, stragglers: 30, unfit: 20, fatigue: 0 });

test("a headquarters has the sum of its formations, what it told beside what was so and what its superior made of it", () => {
  const { fit, lost, told, believedItself, before, ...b1 } = strengthsOf(
    openRun(scenario, [
      muster(0, "b1", 10900),
      losses(100, "b1", 200),
      losses(160, "b2", 40),
      drafted(200, 1, "b1", "bc", "situation-report"),
      line(200, "report", { dispatch: 1, subject: "b1", cell: "c15", strength: 10750, posture: "halted" }),
      line(200, "particulars", { dispatch: 1, losses: 90, enemyStrength: 0, happened: 195 }),
      read(300, 1),
      diary(310, "told", { to: "ra", losses: 400, believed: 1100, despair: 0, candour: 364 }),
      muster(1440, "b2", 4800),
      line(2000, "surrendered", { formation: "b2", cell: "c15", men: 4870, wounded: 50 }),
    ]),
  )[BC]!;
  assert.deepEqual(
    [fit.at, fit.values],
    [
      [0, 100, 160, 1440, 2000],
      [15900, 15700, 15660, 15500, 10700],
    ],
    "the men that reports count",
  );
  assert.deepEqual(
    [lost.at, lost.values],
    [
      [0, 100, 160, 2000],
      [0, 200, 240, 5060],
    ],
  );
  assert.deepEqual([told.values, believedItself.values, before], [[400], [1100], { lost: 900, told: 300 }]);
  assert.deepEqual(b1.believedMen.values, [], "nobody is above it");
});

test("a formation has what it reported and what its superior had read", () => {
  const b1 = strengthsOf(
    openRun(scenario, [
      drafted(200, 1, "b1", "bc", "situation-report"),
      line(200, "report", { dispatch: 1, subject: "b1", cell: "c15", strength: 10750, posture: "halted" }),
      line(200, "particulars", { dispatch: 1, losses: 90, enemyStrength: 0, happened: 195 }),
      read(300, 1),
    ]),
  )[B1]!;
  assert.deepEqual([b1.told.at, b1.told.values], [[200], [90]]);
  assert.deepEqual([b1.believedMen.at, b1.believedMen.values], [[300], [10750]]);
  assert.deepEqual(b1.believedLost.values, [0, 90]);
});

test("a sum of timelines changes whenever one of them does", () => {
  const total = sum([
    { at: [0, 10], values: [1, 3] },
    { at: [-Infinity, 10, 20], values: [10, 20, 5] },
  ]);
  assert.deepEqual(total, { at: [0, 10, 20], values: [11, 23, 8] });
});

test("how likely an intent was held is the mean over the enemies, by the strength believed", () => {
  const run = openRun(scenario, [
    intents(10, "r1", [100, 600, 300]),
    sighting(20, "b1", 1, 3000),
    intents(20, "b1", [800, 200, 0]),
    sighting(30, "r1", 1, 1000),
    intents(30, "r1", [0, 1000, 0]),
    { ...intents(40, "r1", [1000, 0, 0]), headquarters: "ra" },
  ]);
  const { at, values } = leaningOf(run, BC, 1);
  assert.deepEqual(at, [10, 20, 30]);
  assert.deepEqual(
    values.map((share) => Number(share.toFixed(3))),
    [0.6, 0.2, 0.4],
  );
  assert.deepEqual(leaningOf(run, BC, 1, [0]).values.at(-1), 1);
});

const EVENTS: TraceLine[] = [
  line(100, "control", { place: "westend", side: "blue", was: "red", formation: "b1" }),
  line(200, "broke-off", { formation: "r1", cause: "losses", cell: "c4", lossShare: 210 }),
  drafted(300, 1, "ra", "bc", "order"),
  line(300, "order", { dispatch: 1, task: "withdraw", objective: "eastend", pace: 0, start: 300 }),
  read(350, 1),
];

test("what happened stands in order with its rank, its side and its words", () => {
  const ticks = happeningsOf(openRun(scenario, EVENTS));
  assert.deepEqual(
    ticks.map(({ at, what, rank, side, whom }) => [at, what, rank, side, whom]),
    [
      [100, "town", 1, 1, "b1"],
      [200, "broke-off", 2, 0, "r1"],
      [350, "order", 2, 0, "ra"],
    ],
  );
  assert.equal(ticks[0]!.words("en"), "Westend passes from Red to Blue (Blue 1st Division)");
  assert.equal(ticks[0]!.words("zh"), "西关由红方转入蓝方之手（蓝方第一师）");
});

test("the headline is what weighs most of the last hours; from a headquarters, what it last read", () => {
  const run = openRun(scenario, EVENTS);
  assert.equal(headline(run, 99, "en"), undefined);
  assert.deepEqual([headline(run, 400, "en")!.at, headline(run, 100 + 720, "en")!.at], [100, 100]);
  assert.equal(headline(run, 100 + 721, "en")!.at, 350, "the town is old news");
  assert.equal(lastRead(run, BC, 349, "en"), undefined);
  const { at, dispatch, text } = lastRead(run, BC, 350, "en")!;
  assert.deepEqual([at, dispatch], [350, 1]);
  assert.match(text, /Eastend/);
});

test("the headline tells of fighting what it has cost by then, and of an order who has read it by then", () => {
  const fell = (at: number, formation: string, killed: number) => ({ ...losses(at, formation, killed), engagement: 1 });
  const order = (dispatch: number, to: string) => [
    drafted(700, dispatch, "ra", to, "order"),
    line(700, "order", { dispatch, task: "withdraw", objective: "eastend", pace: 0, start: 700 }),
  ];
  const run = openRun(scenario, [
    line(100, "engagement-began", { engagement: 1, cell: "c4", attacker: "b1", defender: "r1", phase: "attack" }),
    fell(120, "b1", 10),
    fell(500, "r1", 300),
    ...order(1, "bc"),
    ...order(2, "r1"),
    read(1350, 1),
    read(1400, 2),
  ]);
  const said = (at: number) => headline(run, at, "en")!.text;
  assert.match(said(130), /Blue loses 10, Red 0$/);
  assert.match(said(600), /Blue loses 10, Red 300$/);
  assert.match(said(1360), /by Blue Corps after 10.h.50.min$/);
  assert.match(said(1400), /Blue Corps.*Red 1st Division/);
});

test("the headline of a side tells nothing of the other but fighting", () => {
  const run = openRun(scenario, EVENTS);
  const [red, blue] = [0, 1];
  assert.deepEqual([headline(run, 400, "en", red)!.at, headline(run, 400, "en", blue)!.at], [350, 100]);
  assert.equal(headline(run, 199, "en", red), undefined);
});

test("an order misread is told to its reader as he read it", () => {
  const misread = line(350, "distorted", { dispatch: 1, objective: "westend", start: 400 });
  const run = openRun(scenario, [...EVENTS.slice(0, -1), misread, read(350, 1)]);
  const { text } = lastRead(run, BC, 350, "en")!;
  assert.match(text, /Westend, beginning at 5 Dec 06:40/);
  assert.doesNotMatch(text, /Eastend/);
});

test("a dispatch changed what its reader wrote down about it: the enemy, the sender, an answer", () => {
  const changes = changedBy(
    openRun(scenario, [
      drafted(10, 1, "b1", "bc", "contact-report"),
      drafted(11, 2, "b1", "bc", "situation-report"),
      drafted(12, 3, "ra", "bc", "order"),
      read(100, 1),
      sighting(110, "r1", 1, 8000),
      intents(110, "r1", [200, 500, 300]),
      diary(110, "regard", { subordinate: "b1", weak: 300, compliant: 900, losses: 0, heard: 5 }),
      diary(110, "decision", { read: 1, orders: 0, reports: 0 }),
      read(200, 2),
      read(201, 3),
      sighting(210, "r1", 2, 7000),
      intents(210, "r1", [100, 800, 100]),
      diary(210, "regard", { subordinate: "b1", weak: 200, compliant: 900, losses: 40, heard: 11 }),
      diary(210, "answered", { from: "ra", dispatch: 3, answer: "refuse", gap: 145, revisits: 0 }),
      diary(210, "decision", { read: 2, orders: 0, reports: 0 }),
    ]),
  );
  const [first, second] = [changes.get(1)!, changes.get(2)!];
  assert.equal(first.estimates[0]!.before, undefined);
  assert.ok(Math.abs(second.estimates[0]!.expected - 0.5) < 0.001);
  assert.deepEqual(second.estimates[0]!.before!.men, 8000);
  assert.deepEqual(second.estimates[0]!.after.men, 7000);
  assert.deepEqual(second.regard, {
    ...{ subordinate: B1, together: 1 },
    before: { weak: 0.3, compliant: 0.9, losses: 0 },
    after: { weak: 0.2, compliant: 0.9, losses: 40 },
  });
  assert.deepEqual(
    changes.get(3)!.answers.map(({ answer }) => answer),
    ["refuse"],
  );
  assert.equal(changes.get(3)!.regard, undefined);
  assert.deepEqual([first.estimates[0]!.at, second.estimates[0]!.at, second.settled], [110, 210, 210]);
});

test("a crossing is open to a side unless the enemy stands on it, its boats are gone, or it is broken", () => {
  const at = (kind: number, state: number, boats: number, holder: number) => {
    const ground = {
      ...{
        crossingKind: Uint8Array.of(kind),
        crossingState: Uint8Array.of(state),
        crossingHolder: Int8Array.of(boats),
      },
    };
    return crossingUse({ ground } as unknown as Scenario, { crossings: [holder] }, 0, 0);
  };
  assert.equal(at(1, 0, -1, -1), "open");
  assert.equal(at(1, 0, -1, 1), "barred");
  assert.equal(at(1, 0, 1, -1), "no-boats");
  assert.equal(at(0, 0, 1, -1), "open", "a ford");
  assert.equal(at(1, 2, 0, 0), "destroyed");
});
