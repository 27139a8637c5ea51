/** The Runner of this machine: node:worker_threads over shared memory, one kernel a thread. */
import { Worker } from "node:worker_threads";
import { RunFailed, createPanel, createResults, type Job, type Results, type Runner } from "@staffride/experiment";
import { CHUNK, createBoard, runOf } from "./board.js";
import type { Orders, Word } from "./orders.js";

export interface ThreadsOptions {
  /** Module that exports `createFighter(scenario)`; the experiment package's own if absent. */
  readonly fighter?: string;
}

/** JavaScript heap of a thread, MB. Papers and state lie outside it: a run that needs more has gone astray. */
const MOST_HEAP = 512;
/** Of that for what is young, MB: a run makes little that is not at once forgotten, and V8 would let it lie in 48. */
const MOST_YOUNG = 4;
const WORKER = new URL("./worker.js", import.meta.url);
const FIGHTER = "@staffride/experiment/fighter";

/**
 * A runner over so many threads. Workers are started for each job and end with it, because a thread works fastest with
 * one kernel in its life.
 */
export function threads(count: number, options: ThreadsOptions = {}): Runner {
  if (!Number.isInteger(count) || count < 1) {
    throw new RangeError(`${count} threads: expected a whole number, at least 1`);
  }
  return { threads: count, fight: (job) => fightOn(count, options.fighter ?? FIGHTER, job) };
}

async function fightOn(count: number, fighter: string, job: Job): Promise<Results> {
  const { scenario, seed, runs, signal } = job;
  signal?.throwIfAborted();
  const results = createResults(runs, createPanel(scenario).outcomes.length, true);
  const needed = Math.max(1, Math.min(count, Math.ceil(runs / CHUNK)));
  const board = createBoard(needed);

  const workers: Worker[] = [];
  let abort = () => {};
  try {
    await new Promise<void>((resolve, reject) => {
      abort = () => reject(signal!.reason as Error);
      signal?.addEventListener("abort", abort);
      let finished = 0;
      let done = 0;
      for (let thread = 0; thread < needed; thread++) {
        const workerData: Orders = { thread, scenario, seed, runs, results, board, fighter };
        const resourceLimits = { maxOldGenerationSizeMb: MOST_HEAP, maxYoungGenerationSizeMb: MOST_YOUNG };
        const worker = new Worker(WORKER, { workerData, resourceLimits });
        workers.push(worker);
        let isFinished = false;
        const broken = (reason: unknown) => reject(explain(reason, seed, runOf(board, thread)));

        worker.on("error", broken);
        worker.on("messageerror", broken);
        worker.on("exit", (code) => {
          if (!isFinished) broken(`its thread ended with code ${code} before the work was done`);
        });
        worker.on("message", (word: Word) => {
          if (word.kind === "failed") reject(explain(word.reason, seed, word.run));
          else if (word.kind === "done") job.onProgress?.((done += word.runs));
          else {
            isFinished = true;
            if (++finished === needed) resolve();
          }
        });
      }
    });
  } finally {
    signal?.removeEventListener("abort", abort);
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return results;
}

/** Which run a thread broke on, if it had begun one. */
function explain(reason: unknown, seed: number, run: number): Error {
  if (run >= 0) return new RunFailed(seed, run, reason);
  const words = reason instanceof Error ? reason.message : String(reason);
  return new Error(`a thread could not start: ${words}`, { cause: reason });
}
