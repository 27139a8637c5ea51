import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "./prepare.mjs";

/** What the project promises: each must be measured, whatever the machine of the day makes of it. */
const PROMISED = {
  "run of changde-1943": "ms",
  "run of changde-1943, as-recorded": "ms",
  "changde-1943 - one event": "ns",
  "changde-1943 - state": "kB",
  "compile changde-1943": "s",
  "efficiency of 2 threads, 16 runs": "",
  "efficiency of 2 threads, 32 runs": "",
  "memory, 2 threads, 8 runs": "MB",
  "memory, 2 threads, 16 runs": "MB",
};

test("the bench measures what is promised, one and two threads agreeing on every trace", () => {
  const bench = join(ROOT, "bench", "bench.mjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [bench, "--quick", "--json"], { encoding: "utf8" });
  assert.equal(status, 0, stderr);
  const figures = new Map(JSON.parse(stdout).figures.map((figure) => [figure.id, figure]));
  for (const [id, unit] of Object.entries(PROMISED)) {
    const figure = figures.get(id);
    assert.equal(figure?.unit, unit, id);
    assert.ok(figure.median > 0, `${id}: ${figure.median}`);
  }
});
