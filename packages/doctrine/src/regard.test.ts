/** What a headquarters thinks of a subordinate: rules RGD-1 to RGD-5 of docs/models/regard.md. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { KIND } from "@staffride/formats/trace";
import { compliance } from "./regard.js";
import { openOffice, type Incoming, type Office } from "./testing/office.js";

/** The supreme headquarters over a theatre over an army; points ten km apart. */
function open(base?: string): Office {
  return openOffice({
    points: Array.from({ length: 11 }, (_, i) => [10 * i, 0] as const),
    places: { changde: 0, linli: 3, gongan: 9 },
    staff: [
      { name: "supreme", echelon: "supreme" },
      { name: "theatre", under: "supreme", echelon: "theatre" },
      { name: "army", under: "theatre", ...(base === undefined ? {} : { base }) },
      { name: "3d", under: "army", at: 2, leads: true },
    ],
    plans: {
      return: { to: ["army"], task: "hold", objective: "changde" },
      "hold-here": { to: ["army"], task: "hold", objective: "linli" },
      halt: { to: ["army"], task: "halt" },
      go: { to: ["army"], task: "withdraw", objective: "gongan" },
    },
    minds: {
      commanders: { theatre: {}, supreme: {} },
      decisions: ["return", "hold-here", "halt", "go"].map((plan, i) => ({
        headquarters: "theatre",
        from: 1000 * (i + 1),
        to: 1000 * (i + 1),
        fixed: 0,
        options: [{ course: "insist" as const, plan }, { course: "shade" as const }],
      })),
    },
  });
}
const plea = (unfit = 200, demand = 1): Incoming => ({
  from: "army",
  kind: "appeal",
  unfit,
  demand,
  at: 2,
  men: 9000,
  losses: 900,
});
const routine: Incoming = { from: "army", situation: true, at: 2, men: 9000 };
const vague: Incoming = { from: "army", situation: true, men: 9000 };
const weak = ({ doctrine, handle }: Office, who = "army"): number => doctrine.books.weak[handle(who)]!;
const complies = ({ doctrine, handle }: Office): number => compliance(doctrine.books, handle("army"));
const near = (got: number, expected: number, within = 1e-6): void =>
  assert.ok(Math.abs(got - expected) <= within, `${got}, expected ${expected}`);
/** Part w of the way that Bayes would go. */
const moved = (p: number, ifWeak: number, ifFit: number, w: number): number =>
  p + w * ((p * ifWeak) / (p * ifWeak + (1 - p) * ifFit) - p);

test("RGD-1 a plea moves the belief that he is weak seven tenths of the way Bayes would; another a quarter of that", () => {
  const office = open();
  near(weak(office), 0.15);
  office.think("theatre", 100, plea());
  // Bayes: .15 x .23 / (.15 x .23 + .85 x .06) = .403509; .15 + .7 x .253509
  near(weak(office), 0.327456);
  office.think("theatre", 200, plea());
  near(weak(office), moved(0.327456, 0.23, 0.06, 0.175));
  assert.deepEqual(office.diary(KIND.regard)[0]!.slice(1, 4), [
    office.handle("army"),
    Math.floor(weak(office) * 1000 + 0.5),
    800,
  ]);
});

test("RGD-1 routine phrases lower it a little, after a plea less still; a report without a place raises it", () => {
  const office = open();
  office.think("theatre", 100, routine);
  near(weak(office), moved(0.15, 0.4, 0.68, 0.175));
  office.think("theatre", 200, plea());
  const before = weak(office);
  office.think("theatre", 300, routine);
  near(weak(office), moved(before, 0.4, 0.68, 0.04375));
  const other = open();
  other.think("theatre", 100, vague);
  near(weak(other), moved(0.15, 0.25, 0.18, 0.175));
});

test("RGD-1 who pleads with little gone is no weaker for it; an answer with much gone tells like a plea, and is none", () => {
  const office = open();
  office.think("theatre", 100, plea(50, 0));
  near(weak(office), moved(0.15, 0.4, 0.68, 0.7));
  const [little, much] = [open(), open()];
  little.think("theatre", 100, { ...routine, unfit: 99 });
  near(weak(little), moved(0.15, 0.4, 0.68, 0.175));
  much.think("theatre", 100, { ...routine, unfit: 100 });
  near(weak(much), moved(moved(0.15, 0.4, 0.68, 0.175), 0.23, 0.06, 0.7));
  assert.equal(much.doctrine.books.appealedAt[much.handle("army")], -1);
});

test("RGD-1 an appeal over the theatre's head is judged as the theatre's, and its own books are left alone", () => {
  const office = open();
  office.think("theatre", 100, { ...routine, at: 2 });
  const { books } = office.doctrine;
  const known = [weak(office), books.ownCell[office.handle("army")], books.knownBy[office.handle("army")]];
  office.think("supreme", 200, { ...plea(), at: 8 });
  near(weak(office, "theatre"), 0.327456);
  assert.deepEqual([weak(office), books.ownCell[office.handle("army")], books.knownBy[office.handle("army")]], known);
});

