import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { centred, crosses, drawn, isInside, nearestOn } from "./drawing.js";
import type { Line } from "./drawing.js";

// a tiny board, so that points on lines and lines on lines come up all the time
const even = fc.integer({ min: -4, max: 4 }).map((n) => 2 * n);
const odd = fc.integer({ min: -5, max: 4 }).map((n) => 2 * n + 1);
const ring = fc.array(fc.tuple(even, even), { minLength: 3, maxLength: 9 }).map((points) => points.flat());
const centre = fc.tuple(odd, odd);

function timesCrossed(line: Line, a: readonly number[], b: readonly number[]): number {
  let times = 0;
  for (let i = 0; i + 3 < line.length; i += 2) {
    if (crosses(a[0]!, a[1]!, b[0]!, b[1]!, line[i]!, line[i + 1]!, line[i + 2]!, line[i + 3]!)) times++;
  }
  return times;
}
const closed = (points: Line): Line => [...points, points[0]!, points[1]!];

test("GRD-3 drawn points are even and centres odd, within half a metre or so", () => {
  fc.assert(
    fc.property(fc.double({ min: -180, max: 180, noNaN: true }), (degrees) => {
      assert.equal(Math.abs(drawn(degrees) % 2), 0);
      assert.equal(Math.abs(centred(degrees) % 2), 1);
      assert.ok(Math.abs(drawn(degrees) - degrees * 200_000) <= 1 + 1e-6);
      assert.ok(Math.abs(centred(degrees) - degrees * 200_000) <= 1 + 1e-6);
    }),
  );
});

test("GRD-4 a step crosses a closed line an odd number of times just when it leads in or out", () => {
  fc.assert(
    fc.property(ring, centre, centre, (points, a, b) => {
      fc.pre(a[0] !== b[0] || a[1] !== b[1]);
      const inAndOut = isInside(points, a[0], a[1]) !== isInside(points, b[0], b[1]);
      assert.equal(timesCrossed(closed(points), a, b) % 2 === 1, inAndOut);
    }),
    { numRuns: 20_000 },
  );
});

test("GRD-4 a step through a vertex crosses one of the two segments that meet there", () => {
  // the vertex (2, 2) lies exactly on the step from (1, 1) to (3, 3); the line passes through it
  assert.equal(timesCrossed([0, 4, 2, 2, 4, 0], [1, 1], [3, 3]), 1);
  // it only touches the step there, from one side
  assert.equal(timesCrossed([0, 4, 2, 2, 2, 6], [1, 1], [3, 3]) % 2, 0);
});

test("GRD-3 the nearest point of a line", () => {
  const flat = { kmPerX: 1, kmPerY: 1 };
  assert.deepEqual(nearestOn([0, 0, 10, 0, 10, 10], 4, 3, flat), { km: 3, segment: 0, along: 0.4 });
  assert.deepEqual(nearestOn([0, 0, 10, 0, 10, 10], 13, 14, flat), { km: 5, segment: 1, along: 1 });
});
