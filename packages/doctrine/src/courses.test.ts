/** What a course is worth to the one who decides: rules COA-1 to COA-7 of docs/models/courses.md, LIA-3 with them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { STANDS, TASKS, type Stand } from "@staffride/formats/words";
import { ATTACK, BLOCK, PIN, PURSUE, SHIFT_BOUNDARY, WATCH } from "./course.js";
import { prospect, slotOf } from "./estimate.js";
import { enemyNear, mainBody, oddsHere, ownMen, ratio } from "./outlook.js";
import { LIKELIHOOD } from "./testing/minds.js";
import { openOffice, type Incoming, type Office, type OfficeSketch } from "./testing/office.js";
import { danger, success, worthOfAttack, worthOfOption, worthOfOrder, worthOfStanding } from "./worth.js";

const HOUR = 60;
const stand = (name: Stand): number => STANDS.indexOf(name);

/** An army with one division on a road of 110 km; a neighbour's army beside it. What is seen tells nothing of intents. */
const sketch: OfficeSketch = {
  points: Array.from({ length: 12 }, (_, i) => [10 * i, 0] as const),
  places: { changde: 0, linli: 3, gongan: 10 },
  plans: { "to-gongan": { task: "attack", objective: "gongan" } },
  staff: [
    { name: "war-zone", echelon: "war-zone" },
    { name: "army", under: "war-zone" },
    { name: "neighbour", under: "war-zone" },
    { name: "3d", under: "army", at: 1, leads: true },
  ],
  minds: {
    commanders: { army: { traits: { aggression: 3 } }, neighbour: {} },
    likelihood: LIKELIHOOD.map((row) => row.map(() => 1 / 8)),
    liaison: [["army", "neighbour", 1]],
  },
};
const FOE = 1;
const OTHER = 2;

/** Men count as reported, unless a test is about the weak. */
const AS_REPORTED = { mindWeakCounts: 1 };
const open = (changed = {}): Office => openOffice(sketch, { ...AS_REPORTED, ...changed });
const enemy = (men: number, at: number, happened: number, foe = FOE): Incoming => ({
  from: "3d",
  contact: true,
  at: 1,
  men: 10000,
  enemy: foe,
  enemyAt: at,
  enemyMen: men,
  sighting: "nears",
  happened,
});
const near = (got: number, expected: number, within = 1e-9): void =>
  assert.ok(Math.abs(got - expected) <= within, `${got}, expected ${expected}`);

/** Own 10,000 at kilometre 10; 22,500 enemies at kilometre 40: odds of 2.25, whose root is 1.5. */
function pressed(at = 4, changed = {}): Office {
  const office = open(changed);
  office.think("army", 100, enemy(22500, at, 100));
  return office;
}
const option = (course: number, more: object = {}) =>
  ({
    id: "o",
    course,
    answers: 0,
    plan: -1,
    stand: -1,
    waits: false,
    beside: -1,
    object: 0,
    promise: 0,
    about: [],
    ...more,
  }) as const;

test("COA-1 the enemy near a place: each by the chance that he is within a march of it, until he is forgotten after four days", () => {
  const office = open();
  const { books } = office.doctrine;
  office.think("army", 100, enemy(8000, 4, 100), enemy(5000, 9, 100, OTHER));
  const nearAt = (now: number, cell: number): number => enemyNear(office.sit("army", now), books, cell);
  near(nearAt(100, 1), 8000, 1e-6); // 30 km; the other is 80 km off
  near(nearAt(100, 5), 13000, 1e-6); // 10 and 40 km
  // 24 h on he may have come 20 km: both ways round he is within 40 km of point 5, not quite of point 1
  const dayLater = [5, 1].map((cell) => nearAt(100 + 24 * HOUR, cell));
  assert.ok(dayLater[0]! > 8000 + 0.4 * 5000 && dayLater[0]! < 8000 + 0.7 * 5000, `${dayLater[0]}`);
  assert.ok(dayLater[1]! > 6000 && dayLater[1]! < 8000, `${dayLater[1]}`);
  assert.equal(nearAt(100 + 96 * HOUR + 1, 1), 0);
  assert.ok(nearAt(100 + 96 * HOUR, 1) > 0);
  assert.equal(nearAt(100, -1), 0, "nowhere");
});

test("COA-2 odds are enemy over own men as reported, a thousand at least, between .1 and 6", () => {
  near(ratio(12000, 10000), 1.2);
  near(ratio(3000, 0), 3);
  assert.deepEqual([ratio(0, 5000), ratio(1e6, 1e4)], [0.1, 6]);
  const office = pressed();
  const { books } = office.doctrine;
  const desk = office.sit("army", 100);
  assert.deepEqual([ownMen(desk, books), mainBody(desk, books)], [10000, 1]);
  near(oddsHere(desk, books), 2.25, 1e-3);
});

