/** How far a refight has come: a bar on a terminal, a line every few seconds elsewhere. Both on stderr. */
import { Presets, SingleBar } from "cli-progress";
import type { Stage } from "./stage.js";
import { PROGRESS } from "./words/answers.js";
import { inWords } from "./words/spoken.js";

export interface Progress {
  update(done: number): void;
  stop(): void;
}

const SECONDS_A_LINE = 5;

export function showProgress(stage: Stage, label: string, runs: number): Progress {
  return process.stderr.isTTY ? bar(stage, label, runs) : lines(stage, label, runs);
}

function bar(stage: Stage, label: string, runs: number): Progress {
  const format = inWords(stage, PROGRESS.bar(label));
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
      stage.say(inWords(stage, PROGRESS.line(label, done, runs)));
    },
    stop() {},
  };
}
