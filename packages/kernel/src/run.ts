/** One run in progress: the scenario nobody writes to, the state, and the papers it hands out. */
import type { Desk, Parameters, Scenario } from "@staffride/formats";
import { LINE } from "@staffride/formats";
import type { State } from "./layout.js";

export interface Trace {
  /** LINE integers a line. Shape (n x LINE), longer than that. */
  lines: Int32Array;
  n: number;
}

export interface Run {
  readonly scenario: Scenario;
  readonly state: State;
  /** This run's draw of the parameters; follows from scenario, seed and run. */
  parameters: Record<keyof Parameters, number>;
  readonly trace: Trace;
  readonly desk: Desk;
  readonly work: Work;
}

/** What follows from the scenario, and scratch memory of the hour's fighting: none of it is state. */
export interface Work {
  /** Crossings with a bank in cell c, ascending: crossings[crossingStart[c]] .. crossings[crossingStart[c+1]-1]. Constant. */
  readonly crossings: Int16Array;
  readonly crossingStart: Int16Array;
  /** Headquarters that ever answer to headquarters h, ascending: juniors[juniorStart[h]] .. Constant. */
  readonly juniors: Int16Array;
  readonly juniorStart: Int16Array;
  /** Headquarters above formations with a post on the map on day one, or one that marches. Constant. */
  readonly posts: readonly number[];
  /** The core law, tabled for this scenario's power. Constant. */
  readonly law: Float64Array;
  /** Strength each formation brings into one engagement. Shape (nFormation). */
  readonly strength: Float64Array;
  /** Losses to apply at the end of the hour. Shape (nFormation). */
  readonly loss: Float64Array;
  /** Engagement in which they fell. Shape (nFormation). */
  readonly lossIn: Int32Array;
  /** Ratio of enemy to own strength in the hour's fights. Shape (nFormation). */
  readonly odds: Float64Array;
  /** 1 if the formation attacked in an assault this hour, 2 if it was assaulted, 3 both. Shape (nFormation). */
  readonly role: Uint8Array;
  /** Who attacks, ascending; the cell he attacks into; 1 for the first of his side into it. Shape (nFormation), filled in part. */
  readonly attacker: Int16Array;
  readonly attackedCell: Int32Array;
  readonly firstOfCell: Uint8Array;
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
