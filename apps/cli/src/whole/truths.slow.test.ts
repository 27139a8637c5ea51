/**
 * What must be so in every run of every campaign, read from the trace alone wherever the trace tells it: an account by
 * somebody who has never seen the kernel.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createPanel, fight } from "@staffride/experiment";
import { TRAY } from "@staffride/formats/desk";
import { KIND } from "@staffride/formats/trace";
import { linesOf, SEED, shipped, type Line, type Shipped } from "./shipped.js";

const RUNS: Readonly<Record<string, number>> = { "two-banks": 30, "changde-1943": 3 };

for (const [campaign, runs] of Object.entries(RUNS)) {
  const whole = shipped(campaign);

  /** Check `truth` in each run, naming the one in which it fails. */
  const inEveryRun = (name: string, truth: (whole: Shipped, lines: readonly Line[]) => void) =>
    test(`${campaign}: ${name}`, () => {
      for (let run = 0; run < runs; run++) {
        const lines = linesOf(fight(whole.kernel, whole.doctrine, SEED, run));
        assert.ok(lines.length > 100, `run ${run} of seed ${SEED}: only ${lines.length} lines`);
        try {
          truth(whole, lines);
        } catch (reason) {
          throw new Error(`run ${run} of seed ${SEED}`, { cause: reason });
        }
      }
    });

  inEveryRun("no line is written before the one above it", (_, lines) => {
    lines.reduce((above, line) => {
      assert.ok(line.at >= above.at, `minute ${line.at} after ${above.at}`);
      return line;
    });
  });

  inEveryRun("men are conserved", ({ kernel: { state }, scenario }) => {
    for (let f = 0; f < scenario.forces.nFormation; f++) {
      const men = [
        state.fit,
        state.carried,
        state.stragglers,
        state.unfit,
        state.killed,
        state.evacuated,
        state.missing,
      ];
      assert.ok(men.every((of) => of[f]! >= 0));
      assert.equal(
        men.reduce((sum, of) => sum + of[f]!, 0),
        state.initial[f],
        scenario.names.formations[f]!.id,
      );
    }
  });

  const panel = createPanel(whole.scenario);
  inEveryRun("the losses that are reported are the men who are no longer there", ({ kernel, scenario }) => {
    const { state, trace } = kernel;
    const values = new Float64Array(panel.outcomes.length);
    panel.measure(trace, values, 0);
    for (let f = 0; f < scenario.forces.nFormation; f++) {
      const { id } = scenario.names.formations[f]!;
      const reported = values[panel.outcomes.findIndex((outcome) => outcome.id === `losses:${id}`)];
      assert.equal(reported, state.killed[f]! + state.evacuated[f]! + state.missing[f]! + state.carried[f]!, id);
    }
  });

  inEveryRun("nobody is in two places: each march starts where the last one ended and goes one cell", (it, lines) => {
    const { ground, forces } = it.scenario;
    const neighbours = (c: number) => ground.edgeTo.subarray(ground.edgeStart[c]!, ground.edgeStart[c + 1]!);
    const cell = Int32Array.from(forces.cell);
    for (const { kind, at, a, b, c, d } of lines) {
      if (kind === KIND.moved) {
        // the far bank is the place of a body half over, before the trace says that its last man is
        if (b !== cell[a]) assert.fail(`formation ${a} at minute ${at} marches from ${b}, stood in ${cell[a]}`);
        assert.ok(
          neighbours(b).includes(c),
          `formation ${a} at minute ${at} marches from ${b} to ${c}, not next to it`,
        );
        cell[a] = c;
      } else if (kind === KIND.crossingEnded) {
        const banks = [ground.crossingNear[b], ground.crossingFar[b]];
        assert.ok(banks.includes(cell[a]!) && banks.includes(d), `formation ${a} at minute ${at} ends up in ${d}`);
        cell[a] = d;
      }
    }
  });

  inEveryRun("nobody marches over an unfordable river away from its crossings", ({ scenario: { ground } }, lines) => {
    for (const { kind, at, a, b, c } of lines) {
      if (kind !== KIND.moved) continue;
      const edge = Array.from(
        { length: ground.edgeStart[b + 1]! - ground.edgeStart[b]! },
        (_, i) => ground.edgeStart[b]! + i,
      ).find((e) => ground.edgeTo[e] === c)!;
      assert.notEqual(ground.edgePassage[edge], 2, `formation ${a} at minute ${at} from ${b} to ${c}`);
    }
  });

  inEveryRun("a crossing passes one formation at a time, in no less time than its boats take", (it, lines) => {
    const { ground } = it.scenario;
    const passing = new Map<number, Line>();
    for (const line of lines) {
      const { kind, at, a, b, c: men, d: due } = line;
      if (kind === KIND.crossingBegan) {
        assert.ok(!passing.has(b), `crossing ${b} at minute ${at}: ${a} begins before ${passing.get(b)?.a} is over`);
        const most = (ground.crossingMenPerHour[b]! * (due - at)) / 60;
        assert.ok(men <= most, `crossing ${b} at minute ${at}: ${men} men by ${due}, at most ${most}`);
        passing.set(b, line);
      } else if (kind === KIND.crossingEnded) {
        const began = passing.get(b);
        assert.deepEqual([began?.a, began?.d], [a, at], `crossing ${b}: who ends, and when he was due`);
        passing.delete(b);
      }
    }
  });

  inEveryRun("a dispatch is enciphered, sent, received, deciphered and read in that order, once", (_, lines) => {
    const drafted = new Set<number>();
    const ended = new Set<number>();
    for (const { kind, at, a, b, c, e, f } of lines) {
      if (kind === KIND.drafted) drafted.add(a);
      if (kind !== KIND.dispatch && kind !== KIND.dispatchLost) continue;
      assert.ok(drafted.has(a) && !ended.has(a), `dispatch ${a} at minute ${at}`);
      ended.add(a);
      if (kind === KIND.dispatch)
        assert.ok(b <= c && c <= e && e <= f && f <= at, `dispatch ${a}: ${[b, c, e, f, at]}`);
    }
  });

  inEveryRun("contact is between enemies, begins before it ends, and not twice", ({ scenario }, lines) => {
    const { side, nFormation } = scenario.forces;
    const touching = new Set<number>();
    for (const { kind, at, a, b } of lines) {
      if (kind !== KIND.contact && kind !== KIND.contactLost) continue;
      assert.notEqual(side[a], side[b]);
      const pair = Math.min(a, b) * nFormation + Math.max(a, b);
      assert.equal(touching.has(pair), kind === KIND.contactLost, `${a} and ${b} at minute ${at}`);
      if (kind === KIND.contact) touching.add(pair);
      else touching.delete(pair);
    }
  });

  inEveryRun("a town passes from who held it to somebody else", ({ scenario }, lines) => {
    const holder = new Map<number, number>();
    for (const { kind, at, a, b, c } of lines) {
      if (kind !== KIND.control) continue;
      const { id } = scenario.names.places[a]!;
      assert.notEqual(b, c, `${id} at minute ${at}`);
      if (holder.has(a)) assert.equal(c, holder.get(a), `${id} at minute ${at}`);
      holder.set(a, b);
    }
  });

  test(`${campaign}: no desk holds a dispatch that has not been read, or another side's`, () => {
    const { kernel, doctrine, scenario } = whole;
    kernel.begin(SEED, 0);
    doctrine.begin();
    let seen = 0;
    for (let h = kernel.advance(); h >= 0; h = kernel.advance()) {
      const { desk } = kernel;
      assert.equal(desk.headquarters, h);
      for (let entry = 0; entry < desk.nIn; entry++) {
        const [, , from, sentAt, readAt] = desk.inTray.subarray(entry * TRAY, entry * TRAY + 5);
        assert.ok(sentAt! <= readAt! && readAt! <= desk.now, `${h} at ${desk.now}: sent ${sentAt}, read ${readAt}`);
        if (from! >= 0) assert.equal(scenario.command.side[from!], scenario.command.side[h]);
        seen++;
      }
      doctrine.think(desk);
      kernel.submit();
    }
    assert.ok(seen > 10, `only ${seen} dispatches were on desks`);
  });
}
