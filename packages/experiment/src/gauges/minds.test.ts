import assert from "node:assert/strict";
import { test } from "node:test";
import type { Measure } from "@staffride/formats/papers/record";
import { KIND } from "@staffride/formats/trace";
import { ANSWERS, COURSES, DISPATCHES, SIGHTINGS } from "@staffride/formats/words";
import { measured } from "../testing/measure.js";
import { LENGTH, toyScenario } from "../testing/toy.js";
import { gaugeOf } from "./of-check.js";

type Of<K extends Measure["kind"]> = Extract<Measure, { kind: K }>;

const [A1, B1, B2, A_HQ, B_HQ] = [0, 2, 3, 4, 5];
const [GO, STAY, BACK] = [0, 1, 2];
const kindOf = (content: (typeof DISPATCHES)[number]) => DISPATCHES.indexOf(content);
const answerOf = (answer: (typeof ANSWERS)[number]) => ANSWERS.indexOf(answer);

const drafted = (at: number, dispatch: number, from: number, to: number, content: (typeof DISPATCHES)[number]) => [
  KIND.drafted,
  at,
  dispatch,
  from,
  to,
  kindOf(content),
];
/** An order of a plan, from b-hq to a-hq. */
const order = (at: number, dispatch: number, plan: number) => [
  drafted(at, dispatch, B_HQ, A_HQ, "order"),
  [KIND.order, at, dispatch, 1, 0, 0, plan],
];
const read = (at: number, dispatch: number) => [KIND.dispatch, at, dispatch];
const answered = (at: number, dispatch: number, answer: (typeof ANSWERS)[number], by: number = A_HQ) => [
  KIND.answered,
  at,
  by,
  B_HQ,
  dispatch,
  answerOf(answer),
  80,
  0,
];
const resolved = (at: number, decision: number, option: number) => [
  KIND.resolved,
  at,
  A_HQ,
  decision,
  option,
  COURSES.indexOf("halt"),
  -1,
  0,
];

test("EXP-17 answered: the first answer to an order of the plans, or any", () => {
  const measure: Of<"answered"> = {
    kind: "answered",
    headquarters: "a-hq",
    plans: ["go", "back"],
    answers: ["refuse", "appeal"],
  };
  const stall = [...order(10, 1, GO), answered(100, 1, "delay"), answered(900, 1, "refuse")];
  assert.equal(measured(measure, ...stall), 0); // at first he stalled
  assert.equal(measured({ ...measure, when: "ever" }, ...stall), 1);
  assert.equal(measured({ ...measure, answers: ["delay"] }, ...stall), 1);
  assert.equal(measured(measure, ...order(10, 7, BACK), answered(60, 7, "appeal")), 1);
});

test("EXP-17 answered: not another's answer, not to another order; where none is given it is not asked", () => {
  const measure: Of<"answered"> = { kind: "answered", headquarters: "a-hq", plans: ["go"], answers: ["refuse"] };
  for (const when of ["first", "ever"] as const) {
    assert.equal(measured({ ...measure, when }), NaN);
    assert.equal(measured({ ...measure, when }, ...order(10, 1, STAY), answered(60, 1, "refuse")), NaN);
    assert.equal(measured({ ...measure, when }, ...order(10, 1, GO), answered(60, 1, "refuse", A1)), NaN);
    assert.equal(measured({ ...measure, when }, ...order(10, 1, GO), answered(60, 1, "delay")), 0);
  }
  const both = [...order(10, 1, STAY), ...order(20, 2, GO), answered(60, 1, "obey"), answered(61, 2, "refuse")];
  assert.equal(measured(measure, ...both), 1); // the answer to the other order is not the first of this
});

test("EXP-18 resolved: whether the point was ever resolved so", () => {
  const measure: Of<"resolved"> = { kind: "resolved", decision: "D20", options: ["release"] };
  assert.equal(measured(measure), 0);
  assert.equal(measured(measure, resolved(60, 1, 0), resolved(600, 0, 1)), 0); // insists; another point
  assert.equal(measured(measure, resolved(60, 1, 0), resolved(600, 1, 1)), 1);
});

