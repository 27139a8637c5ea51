/** What a headquarters comes to believe of an enemy: rules EST-1 to EST-14 of docs/models/estimate.md. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { REPORT } from "@staffride/formats/desk";
import { KIND } from "@staffride/formats/trace";
import { SIGHTINGS, TASKS, type Sighting } from "@staffride/formats/words";
import { believedMen, blur, prospect, slotOf } from "./estimate.js";
import { enemyWithin, ownWithin } from "./place-belief.js";
import { INTENTS, LIKELIHOOD, type MindsSketch } from "./testing/minds.js";
import { openOffice, type Incoming, type Office, type OfficeSketch } from "./testing/office.js";

const HOUR = 60;
const DAY = 1440;
const [HOLD, , WITHDRAW, LURE] = [0, 1, 2, 3];
const PRIOR = [0.3, 0.12, 0.2, 0.2, 0.18];

/** The Commission, an army under it with a corps and a division; a road with a town. */
const staff: OfficeSketch = {
  points: Array.from({ length: 11 }, (_, i) => [10 * i, 0] as const),
  places: { linli: 3 },
  staff: [
    { name: "commission", echelon: "supreme" },
    { name: "army", under: "commission" },
    { name: "corps", under: "army", echelon: "corps" },
    { name: "3d", under: "army", at: 1, leads: true },
    { name: "51d", under: "corps", at: 2, leads: true },
  ],
  minds: { commanders: {} },
};
/** Numbered after the two divisions. */
const FOE = 2;
const OTHER = 3;

const open = (minds: Partial<MindsSketch> = {}): Office =>
  openOffice({ ...staff, minds: { commanders: {}, ...minds } });

/** Probability of each intent. */
function beliefs({ doctrine: { books }, sit }: Office, who = "army", enemy = FOE): number[] {
  const at = slotOf(sit(who, 0), books, enemy) * INTENTS.length;
  return [...books.intent.subarray(at, at + INTENTS.length)];
}
const seen = (sighting: Sighting, happened: number, from = "3d", enemy = FOE): Incoming => ({
  from,
  contact: true,
  enemy,
  enemyAt: 4,
  enemyMen: 8000,
  sighting,
  happened,
});
const near = (got: number, expected: number, within = 1e-12): void =>
  assert.ok(Math.abs(got - expected) <= within, `${got}, expected ${expected}`);
const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);
const odds = (b: readonly number[]): number => b[LURE]! / b[WITHDRAW]!;

const anySighting = fc.constantFrom(...SIGHTINGS);
const someReports = fc.array(
  fc.record({ sighting: anySighting, gap: fc.integer({ min: 0, max: 3 * DAY }), corps: fc.boolean() }),
  {
    minLength: 1,
    maxLength: 40,
  },
);

test("EST-1 time and the tray alone move beliefs: what others read, and one's own sittings without papers, leave them", () => {
  const alone = open();
  const busy = open();
  alone.think("army", 100, seen("halted", 90));
  busy.think("commission", 50, seen("attacks", 40, "army"));
  busy.think("corps", 60, seen("dug-in", 55, "51d"));
  busy.think("army", 100, seen("halted", 90));
  busy.think("corps", 170, seen("goes-light", 160, "51d"));
  assert.deepEqual(beliefs(busy), beliefs(alone));
  busy.think("army", 200);
  assert.deepEqual(beliefs(busy), beliefs(alone));
});

test("EST-2 at the first word of an enemy his intents have the base rates of his side", () => {
  const office = open({ likelihood: LIKELIHOOD.map((row) => row.map(() => 1 / 8)) });
  office.think("army", 100, seen("halted", 90));
  beliefs(office).forEach((p, i) => near(p, PRIOR[i]!));
});

test("EST-3 without news a belief goes back to the base rate: after a drift time a part 1/e of it is left", () => {
  const office = open();
  office.think("army", 0, seen("halted", 0));
  const { books } = office.doctrine;
  const slot = slotOf(office.sit("army", 0), books, FOE);
  books.intent.set([1, 0, 0, 0, 0], slot * 5);
  blur(office.sit("army", 120 * HOUR), books, slot);
  // e^-1 = .367879; hold: .367879 + .632121 x .3; lure: .632121 x .2
  const b = beliefs(office);
  near(b[HOLD]!, 0.557516, 1e-6);
  near(b[LURE]!, 0.126424, 1e-6);
});

