/** What headquarters make of their in-trays: rules DOC-1 to DOC-11 of docs/models/doctrine.md, paper by paper. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { REPORT } from "@staffride/formats/desk";
import { TASKS } from "@staffride/formats/words";
import { slotOf } from "./estimate.js";
import { openOffice, type Incoming, type Office, type OfficeSketch, type Outgoing } from "./testing/office.js";

const HOUR = 60;
const DAY = 1440;

/** A road of eleven points, ten km apart: 150 minutes each. Towns at 0, 30, 60 and 100 km. */
const road: OfficeSketch["points"] = Array.from({ length: 11 }, (_, i) => [10 * i, 0] as const);
const towns = { shimen: 0, linli: 3, lixian: 6, gongan: 10 };

/** An army with four divisions along the road and a corps of two. */
const army: OfficeSketch = {
  points: road,
  places: towns,
  staff: [
    { name: "war-zone" },
    { name: "army", under: "war-zone" },
    { name: "corps", under: "army" },
    { name: "3d", under: "army", at: 1, leads: true },
    { name: "13d", under: "army", at: 3, leads: true },
    { name: "68d", under: "army", at: 5, leads: true },
    { name: "116d", under: "army", at: 9, leads: true },
    { name: "51d", under: "corps", at: 2, leads: true },
    { name: "58d", under: "corps", at: 4, leads: true },
  ],
};

const orders = (papers: readonly Outgoing[]): Outgoing[] => papers.filter(({ kind }) => kind === "order");
/** Orders in short: to whom, what, where. */
const short = (papers: readonly Outgoing[]): string[] => orders(papers).map((p) => `${p.to} ${p.task} ${p.objective}`);
const order = (task: (typeof TASKS)[number], objective?: string, plan?: number): Incoming => ({
  from: "war-zone",
  order: { task, ...(objective === undefined ? {} : { objective }), ...(plan === undefined ? {} : { plan }) },
});

/** The four divisions by themselves, without the corps. */
const divisions: OfficeSketch = {
  ...army,
  staff: army.staff.filter(({ name, under }) => name !== "corps" && under !== "corps"),
};
/** Numbered after its four divisions. */
const FOE = 4;

test("DOC-1 what is known of a subordinate and of the enemy is what was last reported; older news changes nothing", () => {
  const { doctrine, think, handle, sit } = openOffice(divisions);
  const { books } = doctrine;
  think("army", 1000, { from: "3d", situation: true, at: 4, men: 9000, losses: 120, happened: 900 });
  think("army", 1100, { from: "3d", situation: true, at: 2, men: 9500, losses: 80, happened: 700 });
  assert.deepEqual(
    [books.ownCell[handle("3d")], books.ownStrength[handle("3d")], books.ownLosses[handle("3d")]],
    [4, 9000, 120],
  );
  const foe = slotOf(sit("army", 1000), books, FOE);
  think("army", 1200, { from: "3d", contact: true, enemy: FOE, enemyAt: 6, enemyMen: 4000, happened: 1150 });
  think("army", 1300, { from: "68d", contact: true, enemy: FOE, enemyAt: 9, enemyMen: 8000, happened: 1100 });
  assert.deepEqual([books.enemyCell[foe], books.enemyStrength[foe], books.enemyAt[foe]], [6, 4000, 1150]);
});

test("DOC-1 word of a town, a plea, a visitor's report and an answer do not speak of the enemy before him", () => {
  const { doctrine, think, handle } = openOffice(divisions);
  const { books } = doctrine;
  const enemyOf3d = (paper: Incoming): number => {
    think("army", 1000, where("3d", 4, { enemy: FOE, enemyAt: 5, enemyMen: 4000 }));
    think("army", 1100, { ...paper, from: "3d", at: 4, men: 5000 });
    return books.ownEnemy[handle("3d")]!;
  };
  for (const paper of [{ won: "linli" }, { kind: "appeal" }, { kind: "visit-report" }, { unfit: 0 }] as const)
    assert.equal(enemyOf3d({ from: "3d", ...paper }), FOE, JSON.stringify(paper));
  assert.equal(enemyOf3d(where("3d", 4)), -1);
  assert.equal(enemyOf3d({ from: "3d", done: "done" }), -1);
});

