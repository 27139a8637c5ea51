import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { centred, crosses, drawLine } from "./drawing.js";
import type { Line } from "./drawing.js";
import { REED, example, river } from "./example.js";
import type { CompiledGround } from "./ground.js";

type Ground = CompiledGround["ground"];

/** Latitude of the reed at a longitude. */
function courseAt(lon: number): number {
  const i = REED.filter(([x]) => x <= lon).length - 1;
  const [[ax, ay], [bx, by]] = [REED[i]!, REED[i + 1]!];
  return ay + ((lon - ax) / (bx - ax)) * (by - ay);
}

test("GRD-7 cells north and south of a river through the theatre bear two labels", () => {
  const { ground } = example({ rivers: [river("reed", REED)] });
  const north = new Set<number>();
  const south = new Set<number>();
  for (let c = 0; c < ground.nCell; c++)
    (ground.lat[c]! > courseAt(ground.lon[c]!) ? north : south).add(ground.bank[c]!);
  assert.equal(north.size, 1);
  assert.equal(south.size, 1);
  assert.notDeepEqual(north, south);
  assert.ok(!north.has(0) && !south.has(0));
});

test("GRD-7 the label changes at river edges of that river and, off its end, nowhere near its line", () => {
  // the river rises in the middle of the box
  const half: [number, number][] = [[112, 29], [112.3, 29]]; // prettier-ignore
  const { ground } = example({ rivers: [river("reed", half)] });
  forEdges(ground, (a, b, e) => {
    if (ground.edgeRiver[e]! >= 0) assert.notEqual(ground.bank[a], ground.bank[b]);
    else if (Math.min(ground.lon[a]!, ground.lon[b]!) > 112.02) assert.equal(ground.bank[a], ground.bank[b]);
  });
});

test("GRD-7 a forked river has three banks", () => {
  const reed = river("reed", [[111.7, 29], [112.3, 29]]); // prettier-ignore
  const branch = { type: "LineString" as const, coordinates: [[112, 29], [112, 29.4]] }; // prettier-ignore
  const rivers = { features: [{ properties: { name: "branch" }, geometry: branch }] };
  const { ground } = example({ basemap: { rivers }, rivers: [{ ...reed, basemap: ["branch"] }] });
  assert.deepEqual([...new Set(ground.bank)].sort(), [1, 2, 3]);
  forEdges(ground, (a, b, e) => assert.equal(ground.bank[a] !== ground.bank[b], ground.edgeRiver[e]! >= 0));
});

test("GRD-7 far from the river a cell lies on neither bank", () => {
  const area: [number, number][] = [[111.9, 28.7], [112.1, 28.7], [112.1, 29.5], [111.9, 29.5]]; // prettier-ignore
  const { ground } = example({ mesh: { resolution: 7, area }, rivers: [river("reed", [[111.7, 28.8], [112.3, 28.8]])] }); // prettier-ignore
  for (let c = 0; c < ground.nCell; c++) {
    const km = (ground.lat[c]! - 28.8) * 111.2;
    if (km > 30) assert.equal(ground.bank[c], 0);
    if (km < 20) assert.notEqual(ground.bank[c], 0);
  }
});

test("GRD-7 whatever the course, a step that meets it once changes the bank, and no other does", () => {
  const bend = fc.tuple(fc.integer({ min: -80, max: 80 }), fc.integer({ min: -80, max: 80 }));
  fc.assert(
    fc.property(bend, ([first, second]) => {
      const line: [number, number][] = [[111.7, 29], [111.95, 29 + first / 1000], [112.05, 29 + second / 1000], [112.3, 29]]; // prettier-ignore
      const { ground } = example({ rivers: [river("reed", line)] });
      const drawnLine = drawLine(line);
      forEdges(ground, (a, b, e) => {
        const times = timesMet(ground, drawnLine, a, b);
        assert.equal(ground.bank[a] !== ground.bank[b], times % 2 === 1);
        if (ground.edgeRiver[e]! < 0) assert.equal(times % 2, 0);
      });
    }),
    { numRuns: 60 },
  );
});

function forEdges(ground: Ground, visit: (a: number, b: number, edge: number) => void): void {
  for (let a = 0; a < ground.nCell; a++) {
    for (let e = ground.edgeStart[a]!; e < ground.edgeStart[a + 1]!; e++) visit(a, ground.edgeTo[e]!, e);
  }
}

/** How often the step between two cells meets a line: by looking at every segment of it. */
function timesMet(ground: Ground, line: Line, a: number, b: number): number {
  const [ax, ay, bx, by] = [ground.lon[a]!, ground.lat[a]!, ground.lon[b]!, ground.lat[b]!].map(centred);
  let times = 0;
  for (let i = 0; i + 3 < line.length; i += 2) {
    if (crosses(ax!, ay!, bx!, by!, line[i]!, line[i + 1]!, line[i + 2]!, line[i + 3]!)) times++;
  }
  return times;
}