test("EST-3 ageing does not depend on how often one looks: beliefs weighed every hour are those weighed once", () => {
  const [often, once] = [open(), open()];
  for (const office of [often, once]) office.think("army", 0, seen("goes-light", 0));
  for (let hour = 1; hour <= 72; hour++) prospect(often.sit("army", hour * HOUR), often.doctrine.books, 0, []);
  prospect(once.sit("army", 72 * HOUR), once.doctrine.books, 0, []);
  beliefs(often).forEach((p, i) => near(p, beliefs(once)[i]!));
});

test("EST-3 EST-4 whatever is reported, probabilities sum to one and none dies", () => {
  fc.assert(
    fc.property(someReports, (reports) => {
      const office = open();
      let now = 0;
      for (const { sighting, gap, corps } of reports) {
        now += gap;
        office.think("army", now, seen(sighting, now, corps ? "corps" : "3d"));
        const b = beliefs(office);
        near(sum(b), 1);
        assert.ok(Math.min(...b) > 0.99e-6);
      }
    }),
    { seed: 3, numRuns: 100 },
  );
  // twenty days of one class, each a day after the last: the belief against it stands at the floor
  const office = open({ likelihood: LIKELIHOOD.map((row, i) => row.map((p, o) => (i === HOLD && o === 5 ? 0 : p))) });
  for (let day = 0; day < 20; day++) office.think("army", day * DAY, seen("goes-light", day * DAY));
  const least = beliefs(office)[HOLD]!;
  assert.ok(least > 1e-6 && least < 1e-5, `${least}: set to 1e-6 before the total was restored`);
});

test("EST-4 a sighting equally likely under every intent changes nothing", () => {
  const flat = LIKELIHOOD.map((row) => row.map((p, o) => (SIGHTINGS[o] === "nears" ? 0.1 : p)));
  const office = open({ likelihood: flat });
  office.think("army", 100, seen("halted", 100));
  const before = beliefs(office);
  office.think("army", 100, seen("nears", 100));
  beliefs(office).forEach((p, i) => near(p, before[i]!));
});

test("EST-4 a halt in the open raises the trap over withdrawal by (.40/.12)^.7; passed on, by the power .56", () => {
  const [own, told] = [open(), open()];
  own.think("army", 100, seen("halted", 100));
  told.think("army", 100, seen("halted", 100, "corps"));
  // priors are equal; ln(10/3) = 1.203973: e^(.7 x 1.203973) = 2.32282, e^(.56 x 1.203973) = 1.96255
  near(odds(beliefs(own)), 2.32282, 1e-4);
  near(odds(beliefs(told)), 1.96255, 1e-4);
  // .3 x .15^.7 = .07950, .12 x .12^.7 = .02720, .2 x .12^.7 = .04534, .2 x .4^.7 = .10532, .18 x .18^.7 = .05419
  near(beliefs(own)[LURE]!, 0.10532 / 0.31155, 1e-4);
});

test("EST-4 two days' halt make the trap the likeliest reading; wounded and trains sent off end it in two reports", () => {
  const office = open();
  office.think("army", 0, seen("halted", 0));
  office.think("army", DAY, seen("halted", DAY));
  assert.equal(Math.max(...beliefs(office)), beliefs(office)[LURE]);
  assert.ok(odds(beliefs(office)) > 2);
  office.think("army", 2 * DAY, seen("goes-light", 2 * DAY));
  office.think("army", 3 * DAY, seen("goes-light", 3 * DAY));
  assert.ok(odds(beliefs(office)) < 1 / 4);
  assert.equal(Math.max(...beliefs(office)), beliefs(office)[WITHDRAW]);
});

test("EST-5 an event told again, by whomever, or older than the last of its class, adds nothing", () => {
  const office = open();
  office.think("army", 300, seen("halted", 200));
  const once = beliefs(office);
  office.think("army", 300, seen("halted", 200, "corps"), seen("halted", 150));
  assert.deepEqual(beliefs(office), once);
  office.think("army", 300, seen("halted", 260));
  const twice = beliefs(office);
  assert.notDeepEqual(twice, once);
  office.think("army", 300, seen("halted", 260, "corps"), seen("halted", 230));
  assert.deepEqual(beliefs(office), twice, "nor does a repeat that was counted");
});

