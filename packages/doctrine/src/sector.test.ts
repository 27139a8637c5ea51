import assert from "node:assert/strict";
import { test } from "node:test";
import { BOUNDARY } from "@staffride/formats/desk";
import { mayAct } from "./sector.js";
import { openOffice, type Incoming, type Office, type OfficeSketch, type Outgoing } from "./testing/office.js";
import type { MindsSketch } from "./testing/minds.js";

const THE_LINE = 1;
/** A road of ten points, 10 km each: the east, from point 6 on, is 6th War Zone's; the line, 4 and 5, too; the west 9th's. */
const SECTORS: MindsSketch["sectors"] = [
  { holder: "9wz", cells: [0, 1, 2, 3] },
  { holder: "6wz", cells: [4, 5] },
  { holder: "6wz", cells: [6, 7, 8, 9] },
];
const sketch: OfficeSketch = {
  points: Array.from({ length: 10 }, (_, i) => [10 * i, 0] as const),
  places: { changde: 2, hefu: 4, zoushi: 5, linli: 7, jinshi: 9 },
  staff: [
    { name: "mac", echelon: "supreme" },
    { name: "6wz", under: "mac", echelon: "war-zone" },
    { name: "9wz", under: "mac", echelon: "war-zone" },
    { name: "group", under: "9wz" },
    { name: "3d", under: "group", at: 2, leads: true },
    { name: "10d", under: "group", at: 3, leads: true },
    { name: "51d", under: "6wz", at: 7, leads: true },
  ],
  plans: {
    shift: { task: "pursue", objective: "linli", to: ["9wz"], boundary: { sector: THE_LINE, to: "9wz" } },
    again: { task: "pursue", objective: "linli", to: ["9wz"] },
  },
  minds: { commanders: { "9wz": {} }, sectors: SECTORS },
};
const FOE = 3;
/** Headquarters obey: what they carry out is looked at, not whether. */
const obedient: OfficeSketch = { ...sketch, minds: { commanders: {}, sectors: SECTORS } };
const lent = (holder: string): OfficeSketch => ({
  ...obedient,
  minds: { commanders: {}, sectors: SECTORS!.map((one, s) => (s === THE_LINE ? { ...one, holder } : one)) },
});
const orders = (papers: readonly Outgoing[]): string[] =>
  papers.filter(({ kind }) => kind === "order").map(({ to, task, objective }) => `${to} ${task} ${objective}`);
const tells = (papers: readonly Outgoing[]): string[] =>
  papers
    .filter(({ kind }) => kind === "boundary")
    .map(({ to, words }) => `${to} ${words[BOUNDARY.sector]} ${words[BOUNDARY.holder]}`);
const moved = (from: string, to: string): Incoming => ({ from, boundary: { sector: THE_LINE, to } });

/** The group has taken Changde; an enemy stands at Hefu, 20 km east of it. */
function sentOn(office: Office, objective: string): string[] {
  office.think("group", 100, { from: "9wz", order: { task: "attack", objective } });
  office.think("group", 200, { from: "3d", contact: true, at: 2, enemy: FOE, enemyAt: 4, enemyMen: 3000 });
  return orders(office.think("group", 300, { from: "3d", done: "done", at: 2 }));
}

test("SEC-2 DOC-7 who has done his task is not sent after an enemy over the boundary, unless the order names a place there", () => {
  assert.deepEqual(sentOn(openOffice(obedient), "changde"), []);
  assert.deepEqual(sentOn(openOffice(obedient), "zoushi"), ["3d attack hefu"]);
  // on his own ground, his superior's, his superior's superior's
  for (const holder of ["group", "9wz", "mac"])
    assert.deepEqual(sentOn(openOffice(lent(holder)), "changde"), ["3d attack hefu"], holder);
});

test("SEC-2 what somebody below holds is his superior's to act on, and not his neighbour's", () => {
  const office = openOffice(lent("group"));
  const may = (name: string): boolean => mayAct(office.sit(name, 0), office.doctrine.books, 4);
  assert.deepEqual(["mac", "9wz", "group", "6wz"].map(may), [true, true, true, false]);
});

