/** How a retreat is carried out: rules COA-15 to COA-17 of docs/models/courses.md. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { KIND } from "@staffride/formats/trace";
import { COURSES } from "@staffride/formats/words";
import { LIKELIHOOD } from "./testing/minds.js";
import { openOffice, type Incoming, type Office, type Outgoing } from "./testing/office.js";

type Changed = Parameters<typeof openOffice>[1];
const DIVISIONS = ["1d", "2d", "3d"];
/** Numbered after the three divisions. */
const FOE = 3;

/**
 * A corps of three divisions of 7,000 at the front, 50 km before a river and 90 before home. The road goes over the
 * bridge, 1,350 minutes; to either side a way leads over a ferry, 1,521 minutes in the east and 1,664 in the west. Each
 * lets a thousand an hour pass: a division takes 420 minutes. All lots fall alike.
 */
function open(changed: Changed = {}, men: readonly number[] = [7000, 7000, 7000], minded = true): Office {
  const names = [...DIVISIONS.keys()];
  return openOffice(
    {
      // front, road, bridge south and north, home; east: bend, south, north; west: the same; and far ahead of the front
      points: [
        ...([
          [0, 0],
          [0, 25],
          [0, 50],
          [0, 55],
          [0, 90],
        ] as const),
        ...([
          [20, 30],
          [20, 50],
          [20, 55],
        ] as const),
        ...([
          [-28, 30],
          [-28, 50],
          [-28, 55],
        ] as const),
        [0, -30],
      ],
      ways: [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 4],
        [0, 5],
        [5, 6],
        [6, 7],
        [7, 4],
        [0, 8],
        [8, 9],
        [9, 10],
        [10, 4],
        [0, 11],
      ],
      crossings: [
        [2, 3, 1000],
        [6, 7, 1000],
        [9, 10, 1000],
      ],
      places: { home: 4, bridge: 3, east: 7, west: 10, road: 1 },
      staff: [
        { name: "superior", echelon: "supreme" },
        { name: "corps", under: "superior", echelon: "corps" },
        ...DIVISIONS.map((name) => ({ name, under: "corps", at: 0, leads: true })),
      ],
      minds: {
        commanders: minded ? { corps: { traits: { deference: 50 } } } : {},
        likelihood: LIKELIHOOD.map((row) => row.map(() => 1 / 8)),
        menUnder: Object.fromEntries(names.map((i) => [DIVISIONS[i]!, men[i]!])),
      },
    },
    changed,
  );
}
const order: Incoming = { from: "superior", order: { task: "withdraw", objective: "home" } };
const seen = (men: number, own: number): Incoming => ({
  ...{ from: "1d", contact: true, at: 0, men: own, enemy: FOE, enemyAt: 0, enemyMen: men, sighting: "nears" },
  happened: 90,
});
const orders = (papers: readonly Outgoing[]): string[] =>
  papers
    .filter(({ kind }) => kind === "order")
    .map((p) => [p.to, p.task, ...p.via!].join(" "))
    .sort();
const weighed = (office: Office): Record<string, number> =>
  Object.fromEntries(office.diary(KIND.weighed).map((line) => [COURSES[line[3]!]!, line[5]! / 100]));
const resolved = (office: Office): string[] => office.diary(KIND.resolved).map((line) => COURSES[line[3]!]!);

test("COA-15 three divisions over three crossings: each joins the way on which its tail is home soonest", () => {
  const office = open();
  assert.deepEqual(orders(office.think("corps", 100, order)), ["1d withdraw", "2d withdraw east", "3d withdraw west"]);
});

test("COA-15 ways that share a crossing or most of their ground are one axis; so are more than there are columns", () => {
  const sent = (office: Office, objective = "home"): string[] =>
    orders(office.think("corps", 100, { from: "superior", order: { task: "withdraw", objective } }));
  const oneWay = ["1d withdraw", "2d withdraw", "3d withdraw"];
  assert.deepEqual(sent(open(), "road"), oneWay, "nothing leads there but the road");
  assert.deepEqual(sent(open({ doctrineMostDetour: 1.2 })), ["1d withdraw", "2d withdraw east", "3d withdraw"]);
  assert.deepEqual(sent(open({ mindMostAxes: 1 })), oneWay);
  const told: Incoming = { from: "superior", order: { task: "withdraw", objective: "home", via: ["west"] } };
  assert.deepEqual(
    orders(open().think("corps", 100, told)),
    oneWay.map((one) => `${one} west`),
    "the way is given",
  );
  assert.deepEqual(
    orders(open({}, [7000, 7000, 7000], false).think("corps", 100, order)),
    oneWay,
    "no mind, no choice",
  );
});

test("COA-16 with nobody near the days count, before a strong enemy the columns keep together", () => {
  const after = (...news: Incoming[]): [Record<string, number>, string[]] => {
    const office = open();
    office.think("corps", 100, ...news, order);
    return [weighed(office), resolved(office)];
  };
  // object .3 x 10 x .98, a day .375 x 1.3 x root; nobody: odds .1, tails home after 2,610; 2,190 and 1,941; 1,770 to 2,083
  assert.deepEqual(after(), [{ withdraw: 2.66, "withdraw-two": 2.71, "withdraw-three": 2.73 }, ["withdraw-three"]]);
  // 14,000 near both ways, one division covers: odds 1 for two together, 2,190 minutes; 2 for each, 1,770 and 1,941, and
  // 9 for being cut off
  assert.deepEqual(after(seen(14000, 7000)), [{ withdraw: 2.2, "withdraw-two": -7.79 }, ["withdraw"]]);
});

test("COA-17 of the half that has most enemies near the strongest covers; without a mind who has most", () => {
  const guard = (minded: boolean): string | undefined =>
    orders(open({}, [4000, 7000, 9000], minded).think("corps", 100, seen(5000, 4000), order)).find((one) =>
      one.includes("cover"),
    );
  assert.equal(guard(true), "2d cover");
  assert.equal(guard(false), "1d cover");
});
