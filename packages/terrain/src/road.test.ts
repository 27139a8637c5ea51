import assert from "node:assert/strict";
import { test } from "node:test";
import { PASSAGES, SURFACES } from "@staffride/formats/words";
import { REED, crossing, example, flood, place, river, road } from "./example.js";

const ROAD = SURFACES.indexOf("road");
const TRACK = SURFACES.indexOf("track");
const reed = river("reed", REED);
const places = [place("north", 112, 29.1), place("south", 112, 28.9)];

test("GRD-11 a road is an unbroken chain of steps between its places, the same from both ends", () => {
  const { ground, problems } = example({ places, roads: [road("great", ["south", [112.05, 29], "north"])] });
  const [north, south] = [ground.placeCell[0]!, ground.placeCell[1]!];
  assert.ok(flood(ground, south, (e) => ground.edgeSurface[e] === ROAD).has(north));
  ground.edgeSurface.forEach((surface, e) => assert.equal(surface, ground.edgeSurface[ground.edgeTwin[e]!]));
  // 22 km as the crow flies at 2.4 km a step: a dozen steps, not a wide swath
  const steps = ground.edgeSurface.filter((surface) => surface === ROAD).length / 2;
  assert.ok(steps >= 9 && steps <= 16, `${steps} steps`);
  assert.deepEqual(problems, []);
});

test("GRD-11 it passes an unfordable river only at a crossing, even some km off its line", () => {
  const { ground, problems } = example({
    places,
    rivers: [reed],
    crossings: [crossing("ferry", "reed", 112.06, 29.02)],
    roads: [road("great", ["south", "north"])],
  });
  let wet = 0;
  ground.edgeSurface.forEach((surface, e) => {
    if (surface !== ROAD || PASSAGES[ground.edgePassage[e]!] !== "unfordable") return;
    assert.equal(ground.edgeCrossing[e], 0);
    wet++;
  });
  assert.equal(wet, 2); // the one edge, from both ends
  assert.ok(flood(ground, ground.placeCell[1]!, (e) => ground.edgeSurface[e] === ROAD).has(ground.placeCell[0]!));
  assert.deepEqual(problems, []);
});

test("GRD-11 without a crossing it has a gap at the river, and this is said", () => {
  const { ground, problems } = example({ places, rivers: [reed], roads: [road("great", ["south", "north"])] });
  ground.edgeSurface.forEach((surface, e) => {
    if (surface === ROAD) assert.notEqual(PASSAGES[ground.edgePassage[e]!], "unfordable");
  });
  assert.ok(ground.edgeSurface.some((surface) => surface === ROAD));
  assert.equal(problems[0]!.paper, "roads");
  assert.match(problems[0]!.message, /meets an unfordable river without a crossing/);
});

test("GRD-11 a fordable river does not stop a road", () => {
  const brook = river("brook", REED, { passage: "fordable" });
  const { problems } = example({ places, rivers: [brook], roads: [road("great", ["south", "north"])] });
  assert.deepEqual(problems, []);
});

test("GRD-11 a track over a road leaves it a road", () => {
  const roads = [road("great", ["south", "north"]), road("path", ["south", "north"], "track")];
  const { ground } = example({ places, roads });
  assert.ok(!ground.edgeSurface.includes(TRACK));
});

test("GRD-11 a road goes round a lake", () => {
  const area: [number, number][] = [[111.95, 28.98], [112.05, 28.98], [112.05, 29.03], [111.95, 29.03]]; // prettier-ignore
  const lake = { terrain: "lake" as const, area, basis: "a test" };
  const { ground, problems } = example({
    places,
    terrain: { base: "flat-mixed", overrides: [lake] },
    roads: [road("great", ["south", "north"])],
  });
  const onRoad = flood(ground, ground.placeCell[1]!, (e) => ground.edgeSurface[e] === ROAD);
  assert.ok(onRoad.has(ground.placeCell[0]!));
  for (const c of onRoad) {
    const inLake =
      ground.lon[c]! > 111.95 && ground.lon[c]! < 112.05 && ground.lat[c]! > 28.98 && ground.lat[c]! < 29.03;
    assert.ok(!inLake);
  }
  assert.deepEqual(problems, []);
});

test("GRD-11 an unknown place is an error; one off the map ends the road at the border of the theatre", () => {
  const { problems } = example({
    places: [...places, place("capital", 120, 29, { offMap: true })],
    roads: [road("great", ["south", "nowhere", "north"]), road("post", ["north", "capital"])],
  });
  assert.deepEqual(problems.map(({ id, severity }) => [id, severity]), [["great", "error"]]); // prettier-ignore
});
