import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { TraceLine } from "@staffride/formats/trace";
import { toy } from "../testing/toy.js";
import { openRun } from "./run.js";

const line = (at: number, kind: string, rest: Record<string, string | number>): TraceLine => ({ at, kind, ...rest });
const moved = (at: number, formation: string, from: number, to: number) =>
  line(at, "moved", { formation, from: `c${from}`, to: `c${to}`, surface: "road" });
const posture = (at: number, formation: string, posture: string, was: string) =>
  line(at, "posture", { formation, posture, was });
const standing = (lines: readonly TraceLine[], formation: number, at: number) =>
  openRun(toy, lines)
    .positionAt(at)
    .formations.find((one) => one.formation === formation)!;

test("between two cells a formation is where the minutes have brought it, from when it set off", () => {
  const lines = [
    posture(100, "r1", "marching", "halted"),
    moved(160, "r1", 3, 4),
    moved(260, "r1", 4, 5),
    posture(260, "r1", "halted", "marching"),
    posture(900, "r1", "marching", "halted"),
    line(900, "road-wait", { formation: "r1", cell: "c6", until: 940 }),
    moved(1000, "r1", 5, 6),
  ];
  const between = (at: number) => standing(lines, 0, at).between;
  assert.equal(between(99), undefined);
  assert.deepEqual(between(130), { from: 3, to: 4, share: 0.5, crossing: -1 });
  assert.deepEqual(between(235), { from: 4, to: 5, share: 0.75, crossing: -1 });
  assert.equal(between(600), undefined, "it rests in the fifth cell");
  assert.equal(between(920), undefined, "it waits for the road");
  assert.deepEqual(between(970), { from: 5, to: 6, share: 0.5, crossing: -1 });
  assert.deepEqual(standing(lines, 0, 1000).route, [3, 4, 5, 6]);
  assert.deepEqual(standing(lines, 0, 1000 + 1441).route, [6], "of the last day alone");
});

test("a crossing has one on it and others before it, until they are over or go elsewhere", () => {
  const queued = (at: number, formation: string, ahead: number) =>
    line(at, "crossing-queued", { formation, crossing: "ferry", ahead });
  const lines = [
    queued(100, "b1", 0),
    line(100, "crossing-began", { formation: "b1", crossing: "ferry", men: 900, due: 300 }),
    queued(120, "b2", 1),
    queued(130, "r1", 2),
    moved(200, "b2", 15, 14),
    line(300, "crossing-ended", { formation: "b1", crossing: "ferry", men: 880, cell: "c9" }),
    line(310, "crossing-began", { formation: "r1", crossing: "ferry", men: 500, due: 400 }),
  ];
  const run = openRun(toy, lines);
  const at = (minute: number) => run.positionAt(minute).traffic;
  assert.deepEqual(at(99), []);
  assert.deepEqual(at(150), [
    {
      crossing: 0,
      passing: { formation: 1, men: 900, since: 100, due: 300 },
      queue: [
        { formation: 2, ahead: 1, since: 120 },
        { formation: 0, ahead: 2, since: 130 },
      ],
    },
  ]);
  assert.deepEqual(at(250)[0]!.queue, [{ formation: 0, ahead: 1, since: 130 }]);
  assert.deepEqual(run.positionAt(250).formations[1]!.between, { from: 15, to: 9, share: 0.75, crossing: 0 });
  assert.deepEqual(at(305), [{ crossing: 0, queue: [{ formation: 0, ahead: 0, since: 130 }] }]);
  assert.equal(at(320)[0]!.passing!.formation, 0);
});

