/** The word of a superior: rules OBY-8 to OBY-13 of docs/models/compliance.md. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { REPORT } from "@staffride/formats/desk";
import { KIND } from "@staffride/formats/trace";
import { ANSWERS, PROMISES, PROMISE_STATES } from "@staffride/formats/words";
import type { Parameters } from "@staffride/formats/parameters";
import { authorityOf } from "./answer.js";
import { commander, worthOfAct } from "./authority.js";
import { DEFERENCE, traitOf } from "./character.js";
import { CONCEDE, INSIST } from "./course.js";
import { faithIn } from "./ledger.js";
import { plead } from "./plead.js";
import { isPledged } from "./pledge.js";
import { openOffice, type Incoming, type Office, type OfficeSketch } from "./testing/office.js";

const DAY = 1440;
/** A promise read at minute 100 falls due four days later. */
const DUE = 100 + 4 * DAY;

type Fourth = { joins?: number; leaves?: number };
/** A theatre, its army of three divisions, and a fourth that comes or goes; nobody is anything but plain. */
function open(fourth: Fourth = {}, changed: Partial<Parameters> = {}, more: Partial<OfficeSketch> = {}): Office {
  return openOffice(
    {
      points: Array.from({ length: 11 }, (_, i) => [10 * i, 0] as const),
      places: { linli: 3, lixian: 6 },
      staff: [
        { name: "supreme", echelon: "supreme", at: 10 },
        { name: "theatre", under: "supreme", at: 10, echelon: "theatre" },
        { name: "army", under: "theatre" },
        ...["3d", "13d", "68d"].map((name) => ({ name, under: "army", at: 1, leads: true })),
        { name: "116d", under: "army", at: 1, leads: true, ...fourth },
      ],
      plans: { hold: { to: ["army"], task: "hold", objective: "linli" } },
      minds: { commanders: { theatre: {}, army: {} } },
      ...more,
    },
    changed,
  );
}
type Order = NonNullable<Incoming["order"]>;
const order = (said: Order): Incoming => ({ from: "theatre", order: said });
const promised = (promise: Order["promise"]): Incoming =>
  order({ task: "hold", objective: "lixian", promise: promise! });
const hears = (from: string, more: Partial<Incoming> = {}): Incoming => ({ from, situation: true, at: 1, ...more });
/** What became of promises in the last sitting. */
const word = (office: Office): string[] =>
  office.diary(KIND.promise).map(([, , promise, state]) => `${PROMISES[promise!]} ${PROMISE_STATES[state!]}`);
const rowOf = (office: Office): number => office.doctrine.books.row[office.handle("army")]!;
const trust = (office: Office): number => Number(office.doctrine.books.trust[rowOf(office)]!.toFixed(9));
const faith = (office: Office, now: number): number =>
  faithIn(office.sit("army", now), office.doctrine.books, rowOf(office));
const near = (got: number, expected: number): void =>
  assert.ok(Math.abs(got - expected) < 1e-9, `${got}, expected ${expected}`);

test("OBY-8 that nobody is taken away: kept when it falls due, broken when one goes", () => {
  const kept = open();
  kept.think("army", 100, promised("formations"));
  assert.deepEqual(word(kept), ["formations open"]);
  kept.think("army", DUE - 1);
  assert.deepEqual(word(kept), []);
  kept.think("army", DUE);
  assert.deepEqual(word(kept), ["formations kept"]);
  const broken = open({ leaves: 2000 });
  broken.think("army", 100, promised("formations"));
  broken.think("army", 2000);
  assert.deepEqual(word(broken), ["formations broken"]);
  broken.think("army", DUE);
  assert.deepEqual(word(broken), [], "once");
});

