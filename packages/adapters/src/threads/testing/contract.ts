/** What every runner promises, whatever it runs on. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { RunFailed, refight, type Job, type Runner } from "@staffride/experiment";
import { toyScenario } from "@staffride/experiment/testing/toy";
import type { Scenario } from "@staffride/formats/scenario";
import { inline } from "../inline.js";
import { createFighter } from "./fighters.js";

export const fighter = new URL("./fighters.js", import.meta.url).href;
export const behaving = (variant: string): Scenario => ({ ...toyScenario(), variant });
export const job = (more: Partial<Job> = {}): Job => ({ scenario: behaving("well"), seed: 1943, runs: 50, ...more });

/** The contract, as tests of one runner. */
export function keepsContract(name: string, runner: Runner): void {
  test(`${name}: every run once, in its own row`, async () => {
    const { results, outcomes } = await refight(runner, job());
    const losses = outcomes.findIndex(({ id }) => id === "losses:a-1");
    for (let run = 0; run < 50; run++) {
      assert.equal(results.values[run * outcomes.length + losses], run + 1943);
      assert.equal(results.lines[run], 1 + (run % 5));
    }
  });

  test(`${name}: the same digest and outcomes as any other, to the bit`, async () => {
    const here = await refight(runner, job());
    const there = await refight(inline(createFighter), job());
    assert.equal(here.traceDigest, there.traceDigest);
    assert.deepEqual(here.outcomes, there.outcomes);
  });

  test(`${name}: progress rises to the number of runs`, async () => {
    const seen: number[] = [];
    await runner.fight(job({ onProgress: (done) => seen.push(done) }));
    assert.deepEqual(
      seen,
      [...seen].sort((a, b) => a - b),
    );
    assert.equal(seen.at(-1), 50);
  });

  test(`${name}: a signal stops it soon, with its reason`, async () => {
    const stop = new AbortController();
    const reason = new Error("enough");
    const long = runner.fight(job({ scenario: behaving("slow"), runs: 100_000, signal: stop.signal }));
    setTimeout(() => stop.abort(reason), 300);
    await assert.rejects(long, reason);
  });

  test(`${name}: a signal given beforehand lets nothing begin`, async () => {
    await assert.rejects(runner.fight(job({ signal: AbortSignal.abort(new Error("never")) })), /never/);
  });

  test(`${name}: a run that breaks an invariant is named, with the words of the invariant`, async () => {
    await assert.rejects(runner.fight(job({ scenario: behaving("throws") })), (error: RunFailed) => {
      assert.equal(error.message, "run 17 of seed 1943 failed: expected 3000 men, got 2999");
      assert.deepEqual([error.seed, error.run], [1943, 17]);
      return error instanceof RunFailed;
    });
  });

  test(`${name}: fewer runs than a chunk`, async () => {
    const { results } = await refight(runner, job({ runs: 3 }));
    assert.deepEqual([...results.lines], [1, 2, 3]);
  });
}
