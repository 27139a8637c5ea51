import assert from "node:assert/strict";
import { test } from "node:test";
import type { TraceLine } from "@staffride/formats/trace";
import type { Scenario } from "@staffride/formats/scenario";
import { toy } from "../testing/toy.js";
import { openRun } from "./run.js";
import { seenFrom } from "./seen.js";
import { seenBySide } from "./side.js";

const N_FORMATION = 3;
const [RA, BC, B1] = [0, 1, 3];
const R1 = 0;

/** The toy with minds: Blue Corps knows of the Red division on day one, the Red Army of nobody. */
const scenario = {
  ...toy,
  minds: {
    ...{ nIntent: 3, prior: Float64Array.of(0.5, 0.3, 0.2, 0.6, 0.2, 0.2) },
    known: Uint8Array.from({ length: 5 * N_FORMATION }, (_, i) => (i === BC * N_FORMATION + R1 ? 1 : 0)),
    knownCell: Int32Array.of(3, 15, 15),
    knownMen: Float64Array.of(9000, 11000, 5000),
    menUnder: Float64Array.of(9000, 16000, 9000, 11000, 5000),
  },
  parameters: { situationHours: 24, mindOver: 1.5 },
} as unknown as Scenario;

const line = (at: number, kind: string, rest: Record<string, string | number>): TraceLine => ({ at, kind, ...rest });
const drafted = (at: number, dispatch: number, from: string, to: string, content: string) =>
  line(at, "drafted", { dispatch, from, to, content, precedence: "urgent", channel: "radio" });
const read = (at: number, dispatch: number, received = at - 40) =>
  line(at, "dispatch", {
    ...{ dispatch, enciphered: received - 20, sent: received - 10, attempts: 1, received, deciphered: at - 5 },
  });

const LINES: TraceLine[] = [
  drafted(100, 1, "b1", "bc", "contact-report"),
  line(100, "report", { dispatch: 1, subject: "b1", cell: "c14", strength: 10800, enemy: "r1", posture: "attacking" }),
  line(100, "particulars", {
    ...{ dispatch: 1, losses: 150, enemyCell: "c6", enemyStrength: 8000, sighting: "attacks", happened: 95 },
  }),
  drafted(120, 2, "bc", "b2", "order"),
  line(120, "order", { dispatch: 2, task: "hold", objective: "eastend", pace: 0, start: 120 }),
  read(300, 1),
  line(310, "sighting", {
    headquarters: "bc",
    enemy: "r1",
    sighting: "attacks",
    surprise: 700,
    dispatch: 1,
    believed: 8300,
  }),
  line(310, "intents", { headquarters: "bc", enemy: "r1", intent0: 100, intent1: 700, intent2: 200, intent3: 0 }),
  line(310, "regard", { headquarters: "bc", subordinate: "b1", weak: 300, compliant: 900, losses: 150, heard: 95 }),
  line(310, "decision", { headquarters: "bc", read: 1, orders: 0, reports: 0 }),
  // the older of two reports comes later
  drafted(400, 3, "b1", "bc", "situation-report"),
  line(400, "report", { dispatch: 3, subject: "b1", cell: "c13", strength: 10000, posture: "defending" }),
  drafted(500, 4, "b1", "bc", "situation-report"),
  line(500, "report", { dispatch: 4, subject: "b1", cell: "c12", strength: 9500, posture: "withdrawing" }),
  read(600, 4),
  read(700, 3),
  drafted(800, 5, "b2", "bc", "situation-report"),
  line(800, "report", { dispatch: 5, subject: "b2", cell: "c17", strength: 4900, posture: "halted" }),
  read(1000, 5, 900),
];
const run = openRun(scenario, LINES);
const own = (at: number, headquarters: number) =>
  seenFrom(run, BC, at).own.find((one) => one.headquarters === headquarters)!;
const enemy = (at: number) => seenFrom(run, BC, at).enemies[0]!;