test("OBY-8 that more will come: kept when one more has reported, not when he is due to; broken a day after", () => {
  for (const promise of ["guns", "divisions"] as const) {
    const office = open({ joins: 2000 });
    // nobody knows yet of one who answers to somebody else
    office.doctrine.books.knownBy[office.handle("116d")] = -1;
    office.think("army", 100, promised(promise));
    office.think("army", 2100);
    assert.deepEqual(word(office), [], "he is under way and has not reported");
    office.think("army", 2200, hears("116d"));
    assert.deepEqual(word(office), [`${promise} kept`]);
  }
  const nobody = open();
  nobody.think("army", 100, promised("guns"));
  nobody.think("army", DUE + DAY - 1);
  assert.deepEqual(word(nobody), []);
  nobody.think("army", DUE + DAY);
  assert.deepEqual(word(nobody), ["guns broken"]);
});

test("OBY-8 another order breaks a promise, leave to go and the same order do not", () => {
  const after = (said: Order): string[] => {
    const office = open();
    office.think("army", 100, promised("formations"));
    office.think("army", 200, order(said));
    return word(office);
  };
  assert.deepEqual(after({ task: "attack", objective: "linli" }), ["formations broken"]);
  assert.deepEqual(after({ task: "withdraw", objective: "linli" }), []);
  assert.deepEqual(after({ task: "hold", objective: "lixian" }), []);
});

test("OBY-8 kept less broken, half of it forgotten in ten days; an open promise counts as far as he is trusted", () => {
  const office = open();
  office.think("army", 100, promised("formations"));
  near(faith(office, 100), 0.5);
  office.think("army", DUE);
  near(faith(office, DUE), 1);
  near(faith(office, DUE + 10 * DAY), 0.5);
  const broken = open({ leaves: 2000 });
  broken.think("army", 100, promised("formations"));
  broken.think("army", 2000);
  near(faith(broken, 2000), -1);
});

test("OBY-8 the giver: while his word stands open it neither helps nor costs again, and to insist costs him", () => {
  const office = open();
  const { books } = office.doctrine;
  const s = office.handle("army");
  const worth = (course: number, promise = 0): number => {
    const desk = office.sit("theatre", 100);
    return worthOfAct(desk, books, s, course, commander(desk, books), promise);
  };
  const [insist, concede, plain] = [worth(INSIST), worth(CONCEDE, 1), worth(CONCEDE, 0)];
  books.pledgedUntil[s] = DUE;
  near(worth(INSIST), insist - 1);
  near(worth(CONCEDE, 1), plain);
  assert.notEqual(concede, plain);
  const again = open(
    {},
    {},
    {
      plans: { stay: { to: ["army"], task: "halt" }, hold: { to: ["army"], task: "hold", objective: "linli" } },
      minds: {
        commanders: { theatre: {}, army: {} },
        decisions: [
          { headquarters: "theatre", options: [{ course: "concede", plan: "stay", promise: "guns" }] },
          { headquarters: "theatre", from: 200, options: [{ course: "insist", plan: "hold" }] },
        ],
      },
    },
  );
  again.think("theatre", 100);
  assert.equal(again.doctrine.books.pledgedUntil[again.handle("army")], DUE);
  again.think("theatre", 200);
  assert.equal(again.doctrine.books.pledgedUntil[again.handle("army")], -1, "his own order has broken it");
});

test("OBY-9 trust begins at a half: .1 more for a promise kept, .2 less for one broken, .1 less for a rebuke", () => {
  const office = open({ leaves: 9000 });
  assert.equal(trust(office), 0.5);
  office.think("army", 100, promised("formations"));
  office.think("army", DUE);
  assert.equal(trust(office), 0.6);
  office.think("army", 8000, promised("formations"));
  office.think("army", 9000);
  assert.equal(trust(office), 0.4);
  office.think("army", 9100, order({ task: "hold", objective: "lixian", insistence: 1 }));
  assert.equal(trust(office), 0.3);
});

