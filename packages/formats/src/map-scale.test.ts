import assert from "node:assert/strict";
import { test } from "node:test";
import { mapScale } from "./map-scale.js";

test("a degree of longitude shrinks with the cosine of the map's middle latitude", () => {
  for (let lat = -90; lat <= 90; lat += 5) {
    const { kmPerLon, kmPerLat } = mapScale(Float64Array.of(lat));
    const expected = 111.195 * Math.cos((lat * Math.PI) / 180);
    assert.ok(Math.abs(kmPerLon - expected) < 1e-6, `${kmPerLon} km at ${lat} degrees, expected ${expected}`);
    assert.equal(kmPerLat, 111.195);
  }
  // Changde and Tannenberg
  assert.ok(Math.abs(mapScale(Float64Array.of(28, 29, 30)).kmPerLon - 97.25) < 0.01);
  assert.ok(Math.abs(mapScale(Float64Array.of(53, 54.5)).kmPerLon - 65.7) < 0.1);
});

test("an empty map has a scale too", () => {
  assert.equal(mapScale(new Float64Array(0)).kmPerLon, 111.195);
});
