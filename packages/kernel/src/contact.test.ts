import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { enemyNear, firstOf, inContact, localOdds, seenNear, touches } from "./contact.js";
import { relocate } from "./march.js";
import { campaign, type Troops } from "./testing/campaign.js";
import { runOf } from "./testing/drive.js";

const at = (name: string, side: 0 | 1, cell: number, men = 1000, more: Partial<Troops> = {}): Troops => ({
  name,
  side,
  at: cell,
  men,
  ...more,
});
/** One column of cells 2.4 km apart, reach two cells, sight three. */
const lane = { columns: 1, rows: 8, reachKm: 5.2, sightKm: 8 };

test("CON-1 CON-2 enemies are in contact at 4.8 km, seen at 7.2, and neither at 9.6", () => {
  const run = runOf(
    campaign({ board: lane, troops: [at("red", 0, 0), at("blue", 1, 2), at("far", 1, 3), at("out", 1, 4)] }),
  );
  const { state } = run;
  assert.deepEqual(
    [1, 2, 3].map((e) => touches(run, 0, e)),
    [true, false, false],
  );
  assert.equal(state.seenLow[0], (1 << 1) | (1 << 2));
  assert.equal(state.contactLow[1], 1 << 0);
  assert.equal(inContact(run, 3), false);
});

test("CON-1 a deep river keeps enemies out of reach, not out of sight; a stream that can be waded does not", () => {
  const across = (fordable: boolean) => {
    const board = { columns: 2, rows: 2, rivers: [{ west: 0, fordable }] };
    return runOf(campaign({ board, troops: [at("red", 0, 0), at("blue", 1, 2)] }));
  };
  assert.equal(touches(across(false), 0, 1), false);
  assert.equal(across(false).state.seenLow[0], 1 << 1);
  assert.equal(touches(across(true), 0, 1), true);
});

test("CON-1 contact ends when one of them marches off, for both", () => {
  const run = runOf(campaign({ board: lane, troops: [at("red", 0, 0), at("blue", 1, 2)] }));
  relocate(run, 1, 6);
  assert.equal(inContact(run, 0), false);
  assert.equal(inContact(run, 1), false);
  relocate(run, 0, 6);
  assert.equal(touches(run, 0, 1), true);
  assert.equal(touches(run, 1, 0), true);
});

test("CON-1 friends are never in contact, sixty-four formations fit", () => {
  const troops = Array.from({ length: 64 }, (_, i) => at(`f${i}`, i < 40 ? 0 : 1, 0, 100 + i));
  const run = runOf(campaign({ board: lane, troops }));
  for (let f = 0; f < 64; f++)
    for (let e = 0; e < 64; e++) assert.equal(touches(run, f, e), f < 40 !== e < 40, `${f} and ${e}`);
});

test("CON-3 the strongest enemy near a cell is named, the first of equals", () => {
  const troops = [at("red", 0, 0), at("a", 1, 1, 500), at("b", 1, 2, 2000), at("c", 1, 0, 2000), at("d", 1, 5, 9000)];
  const run = runOf(campaign({ board: lane, troops }));
  assert.equal(enemyNear(run, 0, 0), 2);
  assert.equal(enemyNear(run, 0, 7), 4);
  assert.equal(enemyNear(run, 1, 0), 0);
  assert.equal(enemyNear(run, 1, 7), -1);
  const turned = [at("red", 0, 0), at("b", 1, 0, 2000), at("c", 1, 2, 2000)];
  assert.equal(enemyNear(runOf(campaign({ board: lane, troops: turned })), 0, 0), 1);
});

test("CON-3 of the enemies near a cell a formation knows the strongest it sees", () => {
  const troops = [at("red", 0, 0), at("a", 1, 3, 500), at("b", 1, 5, 2000)];
  const run = runOf(campaign({ board: lane, troops }));
  assert.equal(enemyNear(run, 0, 4), 2);
  assert.equal(seenNear(run, 0, 4), 1);
  assert.equal(seenNear(run, 0, 6), -1);
});

test("CON-4 odds are the enemies in contact over oneself and friends within reach, men by quality", () => {
  const troops = [
    at("red", 0, 0, 4000, { quality: 1.5 }),
    at("friend", 0, 1, 1000),
    at("far friend", 0, 5, 9000),
    at("blue", 1, 2, 10000, { quality: 0.7 }),
  ];
  const run = runOf(campaign({ board: lane, troops }));
  assert.equal(localOdds(run, 0), 7000 / 7000); // 10,000 x .7 over 4,000 x 1.5 + 1,000
});

test("CON-1 walking through a mask gives its bits in order", () => {
  const mask = fc.tuple(fc.nat(0xffffffff), fc.nat(0xffffffff));
  fc.assert(
    fc.property(mask, ([low, high]) => {
      const walked: number[] = [];
      for (let e = firstOf(low, high, 0); e >= 0; e = firstOf(low, high, e + 1)) walked.push(e);
      const all = Array.from({ length: 64 }, (_, e) => e);
      const expected = all.filter((e) => (((e < 32 ? low : high) >>> (e & 31)) & 1) === 1);
      assert.deepEqual(walked, expected);
    }),
    { numRuns: 300, seed: 2 },
  );
});