test("COA-2 odds are those of the whole force: a division 80 km off counts, and so does the enemy it faces, once", () => {
  const staff = [...sketch.staff, { name: "13d", under: "army", at: 9, leads: true }];
  const office = openOffice({ ...sketch, staff }, AS_REPORTED);
  const { books } = office.doctrine;
  office.think("army", 100, { ...enemy(9000, 3, 100, 2) }, { from: "13d", situation: true, at: 9, men: 8000 });
  const desk = office.sit("army", 100);
  assert.deepEqual([ownMen(desk, books), mainBody(desk, books)], [18000, 1]);
  near(oddsHere(desk, books), 0.5, 1e-3);
  // before the other, 20 km off; and one within a march of both counts once
  office.think("army", 100, enemy(9000, 11, 100, 3));
  near(oddsHere(office.sit("army", 100), books), 1, 1e-3);
  office.think("army", 100, enemy(9000, 5, 100, 4));
  near(oddsHere(office.sit("army", 100), books), 1.5, 1e-3);
});

test("COA-2 the main body of a force in two halves is the stronger half, not the division between", () => {
  const others = [
    { name: "13d", under: "army", at: 6, leads: true },
    { name: "39d", under: "army", at: 11, leads: true },
    { name: "68d", under: "army", at: 10, leads: true },
  ];
  const office = openOffice({ ...sketch, staff: [...sketch.staff, ...others] }, { ...AS_REPORTED, mindMarchKm: 30 });
  const reports = (men: number): Incoming[] => [
    { from: "13d", situation: true, at: 6, men: 3000 },
    { from: "39d", situation: true, at: 11, men },
    { from: "68d", situation: true, at: 10, men },
  ];
  const { books } = office.doctrine;
  office.think("army", 100, enemy(9000, 3, 100), ...reports(4000));
  assert.equal(
    mainBody(office.sit("army", 100), books),
    1,
    "10,000 at one end, 8,000 at the other; the mean lies at 6",
  );
  office.think("army", 200, ...reports(6000));
  assert.equal(mainBody(office.sit("army", 200), books), 11, "12,000 at the other, with the first of its divisions");
});

test("COA-2 a subordinate believed weak counts for less than the men he reports", () => {
  const office = open({ mindWeakCounts: 0.8 });
  const { books } = office.doctrine;
  office.think("army", 100, enemy(9000, 4, 100));
  books.weak[office.handle("3d")] = 1;
  near(oddsHere(office.sit("army", 100), books), 9000 / 8000, 1e-3);
});

test("COA-3 the prospect: what a course pays against each enemy's intents, losses heavier, weighed by his men", () => {
  const office = open();
  office.think("army", 100, enemy(9000, 4, 100), enemy(3000, 5, 100, OTHER));
  const { books } = office.doctrine;
  const desk = office.sit("army", 100);
  // base rates .3 .12 .2 .2 .18: watch -.12 - 1.2 - .18 = -1.5, forgone and not lost; attack 1.2 - 1.5 (.6 + .24 + 1.8 + .54) = -3.57
  near(prospect(desk, books, WATCH, []), -1.5);
  near(prospect(desk, books, ATTACK, []), -3.57);
  // the smaller one certainly withdraws: (9 x -3.57 + 3 x 6) / 12
  books.intent.set([0, 0, 1, 0, 0], slotOf(desk, books, OTHER) * 5);
  near(prospect(desk, books, ATTACK, []), -1.1775);
  // a decision that is about the one is not concerned with the other
  near(prospect(desk, books, ATTACK, [OTHER]), 6);
  assert.equal(prospect(desk, books, ATTACK, [0]), 0, "one's own troops are no enemy");
  assert.equal(prospect(office.sit("neighbour", 100), books, ATTACK, []), 0, "who knows of no enemy expects nothing");
});

test("COA-4 danger: wear by the root of the odds, and the way back cut as they rise", () => {
  const desk = open().sit("army", 0);
  near(danger(desk, stand("river-line"), 1), -3); // .25 x 1 x 1.2 x 10
  near(danger(desk, stand("deep"), 2.25), -20.0625); // 6 + 1.25/4 x 45
  near(danger(desk, stand("deep"), 6), -(4 * Math.sqrt(6) + 36)); // cut off by .8 at most
  near(danger(desk, stand("clear"), 0.25), -0.75);
  for (const [worse, better] of [
    ["deep", "open"],
    ["open", "river-line"],
    ["river-line", "clear"],
  ] as const)
    for (const rho of [0.1, 1, 2, 4, 6]) assert.ok(danger(desk, stand(worse), rho) < danger(desk, stand(better), rho));
});

test("COA-5 standing: danger, and the object by the chance to have it", () => {
  const office = pressed();
  const desk = office.sit("army", 100);
  near(success(desk, stand("open"), 2.25), 0.6);
  near(success(desk, stand("river-line"), 2), 0.82);
  assert.deepEqual([success(desk, stand("open"), 0.1), success(desk, stand("open"), 6)], [0.98, 0.05]);
  near(worthOfStanding(desk, office.doctrine.books, stand("deep"), 1), -20.0625 + 10 * 0.6, 1e-3);
});

