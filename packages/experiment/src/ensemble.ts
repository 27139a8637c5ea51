/** Many runs of one scenario, each kept as a row of values and a fingerprint. */
import type { Outcome } from "@staffride/formats/ensemble";

/** What is left of the runs. Row r belongs to run r, whatever thread fought it and whenever. */
export interface Results {
  readonly runs: number;
  /** Values of each run in the order of the outcomes; NaN where a thing never happened. Shape (runs x nOutcome). */
  readonly values: Float64Array;
  /** Fingerprint of each run's trace, two words. Shape (runs x 2). */
  readonly hashes: Uint32Array;
  /** Lines in each run's trace. Shape (runs). */
  readonly lines: Uint32Array;
}

/** A new sheet for so many runs, in memory that threads can share if asked. */
export function createResults(runs: number, nOutcome: number, shared = false): Results {
  const memory = (bytes: number) => (shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes));
  return {
    runs,
    values: new Float64Array(memory(runs * nOutcome * 8)),
    hashes: new Uint32Array(memory(runs * 8)),
    lines: new Uint32Array(memory(runs * 4)),
  };
}

/** Values of one outcome over the runs in which it came about, ascending. */
export function valuesOf({ values, runs }: Results, outcomes: readonly Outcome[], index: number): Float64Array {
  const found = new Float64Array(runs);
  let n = 0;
  for (let run = 0; run < runs; run++) {
    const value = values[run * outcomes.length + index]!;
    if (value === value) found[n++] = value;
  }
  return found.subarray(0, n).sort();
}