test("RGD-1 whatever is reported, the belief stays between .001 and .999", () => {
  const paper = fc.constantFrom(plea(), plea(20), routine, vague, { from: "army", done: "done" as const, at: 2 });
  fc.assert(
    fc.property(fc.array(paper, { maxLength: 60 }), (papers) => {
      const office = open();
      papers.forEach((p, i) => office.think("theatre", 10 * i, { ...p, happened: 10 * i }));
      assert.ok(weak(office) >= 0.001 && weak(office) <= 0.999);
      assert.ok(complies(office) > 0 && complies(office) < 1);
    }),
    { seed: 4, numRuns: 50 },
  );
  const office = open();
  for (let i = 0; i < 300; i++) office.think("theatre", 10 * i, { ...routine, happened: 10 * i });
  assert.equal(weak(office), 0.001);
});

test("RGD-2 compliance begins at 8 of 10; a vague report, a defiance, a task done move it", () => {
  const office = open();
  near(complies(office), 0.8);
  office.think("theatre", 100, vague);
  near(complies(office), 8 / 10.6);
  office.think("theatre", 200, { from: "army", done: "done", at: 2 });
  near(complies(office), 9 / 11.6);
  office.think("theatre", 300, { from: "army", done: "failed", at: 2 });
  near(complies(office), 9 / 11.6);
  office.think("theatre", 400, { ...routine, at: 5, happened: 400 });
  near(complies(office), 9 / 15.6);
});

test("RGD-3 what a visitor saw settles it: weak if a tenth is gone", () => {
  for (const [unfit, expected] of [
    [180, 0.95],
    [100, 0.95],
    [99, 0.12],
    [0, 0.12],
  ] as const) {
    const office = open();
    office.think("theatre", 100, plea());
    office.think("theatre", 200, { from: "army", kind: "visit-report", unfit, at: 2 });
    near(weak(office), expected);
  }
});

test("RGD-3 a visitor is told how many divisions it would take, too; where he is told nothing of that, what was said stands", () => {
  const office = open();
  const asked = (now: number, demand?: number): number => {
    const told = demand === undefined ? {} : { demand };
    office.think("theatre", now, { from: "army", kind: "visit-report", unfit: 180, at: 2, ...told });
    return office.doctrine.books.demanded[office.handle("army")]!;
  };
  assert.deepEqual([asked(100), asked(200, 3), asked(300)], [-1, 3, 3]);
});

test("RGD-4 one not told to move is astray when he is reported more than 20 km from where he first was, once", () => {
  const office = open();
  const astray = (): number => office.doctrine.books.astrayAt[office.handle("army")]!;
  const at = (now: number, cell: number): number => (
    office.think("theatre", now, { ...routine, at: cell, happened: now }),
    astray()
  );
  assert.deepEqual([at(100, 2), at(200, 3), at(300, 4)], [-1, -1, -1]);
  assert.deepEqual([at(400, 5), at(500, 6)], [400, 400]);
});

test("RGD-4 told to halt, he must stay; to hold a place, be there or go there; to withdraw, he may go where he likes", () => {
  // orders at 1000 (hold changde), 2000 (hold linli), 3000 (halt), 4000 (withdraw); linli is at 30 km
  const astray = (orderAt: number, before: number, after: number): boolean => {
    const office = open();
    office.think("theatre", orderAt - 10, { ...routine, at: before, happened: orderAt - 10 });
    office.think("theatre", orderAt);
    office.think("theatre", orderAt + 100, { ...routine, at: after, happened: orderAt + 90 });
    return office.doctrine.books.astrayAt[office.handle("army")]! >= 0;
  };
  assert.equal(astray(1000, 8, 3), false, "on his way back to changde");
  assert.equal(astray(2000, 4, 6), true, "told to hold linli and found thirty km off");
  assert.equal(astray(2000, 4, 5), false);
  assert.equal(astray(3000, 4, 6), false);
  assert.equal(astray(3000, 4, 7), true);
  assert.equal(astray(4000, 2, 9), false);
});

test("RGD-4 one who is found nearer the enemy than he was has not gone home", () => {
  // the army comes from gongan at 90 km
  const astray = (from: number, to: number): boolean => {
    const office = open("gongan");
    office.think("theatre", 100, { ...routine, at: from, happened: 100 });
    office.think("theatre", 200, { ...routine, at: to, happened: 200 });
    return office.doctrine.books.astrayAt[office.handle("army")]! >= 0;
  };
  assert.deepEqual([astray(5, 2), astray(2, 5)], [false, true]);
});

test("RGD-4 what he was told in passing an order on counts as well", () => {
  const office = open();
  office.think("theatre", 100, { ...routine, at: 2, happened: 100 });
  const { trait } = office.doctrine.books;
  trait.fill(1);
  office.think("theatre", 150, { from: "supreme", order: { task: "march", objective: "gongan" } });
  office.think("theatre", 300, { ...routine, at: 7, happened: 290 });
  assert.equal(office.doctrine.books.astrayAt[office.handle("army")], -1);
});

test("RGD-5 nothing for a day and a half is a report: weaker, less obedient; again after as long, not before", () => {
  const office = open();
  office.think("theatre", 100, { ...routine, happened: 100 });
  const fresh = weak(office);
  const trust = complies(office);
  office.think("theatre", 100 + 36 * 60 - 1);
  assert.equal(weak(office), fresh);
  office.think("theatre", 100 + 36 * 60);
  const missed = weak(office);
  near(missed, moved(fresh, 0.12, 0.08, 0.7));
  assert.ok(complies(office) < trust);
  office.think("theatre", 100 + 71 * 60);
  assert.equal(weak(office), missed);
  office.think("theatre", 100 + 72 * 60);
  assert.ok(weak(office) > missed);
});