test("EXP-16 date: of a resolve with one of the options, or with any", () => {
  const measure: Of<"date"> = { kind: "date", of: { resolved: "D20", options: ["release"] } };
  const lines = [resolved(60, 1, 0), resolved(600, 1, 1), resolved(700, 1, 1)];
  assert.equal(measured(measure, ...lines), 600);
  assert.equal(measured({ kind: "date", of: { resolved: "D20" } }, ...lines), 60);
  assert.equal(measured(measure, resolved(60, 0, 1)), NaN);
});

test("EXP-16 date: of the first answer of a sort", () => {
  const measure: Of<"date"> = { kind: "date", of: { answered: ["go"], by: "a-hq", answers: ["refuse"] } };
  const stall = [
    ...order(10, 1, GO),
    answered(100, 1, "delay"),
    answered(900, 1, "refuse"),
    answered(950, 1, "refuse"),
  ];
  assert.equal(measured(measure, ...stall), 900);
  assert.equal(measured({ kind: "date", of: { answered: ["go"], by: "a-hq" } }, ...stall), 100);
});

test("EXP-16 date: of a draft, and of a reading, which may be that of a later draft", () => {
  const appeal: Of<"date"> = { kind: "date", of: { drafted: "appeal", from: "a-hq" } };
  const lines = [
    drafted(100, 1, A1, A_HQ, "appeal"),
    drafted(200, 2, A_HQ, B_HQ, "situation-report"),
    drafted(300, 3, A_HQ, B_HQ, "appeal"),
    drafted(400, 4, A_HQ, B1, "appeal"),
    read(500, 2),
    read(600, 4),
    read(700, 3),
  ];
  assert.equal(measured(appeal, ...lines), 300);
  assert.equal(measured({ kind: "date", of: { drafted: "appeal" } }, ...lines), 100);
  assert.equal(measured({ kind: "date", of: { drafted: "appeal", from: "a-hq", to: "b-1" } }, ...lines), 400);
  assert.equal(measured({ kind: "date", of: { read: "appeal", from: "a-hq" } }, ...lines), 600);
  assert.equal(measured({ kind: "date", of: { read: "visit" } }, ...lines), NaN);
});

test("EXP-20 ordered: the first order of the plan, and never if none is drafted", () => {
  const measure: Of<"ordered"> = { kind: "ordered", plan: "back" };
  assert.equal(measured(measure, ...order(60, 1, GO)), NaN);
  assert.equal(measured(measure, ...order(60, 1, GO), ...order(300, 2, BACK), ...order(500, 3, BACK)), 300);
});

test("EXP-10 delay: of a scheme, from the resolve's first order to its reading down the chain", () => {
  const measure: Of<"delay"> = { kind: "delay", plan: "back", to: "a-1" };
  const down = [drafted(500, 9, A_HQ, A1, "order"), [KIND.order, 500, 9, 1, 0, 0, BACK]];
  // resolved and drafted at 300, read by a-hq at 480, passed on at 500, read by a-1 at 660: six hours in all
  assert.equal(measured(measure, resolved(300, 1, 1), ...order(300, 2, BACK), read(480, 2), ...down, read(660, 9)), 6);
});

/** An entry about what a-hq believes of an enemy: hold, attack, withdraw, lure in promille. */
const intents = (at: number, enemy: number, ...promille: [number, number, number, number]) => [
  KIND.intents,
  at,
  A_HQ,
  enemy,
  ...promille,
];
const sighting = (at: number, enemy: number, men: number) => [
  KIND.sighting,
  at,
  A_HQ,
  enemy,
  SIGHTINGS.indexOf("halted"),
  0,
  -1,
  men,
];
const LURE: [number, number, number, number] = [300, 100, 200, 400];
const LEAVES: [number, number, number, number] = [200, 100, 500, 150];

test("EXP-19 believes: hours in which the one intent is likelier than the other, by the last entry", () => {
  const measure: Of<"believes"> = {
    kind: "believes",
    headquarters: "a-hq",
    enemy: ["b-1"],
    intent: "lure",
    above: "withdraw",
  };
  assert.equal(measured(measure), 0); // believes nothing
  assert.equal(measured(measure, intents(600, B1, ...LURE)), (LENGTH - 600) / 60);
  const lines = [intents(600, B1, ...LURE), intents(720, B1, ...LURE), intents(900, B1, ...LEAVES)];
  assert.equal(measured(measure, ...lines), 5); // 600 to 900
  assert.equal(measured({ ...measure, intent: "hold", above: "withdraw" }, ...lines), 5);
  assert.equal(measured({ ...measure, intent: "withdraw", above: "lure" }, ...lines), (LENGTH - 900) / 60);
  assert.equal(measured(measure, intents(600, B1, 300, 100, 300, 300)), 0); // as likely is not likelier
  const others = [KIND.intents, 600, B_HQ, B1, ...LURE];
  assert.equal(measured(measure, others, intents(600, B2, ...LURE)), 0); // another's belief, of another enemy
});

