/** A run told by its dispatches, and why a headquarters did what it did. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { staffride } from "../testing/staffride.js";

const fight = (...args: string[]) => staffride(["fight", "two-banks", ...args]);
const json = async <Shape>(...args: string[]): Promise<Shape> =>
  JSON.parse((await fight(...args, "--json")).out) as Shape;

interface Traffic {
  readonly order: string;
  readonly dispatches: readonly {
    readonly number: number;
    readonly from: string;
    readonly to: string;
    readonly drafted: number;
    readonly outcome: string;
    readonly text: string;
    readonly stages: readonly { readonly stage: string; readonly at: number; readonly minutes: number }[];
  }[];
}

test("--dispatches prints every dispatch of the run, in order of drafting, in either language", async () => {
  const { order, dispatches } = await json<Traffic>("--dispatches");
  const { exit, out, err } = await fight("--dispatches");
  assert.deepEqual([exit, err, order], [0, "", "drafted"]);
  assert.match(out, /^Dispatches in order of drafting\n\nNo\. 0 {2}/);
  assert.equal(out.match(/^No\. /gm)!.length, dispatches.length);
  const times = dispatches.map(({ drafted }) => drafted);
  assert.deepEqual(
    times,
    [...times].sort((a, b) => a - b),
  );
  const chinese = (await fight("--dispatches", "--lang", "zh")).out;
  assert.match(chinese, /^往来文电，按起草先后\n\n第〇号　/);
  assert.doesNotMatch(chinese, /[A-Za-z]/);
});

test("the stages of a dispatch add up to its way from drafting to reading", async () => {
  const { dispatches } = await json<Traffic>("--dispatches");
  const read = dispatches.filter(({ outcome }) => outcome === "in-force" || outcome === "read");
  assert.ok(read.length > 10);
  for (const { stages } of read) {
    const whole = stages.at(-1)!.at - stages[0]!.at;
    assert.equal(
      stages.reduce((sum, { minutes }) => sum + minutes, 0),
      whole,
    );
    assert.equal(stages.at(-1)!.stage, "read");
  }
});

test("--from and --to choose; a headquarters there is not is refused with the list, exit 1", async () => {
  const { dispatches } = await json<Traffic>("--dispatches", "--from", "blue-corps", "--to", "blue-1d");
  assert.ok(dispatches.length > 0);
  assert.ok(dispatches.every(({ from, to }) => from === "blue-corps" && to === "blue-1d"));
  const { exit, err } = await fight("--dispatches", "--to", "blu-1d");
  assert.equal(exit, 1);
  assert.match(err, /There is no headquarters blu-1d in the campaign\. Did you mean blue-1d\? There are .*red-corps/);
});

interface Why {
  readonly headquarters: string;
  readonly at: number;
  readonly before?: number;
  readonly read: readonly { readonly number: number; readonly way: { readonly read: number } }[];
  readonly sent: readonly { readonly number: number }[];
}

test("--explain tells of the last sitting by then: what was read since the one before, and what was sent", async () => {
  const why = await json<Why>("--explain", "blue-corps@1900-04-12T12:00");
  assert.ok(why.at <= 60 * 60 && why.before! < why.at);
  assert.ok(why.read.every(({ way }) => way.read <= why.at && way.read >= why.before!));
  const { dispatches } = await json<Traffic>("--dispatches", "--from", "blue-corps");
  assert.deepEqual(
    why.sent.map(({ number }) => number),
    dispatches.filter(({ drafted }) => drafted === why.at).map(({ number }) => number),
  );
  const { exit, out, err } = await fight("--explain", "blue-corps@1900-04-12T12:00");
  assert.deepEqual([exit, err], [0, ""]);
  assert.match(out, /^Blue Corps, 1\d April, \d\d:\d\d\nIt had sat before on /);
  const chinese = (await fight("--explain", "blue-corps@1900-04-12T12:00", "--lang", "zh")).out;
  assert.doesNotMatch(chinese, /[A-Za-z]/);
});

test("a headquarters that never decides, or had not by then, is refused with those that do, or with the range", async () => {
  const never = await fight("--explain", "blue-1d@1900-04-12");
  assert.equal(never.exit, 1);
  assert.match(never.err, /blue-1d that decides for itself in this run\..* There are blue-army, blue-corps, red-army/);
  const early = await fight("--explain", "blue-corps@1900-04-10");
  assert.equal(early.exit, 1);
  assert.match(early.err, /had not yet decided anything by 1900-04-10; it did so from 1900-04-10T0.* to 1900-04-1/);
});
