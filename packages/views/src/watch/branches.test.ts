/** The order of battle at a minute, and that its figures, the plots' and the papers' are the same men. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { TraceLine } from "@staffride/formats/trace";
import type { Scenario } from "@staffride/formats/scenario";
import { toy } from "../testing/toy.js";
import { branchesAt } from "./branches.js";
import type { Branch } from "./branches.js";
import { openRun } from "./run.js";
import { strengthsOf } from "./series.js";
import { valueAt } from "./timeline.js";

const [RA, BC, B1, B2] = [0, 1, 3, 4];
const scenario = { ...toy, minds: { nIntent: 3 }, parameters: { situationHours: 24 } } as unknown as Scenario;
const line = (at: number, kind: string, rest: Record<string, string | number>): TraceLine => ({ at, kind, ...rest });
const muster = (at: number, formation: string, fit: number, rest = {}) =>
  line(at, "muster", { formation, fit, woundedCarried: 0, stragglers: 0, unfit: 0, fatigue: 0, ...rest });
const losses = (at: number, formation: string, killed: number, wounded = 0, missing = 0) =>
  line(at, "losses", { formation, killed, wounded, missing, engagement: -1 });
const attached = (at: number, headquarters: string, parent: string) =>
  line(at, "attached", { headquarters, parent, was: "" });

const all = (branches: readonly Branch[]): Branch[] => branches.flatMap((one) => [one, ...all(one.under)]);
const find = (branches: readonly Branch[], h: number) => all(branches).find((one) => one.headquarters === h)!;

test("men fallen since the muster are no longer fit; fit, unfit, stragglers and lost are the men of day one", () => {
  const run = openRun(scenario, [
    muster(0, "b1", 10000),
    losses(360, "b1", 30, 60, 10),
    muster(1440, "b1", 9700, { woundedCarried: 25, stragglers: 120, unfit: 80 }),
    losses(1800, "b1", 5, 5, 0),
    line(2000, "surrendered", { formation: "b1", cell: "c15", men: 9915, wounded: 25 }),
  ]);
  const menAt = (at: number) => find(branchesAt(run, at), B1).men;
  assert.deepEqual(menAt(100), { fit: 10000, unfit: 0, stragglers: 0, lost: 0, dayOne: 10000 });
  assert.deepEqual(menAt(400), { fit: 9900, unfit: 0, stragglers: 0, lost: 100, dayOne: 10000 });
  assert.deepEqual(menAt(1900), { fit: 9690, unfit: 80, stragglers: 120, lost: 110, dayOne: 10000 });
  assert.deepEqual(menAt(2000), { fit: 0, unfit: 0, stragglers: 0, lost: 10000, dayOne: 10000 });
  assert.equal(find(branchesAt(run, 2000), B1).gone, true);
});

test("ENG-11: who fell before the arms were laid down may be told after it, and nobody is fewer than none", () => {
  const run = openRun(scenario, [
    muster(0, "b1", 10000),
    line(2000, "surrendered", { formation: "b1", cell: "c15", men: 9974, wounded: 0 }),
    losses(2160, "b1", 7, 18, 1),
  ]);
  const menAt = (at: number) => find(branchesAt(run, at), B1).men;
  assert.deepEqual([menAt(2000).fit, menAt(2160).fit], [0, 0]);
  assert.deepEqual([menAt(2000).lost, menAt(2160).lost], [9974, 10000]);
});

test("one who comes under another leaves the one sum for the other, and says since when", () => {
  const run = openRun(scenario, [muster(0, "b1", 9000), muster(0, "b2", 4000), attached(500, "b2", "b1")]);
  const before = branchesAt(run, 499);
  assert.deepEqual([find(before, B1).men.fit, find(before, B2).attached], [9000, undefined]);
  const after = branchesAt(run, 500);
  assert.deepEqual(
    [find(after, BC).men.fit, find(after, B1).men.fit, find(after, B1).under.map(({ headquarters }) => headquarters)],
    [13000, 13000, [B2]],
  );
  assert.deepEqual(find(after, B2).attached, { from: BC, since: 500 });
  const { fit } = strengthsOf(run)[B1]!;
  assert.deepEqual([valueAt(fit, 499), valueAt(fit, 500)], [9000, 13000]);
});

test("what a superior had is what the one of that time had", () => {
  const report = (at: number, dispatch: number, to: string, strength: number) => [
    line(at, "drafted", {
      ...{ dispatch, from: "b2", to, content: "situation-report" },
      ...{ precedence: "urgent", channel: "radio" },
    }),
    line(at, "report", { dispatch, subject: "b2", cell: "c15", strength, posture: "halted" }),
    line(at + 50, "dispatch", { dispatch, enciphered: at, sent: at, attempts: 1, received: at, deciphered: at }),
  ];
  const run = openRun(scenario, [
    ...report(100, 1, "bc", 3900),
    attached(500, "b2", "b1"),
    ...report(600, 2, "b1", 3700),
  ]);
  const { believedMen } = strengthsOf(run)[B2]!;
  assert.equal(valueAt(believedMen, 200), 3900);
  assert.equal(valueAt(believedMen, 700), 3700);
});

test("at every minute a branch is the sum of what is under it, and the last point of its plot", () => {
  const bodies = ["r1", "b1", "b2"] as const;
  const event = fc.record({
    at: fc.integer({ min: 0, max: 4000 }),
    body: fc.constantFrom(...bodies),
    men: fc.nat(200),
    kind: fc.constantFrom("fall", "count", "move"),
    to: fc.constantFrom("bc", "b1"),
  });
  fc.assert(
    fc.property(fc.array(event, { maxLength: 20 }), fc.integer({ min: 0, max: 4000 }), (events, at) => {
      const lines = [...events]
        .sort((a, b) => a.at - b.at)
        .map(({ at, body, men, kind, to }) =>
          kind === "fall"
            ? losses(at, body, men)
            : kind === "count"
              ? muster(at, body, 3000 + men, { unfit: men })
              : attached(at, "b2", to),
        );
      const run = openRun(scenario, lines);
      for (const { headquarters, formation, men, under } of all(branchesAt(run, at))) {
        const below = under.reduce((sum, one) => sum + one.men.fit, 0);
        const own = formation < 0 ? 0 : valueAt(run.memory.formations[formation]!.muster, at)!.men;
        assert.equal(men.fit, below + own);
        const { fit, lost } = strengthsOf(run)[headquarters]!;
        assert.deepEqual([valueAt(fit, at), valueAt(lost, at)], [men.fit, men.lost]);
      }
    }),
  );
  assert.deepEqual(
    branchesAt(openRun(scenario, []), 0).map(({ headquarters, under }) => [headquarters, under.length]),
    [
      [RA, 1],
      [BC, 2],
    ],
  );
});