test("EXP-19 believes: between two instants, of the campaign or of the run", () => {
  const measure: Of<"believes"> = {
    kind: "believes",
    headquarters: "a-hq",
    enemy: ["b-1"],
    intent: "lure",
    above: "withdraw",
    from: { answered: ["stay"], by: "b-1" },
    to: { departed: ["b-1"], place: "east", beyondKm: 3 },
  };
  const belief = [intents(600, B1, ...LURE), intents(1500, B1, ...LEAVES)];
  const halts = [...order(10, 1, STAY), answered(840, 1, "delay", B1)];
  const leaves = [KIND.moved, 1200, B1, 8, 4, 0]; // 2.4 km from the town to 7
  assert.equal(measured(measure, ...belief, leaves), NaN); // never answers
  assert.equal(measured(measure, ...halts, ...belief), 11); // 840 to 1500: stays for good
  assert.equal(measured(measure, ...halts, ...belief, leaves), 6); // 840 to 1200
  const dated = { ...measure, from: "1943-12-05T12:00", to: "1943-12-05T13:00" };
  assert.equal(measured(dated, ...belief), 1);
  assert.equal(measured({ ...measure, from: dated.to, to: dated.from }, ...belief), 0);
});

test("EXP-19 of several enemies: the mean by believed strength, or the strongest alone", () => {
  const measure: Of<"believes"> = {
    kind: "believes",
    headquarters: "a-hq",
    enemy: ["b-1", "b-2"],
    intent: "lure",
    above: "withdraw",
  };
  const strongest = { ...measure, by: "strongest" as const };
  // b-1 leads by 200, b-2 by -350; alike -75
  const lines = [intents(600, B1, ...LURE), intents(600, B2, ...LEAVES)];
  assert.equal(measured(measure, ...lines), 0);
  assert.equal(measured(measure, ...lines, sighting(720, B1, 5000), sighting(720, B2, 2000)), 36); // 1,000,000 - 700,000 > 0
  assert.equal(measured(measure, ...lines, sighting(720, B1, 5000), sighting(780, B2, 3000)), 1); // 1,000,000 - 1,050,000
  // of none a strength is believed: the first named, from 600; then b-2 until 780
  assert.equal(measured(strongest, ...lines, sighting(720, B2, 3001), sighting(780, B1, 5000)), 2 + 35);
  assert.equal(measured(measure, sighting(60, B2, 9000), intents(600, B1, ...LURE)), (LENGTH - 600) / 60); // of b-2 nothing
});

test("EXP-19 falls: hours from the departure until the one intent last ceases to be the likelier", () => {
  const measure: Of<"falls"> = {
    kind: "falls",
    headquarters: "a-hq",
    enemy: ["b-1"],
    intent: "lure",
    above: "withdraw",
    after: { departed: ["b-1"], place: "east", beyondKm: 3 },
  };
  const leaves = [KIND.moved, 1200, B1, 8, 4, 0];
  const lure = intents(600, B1, ...LURE);
  assert.equal(measured(measure, lure, leaves, intents(1500, B1, ...LEAVES)), 5);
  const again = [intents(1560, B1, ...LURE), intents(1800, B1, ...LEAVES)];
  assert.equal(measured(measure, lure, leaves, intents(1500, B1, ...LEAVES), ...again), 10); // the last time counts
  assert.equal(measured(measure, lure, intents(900, B1, ...LEAVES), leaves), 0); // had ceased before
  assert.equal(measured(measure, lure, leaves), NaN); // still holds it at the end
  assert.equal(measured(measure, lure, intents(900, B1, ...LEAVES)), NaN); // they never leave
  assert.equal(measured(measure, leaves, intents(1500, B1, ...LEAVES)), NaN); // never held it
});

