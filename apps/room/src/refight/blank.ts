/** An ensemble in which no run is in yet: its plots are axes with the recorded ranges on them. */
import { createResults } from "@staffride/experiment/ensemble";
import { createPanel } from "@staffride/experiment/panel";
import type { Ensemble } from "@staffride/experiment/refight";
import { score } from "@staffride/experiment/score";
import { summarise } from "@staffride/experiment/summary";
import type { Scenario } from "@staffride/formats/scenario";

export function blankEnsemble(scenario: Scenario): Ensemble {
  const { campaign, variant, checks } = scenario;
  const { outcomes } = createPanel(scenario);
  const results = createResults(0, outcomes.length);
  const summaries = summarise(outcomes, checks, results);
  return {
    ...{ campaign, variant, seed: 0, runs: 0, threads: 0, wallSeconds: 0, runsPerSecond: 0, traceDigest: "" },
    ...{ outcomes: summaries, checks: score(checks, summaries), results },
  };
}
