/** What a superior makes of a subordinate who does not do as he is told: rules ATH-1 to ATH-8 of docs/models/authority.md. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { adviser, commander, worthOfAct } from "./authority.js";
import { ACCEPT, ASK, CHALLENGE, CONCEDE, INSIST, INSPECT, REINFORCE, RELEASE, RELIEVE } from "./course.js";
import { openOffice } from "./testing/office.js";

interface Case {
  weak?: number;
  complies?: number;
  insisted?: number;
  prestige?: number;
  assertion?: number;
  promise?: number;
  ratioWeak?: number;
  ratioFit?: number;
  staff?: boolean;
  demanded?: number;
}

/** A theatre and an army: round odds of 1 if fit and 2.25 if weak, whose root is 1.5. Compliance .6, P(weak) .5. */
function worth(course: number, c: Case = {}): number {
  const office = openOffice(
    {
      points: [
        [0, 0],
        [10, 0],
      ],
      places: { linli: 1 },
      staff: [{ name: "theatre" }, { name: "army", under: "theatre", at: 0 }],
      minds: { commanders: { theatre: { traits: { prestige: c.prestige ?? 8, assertion: c.assertion ?? 0.5 } } } },
    },
    { mindRatioFit: c.ratioFit ?? 1, mindRatioWeak: c.ratioWeak ?? 2.25 },
  );
  const { books } = office.doctrine;
  const s = office.handle("army");
  books.weak[s] = c.weak ?? 0.5;
  books.obeyed[s] = 10 * (c.complies ?? 0.6);
  books.balked[s] = 10 - 10 * (c.complies ?? 0.6);
  books.insisted[s] = c.insisted ?? 0;
  if (c.demanded !== undefined) books.demanded[s] = c.demanded;
  const desk = office.sit("theatre", 100);
  const who = commander(desk, books);
  return worthOfAct(desk, books, s, course, c.staff ? adviser(who, 1) : who, c.promise ?? 0);
}
const near = (got: number, expected: number, within = 1e-9): void =>
  assert.ok(Math.abs(got - expected) <= within, `${got}, expected ${expected}`);

// Danger: deep -4 and -20.0625, river line -3 and -12.9375, clear -1.5 and -4.359375 (courses.test.ts works them out).
// Chances: deep .98 and .6, river line .98 and .735.
const FIT = 0.6 * (9.8 - 4 - 8 * 0.02) + 0.4 * -3 + 4; // 6.184
const WEAK = 0.6 * (6 - 20.0625 - 8 * 0.4) + 0.4 * -12.9375 + 4; // -11.5325

test("ATH-1 an act is worth its mean over fit and weak", () => {
  for (const act of [INSIST, CHALLENGE, RELIEVE, REINFORCE])
    near(worth(act, { weak: 0.25 }), 0.75 * worth(act, { weak: 0 }) + 0.25 * worth(act, { weak: 1 }));
});

test("ATH-2 ATH-3 insisting: 6.184 if he is fit, -11.5325 if weak", () => {
  near(worth(INSIST, { weak: 0 }), FIT);
  near(worth(INSIST, { weak: 1 }), WEAK);
  near(worth(INSIST), -2.67425);
  // asserted: .5 x 8 at once, even by one who never obeys: -3 + 4
  near(worth(INSIST, { weak: 0, complies: 0 }), 1);
  near(worth(INSIST, { weak: 0, complies: 0, assertion: 0 }), -3);
});

test("ATH-4 what is asserted halves each time he was pressed before", () => {
  near(worth(INSIST, { insisted: 1 }), -2.67425 - 2);
  near(worth(INSIST, { insisted: 2 }), -2.67425 - 3);
  near(worth(CHALLENGE, { insisted: 1 }), worth(CHALLENGE) - 2);
});

test("ATH-5 conceding the lower demand, with a promise and without", () => {
  // he follows with 1.3 x .6 + .1 = .88; fit: 4.9 - 3 - .08 = 1.82, weak: 3.675 - 12.9375 - 1.06 = -10.3225
  const shame = 0.25 * 8 * (1 - 0.8 * 0.5);
  near(worth(CONCEDE), (0.88 * (1.82 - 10.3225) + 0.12 * (-3 - 12.9375)) / 2 + 2 - shame);
  near(worth(CONCEDE, { promise: 1 }), (0.98 * (1.82 - 10.3225) + 0.02 * (-3 - 12.9375)) / 2 + 2 - shame - 1);
  near(worth(CONCEDE, { complies: 1, weak: 0 }), 1.82 + 2 - 2, 1e-9); // he follows for certain; all the shame
});

