import assert from "node:assert/strict";
import { test } from "node:test";
import type { TraceLine } from "@staffride/formats/trace";
import { term } from "../terms.js";
import { toy } from "../testing/toy.js";
import { explainText } from "./explain.js";
import { sittingAt, sittings } from "./gather.js";

const THIN = "\u2009";
const drafted = (at: number, dispatch: number, from: string, to: string, content: string): TraceLine => ({
  ...{ at, kind: "drafted", dispatch, from, to, content, precedence: "urgent", channel: "radio" },
});
const read = (at: number, dispatch: number): TraceLine => ({
  ...{ at, kind: "dispatch", dispatch, enciphered: at - 90, sent: at - 80, attempts: 1, received: at - 80 },
  deciphered: at - 30,
});
const report = (at: number, dispatch: number): TraceLine => ({
  ...{ at, kind: "report", dispatch, subject: "b1", cell: "c15", strength: 11000, posture: "defending" },
});
const sat = (at: number, headquarters = "bc"): TraceLine => ({
  ...{ at, kind: "decision", headquarters, read: 0, orders: 0, reports: 0 },
});
const entry = (at: number, kind: string, rest: Record<string, string | number>): TraceLine => ({
  ...{ at, kind, headquarters: "bc", ...rest },
});

/** The corps sits at 100 and at 600; what it reads after, or another writes, is not the second sitting's. */
const LINES: TraceLine[] = [
  drafted(10, 1, "b1", "bc", "situation-report"),
  report(10, 1),
  read(100, 1),
  entry(100, "intents", { enemy: "r1", intent0: 700, intent1: 100, intent2: 200, intent3: -1 }),
  entry(100, "regard", { subordinate: "b2", weak: 300, compliant: 800, losses: 40, heard: 90 }),
  sat(100),
  drafted(200, 2, "ra", "bc", "order"),
  { at: 200, kind: "order", dispatch: 2, task: "hold", objective: "eastend", pace: 0, start: 0 },
  drafted(210, 3, "b1", "bc", "situation-report"),
  report(210, 3),
  read(400, 3),
  read(500, 2),
  { at: 550, kind: "plan", plan: "p1", headquarters: "bc" },
  drafted(600, 4, "bc", "b1", "order"),
  { at: 600, kind: "order", dispatch: 4, task: "withdraw", objective: "westend", pace: 0, plan: "p1", start: 0 },
  drafted(600, 5, "bc", "b2", "order"),
  { at: 600, kind: "order", dispatch: 5, task: "hold", pace: 0, plan: "p1", start: 0 },
  entry(600, "sighting", { enemy: "r1", sighting: "halted", surprise: 1204, dispatch: 3, believed: 9000 }),
  entry(600, "intents", { enemy: "r1", intent0: 290, intent1: 480, intent2: 230, intent3: -1 }),
  entry(600, "regard", { subordinate: "b1", weak: 100, compliant: 900, losses: -1, heard: -1 }),
  entry(600, "weighed", { decision: "D1", option: "stay", course: "hold", value: 120, staff: 410 }),
  entry(600, "weighed", { decision: "D1", option: "go", course: "withdraw", value: 350, staff: -30 }),
  entry(600, "resolved", { decision: "D1", option: "go", course: "withdraw", advised: "stay", fixed: 0 }),
  entry(600, "answered", { from: "ra", dispatch: 2, answer: "refuse", gap: 145, revisits: 1 }),
  entry(600, "told", { to: "ra", losses: 400, believed: 1000, despair: 250, candour: 400 }),
  {
    ...entry(600, "weighed", { decision: "D1", option: "go", course: "press", value: 1, staff: 1 }),
    headquarters: "ra",
  },
  sat(600),
  sat(600, "ra"),
  read(640, 4),
  drafted(650, 6, "b1", "bc", "situation-report"),
  read(690, 6),
  entry(700, "resolved", { decision: "D1", option: "stay", course: "hold", fixed: 0 }),
  sat(700),
];

