import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { PASSAGES, SURFACES, TERRAINS } from "@staffride/formats/words";
import { NO_WAY } from "@staffride/formats/scenario";
import type { Fields, Ground } from "@staffride/formats/scenario";
import { compileFields, edgeMinutes, objectivesOf } from "./field.js";
import type { MarchSpeeds } from "./field.js";
import { REED, crossing, example, place, river, road } from "./example.js";
import { MOBILITY } from "@staffride/formats/mobility";
import { mobilityOf } from "./mobility.js";

const SPEEDS: MarchSpeeds = { roadKmh: 4, trackKmh: 3.2, openKmh: 2.4, fordMinutes: 45, crossingMinutes: 180 };
const fieldsOf = (ground: Ground, speeds = SPEEDS) => compileFields(ground, objectivesOf(ground), speeds);

test("GRD-15 objectives are the places on the map in order, then near and far bank of each crossing", () => {
  const { ground } = example({
    rivers: [river("reed", REED)],
    places: [place("mill", 112, 28.9), place("capital", 120, 30, { offMap: true }), place("fort", 112, 29.1)],
    crossings: [crossing("ferry", "reed", 112, 29), crossing("ford", "reed", 112.1, 29)],
  });
  const { cells, ofPlace, ofBank } = objectivesOf(ground);
  assert.deepEqual([...ofPlace], [0, -1, 1]);
  assert.deepEqual([...ofBank], [2, 3, 4, 5]);
  assert.deepEqual([...cells], [ground.placeCell[0], ground.placeCell[2], ground.crossingNear[0], ground.crossingFar[0], ground.crossingNear[1], ground.crossingFar[1]]); // prettier-ignore
});

test("GRD-16 minutes over an edge, worked by hand", () => {
  const { ground } = example({ terrain: { base: "paddy" } });
  const e = 0;
  // paddy .55: 2.4 km/h x .55 = 1.32 km/h
  assert.equal(edgeMinutes(ground, SPEEDS)[e], Math.round((ground.edgeKm[e]! / 1.32) * 60));
  // half in paddy, half in rolling-mixed at .8: 1.92 km/h
  const mixed = { ...ground, terrain: ground.terrain.slice() };
  mixed.terrain[ground.edgeTo[e]!] = TERRAINS.indexOf("rolling-mixed");
  const half = ground.edgeKm[e]! / 2;
  assert.equal(edgeMinutes(mixed, SPEEDS)[e], Math.round((half / 1.32 + half / 1.92) * 60));
  // a road runs through all ground alike; a track half-way: 3.2 km/h x (1 + .55) / 2
  const on = (surface: string) => ({
    ...ground,
    edgeSurface: ground.edgeSurface.map(() => SURFACES.indexOf(surface as never)),
  });
  assert.equal(edgeMinutes(on("road"), SPEEDS)[e], Math.round((ground.edgeKm[e]! / 4) * 60));
  assert.equal(edgeMinutes(on("track"), SPEEDS)[e], Math.round((ground.edgeKm[e]! / (3.2 * 0.775)) * 60));
});

test("GRD-16 water: a ford costs minutes, a river opens at a crossing only, a lake not at all", () => {
  const { ground } = example({ rivers: [river("reed", REED)], crossings: [crossing("ferry", "reed", 112, 29)] });
  const dry = edgeMinutes({ ...ground, edgePassage: ground.edgePassage.map(() => 0) }, SPEEDS);
  const wet = edgeMinutes(ground, SPEEDS);
  const ford = edgeMinutes({ ...ground, edgePassage: ground.edgePassage.map((p) => Math.min(p, 1)) }, SPEEDS);
  for (let e = 0; e < wet.length; e++) {
    if (ground.edgeRiver[e]! < 0) assert.equal(wet[e], dry[e]);
    else assert.equal(wet[e], ground.edgeCrossing[e]! >= 0 ? dry[e]! + 180 : NO_WAY);
    if (ground.edgeRiver[e]! >= 0) assert.equal(ford[e], dry[e]! + 45);
  }
  const flooded = { ...ground, terrain: ground.terrain.map(() => TERRAINS.indexOf("lake")) };
  assert.ok(edgeMinutes(flooded, SPEEDS).every((m) => m === NO_WAY));
});

test("GRD-12 every terrain has a mobility, and only a lake has none", () => {
  MOBILITY.forEach((share, t) => assert.ok(TERRAINS[t] === "lake" ? share === 0 : share > 0 && share <= 1.05));
  assert.equal(MOBILITY.length, TERRAINS.length);
  // rugged wooded .4: a road that feels a quarter of it goes at 1 - .25 x .6
  const felt = { roadTerrain: 0.25, trackTerrain: 0.5 };
  const rugged = TERRAINS.indexOf("rugged-wooded");
  assert.equal(mobilityOf(rugged, SURFACES.indexOf("road"), felt), 0.85);
  assert.equal(mobilityOf(rugged, SURFACES.indexOf("track"), felt), 0.7);
  assert.equal(mobilityOf(rugged, SURFACES.indexOf("none"), felt), 0.4);
});

