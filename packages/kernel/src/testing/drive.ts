/** For tests: driving a kernel through a campaign, and reading what came of it. */
import { KIND, LINE } from "@staffride/formats/trace";
import type { Scenario } from "@staffride/formats/scenario";
import { begin } from "../begin.js";
import { createRun, type Kernel } from "../kernel.js";
import type { Run, Trace } from "../run.js";

/** A run begun, to call single rules on. */
export function runOf(scenario: Scenario, seed = 1, number = 0): Run {
  const { run } = createRun(scenario);
  begin(run, seed, number);
  return run;
}

/**
 * Fight a run in which headquarters above formations write nothing.
 *
 * @param atStop called at each stop: a headquarters is due to think, or the hour that `every` asks for has struck
 */
export function fightOn(kernel: Kernel, until: number, atStop?: () => void, every = 60): void {
  for (let t = kernel.state.now[0]!; t <= until; t += every) {
    for (let h = kernel.advance(t); h >= 0; h = kernel.advance(t)) {
      atStop?.();
      kernel.desk.nOut = 0;
      kernel.submit();
    }
    atStop?.();
  }
}

/** A line of the trace: kind, minute, then six columns. */
export type Line = readonly number[];

/** Lines of one kind, in the order of the trace. */
export function linesOf({ lines, n }: Trace, kind: number): Line[] {
  return linesFrom({ lines, n }).filter((line) => line[0] === kind);
}

export function linesFrom({ lines, n }: Trace): Line[] {
  return Array.from({ length: n }, (_, i) => [...lines.subarray(i * LINE, (i + 1) * LINE)]);
}

/** The life of a dispatch that was read, minutes. */
export interface Stages {
  /** Its staff began to draft it. */
  readonly begun: number;
  readonly enciphered: number;
  readonly sent: number;
  readonly attempts: number;
  readonly received: number;
  readonly deciphered: number;
  readonly read: number;
}

/** Every dispatch of a kind (index into DISPATCHES) that was read, in the order in which they were begun. */
export function stagesOf(trace: Trace, kind: number): Stages[] {
  const lives = linesOf(trace, KIND.dispatch);
  return linesOf(trace, KIND.drafted)
    .filter((line) => line[5] === kind)
    .flatMap(([, begun, id]) => {
      const life = lives.find((line) => line[2] === id);
      if (!life) return [];
      const [, read, , enciphered, sent, attempts, received, deciphered] = life;
      return [{ begun, enciphered, sent, attempts, received, deciphered, read } as Stages];
    });
}
