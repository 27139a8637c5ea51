/** Neighbours: rules LIA-1 to LIA-3 of docs/models/liaison.md. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { REPORT } from "@staffride/formats/desk";
import { linkTo } from "./liaison.js";
import { openOffice, type Incoming, type Office, type OfficeSketch, type Outgoing } from "./testing/office.js";

const HOUR = 60;

function open(strength: number, lot?: NonNullable<OfficeSketch["lot"]>): Office {
  const sketch: OfficeSketch = {
    points: Array.from({ length: 6 }, (_, i) => [10 * i, 0] as const),
    places: { linli: 3 },
    staff: [
      { name: "war-zone" },
      { name: "18a", under: "war-zone" },
      { name: "79a", under: "war-zone" },
      { name: "66a", under: "war-zone" },
      { name: "11d", under: "18a", at: 2, leads: true },
      { name: "98d", under: "79a", at: 5, leads: true },
    ],
    minds: { commanders: { "18a": {}, "79a": {}, "66a": {} }, liaison: [["18a", "79a", strength]] },
  };
  return openOffice(lot === undefined ? sketch : { ...sketch, lot });
}
const letters = (papers: readonly Outgoing[]): Outgoing[] => papers.filter(({ kind }) => kind === "liaison");
const says: Incoming = { from: "11d", situation: true, at: 2, men: 7000 };

test("LIA-1 once in twelve hours each writes to the other where his force stands and how strong it is", () => {
  const office = open(1);
  const [letter] = letters(office.think("18a", 100, says));
  assert.deepEqual([letter!.to, letter!.precedence], ["79a", "routine"]);
  const { cell, strength, headquarters, happenedAt } = REPORT;
  assert.deepEqual(
    [cell, strength, headquarters, happenedAt].map((i) => letter!.words[i]),
    [2, 7000, 1, 100],
  );
  assert.deepEqual(letters(office.think("18a", 100 + 12 * HOUR - 1)), []);
  assert.equal(letters(office.think("18a", 100 + 12 * HOUR)).length, 1);
  assert.deepEqual(
    letters(office.think("79a", 200)).map(({ to }) => to),
    ["18a"],
  );
  assert.deepEqual(letters(office.think("66a", 200)), []);
});

test("LIA-1 the pair's strength is the chance that he writes; one that failed is tried again half a day later", () => {
  const asked: string[] = [];
  const office = open(0.25, (who, lot, draw, at) => {
    if (lot === "liaison") asked.push(`${who} ${draw} ${at}`);
    return at < 500 ? 0.25 : 0.2499;
  });
  assert.deepEqual(letters(office.think("18a", 100, says)), []);
  assert.deepEqual(letters(office.think("18a", 600)), []);
  assert.equal(letters(office.think("18a", 820)).length, 1);
  assert.deepEqual(asked, ["18a 0 100", "18a 0 820"]);
  assert.deepEqual(letters(open(0, () => 1e-9).think("18a", 100, says)), []);
});

test("LIA-1 he tells what share of his men is gone by the losses he has told his superior, not by those he believes", () => {
  const office = open(1);
  const { books } = office.doctrine;
  office.think("18a", 50, { ...says, losses: 3000 });
  books.toldLosses[books.row[office.handle("18a")]!] = 1000;
  const [letter] = letters(office.think("18a", 50 + 12 * HOUR));
  assert.deepEqual([letter!.words[REPORT.strength], letter!.words[REPORT.unfit]], [7000, 125]); // 1000 / 8000
});

test("LIA-2 his men and the share that is gone stand beside his place", () => {
  const office = open(1);
  const { books } = office.doctrine;
  office.think("18a", 1000, { from: "79a", kind: "liaison", at: 4, men: 5000, unfit: 310, happened: 700 });
  const slot = linkTo(office.sit("18a", 1000), office.handle("79a"));
  assert.deepEqual([books.neighbourMen[slot], books.neighbourGone[slot]], [5000, 310]);
});

test("LIA-2 what a neighbour wrote stands with its hour; older news, and one without liaison, change nothing", () => {
  const office = open(1);
  const { books } = office.doctrine;
  const hears = (name: string, from: string, at: number, happened: number): void => {
    office.think(name, 1000, { from, kind: "liaison", at, happened });
  };
  const slot = linkTo(office.sit("18a", 0), office.handle("79a"));
  hears("18a", "79a", 4, 700);
  hears("18a", "79a", 5, 600);
  assert.deepEqual([books.neighbourCell[slot], books.neighbourAt[slot]], [4, 700]);
  hears("79a", "18a", 1, 800);
  assert.deepEqual([books.neighbourCell[slot], books.neighbourAt[slot]], [4, 700], "each his own");
  const before = [...books.neighbourCell];
  hears("66a", "79a", 3, 900);
  hears("79a", "66a", 3, 900);
  assert.deepEqual([...books.neighbourCell], before);
  assert.equal(linkTo(office.sit("66a", 0), office.handle("79a")), -1);
});

test("LIA-2 a neighbour's letter is no report: nothing is known of him as of a subordinate", () => {
  const office = open(1);
  const { books } = office.doctrine;
  office.think("18a", 1000, { from: "79a", kind: "liaison", at: 4, men: 5000, happened: 700 });
  assert.deepEqual([books.ownCell[office.handle("79a")], books.ownStrength[office.handle("79a")]], [-1, 0]);
});

/** The war zone has both corps under it; 79th reports an enemy before it or none. */
function superior(enemy: number): { office: Office; tells: (now: number, ...papers: Incoming[]) => string[] } {
  const office = openOffice({
    points: Array.from({ length: 8 }, (_, i) => [10 * i, 0] as const),
    places: { linli: 2 },
    staff: [
      { name: "6wz", echelon: "war-zone" },
      { name: "18a", under: "6wz" },
      { name: "79a", under: "6wz", at: 6 },
    ],
    minds: { commanders: { "6wz": {}, "18a": {}, "79a": {} }, liaison: [["18a", "79a", 0]] },
  });
  office.think("6wz", 50, { from: "79a", situation: true, at: 6, men: 6000, enemy, enemyAt: 7 });
  const { cell, strength, headquarters, happenedAt } = REPORT;
  return {
    office,
    tells: (now, ...papers) =>
      letters(office.think("6wz", now, ...papers)).map(
        ({ to, words }) => `${to} ${[headquarters, cell, strength, happenedAt].map((i) => words[i]).join(" ")}`,
      ),
  };
}
const stands = (at: number, happened: number): Incoming => ({
  from: "18a",
  situation: true,
  at,
  men: 7000,
  happened,
});

