/** One's own march: rules COA-18 and COA-19 of docs/models/courses.md, OBY-14 of docs/models/compliance.md. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { KIND } from "@staffride/formats/trace";
import { ANSWERS, TASKS } from "@staffride/formats/words";
import { valueAnswers } from "./answer.js";
import { canBeMet, marchByPlan, marchTo } from "./own-march.js";
import { openOffice, type Incoming, type Office, type OfficeSketch } from "./testing/office.js";
import { worthOfOrder } from "./worth.js";

type Changed = Parameters<typeof openOffice>[1];
const CHANGDE = 0;
const LI = 1;
const YANGTZE = 2;
const FOE = 2;
/** Half a point for 10 km, a day on the road like one in the open; men count as reported. */
const AS_SHIPPED = { mindMarchPoints: 0.5, mindOnRoad: 1, mindWeakCounts: 1 };

/** A road of 110 km at 4 km/h, an army of two divisions on it; `goesHome`: it means to go back over the Yangtze. */
function open(goesHome: boolean, changed: Changed = {}): Office {
  const sketch: OfficeSketch = {
    points: Array.from({ length: 12 }, (_, i) => [10 * i, 0] as const),
    places: { changde: 0, li: 5, yangtze: 11 },
    staff: [
      { name: "superior" },
      { name: "army", under: "superior" },
      { name: "3d", under: "army", at: 5, leads: true },
      { name: "13d", under: "army", at: 5, leads: true },
    ],
    plans: {
      home: { task: "withdraw", objective: "yangtze" },
      back: { task: "hold", objective: "changde" },
      "13d-back": { task: "march", objective: "changde", to: ["13d"] },
      "stand-still": { task: "halt" },
    },
    minds: {
      commanders: { army: {} },
      ...(goesHome ? { operations: { army: [{ plan: "home", stand: "clear" }] } } : {}),
    },
  };
  return openOffice(sketch, { ...AS_SHIPPED, ...changed });
}
/** Both stand on the Li, 9,000 and 3,000 men; so many enemies at Changde. */
const report = (enemyMen: number): Incoming[] => [
  { from: "3d", contact: true, at: 5, men: 9000, enemy: FOE, enemyAt: 0, enemyMen, sighting: "nears" },
  { from: "13d", situation: true, at: 5, men: 3000 },
];
const near = (got: number, expected: number, what = ""): void =>
  assert.ok(Math.abs(got - expected) < 1e-3, `${what} ${got}, expected ${expected}`);

test("COA-18 the main body's way by the field: as road kilometres, and as days of seven hours", () => {
  const office = open(false);
  office.think("army", 100, ...report(12000));
  const { books } = office.doctrine;
  const desk = office.sit("army", 100);
  const { km, days } = marchTo(desk, books, CHANGDE);
  near(km, 50); // 5 steps of 150 minutes
  near(days, 750 / 60 / 7);
  assert.deepEqual({ ...marchTo(desk, books, LI) }, { objective: -1, km: 0, days: 0, points: 0 }, "it stands there");
  assert.equal(marchTo(desk, books, -1).points, 0);
  const unheard = open(false);
  const nothing = unheard.sit("army", 100);
  assert.equal(marchTo(nothing, unheard.doctrine.books, CHANGDE).km, 0, "nobody has said how many they are");
});

test("COA-18 who is on his way home reckons what lengthens it: back and forth again, and nothing for going on", () => {
  const office = open(true);
  office.think("army", 100, ...report(12000));
  const { books } = office.doctrine;
  const desk = office.sit("army", 100);
  near(marchTo(desk, books, CHANGDE).km, 50 + 110 - 60);
  assert.equal(marchTo(desk, books, YANGTZE).km, 0);
});

test("COA-18 an order to others costs the share of the men who march by it, and only if one knows where they are", () => {
  const office = open(false);
  office.think("army", 100, ...report(12000));
  const { books } = office.doctrine;
  const km = (name: string): number => marchByPlan(office.sit("army", 100), books, office.plan(name)).km;
  near(km("back"), 50);
  near(km("13d-back"), 50 / 4); // 3,000 of 12,000
  assert.equal(km("stand-still"), 0);
  books.knownBy[office.handle("13d")] = office.handle("superior");
  assert.equal(km("13d-back"), 0, "what another headquarters knows of it is not in these books");
});

