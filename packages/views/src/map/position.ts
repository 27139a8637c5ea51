/** Where everybody stands at one moment of a run, by its lines alone: for one picture. Whoever draws many opens the run (watch/run.ts). */
import type { TraceLine } from "@staffride/formats/trace";
import type { Positioned } from "../watch/memory.js";
import type { Position } from "../watch/position.js";
import { openRun } from "../watch/run.js";

export type { Position, Standing } from "../watch/position.js";

/** The position at a minute. `lines` may go on beyond it. */
export const positionAt = (scenario: Positioned, lines: Iterable<TraceLine>, at: number): Position =>
  openRun(scenario, lines).positionAt(at);