test("DOC-1 who comes from another superior is known by the tables alone, and what he still had sent to the other stays there", () => {
  const staff = [
    { name: "war-zone" },
    { name: "army", under: "war-zone" },
    { name: "corps", under: "war-zone" },
    { name: "3d", under: "army", at: 1, leads: true, leaves: 1000 },
  ];
  const office = openOffice({ ...divisions, staff, minds: { commanders: {}, menUnder: { "3d": 8000 } } });
  const { books } = office.doctrine;
  const s = office.handle("3d");
  office.think("army", 900, where("3d", 4, { men: 6000, losses: 300, happened: 850 }));
  const { desk } = office;
  // an attachment: from minute 1000 it answers to the corps
  office.sit("corps", 1000);
  desk.subordinates[desk.nSubordinate++] = s;
  office.doctrine.think(desk);
  assert.deepEqual([books.ownCell[s], books.ownStrength[s], books.ownLosses[s], books.knownBy[s]], [-1, 8000, 0, -1]);
  // a report to its old superior, read late
  office.think("army", 1100, where("3d", 5, { men: 5900, happened: 950 }));
  assert.deepEqual([books.ownCell[s], books.knownBy[s]], [-1, -1]);
});

test("DOC-1 what a corps passes on of one division is not taken for the state of the corps; its news of the enemy counts", () => {
  const { doctrine, think, handle, sit } = openOffice(army);
  const { books } = doctrine;
  think("army", 1000, { from: "corps", situation: true, at: 3, men: 16000 });
  think("army", 1100, {
    from: "corps",
    about: "51d",
    won: "linli",
    at: 2,
    men: 700,
    enemy: 8,
    enemyAt: 4,
    enemyMen: 2000,
  });
  assert.deepEqual([books.ownStrength[handle("corps")], books.ownCell[handle("corps")]], [16000, 3]);
  assert.equal(books.enemyStrength[slotOf(sit("army", 1100), books, 8)], 2000);
});

test("DOC-2 a scheme's parts go to those it names, with their own way and hour", () => {
  const scheme = [
    { to: ["3d", "68d"], task: "attack" as const, objective: "linli" },
    { to: ["116d"], task: "block" as const, objective: "gongan", via: ["lixian"], delay: 12 * HOUR },
  ];
  const { think } = openOffice({ ...divisions, schemes: [scheme] });
  const out = orders(think("army", 500, order("attack", "lixian", 0)));
  assert.deepEqual(short(out), ["3d attack linli", "68d attack linli", "116d block gongan", "13d attack lixian"]);
  const [first, , third, rest] = out;
  assert.deepEqual([first!.startAt, third!.startAt, third!.via], [0, 500 + 720, ["lixian"]]);
  assert.deepEqual([first!.plan, rest!.plan], [0, -1]);
});

test("DOC-2 a corps with a division named in the scheme is handed the order as it came, and finds the part itself", () => {
  const scheme = [{ to: ["58d"], task: "pin" as const, objective: "linli" }];
  const { think } = openOffice({ ...army, schemes: [scheme] });
  const out = orders(think("army", 500, order("attack", "lixian", 0)));
  const toCorps = out.find(({ to }) => to === "corps")!;
  assert.deepEqual([toCorps.task, toCorps.objective, toCorps.plan], ["attack", "lixian", 0]);
  const below = think("corps", 900, { from: "army", order: { task: "attack", objective: "lixian", plan: 0 } });
  assert.deepEqual(short(below), ["58d pin linli", "51d attack lixian"]);
});

