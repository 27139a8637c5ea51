/** What headquarters tell their superiors: rules RPT-1 to RPT-8 of docs/models/reporting.md. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { REPORT } from "@staffride/formats/desk";
import { KIND } from "@staffride/formats/trace";
import { ANSWERS } from "@staffride/formats/words";
import { APPEAL, CONCEAL, DISCLOSE, PLEAD, SHADE } from "./course.js";
import { feelDespair, plead, worthOfCandour } from "./plead.js";
import { howToTell, PLAIN, SILENT, VAGUE } from "./shade.js";
import type { CommanderSketch, DecisionSketch } from "./testing/minds.js";
import { openOffice, type Incoming, type Office, type OfficeSketch, type Outgoing } from "./testing/office.js";

const DAY = 1440;
const { cell, losses, strength, unfit, demand } = REPORT;

interface More {
  commander?: CommanderSketch;
  lot?: OfficeSketch["lot"];
  decisions?: readonly DecisionSketch[];
}
/** Supreme, theatre, army, two divisions; the army passes on half of what it is told. */
function open(
  { commander = {}, lot = () => 0.5, decisions = [] }: More = {},
  changed: Parameters<typeof openOffice>[1] = {},
): Office {
  const sketch: OfficeSketch = {
    points: Array.from({ length: 8 }, (_, i) => [10 * i, 0] as const),
    places: { linli: 3 },
    staff: [
      { name: "supreme", echelon: "supreme" },
      { name: "theatre", under: "supreme", echelon: "theatre" },
      { name: "army", under: "theatre" },
      { name: "3d", under: "army", at: 2, leads: true },
      { name: "13d", under: "army", at: 2, leads: true },
    ],
    plans: { a: { task: "halt" }, b: { task: "halt" }, c: { task: "halt" }, d: { task: "halt" } },
    minds: {
      commanders: { army: commander },
      decisions,
      operations: { army: ["a", "b", "c", "d"].map((plan) => ({ plan, stand: "clear" as const })) },
    },
    lot,
  };
  return openOffice(sketch, changed);
}
const says = (from: string, men: number, lost: number, happened: number): Incoming => ({
  from,
  situation: true,
  at: 2,
  men,
  losses: lost,
  happened,
});
const foe = (men: number, happened: number): Incoming => ({
  ...says("3d", 5000, 1000, happened),
  contact: true,
  enemy: 2,
  enemyAt: 3,
  enemyMen: men,
  sighting: "nears",
});
const find = (papers: readonly Outgoing[], kind: string): readonly number[] | undefined =>
  papers.find((p) => p.kind === kind)?.words;
const row = (office: Office): number => office.doctrine.books.row[office.handle("army")]!;
const near = (got: number, expected: number, within = 1e-9): void =>
  assert.ok(Math.abs(got - expected) <= within, `${got}, expected ${expected}`);

test("RPT-1 the situation goes up once a day, contacts as they come", () => {
  const office = open();
  assert.ok(find(office.think("army", 100, says("3d", 5000, 0, 90)), "situation-report"));
  assert.equal(find(office.think("army", 800), "situation-report"), undefined);
  assert.ok(find(office.think("army", 900, foe(9000, 890)), "contact-report"));
  assert.ok(find(office.think("army", 100 + DAY), "situation-report"));
});

test("RPT-2 it tells of its losses what it was told, times its candour; itself it believes what candour hides", () => {
  const office = open({ commander: { opening: { men: 20000, losses: 4000, told: 1600 } } });
  const out = office.think("army", 100, says("3d", 5000, 700, 90), says("13d", 5000, 300, 90));
  assert.equal(find(out, "situation-report")![losses], 1600 + 500);
  // believed: 4000 + 1000 / .5; ratio 2100 / 6000
  assert.deepEqual(office.diary(KIND.told)[0], [2, 1, 2100, 6000, 0, 350]);
});

test("RPT-2 two hops of .63 leave two fifths", () => {
  const office = open({ commander: { traits: { candour: 0.63 } } });
  const out = office.think("army", 100, says("3d", 5000, 6300, 90)); // of ten thousand lost
  assert.equal(find(out, "situation-report")![losses], 3969);
});

