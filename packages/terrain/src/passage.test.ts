import assert from "node:assert/strict";
import { test } from "node:test";
import { CROSSING_KINDS, CROSSING_STATES } from "@staffride/formats/words";
import { REED, crossing, example, place, river } from "./example.js";
import { kmBetween } from "./sphere.js";

const reed = river("reed", REED);

test("GRD-10 a crossing opens the river edge nearest to it, from the southern bank to the northern", () => {
  const { ground, problems } = example({ rivers: [reed], crossings: [crossing("ferry", "reed", 112.02, 29.01)] });
  const e = ground.crossingEdge[0]!;
  assert.equal(ground.edgeCrossing[e], 0);
  assert.equal(ground.edgeCrossing[ground.edgeTwin[e]!], 0);
  assert.equal(ground.edgeRiver[e], 0);
  assert.equal(ground.edgeTo[e], ground.crossingFar[0]);
  assert.equal(ground.edgeTo[ground.edgeTwin[e]!], ground.crossingNear[0]);
  const [near, far] = [ground.crossingNear[0]!, ground.crossingFar[0]!];
  assert.notEqual(ground.bank[near], ground.bank[far]);
  assert.ok(ground.lat[near]! < ground.lat[far]!);
  for (const cell of [near, far]) assert.ok(kmBetween(112.02, 29.01, ground.lon[cell]!, ground.lat[cell]!) < 3);
  assert.deepEqual(problems, []);
});

test("GRD-10 over a river that runs north the near bank is the western one", () => {
  const meridian = river("meridian", [[112, 28.5], [112, 29.5]]); // prettier-ignore
  const { ground } = example({ rivers: [meridian], crossings: [crossing("ferry", "meridian", 112, 29)] });
  assert.ok(ground.lon[ground.crossingNear[0]!]! < ground.lon[ground.crossingFar[0]!]!);
});

test("GRD-10 it touches the town it serves", () => {
  for (const lon of [111.95, 111.98, 112.01, 112.04, 112.07]) {
    const { ground } = example({
      rivers: [reed],
      places: [place("northgate", lon, 29.03, { bank: { river: "reed", side: "north" } })],
      crossings: [crossing("ferry", "reed", lon + 0.005, 29.0, { place: "northgate" })],
    });
    const town = ground.placeCell[0]!;
    const beside = [...ground.edgeTo.subarray(ground.edgeStart[town], ground.edgeStart[town + 1]), town];
    assert.ok(beside.includes(ground.crossingFar[0]!), `far bank at or beside the town at ${lon}`);
  }
});

test("GRD-10 two crossings never share an edge", () => {
  const { ground } = example({
    rivers: [reed],
    crossings: [crossing("one", "reed", 112, 29), crossing("two", "reed", 112, 29)],
  });
  assert.notEqual(ground.crossingEdge[0], ground.crossingEdge[1]);
  assert.equal(ground.edgeCrossing[ground.crossingEdge[0]!], 0);
  assert.equal(ground.edgeCrossing[ground.crossingEdge[1]!], 1);
});

test("GRD-10 none of its river within 8 km is an error, and so is a river nobody knows", () => {
  const { ground, problems } = example({
    rivers: [reed],
    crossings: [
      crossing("lost", "reed", 112, 28.88),
      crossing("odd", "styx", 112, 29),
      crossing("ferry", "reed", 112, 29),
    ],
  });
  assert.deepEqual(problems.map(({ id, severity, paper }) => [id, severity, paper]), [["lost", "error", "crossings"], ["odd", "error", "crossings"]]); // prettier-ignore
  assert.deepEqual([ground.crossingEdge[0], ground.crossingNear[0], ground.crossingFar[0]], [-1, -1, -1]);
  assert.ok(ground.crossingEdge[2]! >= 0);
});

test("GRD-10 kind, state, holder and passage come over as handles and numbers", () => {
  const { ground, problems } = example({
    rivers: [reed],
    menPerHour: () => 350,
    crossings: [
      crossing("boats", "reed", 112, 29, { kind: "boats", holder: "blue", state: "destroyed" }),
      crossing("ford", "reed", 112.1, 29, { kind: "ford" }),
      crossing("ferry", "reed", 111.9, 29, { holder: "green" }),
    ],
  });
  assert.equal(CROSSING_KINDS[ground.crossingKind[0]!], "boats");
  assert.equal(CROSSING_STATES[ground.crossingState[0]!], "destroyed");
  assert.deepEqual([...ground.crossingHolder], [1, -1, -1]);
  assert.deepEqual([...ground.crossingMenPerHour], [350, 350, 350]);
  assert.match(problems[0]!.message, /ferry is held by unknown side green/);
});