test("DOC-3 nobody is told again what he has been told, but after three days or when the scheme is issued anew", () => {
  const scheme = [{ to: ["3d"], task: "hold" as const, objective: "shimen" }];
  const { think } = openOffice({ ...divisions, schemes: [scheme] });
  assert.equal(orders(think("army", 100, order("march", "linli"))).length, 4);
  assert.equal(orders(think("army", 200, order("march", "linli"))).length, 0);
  assert.equal(orders(think("army", 200 + 3 * DAY, order("march", "linli"))).length, 4);
  assert.deepEqual(short(think("army", 5000, order("march", "linli", 0))), ["3d hold shimen"]);
  assert.deepEqual(short(think("army", 5010, order("march", "linli", 0))), ["3d hold shimen"]);
  assert.equal(orders(think("army", 5020)).length, 0, "and nothing is written for its own sake");
});

test("DOC-4 to hold a town the nearest division stands on it and the others close up to it", () => {
  const out = short(openOffice(divisions).think("army", 100, order("hold", "linli")));
  // 13d stands in it, 3d and 68d are 20 km off, 116d 60
  assert.deepEqual(out, ["13d hold linli", "3d march linli", "68d march linli", "116d march linli"]);
});

test("DOC-4 of four divisions in an attack the farthest is the reserve and sets out half a day later", () => {
  const out = orders(openOffice(divisions).think("army", 100, order("attack", "linli")));
  assert.deepEqual(short(out), ["13d attack linli", "3d attack linli", "68d attack linli", "116d attack linli"]);
  assert.deepEqual(
    out.map(({ startAt }) => startAt),
    [0, 0, 0, 100 + 720],
  );
  const three = { ...divisions, staff: divisions.staff.filter(({ name }) => name !== "116d") };
  const none = orders(openOffice(three).think("army", 100, order("attack", "linli")));
  assert.deepEqual(
    none.map(({ startAt }) => startAt),
    [0, 0, 0],
    "a quarter of three is nobody",
  );
});

test("DOC-4 a headquarters with no formation directly under it passes the order on", () => {
  const staff = [{ name: "tokyo" }, { name: "11a", under: "tokyo" }, { name: "23a", under: "tokyo" }];
  const out = openOffice({ points: road, places: towns, staff }).think("tokyo", 100, {
    from: "tokyo",
    order: { task: "attack", objective: "linli" },
  });
  assert.deepEqual(short(out), ["11a attack linli", "23a attack linli"]);
});

/** Reports that put enemies on the map: [formation, point, men]. */
const seen = (...enemies: readonly (readonly [number, number, number])[]): Incoming[] =>
  enemies.map(([enemy, enemyAt, enemyMen]) => ({ from: "3d", contact: true, at: 1, enemy, enemyAt, enemyMen }));

test("DOC-5 in a retreat the division that most enemies are known near covers, the others go back", () => {
  const { think } = openOffice(divisions);
  think("army", 1000, ...seen([FOE, 9, 6000], [FOE + 1, 10, 3000], [FOE + 2, 6, 7000]));
  // within 15 km of 116d (point 9): 6,000 and 3,000; of 68d (point 5): 7,000
  assert.deepEqual(short(think("army", 1100, order("withdraw", "shimen"))), [
    "116d cover shimen",
    "68d withdraw shimen",
    "3d withdraw shimen",
    "13d withdraw shimen",
  ]);
});

test("DOC-5 with no enemy known near nobody covers, and a single division does not cover itself", () => {
  assert.ok(
    orders(openOffice(divisions).think("army", 1100, order("withdraw", "shimen"))).every((p) => p.task === "withdraw"),
  );
  const staff = divisions.staff.filter(({ name }) => ["war-zone", "army", "3d"].includes(name));
  const alone = openOffice({ ...divisions, staff });
  alone.think("army", 1000, ...seen([1, 2, 9000]));
  assert.deepEqual(short(alone.think("army", 1100, order("withdraw", "shimen"))), ["3d withdraw shimen"]);
});

test("DOC-5 one in four covers: two of eight", () => {
  const eight = Array.from({ length: 8 }, (_, i) => ({ name: `d${i}`, under: "army", at: 3, leads: true }));
  const { think } = openOffice({
    ...divisions,
    staff: [{ name: "war-zone" }, { name: "army", under: "war-zone" }, ...eight],
  });
  think("army", 1000, { from: "d0", contact: true, at: 3, enemy: 9, enemyAt: 4, enemyMen: 5000 });
  const tasks = orders(think("army", 1100, order("withdraw", "shimen"))).map(({ task }) => task);
  assert.equal(tasks.filter((task) => task === "cover").length, 2);
});