test("RPT-3 despair grows by the fighting, by orders not obeyed and by what was lost, and fades", () => {
  interface Felt {
    told?: number;
    answer?: number;
    days?: number;
    before?: number;
    both?: boolean;
    stage?: number;
  }
  const felt = ({ told = 1800, answer = -1, days = 1, before = 0, both = true, stage = -1 }: Felt): number => {
    const office = open({ commander: { opening: { men: 10000, losses: 0, told: 0 } } });
    const second = both ? { ...foe(9000, 0), from: "13d" } : says("13d", 5000, 0, 0);
    office.think("army", 0, foe(9000, 0), { ...second, losses: told - 1000 });
    const { books } = office.doctrine;
    const h = row(office);
    books.despair[h] = before;
    books.wishAt[h] = answer < 0 ? -1 : 0;
    books.answer[h] = answer;
    books.stage[h] = stage;
    feelDespair(office.sit("army", days * DAY), books);
    return books.despair[h]!;
  };
  // all have an enemy before them, in the open: (1.3 - .5) .4 = .32 a day; 3,600 believed lost of 10,000, twice the level: 1.3
  near(felt({}), 0.32 * 1.3 - 0.15);
  near(felt({ answer: 1 }), 0.52 * 1.3 - 0.15);
  near(felt({ answer: 3 }), 0.52 * 1.3 - 0.15);
  near(felt({ answer: 0 }), 0.32 * 1.3 - 0.15); // an order obeyed is none against him
  assert.equal(felt({ answer: 1, days: 9 }), 1);
  near(felt({ told: 1000, days: 2, before: 0.1 }), 0.1 + 2 * (0.32 * (0.2 / 0.18) - 0.15));
  near(felt({ both: false, before: 0.5 }), 0.5 + (0.65 - 0.5) * 0.4 * 1.3 - 0.15); // half of them
  near(felt({ stage: 0, before: 0.5 }), 0.5 + (0.6 - 0.5) * 0.4 * 1.3 - 0.15); // over the river
  assert.equal(felt({ stage: 0 }), 0);
});

test("RPT-4 figures told never fall, whatever the kind of report, and the truth comes at once", () => {
  const lost = fc.array(
    fc.record({ d: fc.constantFrom("3d", "13d"), n: fc.nat(3000), contact: fc.boolean(), plea: fc.boolean() }),
    { minLength: 2, maxLength: 20 },
  );
  fc.assert(
    fc.property(lost, (reports) => {
      const office = open({ commander: { opening: { men: 20000, losses: 2000, told: 500 } } });
      let most = 0;
      reports.forEach(({ d, n, contact, plea }, i) => {
        const now = 100 + i * 400;
        const paper = contact
          ? { ...foe(9000, now), from: d, losses: n, sighting: "halted" as const }
          : says(d, 4000, n, now);
        const out = office.think(
          "army",
          now,
          { ...paper },
          ...(plea ? [{ from: "theatre", kind: "inquiry" as const }] : []),
        );
        for (const { kind, words } of out) {
          if (kind === "order" || kind === "liaison") continue;
          if (kind === "contact-report") {
            assert.equal(words[losses], -1, "of himself it says nothing");
            continue;
          }
          assert.ok(words[losses]! >= most, `${kind}: ${words[losses]} after ${most}`);
          most = words[losses]!;
        }
      });
      assert.ok(most >= 500);
    }),
    { seed: 14, numRuns: 100 },
  );
});

