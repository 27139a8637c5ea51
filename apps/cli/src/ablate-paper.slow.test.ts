import assert from "node:assert/strict";
import { test } from "node:test";
import { staffride } from "./testing/staffride.js";

interface Ablation {
  readonly noise: { readonly effects: number; readonly errors: number };
  readonly mechanisms: readonly {
    readonly id: string;
    readonly row: string;
    readonly effects: readonly {
      readonly outcome: string;
      readonly difference: number;
      readonly lo: number;
      readonly hi: number;
      readonly beyondNoise: boolean;
    }[];
  }[];
  readonly [key: string]: unknown;
}
const SHORT = ["ablate", "two-banks", "--runs", "30", "--mechanism", "crossings", "--mechanism", "posts"];
const json = async (...args: string[]): Promise<Ablation> =>
  JSON.parse((await staffride([...SHORT, "--json", ...args])).out) as Ablation;

test("EXP-25 --json holds what it promises: each mechanism with its row and its effects, the interval about each", async () => {
  const found = await json();
  assert.deepEqual([found.campaign, found.variant, found.runs, found.seed], ["two-banks", "base", 30, 1]);
  assert.deepEqual(
    found.mechanisms.map(({ id, row }) => [id, row]),
    [
      ["crossings", "SY8"],
      ["posts", "SY23"],
    ],
  );
  for (const { effects } of found.mechanisms) {
    assert.ok(effects.some(({ outcome }) => outcome === "red-across"));
    assert.ok(effects.some(({ outcome }) => outcome === "losses:side.blue"));
    for (const { difference, lo, hi } of effects) assert.ok(lo <= difference && difference <= hi);
  }
  assert.equal(
    found.noise.effects,
    found.mechanisms.reduce((sum, { effects }) => sum + effects.length, 0),
  );
});

test("EXP-25 the same seed gives the same effects on one thread and on two, another seed others", async () => {
  const effects = async (...args: string[]) => JSON.stringify((await json(...args)).mechanisms);
  const one = await effects("--threads", "1");
  assert.equal(await effects("--threads", "2"), one);
  assert.notEqual(await effects("--seed", "2"), one);
});

test("EXP-26 the report shows what is beyond noise, with --all the rest, in either language", async () => {
  const command = [...SHORT, "--runs", "60"];
  const short = await staffride(command);
  assert.deepEqual([short.exit, short.err], [0, ""]);
  assert.match(
    short.out,
    /^Two Banks: what each mechanism does, 60 runs with it and without\nthe campaign as its papers have it\n/,
  );
  assert.match(short.out, /Without crossings \(SY8\)\n +The Red division reaches Hill Fort/);
  assert.match(short.out, /No effect beyond noise: posts \(SY23\)/);
  assert.doesNotMatch(short.out, /Without posts|NaN/);
  const all = (await staffride([...command, "--all"])).out;
  assert.match(all, /Without posts \(SY23\)\n/);
  assert.ok(all.length > short.out.length);
  assert.match((await staffride([...command, "--lang", "zh"])).out, /去除 crossings（SY8）/);
});

test("a mechanism there is not is refused with a guess, one that is not at work with the reason", async () => {
  const unknown = await staffride(["ablate", "two-banks", "--mechanism", "crossing"]);
  assert.deepEqual([unknown.exit, unknown.out], [1, ""]);
  assert.match(unknown.err, /^error: There is no mechanism crossing\. Did you mean crossings\? Mechanisms: delay, /);
  const idle = await staffride(["ablate", "two-banks", "--mechanism", "prestige"]);
  assert.deepEqual([idle.exit, idle.out], [1, ""]);
  assert.match(idle.err, /^error: None of these is at work in two-banks: prestige\.\n$/);
});