test("EST-5 within a day of the last in full the same class has a quarter of the power; a day later all of it", () => {
  const office = open();
  office.think("army", 2000, seen("halted", 100));
  const first = odds(beliefs(office));
  office.think("army", 2000, seen("halted", 700));
  // e^(.175 x 1.203973) = 1.23451
  near(odds(beliefs(office)) / first, 1.23451, 1e-4);
  const repeated = odds(beliefs(office));
  office.think("army", 2000, seen("halted", 100 + DAY));
  near(odds(beliefs(office)) / repeated, 2.32282, 1e-4);
});

test("EST-5 a repeat never moves a belief more than the first did", () => {
  fc.assert(
    fc.property(anySighting, fc.integer({ min: 1, max: DAY - 1 }), fc.boolean(), (sighting, later, corps) => {
      const office = open();
      const from = corps ? "corps" : "3d";
      office.think("army", 2000, seen(sighting, 500, from));
      const first = beliefs(office).map((p, i) => Math.log(p / PRIOR[i]!));
      office.think("army", 2000, seen(sighting, 500 + later, from));
      const both = beliefs(office).map((p, i) => Math.log(p / PRIOR[i]!));
      for (let i = 0; i < 5; i++)
        for (let j = 0; j < 5; j++)
          assert.ok(Math.abs(both[i]! - both[j]! - (first[i]! - first[j]!)) <= Math.abs(first[i]! - first[j]!) + 1e-12);
    }),
    { seed: 5, numRuns: 100 },
  );
});

test("EST-5 reports of different classes may lie in the tray in any order", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...SIGHTINGS], { minLength: 2 }), (sightings) => {
      const [one, other] = [open(), open()];
      one.think("army", 600, ...sightings.map((s) => seen(s, 500)));
      other.think("army", 600, ...[...sightings].reverse().map((s) => seen(s, 500)));
      beliefs(one).forEach((p, i) => near(p, beliefs(other)[i]!));
    }),
    { seed: 6, numRuns: 100 },
  );
});

test("EST-5 what is passed on keeps its minute; a headquarters' situation report does not make old news new", () => {
  const office = open();
  const out = office.think("corps", 500, seen("halted", 400, "51d"));
  const words = (kind: string): readonly number[] => out.find((paper) => paper.kind === kind)!.words;
  const { sighting, happenedAt } = REPORT;
  assert.deepEqual(
    [words("contact-report")[sighting], words("contact-report")[happenedAt]],
    [SIGHTINGS.indexOf("halted"), 400],
  );
  assert.deepEqual([words("situation-report")[sighting], words("situation-report")[happenedAt]], [-1, 500]);
  // seen since, but not said doing what: he is passed on without a sighting
  office.think("corps", 700, { from: "51d", situation: true, at: 2, enemy: FOE, enemyAt: 4, happened: 650 });
  const later = office.think("corps", 500 + DAY, seen("dug-in", 480, "51d"));
  const passed = later.find(({ kind }) => kind === "contact-report")!.words;
  assert.deepEqual([passed[sighting], passed[happenedAt]], [-1, 650]);
});

test("EST-6 strength is filtered in logarithms: 10,000 then 5,000 make 7,046, and 7,912 if passed on", () => {
  const men = (from: string): [number, number] => {
    const office = open();
    office.think("army", 100, { ...seen("halted", 100), enemyMen: 10000 });
    office.think("army", 200, { ...seen("dug-in", 200, from), enemyMen: 5000 });
    const { books } = office.doctrine;
    const slot = slotOf(office.sit("army", 200), books, FOE);
    return [believedMen(books, slot), books.lnVar[slot]!];
  };
  // gain .1225 / (.1225 + .12) = .505155; 10000 e^(-.505155 ln 2) = 7046; variance .1225 (1 - .505155) + .005
  const [own, variance] = men("3d");
  assert.equal(own, 7046);
  near(variance, 0.0656186, 1e-6);
  // gain .1225 / (.1225 + .24) = .337931
  assert.equal(men("corps")[0], 7912);
});

test("EST-6 far headquarters make half as much again of what they first hear of; news not later adds nothing", () => {
  const office = open();
  office.think("commission", 100, { ...seen("halted", 100, "army"), enemyMen: 10000 });
  const { books } = office.doctrine;
  const slot = slotOf(office.sit("commission", 100), books, FOE);
  assert.equal(believedMen(books, slot), 15000);
  office.think("commission", 200, { ...seen("dug-in", 100, "army"), enemyMen: 2000 });
  assert.equal(believedMen(books, slot), 15000);
  office.think("commission", 400, seen("halted", 390, "army", OTHER));
  assert.equal(believedMen(books, slot), 15000, "who is not reported keeps his last strength");
});