test("RPT-5 one who goes his own way is vague, silent or owns up; the farther he is, the readier", () => {
  // noise -.6 ln(-ln u): at u = .5 .21991 for all three, so: own up -2.6 + 4.2 m^2, vague 0, silent -.8
  const tells = (stage: number, lots: readonly number[] = [0.5, 0.5, 0.5]): number => {
    const office = open({ lot: (_, lot, draw) => (lot === "reply" ? lots[draw]! : 0.5) });
    const { books } = office.doctrine;
    books.secret[row(office)] = 1;
    books.stage[row(office)] = stage;
    const manner = howToTell(office.sit("army", 100), books);
    assert.equal(books.secret[row(office)], manner === PLAIN ? 0 : 1);
    return manner;
  };
  assert.deepEqual([tells(0), tells(1), tells(2), tells(3)], [VAGUE, VAGUE, VAGUE, PLAIN]);
  // half way -1.55, three quarters -.2375. At u = .9 the noise is 1.35022, 1.13031 more than at .5
  assert.deepEqual([tells(1, [0.9, 0.5, 0.5]), tells(2, [0.9, 0.5, 0.5])], [VAGUE, PLAIN]);
  assert.deepEqual([tells(1, [0.5, 0.5, 0.9]), tells(1, [0.5, 0.9, 0.9])], [SILENT, VAGUE]);
  const open_ = open();
  assert.equal(howToTell(open_.sit("army", 100), open_.doctrine.books), PLAIN, "who hides nothing tells");
});

test("RPT-5 until he owns up no report of his says where he is", () => {
  const office = open({
    lot: (_, lot, draw) => (lot === "taste" && draw === ANSWERS.indexOf("refuse") ? 0.9999999999 : 0.5),
    commander: { traits: { reluctance: 3 } },
  });
  const first = office.think("army", 100, foe(9000, 90), says("13d", 5000, 0, 90), {
    from: "theatre",
    order: { task: "attack", objective: "linli" },
  });
  assert.deepEqual([find(first, "situation-report")![cell], find(first, "contact-report")![cell]], [-1, -1]);
  const asked = office.think("army", 200, { from: "theatre", kind: "inquiry" });
  assert.equal(find(asked, "situation-report")![cell], 2);
  assert.equal(find(office.think("army", 100 + DAY, says("3d", 5000, 0, 1000)), "situation-report")![cell], 2);
});

test("RPT-6 a plea is worth what the gap and despair make of it, less face; over the head only past the despair that takes", () => {
  const office = open({ commander: { traits: { face: 1.4 } } });
  const { books } = office.doctrine;
  const worth = (despair: number, course: number, gap = 0): number => {
    books.despair[row(office)] = despair;
    books.gap[row(office)] = gap;
    return worthOfCandour(office.sit("army", 100), books, course);
  };
  near(worth(0, PLEAD), 1.5 * (-1.9 - 1.4));
  near(worth(0.8, PLEAD, 0.5), 1.5 * (-1.9 + 0.5 + 1.92 - 0.28));
  near(worth(0.8, APPEAL, 0.5), 1.5 * 0.24 + 4 * 0.2);
  near(worth(0.5, APPEAL), worth(0.5, PLEAD) - 0.4);
  assert.equal(worth(0.8, SHADE), 0);
});

test("RPT-6 he asks himself whether to plead when the day's report is due and an order goes against him", () => {
  const options = [{ course: "shade" as const, waits: true }, { course: "plead" as const }];
  const weighs = (answer: number, now: number): number => {
    const office = open({ decisions: [{ headquarters: "army", options }] });
    office.think("army", 100, says("3d", 5000, 0, 90));
    const { books } = office.doctrine;
    books.wishAt[row(office)] = 100;
    books.answer[row(office)] = answer;
    office.think("army", now);
    return office.diary(KIND.weighed).length;
  };
  assert.deepEqual([weighs(1, 100 + DAY), weighs(3, 100 + DAY)], [2, 2]);
  assert.deepEqual([weighs(0, 100 + DAY), weighs(1, 900)], [0, 0]);
});

