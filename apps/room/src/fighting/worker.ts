/** A worker of the page: one kernel and one doctrine in its life, which fight what they are told. */
import { createDoctrine } from "@staffride/doctrine";
import { createResults } from "@staffride/experiment/ensemble";
import type { Results } from "@staffride/experiment/ensemble";
import { fight } from "@staffride/experiment/fight";
import { assemble } from "@staffride/experiment/fighter";
import type { Fighter } from "@staffride/experiment/fighter";
import { traceHash } from "@staffride/experiment/fingerprint";
import { createPanel } from "@staffride/experiment/panel";
import type { Scenario } from "@staffride/formats/scenario";
import { LINE } from "@staffride/formats/trace";
import { createKernel } from "@staffride/kernel";
import type { Kernel } from "@staffride/kernel";
import type { WorkerOrder, WorkerWord } from "./orders.js";

interface Force {
  readonly kernel: Kernel;
  readonly doctrine: ReturnType<typeof createDoctrine>;
  readonly fighter: Fighter;
  /** The fighter enters a run in the row of its number; what is handed over is cut from here. */
  sheet: Results;
}

let force: Force | undefined;
let run = -1;

self.onmessage = ({ data }: MessageEvent<WorkerOrder>) => {
  try {
    carryOut(data);
  } catch (thrown) {
    say({ kind: "failed", run, words: thrown instanceof Error ? thrown.message : String(thrown) });
  }
};

function carryOut(order: WorkerOrder): void {
  if (order.kind === "muster") {
    force = muster(order.scenario);
    return;
  }
  if (force === undefined) throw new Error("told to fight before it was told what");
  if (order.kind === "fight") fightRuns(force, order.seed, order.first, order.runs);
  else keepRun(force, order.seed, order.run);
  run = -1;
}

function muster(scenario: Scenario): Force {
  const kernel = createKernel(scenario);
  const doctrine = createDoctrine(kernel.desk);
  return { kernel, doctrine, fighter: assemble(kernel, doctrine, createPanel(scenario)), sheet: createResults(0, 0) };
}

function fightRuns(force: Force, seed: number, first: number, runs: number): void {
  const { fighter } = force;
  const width = fighter.panel.outcomes.length;
  const end = first + runs;
  if (force.sheet.runs < end) force.sheet = createResults(2 * end, width);
  for (run = first; run < end; run++) fighter.fight(seed, run, force.sheet);
  const values = force.sheet.values.slice(first * width, end * width);
  const hashes = force.sheet.hashes.slice(2 * first, 2 * end);
  const lines = force.sheet.lines.slice(first, end);
  say({ kind: "fought", first, values, hashes, lines }, [values.buffer, hashes.buffer, lines.buffer]);
}

function keepRun({ kernel, doctrine }: Force, seed: number, number: number): void {
  run = number;
  const trace = fight(kernel, doctrine, seed, number);
  const lines = trace.lines.slice(0, trace.n * LINE);
  say({ kind: "kept", lines, hash: traceHash(lines, trace.n) }, [lines.buffer]);
}

const say = (word: WorkerWord, transfer: Transferable[] = []) => self.postMessage(word, { transfer });
