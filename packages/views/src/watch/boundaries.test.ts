import assert from "node:assert/strict";
import { test } from "node:test";
import type { TraceLine } from "@staffride/formats/trace";
import type { Scenario } from "@staffride/formats/scenario";
import { toy } from "../testing/toy.js";
import { boundariesOf, holdersAt } from "./boundaries.js";
import { openRun } from "./run.js";

const handle = (id: string) => toy.names.headquarters.findIndex((one) => one.id === id);
const blue = toy.names.headquarters.flatMap((_, h) => (toy.command.side[h] === 1 ? [h] : []));
const [upper, lower] = [blue[0]!, blue[1]!];
const id = (h: number) => toy.names.headquarters[h]!.id;
const names = (en: string) => ({ id: en, names: { en } });
const scenario = {
  ...toy,
  names: { ...toy.names, sectors: ["south", "north", "corner"].map(names) },
  minds: { nIntent: 3, decisions: [], nSector: 3, sectorHolder: Int16Array.of(lower, upper, upper) },
} as unknown as Scenario;

/** Two sectors with a line between them along the parallel of 29.1, and a corner of the northern one upon it. */
const ring = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];
const sectors = [
  { ...names("south"), within: ring(111, 29, 111.4, 29.1) },
  { ...names("north"), within: ring(111, 29.1, 111.4, 29.2) },
  { ...names("corner"), within: ring(111, 29.1, 111.1, 29.14) },
] as unknown as NonNullable<Parameters<typeof boundariesOf>[1]>;
const line = (at: number, kind: string, rest: Record<string, string | number>): TraceLine => ({ at, kind, ...rest });
const moves = [line(600, "boundary", { dispatch: 7, sector: "corner", holder: id(lower) })];
const lengthOf = (found: ReturnType<typeof boundariesOf>) =>
  found.flatMap(({ line: way }) => way.slice(1).map((to, i) => Math.hypot(to[0] - way[i]![0], to[1] - way[i]![1])));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

test("a boundary is drawn once, where ground of two holders meets, and not around what is held", () => {
  const found = boundariesOf(openRun(scenario, []), sectors, [lower, upper, upper]);
  assert.ok(found.every(({ line: way }) => way.every(([, lat]) => Math.abs(lat - 29.1) < 1e-9)));
  assert.ok(Math.abs(sum(lengthOf(found)) - 0.4) < 1e-6, "once, though two sectors and the corner lie on it");
  assert.ok(found.every(({ left, right }) => new Set([left, right, upper, lower]).size === 2));
});

test("when a sector is handed over its boundary goes round it", () => {
  const run = openRun(scenario, moves);
  assert.deepEqual([holdersAt(run, 599)[2], holdersAt(run, 600)[2]], [upper, lower]);
  const found = boundariesOf(run, sectors, holdersAt(run, 600));
  // 0.3 of the old line is left; the corner's own north and east are new
  assert.ok(Math.abs(sum(lengthOf(found)) - (0.3 + 0.1 + 0.04)) < 1e-6, `${sum(lengthOf(found))}`);
});

test("a headquarters that has read nothing of it believes in the old boundary", () => {
  assert.deepEqual(holdersAt(openRun(scenario, moves), 900, handle(id(upper))), [lower, upper, upper]);
});
