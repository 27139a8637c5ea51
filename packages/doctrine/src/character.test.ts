/** Who commands, and how he leans: rules CHR-1 to CHR-3 of docs/models/character.md. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { KIND } from "@staffride/formats/trace";
import { AGGRESSION, choiceOf, DEFERENCE, FACE, leaning, traitOf } from "./character.js";
import { ASK } from "./course.js";
import type { MindsSketch } from "./testing/minds.js";
import { openOffice, type Office, type OfficeSketch } from "./testing/office.js";

type Lot = NonNullable<OfficeSketch["lot"]>;

function open(minds: MindsSketch, lot?: Lot, changed = {}): Office {
  const sketch: OfficeSketch = {
    points: [
      [0, 0],
      [10, 0],
    ],
    places: { linli: 1 },
    staff: [{ name: "theatre" }, { name: "army", under: "theatre", at: 0 }, { name: "corps", under: "army", at: 0 }],
    minds,
  };
  return openOffice(lot === undefined ? sketch : { ...sketch, lot }, changed);
}
const near = (got: number, expected: number, within = 1e-5): void =>
  assert.ok(Math.abs(got - expected) <= within, `${got}, expected ${expected}`);

/** Even numbers in (0, 1) from an address, by a multiplicative hash. */
const shuffled: Lot = (who, lot, draw, at) => {
  let h = 2166136261;
  for (const c of `${who}/${lot}/${draw}/${at}`) h = Math.imul(h ^ c.charCodeAt(0), 16777619);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  h ^= h >>> 12;
  return ((h >>> 0) + 0.5) / 2 ** 32;
};

test("CHR-1 traits are drawn once a run from their triangles, each by its own lot", () => {
  const asked: string[] = [];
  const lots: Lot = (who, lot, draw, at) => {
    asked.push(`${who} ${lot} ${draw} ${at}`);
    return draw === AGGRESSION ? 0.12 : 0.5;
  };
  const office = open(
    { commanders: { army: { traits: { deference: [0, 1, 3], aggression: [0, 1, 3], face: 2 } } } },
    lots,
  );
  const { books } = office.doctrine;
  const army = office.handle("army");
  // a third lies below the mode: at .5, 3 - sqrt(.5 x 3 x 2); at .12, sqrt(.12 x 3 x 1)
  near(traitOf(books, army, DEFERENCE), 1.267949);
  near(traitOf(books, army, AGGRESSION), 0.6);
  assert.equal(traitOf(books, army, FACE), 2, "three equal values are that value");
  assert.deepEqual(asked, [`army character ${DEFERENCE} 0`, `army character ${AGGRESSION} 0`]);
  office.think("army", 500);
  near(traitOf(books, army, DEFERENCE), 1.267949);
});

test("CHR-2 noise is seven parts lasting taste and three parts the mood of the day", () => {
  const asked: string[] = [];
  const office = open({ commanders: { army: {} } }, (_, lot, draw, at) => {
    asked.push(`${lot} ${draw} ${at}`);
    return lot === "taste" ? 0.5 : 0.9;
  });
  // -ln(-ln .5) = .366513, -ln(-ln .9) = 2.250367
  near(leaning(office.sit("army", 1500), choiceOf(2, 1)), 0.7 * 0.366513 + 0.3 * 2.250367);
  assert.deepEqual(asked, ["taste 25 0", "mood 25 1"]);
});

test("CHR-2 each option of thirty points has its own taste, and none has that of an answer", () => {
  const all = Array.from({ length: 30 * 8 }, (_, i) => choiceOf(i >> 3, i & 7));
  assert.equal(new Set(all).size, 240);
  assert.ok(Math.min(...all) === 8 && Math.max(...all) < 256);
});

test("CHR-2 who is asked twice about the same thing mostly says the same", () => {
  // of five equal choices a fresh draw would agree one time in five; 400 commanders, fixed lots
  let same = 0;
  for (let i = 0; i < 400; i++) {
    const office = open({ commanders: { army: {} } }, (who, lot, draw, at) => shuffled(`${who}${i}`, lot, draw, at));
    const choice = (now: number): number => {
      const values = [0, 1, 2, 3, 4].map((c) => leaning(office.sit("army", now), c));
      return values.indexOf(Math.max(...values));
    };
    assert.equal(choice(1300), choice(100), "on one day the same");
    if (choice(100) === choice(1500)) same++;
  }
  assert.ok(same > 240 && same < 360, `${same} of 400`);
});

test("CHR-3 the chief of staff weighs the same options with half the prestige; waiting has its inertia from both", () => {
  const point = {
    headquarters: "theatre",
    options: [
      { course: "release" as const },
      { course: "challenge" as const, waits: true },
      { course: "ask" as const },
    ],
  };
  const minds = (advised: boolean): MindsSketch => ({
    commanders: { theatre: { advised, traits: { advice: 0.25, prestige: 8, assertion: 0.5 } } },
    decisions: [point],
  });
  const changed = { mindRatioFit: 1, mindRatioWeak: 1, mindWeakAtFirst: 0, mindTau: 0, mindAskTells: 0 };
  const weighed = (advised: boolean): number[][] => {
    const office = open(minds(advised), undefined, changed);
    office.think("theatre", 100);
    return office.diary(KIND.weighed).map((columns) => columns.slice(4));
  };
  // fit for certain, odds 1, believed to obey 8 in 10. Release: -1.5 - (8/2 + 3) = -8.5; with prestige 4: -6.5.
  // Challenge: -3 + 4 - 1 + 1.5 = 1.5; with 4: -3 + 2 - 1 + 1.5 = -.5.
  // Ask: best is to insist, .8 (9.8 - 4 - .16) - .2 x 3 + 4 = 7.912; 7.912 - 2.5 - 2 = 3.412;
  // staff: .8 (9.8 - 4 - .08) - .6 + 2 = 5.976; 5.976 + 1 - 2.5 - 1 = 3.476
  assert.deepEqual(weighed(false), [
    [-850, -850],
    [150, 150],
    [341, 341],
  ]);
  assert.deepEqual(weighed(true), [
    [-800, -650],
    [100, -50],
    [343, 348],
  ]);
  const office = open(minds(true), undefined, changed);
  office.think("theatre", 100);
  assert.deepEqual(office.diary(KIND.resolved), [[0, 0, 2, ASK, 2, 0]], "the staff would have asked, and so it was");
});