test("a sitting is the last one at or before the time, with what came between it and the one before", () => {
  const sitting = sittingAt(LINES, "bc", 699)!;
  assert.deepEqual([sitting.at, sitting.before], [600, 100]);
  const numbers = (all: readonly { number: number }[]) => all.map(({ number }) => number);
  assert.deepEqual(numbers(sitting.read), [3, 2]);
  assert.deepEqual(numbers(sitting.sent), [4, 5]);
  assert.deepEqual(sitting.plans, ["p1"]);
  assert.deepEqual(sitting.weighed, [
    { decision: "D1", option: "stay", course: "hold", value: 1.2, staff: 4.1 },
    { decision: "D1", option: "go", course: "withdraw", value: 3.5, staff: -0.3 },
  ]);
  assert.deepEqual(sitting.resolved, [
    { decision: "D1", option: "go", course: "withdraw", advised: "stay", fixed: false },
  ]);
  assert.deepEqual(sitting.told, [{ to: "ra", losses: 400, believed: 1000, despair: 0.25, candour: 0.4 }]);
  assert.equal(sitting.answered[0]!.order!.number, 2);
});

test("what was believed before still stands unless it was written down anew", () => {
  const sitting = sittingAt(LINES, "bc", 600)!;
  assert.deepEqual(sitting.estimates, [{ enemy: "r1", at: 600, shares: [0.29, 0.48, 0.23, 0] }]);
  assert.deepEqual(
    sitting.regards.map(({ subordinate, at }) => [subordinate, at]),
    [
      ["b1", 600],
      ["b2", 100],
    ],
  );
  assert.deepEqual(sittingAt(LINES, "bc", 599)!.estimates[0]!.shares, [0.7, 0.1, 0.2, 0]);
});

test("EST-17 a march from where he stood is told among what was made of the enemy", () => {
  const moved = { enemy: "r1", from: "c1", to: "c9", surprise: 1204, dispatch: 3 };
  const { sightings } = sittingAt([entry(600, "displaced", moved), sat(600)], "bc", 600)!;
  assert.deepEqual(sightings, [{ enemy: "r1", sighting: "displaced", expected: Math.exp(-1.204), dispatch: 3 }]);
  assert.equal(term("en", "sighting", sightings[0]!.sighting), "a march from where he had stood");
});

test("what was expected is told from the surprise, what was sent with its further fate", () => {
  const sitting = sittingAt(LINES, "bc", 600)!;
  assert.ok(Math.abs(sitting.sightings[0]!.expected - 0.3) < 0.001);
  assert.deepEqual(
    sitting.sent.map(({ way }) => way?.read),
    [640, undefined],
  );
});

test("a headquarters has no sitting before its first, and one that never sat is not in the list", () => {
  assert.equal(sittingAt(LINES, "bc", 99), undefined);
  assert.equal(sittingAt(LINES, "bc", 100)!.before, undefined);
  assert.deepEqual(
    [...sittings(LINES)],
    [
      ["bc", { first: 100, last: 700 }],
      ["ra", { first: 600, last: 600 }],
    ],
  );
});

const PARAMETERS = { placeStandHours: 48, placeGoHours: 3, placeKmDay: 20, situationHours: 24 };
const page = (language: "en" | "zh", nIntent = 3) =>
  explainText({ ...toy, minds: { nIntent }, parameters: PARAMETERS }, sittingAt(LINES, "bc", 600)!, {
    language,
    width: 120,
  });

test("the explanation in English", () => {
  assert.equal(
    page("en"),
    `Blue Corps, 5 December, 10:00
It had sat before on 5 December, 01:40.

What it had read since
  5 Dec 06:40  from Blue 1st Division, No. 3, Situation report: At Eastend, defending. 11${THIN}000 men with the colours.
  5 Dec 08:20  from Red Army, No. 2, Order: Hold Eastend.

Plans it set going
  Go home

What it made of the enemy
  Red 1st Division seen halted in the open (No. 3), a sight it had held 30% likely, believed to have 9${THIN}000 men
  enemy             hold  a trap  withdrawal  written down
  Red 1st Division   29%     48%         23%  5 Dec 10:00

What it held of its subordinates
  subordinate        weak  complies  losses  last heard of  written down
  Blue 1st Division   10%       90%       –  –              5 Dec 10:00
  Blue 2nd Division   30%       80%      40  5 Dec 01:30    5 Dec 01:40

What it weighed
  D1: Stay or go
    option           course    value  to the staff
    go home          withdraw   3.50         -0.30
    stay at Westend  hold       1.20          4.10
    Resolved: go home; the staff advised otherwise: stay at Westend; not taken

How it answered orders
  No. 2, from Red Army: “Hold Eastend”: refused; obeying looked 1.45 worse than what it would rather do, in tens of
    points; looked at again, once

What it told upward, beside what it believed
  to Red Army: losses of 400 told, of 1${THIN}000 believed (40%), despair 25%, candour 40%

What it sent
  5 Dec 10:00  to Blue 1st Division, No. 4, Order: Object: Go home. Withdraw to Westend.
  5 Dec 10:00  to Blue 2nd Division, No. 5, Order: Hold.
`,
  );
});

