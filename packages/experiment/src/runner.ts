/** The port through which runs get fought: by this thread, by many, or somewhere else. Adapters fill it. */
import type { Scenario } from "@staffride/formats/scenario";
import type { Results } from "./ensemble.js";

export interface Job {
  /** Arrays in shared memory are shared, others copied to each thread. */
  readonly scenario: Scenario;
  /** Of the ensemble, 32 bits. */
  readonly seed: number;
  /** Runs 0 to runs - 1 are fought. */
  readonly runs: number;
  /** Called now and then with the number of runs done. */
  readonly onProgress?: ((done: number) => void) | undefined;
  /** When it aborts, no more runs are begun and the promise is rejected with its reason. */
  readonly signal?: AbortSignal | undefined;
}

export interface Runner {
  readonly threads: number;
  /** Fight all runs of the job; the same job gives the same results on every runner. */
  fight(job: Job): Promise<Results>;
}

/** A run broke an invariant. Seed and run are all it takes to see it again. */
export class RunFailed extends Error {
  override readonly name = "RunFailed";
  readonly seed: number;
  readonly run: number;

  constructor(seed: number, run: number, reason: unknown) {
    const words = reason instanceof Error ? reason.message : String(reason);
    super(`run ${run} of seed ${seed} failed: ${words}`, { cause: reason });
    this.seed = seed;
    this.run = run;
  }
}
