/** Where somebody may be who was last seen in a cell: rules EST-10 to EST-12 of docs/models/estimate.md. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  farthestOn,
  headingOf,
  HEADINGS,
  placeOver,
  radiusOf,
  shareWithin,
  stillThere,
  type LastSeen,
} from "./place-law.js";

const near = (got: number, expected: number, within = 1e-12): void =>
  assert.ok(Math.abs(got - expected) <= within, `${got}, expected ${expected}`);

/** A square plain, 2 km from cell to cell; a river along column `river`, a lake in cell `lake`. */
function plain(side: number, { river = -1, lake = -1 } = {}) {
  const nCell = side * side;
  const x = Float64Array.from({ length: nCell }, (_, c) => 2 * (c % side));
  const y = Float64Array.from({ length: nCell }, (_, c) => 2 * Math.floor(c / side));
  const edgeStart = Int32Array.from({ length: nCell + 1 }, (_, c) => 4 * (c > lake && lake >= 0 ? c - 1 : c));
  return {
    ...{ nCell, lon: x, lat: y, edgeStart, edgeKm: new Float64Array(4 * nCell).fill(2) },
    nRiver: river < 0 ? 0 : 1,
    bank: Uint8Array.from({ length: nCell }, (_, c) => (c % side < river ? 1 : 2)),
  };
}
const SCALE = { kmPerLon: 1, kmPerLat: 1 };
const SIDE = 61;
const MIDDLE = 30 * SIDE + 30;
const last = (ageMinutes: number, more: Partial<LastSeen> = {}): LastSeen => ({
  ...{ cell: MIDDLE, ageMinutes, stayHours: 48, kmDay: 20, heading: -1, lean: 0.7, riverKm: 20 },
  ...more,
});
function over(ground: ReturnType<typeof plain>, seen: LastSeen): Float64Array {
  const out = new Float64Array(ground.nCell);
  placeOver(ground, SCALE, seen, out);
  return out;
}
const sumWhere = (p: Float64Array, is: (x: number, y: number) => boolean): number =>
  p.reduce((sum, share, c) => (is(2 * (c % SIDE), 2 * Math.floor(c / SIDE)) ? sum + share : sum), 0);

test("EST-10 with even odds he has left after so many hours; nobody is ever sure of it", () => {
  near(stillThere(48 * 60, 48), 0.5);
  near(stillThere(0, 48), 1);
  near(stillThere(144 * 60, 48), 0.25);
});

test("EST-10 EST-11 four in five are within a part of the march, none if he is likely enough still there", () => {
  // after 48 h even odds; the other half is spread over 40 km: three fifths of it within 24
  near(radiusOf(0.8, 48 * 60, 48, 20), 24);
  assert.equal(radiusOf(0.8, 12 * 60, 48, 20), 0);
});

test("EST-11 who has left is no farther off than a march, rivers taken off it", () => {
  near(farthestOn(36 * 60, 20, 0, 20), 30);
  near(farthestOn(36 * 60, 20, 1, 20), 10);
  assert.equal(farthestOn(36 * 60, 20, 2, 20), 0);
  assert.equal(shareWithin(61, 40, 20, 0), 0);
  assert.equal(shareWithin(19, 40, 20, 0), 1);
});

test("EST-11 within a radius of where he was: the part of the march that it covers; on his heading more", () => {
  near(shareWithin(0, 40, 80, 0), 0.5);
  near(shareWithin(0, 10, 30, 0), 1 / 3);
  // a way of 40 km: 40 km off, only those straight on would come within 1 km
  assert.ok(shareWithin(40, 1, 40, 0) < 0.01);
  const [ahead, even, behind] = [0.7, 0, -0.7].map((lean) => shareWithin(30, 20, 40, lean));
  assert.ok(ahead! > even! && even! > behind! && behind! >= 0);
  near(ahead! + behind!, 2 * even!);
});

test("EST-11 the tables give what adding up ways gives", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 7, noNaN: true }), fc.double({ min: 0.1, max: 7, noNaN: true }), (a, r) => {
      let within = 0;
      for (let b = 0; b < 720; b++)
        for (let s = 0; s < 200; s++) {
          const [x, y] = [Math.cos((b * Math.PI) / 360), Math.sin((b * Math.PI) / 360)].map(
            (u) => (u * r * (s + 0.5)) / 200,
          );
          if ((x! - a) * (x! - a) + y! * y! <= 1) within++;
        }
      near(shareWithin(a, 1, r, 0), within / (720 * 200), 0.04);
    }),
    { seed: 10, numRuns: 60 },
  );
});

test("EST-12 over cells it sums to one, none where nobody can march, none beyond the farthest march", () => {
  const ground = plain(SIDE, { lake: MIDDLE + 3 });
  const p = over(ground, last(24 * 60));
  near(
    p.reduce((a, b) => a + b, 0),
    1,
    1e-9,
  );
  assert.equal(p[MIDDLE + 3], 0);
  assert.ok(p[MIDDLE + 2]! > 0 && p[MIDDLE + 4]! > 0);
  assert.ok(p[MIDDLE + 10]! > 0);
  assert.equal(p[MIDDLE + 11], 0, "22 km off after a day of 20");
  assert.ok(p[MIDDLE]! > stillThere(24 * 60, 48), "and some have not got far");
});

test("EST-12 he spreads with age; over a river less of him", () => {
  const at = (hours: number) => over(plain(SIDE), last(hours * 60))[MIDDLE]!;
  assert.ok(at(1) > at(12) && at(12) > at(48) && at(48) > at(96));
  const p = over(plain(SIDE, { river: 35 }), last(48 * 60));
  const [west, east] = [sumWhere(p, (x) => x <= 50), sumWhere(p, (x) => x >= 70)];
  assert.ok(east < west && east > 0);
  assert.equal(
    sumWhere(p, (x) => x > 80),
    0,
    "20 km of the 40 are lost at the river",
  );
});

test("EST-12 the law over cells and the tables agree on open ground", () => {
  for (const [dx, heading] of [
    [0, -1],
    [10, -1],
    [24, -1],
    [24, 0],
    [24, 8],
  ] as const) {
    const seen = last(36 * 60, { heading });
    const still = stillThere(36 * 60, 48);
    const cells = sumWhere(
      over(plain(SIDE), seen),
      (x, y) => (x - 60 - dx) * (x - 60 - dx) + (y - 60) * (y - 60) <= 400,
    );
    const lean = heading < 0 ? 0 : heading === 0 ? 0.7 : -0.7;
    near(cells, (dx <= 20 ? still : 0) + (1 - still) * shareWithin(dx, 20, 30, lean), 0.03);
  }
});

test("EST-11 headings are sixteen points of the compass; no step, none", () => {
  assert.deepEqual([headingOf(1, 0), headingOf(0, 3), headingOf(-2, 0), headingOf(0, -1)], [0, 4, 8, 12]);
  assert.equal(headingOf(0, 0), -1);
  assert.ok(headingOf(1, -0.01) === 0 && headingOf(1, -0.3) === HEADINGS - 1);
});
