/**
 * Where everybody stands at one moment of a run: read off the trace up to that minute, from where they stood on day one.
 */
import type { TraceLine } from "@staffride/formats/trace";
import { handlesOf, moveOn, openBoard } from "./board.js";
import type { Board, Positioned } from "./board.js";

export interface Standing {
  /** Handle of the formation. */
  readonly formation: number;
  readonly cell: number;
  /** Fit for duty. */
  readonly men: number;
  readonly posture: string;
  /** Has fought within the last hours. */
  readonly fighting: boolean;
  /** Cells it came through in the last day, the oldest first, its present one last. */
  readonly route: readonly number[];
  /** Headquarters it answers to now: handle, or -1. */
  readonly parent: number;
}

export interface Position {
  /** Minutes since the campaign began. */
  readonly at: number;
  /** Formations still in the field. */
  readonly formations: readonly Standing[];
  /** Cell of each headquarters above formations, by handle; -1 off the map. */
  readonly posts: ReadonlyMap<number, number>;
  /** Cells in which there was fighting in the last hours. */
  readonly fights: readonly number[];
  /** Side that holds each crossing, by handle; -1 nobody. */
  readonly crossings: readonly number[];
  /** Side that holds each place, by handle; -1 nobody yet. */
  readonly places: readonly number[];
}

/** Fighting is shown for so long after men last fell in it, minutes. */
const RECENT = 6 * 60;
/** Routes are shown so far back, minutes. */
const ROUTE = 24 * 60;

/** The position at a minute. `lines` may go on beyond it. */
export function positionAt(scenario: Positioned, lines: Iterable<TraceLine>, at: number): Position {
  const handles = handlesOf(scenario);
  const board = openBoard(scenario);
  for (const line of lines) {
    if (line.at > at) break;
    moveOn(board, handles, line);
  }
  const { cell, gone, posts, engagements, crossings, places } = board;
  const recent = [...engagements.values()].filter((fight) => at - fight.at <= RECENT);
  return {
    at,
    formations: [...cell.keys()]
      .filter((f) => !gone[f] && cell[f]! >= 0)
      .map((f) => standing(board, scenario.forces.headquarters[f]!, f, at)),
    posts,
    fights: [...new Set(recent.map((fight) => fight.cell))],
    crossings,
    places,
  };
}

const standing = (board: Board, headquarters: number, f: number, at: number): Standing => ({
  formation: f,
  cell: board.cell[f]!,
  men: board.men[f]!,
  posture: board.posture[f]!,
  fighting: at - board.lastFell[f]! <= RECENT,
  route: [...board.steps[f]!.filter((step) => at - step.at <= ROUTE).map((step) => step.cell), board.cell[f]!],
  parent: board.parent[headquarters] ?? -1,
});
