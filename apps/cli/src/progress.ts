/** How far a refight has come: a bar on a terminal, a line every few seconds elsewhere. Both on stderr. */
import { Presets, SingleBar } from "cli-progress";
import { inWords } from "./stage.js";
import type { Stage } from "./stage.js";

export interface Progress {
  update(done: number): void;
  stop(): void;
}

const SECONDS_A_LINE = 5;

export function showProgress(stage: Stage, label: string, runs: number): Progress {
  return process.stderr.isTTY ? bar(stage, label, runs) : lines(stage, label, runs);
}

function bar(stage: Stage, label: string, runs: number): Progress {
  const format = inWords(
    stage,
    `${label} {bar} {value} of {total} runs, {eta_formatted} to go`,
    `${label} {bar} {total}次中已毕{value}次，尚需{eta_formatted}`,
  );
  const shown = new SingleBar(
    { format, hideCursor: true, clearOnComplete: true, stream: process.stderr },
    Presets.shades_classic,
  );
  shown.start(runs, 0);
  return { update: (done) => shown.update(done), stop: () => shown.stop() };
}

function lines(stage: Stage, label: string, runs: number): Progress {
  let last = Date.now();
  return {
    update(done) {
      if (done >= runs || Date.now() - last < SECONDS_A_LINE * 1000) return;
      last = Date.now();
      stage.say(inWords(stage, `${label}: ${done} of ${runs} runs`, `${label}：${runs}次中已毕${done}次`));
    },
    stop() {},
  };
}