test("SEC-2 DOC-9 nobody is sent over the boundary to help", () => {
  const helped = (at: number): string[] => {
    const office = openOffice(obedient);
    office.think("group", 100, { from: "9wz", order: { task: "hold", objective: "changde" } });
    office.think("group", 150, { from: "10d", situation: true, at: 2, men: 4000 });
    return orders(
      office.think("group", 200, {
        from: "3d",
        contact: true,
        at,
        men: 1000,
        enemy: FOE,
        enemyAt: at,
        enemyMen: 12000,
      }),
    ).filter((order) => order.startsWith("10d"));
  };
  assert.deepEqual(helped(4), []);
  assert.deepEqual(helped(2), ["10d hold changde"]);
});

test("SEC-3 who moves a boundary tells who held the ground and who holds it now; each of them all under him, once", () => {
  const office = openOffice(obedient);
  const [six, nine] = [office.handle("6wz"), office.handle("9wz")];
  assert.deepEqual(tells(office.think("mac", 100, moved("mac", "9wz"))), [`6wz 1 ${nine}`, `9wz 1 ${nine}`]);
  assert.deepEqual(tells(office.think("9wz", 200, moved("mac", "9wz"))), [`group 1 ${nine}`]);
  assert.deepEqual(tells(office.think("9wz", 300, moved("mac", "9wz"))), []);
  assert.deepEqual(tells(office.think("6wz", 300, moved("mac", "9wz"))), [`51d 1 ${nine}`]);
  assert.deepEqual(tells(office.think("group", 400, moved("9wz", "9wz"))), [`3d 1 ${nine}`, `10d 1 ${nine}`]);
  assert.deepEqual(tells(office.think("9wz", 500, moved("mac", "6wz"))), [`group 1 ${six}`]);
});

test("SEC-3 what a headquarters believes of the boundary changes when it reads of it, not when it is moved", () => {
  const office = openOffice(obedient);
  const may = (name: string): boolean => mayAct(office.sit(name, 0), office.doctrine.books, 4);
  office.think("mac", 100, moved("mac", "9wz"));
  assert.deepEqual(["6wz", "9wz", "group"].map(may), [true, false, false]);
  office.think("9wz", 200, moved("mac", "9wz"));
  assert.deepEqual(["6wz", "9wz", "group"].map(may), [true, true, false]);
  office.think("6wz", 200, moved("mac", "9wz"));
  office.think("group", 300, moved("9wz", "9wz"));
  assert.deepEqual(["6wz", "9wz", "group"].map(may), [false, true, true]);
});

test("SEC-4 an option that moves the boundary moves it, and orders what it orders", () => {
  const decisions = [{ headquarters: "mac", options: [{ course: "shift-boundary", plan: "shift" }] as const }];
  const minds: MindsSketch = { commanders: { mac: {} }, sectors: SECTORS, decisions };
  const office = openOffice({ ...sketch, minds });
  const papers = office.think("mac", 100);
  assert.deepEqual(orders(papers), ["9wz pursue linli"]);
  assert.deepEqual(tells(papers), [`6wz 1 ${office.handle("9wz")}`, `9wz 1 ${office.handle("9wz")}`]);
});

test("SEC-5 an order that brings ground presses like one said once more; one that does not, or elsewhere, does not", () => {
  const pressed = (plan: string, sectors = SECTORS): number => {
    const office = openOffice({ ...sketch, minds: { commanders: { "9wz": {} }, ...(sectors ? { sectors } : {}) } });
    office.think("9wz", 100, { from: "mac", order: { task: "pursue", objective: "linli", plan: office.plan(plan) } });
    return office.doctrine.books.insistence[office.doctrine.books.row[office.handle("9wz")]!]!;
  };
  assert.equal(pressed("shift"), 1);
  assert.equal(pressed("again"), 0);
  assert.equal(pressed("shift", []), 0);
});
