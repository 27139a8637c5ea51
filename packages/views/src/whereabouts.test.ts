import assert from "node:assert/strict";
import { test } from "node:test";
import { toy } from "./testing/toy.js";
import { wayBetween, whereabouts } from "./whereabouts.js";

const where = whereabouts(toy.ground, toy.names);

test("a cell is at its town, or so far from the nearest one", () => {
  assert.equal(where.words("en", "c2"), "at Westend");
  assert.equal(where.words("zh", "c2"), "西关");
  // five cells of 0.025 degrees at 29 north: 5 * 0.025 * 111.2 * cos 29 = 12.2 km
  assert.equal(where.words("en", "c7"), "12 km east of Westend");
  assert.equal(where.words("zh", "c12"), "东关以西10公里");
  assert.equal(where.words("en", "elsewhere"), "off the map");
});

test("the eight points of the compass", () => {
  const points = [0, 45, 90, 135, 180, 225, 270, 315].map((degrees) => {
    const turn = (degrees * Math.PI) / 180;
    return Math.round(wayBetween(111, 0, 111 + Math.sin(turn) / 10, Math.cos(turn) / 10).bearing);
  });
  assert.deepEqual(points, [0, 45, 90, 135, 180, 225, 270, 315]);
});

test("kilometres between cells, either way", () => {
  assert.ok(Math.abs(where.km("c0", "c10") - 24.3) < 0.1);
  assert.equal(where.km("c0", "c10"), where.km("c10", "c0"));
});