/**
 * From "home" (point 2) to "start" (point 0) straight, by point 1, 40 km; or round by "bypass" (point 3), 56.6 km.
 * 600 and 849 minutes: a way 1.41 times as long.
 */
const fork: OfficeSketch = {
  points: [
    [0, 0],
    [20, 0],
    [40, 0],
    [20, 20],
  ],
  ways: [
    [0, 1],
    [1, 2],
    [0, 3],
    [3, 2],
  ],
  places: { start: 0, middle: 1, home: 2, bypass: 3 },
  staff: [
    { name: "war-zone" },
    { name: "army", under: "war-zone" },
    { name: "3d", under: "army", at: 0, leads: true },
    { name: "68d", under: "army", at: 0, leads: true },
  ],
};
/** The way home that 68d is given, with enemies known at these points since that many hours. */
function wayHome(enemies: readonly number[], hoursOld = 1, changed = {}): readonly string[] {
  const { think } = openOffice(fork, { doctrineNearKm: 5, ...changed });
  const now = 100 * HOUR;
  const reports = enemies.map((enemyAt, i): Incoming => ({
    from: "3d",
    contact: true,
    at: 0,
    enemy: 2 + i,
    enemyAt,
    enemyMen: 3000,
    happened: now - hoursOld * HOUR,
  }));
  think("army", now, ...reports);
  return orders(think("army", now, order("withdraw", "home"))).find(({ to }) => to === "68d")!.via!;
}

test("DOC-6 a known enemy on the way is gone round, if the way round is not much longer and not worse", () => {
  assert.deepEqual(wayHome([]), []);
  assert.deepEqual(wayHome([1]), ["bypass"]);
  assert.deepEqual(wayHome([1, 3]), [], "another stands on the way round");
  assert.deepEqual(wayHome([1], 36), ["bypass"]);
  assert.deepEqual(wayHome([1], 37), [], "yesterday's enemy is forgotten");
  assert.deepEqual(wayHome([1], 1, { doctrineMostDetour: 1.4 }), [], "849 minutes are more than 1.4 times 600");
  assert.deepEqual(wayHome([1], 1, { doctrineEnemyWeightMinutes: 240 }), [], "249 minutes more than an enemy is worth");
});

test("DOC-6 an enemy by the place to pass, near both legs, counts once", () => {
  // two stand on the direct way, one by the bypass: 249 minutes more for one enemy less, if each counts once
  assert.deepEqual(wayHome([1, 1, 3], 1, { doctrineEnemyWeightMinutes: 300 }), ["bypass"]);
});

test("DOC-6 an order that names its way is not bettered", () => {
  const { think } = openOffice(fork, { doctrineNearKm: 5 });
  think("army", 100, { from: "3d", contact: true, at: 0, enemy: 2, enemyAt: 1, enemyMen: 3000 });
  const out = think("army", 100, { from: "war-zone", order: { task: "withdraw", objective: "home", via: ["middle"] } });
  assert.deepEqual(
    orders(out).map(({ via }) => via),
    [["middle"], ["middle"]],
  );
});

test("DOC-12 a division that withdraws and reports itself barred is sent by another way, if the army knows of a better one", () => {
  const sent = (enemyAt: number, done: "barred" | "failed" = "barred"): readonly (readonly string[])[] => {
    const { think } = openOffice(fork, { doctrineNearKm: 5 });
    think("army", 100, order("withdraw", "home"));
    const report = { from: "68d", at: 0, enemy: 2, enemyAt, enemyMen: 3000 };
    think("army", 200, { ...report, contact: true });
    return orders(think("army", 300, { ...report, done })).map(({ to, via }) => [to, ...via!]);
  };
  assert.deepEqual(sent(1), [["68d", "bypass"]]);
  assert.deepEqual(sent(3), [], "the enemy is not on the direct way");
  assert.deepEqual(sent(1, "failed"), []);
});