test("OBY-10 a demand nobody answers within a day is taken as refused and adds .3 to the gap, until a promise comes", () => {
  const office = open();
  const { books } = office.doctrine;
  const gap = (now: number, ...papers: Incoming[]): number => {
    books.answer[rowOf(office)] = -1; // as if read for the first time: no waiting in it
    books.wishAt[rowOf(office)] = now;
    office.think("army", now, ...papers);
    return office.diary(KIND.answered)[0]![4]!;
  };
  const foe = { contact: true, enemy: 5, enemyAt: 1, enemyMen: 60000, sighting: "nears" } as const;
  office.think("army", 100, { ...hears("3d"), ...foe }, order({ task: "attack", objective: "linli" }));
  const before = gap(150);
  plead(office.sit("army", 200), books, false);
  assert.equal(books.askedAt[rowOf(office)], 200);
  assert.equal(gap(200 + DAY), before, "a day has not gone by");
  assert.equal(trust(office), 0.5);
  assert.equal(gap(201 + DAY) - before, 30);
  assert.equal(trust(office), 0.4);
  assert.equal(gap(202 + DAY) - before, 30, "once");
  assert.equal(gap(300 + DAY, order({ task: "attack", objective: "linli", promise: "divisions" })), before);
});

test("OBY-11 a commander is relieved: his successor has the mean of his side, no quarrels, and obeys for a week", () => {
  const office = open(
    {},
    {},
    {
      lot: (_, lot, draw) => (lot === "taste" && draw === ANSWERS.indexOf("refuse") ? 0.9999999999 : 0.5),
      minds: {
        commanders: { theatre: { traits: { deference: 1 } }, army: { traits: { deference: -2, reluctance: 20 } } },
        decisions: [{ headquarters: "theatre", from: 200, options: [{ course: "relieve" }] }],
      },
    },
  );
  const { books } = office.doctrine;
  const [row, s] = [rowOf(office), office.handle("army")];
  const foe = { contact: true, enemy: 5, enemyAt: 1, enemyMen: 60000, sighting: "nears" } as const;
  const attack = { task: "attack", objective: "linli" } as const;
  const answers = (now: number, said: Order): string | undefined => {
    office.think("army", now, { ...hears("3d"), ...foe }, order(said));
    const [line] = office.diary(KIND.answered);
    return line && ANSWERS[line[3]!];
  };
  assert.equal(answers(100, attack), "refuse");
  assert.equal(books.impunity[row], 1);
  books.balked[s] = 9;
  const [paper] = office.think("theatre", 200);
  assert.deepEqual([paper!.to, paper!.task, paper!.precedence], ["army", "halt", "flash"]);
  assert.equal(books.balked[s], 2, "of the new man his superior knows nothing");
  assert.equal(answers(300, { task: "halt", relieves: true, urgency: "flash" }), "obey");
  assert.equal(office.diary(KIND.relieved).length, 1);
  assert.deepEqual([books.impunity[row], traitOf(books, s, DEFERENCE)], [0, -0.5]);
  assert.equal(answers(400, attack), "obey");
  assert.equal(answers(300 + 7 * DAY, { ...attack, task: "pursue" }), "refuse", "by then he knows his own mind");
});

test("OBY-12 authority: .75 from afar, 1 from near, .85 of it from one not his superior; repetition, urgency and trust add", () => {
  const authority = (set: (office: Office) => void = () => {}, more: Partial<Incoming> = {}, at = 1): number => {
    const office = open();
    office.think("army", 90, ...["3d", "13d", "68d", "116d"].map((from) => hears(from, { at })));
    office.think("army", 100, { ...order({ task: "halt" }), ...more });
    set(office);
    return authorityOf(office.sit("army", 100), office.doctrine.books, rowOf(office));
  };
  near(authority(), 0.75); // 90 km
  near(authority(undefined, undefined, 5), 1); // 50 km
  near(authority(undefined, { from: "supreme" }), 0.75 * 0.85);
  near(authority(undefined, { order: { task: "halt", urgency: "flash" } }), 0.75 * 1.2);
  near(
    authority((office) => (office.doctrine.books.trust[rowOf(office)] = 0.9)),
    0.75 * 1.2,
  );
  // an order that owns to two before it, of which he has read none: and the rebuke has cost .1 of trust
  near(authority(undefined, { order: { task: "halt", insistence: 2 } }), 0.75 * (1 + 0.5 - 0.05));
});

