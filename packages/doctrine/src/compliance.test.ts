/** What a commander does about an order he has read: rules OBY-1 to OBY-7 of docs/models/compliance.md. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { KIND } from "@staffride/formats/trace";
import { ANSWERS, type Answer, type Promise, type Task } from "@staffride/formats/words";
import { chooseAnswer, valueAnswers } from "./answer.js";
import type { CommanderSketch } from "./testing/minds.js";
import { openOffice, type Incoming, type Office, type OfficeSketch, type Outgoing } from "./testing/office.js";

const DAY = 1440;
type Lot = NonNullable<OfficeSketch["lot"]>;
const ALL = 31;

/** An army of four divisions on a road, with an operation of its own: back to the river, then over it. */
function open(traits: CommanderSketch["traits"] = {}, lot?: Lot): Office {
  const sketch: OfficeSketch = {
    points: Array.from({ length: 11 }, (_, i) => [10 * i, 0] as const),
    places: { shimen: 0, linli: 3, lixian: 6, gongan: 10 },
    staff: [
      { name: "war-zone" },
      { name: "army", under: "war-zone" },
      ...[1, 3, 5, 9].map((at, i) => ({ name: ["3d", "13d", "68d", "116d"][i]!, under: "army", at, leads: true })),
    ],
    plans: {
      "to-the-river": { task: "withdraw", objective: "linli" },
      "stand-on-it": { task: "halt" },
      "over-it": { task: "withdraw", objective: "shimen" },
    },
    minds: {
      commanders: { army: { traits } },
      operations: {
        army: [
          { plan: "to-the-river", stand: "river-line", standing: "stand-on-it" },
          { plan: "over-it", stand: "clear" },
        ],
      },
    },
  };
  return openOffice(lot === undefined ? sketch : { ...sketch, lot }, { mindWeakCounts: 1 });
}
/** A lot by which one answer is much to his taste. */
const forced =
  (answer: Answer, rest = 0.5): Lot =>
  (_, lot, draw) =>
    lot === "taste" && draw === ANSWERS.indexOf(answer) ? 0.9999999999 : rest;

/** Four divisions of 2,500 say where they are; 40,000 enemies 30 km from the main body: odds of 4. */
const reports: Incoming[] = ["3d", "13d", "68d", "116d"].map((from, i) => ({
  from,
  contact: true,
  at: [1, 3, 5, 9][i]!,
  men: 2500,
  enemy: 4,
  enemyAt: 6,
  enemyMen: 40000,
  sighting: "nears",
  happened: 90,
}));
const order = (task: Task, objective?: string, promise?: Promise): Incoming => ({
  from: "war-zone",
  order: { task, ...(objective === undefined ? {} : { objective }), ...(promise === undefined ? {} : { promise }) },
});
const orders = (papers: readonly Outgoing[]): string[] =>
  papers.filter(({ kind }) => kind === "order").map((p) => `${p.to} ${p.task} ${p.objective}`);
/** Answer, gap in hundredths, looks, as noted in the diary; none if he did not look at the order. */
const answered = (office: Office): [string, number, number] | undefined => {
  const [line] = office.diary(KIND.answered);
  return line && [ANSWERS[line[3]!]!, line[4]!, line[5]!];
};
const values = (office: Office, gap: number): number[] => [
  ...valueAnswers(office.sit("army", 100), office.doctrine.books, gap, true),
];
const near = (got: readonly number[], expected: readonly number[]): void =>
  got.forEach((v, i) =>
    assert.ok(Math.abs(v - expected[i]!) < 1e-9, `${got.join(" ")}, expected ${expected.join(" ")}`),
  );

test("OBY-1 the gap: a tenth of what his own best course is worth above the order, on his own estimate", () => {
  const office = open({}, forced("delay"));
  office.think("army", 100, ...reports, order("hold", "lixian"));
  // hold in the open at odds of 4: -.25 x 2 x 1.3 x 10 - .6 x 45 + .3 x 10 x .05 = -33.35
  // his own, where his operation ends, clear: -3 - .1125 x 45 = -8.0625; (-8.0625 + 33.35) / 10 = 2.53
  assert.deepEqual(answered(office), ["delay", 253, 0]);
});

test("OBY-1 a small gap is obeyed without a thought, whatever he is like", () => {
  const office = open({ deference: -50 }, forced("refuse"));
  const calm = reports.map((r) => ({ ...r, enemyMen: 10000 }));
  // odds of 1: in the open -3.25 + .3 x 9.8 = -.31, his own at most -3: no gap
  const out = office.think("army", 100, ...calm, order("hold", "lixian"));
  assert.equal(answered(office)![0], "obey");
  assert.equal(orders(out).length, 4);
});

