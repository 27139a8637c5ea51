import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { kmBetween } from "./nearness.js";

/** Great circle by the haversine formula, with the functions this module does without. */
function haversine(lonA: number, latA: number, lonB: number, latB: number): number {
  const r = Math.PI / 180;
  const h =
    Math.sin(((latB - latA) * r) / 2) ** 2 +
    Math.cos(latA * r) * Math.cos(latB * r) * Math.sin(((lonB - lonA) * r) / 2) ** 2;
  return 2 * 6371.007180918475 * Math.asin(Math.sqrt(h));
}

test("distances agree with the great circle to a thousandth up to 300 km, at latitudes up to 60 degrees", () => {
  const latitude = fc.double({ min: -60, max: 60, noNaN: true });
  const step = fc.double({ min: -2, max: 2, noNaN: true });
  const property = fc.property(latitude, step, step, (lat, east, north) => {
    const exact = haversine(111, lat, 111 + east, lat + north);
    fc.pre(exact < 300);
    assert.ok(Math.abs(kmBetween(111, lat, 111 + east, lat + north) - exact) <= exact / 1000 + 1e-9);
  });
  fc.assert(property, { numRuns: 2000, seed: 1 });
});
