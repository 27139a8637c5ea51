import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { cosineOf, gridKm, kmBetween, sineOf } from "./sphere.js";

test("GRD-2 sine and cosine agree with the engine's to 1e-15", () => {
  for (let degrees = -90; degrees <= 90; degrees += 0.37) {
    assert.ok(Math.abs(sineOf(degrees) - Math.sin((degrees * Math.PI) / 180)) < 1e-15, `sine of ${degrees}`);
    assert.ok(Math.abs(cosineOf(degrees) - Math.cos((degrees * Math.PI) / 180)) < 1e-15, `cosine of ${degrees}`);
  }
});

test("GRD-2 a degree of latitude is 111.195 km, a degree of longitude at 60 N half as much", () => {
  assert.ok(Math.abs(kmBetween(112, 29, 112, 30) - 111.19505) < 0.0001);
  assert.ok(Math.abs(kmBetween(10, 60, 11, 60) - 55.597) < 0.001);
  // a quarter of the way round: pi/2 x 6371.00718
  assert.ok(Math.abs(kmBetween(0, 0, 90, 0) - 10007.55468) < 0.001);
  assert.ok(Math.abs(kmBetween(179.5, 0, -179.5, 0) - 111.19505) < 0.0001, "across the date line");
});

test("GRD-2 distances agree with the engine's haversine, and do not depend on direction", () => {
  const lon = fc.double({ min: -180, max: 180, noNaN: true });
  const lat = fc.double({ min: -89, max: 89, noNaN: true });
  fc.assert(
    fc.property(lon, lat, lon, lat, (lonA, latA, lonB, latB) => {
      const km = kmBetween(lonA, latA, lonB, latB);
      fc.pre(km < 19_000); // near the antipodes the formula itself loses digits
      assert.ok(Math.abs(km - haversine(lonA, latA, lonB, latB)) < 1e-6);
      assert.ok(Math.abs(km - kmBetween(lonB, latB, lonA, latA)) < 1e-9);
    }),
  );
});

function haversine(lonA: number, latA: number, lonB: number, latB: number): number {
  const rad = Math.PI / 180;
  const across = Math.sin(((lonB - lonA) * rad) / 2);
  const along = Math.sin(((latB - latA) * rad) / 2);
  const h = along * along + Math.cos(latA * rad) * Math.cos(latB * rad) * across * across;
  return 2 * 6371.007180918475 * Math.asin(Math.min(1, Math.sqrt(h)));
}

test("GRD-2 lengths of edges are whole 1/1024 km", () => {
  assert.equal(gridKm(2.4) * 1024, 2458); // 2.4 x 1024 = 2457.6
});