test("DOC-7 in an attack a division that has done its task goes for the nearest enemy known within 30 km", () => {
  const { think } = openOffice(divisions);
  think("army", 100, order("attack", "linli"));
  think("army", 200, ...seen([FOE, 6, 4000], [FOE + 1, 10, 4000]));
  // 13d in linli, point 3: the enemy at lixian, point 6, is 30 km off; not nearer
  assert.deepEqual(short(think("army", 300, { from: "13d", done: "done", at: 3 })), []);
  assert.deepEqual(short(think("army", 310, { from: "68d", done: "done", at: 5 })), ["68d attack lixian"]);
});

test("DOC-7 a division that is done in the defence stays", () => {
  const { think } = openOffice(divisions);
  think("army", 100, order("hold", "linli"));
  think("army", 200, ...seen([FOE, 4, 1000]));
  assert.deepEqual(short(think("army", 300, { from: "13d", done: "done", at: 3 })), []);
});

test("DOC-8 a division whose attack has failed against odds pins; against less it tries again as it was told", () => {
  const after = (enemyMen: number): string[] => {
    const { think } = openOffice(divisions);
    think("army", 100, order("attack", "lixian"));
    think("army", 200, ...seen([FOE, 6, enemyMen]));
    return short(think("army", 300, { from: "68d", done: "failed", at: 5, men: 4000 }));
  };
  // own strength near, 4,000, below .8 of the enemy's
  assert.deepEqual(after(5100), ["68d pin lixian"]);
  assert.deepEqual(after(4900), []);
});

test("DOC-8 it pins at its own objective, not at the army's", () => {
  const { think } = openOffice(divisions);
  think("army", 100, order("attack", "lixian"));
  think("army", 200, ...seen([FOE, 10, 9000]));
  assert.deepEqual(short(think("army", 250, { from: "116d", done: "done", at: 9 })), ["116d attack gongan"]);
  assert.deepEqual(short(think("army", 300, { from: "116d", done: "failed", at: 9, men: 4000 })), ["116d pin gongan"]);
});

test("DOC-8 an enemy reported thirty hours ago may have gone: he counts by the chance that he is still near", () => {
  const after = (hours: number, placeKmDay: number): string[] => {
    const { think } = openOffice(divisions, { placeKmDay });
    think("army", 100, order("attack", "lixian"));
    think("army", 200, ...seen([FOE, 6, 5100]));
    return short(think("army", 200 + hours * HOUR, { from: "68d", done: "failed", at: 5, men: 4000 }));
  };
  assert.deepEqual([after(1, 20), after(30, 20)], [["68d pin lixian"], []]);
  assert.deepEqual(after(30, 0), ["68d pin lixian"], "where nobody moves he is still there");
});

test("DOC-9 a defender known to face twice the strength near him is joined by the nearest who has no enemy before him", () => {
  const helped = (enemyMen: number, before3d = -1): string[] => {
    const { think } = openOffice(divisions);
    think("army", 100, order("hold", "shimen"));
    const at = { "3d": 1, "13d": 3, "68d": 5, "116d": 9 };
    const reports = Object.entries(at).map(([from, cell]): Incoming => ({
      from,
      situation: true,
      at: cell,
      men: 4000,
    }));
    think("army", 150, ...reports, { from: "3d", situation: true, at: 1, men: 4000, enemy: before3d });
    return short(
      think("army", 200, { from: "13d", contact: true, at: 3, men: 4000, enemy: FOE, enemyAt: 4, enemyMen }),
    );
  };
  // only 13d stands within 15 km of point 3; 3d and 68d are equally far from it
  assert.deepEqual(helped(8000), []);
  assert.deepEqual(helped(8100), ["3d hold linli"]);
  assert.deepEqual(helped(8100, FOE + 1), ["68d hold linli"]);
});