test("the explanation in Chinese has no English in it but the number of the decision point", () => {
  const text = page("zh");
  assert.match(text, /^蓝方军部　12月5日 10:00\n前次议决在12月5日 01:40。\n/);
  assert.match(text, /\n {4}决心：北归；幕僚建议留驻西关，未采纳\n/);
  assert.match(text, /“着即固守东关”：拒不遵行；/);
  assert.doesNotMatch(text.replaceAll("D1", ""), /[A-Za-z]|undefined|NaN/);
});

test("of more intents than the trace holds one by one, the fifth is the rest, more are told together", () => {
  assert.match(page("en", 5), /withdrawal +3 +4 +written down\n {2}Red 1st Division +29% +48% +23% +0% +0% /);
  assert.match(page("en", 6), /withdrawal +3 +other +written down\n/);
});

test("an option fixed from outside, one that the staff advised too, and the manner of carrying out an order are told as such", () => {
  const lines: TraceLine[] = [
    entry(5, "weighed", { decision: "D1", option: "stay", course: "hold", value: 1, staff: 1 }),
    entry(5, "resolved", { decision: "D1", option: "stay", course: "hold", advised: "stay", fixed: 1 }),
    entry(5, "weighed", { option: "1", course: "attack", value: 100, staff: 50 }),
    entry(5, "weighed", { option: "5", course: "pin", value: 10, staff: 90 }),
    entry(5, "resolved", { option: "1", course: "attack", advised: "5", fixed: 0 }),
    sat(5),
  ];
  const text = explainText({ ...toy, parameters: PARAMETERS }, sittingAt(lines, "bc", 5)!, {
    language: "en",
    width: 120,
  });
  assert.match(text, /Resolved: stay at Westend; fixed by an intervention.*; the staff advised the same\n/);
  assert.match(
    text,
    /How to carry out its order\n +course +value +to the staff\n +attack +1\.00 +0\.50\n +pin +0\.10 +0\.90\n +Resolved: attack; the staff advised otherwise: pin; not taken\n/,
  );
  assert.match(text, /^Blue Corps, 5 December, 00:05\nIts first sitting\.\n\nWhat it had read\n {2}nothing\n/);
});

test("an order that looked best is told as such, and what it stands on by its own order is not answered", () => {
  const lines: TraceLine[] = [
    entry(5, "answered", { from: "bc", dispatch: 0, answer: "obey", gap: -40, revisits: 0 }),
    entry(5, "answered", { from: "ra", dispatch: 1, answer: "obey", gap: -109, revisits: 0 }),
    sat(5),
  ];
  const text = explainText({ ...toy, parameters: PARAMETERS }, sittingAt(lines, "bc", 5)!, {
    language: "en",
    width: 120,
  });
  assert.match(text, /\nHow it answered orders\n {2}No\. 1, from Red Army: obeyed; nothing else looked better\n\n/);
});

test("a march is told beside what it belongs to, in both languages, and one that comes too late as such", () => {
  const march = (km: number, met: number) =>
    entry(5, "own-march", { objective: "eastend", km, days: 357, points: 666, met });
  const lines: TraceLine[] = [
    march(100, 1),
    entry(5, "weighed", { decision: "D1", option: "go", course: "withdraw", value: 350, staff: -30 }),
    entry(5, "weighed", { decision: "D1", option: "stay", course: "hold", value: 120, staff: 410 }),
    march(300, 0),
    entry(5, "answered", { from: "ra", dispatch: 1, answer: "refuse", gap: 20, revisits: 0 }),
    sat(5),
  ];
  const sitting = sittingAt(lines, "bc", 5)!;
  assert.deepEqual(
    sitting.weighed.map((one) => one.march),
    [{ km: 100, days: 3.57, points: 6.66, met: true }, undefined],
  );
  const text = (language: "en" | "zh") =>
    explainText({ ...toy, parameters: PARAMETERS }, sitting, { language, width: 200 });
  assert.match(text("en"), /go home +withdraw +3\.50 +-0\.30 +−6\.66 \(100 km, 3\.6 days\)\n/);
  assert.match(text("en"), /stay at Westend +hold +1\.20 +4\.10 +–\n/);
  assert.match(text("en"), /; the march it asks for, 300 km and 3\.6 days, costs 6\.66 points and comes too late\n/);
  assert.match(text("zh"), /−6\.66（100公里，3\.6日）/);
  assert.match(text("zh"), /；须行军300公里，历3\.6日，计失6\.66点，且已不及/);
});