test("COA-19 half a point for 10 km, and the days on the road at the odds between here and there", () => {
  const office = open(false);
  office.think("army", 100, ...report(48000));
  const desk = office.sit("army", 100);
  // nobody within 40 km of the Li: .1; at Changde 48,000 to 12,000: 4; the mean 2.05, whose root is 1.4318
  const road = (750 / 60 / 7) * 0.25 * 1.4318 * 1.3;
  near(marchTo(desk, office.doctrine.books, CHANGDE).points, 2.5 + road, "an hour or two of drift apart");
});

test("COA-7 COA-19 the same order is worth less to an army that has marched away from where it is to go", () => {
  const worth = (changed: Changed): number => {
    const office = open(true, changed);
    office.think("army", 100, ...report(48000));
    return worthOfOrder(office.sit("army", 100), office.doctrine.books, TASKS.indexOf("hold"), CHANGDE);
  };
  // 100 km more before it is home: 5 points; 1,500 minutes are 3.571 days
  const road = (1500 / 60 / 7) * 0.25 * 1.4318 * 1.3;
  near(worth({ mindMarchPoints: 0, mindOnRoad: 0 }) - worth({}), 5 + road);
});

test("OBY-1 COA-19 the gap grows by a tenth of the march, and both are in the diary", () => {
  const gap = (changed: Changed): [number, number[][]] => {
    const office = open(true, changed);
    office.think("army", 100, ...report(48000), {
      from: "superior",
      order: { task: "hold", objective: "changde" },
    });
    return [office.diary(KIND.answered)[0]![4]!, office.diary(KIND.ownMarch)];
  };
  const [without, nothing] = gap({ mindMarchPoints: 0, mindOnRoad: 0 });
  const [reckoned, lines] = gap({});
  assert.deepEqual(nothing, []);
  const [line] = lines;
  // headquarters, objective, km, days and points in hundredths, can be met
  assert.deepEqual(line, [1, CHANGDE, 100, 357, 666, 1]);
  assert.ok(Math.abs(reckoned - without - 66.6) <= 1, "each is rounded by itself");
});

test("COA-19 how an order is carried out is not weighed by its march once more", () => {
  const worth = (changed: Changed): number[][] => {
    const office = open(false, { ...changed, mindTau: 0, complyEasy: 100 });
    const order = { task: "attack", objective: "changde" } as const;
    office.think("army", 100, ...report(12000), { from: "superior", order });
    return office.diary(KIND.weighed);
  };
  assert.ok(worth({}).length > 1);
  assert.deepEqual(worth({}), worth({ mindMarchPoints: 0, mindOnRoad: 0 }));
});

test("OBY-14 what cannot be reached by forced marches in the days of an operation is not obeyed without a thought", () => {
  const office = open(false, { mindMarchPoints: 0, mindOnRoad: 0, mindAttackDays: 1 });
  office.think("army", 100, ...report(12000));
  const { books } = office.doctrine;
  const desk = office.sit("army", 100);
  // 750 minutes are 12.5 hours, twelve a forced day
  assert.equal(canBeMet(desk, books, CHANGDE), false);
  assert.equal(canBeMet(desk, books, LI), true);
  assert.equal(canBeMet(desk, books, -1), true);
  const [met] = valueAnswers(desk, books, 0, true);
  const [late, delay] = valueAnswers(desk, books, 0, false);
  near(met! - late!, 2);
  assert.equal(delay, valueAnswers(desk, books, 0, true)[1]);
});

test("OBY-14 one who is told to withdraw is never too late", () => {
  const answer = (task: "hold" | "withdraw"): [string, number | undefined] => {
    const office = open(false, { mindAttackDays: 1, complyInfeasible: 100, mindMarchPoints: 0, mindOnRoad: 0 });
    office.think("army", 100, ...report(1000), { from: "superior", order: { task, objective: "changde" } });
    return [ANSWERS[office.diary(KIND.answered)[0]![3]!]!, office.diary(KIND.ownMarch)[0]?.[5]];
  };
  const [held, met] = answer("hold");
  assert.notEqual(held, "obey");
  assert.equal(met, 0);
  assert.deepEqual(answer("withdraw"), ["obey", undefined]);
});
