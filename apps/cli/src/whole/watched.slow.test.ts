/** Shipped campaigns, watched: what a headquarters sees rests on what it had read, and the sums are those of the checks. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { fight } from "@staffride/experiment";
import { decodeLines } from "@staffride/formats/trace-line";
import type { TraceLine } from "@staffride/formats/trace";
import { changedBy, dispatchesOf, happeningsOf, openRun, seenFrom, spreadOf, strengthsOf } from "@staffride/views";
import type { WatchedRun } from "@staffride/views";
import { branchesAt } from "@staffride/views/watch/branches";
import type { Branch } from "@staffride/views/watch/branches";
import { valueAt } from "@staffride/views/watch/timeline";
import { SEED, shipped } from "./shipped.js";

function watched(campaign: string): WatchedRun {
  const { scenario, kernel, doctrine } = shipped(campaign);
  const { lines, n } = fight(kernel, doctrine, SEED, 0);
  return openRun(scenario, [...decodeLines(scenario, lines, n)]);
}
const runs = new Map(["two-banks", "changde-1943"].map((campaign) => [campaign, watched(campaign)]));

/** Entries a headquarters makes of itself. */
const DIARY = ["sighting", "intents", "weighed", "resolved", "answered", "told", "regard", "promise", "decision"];

/** The trace as one headquarters could have written it at a minute: its own lines, and those of what it had read. */
function known({ scenario, lines, ...run }: WatchedRun, headquarters: string, at: number): TraceLine[] {
  const dispatches = dispatchesOf({ scenario, lines, ...run });
  const formation = scenario.names.formations[scenario.command.formation[run.handles.headquarters.get(headquarters)!]!];
  const readBy = [...dispatches.values()].filter(({ to, way }) => to === headquarters && way && way.read <= at);
  const copied = readBy.flatMap(({ copyOf }) => (copyOf ? [copyOf.number] : []));
  const read = new Set(readBy.map(({ number }) => number));
  const content = new Set(copied);
  const KEPT = ["drafted", "order", "terms", "report", "particulars", "case", "claim", "outcome", "boundary"];
  return lines.flatMap((line): TraceLine[] => {
    const number = line.dispatch as number;
    const dispatch = dispatches.get(number);
    if (DIARY.includes(line.kind)) return line.headquarters === headquarters && line.at <= at ? [line] : [];
    if (line.kind === "attached") return line.parent === headquarters || line.was === headquarters ? [line] : [];
    if (line.kind === "headquarters-moved") return line.headquarters === headquarters ? [line] : [];
    if (line.formation !== undefined || line.kind === "task" || line.kind.startsWith("engagement"))
      return line.kind.startsWith("engagement") || line.formation === formation?.id ? [line] : own(line, headquarters);
    if (dispatch === undefined) return [];
    if (read.has(number)) return [line];
    if (content.has(number)) return KEPT.includes(line.kind) ? [line] : [];
    if (dispatch.from === headquarters && dispatch.copyOf === undefined && dispatch.to !== headquarters)
      return KEPT.includes(line.kind) && dispatch.drafted <= at ? [line] : [];
    if (dispatch.to !== headquarters || !dispatch.way || dispatch.way.received > at) return [];
    // of what lies in the cipher room only that it does
    if (line.kind === "drafted") return [{ ...line, content: "liaison", precedence: "routine" }];
    return ["dispatch", "intercepted", "intercept-read"].includes(line.kind) ? [{ ...line, of: -1 }] : [];
  });
}
const own = (line: TraceLine, headquarters: string): TraceLine[] =>
  line.kind === "task" && line.headquarters === headquarters ? [line] : [];