test("an enemy is told where the last report read had him, and within how many km he should be by now", () => {
  const lines: TraceLine[] = [
    drafted(10, 1, "b1", "bc", "contact-report"),
    { ...report(10, 1), enemy: "r1" },
    { at: 10, kind: "particulars", dispatch: 1, enemyCell: "c15", sighting: "dug-in", happened: 0 },
    read(100, 1),
    entry(100, "intents", { enemy: "r1", intent0: 700, intent1: 100, intent2: 200, intent3: -1 }),
    sat(2880),
  ];
  const sitting = sittingAt(lines, "bc", 2880)!;
  assert.deepEqual(sitting.estimates[0]!.seen, { cell: "c15", at: 0, sighting: "dug-in" });
  const text = (language: "en" | "zh") =>
    explainText({ ...toy, minds: { nIntent: 3 }, parameters: PARAMETERS }, sitting, { language, width: 120 });
  // two days: even odds that he is there still, the rest over 40 km; four in five within 24
  assert.match(text("en"), /48 h before; probably within 24 km of it/);
  assert.match(text("zh"), /48小时前.*24公里以内/);
});

test("claims, boundaries, a promise and a relief are told as they stood, until newer ones are read or written", () => {
  const boundary = (at: number, dispatch: number): TraceLine => ({
    ...{ at, kind: "boundary", dispatch, sector: "east", holder: "bc" },
  });
  const word = (at: number, state: string, trust: number): TraceLine =>
    entry(at, "promise", { from: "ra", promise: "formations", state, trust, due: 3000 });
  const lines: TraceLine[] = [
    drafted(10, 1, "b1", "bc", "situation-report"),
    { at: 10, kind: "claim", dispatch: 1, claimed: 300 },
    drafted(20, 2, "b1", "bc", "situation-report"),
    { at: 20, kind: "claim", dispatch: 2, claimed: 450 },
    drafted(30, 3, "ra", "bc", "boundary"),
    boundary(30, 3),
    read(100, 1),
    read(110, 3),
    word(120, "open", 500),
    sat(120),
    drafted(120, 4, "bc", "b1", "boundary"),
    boundary(120, 4),
    read(200, 2),
    word(3000, "broken", 200),
    { at: 3100, kind: "relieved", headquarters: "bc", by: "ra", dispatch: 9 },
    sat(3200),
  ];
  const text = (at: number, language: "en" | "zh") =>
    explainText({ ...toy, parameters: PARAMETERS }, sittingAt(lines, "bc", at)!, { language, width: 120 });
  assert.match(
    text(120, "en"),
    /\nEnemy losses, by the count of those who report to it\n {2}Blue 1st Division: 300 \(No\. 1\)\n\nGround that changed hands, as far as it knew\n {2}the eastern line: Blue Corps, since 5 Dec 01:50 \(No\. 3\)\n\nHow it stood with its superior\n {2}Red Army promised: “The formations you have stay with you”; open until 7 Dec 02:00\n {2}taken at his word 50%, as written down 5 Dec 02:00\n/,
  );
  assert.match(
    text(3200, "en"),
    /: 450 \(No\. 2\)\n[^]*since 5 Dec 01:50 \(No\. 3\)\n[^]*its commander relieved by Red Army on 7 Dec 03:40\n {2}Red Army promised: [^;]*; broken\n {2}taken at his word 20%, /,
  );
  const zh = text(3200, "zh");
  assert.match(zh, /蓝方第一师：450人（第2号）\n[^]*东线：12月5日 01:50起归蓝方军部（第3号）/);
  assert.match(zh, /主官于12月7日 03:40经红军司令部撤换\n {2}红军司令部所许“现隶部队暂不抽调”未践行\n {2}信其言20%/);
  assert.doesNotMatch(zh, /[A-Za-z]|undefined|NaN/);
});

