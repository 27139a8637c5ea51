import assert from "node:assert/strict";
import { test } from "node:test";
import type { Scenario } from "@staffride/formats/scenario";
import { mapScale } from "@staffride/formats/map-scale";
import { unseen } from "./news.js";
import { latticeOf, outlineOf } from "./outline.js";
import type { Ring } from "./outline.js";
import { lastSeenOf, spreadOf } from "./spread.js";

/** Hexagons in rows, each second row half a cell to the east; neighbours lie 2.4 km apart. */
const [ROWS, COLUMNS] = [21, 21];
const KM = 2.4;
const PER_DEGREE = 111.195;
const hexagons = (() => {
  const nCell = ROWS * COLUMNS;
  const at = (row: number, column: number) =>
    row < 0 || column < 0 || row >= ROWS || column >= COLUMNS ? -1 : row * COLUMNS + column;
  const lon = Float64Array.from({ length: nCell }, (_, c) => (((c % COLUMNS) + (row(c) % 2) / 2) * KM) / PER_DEGREE);
  const lat = Float64Array.from(
    { length: nCell },
    (_, c) => ((row(c) - ROWS / 2) * KM * Math.sqrt(3)) / 2 / PER_DEGREE,
  );
  const edges = Array.from({ length: nCell }, (_, c) => {
    const [r, k] = [row(c), c % COLUMNS];
    const shift = r % 2;
    const around = [at(r, k - 1), at(r, k + 1), at(r - 1, k - 1 + shift), at(r - 1, k + shift)];
    return [...around, at(r + 1, k - 1 + shift), at(r + 1, k + shift)].filter((n) => n >= 0).sort((a, b) => a - b);
  });
  const edgeStart = Int32Array.from([0, ...edges.map((_, c) => edges.slice(0, c + 1).flat().length)]);
  const edgeTo = Int32Array.from(edges.flat());
  const edgeKm = new Float64Array(edgeTo.length).fill(KM);
  return { nCell, lon, lat, edgeStart, edgeTo, edgeKm, nRiver: 0, bank: new Uint8Array(0) };
})();
function row(cell: number): number {
  return Math.floor(cell / COLUMNS);
}
const MIDDLE = 10 * COLUMNS + 10;
const scale = mapScale(hexagons.lat);

const scenario = {
  ground: hexagons,
  parameters: {
    ...{ placeKmDay: 20, placeStandHours: 48, placeGoHours: 3, placeLean: 0.7, placeRiverKm: 20, situationHours: 24 },
  },
} as unknown as Scenario;
const enemy = (asOf: number, more: object = {}) => ({ ...unseen(0, asOf), cell: MIDDLE, asOf, ...more });

/** Square km within a ring; below zero about a hole. */
function area(ring: Ring): number {
  const [x, y] = [ring.map(([lon]) => lon * scale.kmPerLon), ring.map(([, lat]) => lat * scale.kmPerLat)];
  return ring.reduce((sum, _, i) => sum + (x[i]! * y[(i + 1) % x.length]! - x[(i + 1) % x.length]! * y[i]!) / 2, 0);
}
const ONE = (KM * KM * Math.sqrt(3)) / 2;
const close = (a: number, b: number) => assert.ok(Math.abs(a - b) < 0.01 * Math.abs(b), `${a} is not ${b}`);

test("the outline of cells goes around as much ground as they have", () => {
  const lattice = latticeOf(hexagons as never, scale);
  const around = [...hexagons.edgeTo.slice(hexagons.edgeStart[MIDDLE], hexagons.edgeStart[MIDDLE + 1])];
  const outline = (cells: readonly number[]) => outlineOf(hexagons, lattice, cells);
  const [one] = outline([MIDDLE]);
  assert.equal(one!.length, 6);
  close(area(one!), ONE);
  assert.equal(outline([MIDDLE, ...around])[0]!.length, 18);
  close(area(outline([MIDDLE, ...around])[0]!), 7 * ONE);
  const ringed = outline(around)
    .map(area)
    .sort((a, b) => a - b);
  assert.equal(ringed.length, 2, "a hole in the middle");
  close(ringed[0]!, -ONE);
  close(ringed[1]!, 7 * ONE);
  assert.equal(outline([0, MIDDLE]).length, 2, "two apart");
  close(area(outline([0])[0]!), ONE);
});

test("who was just seen is where he was; later he may be farther, and nine chances take more ground than five", () => {
  const spread = (hours: number) => spreadOf(scenario, enemy(0, { sighting: "nears" }), hours * 60)!;
  assert.deepEqual(spread(0).nine.cells, [MIDDLE]);
  const sizes = [3, 6, 12, 24].map((hours) => [spread(hours).half.cells.length, spread(hours).nine.cells.length]);
  sizes.forEach(([half, nine], i) => {
    assert.ok(half! <= nine!);
    assert.ok(i === 0 || nine! > sizes[i - 1]![1]!);
  });
});

test("who stood stays longer than who was on his way, and who was missed has been gone for half a day", () => {
  const size = (sighting: string) => spreadOf(scenario, enemy(0, { sighting }), 720)!.nine.cells.length;
  assert.ok(size("dug-in") < size("nears"));
  assert.equal(lastSeenOf(scenario, enemy(0, { sighting: "no-contact" }), 60).ageMinutes, 60 + 720);
});

test("one's own who was told to stay is looked for near where he was", () => {
  const own = {
    headquarters: 1,
    cell: MIDDLE,
    cellAsOf: 0,
    asOf: 0,
    readAt: 0,
    dispatch: 1,
    heardAt: 0,
    men: 1,
    losses: 0,
  };
  const given = (task: string) => ({ to: 1, task, objective: -1, dispatch: 2, at: 0 });
  const hours = (task?: string) =>
    lastSeenOf(scenario, { ...own, ...(task === undefined ? {} : { given: given(task) }) }, 60).stayHours;
  assert.deepEqual([hours(), hours("hold"), hours("march")], [48, 48, 3]);
  assert.equal(spreadOf(scenario, { ...own, cell: -1 }, 60), undefined);
});

test("he is likelier to have gone the way he was going", () => {
  const { cells } = spreadOf(scenario, enemy(0, { sighting: "nears", heading: 0 }), 18 * 60)!.half;
  const east = cells.filter((cell) => hexagons.lon[cell]! > hexagons.lon[MIDDLE]! + 1e-9).length;
  const west = cells.filter((cell) => hexagons.lon[cell]! < hexagons.lon[MIDDLE]! - 1e-9).length;
  assert.ok(east > west, `${east} cells to the east, ${west} to the west`);
});
