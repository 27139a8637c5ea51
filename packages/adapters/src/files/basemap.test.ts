import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { problemText } from "@staffride/formats/problem";
import { readBasemap } from "./basemap.js";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "staffride-basemap-"));
  mkdirSync(join(root, "data/basemap/hills"), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const put = (name: string, value: unknown) =>
  writeFileSync(join(root, "data/basemap/hills", name), typeof value === "string" ? value : JSON.stringify(value));
const read = (name = "hills") => {
  const { basemap, problems } = readBasemap({ root, here: root }, name);
  return { basemap, problems: problems.map(problemText) };
};
const line = {
  type: "LineString",
  coordinates: [
    [111, 29],
    [111.1, 29.05],
  ],
};
const rivers = { type: "FeatureCollection", features: [{ properties: { name: "Li" }, geometry: line }] };

test("what is there is read, what is not is left out", () => {
  put("rivers.geojson", rivers);
  put("relief.json", { lon0: 111, lat0: 29, step: 0.1, nx: 2, ny: 1, z: [40, 60] });
  const { basemap, problems } = read();
  assert.deepEqual(problems, []);
  assert.deepEqual(Object.keys(basemap ?? {}), ["rivers", "relief"]);
});

test("a base map nobody made is a problem", () => {
  assert.match(read("plains").problems.join(), /data\/basemap\/plains:1:1: error: there is no base map called plains/);
});

test("files that are not what they are named are problems at the file", () => {
  put("rivers.geojson", "{");
  put("lakes.geojson", { features: [{ geometry: { type: "Point", coordinates: [1, 2] } }] });
  put("relief.json", { lon0: 111, lat0: 29, step: 0.1, nx: 2, ny: 2, z: [1] });
  const { basemap, problems } = read();
  assert.deepEqual(basemap, {});
  assert.equal(problems.length, 3);
  assert.match(problems[0]!, /rivers\.geojson:1:1: error: this cannot be read: .*expected a GeoJSON FeatureCollection/);
  assert.match(problems[1]!, /lakes\.geojson:1:1: error: this is not what a base map holds/);
  assert.match(problems[2]!, /relief\.json:1:1: .*nx \* ny heights/);
});
