import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import { begin, staffride } from "./testing/staffride.js";

interface Refought {
  readonly traceDigest: string;
  readonly checks: readonly Record<string, unknown>[];
  readonly outcomes: readonly Record<string, unknown>[];
  readonly variants?: readonly (Refought & {
    readonly variant: string;
    readonly differences: readonly Record<string, unknown>[];
  })[];
  readonly [key: string]: unknown;
}
const json = async (...args: string[]): Promise<Refought> =>
  JSON.parse((await staffride(["refight", "two-banks", "--runs", "20", "--json", ...args])).out) as Refought;

test("--json holds what it promises", async () => {
  const found = await json("--seed", "3", "--threads", "1");
  assert.deepEqual(
    [found.campaign, found.variant, found.runs, found.seed, found.threads],
    ["two-banks", "base", 20, 3, 1],
  );
  assert.match(found.traceDigest, /^[0-9a-f]{64}$/);
  assert.ok(Number(found.wallSeconds) > 0 && Number(found.runsPerSecond) > 0);
  for (const key of ["id", "q05", "q50", "q95", "mean"])
    assert.ok(
      found.outcomes.every((outcome) => key in outcome),
      key,
    );
  for (const key of ["id", "recorded", "q05", "q50", "q95", "inside"])
    assert.ok(
      found.checks.every((check) => key in check),
      key,
    );
  assert.ok(found.checks.every(({ inside }) => typeof inside === "boolean"));
});

test("the same seed gives the same digest on one thread and on two, another seed another", async () => {
  const digest = async (...args: string[]) => (await json(...args)).traceDigest;
  const one = await digest("--seed", "3", "--threads", "1");
  assert.equal(await digest("--seed", "3", "--threads", "2"), one);
  assert.notEqual(await digest("--seed", "4", "--threads", "2"), one);
});

test("run 0 of a refight is the run that fight tells", async () => {
  const { outcomes } = JSON.parse(
    (await staffride(["refight", "two-banks", "--runs", "1", "--seed", "9", "--json"])).out,
  ) as Refought;
  const drafted = outcomes.find(({ id }) => id === "dispatches:drafted")!.mean as number;
  const { days } = JSON.parse((await staffride(["fight", "two-banks", "--seed", "9", "--json"])).out) as {
    days: { losses: [number, number] }[];
  };
  const lost = (side: number) => days.reduce((sum, { losses }) => sum + losses[side]!, 0);
  const reported = (id: string) => outcomes.find((outcome) => outcome.id === id)!.mean;
  assert.ok(drafted > 0);
  assert.deepEqual([reported("losses:side.red"), reported("losses:side.blue")], [lost(0), lost(1)]);
});

test("several variants stand in one report, the first as the base, paired run by run", async () => {
  const found = await json("--variant", "base", "--variant", "ferry-lost");
  assert.equal(found.variant, "base");
  assert.deepEqual(
    found.variants!.map(({ variant }) => variant),
    ["ferry-lost"],
  );
  assert.ok(found.variants![0]!.differences.every((gap) => "q50" in gap && "medianLow" in gap));
  const { out } = await staffride([
    "refight",
    "two-banks",
    "--runs",
    "20",
    "--variant",
    "base",
    "--variant",
    "ferry-lost",
  ]);
  assert.match(out, /ferry-lost against base/);
});

test("the report goes to stdout, in either language, and nothing else does", async () => {
  const english = await staffride(["refight", "two-banks", "--runs", "20"]);
  assert.deepEqual([english.exit, english.err], [0, ""]);
  assert.match(english.out, /^Two Banks, refought 20 times\n/);
  assert.match(english.out, /Beside the record/);
  assert.match((await staffride(["refight", "two-banks", "--runs", "20", "--lang", "zh"])).out, /^两岸：重演20次\n/);
});

test(
  "Ctrl-C stops it cleanly: nothing on stdout, a word on stderr, exit 130",
  { skip: process.platform === "win32" && "no signals" },
  async () => {
    const command = begin(["refight", "two-banks", "--runs", "1000000", "--threads", "1"], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    const said = { out: "", err: "" };
    command.stdout!.on("data", (chunk: Buffer) => (said.out += chunk.toString()));
    command.stderr!.on("data", (chunk: Buffer) => (said.err += chunk.toString()));
    const exited = once(command, "exit");
    // the first line of progress tells that it is under way
    await once(command.stderr!, "data");
    command.kill("SIGINT");
    const [exit] = (await exited) as [number];
    assert.equal(exit, 130);
    assert.equal(said.out, "");
    assert.match(
      said.err,
      /^base: \d+ of 1000000 runs\n(?:.*runs\n)*stopped; nothing is reported of a refight broken off\n$/,
    );
  },
);