for (const [campaign, run] of runs) {
  const { scenario } = run;
  const all = scenario.names.headquarters.map(({ id }, h) => ({ id, h }));
  const above = all.filter(({ h }) => scenario.command.formation[h]! < 0);

  test(`${campaign}: nothing a headquarters sees rests on what it had not read`, () => {
    const some = campaign === "two-banks" ? all : [...above.slice(-3), above[0]!, all.at(-1)!];
    for (const { id, h } of some)
      for (const share of [0.15, 0.45, 0.8]) {
        const at = Math.floor(scenario.length * share);
        const alone = openRun(scenario, known(run, id, at));
        assert.ok(alone.lines.length < run.lines.length);
        assert.deepEqual(seenFrom(alone, h, at), seenFrom(run, h, at), `${id} at ${at}`);
      }
  });

  test(`${campaign}: and what it has read, it sees`, () => {
    const at = Math.floor(scenario.length * 0.45);
    const changed = above.filter(({ h }) => {
      const { own, enemies } = seenFrom(run, h, at);
      return [...own, ...enemies].some(({ dispatch }) => dispatch >= 0);
    });
    assert.ok(changed.length > 0, "nobody has learned of anything by a dispatch");
    for (const { h } of above)
      for (const news of seenFrom(run, h, at).enemies) {
        assert.ok(news.readAt <= at && news.asOf <= news.readAt);
        assert.notEqual(scenario.forces.side[news.formation], scenario.command.side[h]);
      }
  });

  test(`${campaign}: spreads hold what they say, and lie around where he was last known`, () => {
    const at = Math.floor(scenario.length * 0.6);
    for (const { h } of above) {
      const { own, enemies } = seenFrom(run, h, at);
      for (const news of [...own, ...enemies].filter(({ cell }) => cell >= 0)) {
        const { half, nine } = spreadOf(scenario, news, at)!;
        assert.ok(half.cells.every((cell) => nine.cells.includes(cell)) && nine.cells.includes(news.cell));
        assert.ok(nine.rings.length > 0 && nine.rings.every((ring) => ring.length >= 6));
        assert.ok(nine.rings.flat(2).every(Number.isFinite));
      }
    }
  });

  test(`${campaign}: the sums of the plots are those of the trace`, () => {
    const series = strengthsOf(run);
    const lost = run.memory.formations.map((one) => one.lost.values.at(-1)!);
    const tops = all.filter(({ h }) => scenario.command.parent[h]! < 0);
    const sum = tops.reduce((men, { h }) => men + series[h]!.lost.values.at(-1)!, 0);
    assert.equal(
      sum,
      lost.reduce((a, b) => a + b, 0),
    );
    assert.ok(tops.some(({ h }) => series[h]!.fit.values[0]! > 1000));
  });

  test(`${campaign}: fit, unfit, stragglers and lost are the men of day one, in every body at every hour`, () => {
    const series = strengthsOf(run);
    const check = ({ headquarters, formation, men, under }: Branch, at: number): void => {
      const { fit, unfit, stragglers, lost, dayOne } = men;
      assert.equal(fit + unfit + stragglers + lost, dayOne, `${headquarters} at ${at}`);
      assert.equal(valueAt(series[headquarters]!.fit, at), fit);
      if (formation < 0)
        assert.equal(
          under.reduce((men, one) => men + one.men.fit, 0),
          fit,
        );
      for (const one of under) check(one, at);
    };
    for (let at = 0; at <= scenario.length; at += 355) for (const branch of branchesAt(run, at)) check(branch, at);
  });

  test(`${campaign}: everything that happened can be said in both languages`, () => {
    const ticks = happeningsOf(run);
    assert.ok(ticks.length > 5);
    ticks.forEach((tick, i) => {
      assert.ok(i === 0 || tick.at >= ticks[i - 1]!.at);
      assert.ok(tick.words("en").length > 5 && tick.words("zh").length > 3);
    });
  });
}

test("changde-1943: every estimate that changed goes back to a dispatch its writer had read", () => {
  const run = runs.get("changde-1943")!;
  const changed = [...changedBy(run)];
  assert.ok(changed.filter(([, { estimates }]) => estimates.length > 0).length > 100);
  assert.ok(changed.some(([, { answers }]) => answers.length > 0));
  assert.ok(changed.some(([, { regard }]) => regard?.before !== undefined));
  for (const [number, { reader, estimates }] of changed) {
    const dispatch = dispatchesOf(run).get(number)!;
    assert.equal(run.scenario.names.headquarters[reader]!.id, dispatch.to);
    for (const { after } of estimates) {
      const total = after.intents.reduce((sum, share) => sum + share, 0);
      assert.ok(Math.abs(total - 1) < 0.005, `intents add up to ${total}`);
    }
  }
});
