import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { compileFields, objectivesOf } from "./field.js";
import { REED, crossing, example, place, river, road } from "./example.js";

const SPEEDS = { roadKmh: 4, trackKmh: 3.2, openKmh: 2.4, fordMinutes: 45, crossingMinutes: 180 };

const whole = () =>
  example({
    rivers: [river("reed", REED), river("brook", [[112.0, 29.3], [112.02, 29.01]], { passage: "fordable" })], // prettier-ignore
    places: [place("mill", 112, 28.9), place("fort", 112.05, 29.12), place("capital", 120, 30, { offMap: true })],
    crossings: [crossing("ferry", "reed", 112.05, 29.02)],
    roads: [road("great", ["mill", "fort", "capital"])],
    terrain: { base: "paddy", overrides: [{ terrain: "rolling-wooded", places: ["fort"], basis: "a test" }] },
  });

/** A digest of everything compiled, bit by bit. */
function digest(papers: object): string {
  const hash = createHash("sha256");
  for (const [key, value] of Object.entries(papers)) {
    hash.update(key);
    if (ArrayBuffer.isView(value)) hash.update(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
    else hash.update(JSON.stringify(value));
  }
  return hash.digest("hex").slice(0, 16);
}

test("GRD-2 GRD-3 the same papers give the same ground to the bit, on every engine", () => {
  const { ground, problems } = whole();
  assert.deepEqual(problems, []);
  const fields = compileFields(ground, objectivesOf(ground), SPEEDS);
  assert.equal(digest(ground), digest(whole().ground));
  // kept from Node 20.20; equal on 22 and 24. A rule that changes the ground changes these: say so in the changelog
  assert.deepEqual([digest(ground), digest(fields)], ["32aae21f72969c41", "421c658fe85c2c1c"]);
});

test("compiling leaves the papers it was handed as they were", () => {
  const line: [number, number][] = [[111.7, 29], [112.3, 29]]; // prettier-ignore
  const branch = { type: "LineString" as const, coordinates: [[112, 29.004], [112, 29.4]] }; // prettier-ignore
  const input = {
    basemap: { rivers: { features: [{ properties: { name: "branch" }, geometry: branch }] } },
    rivers: [{ ...river("reed", line), basemap: ["branch"] }],
  };
  const before = JSON.stringify(input);
  example(input);
  assert.equal(JSON.stringify(input), before);
});

test("GRD-1 a theatre without a cell is an error, not a crash", () => {
  const tiny: [number, number][] = [[112, 29], [112.0001, 29], [112.0001, 29.0001]]; // prettier-ignore
  const { problems } = example({ mesh: { resolution: 6, area: tiny }, rivers: [river("reed", REED)] });
  assert.equal(problems[0]!.paper, "campaign");
  assert.match(problems[0]!.message, /no cell of resolution 6/);
});
