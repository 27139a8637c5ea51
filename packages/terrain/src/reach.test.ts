import assert from "node:assert/strict";
import { test } from "node:test";
import { PASSAGES, TERRAINS } from "@staffride/formats/words";
import { REED, crossing, example, flood, river } from "./example.js";
import { kmBetween } from "./sphere.js";

const area: [number, number][] = [[111.9, 29.04], [112, 29.04], [112, 29.1], [111.9, 29.1]]; // prettier-ignore
const lake = { terrain: "lake" as const, area, basis: "a test" };
const { ground } = example({
  rivers: [river("reed", REED)],
  crossings: [crossing("ferry", "reed", 112, 29)],
  terrain: { base: "flat-mixed", overrides: [lake] },
  reachKm: 5.5,
  sightKm: 8,
});
const km = (a: number, b: number) => kmBetween(ground.lon[a]!, ground.lat[a]!, ground.lon[b]!, ground.lat[b]!);
const cells = [...ground.lon.keys()];
const isLake = (c: number) => TERRAINS[ground.terrain[c]!] === "lake";
const reachOfCell = (c: number) => [...ground.reachCell.subarray(ground.reachStart[c], ground.reachStart[c + 1])];
const sightOfCell = (c: number) => [...ground.sightCell.subarray(ground.sightStart[c], ground.sightStart[c + 1])];

test("GRD-14 within sight are the cells whose centres lie within that distance, in order", () => {
  for (const c of cells) {
    assert.deepEqual(sightOfCell(c), cells.filter((d) => d !== c && km(c, d) <= 8)); // prettier-ignore
  }
});

test("GRD-13 within reach are those that can be walked to over land without straying farther from one of the two", () => {
  const isOpen = (from: number, e: number) =>
    PASSAGES[ground.edgePassage[e]!] !== "unfordable" && !isLake(from) && !isLake(ground.edgeTo[e]!);
  // the plain reading: flood the ground within 5.5 km of one end, or of the other
  const walked = cells.map((c) => {
    const from = (e: number) => ground.edgeTo[ground.edgeTwin[e]!]!;
    return flood(ground, c, (e) => isOpen(from(e), e) && km(c, ground.edgeTo[e]!) <= 5.5);
  });
  for (const c of cells) {
    const expected = cells.filter((d) => d !== c && (walked[c]!.has(d) || walked[d]!.has(c)));
    assert.deepEqual(reachOfCell(c), expected);
  }
});

test("GRD-13 reach is symmetric, stops at the river even where there is a ferry, and lies within sight", () => {
  assert.ok(!reachOfCell(ground.crossingNear[0]!).includes(ground.crossingFar[0]!));
  for (const c of cells) {
    const seen = new Set(sightOfCell(c));
    for (const d of reachOfCell(c)) {
      assert.ok(reachOfCell(d).includes(c));
      assert.ok(seen.has(d));
      assert.equal(ground.bank[c], ground.bank[d]);
      assert.ok(!isLake(c) && !isLake(d));
    }
  }
});

test("GRD-14 sight is never shorter than reach", () => {
  assert.equal(example({ reachKm: 6, sightKm: 2 }).ground.sightKm, 6);
});
