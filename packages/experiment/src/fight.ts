/**
 * One run of a campaign: the kernel works events until a headquarters is due to think, the doctrine reads its desk and
 * writes its papers, the kernel takes them up and goes on.
 */
import type { Desk } from "@staffride/formats/desk";

/** The lines of a run's trace so far: LINE integers each, the first `n` count. The buffer is the kernel's own. */
export interface TraceLines {
  readonly lines: Int32Array;
  readonly n: number;
}

/** What the loop needs of the kernel. */
export interface Campaigning {
  readonly desk: Desk;
  readonly trace: TraceLines;
  /** Start run `run` of the ensemble with this seed. */
  begin(seed: number, run: number): void;
  /** Work events up to `until`; the headquarters that is due to think, or -1 when none is left. */
  advance(until?: number): number;
  /** Take up the papers on the desk's out-tray. */
  submit(): void;
}

/** What the loop needs of a doctrine: it reads `desk` and writes its out-tray. */
export interface Deciding {
  begin(): void;
  think(desk: Desk): void;
}

export interface FightOptions {
  /** Minute to stop at; the end of the campaign if absent. */
  readonly until?: number;
  /** Handed the trace whenever lines were added: lines `from` to `trace.n - 1` are new. */
  readonly onLines?: (trace: TraceLines, from: number) => void;
}

/** Fight one run. Its trace stays with the kernel until the next `begin`. */
export function fight(
  kernel: Campaigning,
  doctrine: Deciding,
  seed: number,
  run: number,
  options: FightOptions = {},
): TraceLines {
  const { until, onLines } = options;
  let seen = 0;
  kernel.begin(seed, run);
  doctrine.begin();
  for (;;) {
    const headquarters = until === undefined ? kernel.advance() : kernel.advance(until);
    if (onLines !== undefined && kernel.trace.n > seen) {
      onLines(kernel.trace, seen);
      seen = kernel.trace.n;
    }
    if (headquarters < 0) return kernel.trace;
    doctrine.think(kernel.desk);
    kernel.submit();
  }
}