test("men, losses and fights are those of the minute", () => {
  const lines = [
    line(60, "engagement-began", { engagement: 7, cell: "c4", attacker: "b1", defender: "r1", phase: "assault" }),
    line(120, "losses", { formation: "r1", killed: 10, wounded: 20, missing: 5, engagement: 7 }),
    line(130, "losses", { formation: "b2", killed: 1, wounded: 2, missing: 0, engagement: 7 }),
    line(150, "contact", { formation: "r1", enemy: "b1", cell: "c4" }),
    line(200, "strays", { formation: "r1", lost: 4, returned: 0, fellSick: 0, evacuated: 0, died: 0 }),
    line(240, "muster", {
      ...{ formation: "r1", fit: 8900, woundedCarried: 15, stragglers: 30, unfit: 20, fatigue: 250 },
    }),
    line(300, "engagement-ended", { engagement: 7, cell: "c4", cause: "enemy-left" }),
    line(310, "contact-lost", { formation: "r1", enemy: "b1" }),
    line(400, "surrendered", { formation: "r1", cell: "c4", men: 8915, wounded: 15 }),
  ];
  const run = openRun(toy, lines);
  assert.deepEqual(run.positionAt(125).engagements, [
    { engagement: 7, cell: 4, attackers: [1], defenders: [0], phase: "assault", since: 60, fallen: [0, 35] },
  ]);
  const [fight] = run.positionAt(140).engagements;
  assert.deepEqual(
    [fight!.attackers, fight!.fallen],
    [
      [1, 2],
      [3, 35],
    ],
  );
  assert.deepEqual(run.positionAt(125).formations[2]!.engagements, [], "it has not joined yet");
  assert.deepEqual(run.positionAt(140).formations[2]!.engagements, [7]);
  const then = standing(lines, 0, 250);
  assert.deepEqual([then.men, then.wounded, then.stragglers, then.unfit, then.fatigue], [8900, 15, 30, 20, 0.25]);
  assert.deepEqual([then.lost, then.contacts], [39, [1]]);
  assert.deepEqual(run.positionAt(300).engagements, []);
  assert.deepEqual(standing(lines, 0, 310).contacts, []);
  assert.equal(standing(lines, 0, 400), undefined);
  assert.equal(run.memory.formations[0]!.lost.values.at(-1), 39 + 8900);
});

test("tasks, superiors, towns and crossings are those of the minute", () => {
  const lines = [
    line(10, "task", { headquarters: "b1", task: "hold", objective: "eastend", from: "bc", dispatch: 5 }),
    line(20, "attached", { headquarters: "b2", parent: "b1", was: "bc" }),
    line(30, "control", { place: "westend", side: "blue", formation: "b1" }),
    line(40, "crossing-held", { crossing: "ferry", side: "red", formation: "r1" }),
    line(50, "headquarters-moved", { headquarters: "ra", from: "c1", to: "c2" }),
  ];
  const run = openRun(toy, lines);
  const [before, after] = [run.positionAt(9), run.positionAt(50)];
  assert.equal(before.formations[1]!.task, undefined);
  assert.deepEqual(after.formations[1]!.task, { task: "hold", objective: 1, from: 1, dispatch: 5, since: 10 });
  assert.deepEqual([before.parents[4], after.parents[4]], [1, 3]);
  assert.deepEqual([before.places[0], after.places[0]], [-1, 1]);
  assert.deepEqual([before.crossings[0], after.crossings[0]], [-1, 0]);
  assert.deepEqual([before.posts.get(0), after.posts.get(0)], [1, 2]);
});

test("a minute is the same whichever was asked for before it, and what comes later is not so yet", () => {
  const step = fc.tuple(fc.nat(2000), fc.nat(2), fc.integer({ min: -1, max: 1 }));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), fc.array(fc.nat(2200), { maxLength: 20 }), (steps, minutes) => {
      const cells = [3, 15, 15];
      const lines = [...steps]
        .sort(([a], [b]) => a - b)
        .map(([at, f, by]) => {
          const from = cells[f]!;
          cells[f] = Math.min(19, Math.max(0, from + by));
          return moved(at, ["r1", "b1", "b2"][f]!, from, cells[f]!);
        });
      const run = openRun(toy, lines);
      for (const at of minutes) {
        const upToThen = openRun(
          toy,
          lines.filter((one) => one.at <= at),
        ).positionAt(at);
        // on the way is known only by the arrival
        const now = run.positionAt(at).formations.map(({ between: _, ...one }) => one);
        assert.deepEqual(now, upToThen.formations);
      }
    }),
    { numRuns: 60 },
  );
});