test("before anything is read a headquarters has the map of day one", () => {
  const seen = seenFrom(run, BC, 50);
  assert.deepEqual(
    seen.own.map(({ headquarters, cell, men, age, dispatch }) => [headquarters, cell, men, age, dispatch]),
    [
      [3, 15, 11000, 50, -1],
      [4, 15, 5000, 50, -1],
    ],
  );
  assert.deepEqual([enemy(50).cell, enemy(50).believed, enemy(50).intents], [3, 9000, [0.5, 0.3, 0.2]]);
  assert.deepEqual(seenFrom(run, RA, 50).enemies, []);
});

test("what was reported is known when it has been read, and as of when it was so", () => {
  assert.equal(own(299, B1).cell, 15);
  const then = own(305, B1);
  assert.deepEqual([then.cell, then.asOf, then.readAt, then.dispatch, then.age], [14, 95, 300, 1, 210]);
  assert.deepEqual([then.men, then.losses, then.posture], [10800, 150, undefined]);
  assert.deepEqual([enemy(305).cell, enemy(305).sighting, enemy(305).posture], [6, "attacks", "attacking"]);
  assert.deepEqual([enemy(305).reported, enemy(305).believed], [8000, 9000], "the staff has not sat yet");
  assert.deepEqual([enemy(310).believed, enemy(310).intents], [8300, [0.1, 0.7, 0.2]]);
  assert.equal(enemy(305).heading, 0, "it has come east");
  assert.deepEqual(own(310, B1).regard, { subordinate: B1, weak: 0.3, compliant: 0.9, losses: 150, at: 310 });
});

test("older news that comes later changes nothing but that he was heard of", () => {
  const [before, after] = [own(650, B1), own(750, B1)];
  assert.deepEqual([before.cell, before.men, before.heardAt], [12, 9500, 600]);
  assert.deepEqual([after.cell, after.men, after.heardAt], [12, 9500, 700]);
});

test("what it gave it knows; of what lies in the cipher room, that it is there", () => {
  assert.deepEqual(own(130, 4).given, { to: 4, task: "hold", objective: 1, dispatch: 2, at: 120 });
  const { trays } = seenFrom(run, BC, 950);
  assert.deepEqual(trays.unread, [{ dispatch: 5, received: 900, channel: "radio" }]);
  assert.deepEqual([trays.read.map(({ dispatch }) => dispatch), trays.nRead], [[3, 4, 1], 3]);
  assert.deepEqual(
    trays.sent.map(({ dispatch, other, at }) => [dispatch, other, at]),
    [[2, 4, 120]],
  );
  assert.equal(own(950, 4).cell, 15);
  assert.equal(own(1000, 4).cell, 17);
});

test("who has missed two daily reports is silent", () => {
  assert.equal(own(700 + 2880, B1).silent, false);
  assert.equal(own(700 + 2881, B1).silent, true);
});

test("a division's headquarters sees its own division where it is", () => {
  const moved = line(50, "moved", { formation: "b1", from: "c15", to: "c14", surface: "road" });
  const seen = seenFrom(openRun(scenario, [moved, ...LINES]), B1, 60);
  assert.deepEqual([seen.post, seen.self!.cell], [14, 14]);
});

test("a side sees itself as it is, and each enemy as whoever has the latest of him", () => {
  const told = [
    ...LINES,
    drafted(1100, 6, "b2", "b1", "liaison"),
    line(1100, "report", { dispatch: 6, subject: "b2", cell: "c17", strength: 4900, enemy: "r1" }),
    line(1100, "particulars", { dispatch: 6, losses: 0, enemyCell: "c8", enemyStrength: 7000, happened: 1090 }),
    read(1200, 6),
  ];
  const at = (minute: number) => seenBySide(openRun(scenario, told), 1, minute);
  assert.deepEqual(
    at(1150).formations.map(({ formation }) => formation),
    [1, 2],
  );
  assert.deepEqual([at(1150).enemies[0]!.cell, at(1150).enemies[0]!.by], [6, BC]);
  assert.deepEqual([at(1200).enemies[0]!.cell, at(1200).enemies[0]!.by], [8, B1]);
});
