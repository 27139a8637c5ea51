/** How an order is carried out: rules COA-8 to COA-14 of docs/models/courses.md. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { KIND } from "@staffride/formats/trace";
import { COURSES, type Echelon, type Task } from "@staffride/formats/words";
import { LIKELIHOOD, type CommanderSketch } from "./testing/minds.js";
import { openOffice, type Incoming, type Office, type Outgoing } from "./testing/office.js";

type Changed = Parameters<typeof openOffice>[1];
const HOUR = 60;
/** Numbered after the four divisions. */
const FOE = 4;
const OTHER = 5;

/**
 * A road of 90 km, a hill at its side, and four divisions of 5,000 at its beginning. What is seen of an enemy tells
 * nothing of his intents; all lots fall alike, so that noise decides nothing.
 */
function open(changed: Changed = {}, commander: CommanderSketch = {}, last = 0, echelon: Echelon = "army"): Office {
  const road = Array.from({ length: 10 }, (_, i) => [10 * i, 0] as const);
  return openOffice(
    {
      points: [...road, [55, 20]],
      ways: [...road.slice(1).map((_, i) => [i, i + 1] as const), [0, 10], [10, 6]],
      places: { ferry: 3, town: 6, hill: 10, end: 9, home: 0, bank: 8, line: 1 },
      banks: ["bank"],
      staff: [
        { name: "superior", echelon: "supreme" },
        { name: "army", under: "superior", echelon },
        ...["1d", "2d", "3d", "4d"].map((name, i) => ({ name, under: "army", at: i === 3 ? last : 0, leads: true })),
      ],
      minds: {
        commanders: { army: { ...commander, traits: { deference: 50, ...commander.traits } } },
        likelihood: LIKELIHOOD.map((row) => row.map(() => 1 / 8)),
        menUnder: { "1d": 5000, "2d": 5000, "3d": 5000, "4d": 5000 },
      },
    },
    changed,
  );
}
const seen = (men: number, at: number, happened = 90, enemy = FOE): Incoming => ({
  ...{ from: "1d", contact: true, at: 0, men: 5000, enemy, enemyAt: at, enemyMen: men, sighting: "nears", happened },
});
const order = (task: Task, objective = "town"): Incoming => ({ from: "superior", order: { task, objective } });
const orders = (papers: readonly Outgoing[]): string[] =>
  papers
    .filter(({ kind }) => kind === "order")
    .map((p) => [p.to, p.task, p.objective, ...p.via!].join(" ").trim())
    .sort();
/** Courses in the diary of the last sitting, and what each was worth to the staff, which has no noise. */
const weighed = (office: Office): Record<string, number> =>
  Object.fromEntries(office.diary(KIND.weighed).map((line) => [COURSES[line[3]!]!, line[5]! / 100]));
const resolved = (office: Office): string[] => office.diary(KIND.resolved).map((line) => COURSES[line[3]!]!);
const all = (task: string): string[] => ["1d", "2d", "3d", "4d"].map((name) => `${name} ${task}`.trim());

test("COA-8 one with a mind weighs how to carry out an order with an objective; a march he does not", () => {
  const office = open();
  office.think("army", 100, seen(10000, 6), order("attack"));
  assert.deepEqual(Object.keys(weighed(office)), ["watch", "attack", "envelop", "pin"]);
  assert.equal(resolved(office).length, 1);
  for (const task of ["march", "pin"] as const) {
    office.think("army", 200, order(task));
    assert.deepEqual([weighed(office), resolved(office)], [{}, []], task);
  }
});

test("COA-9 ground and books prune: no way round, no bank to reach first, nobody late, no line behind", () => {
  const courses = (task: Task, objective: string, at: number, changed: Changed = {}, last = 0): string[] => {
    const office = open(changed, {}, last);
    office.think("army", 100, seen(10000, at), order(task, objective));
    return Object.keys(weighed(office));
  };
  assert.ok(!courses("attack", "ferry", 3).includes("envelop"), "the hill is no nearer from there");
  assert.ok(!courses("attack", "town", 6, { doctrineMostDetour: 1.3 }).includes("envelop"), "1187 minutes for 900");
  assert.ok(courses("attack", "town", 6, { doctrineMostDetour: 1.32 }).includes("envelop"));
  assert.ok(!courses("attack", "town", 6).includes("assemble"));
  assert.ok(courses("attack", "end", 9, { mindBesideMinutes: 300 }, 3).includes("assemble"), "450 minutes later");
  assert.ok(!courses("pursue", "town", 6).includes("block"), "he is nearer to the bank");
  assert.ok(!courses("pursue", "ferry", 0).includes("block"), "so far from the objective it is not on his way");
  assert.ok(courses("hold", "ferry", 6).includes("delay"), "there is a line behind, 20 km off");
  assert.ok(!courses("hold", "ferry", 6, { mindAstrayKm: 19 }).includes("delay"), "one who went there would be missed");
  assert.deepEqual(courses("hold", "home", 3), [], "nothing lies behind");
});