test("EXP-21 told: the share of the losses that the last routine report before an event owns to", () => {
  const measure: Of<"told"> = {
    kind: "told",
    headquarters: "b-hq",
    formations: ["b-1", "b-2"],
    report: "before",
    event: { drafted: "appeal", from: "b-hq" },
  };
  const lost = (at: number, formation: number, men: number) => [KIND.losses, at, formation, 0, men, 0];
  const tells = (at: number, men: number, from: number = B_HQ) => [KIND.told, at, from, A_HQ, men, men, 0, 600];
  const lines = [
    lost(60, B1, 500),
    lost(60, B2, 500),
    lost(60, A1, 9000),
    tells(600, 400), // in all; 400 of 1,000
    tells(660, 7, B1), // another headquarters
    lost(700, B1, 1000),
    tells(800, 700), // 700 of 2,000
    drafted(900, 5, B_HQ, A_HQ, "appeal"),
    tells(900, 1900), // the appeal's own figure: 1,900 of 2,000
    lost(1000, B1, 500),
    tells(1200, 2400), // 2,400 of 2,500
  ];
  assert.equal(measured(measure, ...lines), 0.35);
  assert.equal(measured({ ...measure, report: "after" }, ...lines), 0.95);
  assert.equal(measured(measure, ...lines.slice(0, 7)), NaN); // no appeal
  const visited: Of<"told"> = { ...measure, event: { read: "visit", to: "b-hq" } };
  const visit = [drafted(850, 6, A_HQ, B_HQ, "visit"), read(950, 6)];
  assert.equal(measured(visited, ...lines.slice(0, 9), ...visit, ...lines.slice(9)), 0.35); // the appeal at 900 is not routine
  assert.equal(measured({ ...visited, report: "after" }, ...lines.slice(0, 9), ...visit, ...lines.slice(9)), 0.96);
});

test("EXP-21 told: what was lost and told before day one counts on both sides; all below it if none are named", () => {
  const measure: Of<"told"> = {
    kind: "told",
    headquarters: "a-hq",
    report: "after",
    event: { drafted: "situation-report", from: "a-hq" },
  };
  const report = drafted(600, 1, A_HQ, B_HQ, "situation-report");
  const tells = (men: number) => [KIND.told, 600, A_HQ, B_HQ, men, men, 0, 600];
  assert.equal(measured(measure, [KIND.losses, 60, A1, 0, 600, 0], report, tells(400)), 0.4); // in all; of 400 + 600
  const own: Of<"told"> = { ...measure, headquarters: "b-hq", event: { drafted: "situation-report", from: "a-hq" } };
  assert.equal(measured(own, report, [KIND.told, 600, B_HQ, A_HQ, 0, 0, 0, 600]), NaN); // nothing lost
});

test("EXP-21 told: the instant may be a local time, or the first of several to come", () => {
  const at = "1943-12-05T12:00"; // minute 720
  const told: Of<"told"> = { kind: "told", headquarters: "b-hq", report: "before", event: at };
  const tells = (minute: number, men: number) => [KIND.told, minute, B_HQ, A_HQ, men, men, 0, 600];
  const lines = [[KIND.losses, 60, B1, 0, 1000, 0], tells(300, 200), tells(600, 400), tells(900, 800)];
  assert.equal(measured(told, ...lines), 0.4);
  const any: Of<"told"> = { ...told, event: { any: [at, { drafted: "appeal", from: "b-hq" }] } };
  assert.equal(measured(any, ...lines), 0.4);
  const appeal = drafted(500, 5, B_HQ, A_HQ, "appeal");
  assert.equal(measured(any, ...lines.slice(0, 2), appeal, ...lines.slice(2)), 0.2);
});

test("EXP-31 claimed: what the last report before an event says the enemy lost, over what he had lost", () => {
  const measure: Of<"claimed"> = { kind: "claimed", headquarters: "b-hq", event: "1943-12-05T12:00" }; // minute 720
  const claim = (at: number, dispatch: number, men: number, from = B_HQ) => [
    drafted(at, dispatch, from, A_HQ, "situation-report"),
    [KIND.claim, at, dispatch, men],
  ];
  const lost = [KIND.losses, 60, A1, 0, 400, 0];
  const ours = [KIND.losses, 60, B1, 0, 9000, 0];
  const lines = [lost, ours, ...claim(300, 1, 500), ...claim(400, 2, 5000, A_HQ), ...claim(600, 3, 1000)];
  assert.equal(measured(measure, ...lines, ...claim(720, 4, 4000)), 2.5);
  assert.equal(measured({ ...measure, enemy: ["b-1"] }, ...lines), 1000 / 9000);
  assert.equal(measured(measure, ours, ...claim(300, 1, 500)), NaN); // he has lost nothing
  assert.equal(measured(measure, lost), NaN); // nobody claims anything
});

