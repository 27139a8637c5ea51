import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { parquetReadObjects } from "hyparquet";
import { begin, staffride } from "./testing/staffride.js";

let folder = "";
before(() => (folder = mkdtempSync(join(tmpdir(), "staffride-fight-"))));
after(() => rmSync(folder, { recursive: true, force: true }));

interface Fought {
  readonly campaign: string;
  readonly seed: number;
  readonly traceLines: number;
  readonly traceHash: string;
  readonly until: string;
  readonly days: readonly { readonly day: number; readonly entries: readonly { readonly at: number }[] }[];
}
const fought = async (...args: string[]): Promise<Fought> =>
  JSON.parse((await staffride(["fight", "two-banks", "--json", ...args])).out) as Fought;

test("the chronicle tells the campaign day by day, in either language", async () => {
  const english = await staffride(["fight", "two-banks"]);
  assert.deepEqual([english.exit, english.err], [0, ""]);
  assert.match(english.out, /^Two Banks\n\nTuesday 10 April, day 1\n/);
  assert.match(english.out, /\n\nThursday 12 April, day 3\n/);
  assert.match((await staffride(["fight", "two-banks", "--lang", "zh"])).out, /^两岸\n\n4月10日　第1日\n/);
});

test("of a run in which nothing happens it says so", async () => {
  const { exit, out, err } = await staffride(["fight", "two-banks", "--until", "1900-04-10T01:00"]);
  assert.deepEqual([exit, out], [0, "Two Banks\n"]);
  assert.match(err, /nothing happened; "staffride check two-banks" may tell why/);
});

test("the same seed gives the same run, another seed another", async () => {
  const first = await fought("--seed", "7");
  const again = await fought("--seed", "7");
  const other = await fought("--seed", "8");
  assert.deepEqual(first, again);
  assert.match(first.traceHash, /^[0-9a-f]{16}$/);
  assert.notEqual(first.traceHash, other.traceHash);
});

test("--run names a run of that seed, the same that a room is packed with and that a map draws", async () => {
  const { traceHash } = await fought("--seed", "7", "--run", "3");
  assert.notEqual(traceHash, (await fought("--seed", "7")).traceHash);
  const page = join(folder, "run-3.geojson");
  const exported = await staffride(["export", "two-banks", "--geojson", page, "--json", "--seed", "7", "--run", "3"]);
  assert.equal((JSON.parse(exported.out) as { hash: string }).hash, traceHash);
  const svg = join(folder, "run-3.svg");
  await staffride(["map", "two-banks", "--svg", svg, "--at", "1900-04-11T12:00", "--seed", "7", "--run", "3"]);
  assert.match(readFileSync(svg, "utf8"), /run 3 of seed 7/);
});

test("--until stops there", async () => {
  const { until, days } = await fought("--until", "1900-04-11T12:00");
  assert.equal(until, "1900-04-11T12:00");
  assert.ok(days.every(({ entries }) => entries.every(({ at }) => at <= 36 * 60)));
  assert.equal(days.at(-1)!.day, 2);
});

test("--trace writes the lines, as NDJSON or as Parquet, the same in both", async () => {
  const [ndjson, parquet] = [join(folder, "t.ndjson"), join(folder, "t.parquet")];
  const { traceLines } = await fought("--trace", ndjson);
  assert.equal((await staffride(["fight", "two-banks", "--trace", parquet])).exit, 0);
  const [head, ...lines] = readFileSync(ndjson, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const rows = await parquetReadObjects({ file: new Uint8Array(readFileSync(parquet)).buffer });
  assert.equal(lines.length, traceLines);
  assert.deepEqual(head, {
    ...{ at: 0, kind: "run", campaign: "two-banks", variant: "base", seed: 1, run: 0 },
    ...{ start: "1900-04-10T00:00", utcOffset: "+00:00" },
  });
  assert.deepEqual(
    rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))),
    lines,
  );
  assert.ok(lines.every(({ at, kind }) => typeof at === "number" && typeof kind === "string"));
});

test("a trace that cannot be written is refused, exit 1, and nothing is left behind", async () => {
  const { exit, out, err } = await staffride(["fight", "two-banks", "--trace", join(folder, "no", "t.ndjson")]);
  assert.deepEqual([exit, out], [1, ""]);
  assert.match(err, /t\.ndjson cannot be written: there is no folder /);
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.endsWith(".part")),
    [],
  );
});

test("a full disk is refused in plain words", { skip: !existsSync("/dev/full") && "no /dev/full here" }, async () => {
  const { exit, err } = await staffride(["fight", "two-banks", "--trace", "/dev/full"]);
  assert.equal(exit, 1);
  assert.match(err, /^error: \/dev\/full cannot be written: the disk is full\n$/);
});

test("a reader who has had enough is no fault", async () => {
  const command = begin(["fight", "two-banks"], { stdio: ["ignore", "pipe", "pipe"] });
  let err = "";
  command.stderr!.on("data", (chunk: Buffer) => (err += chunk.toString()));
  command.stdout!.destroy();
  await once(command, "exit");
  assert.equal(err, "");
});