test("OBY-2 five answers to one order, and what follows from each", () => {
  const given = (answer: Answer): { out: Outgoing[]; office: Office } => {
    const office = open({}, forced(answer));
    const out = office.think("army", 100, ...reports, order("hold", "lixian"));
    assert.equal(answered(office)![0], answer);
    return { out, office };
  };
  assert.deepEqual(orders(given("obey").out).sort(), [
    "116d march lixian",
    "13d march lixian",
    "3d march lixian",
    "68d hold lixian",
  ]);
  assert.deepEqual(orders(given("delay").out), []);
  // 68d is 10 km off, 13d and 116d 30
  assert.deepEqual(orders(given("part").out), ["68d hold lixian", "13d march lixian"]);
  assert.deepEqual(
    orders(given("refuse").out)
      .map((o) => o.split(" ").slice(1).join(" "))
      .sort(),
    ["cover linli", "withdraw linli", "withdraw linli", "withdraw linli"],
  );
  const { out } = given("appeal");
  assert.deepEqual([orders(out), out.filter(({ kind }) => kind === "appeal").map(({ to }) => to)], [[], ["war-zone"]]);
});

test("OBY-3 the values of the five answers at a gap of one, far authority, no deference", () => {
  const office = open({ deference: -1, face: 1.4 });
  const { books } = office.doctrine;
  const row = books.row[office.handle("army")]!;
  // authority .75: obey 1 - 1.6 + 1.125 - 1; delay .3 - .2 + .375; part 0 - .5 + .225 - .2; refuse -1.6 + .5 - .525 + 1;
  // appeal -1 + .5 + .225 + .3 - 1.4
  const plain = [-0.475, 0.475, -0.475, -0.625, -1.375];
  near(values(office, 1), plain);
  books.insistence[row] = 2; // .75 x 1.5 = 1.125, .375 more
  near(values(office, 1), [0.0875, 0.6625, -0.3625, -0.8875, -1.2625]);
  books.insistence[row] = 0;
  books.impunity[row] = 1;
  near(
    values(office, 1),
    plain.map((v, r) => v + [-0.4, 0.1, 0.1, 0.3, -0.1][r]!),
  );
  books.impunity[row] = 0;
  books.revisits[row] = 2;
  near(
    values(office, 1),
    plain.map((v, r) => v + [0, -1.2, 0, 0, -1.2][r]!),
  );
  books.revisits[row] = 0;
  books.faith[row] = 1;
  books.faithAt[row] = 100;
  near(
    values(office, 1),
    plain.map((v, r) => v + [0.5, 0, 0.2, -0.2, -0.2][r]!),
  );
  books.faith[row] = 0;
  books.despair[row] = 0.5;
  near(
    values(office, 1),
    plain.map((v, r) => v + (r === 4 ? 0.7 : 0)),
  );
});

test("OBY-3 by the same lots, who obeys goes on obeying with more deference, authority or promises kept, and a lesser gap", () => {
  const double = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  const lots = fc.array(double(0.001, 0.999), { minLength: 10, maxLength: 10 });
  /** Who obeyed only then, by what was made more. */
  const brought = [0, 0, 0, 0];
  fc.assert(
    fc.property(lots, double(-2, 1), double(0.5, 3), double(1, 3), fc.nat(3), (u, deference, gap, more, what) => {
      const lot: Lot = (_, kind, draw) => u[draw + (kind === "mood" ? 5 : 0)] ?? 0.5;
      const obeys = (added: number): boolean => {
        const by = (which: number): number => (which === what ? added : 0);
        const office = open({ deference: deference + by(0) }, lot);
        const { books } = office.doctrine;
        const row = books.row[office.handle("army")]!;
        books.insistence[row] = Math.ceil(by(1));
        books.faith[row] = by(2);
        books.faithAt[row] = 100;
        return chooseAnswer(office.sit("army", 100), books, gap - by(3), true, ALL) === 0;
      };
      const [before, after] = [obeys(0), obeys(more)];
      assert.ok(after || !before);
      if (after && !before) brought[what]!++;
    }),
    { seed: 8, numRuns: 800 },
  );
  assert.ok(Math.min(...brought) >= 4, brought.join(" "));
});

test("OBY-4 a day of waiting adds .15 to the gap", () => {
  const office = open({}, forced("delay"));
  office.think("army", 100, ...reports, order("hold", "lixian"));
  const [, first] = answered(office)!;
  const seen = reports.map((r) => ({ ...r, happened: 90 + DAY }));
  office.think("army", 100 + DAY, ...seen);
  const [, second, looks] = answered(office)!;
  assert.deepEqual([second - first, looks], [15, 1]);
});