/** The same rules read plainly: settle the nearest open cell, again and again, by looking at all of them. */
function plainField(ground: Ground, minutes: Uint16Array, objective: number): { cost: number[]; next: number[] } {
  const cost: number[] = Array.from({ length: ground.nCell }, () => Infinity);
  const settled = new Set<number>();
  cost[objective] = 0;
  for (;;) {
    const open = [...cost.keys()].filter((c) => !settled.has(c) && cost[c]! < NO_WAY);
    if (open.length === 0) break;
    const c = open.reduce((a, b) => (cost[b]! < cost[a]! ? b : a));
    settled.add(c);
    for (let before = 0; before < ground.nCell; before++) {
      for (let e = ground.edgeStart[before]!; e < ground.edgeStart[before + 1]!; e++) {
        if (ground.edgeTo[e] === c && minutes[e] !== NO_WAY)
          cost[before] = Math.min(cost[before]!, cost[c]! + minutes[e]!);
      }
    }
  }
  const next = cost.map((least, c) => {
    if (least === 0 || least >= NO_WAY) return 255;
    const edges = Array.from(
      { length: ground.edgeStart[c + 1]! - ground.edgeStart[c]! },
      (_, k) => ground.edgeStart[c]! + k,
    );
    return edges.findIndex((e) => minutes[e] !== NO_WAY && minutes[e]! + cost[ground.edgeTo[e]!]! === least);
  });
  return { cost: cost.map((least) => Math.min(least, NO_WAY)), next };
}

const random = <T>(values: readonly T[], n: number) =>
  fc.array(fc.constantFrom(...values), { minLength: n, maxLength: n });

test("GRD-17 GRD-18 fields agree to the bit with the plain reading, on random ground", () => {
  const small: [number, number][] = [[111.94, 28.94], [112.06, 28.94], [112.06, 29.06], [111.94, 29.06]]; // prettier-ignore
  const base = example({
    mesh: { resolution: 7, area: small },
    places: [place("mill", 112, 28.96), place("fort", 112, 29.04), place("mill-again", 112, 28.96)],
  }).ground;
  const terrains = TERRAINS.map((_, t) => t);
  fc.assert(
    fc.property(
      random(terrains, base.nCell),
      random([0, 0, 0, 1, 2], base.edgeTo.length),
      random([0, 0, 1, 2], base.edgeTo.length),
      random([-1, -1, -1, 0], base.edgeTo.length),
      (terrain, passage, surface, crossings) => {
        const lower = (e: number) => Math.min(e, base.edgeTwin[e]!);
        const ground: Ground = {
          ...base,
          terrain: Uint8Array.from(terrain),
          edgePassage: base.edgePassage.map((_, e) => passage[lower(e)]!),
          edgeSurface: base.edgeSurface.map((_, e) => surface[lower(e)]!),
          edgeCrossing: base.edgeCrossing.map((_, e) => (passage[lower(e)]! > 0 ? crossings[lower(e)]! : -1)),
        };
        const fields = fieldsOf(ground);
        const minutes = edgeMinutes(ground, SPEEDS);
        for (let k = 0; k < fields.nObjective; k++) {
          const plain = plainField(ground, minutes, fields.objectiveCell[k]!);
          assert.deepEqual(rowOf(fields.cost, k, ground), plain.cost);
          assert.deepEqual(rowOf(fields.next, k, ground), plain.next);
        }
      },
    ),
    { numRuns: 150 },
  );
});

const rowOf = (table: Uint16Array | Uint8Array, k: number, { nCell }: Ground) => [
  ...table.subarray(k * nCell, (k + 1) * nCell),
];

test("GRD-17 following a field step by step takes just the minutes it promised", () => {
  const { ground } = example({
    rivers: [river("reed", REED), river("brook", [[111.7, 29.08], [112.3, 29.07]], { passage: "fordable" })], // prettier-ignore
    places: [place("mill", 112, 28.9), place("fort", 112, 29.12)],
    crossings: [crossing("ferry", "reed", 112.05, 29.02)],
    roads: [road("great", ["mill", "fort"])],
  });
  const fields = fieldsOf(ground);
  const minutes = edgeMinutes(ground, SPEEDS);
  for (let k = 0; k < fields.nObjective; k++) {
    for (let c = 0; c < ground.nCell; c++)
      assert.equal(walk(ground, fields, minutes, k, c), fields.cost[k * ground.nCell + c]);
  }
  // and the ferry is on the way from one side to the other
  assert.ok(PASSAGES[ground.edgePassage[ground.crossingEdge[0]!]!] === "unfordable");
  assert.ok(fields.cost[fields.ofPlace[1]! * ground.nCell + ground.placeCell[0]!]! > 180);
});

function walk(ground: Ground, fields: Fields, minutes: Uint16Array, k: number, from: number): number {
  let taken = 0;
  for (let c = from; c !== fields.objectiveCell[k];) {
    const next = fields.next[k * ground.nCell + c]!;
    if (next === 255) return NO_WAY;
    const e = ground.edgeStart[c]! + next;
    taken += minutes[e]!;
    c = ground.edgeTo[e]!;
    assert.ok(taken <= NO_WAY, "no way goes in circles");
  }
  return taken;
}

test("GRD-17 no way across a river without a crossing, and none that would take 45 days", () => {
  const { ground } = example({
    rivers: [river("reed", REED)],
    places: [place("mill", 112, 28.9), place("fort", 112, 29.1)],
  });
  assert.equal(fieldsOf(ground).cost[ground.placeCell[1]!], NO_WAY);
  const crawl = { ...SPEEDS, openKmh: 0.01 };
  const far = example({ places: [place("mill", 111.86, 28.9)] }).ground;
  const costs = rowOf(fieldsOf(far, crawl).cost, 0, far);
  assert.ok(costs.includes(NO_WAY) && costs.some((m) => m > 0 && m < NO_WAY));
});
