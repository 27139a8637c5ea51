/** Fight a campaign many times over and set what came of it beside the record. */
import type { EnsemblePaper } from "@staffride/formats/ensemble";
import { traceDigest } from "./digest.js";
import type { Results } from "./ensemble.js";
import { createPanel } from "./panel.js";
import type { Job, Runner } from "./runner.js";
import { score } from "./score.js";
import { summarise } from "./summary.js";

/** The runs in numbers, and what is left of each: a row of `results`, its columns the outcomes. */
export interface Ensemble extends EnsemblePaper {
  readonly results: Results;
}

/** @throws RangeError unless there is at least one run; what the runner throws if a run fails or the signal aborts */
export async function refight(runner: Runner, job: Job): Promise<Ensemble> {
  const { scenario, seed, runs } = job;
  if (!Number.isInteger(runs) || runs < 1) throw new RangeError(`${runs} runs: expected a whole number, at least 1`);

  const began = performance.now();
  const results = await runner.fight(job);
  const wallSeconds = (performance.now() - began) / 1000;

  const outcomes = summarise(createPanel(scenario).outcomes, scenario.checks, results);
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
