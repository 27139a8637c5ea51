/** Where a newcomer may begin, found in whatever campaign is open. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { TraceLine } from "@staffride/formats/trace";
import type { Scenario } from "@staffride/formats/scenario";
import type { RoomPapers } from "@staffride/formats/room";
import { openRun } from "@staffride/views/watch/run";
import { toy } from "@staffride/views/testing/toy";
import { seatIn, swingIn } from "./openings.js";

const scenarioWith = (checks: unknown[]) =>
  ({ ...toy, checks, minds: { nIntent: 3, minded: Uint8Array.of(1, 1, 1, 0, 0) } }) as unknown as Scenario;
const decisions = (...of: (readonly [headquarters: string, from: string])[]) =>
  ({
    decisions: of.map(([headquarters, from]) => ({ headquarters, window: { from, to: from } })),
  }) as unknown as RoomPapers;
const intents = (at: number, headquarters: string, intent0: number, intent1: number): TraceLine => ({
  ...{ at, kind: "intents", headquarters, enemy: "b1", intent0, intent1 },
  ...{ intent2: 1000 - intent0 - intent1, intent3: 0 },
});

test("one sits with the superior of who decides most, if he decides too; else with who decides most", () => {
  const run = openRun(scenarioWith([]), []);
  const [RA, R1] = [0, 2];
  const day = (d: number) => `1943-12-0${d}T06:00`;
  assert.equal(seatIn(run, decisions(["r1", day(5)], ["r1", day(6)], ["ra", day(6)]))?.headquarters, RA);
  assert.equal(seatIn(run, decisions(["r1", day(5)], ["r1", day(6)]))?.headquarters, R1);
  assert.deepEqual(seatIn(run, decisions(["ra", day(6)])), { headquarters: RA, at: 1440 + 360 + 720 });
  assert.equal(seatIn(run, decisions()), undefined);
});

test("the reading a check asks about comes before any other; where none rises, the greatest rise", () => {
  const lines = [
    intents(0, "ra", 300, 300),
    intents(0, "bc", 300, 300),
    intents(500, "ra", 300, 650),
    intents(600, "bc", 900, 50),
    intents(900, "ra", 300, 100),
  ];
  const asked = {
    check: { measure: { kind: "believes", headquarters: "ra", intent: "lure", above: "hold", enemy: ["b1"] } },
  };
  assert.deepEqual(swingIn(openRun(scenarioWith([asked]), lines)), {
    headquarters: 0,
    intent: 1,
    share: 0.65,
    at: 500,
  });
  assert.deepEqual(swingIn(openRun(scenarioWith([]), lines)), { headquarters: 1, intent: 0, share: 0.9, at: 600 });
  assert.equal(swingIn(openRun(scenarioWith([]), [])), undefined);
});
