/** What the page keeps of a scenario to watch runs of it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { pack, unpack } from "./packing.js";
import { forWatching } from "./room.js";
import type { Scenario } from "./scenario.js";

const table = (n: number) => new Int32Array(n).fill(7);
const whole = {
  ground: {
    lon: Float64Array.of(111, 112),
    reachStart: table(900),
    reachCell: table(900),
    sightStart: table(9),
    sightCell: table(9),
  },
  fields: { objectiveCell: table(2), cost: new Uint16Array(5000), next: new Uint8Array(5000) },
} as unknown as Scenario;

test("a scenario for watching has what is drawn, and the tables that only a run reads are there and empty", () => {
  const { ground, fields } = forWatching(whole);
  assert.deepEqual([...ground.lon, ...fields.objectiveCell], [111, 112, 7, 7]);
  const tables = [ground.reachStart, ground.reachCell, ground.sightStart, ground.sightCell, fields.cost, fields.next];
  assert.deepEqual(
    tables.map(({ length }) => length),
    [0, 0, 0, 0, 0, 0],
  );
});

test("it does not hold on to the block that the whole was unpacked from", () => {
  const bytes = pack(whole);
  const { ground, fields } = forWatching(unpack(bytes) as Scenario);
  for (const { buffer } of [ground.lon, fields.objectiveCell]) assert.ok(buffer.byteLength < bytes.length / 4);
});
