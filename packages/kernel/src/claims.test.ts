import assert from "node:assert/strict";
import { test } from "node:test";
import { claimOf, credit } from "./claims.js";
import type { Run } from "./run.js";
import { campaign } from "./testing/campaign.js";
import { runOf } from "./testing/drive.js";

/** A division (0) between two enemies (1, 2). */
function lane(number = 0): Run {
  const troop = (name: string, side: 0 | 1, at: number) => ({ name, side, at, men: 9000 });
  const sketch = campaign({
    board: { columns: 1, rows: 12 },
    troops: [troop("3d", 0, 5), troop("58d", 1, 4), troop("150d", 1, 6)],
    minds: { free: 1 },
  });
  return runOf(sketch, 1, number);
}

test("REP-10 who falls is the work of those in contact, in equal parts; all of it is somebody's", () => {
  const run = lane();
  credit(run, 0, 300);
  assert.deepEqual([...run.state.inflicted], [0, 150, 150]);
  credit(run, 1, 80);
  assert.deepEqual([...run.state.inflicted], [80, 150, 150]);
});

test("REP-10 nobody in contact, nobody's work, and nothing done is nothing claimed", () => {
  const run = lane();
  run.state.contactLow[0] = 0;
  credit(run, 0, 300);
  assert.deepEqual([...run.state.inflicted], [0, 0, 0]);
  assert.equal(claimOf(run, 0), 0);
});

test("REP-10 a claim is 2.7 times the work at the median, spread .7, one lot a run", () => {
  const logs = Array.from({ length: 400 }, (_, number) => {
    const run = lane(number);
    credit(run, 1, 100000);
    const claimed = claimOf(run, 0);
    run.state.now[0] = 9000;
    assert.equal(claimOf(run, 0), claimed);
    return Math.log(claimed / 100000);
  });
  const mean = logs.reduce((sum, one) => sum + one, 0) / logs.length;
  const sd = Math.sqrt(logs.reduce((sum, one) => sum + (one - mean) ** 2, 0) / logs.length);
  // standard errors .035 and .025; four of them
  assert.ok(Math.abs(mean - 1) < 0.14 && Math.abs(sd - 0.7) < 0.1, `mean ${mean}, spread ${sd}`);
});
