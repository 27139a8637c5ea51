/** A worker thread: builds its own kernel, then takes chunks of runs from the board until none is left. */
import { setFlagsFromString } from "node:v8";
import { parentPort, workerData } from "node:worker_threads";
import type { Fighter } from "@staffride/experiment";
import { CHUNK, noteRun, takeChunk } from "./board.js";
import { V8_FLAGS } from "./flags.js";
import type { Orders, Word } from "./orders.js";

const orders = workerData as Orders;
const { thread, seed, runs, results, board } = orders;
const say = (word: Word) => parentPort!.postMessage(word);

// before the kernel is compiled
for (const flag of V8_FLAGS) setFlagsFromString(flag);
const { createFighter } = (await import(orders.fighter)) as { createFighter(scenario: Orders["scenario"]): Fighter };

let run = -1;
try {
  const fighter = createFighter(orders.scenario);
  for (let first = takeChunk(board); first < runs; first = takeChunk(board)) {
    const end = Math.min(first + CHUNK, runs);
    for (run = first; run < end; run++) {
      noteRun(board, thread, run);
      fighter.fight(seed, run, results);
    }
    say({ kind: "done", runs: end - first });
  }
  say({ kind: "finished" });
} catch (reason) {
  say({ kind: "failed", run, reason });
}
