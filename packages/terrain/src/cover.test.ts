import assert from "node:assert/strict";
import { test } from "node:test";
import { TERRAINS } from "@staffride/formats/words";
import type { Terrain } from "@staffride/formats/words";
import type { Basemap } from "@staffride/formats/basemap";
import { heightAt } from "./basemap.js";
import { example, place } from "./example.js";

type Ring = [number, number][];
const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];
const at = (ground: { terrain: Uint8Array; lon: Float64Array; lat: Float64Array }, lon: number, lat: number) => {
  const near = (c: number) => (ground.lon[c]! - lon) ** 2 + (ground.lat[c]! - lat) ** 2;
  const cell = [...ground.lon.keys()].reduce((a, b) => (near(b) < near(a) ? b : a));
  return TERRAINS[ground.terrain[cell]!];
};

/** Heights that rise eastward, 100 m for each tenth of a degree from 111.8 E. */
const slope = {
  lon0: 111.8,
  lat0: 28.8,
  step: 0.1,
  nx: 5,
  ny: 5,
  z: Array.from({ length: 25 }, (_, i) => (i % 5) * 100),
};

test("GRD-9 heights are read between the grid points", () => {
  assert.equal(heightAt(slope, 111.8, 28.8), 0);
  assert.ok(Math.abs(heightAt(slope, 111.95, 29)! - 150) < 1e-6);
  assert.equal(heightAt(slope, 113, 29), undefined);
});

test("GRD-9 the class is that of the highest step of relief not above the cell", () => {
  const relief = [
    { fromM: 100, terrain: "rolling-mixed" as const },
    { fromM: 250, terrain: "rugged-wooded" as const },
  ];
  const { ground } = example({ basemap: { relief: slope }, terrain: { base: "paddy", relief } });
  assert.equal(at(ground, 111.87, 29), "paddy"); // 70 m
  assert.equal(at(ground, 111.95, 29), "rolling-mixed"); // 150 m
  assert.equal(at(ground, 112.09, 29), "rugged-wooded"); // 290 m
});

test("GRD-9 cells mostly under a lake are lake, its islands are not", () => {
  const island = box(111.98, 28.98, 112.02, 29.02);
  const geometry = { type: "Polygon" as const, coordinates: [box(111.9, 28.9, 112.1, 29.1), island] };
  const lakes = { features: [{ properties: null, geometry }] };
  const { ground } = example({ basemap: { lakes }, terrain: { base: "polder", lakes: true } });
  assert.equal(at(ground, 111.94, 29), "lake");
  assert.equal(at(ground, 112, 29), "polder");
  assert.equal(at(ground, 112.13, 29), "polder");
});

test("GRD-9 overrides by area, cell and place, the later over the earlier and all over the rest", () => {
  const cell = example().ground.h3[0]!;
  const override = (terrain: Terrain, where: object) => ({ terrain, basis: "a test", ...where });
  const overrides = [
    override("rolling-wooded", { area: box(111.8, 28.8, 112.2, 29) }),
    override("flat-bare", { area: box(111.8, 28.8, 112, 29.2) }),
    override("urban", { places: ["town"] }),
    override("rugged-bare", { cells: [cell] }),
  ];
  const { ground, problems } = example({
    places: [place("town", 111.92, 28.93)],
    terrain: { base: "paddy", overrides },
  });
  assert.equal(at(ground, 112.08, 29.08), "paddy");
  assert.equal(at(ground, 112.08, 28.93), "rolling-wooded");
  assert.equal(at(ground, 111.95, 29.05), "flat-bare");
  assert.equal(TERRAINS[ground.terrain[ground.placeCell[0]!]!], "urban");
  assert.equal(TERRAINS[ground.terrain[0]!], "rugged-bare");
  assert.deepEqual(problems, []);
});

test("GRD-9 what the base map lacks, cells off the mesh and unknown places are errors", () => {
  const overrides = [{ terrain: "urban" as const, basis: "a test", cells: ["874106d3affffff"], places: ["nowhere"] }];
  const relief = [{ fromM: 0, terrain: "paddy" as const }];
  const { problems } = example({ basemap: {} as Basemap, terrain: { base: "paddy", relief, lakes: true, overrides } });
  assert.equal(problems.length, 4);
  for (const { severity, paper } of problems) assert.deepEqual([severity, paper], ["error", "terrain"]);
});

test("GRD-9 cells beyond the base map's heights keep the base class, with a warning", () => {
  const narrow = { ...slope, nx: 3, z: slope.z.filter((_, i) => i % 5 < 3) };
  const relief = [{ fromM: 0, terrain: "rolling-mixed" as const }];
  const { ground, problems } = example({ basemap: { relief: narrow }, terrain: { base: "paddy", relief } });
  assert.equal(at(ground, 111.9, 29), "rolling-mixed");
  assert.equal(at(ground, 112.1, 29), "paddy");
  assert.match(problems[0]!.message, /cells lie outside the base map's heights and stay paddy/);
});
