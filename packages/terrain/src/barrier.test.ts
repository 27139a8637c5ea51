import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { PASSAGES } from "@staffride/formats/words";
import { bars, barrierOf, indexEdges, partsOf } from "./barrier.js";
import type { Feature } from "@staffride/formats/basemap";
import { coursesOf } from "./course.js";
import { flatMapAt } from "./drawing.js";
import { example, exampleMesh, flood, river } from "./example.js";

const UNFORDABLE = PASSAGES.indexOf("unfordable");
const mesh = exampleMesh(7);
const index = indexEdges(mesh);
const map = flatMapAt(mesh.y[0]!);
const barrierFor = (line: [number, number][]) =>
  barrierOf(mesh, index, coursesOf([river("r", line)], undefined, map, [])[0]!);

/** A wandering line from beyond the western border to beyond the eastern one, inside the box in latitude. */
const wandering = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 2400 }), fc.integer({ min: 0, max: 2400 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((points) => points.map(([x, y]): [number, number] => [111.88 + x / 10_000, 28.88 + y / 10_000]));

const northernmost = mesh.lat.indexOf(Math.max(...mesh.lat));
const southernmost = mesh.lat.indexOf(Math.min(...mesh.lat));

test("GRD-4 nobody walks round a river that runs through the whole theatre", () => {
  fc.assert(
    fc.property(wandering, (points) => {
      const barrier = barrierFor([[111.7, 29], ...points, [112.3, 29]]);
      const south = flood(mesh, southernmost, (e) => !bars(mesh, barrier, e));
      assert.ok(!south.has(northernmost));
    }),
    { numRuns: 300 },
  );
});

test("GRD-4 GRD-5 nor when the base map cut it into pieces that miss each other by a kilometre", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: -90, max: 90 }), (cuts, slip) => {
      const features: Feature[] = [];
      const ends = Array.from({ length: cuts + 2 }, (_, i) => 111.7 + (0.6 * i) / (cuts + 1));
      for (let i = 0; i <= cuts; i++) {
        const lat = 29 + (i % 2) * (slip / 10_000); // up to 1 km north or south of its neighbours
        const coordinates = [[ends[i]! + 0.004, lat], [ends[i + 1]! - 0.004, lat]]; // prettier-ignore
        features.push({ properties: { name_zh: "苇" }, geometry: { type: "LineString", coordinates } });
      }
      const { ground } = example({
        basemap: { rivers: { features } },
        rivers: [{ ...river("reed", []), line: undefined, basemap: ["苇"] } as never],
      });
      const south = flood(ground, southernmost, (e) => ground.edgePassage[e] !== UNFORDABLE);
      assert.ok(!south.has(northernmost));
    }),
    { numRuns: 60 },
  );
});

test("GRD-4 river edges are the same from both ends", () => {
  const { ground } = example({ rivers: [river("reed", [[111.7, 29], [112.3, 29.02]])] }); // prettier-ignore
  let edges = 0;
  for (let e = 0; e < ground.edgeTo.length; e++) {
    const twin = ground.edgeTwin[e]!;
    assert.equal(ground.edgeRiver[twin], ground.edgeRiver[e]);
    assert.equal(ground.edgePassage[twin], ground.edgePassage[e]);
    if (ground.edgeRiver[e] === 0) edges++;
  }
  assert.ok(edges > 20);
});

test("GRD-4 where two rivers run through one edge the harder passage counts", () => {
  const brook = river("brook", [[111.7, 29], [112.3, 29]], { passage: "fordable" }); // prettier-ignore
  const reed = river("reed", [[112, 28.7], [112, 29.3]]); // prettier-ignore
  for (const rivers of [
    [brook, reed],
    [reed, brook],
  ]) {
    // prettier-ignore
    const { ground } = example({ rivers });
    const alone = example({ rivers: [reed] }).ground;
    for (let e = 0; e < ground.edgeTo.length; e++) {
      if (alone.edgePassage[e] !== UNFORDABLE) continue;
      assert.equal(ground.edgePassage[e], UNFORDABLE);
      assert.equal(rivers[ground.edgeRiver[e]!]!.id, "reed");
    }
  }
});

test("GRD-4 a reach inside an area passes differently, and the last that holds a point counts", () => {
  const west: [number, number][] = [[111.5, 28], [112, 28], [112, 30], [111.5, 30]]; // prettier-ignore
  const corner: [number, number][] = [[111.5, 28], [111.93, 28], [111.93, 30], [111.5, 30]]; // prettier-ignore
  const reaches = [
    { area: west, passage: "fordable" as const, basis: "a test" },
    { area: corner, passage: "none" as const, basis: "a test" },
  ];
  const { ground } = example({ rivers: [river("reed", [[111.7, 29], [112.3, 29]], { reaches })] }); // prettier-ignore
  for (let c = 0; c < ground.nCell; c++) {
    for (let e = ground.edgeStart[c]!; e < ground.edgeStart[c + 1]!; e++) {
      if (ground.edgeRiver[e]! < 0) continue;
      const [a, b] = [ground.lon[c]!, ground.lon[ground.edgeTo[e]!]!];
      const passage = PASSAGES[ground.edgePassage[e]!];
      if (Math.max(a, b) < 111.93) assert.equal(passage, "none");
      if (Math.min(a, b) > 111.93 && Math.max(a, b) < 112) assert.equal(passage, "fordable");
      if (Math.min(a, b) > 112) assert.equal(passage, "unfordable");
    }
  }
});

test("GRD-6 a bend that winds round one cell leaves it on its bank, and a moat leaves it an island", () => {
  const centre = mesh.edgeStart.findIndex((start, c) => mesh.edgeStart[c + 1]! - start === 6 && Math.abs(mesh.lat[c]! - 29) < 0.02 && Math.abs(mesh.lon[c]! - 112) < 0.02); // prettier-ignore
  const [x, y] = [mesh.lon[centre]!, mesh.lat[centre]!];
  const d = 0.009; // a kilometre: the cell's centre is inside, its neighbours' are not
  // in by the south, round the cell against the clock, out by the south: five of its six steps crossed once or twice
  const neck = 0.0005;
  const bend: [number, number][] = [
    [111.7, 28.95],
    [x - neck, 28.95],
    [x - neck, y - d],
    [x - d, y - d],
    [x - d, y + d],
    [x + d, y + d],
    [x + d, y - d],
    [x + neck, y - d],
    [x + neck, 28.95],
    [112.3, 28.95],
  ];
  const bent = barrierFor(bend);
  const { part, sizes } = partsOf(mesh, (e) => !bars(mesh, bent, e));
  assert.ok(sizes[part[southernmost]!]! > 10 && sizes[part[northernmost]!]! > 10);
  assert.notEqual(part[southernmost], part[northernmost]);

  const moat: [number, number][] = [[x - d, y - d], [x + d, y - d], [x + d, y + d], [x - d, y + d], [x - d, y - d]]; // prettier-ignore
  const round = barrierFor(moat);
  const island = partsOf(mesh, (e) => !bars(mesh, round, e));
  assert.equal(island.sizes[island.part[centre]!], 1);
});
