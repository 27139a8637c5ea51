import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { staffride } from "./testing/staffride.js";

let folder = "";
before(() => (folder = mkdtempSync(join(tmpdir(), "staffride-map-"))));
after(() => rmSync(folder, { recursive: true, force: true }));

test("a map of the start and of an hour, by day and by lamplight, in either language", async () => {
  const file = join(folder, "a.svg");
  assert.equal((await staffride(["map", "two-banks", "--svg", file])).exit, 0);
  const start = readFileSync(file, "utf8");
  assert.match(start, /Tuesday 10 April 1900, 00:00/);
  assert.match(start, /Opening positions, from the record and assumptions/);

  assert.equal(
    (
      await staffride([
        "map",
        "two-banks",
        "--svg",
        file,
        "--at",
        "1900-04-11T06:00",
        "--theme",
        "night",
        "--lang",
        "zh",
      ])
    ).exit,
    0,
  );
  const later = readFileSync(file, "utf8");
  assert.match(later, /1900年4月11日　06:00/);
  assert.match(later, /推演所得，非史实/);
  assert.match(later, /红方第一师/);
});

test("--json is one object", async () => {
  const { exit, out, err } = await staffride([
    "map",
    "two-banks",
    "--svg",
    join(folder, "b.svg"),
    "--at",
    "1900-04-11",
    "--json",
  ]);
  const found = JSON.parse(out) as Record<string, unknown>;
  assert.deepEqual([exit, err], [0, ""]);
  assert.deepEqual([found.campaign, found.at, found.formations], ["two-banks", "1900-04-11T00:00", 3]);
});

test("a moment outside the campaign is wrong usage, a folder that is not there a refusal; the old map stands", async () => {
  const file = join(folder, "c.svg");
  writeFileSync(file, "old");
  assert.equal((await staffride(["map", "two-banks", "--svg", file, "--at", "1901-01-01"])).exit, 2);
  assert.equal(readFileSync(file, "utf8"), "old");
  const { exit, err } = await staffride(["map", "two-banks", "--svg", join(folder, "no", "c.svg")]);
  assert.equal(exit, 1);
  assert.match(err, /c\.svg cannot be written: there is no folder /);
});