/** The army in retreat: 116d covers against an enemy behind it, the others go home. */
function retreating(): Office {
  const office = openOffice(divisions);
  office.think("army", 1000, ...seen([FOE, 10, 6000]));
  const out = short(office.think("army", 1100, order("withdraw", "shimen")));
  assert.equal(out[0], "116d cover shimen");
  return office;
}
const where = (from: string, at: number, more: Partial<Incoming> = {}): Incoming => ({
  from,
  situation: true,
  at,
  ...more,
});

test("DOC-10 the rear guard may follow when all the main body is within four hours of home", () => {
  const { think } = retreating();
  const guard = where("116d", 9, { enemy: FOE, enemyAt: 10, enemyMen: 6000 });
  assert.deepEqual(short(think("army", 2000, where("3d", 0), where("13d", 1), where("68d", 2), guard)), []);
  assert.deepEqual(short(think("army", 2100, where("68d", 1))), ["116d withdraw shimen"]);
});

test("DOC-10 or when nobody presses it and all the others are nearer home", () => {
  const { think } = retreating();
  assert.deepEqual(short(think("army", 2000, where("116d", 4))), [], "68d is still behind it");
  assert.deepEqual(
    short(think("army", 2100, where("68d", 3), where("116d", 4, { enemy: FOE, enemyAt: 5, enemyMen: 900 }))),
    [],
  );
  assert.deepEqual(short(think("army", 2200, where("116d", 4))), ["116d withdraw shimen"]);
});

test("DOC-11 contacts go up at once, each enemy once a day; towns won as they came", () => {
  const { think } = openOffice(divisions);
  // the situation of the day is another matter
  const kinds = (papers: readonly Outgoing[]): string[] =>
    papers.filter(({ kind }) => kind !== "situation-report").map(({ kind, to }) => `${kind} ${to}`);
  think("army", 50);
  const first = think("army", 100, ...seen([FOE, 6, 4000]));
  assert.deepEqual(kinds(first), ["contact-report war-zone"]);
  assert.deepEqual(
    [REPORT.enemy, REPORT.enemyCell, REPORT.enemyStrength, REPORT.happenedAt].map((c) => first[0]!.words[c]),
    [FOE, 6, 4000, 100],
  );
  const ofSelf = [REPORT.formation, REPORT.cell, REPORT.strength, REPORT.losses];
  assert.ok(
    ofSelf.every((c) => first[0]!.words[c] === -1),
    "of himself it says nothing",
  );
  assert.deepEqual(kinds(think("army", 100 + 1439, ...seen([FOE, 6, 4100]))), []);
  assert.deepEqual(kinds(think("army", 100 + 1440, ...seen([FOE, 6, 4100]))), ["contact-report war-zone"]);
  const won = think("army", 1600, { from: "13d", won: "linli", at: 3, posture: 0 });
  assert.deepEqual(kinds(won), ["control-report war-zone"]);
  const town = won.find(({ kind }) => kind === "control-report")!;
  assert.deepEqual([town.words[REPORT.headquarters], town.words[REPORT.formation]], [1, 1]);
});

test("DOC-11 the situation goes up once a day: strength and losses in sum, place and enemy of the strongest", () => {
  const { think } = openOffice(divisions);
  think("army", 50);
  const reports = [
    where("3d", 1, { men: 4000, losses: 100 }),
    where("13d", 3, { men: 7000, losses: 250, enemy: FOE, enemyAt: 4, enemyMen: 3000 }),
  ];
  assert.deepEqual(think("army", 600, ...reports), []);
  const [situation] = think("army", 50 + DAY - 60);
  assert.equal(situation!.kind, "situation-report");
  assert.equal(situation!.precedence, "routine");
  const columns = [REPORT.formation, REPORT.cell, REPORT.strength, REPORT.losses, REPORT.enemy, REPORT.enemyStrength];
  assert.deepEqual(
    columns.map((c) => situation!.words[c]),
    [-1, 3, 11000, 350, FOE, 3000],
  );
});

