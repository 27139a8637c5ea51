/** One run in progress: the scenario nobody writes to, the state, and the papers it hands out. */
import type { Desk, Parameters, Scenario } from "@staffride/formats";
import { LINE } from "@staffride/formats";
import type { State } from "./layout.js";
import type { Work } from "./work.js";

export interface Trace {
  /** LINE integers a line. Shape (n x LINE), longer than that. */
  lines: Int32Array;
  n: number;
}

export interface Run {
  readonly scenario: Scenario;
  readonly state: State;
  /** This run's draw of the parameters; follows from scenario, seed and run. */
  readonly parameters: Record<keyof Parameters, number>;
  readonly trace: Trace;
  readonly desk: Desk;
  readonly work: Work;
}

export function emit(run: Run, kind: number, a = -1, b = -1, c = -1, d = -1, e = -1, f = -1): void {
  const { trace } = run;
  let i = trace.n * LINE;
  if (i + LINE > trace.lines.length) grow(trace);
  const { lines } = trace;
  lines[i++] = kind;
  lines[i++] = run.state.now[0];
  lines[i++] = a;
  lines[i++] = b;
  lines[i++] = c;
  lines[i++] = d;
  lines[i++] = e;
  lines[i] = f;
  trace.n++;
}

function grow(trace: Trace): void {
  const longer = new Int32Array(trace.lines.length * 2);
  longer.set(trace.lines);
  trace.lines = longer;
}