test("EST-9 the map of day one: enemies near one's troops with the papers' strengths, at base rates; and one's own men", () => {
  const office = open({ known: { commission: [[FOE, 4, 6000]], army: [[FOE, 4, 6000]] }, menUnder: { "3d": 9000 } });
  const { books } = office.doctrine;
  const of = (who: string, enemy = FOE): number => slotOf(office.sit(who, 0), books, enemy);
  assert.deepEqual(
    [books.enemyAt[of("army")], books.enemyCell[of("army")], books.enemyStrength[of("army")]],
    [0, 4, 6000],
  );
  assert.deepEqual([believedMen(books, of("army")), believedMen(books, of("commission"))], [6000, 9000]);
  beliefs(office).forEach((p, i) => near(p, PRIOR[i]!));
  for (const slot of [of("corps"), of("army", OTHER)])
    assert.deepEqual([books.enemyAt[slot], books.intentAt[slot]], [-1, -1]);
  assert.equal(books.ownStrength[office.handle("3d")], 9000);
  assert.deepEqual(
    office.think("army", 700).filter(({ kind }) => kind === "contact-report"),
    [],
    "everybody has the map",
  );
});

test("EST-7 surprise is -ln of the probability beforehand, and is only noted", () => {
  const office = open();
  office.think("army", 100, seen("halted", 100));
  // .3 x .15 + .12 x .12 + .2 x .12 + .2 x .4 + .18 x .18 = .1958; -ln = 1.6307
  const [[, enemy, sighting, surprise, , men]] = office.diary(KIND.sighting) as [number[]];
  assert.deepEqual([enemy, sighting, surprise, men], [FOE, SIGHTINGS.indexOf("halted"), 1631, 8000]);
  const [[, , ...promille]] = office.diary(KIND.intents) as [number[]];
  assert.deepEqual(
    promille,
    beliefs(office)
      .slice(0, 4)
      .map((p) => Math.floor(p * 1000 + 0.5)),
  );
});

test("EST-8 a town on the list that he has left tells of every enemy last seen within a march of it, and of no other", () => {
  const fought = open({ tells: [0] });
  const free = open({ tells: [0] });
  const unlisted = open();
  for (const office of [fought, free, unlisted]) {
    office.think("army", 100, { ...seen("dug-in", 100), enemyAt: 4 });
    office.think("army", 100, { ...seen("dug-in", 100, "3d", OTHER), enemyAt: 8 });
  }
  const before = beliefs(free);
  fought.think("army", 100, { from: "3d", won: "linli", happened: 100 });
  assert.deepEqual(beliefs(fought), before);
  for (const office of [free, unlisted])
    office.think("army", 100, { from: "3d", won: "linli", sighting: "no-contact", happened: 100 });
  assert.deepEqual(beliefs(unlisted), before, "a village tells nothing");
  // (.50/.12)^.7 = e^(.7 x 1.427116) = 2.71552
  near(odds(before) / odds(beliefs(free)), 2.71552, 1e-4);
  near(sum(beliefs(free)), 1);
  assert.deepEqual(beliefs(free, "army", OTHER), before, "fifty km off");
});

test("EST-17 one reported a march from where he stood has gone; shorter steps add up; older news and first word tell nothing", () => {
  const office = open({ displaced: [0.1, 0.4, 0.6, 0.2, 0.5] });
  const deaf = open();
  const at = (cell: number, happened: number): Incoming => ({ ...seen("halted", happened), enemyAt: cell });
  const tell = (cell: number, happened: number): void => {
    for (const one of [office, deaf]) one.think("army", happened, at(cell, happened));
  };
  tell(4, 100);
  assert.deepEqual(beliefs(office), beliefs(deaf), "first word of him");
  tell(4, 200);
  assert.deepEqual(beliefs(office), beliefs(deaf), "he is where he was");
  // points are ten kilometres apart, a march is eight: (.6/.2)^.7 = 2.15767, against the same looks
  tell(5, 300);
  const told = office.diary(KIND.displaced);
  near(odds(beliefs(deaf)) / odds(beliefs(office)), 2.15767, 1e-4);
  near(sum(beliefs(office)), 1);
  const [[h, enemy, from, to, surprise] = []] = told;
  assert.deepEqual([h, enemy, from, to], [office.handle("army"), FOE, 4, 5]);
  assert.ok(surprise! > 0);
  const before = odds(beliefs(office)) / odds(beliefs(deaf));
  for (const one of [office, deaf]) one.think("army", 400, at(9, 250));
  near(odds(beliefs(office)) / odds(beliefs(deaf)), before, 1e-9);
});