test("COA-6 an attack is weighed by what lies about its objective, not about oneself", () => {
  const office = pressed(9);
  const desk = office.sit("army", 100);
  const { books } = office.doctrine;
  const attack = (objective: number, blocking = false): number =>
    worthOfAttack(desk, books, objective, stand("open"), 1, blocking);
  // at gongan 22,500 against 10,000: 10 x .6 - 1.5 x .25 x 1.5 x 1.3 x 4
  near(attack(2), 6 - 2.925, 1e-3);
  // at linli nobody: odds .1, whose root is .316228; nothing to be had there, but by a block, with a chance of .98
  near(attack(1), -1.95 * 0.316228, 1e-3);
  near(attack(1, true), 9.8 - 1.95 * 0.316228, 1e-3);
  // a third of the enemies known are elsewhere: 10 x .6 x 2/3
  office.think("army", 100, enemy(11250, 3, 100, OTHER));
  near(attack(2), 4 - 2.925, 1e-3);
});

test("COA-6 an advance has prospect, aggression but for pin, and its object; to watch has its prospect alone", () => {
  const office = pressed(9);
  const { books } = office.doctrine;
  const desk = office.sit("army", 100);
  const worth = (course: number, more = {}): number => worthOfOption(desk, books, option(course, more));
  const plan = office.plan("to-gongan");
  near(worth(WATCH), -1.5);
  near(worth(ATTACK), -3.57 + 3);
  near(worth(ATTACK, { plan, object: 1, stand: stand("open") }), -3.57 + 3 + 3.075, 1e-3);
  near(worth(PURSUE), 2 - 1.5 * (1.2 + 0.6 + 2 + 1.08) + 3);
  near(worth(BLOCK), 3);
  near(worth(PIN), 0);
  assert.equal(worth(SHIFT_BOUNDARY), 3);
});

test("COA-6 LIA-3 beside a neighbour known to be near, and not since long, an object as strong as oneself, counts whole and more, else by half", () => {
  const office = pressed(9);
  const { books } = office.doctrine;
  const plan = office.plan("to-gongan");
  const neighbour = office.handle("neighbour");
  /** What it adds to go beside him: alone half an object of 10 x .6, together 6. */
  const together = (now: number): number => {
    const desk = office.sit("army", now);
    const worth = (beside: number): number => worthOfOption(desk, books, option(BLOCK, { plan, object: 1, beside }));
    return worth(neighbour) - worth(-1);
  };
  near(together(100), -3);
  office.think("army", 200, { from: "neighbour", kind: "liaison", men: 10000, at: 3, happened: 150 });
  // 70 km are 1050 minutes at 4 km/h; from kilometre 0 they would be 1500, more than the 1440 within which one is beside
  near(together(200), 6);
  office.think("army", 300, { from: "neighbour", kind: "liaison", men: 10000, at: 0, happened: 250 });
  near(together(300), -3);
  office.think("army", 400, { from: "neighbour", kind: "liaison", men: 10000, at: 6, happened: 350 });
  near(together(350 + 24 * HOUR), 6);
  near(together(351 + 24 * HOUR), -3);
});

test("LIA-3 COA-6 a weaker neighbour counts by his men over one's own, a spent one by a part of his; never more than whole", () => {
  // one believed fit oneself, so that only the neighbour may count for less
  const fit = { mindWeakCounts: 0.8, mindWeakAtFirst: 0, mindRoutineWeak: 0 };
  const worth = (men: number, unfit: number): number => {
    const office = pressed(9, fit);
    office.think("army", 200, { from: "neighbour", kind: "liaison", at: 3, men, unfit, happened: 150 });
    const desk = office.sit("army", 200);
    const more = { plan: office.plan("to-gongan"), object: 1, beside: office.handle("neighbour") };
    return worthOfOption(desk, office.doctrine.books, option(BLOCK, more));
  };
  // an object of 10 x .6 and 6 for being together: alone 3, beside as many as oneself 12
  const alone = worth(0, 0);
  near(worth(10000, 0) - alone, 9);
  near(worth(30000, 0) - alone, 9);
  near(worth(4000, 0) - alone, 0.4 * 9);
  // of one a tenth of whose men or more are gone, four in five count
  near(worth(10000, 99) - alone, 9);
  near(worth(10000, 100) - alone, 0.8 * 9);
});

test("COA-7 an order is weighed by one's own small stake in it; one to attack by aggression too", () => {
  const office = pressed();
  const desk = office.sit("army", 100);
  const { books } = office.doctrine;
  const order = (task: (typeof TASKS)[number]): number => worthOfOrder(desk, books, TASKS.indexOf(task), 1);
  // hold: -(.25 x 1.5 x 1.3 x 10) - 1.25/4 x .8 x 45 + .3 x 10 x .6
  near(order("hold"), -4.875 - 11.25 + 1.8, 1e-3);
  for (const task of ["attack", "pursue", "block"] as const) near(order(task), 1.8 - 2.925 + 3, 1e-3);
});