test("DOC-11 a headquarters has done its task when all under it have, and says so once", () => {
  const { think } = openOffice(divisions);
  think("army", 100, order("march", "linli"));
  const done = (from: string): Incoming => ({ from, done: "done", at: 3 });
  const reported = (papers: readonly Outgoing[]): number => papers.filter(({ kind }) => kind === "task-report").length;
  assert.equal(reported(think("army", 200, done("3d"), done("13d"), done("68d"))), 0);
  assert.equal(reported(think("army", 300, done("116d"))), 1);
  assert.equal(reported(think("army", 400, done("116d"))), 0);
});

test("DOC-11 a rear guard that covers is not waited for, one that has been told to follow is", () => {
  const done = (from: string): Incoming => ({ from, done: "done", at: 1 });
  const reported = (papers: readonly Outgoing[]): number => papers.filter(({ kind }) => kind === "task-report").length;
  const { think } = retreating();
  const last = think("army", 2000, done("3d"), done("13d"), done("68d"));
  assert.deepEqual([short(last), reported(last)], [["116d withdraw shimen"], 0]);
  assert.equal(reported(think("army", 2100, done("116d"))), 1);

  const delaying = openOffice(divisions);
  delaying.think("army", 1100, order("march", "linli"));
  delaying.doctrine.books.givenTask[delaying.handle("116d")] = TASKS.indexOf("cover");
  assert.equal(reported(delaying.think("army", 2000, done("3d"), done("13d"))), 0);
  assert.equal(reported(delaying.think("army", 2100, done("68d"))), 1);
});

test("DOC-11 where all cover the headquarters covers, and has done nothing", () => {
  const { think } = openOffice(divisions);
  think("army", 1100, order("cover", "shimen"));
  const done: Incoming = { from: "3d", done: "barred", at: 1 };
  assert.deepEqual(
    think("army", 2000, done).filter(({ kind }) => kind === "task-report"),
    [],
  );
});

test("DOC-11 the highest headquarters reports to nobody", () => {
  const { think } = openOffice(divisions);
  assert.deepEqual(
    think("war-zone", 100, { from: "army", contact: true, at: 3, enemy: FOE, enemyAt: 4, enemyMen: 3000 }),
    [],
  );
});

test("DOC-1 DOC-3 the same papers in the same order give the same papers, after saving and reloading too", () => {
  const paper: fc.Arbitrary<Incoming> = fc.oneof(
    fc
      .record({ task: fc.constantFrom(...TASKS), objective: fc.constantFrom(...Object.keys(towns)) })
      .map((o): Incoming => ({ from: "war-zone", order: o })),
    fc
      .record({
        from: fc.constantFrom("3d", "13d", "68d", "116d"),
        at: fc.integer({ min: 0, max: 10 }),
        men: fc.integer({ min: 100, max: 9000 }),
        enemy: fc.constantFrom(-1, FOE, FOE + 1),
        enemyAt: fc.integer({ min: 0, max: 10 }),
        enemyMen: fc.integer({ min: 100, max: 9000 }),
        done: fc.constantFrom(undefined, "done" as const, "failed" as const, "barred" as const),
      })
      .map(({ done, ...report }): Incoming => (done ? { ...report, done } : { ...report, contact: true })),
  );
  fc.assert(
    fc.property(fc.array(fc.array(paper, { maxLength: 4 }), { maxLength: 12 }), (days) => {
      const [straight, broken, other] = [openOffice(divisions), openOffice(divisions), openOffice(divisions)];
      days.forEach((papers, i) => {
        const now = 200 * i;
        const expected = straight!.think("army", now, ...papers);
        const saved = broken!.doctrine.save();
        other!.doctrine.load(saved);
        assert.deepEqual(other!.think("army", now, ...papers), expected);
        assert.deepEqual(broken!.think("army", now, ...papers), expected);
        // orders go down, reports go up, and never to anybody else
        for (const { kind, to } of expected) {
          assert.ok(kind === "order" ? ["3d", "13d", "68d", "116d"].includes(to) : to === "war-zone");
        }
        const told = orders(expected).map(({ to }) => to);
        assert.equal(new Set(told).size, told.length, "nobody gets two orders of one decision");
      });
    }),
    { numRuns: 100, seed: 11 },
  );
});