test("OBY-5 a delayed order is looked at again after a day at the median, later by a lot of nine in ten", () => {
  const looksAt = (u: number): number => {
    const office = open({}, (...address) => (address[1] === "revisit" ? u : forced("delay")(...address)));
    office.think("army", 100, ...reports, order("hold", "lixian"));
    return office.doctrine.books.revisitAt[office.doctrine.books.row[office.handle("army")]!]! - 100;
  };
  assert.equal(looksAt(0.5), 1440);
  assert.equal(looksAt(0.9), 1949); // e^(.25 x .5513 ln 9) = 1.35372
  const office = open({}, forced("delay"));
  office.think("army", 100, ...reports, order("hold", "lixian"));
  office.think("army", 100 + DAY - 1);
  assert.equal(answered(office), undefined, "not before");
  office.think("army", 100 + DAY);
  assert.equal(answered(office)![2], 1);
});

test("OBY-5 the same order again is looked at at once and presses harder; another begins anew; an obeyed one is not asked about", () => {
  const office = open({}, forced("delay"));
  const { books } = office.doctrine;
  const row = books.row[office.handle("army")]!;
  office.think("army", 100, ...reports, order("hold", "lixian"));
  office.think("army", 200, order("hold", "lixian"));
  assert.deepEqual([answered(office)![2], books.insistence[row]], [1, 1]);
  office.think("army", 300, order("hold", "gongan", "guns"));
  assert.deepEqual([answered(office)![2], books.insistence[row]], [0, 0]);
  const yielding = open({}, forced("obey"));
  yielding.think("army", 100, ...reports, order("hold", "lixian"));
  yielding.think("army", 200, order("hold", "lixian"));
  assert.equal(answered(yielding), undefined);
});

test("OBY-3 impunity is one more with each refusal and half with each obedience", () => {
  const office = open({}, (_, lot, draw, at) => forced(at < 400 ? "refuse" : "obey")(_, lot, draw, at));
  const { books } = office.doctrine;
  const row = books.row[office.handle("army")]!;
  const after = (now: number, ...papers: Incoming[]): number => (
    office.think("army", now, ...papers),
    books.impunity[row]!
  );
  assert.equal(after(100, ...reports, order("hold", "lixian")), 1);
  assert.equal(after(200, order("hold", "lixian")), 2, "the same again, refused again");
  books.trait.fill(0);
  books.impunity[row] = 1;
  // nothing presses any more: news of the enemy is old
  books.enemyAt.fill(-1);
  assert.equal(after(500, order("halt")), 0.5);
  assert.equal(answered(office)![0], "obey");
});

test("OBY-6 who delays or objects while on the march stands on the line of his stage; he stands there once", () => {
  for (const answer of ["delay", "appeal"] as const) {
    const office = open({}, forced(answer));
    const set = orders(office.think("army", 30 * 60, ...reports.map((r) => ({ ...r, happened: 30 * 60 }))));
    assert.equal(set.length, 4, "his own operation is under way");
    const out = office.think("army", 31 * 60, order("hold", "lixian"));
    assert.deepEqual(orders(out).sort(), ["116d halt ", "13d halt ", "3d halt ", "68d halt "]);
    assert.deepEqual(orders(office.think("army", 31 * 60 + DAY)), []);
  }
});

test("OBY-6 who does a part sends the nearer half, and the others stand; nobody is told two things at once", () => {
  const office = open({}, forced("part"));
  office.think("army", 30 * 60, ...reports.map((r) => ({ ...r, happened: 30 * 60 })));
  const out = office.think("army", 31 * 60, order("hold", "lixian"));
  assert.deepEqual(orders(out).sort(), ["116d halt ", "13d march lixian", "3d halt ", "68d hold lixian"]);
  // they are not sent again: where 3d stands now it would be among the nearer
  const moved = [{ ...reports[0]!, at: 6, happened: 31 * 60 + DAY }];
  assert.deepEqual(orders(office.think("army", 31 * 60 + DAY, ...moved)), []);
  assert.equal(answered(office)![0], "part");
});

test("OBY-7 reluctance adds to the gap of an order that moves the force, and not of one that lets it stay", () => {
  const gap = (task: Task, reluctance: number): number => {
    const office = open({ reluctance }, forced("delay"));
    office.think("army", 100, ...reports, order(task, "lixian"));
    return answered(office)![1];
  };
  assert.equal(gap("attack", 0.4) - gap("attack", 0), 40);
  assert.equal(gap("withdraw", 0.4) - gap("withdraw", 0), 40);
  assert.equal(gap("hold", 0.4), gap("hold", 0));
});
