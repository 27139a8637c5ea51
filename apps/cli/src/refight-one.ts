/** One ensemble for a command that reports on it, with its progress shown; Ctrl-C stops it between runs. */
import { threads } from "@staffride/adapters/threads/threads";
import { refight } from "@staffride/experiment";
import type { Ensemble } from "@staffride/experiment";
import type { Scenario } from "@staffride/formats/scenario";
import { showProgress } from "./progress.js";
import { Refused, Stopped } from "./refused.js";
import type { Stage } from "./stage.js";
import { PROGRESS, REFUSAL } from "./words/answers.js";
import { inWords } from "./words/spoken.js";

export interface Asked {
  readonly runs: number;
  readonly seed: number;
  readonly threads: number;
}

/** `label` stands beside the progress: the variant's id if not said. */
export async function refightOne(
  stage: Stage,
  scenario: Scenario,
  { runs, seed, threads: count }: Asked,
  label: string = scenario.variant,
): Promise<Ensemble> {
  const progress = showProgress(stage, label, runs);
  const stop = new AbortController();
  const onInterrupt = () => stop.abort(new Stopped(inWords(stage, PROGRESS.stopped)));
  process.once("SIGINT", onInterrupt).once("SIGTERM", onInterrupt);
  try {
    const job = { scenario, seed, runs, onProgress: progress.update, signal: stop.signal };
    return await refight(threads(count), job);
  } catch (thrown) {
    if (!(thrown instanceof RangeError && /allocation/i.test(thrown.message))) throw thrown;
    throw new Refused(inWords(stage, REFUSAL.noMemory(runs)));
  } finally {
    progress.stop();
    process.off("SIGINT", onInterrupt).off("SIGTERM", onInterrupt);
  }
}
