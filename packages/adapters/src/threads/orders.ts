/** What passes between the main thread and a worker. */
import type { Results } from "@staffride/experiment";
import type { Scenario } from "@staffride/formats/scenario";
import type { Board } from "./board.js";

/** What a worker is started with. Results and board lie in shared memory. */
export interface Orders {
  readonly thread: number;
  readonly scenario: Scenario;
  readonly seed: number;
  readonly runs: number;
  readonly results: Results;
  readonly board: Board;
  /** Module that exports `createFighter(scenario)`. */
  readonly fighter: string;
}

/** What it says: so many runs more are done; or what is wrong; or that nothing is left to do. */
export type Word =
  | { readonly kind: "done"; readonly runs: number }
  | { readonly kind: "failed"; readonly run: number; readonly reason: unknown }
  | { readonly kind: "finished" };