test("RPT-2 trust lost is candour lost, and trust won is candour won", () => {
  const tells = (trust: number): number => {
    const office = open();
    office.doctrine.books.trust[rowOf(office)] = trust;
    return office.think("army", 100, hears("3d", { losses: 1000 })).find(({ kind }) => kind === "situation-report")!
      .words[REPORT.losses]!;
  };
  // the trait is .5; .2 of what trust is above a half
  assert.deepEqual([tells(0.5), tells(0), tells(1)], [500, 400, 600]);
});

test("RPT-9 enemy losses claimed are added up, a tenth more with each summary", () => {
  const office = open();
  const said = (now: number, ...papers: Incoming[]): number =>
    office.think("army", now, ...papers).find(({ kind }) => kind === "situation-report")!.words[REPORT.claimed]!;
  assert.equal(said(100, hears("3d", { claimed: 300 }), hears("13d", { claimed: 700 }), hears("68d")), 1100);
  // an appeal says nothing of them, and what was said stands
  assert.equal(said(100 + DAY, { ...hears("3d"), kind: "task-report" }), 1100);
});

/** The theatre promises at minute 100, and at 200 it may give another order. */
function giver(promise: "formations" | "divisions", fourth: Fourth = {}, then: "halt" | "withdraw" = "halt"): Office {
  const plans = {
    promise: { to: ["army"], task: "hold", objective: "linli" },
    then: { to: ["army"], task: then },
  } as const;
  const office = open(
    fourth,
    {},
    {
      plans,
      minds: {
        commanders: { theatre: {}, army: {} },
        decisions: [
          { headquarters: "theatre", to: 150, options: [{ course: "concede", plan: "promise", promise }] },
          { headquarters: "theatre", from: 200, to: 250, options: [{ course: "insist", plan: "then" }] },
        ],
      },
    },
  );
  office.think("theatre", 100);
  return office;
}
const page = (office: Office): string[] =>
  office.diary(KIND.pledge).map(([, to, promise, state]) => `${to} ${PROMISES[promise!]} ${PROMISE_STATES[state!]}`);

test("OBY-13 the giver sees whether nobody was taken away: kept when it falls due, broken when one is taken", () => {
  const kept = giver("formations");
  assert.deepEqual(page(kept), ["2 formations open"]);
  kept.think("theatre", DUE - 1);
  assert.deepEqual(page(kept), []);
  kept.think("theatre", DUE);
  assert.deepEqual(page(kept), ["2 formations kept"]);
  const broken = giver("formations", { leaves: 2000 });
  broken.think("theatre", 1999);
  assert.deepEqual(page(broken), []);
  broken.think("theatre", 2000);
  assert.deepEqual(page(broken), ["2 formations broken"]);
  broken.think("theatre", DUE);
  assert.deepEqual(page(broken), [], "once");
});

test("OBY-13 and whether one more has come: kept when he answers to him, broken when it falls due", () => {
  const kept = giver("divisions", { joins: 2000 });
  kept.think("theatre", 2000);
  assert.deepEqual(page(kept), ["2 divisions kept"]);
  const broken = giver("divisions");
  broken.think("theatre", DUE);
  assert.deepEqual(page(broken), ["2 divisions broken"]);
});

test("OBY-13 his own other order breaks it, leave to go does not", () => {
  const after = (then: "halt" | "withdraw"): string[] => {
    const office = giver("formations", {}, then);
    office.think("theatre", 200);
    return page(office);
  };
  assert.deepEqual(after("halt"), ["2 formations broken"]);
  assert.deepEqual(after("withdraw"), []);
});

test("OBY-13 one whose word was broken is reckoned with as if he had balked once; the promise may be made anew", () => {
  const office = giver("divisions");
  const { books } = office.doctrine;
  const s = office.handle("army");
  assert.ok(isPledged(office.sit("theatre", DUE - 1), books, s));
  const before = books.balked[s]!;
  office.think("theatre", DUE);
  // the silence of those days is held against him besides (RGD-5)
  near(books.balked[s]! - before, 1 + office.wall.parameters.mindQuiet);
  assert.ok(!isPledged(office.sit("theatre", DUE), books, s));
});