test("RPT-6 a plea has the figures he believes, the share gone and the divisions he needs; over the head it goes to two", () => {
  const office = open({ commander: { opening: { men: 20000, losses: 1600, told: 600 } } });
  office.think("army", 100, { ...foe(70000, 100), men: 10000 }, says("13d", 6000, 0, 100));
  const { books } = office.doctrine;
  const desk = office.sit("army", 100);
  plead(desk, books, true);
  // believed 1600 + 1000 / .5 = 3600, of 20,000: 180; for .8 he needs 70,000 x .4/.7 = 40,000 men, has 16,000: two divisions of 12,000
  const words = [...desk.outTray.subarray(3, 17)];
  assert.deepEqual(
    [cell, strength, losses, unfit, demand].map((i) => words[i]),
    [2, 16000, 3600, 180, 2],
  );
  assert.deepEqual(
    [desk.nOut, desk.outTray[1], desk.outTray[18]],
    [2, office.handle("theatre"), office.handle("supreme")],
  );
  assert.equal(books.toldLosses[row(office)], 3600);
  const alone = office.sit("army", 100);
  plead(alone, books, false);
  assert.equal(alone.nOut, 1);
});

test("RPT-6 the divisions he needs follow from the odds he weighs: all he faces, over those he can reckon with", () => {
  const needed = (mindWeakCounts: number): number => {
    const office = open({}, { mindWeakCounts });
    office.think("army", 100, { ...foe(70000, 100), men: 10000 }, says("13d", 6000, 0, 100));
    const { books } = office.doctrine;
    for (const name of ["3d", "13d"]) books.weak[office.handle(name)] = 1;
    const desk = office.sit("army", 100);
    plead(desk, books, false);
    return desk.outTray[3 + demand]!;
  };
  // 40,000 needed; weak men count not at all, half, or whole: 40,000, 32,000, 24,000 more, in divisions of 12,000
  assert.deepEqual([0, 0.5, 1].map(needed), [3, 3, 2]);
});

test("RPT-7 a visitor is told the truth, or the figures told so far", () => {
  const visit = (fixed: number): readonly number[] => {
    const options = [{ course: "disclose" as const }, { course: "conceal" as const }];
    const office = open({
      commander: { opening: { men: 20000, losses: 1600, told: 600 } },
      decisions: [{ headquarters: "army", on: "visit", options, fixed }],
    });
    office.think("army", 100, says("3d", 5000, 1000, 90));
    return find(office.think("army", 200, { from: "theatre", kind: "visit" }), "visit-report")!;
  };
  const [told, hidden] = [visit(0), visit(1)];
  assert.deepEqual([told[losses], told[unfit]], [3600, 180]);
  assert.deepEqual([hidden[losses], hidden[unfit], hidden[demand]], [1100, 0, -1]);
  const office = open();
  const worth = (course: number): number => worthOfCandour(office.sit("army", 0), office.doctrine.books, course);
  near(worth(DISCLOSE), 1.5 * 2.2);
  assert.equal(worth(CONCEAL), 0);
});

test("RPT-7 one visitor is told once", () => {
  const options = [{ course: "disclose" as const }, { course: "conceal" as const }];
  const point = { headquarters: "army", on: "visit" as const, options };
  const office = open({ decisions: [point, { ...point, from: 300 }] });
  assert.ok(find(office.think("army", 200, { from: "theatre", kind: "visit" }), "visit-report"));
  assert.equal(find(office.think("army", 300), "visit-report"), undefined);
  assert.ok(find(office.think("army", 400, { from: "theatre", kind: "visit" }), "visit-report"));
});

test("RPT-8 a question is answered with half to nine tenths of what he believes, and nothing is asked", () => {
  const answer = (u: number): readonly number[] => {
    const office = open({
      commander: { opening: { men: 20000, losses: 1600, told: 600 } },
      lot: (_, lot, draw) => (lot === "reply" && draw === 3 ? u : 0.5),
    });
    office.think("army", 100, says("3d", 5000, 1000, 90));
    return find(office.think("army", 200, { from: "theatre", kind: "inquiry" }), "situation-report")!;
  };
  // believed 3600 of 20,000: .7 of it at an even lot, .5 to .9 at its ends
  const words = answer(0.5);
  assert.deepEqual([words[losses], words[unfit], words[demand]], [2520, 126, -1]);
  assert.deepEqual([answer(1e-9)[losses], answer(1 - 1e-9)[losses]], [1800, 3239]);
});
