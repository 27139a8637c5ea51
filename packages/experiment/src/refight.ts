/** Fight a campaign many times over and set what came of it beside the record. */
import { traceDigest } from "./digest.js";
import type { Results } from "./ensemble.js";
import { createPanel } from "./panel.js";
import type { Job, Runner } from "./runner.js";
import { score, type Score } from "./score.js";
import { summarise, type Summary } from "./summary.js";

export interface Ensemble {
  readonly campaign: string;
  readonly variant: string;
  readonly seed: number;
  readonly runs: number;
  readonly threads: number;
  readonly wallSeconds: number;
  readonly runsPerSecond: number;
  /** SHA-256 over the runs' fingerprints in run order, 64 hex digits. */
  readonly traceDigest: string;
  /** Checks first, then the standing outcomes: the columns of `results.values`. */
  readonly outcomes: readonly Summary[];
  readonly checks: readonly Score[];
  readonly results: Results;
}

/** @throws RangeError unless there is at least one run; what the runner throws if a run fails or the signal aborts */
export async function refight(runner: Runner, job: Job): Promise<Ensemble> {
  const { scenario, seed, runs } = job;
  if (!Number.isInteger(runs) || runs < 1) throw new RangeError(`${runs} runs: expected a whole number, at least 1`);

  const began = performance.now();
  const results = await runner.fight(job);
  const wallSeconds = (performance.now() - began) / 1000;

  const outcomes = summarise(createPanel(scenario).outcomes, results);
  return {
    campaign: scenario.campaign,
    variant: scenario.variant,
    seed,
    runs,
    threads: runner.threads,
    wallSeconds,
    runsPerSecond: runs / wallSeconds,
    traceDigest: await traceDigest(results.hashes),
    outcomes,
    checks: score(scenario.checks, outcomes),
    results,
  };
}
