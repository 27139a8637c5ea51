/** A headquarters' own operation: rules RES-6 and RES-7 of docs/models/deciding.md. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Answer } from "@staffride/formats/words";
import { ANSWERS } from "@staffride/formats/words";
import { openOffice, type Incoming, type Office, type Outgoing } from "./testing/office.js";

const HOUR = 60;

/** Three divisions, to go back to linli and then to shimen; a lot by which one answer is to the commander's taste. */
function open(taste: Answer = "obey"): Office {
  return openOffice({
    points: Array.from({ length: 11 }, (_, i) => [10 * i, 0] as const),
    places: { shimen: 0, linli: 3, lixian: 6 },
    staff: [
      { name: "theatre" },
      { name: "army", under: "theatre" },
      ...["3d", "13d", "68d"].map((name) => ({ name, under: "army", at: 8, leads: true })),
    ],
    plans: {
      "to-linli": { task: "withdraw", objective: "linli" },
      "stand-at-linli": { task: "hold", objective: "linli" },
      "to-shimen": { task: "withdraw", objective: "shimen" },
    },
    minds: {
      commanders: { army: { traits: { reluctance: 2 } } },
      operations: {
        army: [
          { plan: "to-linli", stand: "river-line", standing: "stand-at-linli" },
          { plan: "to-shimen", stand: "clear" },
        ],
      },
    },
    lot: (_, lot, draw) => (lot === "taste" && draw === ANSWERS.indexOf(taste) ? 0.9999999999 : 0.5),
  });
}
const orders = (papers: readonly Outgoing[]): string[] =>
  papers.filter(({ kind }) => kind === "order").map((p) => `${p.to} ${p.task} ${p.objective}`);
const from = (name: string, at: number, more: Partial<Incoming> = {}): Incoming => ({
  from: name,
  situation: true,
  at,
  men: 5000,
  ...more,
});
const back = (where: string): string[] => ["3d", "13d", "68d"].map((name) => `${name} withdraw ${where}`);
const order = (task: "attack" | "withdraw" | "hold", objective: string): Incoming => ({
  from: "theatre",
  order: { task, objective },
});

test("RES-6 it begins by itself after 22 hours if nothing was ordered", () => {
  const office = open();
  assert.deepEqual(orders(office.think("army", 22 * HOUR - 1)), []);
  assert.deepEqual(orders(office.think("army", 22 * HOUR)), back("linli"));
  assert.deepEqual(orders(office.think("army", 23 * HOUR)), [], "once");
});

test("RES-6 it begins at once when an order is refused", () => {
  const office = open("refuse");
  assert.deepEqual(orders(office.think("army", 100, order("attack", "lixian"))), back("linli"));
});

test("RES-6 the next stage comes when three men in five are back, as they say, or within four hours of it", () => {
  const office = open();
  office.think("army", 22 * HOUR);
  // at 4 km/h it is 300 minutes from kilometre 50 to 30, and 150 from 40
  assert.deepEqual(orders(office.think("army", 30 * HOUR, from("3d", 5), from("13d", 5), from("68d", 4))), []);
  // 9,000 of 14,000 are .64
  assert.deepEqual(orders(office.think("army", 31 * HOUR, from("13d", 4, { men: 4000 }))), back("shimen"));
  const done = open();
  done.think("army", 22 * HOUR, from("3d", 8), from("13d", 8), from("68d", 8));
  assert.deepEqual(orders(done.think("army", 23 * HOUR, from("3d", 8, { done: "done" }))), []);
  assert.deepEqual(orders(done.think("army", 24 * HOUR, from("13d", 8, { done: "done" }))), back("shimen"));
});

test("RES-7 an order not refused stops it; delayed, it stands on the line of the stage, and sets out again when let go", () => {
  const office = open("delay");
  office.think("army", 22 * HOUR, from("3d", 8), from("13d", 8), from("68d", 8));
  const stands = orders(office.think("army", 23 * HOUR, order("attack", "lixian")));
  assert.deepEqual(stands.sort(), ["13d march linli", "3d hold linli", "68d march linli"]);
  const home = ["3d", "13d", "68d"].map((name) => from(name, 3));
  assert.deepEqual(orders(office.think("army", 24 * HOUR, ...home)), [], "and goes no further, though all are there");
  const { books } = office.doctrine;
  books.trait.fill(0); // nothing against going now
  const out = orders(office.think("army", 30 * HOUR, order("withdraw", "shimen")));
  assert.equal(books.answer[books.row[office.handle("army")]!], 0);
  assert.deepEqual(out, back("linli"), "leave to go: from the stage on which it stood");
});

test("RES-7 an order obeyed that does not say withdraw stops it too", () => {
  const office = open("obey");
  office.think("army", 22 * HOUR, from("3d", 8), from("13d", 8), from("68d", 8));
  office.think("army", 23 * HOUR, order("hold", "lixian"));
  const home = ["3d", "13d", "68d"].map((name) => from(name, 3));
  assert.deepEqual(orders(office.think("army", 24 * HOUR, ...home)), []);
});
