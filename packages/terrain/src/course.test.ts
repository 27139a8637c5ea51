import assert from "node:assert/strict";
import { test } from "node:test";
import { coursesOf } from "./course.js";
import type { River } from "@staffride/formats/papers/ground";
import { drawn, flatMapAt } from "./drawing.js";
import { river } from "./example.js";
import type { GroundProblem } from "./problem.js";

const map = flatMapAt(drawn(29));
const line = (name: string, coordinates: number[][]) => ({
  properties: { name_zh: name },
  geometry: { type: "LineString" as const, coordinates },
});
const KM = 1 / 111.2; // degrees of latitude

function joined(...lines: number[][][]) {
  const problems: GroundProblem[] = [];
  const paper = { ...river("li", []), line: undefined, basemap: ["澧水"] } as unknown as River;
  const basemap = { rivers: { features: lines.map((points) => line("澧水", points)) } };
  return { pieces: coursesOf([paper], basemap, map, problems)[0]!.pieces, problems };
}

test("GRD-5 two lines whose ends miss each other by less than 1.5 km become one", () => {
  const { pieces, problems } = joined([[112, 28], [112, 29]], [[112, 29 + 1.4 * KM], [112, 30]]); // prettier-ignore
  assert.equal(pieces.length, 1);
  assert.equal(pieces[0]!.length, 8);
  assert.deepEqual(problems, []);
});

test("GRD-5 a wider gap stays open and is reported, one of 10 km goes without saying", () => {
  const { pieces, problems } = joined([[112, 28], [112, 29]], [[112, 29 + 1.6 * KM], [112, 30]]); // prettier-ignore
  assert.equal(pieces.length, 2);
  assert.match(problems[0]!.message, /gap of 1\.6 km/);
  const far = joined([[112, 28], [112, 29]], [[112, 29 + 10 * KM], [112, 30]]); // prettier-ignore
  assert.deepEqual(far.problems, []);
});

test("GRD-5 a line that ends beside another is led on to it, and the river forks there into three pieces", () => {
  const { pieces } = joined([[112, 28], [112, 30]], [[112.01, 29], [113, 29]]); // prettier-ignore
  assert.equal(pieces.length, 3);
  const fork = [drawn(112), drawn(29)];
  for (const piece of pieces) {
    assert.ok([piece.slice(0, 2), piece.slice(-2)].some((end) => end[0] === fork[0] && end[1] === fork[1]));
  }
});

test("GRD-5 the same stretch drawn twice counts once", () => {
  const { pieces } = joined([[112, 28], [112, 29]], [[112, 28], [112, 29]]); // prettier-ignore
  assert.deepEqual(pieces, [[drawn(112), drawn(28), drawn(112), drawn(29)]]);
});

test("GRD-5 a tributary drawn short of another river is led on to it, and both stay whole", () => {
  const li = river("li", [[111, 29], [113, 29]]); // prettier-ignore
  const dao = river("dao", [[112, 28], [112, 29 - 1.2 * KM]]); // prettier-ignore
  const [main, tributary] = coursesOf([li, dao], undefined, map, []);
  assert.deepEqual(main!.pieces, [[drawn(111), drawn(29), drawn(112), drawn(29), drawn(113), drawn(29)]]);
  assert.deepEqual(tributary!.pieces[0]!.slice(-2), [drawn(112), drawn(29)]);
});

test("a name the base map does not know is an error that lists those it knows", () => {
  const problems: GroundProblem[] = [];
  const basemap = { rivers: { features: [line("沅江", [[112, 28], [112, 29]])] } }; // prettier-ignore
  coursesOf([{ ...river("li", [[111, 29], [113, 29]]), basemap: ["澧水"] }], basemap, map, problems); // prettier-ignore
  assert.equal(problems.length, 1);
  assert.equal(problems[0]!.severity, "error");
  assert.match(problems[0]!.hint, /沅江/);
});