test("a headquarters that moves a boundary itself knows of it when it writes, and one that misreads an order is told so", () => {
  const lines: TraceLine[] = [
    drafted(5, 1, "ra", "bc", "order"),
    { at: 5, kind: "order", dispatch: 1, task: "hold", objective: "eastend", pace: 0, start: 0 },
    read(100, 1),
    { at: 100, kind: "distorted", dispatch: 1, objective: "westend", start: 0 },
    drafted(120, 2, "bc", "b1", "boundary"),
    { at: 120, kind: "boundary", dispatch: 2, sector: "east", holder: "b1" },
    sat(120),
  ];
  const sitting = sittingAt(lines, "bc", 120)!;
  assert.deepEqual(sitting.boundaries, [{ sector: "east", holder: "b1", at: 120, dispatch: 2 }]);
  const text = (language: "en" | "zh") =>
    explainText({ ...toy, parameters: PARAMETERS }, sitting, { language, width: 120 });
  assert.match(text("en"), /Order: Hold Eastend\. \(misread: Westend for its object\)\n/);
  assert.match(text("zh"), /着即固守东关。（目标误读为西关）\n/);
});

test("an intercept that was read stands among what was read, and marks its sender where he says he is", () => {
  const lines: TraceLine[] = [
    drafted(10, 1, "r1", "ra", "situation-report"),
    { at: 10, kind: "report", dispatch: 1, subject: "r1", cell: "c5", strength: 8000, posture: "withdrawing" },
    { at: 20, kind: "intercepted", dispatch: 2, headquarters: "bc", of: 1, channel: "courier", taken: 20 },
    { at: 90, kind: "intercept-read", dispatch: 2, headquarters: "bc" },
    entry(100, "intents", { enemy: "r1", intent0: 100, intent1: 100, intent2: 800, intent3: -1 }),
    sat(100),
  ];
  const sitting = sittingAt(lines, "bc", 100)!;
  assert.deepEqual(
    sitting.read.map(({ number, copyOf }) => [number, copyOf?.number]),
    [[2, 1]],
  );
  assert.deepEqual(sitting.estimates[0]!.seen, { cell: "c5", at: 10 });
  const text = explainText({ ...toy, parameters: PARAMETERS }, sitting, { language: "en" });
  assert.match(
    text,
    /5 Dec 01:30 {2}by courier, No\. 2, Intercept: Taken from a courier: Red 1st Division to Red Army, No\.\s+1, situation report/,
  );
});

test("what was last heard of a neighbour stands with its age, and what it promised its subordinates", () => {
  const letter = (at: number, dispatch: number, cell: string, unfit: number, happened: number): TraceLine[] => [
    drafted(at, dispatch, "ra", "bc", "liaison"),
    { at, kind: "report", dispatch, cell, strength: 7000 },
    { at, kind: "particulars", dispatch, losses: -1, enemyStrength: -1, happened },
    { at, kind: "case", dispatch, unfit, demand: -1, about: "b2" },
    read(at + 10, dispatch),
  ];
  const lines: TraceLine[] = [
    ...letter(20, 1, "c15", 180, 20),
    ...letter(40, 2, "c5", 0, 5),
    entry(100, "pledge", { subordinate: "b1", promise: "guns", state: "open", due: 600 }),
    sat(100),
    entry(600, "pledge", { subordinate: "b1", promise: "guns", state: "broken", due: 600 }),
    sat(620),
  ];
  const [before, after] = [sittingAt(lines, "bc", 200)!, sittingAt(lines, "bc", 620)!];
  const b2 = { headquarters: "b2", cell: "c15", strength: 7000, gone: 0.18, at: 20, dispatch: 1 };
  assert.deepEqual(before.neighbours, [b2], "the other letter tells of an earlier hour");
  const tell = (sitting: typeof after, language: "en" | "zh"): string =>
    explainText({ ...toy, parameters: PARAMETERS }, sitting, { language, width: 120 });
  assert.match(tell(after, "en"), /Blue 2nd Division: at Eastend, 7.000 men, 18% gone; 10 h before \(No\. 1\)/);
  assert.match(tell(after, "zh"), /蓝方第二师：在东关，7.000人，已损18%；10小时前之消息（第1号）/);
  assert.match(tell(before, "en"), /to Blue 1st Division: “Guns will be sent”; open until 5 Dec 10:00/);
  assert.match(tell(after, "en"), /to Blue 1st Division: “Guns will be sent”; not kept/);
  assert.match(tell(after, "zh"), /许蓝方第一师“另拨火炮增援”，未践行/);
});