test("EST-17 steps of less than a march count once they make one; what is passed on tells less", () => {
  const minds = { commanders: {}, displaced: [0.1, 0.4, 0.6, 0.2, 0.5] };
  const office = openOffice({ ...staff, minds }, { mindDisplacedKm: 15 });
  const counted = [4, 5, 6, 7].flatMap((cell, i) => {
    office.think("army", 100 + i, { ...seen("halted", 100 + i), enemyAt: cell });
    return office.diary(KIND.displaced).map(([, , from, to]) => [from, to]);
  });
  assert.deepEqual(counted, [[4, 6]]);
  const [told, deaf] = [openOffice({ ...staff, minds }), open()];
  for (const one of [told, deaf]) {
    one.think("army", 100, { ...seen("halted", 100, "corps"), enemyAt: 4 });
    one.think("army", 200, { ...seen("halted", 200, "corps"), enemyAt: 6 });
  }
  const relayed = odds(beliefs(deaf)) / odds(beliefs(told));
  assert.ok(relayed > 1 && relayed < 2.1, `${relayed}`);
});

/** Chance that the enemy is within `km` of a point, so many hours after he was last heard of at minute 1440. */
const chance = ({ doctrine: { books }, sit }: Office, hours: number, at: number, km: number): number => {
  const desk = sit("army", DAY + hours * HOUR);
  return enemyWithin(desk, books, slotOf(desk, books, FOE), at, km);
};

test("EST-10 EST-11 place widens with the age of the news: from where he was seen to as far as he can have marched", () => {
  const office = open();
  office.think("army", DAY, seen("dug-in", DAY));
  const nine = [0, 12, 48, 96].map((hours) => chance(office, hours, 4, 9));
  assert.deepEqual(nine[0], 1);
  assert.ok(nine[0]! >= nine[1]! && nine[1]! > nine[2]! && nine[2]! > nine[3]!);
  // after 48 h he is still there with even odds; of ways of 40 km an even share, 9 km, ends within 9
  near(nine[2]!, 0.5 + 0.5 * (9 / 40), 0.01);
  // 50 km off: he cannot be there before two days have gone
  assert.equal(chance(office, 48, 9, 9), 0);
  assert.ok(chance(office, 96, 9, 9) > 0);
});

test("EST-10 one seen on his way leaves sooner than one who digs in; one who is missed has been gone for half a day", () => {
  const left = (sighting: Sighting, hours: number): number => {
    const office = open();
    office.think("army", DAY, seen(sighting, DAY));
    return 1 - chance(office, hours, 4, 1);
  };
  assert.ok(left("goes-covered", 12) > 2 * left("dug-in", 12));
  assert.equal(left("goes-covered", 0), 0);
  // 12 h of 3 and 12: a fifth is still there, and an even share of ways of 10 km ends within 1
  near(left("no-contact", 0), 0.8 * 0.9, 0.03);
});

test("EST-11 two places less than a day apart give his heading: he is likelier ahead than behind", () => {
  const going = (hoursBetween: number): [number, number] => {
    const office = open();
    office.think("army", DAY, { ...seen("nears", DAY - hoursBetween * HOUR), enemyAt: 3 }, seen("nears", DAY));
    return [chance(office, 24, 6, 10), chance(office, 24, 2, 10)];
  };
  const [ahead, behind] = going(6);
  assert.ok(ahead > 2 * behind && behind > 0, `${ahead} ahead, ${behind} behind`);
  assert.deepEqual(going(24)[0], going(24)[1]);
});

test("EST-11 a heading does not outlive its day: seen in the same place a day later, he is going nowhere", () => {
  const ahead = (hours: number): number => {
    const office = open();
    const at = (minute: number, enemyAt: number): Incoming => ({ ...seen("nears", minute), enemyAt });
    office.think("army", DAY, at(DAY - 6 * HOUR, 3), at(DAY, 4));
    office.think("army", DAY + hours * HOUR, at(DAY + hours * HOUR, 4));
    return chance(office, hours + 24, 6, 10) - chance(office, hours + 24, 2, 10);
  };
  assert.ok(ahead(23) > 0.01);
  assert.equal(ahead(24), 0);
});

