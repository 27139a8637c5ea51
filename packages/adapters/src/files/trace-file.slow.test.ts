import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { parquetReadObjects } from "hyparquet";
import { openTrace } from "./trace-file.js";

test("Parquet: more lines than one group holds, in order", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "staffride-trace-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "t.parquet");
  const head = { campaign: "two-banks", variant: "base", seed: 7, run: 0, start: "1900-04-10T00:00" };
  const file = openTrace(path, { ...head, utcOffset: "+08:00" });
  for (let at = 0; at < 50_001; at++) file.write({ at, kind: "losses", killed: at % 7 });
  file.keep();
  const rows = await parquetReadObjects({ file: new Uint8Array(readFileSync(path)).buffer });
  assert.equal(rows.length, 50_001);
  assert.deepEqual([rows[50_000]!.at, rows[50_000]!.killed], [50_000, 50_000 % 7]);
});