test("EXP-16 events: an order of one of the plans drafted; read by a headquarters or one below it", () => {
  const date = (of: Of<"date">["of"]): Of<"date"> => ({ kind: "date", of });
  const lines = [...order(10, 1, STAY), ...order(20, 2, GO), read(90, 1), read(100, 2)];
  assert.equal(measured(date({ ordered: ["go", "back"] }), ...lines), 20);
  assert.equal(measured(date({ ordered: ["back"] }), ...lines), NaN);
  assert.equal(measured(date({ reads: ["go", "back"], by: ["a-hq"] }), ...lines), 100);
  assert.equal(measured(date({ reads: ["go"], by: ["a-1"] }), ...lines), NaN); // its superior has read it, not it
  const down = [drafted(110, 3, A_HQ, A1, "order"), [KIND.order, 110, 3, 1, 0, 0, GO], read(160, 3)];
  assert.equal(measured(date({ reads: ["go"], by: ["a-1", "b-1"] }), ...lines, ...down), 160);
  assert.equal(measured(date({ reads: ["go"], by: ["a-hq"] }), ...order(20, 2, GO), ...down, read(300, 2)), 160);
});

test("EXP-16 events: of several the first to come, in whatever order they are named", () => {
  const halt = { resolved: "D1", options: ["halt"] };
  const release = { resolved: "D20", options: ["release"] };
  const lines = [resolved(60, 1, 0), resolved(600, 1, 1), resolved(700, 0, 0)];
  for (const any of [
    [halt, release],
    [release, halt],
  ])
    assert.equal(measured({ kind: "date", of: { any } }, ...lines), 600);
  assert.equal(measured({ kind: "date", of: { any: [halt, release] } }, lines[2]!), 700);
  assert.equal(measured({ kind: "date", of: { any: [halt, release] } }), NaN);
});

test("EXP-27 follows: hours from one event to another, or whether it comes so soon", () => {
  const follows: Of<"follows"> = { kind: "follows", from: { ordered: ["go"] }, to: { resolved: "D1" } };
  const within: Of<"follows"> = { ...follows, within: 10 };
  const went = order(60, 1, GO);
  assert.equal(measured(follows, ...went, resolved(660, 0, 0)), 10);
  assert.equal(measured(within, ...went, resolved(660, 0, 0)), 1);
  assert.equal(measured(within, ...went, resolved(661, 0, 0)), 0);
  assert.equal(measured(follows, resolved(30, 0, 0), ...went), -0.5);
  assert.equal(measured(within, resolved(30, 0, 0), ...went), 0); // it had come before
  assert.equal(measured(follows, ...went), NaN);
  assert.equal(measured(within, ...went), 0); // it never comes
  assert.equal(measured(within, resolved(60, 0, 0)), NaN); // there was nothing to follow
});

test("EXP-28 overruled: what the staff would have done when a point is first resolved, and what was done", () => {
  const measure: Of<"overruled"> = {
    kind: "overruled",
    points: [{ decision: "D20", advised: "release", taken: "insist" }],
  };
  const against = (at: number, advised: number, taken: number) => {
    const line = resolved(at, 1, taken);
    line[6] = advised;
    return line;
  };
  assert.equal(measured(measure, against(60, 1, 0)), 1);
  assert.equal(measured(measure, against(60, 0, 0)), 0); // of one mind
  assert.equal(measured(measure, against(60, 1, 1)), 0); // advice taken
  assert.equal(measured(measure, resolved(60, 1, 0)), 0); // no chief of staff
  assert.equal(measured(measure, against(60, 0, 0), against(90, 1, 0)), 0); // the first time counts
  assert.equal(measured(measure, resolved(60, 0, 0)), NaN); // another point
});

test("a measure of minds that names what the scenario has not is a broken invariant", () => {
  const measure: Of<"resolved"> = { kind: "resolved", decision: "D20", options: ["relent"] };
  assert.throws(() => gaugeOf(toyScenario(), measure), /option of decision D20 "relent": expected one of/);
});