test("LIA-4 the superior tells who has an enemy before him where his neighbour was reported, if that has changed, once a day", () => {
  const { tells } = superior(1);
  assert.deepEqual(tells(100, stands(2, 80)), ["79a 1 2 7000 80"]);
  assert.deepEqual(tells(200, stands(3, 180)), [], "not twice a day");
  assert.deepEqual(tells(100 + 24 * HOUR), ["79a 1 3 7000 180"]);
  assert.deepEqual(tells(100 + 48 * HOUR, stands(3, 3000)), [], "he knows that");
  assert.deepEqual(superior(-1).tells(100, stands(2, 80)), [], "he has nobody before him");
});

test("LIA-4 the news is as old as the place: a later report without one does not make it new", () => {
  const { tells } = superior(1);
  tells(100, stands(2, 80));
  assert.deepEqual(tells(100 + 25 * HOUR, stands(3, 500), { ...stands(-1, 900), at: -1 }), ["79a 1 3 7000 500"]);
});

test("LIA-4 and how strong he is, and what share is gone, as he reported it himself", () => {
  const { office } = superior(1);
  const [letter] = letters(office.think("6wz", 100, { ...stands(2, 80), losses: 3000 }));
  assert.deepEqual([letter!.words[REPORT.strength], letter!.words[REPORT.unfit]], [7000, 300]); // 3000 / 10000
});

test("LIA-4 LIA-2 what the superior tells is known of the neighbour, not of the superior", () => {
  const office = open(0);
  const { books } = office.doctrine;
  const word: Incoming = { from: "66a", kind: "liaison", tells: "79a", at: 4, happened: 700 };
  office.think("18a", 1000, word);
  const slot = linkTo(office.sit("18a", 1000), office.handle("79a"));
  assert.deepEqual([books.neighbourCell[slot], books.neighbourAt[slot]], [4, 700]);
});