test("COA-9 COA-14 a bank that the foremost reaches before the enemy is blocked ahead of him; the others pursue", () => {
  const office = open({}, {}, 7);
  const where: Incoming = { from: "4d", situation: true, at: 7, men: 5000, happened: 80 };
  const out = office.think("army", 100, where, seen(2000, 5), order("pursue"));
  assert.deepEqual(resolved(office), ["block"]);
  assert.deepEqual(orders(out), ["1d pursue town", "2d pursue town", "3d pursue town", "4d block bank"]);
});

test("COA-10 attack, envelop, pin and watch: prospect, object, price, days", () => {
  const office = open({ mindWish: 0, mindWeakCounts: 1 });
  office.think("army", 100, seen(10000, 6), order("attack"));
  const worth = weighed(office);
  const near = (course: string, expected: number): void =>
    assert.ok(Math.abs(worth[course]! - expected) < 0.011, `${course}: ${worth[course]}, expected ${expected}`);
  // odds .5, root .7071: prospect -3.57 (COA-3), .3 x 10 x .98, a day 1.5 x .25 x .7071 x 1.3 = .3447
  near("attack", -3.57 + 2.94 - 4 * 0.3447);
  near("pin", -0.3 * 4 * 0.3447);
  near("watch", -1.5);
  // odds .375, root .6124: a day .2985; 287 minutes longer are .1993 days, in which .1993/4 of 1.5 is forgone
  near("envelop", 2.94 - 4.1993 * 0.2985 - 0.1993 * 0.375);
});

test("COA-10 COA-2 who is believed weak counts for less: the odds of an attack rise by what he does not count", () => {
  const attack = (weak: number, counts: number): number => {
    const office = open({ mindWish: 0, mindWeakCounts: counts });
    for (const name of ["1d", "2d", "3d", "4d"]) office.doctrine.books.weak[office.handle(name)] = weak;
    office.think("army", 100, seen(10000, 6), order("attack"));
    return weighed(office).attack!;
  };
  // what is reported of them that day moves weak a little: 0 stays within a thousandth of it
  assert.ok(Math.abs(attack(1, 0.5) - attack(0, 0.5) + 4 * 1.5 * 0.25 * 1.3 * (1 - Math.SQRT1_2)) < 0.15);
  assert.equal(attack(1, 1), attack(0, 1));
});

test("COA-10 COA-14 at about three to one a hold becomes a delaying action: the nearer half covers, the others hold behind", () => {
  const holding = (men: number): [string[], string[]] => {
    const office = open({}, {}, 3);
    const out = office.think("army", 100, seen(men, 6), order("hold", "ferry"));
    return [resolved(office), orders(out)];
  };
  // odds 2.5: hold 4 - 5.14 - 13.5 + 1.5 = -13.1, delay -4.74 - 10.1 + .6 = -14.3; 3.5: -27.7 and -22.4
  assert.deepEqual(holding(50000), [["hold"], ["1d march ferry", "2d march ferry", "3d march ferry", "4d hold ferry"]]);
  assert.deepEqual(holding(70000), [["delay"], ["1d cover line", "2d hold line", "3d hold line", "4d cover line"]]);
});

test("COA-10 COA-14 who is strung out may assemble first: the foremost halts, the others march to him", () => {
  const late = { mindBesideMinutes: 300, mindWish: 0 };
  const office = open(late, {}, 3);
  const where: Incoming = { from: "4d", situation: true, at: 3, men: 5000, happened: 80 };
  const out = office.think("army", 100, where, seen(9000, 6), order("attack"));
  assert.deepEqual(resolved(office), ["assemble"], "5,000 at once against 9,000, 20,000 together");
  assert.deepEqual(orders(out), ["1d march ferry", "2d march ferry", "3d march ferry", "4d halt"]);
});

test("COA-11 wish: what the superior said counts, the more often he said it; a hopeless attack is pinning", () => {
  const carriedOut = (times: number, changed: Changed = {}): [string[], string[]] => {
    const office = open({ mindOwnStake: 0, ...changed });
    let out = office.think("army", 100, seen(60000, 3), order("attack", "ferry"));
    for (let i = 1; i <= times; i++) out = office.think("army", 100 + i * 13 * HOUR, order("attack", "ferry"));
    return [resolved(office), orders(out)];
  };
  // odds 3: attack 4 - 3.57 - 3.38 = -2.95, pin 1 - 1.01 = -.01, and 1.5 for what is under way; six times
  // more 10 - 6.95 = 3.05 and 2.5 - 1.01 + 1.5 = 2.99
  assert.deepEqual(carriedOut(0), [["pin"], ["1d pin ferry", "2d pin ferry", "3d pin ferry", "4d halt"]]);
  assert.deepEqual(carriedOut(5), [[], []]);
  assert.deepEqual(carriedOut(6)[0], ["attack"]);
  assert.deepEqual(carriedOut(0, { mindWish: 1000 })[0], ["attack"], "to the letter, whatever it costs");
});