test("EST-11 a river between keeps him a day", () => {
  const across = (river: number | undefined): number => {
    const office = openOffice({ ...staff, ...(river === undefined ? {} : { river }) });
    office.think("army", DAY, seen("nears", DAY));
    return chance(office, 36, 6, 5);
  };
  assert.equal(across(6), 0, "30 km less 20 do not reach to 15");
  near(across(6), 0);
  assert.ok(across(undefined) > 0);
});

test("EST-13 a subordinate told to stay stays, another is on his way; a vague report leaves his place as old as it was", () => {
  const office = open();
  const { books } = office.doctrine;
  const s = office.handle("3d");
  office.think("army", 100, { from: "3d", situation: true, at: 1, happened: 100 });
  const there = (hours: number): number => ownWithin(office.sit("army", 100 + hours * HOUR), books, s, 1, 5);
  const staying = there(24);
  books.givenTask[s] = TASKS.indexOf("march");
  assert.ok(there(24) < staying && staying < 1);
  assert.equal(there(0), 1);
  const before = there(48);
  office.think("army", 100 + 47 * HOUR, { from: "3d", situation: true, happened: 100 + 46 * HOUR });
  assert.equal(there(48), before);
});

test("EST-14 a formation that reports no enemy, where one should be before its eyes, says in passing that he is gone", () => {
  const after = (...papers: Incoming[]): number[] => {
    const office = open();
    office.think("army", DAY, seen("dug-in", DAY), ...papers);
    return beliefs(office);
  };
  const report = (at: number, happened: number, enemy?: number): Incoming => ({
    ...{ from: "3d", situation: true, at, happened },
    ...(enemy === undefined ? {} : { enemy, enemyAt: 4 }),
  });
  const told = after();
  const missed = after(report(4, DAY + 60));
  // (.11 / .04)^(.7 x .25) = e^(.175 x 1.0116) = 1.19367
  near(missed[WITHDRAW]! / missed[HOLD]! / (told[WITHDRAW]! / told[HOLD]!), 1.19367, 1e-4);
  assert.deepEqual(after(report(5, DAY + 60)), told, "ten km off he sees nothing");
  assert.deepEqual(after(report(4, DAY)), told, "no later than the news");
  assert.deepEqual(after(report(4, DAY + 60, OTHER)), told, "a report names one enemy: of others it says nothing");
  assert.deepEqual(after({ ...report(4, DAY + 60), from: "corps" }), told, "nor does a headquarters that passes on");
});

test("EST-16 a claim takes two in five of the men claimed anew off the enemy the report names, before how he looks now counts", () => {
  const office = open();
  const { books } = office.doctrine;
  const claims = (now: number, claimed: number, more: Partial<Incoming> = {}): number => {
    office.think("army", now, { from: "3d", situation: true, at: 1, claimed, happened: now, ...more });
    return believedMen(books, slotOf(office.sit("army", now), books, FOE));
  };
  office.think("army", 100, { ...seen("halted", 100), enemyMen: 10000 });
  assert.equal(claims(200, 1000), 10000, "it names nobody");
  // 1,500 of 2,500 are new: .4 x 1500
  assert.equal(claims(300, 2500, { enemy: FOE, enemyAt: 4 }), 9400);
  assert.equal(claims(400, 2500, { enemy: FOE, enemyAt: 4 }), 9400, "the same again");
  assert.equal(claims(500, 90000, { enemy: FOE, enemyAt: 4 }), 4700, "half of him at most");
  // with a sight of him, 1,000 more claimed: first 4,700 - 400, then 8,000 is seen, and counts for .505 of the way
  const men = claims(600, 91000, { enemy: FOE, enemyAt: 4, enemyMen: 8000, sighting: "halted" });
  assert.ok(Math.abs(men - 4300 * (8000 / 4300) ** 0.505155) < 2, `${men}`);
});

test("EST-16 one passed on by a headquarters counts too; of an enemy whose strength nobody knows it tells nothing", () => {
  const office = open();
  const { books } = office.doctrine;
  const men = (enemy: number): number => believedMen(books, slotOf(office.sit("army", 0), books, enemy));
  office.think("army", 100, { ...seen("halted", 100), enemyMen: 10000 });
  const summary: Incoming = { from: "corps", situation: true, about: "corps", at: 2, claimed: 1000, happened: 200 };
  office.think("army", 200, { ...summary, enemy: FOE, enemyAt: 4 });
  assert.equal(men(FOE), 9600);
  office.think("army", 300, { ...summary, claimed: 2000, happened: 300, enemy: OTHER, enemyAt: 4 });
  assert.deepEqual([men(FOE), men(OTHER)], [9600, 0]);
});
