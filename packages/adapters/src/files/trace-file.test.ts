import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import type { TraceHead, TraceLine } from "@staffride/formats/trace";
import { openTrace } from "./trace-file.js";

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "staffride-trace-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const LINES: readonly TraceLine[] = [
  { at: 75, kind: "moved", formation: "s1d", from: "86411aacfffffff", to: "86411aad7ffffff", surface: "road" },
  { at: 80, kind: "losses", formation: "n1d", killed: 10, wounded: 31, missing: 4, engagement: 7 },
];

const HEAD: TraceHead = {
  ...{ campaign: "two-banks", variant: "base", seed: 7, run: 0 },
  ...{ start: "1900-04-10T00:00", utcOffset: "+08:00" },
};

function record(name: string, lines: Iterable<TraceLine>): string {
  const file = openTrace(join(folder, name), HEAD);
  for (const line of lines) file.write(line);
  file.keep();
  return join(folder, name);
}

test("NDJSON: a line of JSON per line of the trace", () => {
  const text = readFileSync(record("t.ndjson", LINES), "utf8");
  assert.equal(text.endsWith("\n"), true);
  assert.deepEqual(
    text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
    [{ at: 0, kind: "run", ...HEAD }, ...LINES],
  );
});

test("Parquet: which run it is stands in its metadata", () => {
  const bytes = new Uint8Array(readFileSync(record("t.parquet", LINES))).buffer;
  const { key_value_metadata: pairs } = parquetMetadata(bytes);
  assert.deepEqual(
    Object.fromEntries(pairs!.map(({ key, value }) => [key, value])),
    Object.fromEntries(Object.entries(HEAD).map(([key, value]) => [key, String(value)])),
  );
});

test("what is not there is left out, and a pace is a word, in either form", async () => {
  const lines = [
    { at: 5, kind: "order", dispatch: 3, task: "march", pace: 1, start: -1 },
    { at: 6, kind: "losses", formation: "n1d", killed: 1, wounded: 0, missing: 0, engagement: -1 },
  ];
  const kept = [
    { at: 5, kind: "order", dispatch: 3, task: "march", pace: "forced" },
    { at: 6, kind: "losses", formation: "n1d", killed: 1, wounded: 0, missing: 0 },
  ];
  const [, ...texts] = readFileSync(record("t.ndjson", lines), "utf8").trim().split("\n");
  assert.deepEqual(
    texts.map((line) => JSON.parse(line)),
    kept,
  );
  assert.deepEqual((await readParquet(record("t.parquet", lines))).map(withoutNulls), kept);
});

test("an option is its id in either form, and a course worth a hundredth less than nothing keeps its value", async () => {
  const lines = [
    { at: 5, kind: "weighed", headquarters: "n1d", decision: "D12", option: "stay-north", value: -1, staff: -250 },
    { at: 5, kind: "resolved", headquarters: "n1d", decision: "D12", option: "stay-north", advised: "cross", fixed: 0 },
  ];
  const [, ...texts] = readFileSync(record("t.ndjson", lines), "utf8").trim().split("\n");
  assert.deepEqual(
    texts.map((line) => JSON.parse(line)),
    lines,
  );
  assert.deepEqual((await readParquet(record("t.parquet", lines))).map(withoutNulls), lines);
});

test("Parquet: a row per line, empty where its kind has no such column", async () => {
  const rows = await readParquet(record("t.parquet", LINES));
  assert.equal(rows.length, 2);
  assert.deepEqual(rows.map(withoutNulls), LINES);
  assert.ok("precedence" in rows[0]! && rows[0].precedence === null);
});

test("a trace given up leaves nothing", () => {
  for (const name of ["t.ndjson", "t.parquet"]) {
    const file = openTrace(join(folder, name), HEAD);
    file.write(LINES[0]!);
    file.drop();
  }
  assert.deepEqual(readdirSync(folder), []);
});

async function readParquet(path: string): Promise<Record<string, unknown>[]> {
  const bytes = readFileSync(path);
  return parquetReadObjects({ file: new Uint8Array(bytes).buffer });
}

const withoutNulls = (row: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