test("COA-11 CHR-3 aggression is the commander's, not his chief of staff's; the diary has both and what was advised", () => {
  const weighs = (advice: number, advised = true): number[] => {
    const office = open({ mindWish: 0 }, { advised, traits: { aggression: 6, advice } });
    office.think("army", 100, seen(10000, 3), order("attack", "ferry"));
    const [attack] = office.diary(KIND.weighed).filter((line) => line[3] === COURSES.indexOf("attack"));
    const [line] = office.diary(KIND.resolved);
    return [attack![4]! - attack![5]!, line![3]!, line![4]!];
  };
  const [attack, pin] = [COURSES.indexOf("attack"), COURSES.indexOf("pin")];
  const noise = Math.floor(150 * 0.366513 + 0.5);
  assert.deepEqual(weighs(0), [600 + noise, attack, pin]);
  assert.deepEqual(weighs(1), [noise, pin, pin], "who listens wholly does what is advised");
  assert.deepEqual(weighs(1, false), [600 + noise, attack, -1], "no chief, no advice");
});

test("COA-12 he looks again after twelve hours and on news, and changes only for what is better by his inertia", () => {
  const after = (now: number, men: number, news: boolean, changed: Changed = {}): string[] => {
    const office = open(changed);
    office.think("army", 100, seen(5000, 3), order("attack", "ferry"));
    assert.deepEqual(resolved(office), ["attack"]);
    office.think("army", now, ...(news ? [seen(men, 3, now - 10, OTHER)] : []));
    return resolved(office);
  };
  const late = 100 + 12 * HOUR;
  assert.deepEqual(after(late, 200000, true), ["pin"]);
  assert.deepEqual(after(late - 1, 200000, true), []);
  assert.deepEqual(after(late, 200000, false), []);
  assert.deepEqual(after(late, 200000, true, { mindInertia: 50 }), []);
  assert.deepEqual(after(late, 1000, true), [], "what does not change is not written down");
});

test("COA-12 weighing again he looks again for the place: a bank that the enemy has left is open to block", () => {
  const office = open({ mindInertia: 0 }, {}, 7);
  const where = (happened: number): Incoming => ({ from: "4d", situation: true, at: 7, men: 5000, happened });
  office.think("army", 100, where(80), seen(2000, 8), order("pursue"));
  assert.ok(!("block" in weighed(office)), "he stands on the bank");
  const now = 100 + 12 * HOUR;
  office.think("army", now, where(now - 20), seen(2000, 5, now - 10));
  assert.deepEqual(resolved(office), ["block"]);
});

test("COA-12 under pin nobody presses on: an outcome sends nobody after the next enemy", () => {
  const sent = (men: number): string[] => {
    const office = open();
    office.think("army", 100, seen(men, 3), order("attack", "ferry"));
    return orders(office.think("army", 200, { from: "1d", done: "done", at: 3, men: 5000 }, seen(3000, 5, 190)));
  };
  assert.deepEqual([sent(1000), sent(100000)], [["1d attack town"], []]);
});

test("COA-13 each next goes where it helps most: who overrates his enemies by half sends one too few against the first", () => {
  const split = (over: number, changed: Changed = {}): string[] => {
    const office = open({ mindWish: 1000, mindOver: over, ...changed }, {}, 0, "war-zone");
    return orders(office.think("army", 100, seen(8000, 6), seen(6000, 2, 90, OTHER), order("attack")));
  };
  // 8,000: .86 with one, .98 with two; 6,000: .05 with none, .98 with one, worth half
  assert.deepEqual(split(1), ["1d attack town", "2d pin ferry", "3d attack town", "4d attack town"]);
  // 12,000: .54, .98, .98; 9,000: .05, .78, .98: the second .44, the third half of .73, the fourth half of .2
  assert.deepEqual(split(1.5), ["1d attack town", "2d attack town", "3d pin ferry", "4d pin ferry"]);
  assert.deepEqual(split(1.5, { mindSideShare: 0 }), all("attack town"));
});

test("COA-14 envelop: one at least pins in front, the others come by the way round", () => {
  const office = open();
  const out = office.think("army", 100, seen(10000, 6), order("attack"));
  assert.deepEqual(resolved(office), ["envelop"]);
  // 10,000 on either side: the second helps in front (half of .65 against .28), the third on the flank, the fourth in front
  assert.deepEqual(orders(out), ["1d attack town hill", "2d pin town", "3d attack town hill", "4d pin town"]);
  const alone = open({ mindSideShare: 0 }).think("army", 100, seen(10000, 6), order("attack"));
  assert.deepEqual(orders(alone), [...all("attack town hill").slice(0, 3), "4d pin town"]);
});

test("COA-14 watch: all halt", () => {
  const office = open({ mindWish: 0, mindOwnStake: 0, mindPinShare: 2 });
  assert.deepEqual(orders(office.think("army", 100, seen(30000, 3), order("attack", "ferry"))), all("halt"));
});
