import assert from "node:assert/strict";
import { test } from "node:test";
import { KIND } from "@staffride/formats/trace";
import { POSTURES } from "@staffride/formats/words";
import { watchPosts } from "./headquarters.js";
import { relocate } from "./march.js";
import type { Run } from "./run.js";
import { campaign, type Staff, type Troops } from "./testing/campaign.js";
import { linesOf, runOf } from "./testing/drive.js";

const BROKEN = POSTURES.indexOf("broken");
const THREE_OCLOCK = 180;
const at = (name: string, side: 0 | 1, cell: number, men: number): Troops => ({ name, side, at: cell, men });

/** A lane of thirty cells; the army's post stands in cell 20, its base in 0. */
function posts(troops: readonly Troops[], staff: Partial<Staff> = {}): Run {
  const run = runOf(
    campaign({
      board: { columns: 1, rows: 30, places: { base: 0 } },
      staffs: [{ name: "11a", side: 0, at: 20, base: "base", ...staff }],
      troops,
    }),
  );
  run.state.now[0] = THREE_OCLOCK;
  return run;
}
const told = (run: Run, kind: number): number => linesOf(run.trace, kind).length;

test("HQ-2 a post that marches with a division stands where it stands, once it has halted", () => {
  const run = posts([at("3d", 0, 5, 5000)], { with: "3d", at: 5 });
  relocate(run, 0, 6);
  run.state.stepEdge[0] = 3;
  watchPosts(run);
  assert.equal(run.state.post[0], 5);
  run.state.stepEdge[0] = -1;
  watchPosts(run);
  assert.equal(run.state.post[0], 6);
  assert.deepEqual(
    linesOf(run.trace, KIND.headquartersMoved).map((line) => line.slice(2, 5)),
    [[0, 5, 6]],
  );
});

test("HQ-3 an enemy within reach threatens a post with nobody by it; half his strength of unbroken troops shield it", () => {
  const threatened = (guard: number, broken = false): number => {
    const run = posts([at("enemy", 1, 22, 4000), ...(guard > 0 ? [at("guard", 0, 19, guard)] : [])]);
    if (broken) run.state.posture[1] = BROKEN;
    watchPosts(run);
    return told(run, KIND.headquartersThreatened);
  };
  assert.equal(threatened(0), 1);
  assert.equal(threatened(1999), 1);
  assert.equal(threatened(2000), 0);
  assert.equal(threatened(2000, true), 1);
  assert.equal(told(posts([at("enemy", 1, 23, 4000)]), KIND.headquartersThreatened), 0);
});

test("HQ-3 a post by itself looks about every third hour", () => {
  const seenAt = (minute: number): number => {
    const run = posts([at("enemy", 1, 22, 4000)]);
    run.state.now[0] = minute;
    watchPosts(run);
    return told(run, KIND.headquartersThreatened);
  };
  assert.deepEqual([120, 180, 240, 300, 360].map(seenAt), [0, 1, 0, 0, 1]);
});

test("HQ-4 a threatened post goes back nine km at least towards its base, and works again after four hours", () => {
  const run = posts([at("enemy", 1, 22, 4000)]);
  watchPosts(run);
  // 9 km are four cells of 2.4 km
  assert.equal(run.state.post[0], 16);
  assert.equal(run.state.busyUntil[0], THREE_OCLOCK + 240);
  assert.equal(told(run, KIND.headquartersOverrun), 0);
  run.state.now[0] = 360;
  watchPosts(run);
  assert.equal(run.state.post[0], 16, "not while it is on the move");
});

test("HQ-4 it goes on until it is out of the enemy's reach", () => {
  const run = posts([at("enemy", 1, 22, 4000), at("other", 1, 16, 900)]);
  watchPosts(run);
  assert.equal(run.state.post[0], 13);
});

test("HQ-4 a post with the enemy in its cell and no friend there is overrun: a day lost", () => {
  const run = posts([at("enemy", 1, 20, 4000)]);
  watchPosts(run);
  assert.equal(told(run, KIND.headquartersOverrun), 1);
  assert.equal(run.state.busyUntil[0], THREE_OCLOCK + 1440);
  assert.equal(run.state.post[0], 16);
  const defended = posts([at("enemy", 1, 20, 4000), at("guard", 0, 20, 3000)]);
  watchPosts(defended);
  assert.equal(told(defended, KIND.headquartersThreatened), 1);
  assert.equal(told(defended, KIND.headquartersOverrun), 0);
});

test("HQ-4 a post that its division has left behind is overrun and goes back by itself", () => {
  const run = posts([at("3d", 0, 21, 5000), at("enemy", 1, 20, 4000)], { with: "3d" });
  run.state.posture[0] = BROKEN;
  run.state.stepEdge[0] = 3;
  watchPosts(run);
  assert.equal(told(run, KIND.headquartersOverrun), 1);
  assert.equal(run.state.post[0], 16);
});

test("HQ-3 a post with a division is safe while the division stands unbroken", () => {
  const withDivision = (posture: number): number => {
    const run = posts([at("3d", 0, 20, 5000), at("enemy", 1, 21, 20000)], { with: "3d" });
    run.state.posture[0] = posture;
    watchPosts(run);
    return told(run, KIND.headquartersThreatened);
  };
  assert.equal(withDivision(0), 0);
  assert.equal(withDivision(BROKEN), 1);
});

test("HQ-5 a post with an encircled division is cut off, told once, until the ring opens", () => {
  const run = posts([at("3d", 0, 20, 5000)], { with: "3d" });
  run.state.encircledSince[0] = 60;
  watchPosts(run);
  watchPosts(run);
  assert.equal(run.state.cutOff[0], 1);
  assert.equal(told(run, KIND.headquartersCutOff), 1);
  run.state.encircledSince[0] = -1;
  watchPosts(run);
  assert.equal(run.state.cutOff[0], 0);
});

test("HQ-1 a headquarters off the map is never threatened", () => {
  const run = runOf(
    campaign({
      board: { columns: 1, rows: 5 },
      staffs: [{ name: "tokyo", side: 0 }],
      troops: [at("enemy", 1, 0, 9000)],
    }),
  );
  run.state.now[0] = THREE_OCLOCK;
  watchPosts(run);
  assert.equal(told(run, KIND.headquartersThreatened), 0);
});