test("ATH-6 asking and inspecting are worth what knowing more would change", () => {
  // best now: insist, -2.67425. Knowing: fit -> insist 6.184; weak -> release -4.359375 - 7 x .2 = -5.759375.
  const voi = 0.5 * FIT + 0.5 * -5.759375 - -2.67425;
  near(voi, 2.8865625);
  near(worth(ASK), -2.67425 + 0.35 * voi - 2.5 - 2);
  near(worth(INSPECT), -2.67425 + 0.9 * voi - 3 - 0.96);
  near(worth(ASK, { weak: 0 }), FIT - 4.5, 1e-9); // nothing to learn
});

test("ATH-6 knowing more is never worth less than nothing", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fc.record({
        weak: share,
        complies: share,
        assertion: share,
        prestige: fc.double({ min: 0, max: 20, noNaN: true }),
        ratioFit: fc.double({ min: 0.5, max: 2, noNaN: true }),
        ratioWeak: fc.double({ min: 1, max: 6, noNaN: true }),
        insisted: fc.nat(5),
      }),
      (c) => {
        const best = Math.max(worth(INSIST, c), worth(CONCEDE, { ...c, promise: 1 }), worth(RELEASE, c));
        const learned = worth(INSPECT, c) + 3 + 0.12 * c.prestige - best;
        assert.ok(learned > -1e-9, `${learned}`);
        if (c.weak < 1e-12 || c.weak > 1 - 1e-12) near(learned, 0);
      },
    ),
    { seed: 6, numRuns: 300 },
  );
});

test("ATH-7 releasing and accepting: facts excuse them", () => {
  near(worth(RELEASE), (-1.5 - 4.359375) / 2 - 7 * 0.6);
  near(worth(RELEASE, { weak: 1 }), -4.359375 - 7 * 0.2);
  near(worth(ACCEPT), (-3 - 12.9375) / 2 - 4 * 0.6);
  // the order of the day turns with what is believed
  assert.ok(worth(INSIST, { weak: 0.1 }) > worth(RELEASE, { weak: 0.1 }));
  assert.ok(worth(RELEASE, { weak: 0.95 }) > worth(INSIST, { weak: 0.95 }));
});

test("ATH-8 challenging, relieving, reinforcing", () => {
  const asItStands = (-3 - 12.9375) / 2;
  near(worth(CHALLENGE), asItStands + 4 - 1);
  near(worth(RELIEVE), asItStands + 4 - 10);
  // two thirds of the odds: 2/3 and 1.5; wear 3 sqrt(2/3) and 3 sqrt 1.5, cut off .125 x .6 x 45, chance .98 at both
  const danger = (3 * Math.sqrt(2 / 3) + 3 * Math.sqrt(1.5) + 3.375) / 2;
  near(worth(REINFORCE), 4.9 - danger - 20);
  // one division: odds 6/7 and 27/14, chance .98 at 6/7 and 1.5 - .4 x 27/14 x .85 at the other; a third of the price
  const wear = (3 * Math.sqrt(6 / 7) + 3 * Math.sqrt(27 / 14) + ((27 / 14 - 1) / 4) * 0.6 * 45) / 2;
  const chance = (0.98 + 1.5 - 0.4 * (27 / 14) * 0.85) / 2;
  near(worth(REINFORCE, { demanded: 1 }), 0.5 * 10 * chance - wear - 20 / 3);
  near(worth(REINFORCE, { demanded: 0 }), asItStands);
});

test("CHR-3 ATH-6 the staff asks where the commander orders", () => {
  // commander: insist -2.674, inspect -4.036; staff: insist (4.232 - 12.5725)/2 = -4.170, inspect -4.170 + 1 + 3.246 - 3.48
  assert.ok(worth(INSIST) > worth(ASK) && worth(INSIST) > worth(INSPECT));
  const staff = { staff: true };
  near(worth(INSIST, staff), -4.17025, 1e-5);
  near(worth(INSPECT, staff) - worth(INSIST, staff), 0.766, 1e-3);
});
