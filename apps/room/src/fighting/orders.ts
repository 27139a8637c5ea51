/** What passes between the page and a worker that fights for it. */
import type { Scenario } from "@staffride/formats/scenario";

export type WorkerOrder =
  /** First of all, and once: what is fought. The worker builds its one kernel on it. */
  | { readonly kind: "muster"; readonly scenario: Scenario }
  /** Fight runs `first` to `first + runs - 1` and keep their numbers. */
  | { readonly kind: "fight"; readonly seed: number; readonly first: number; readonly runs: number }
  /** Fight one run and keep all of its trace. */
  | { readonly kind: "keep"; readonly seed: number; readonly run: number };

/** Rows of an ensemble, those of runs `first` on; shapes as in experiment's `Results`. */
export interface Rows {
  readonly first: number;
  readonly values: Float64Array;
  readonly hashes: Uint32Array;
  readonly lines: Uint32Array;
}

export type WorkerWord =
  | ({ readonly kind: "fought" } & Rows)
  | { readonly kind: "kept"; readonly lines: Int32Array; readonly hash: string }
  /** `run` is -1 where none had begun. */
  | { readonly kind: "failed"; readonly run: number; readonly words: string };
