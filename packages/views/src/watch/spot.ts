/** A town or a crossing at a minute: who holds it since when, who is there, what happened there so far. */
import { happenedBy } from "./happenings.js";
import type { Tick } from "./happenings.js";
import type { Passage } from "./passages.js";
import type { CrossingNow } from "./position.js";
import type { WatchedRun } from "./run.js";
import { indexAt } from "./timeline.js";
import type { Timeline } from "./timeline.js";

/** Side that holds it, -1 nobody; since which minute, -Infinity before the campaign. */
export interface Held {
  readonly side: number;
  readonly since: number;
}

export interface PlaceNow {
  readonly held: Held;
  /** Formations in its cell or the next ones. */
  readonly here: readonly number[];
  /** The latest first. */
  readonly happened: readonly Tick[];
}

export interface CrossingAt {
  readonly held: Held;
  readonly traffic?: CrossingNow;
  /** Who came over in the last day, the latest first. */
  readonly over: readonly Passage[];
  readonly happened: readonly Tick[];
}

const DAY = 1440;

export function placeNow(run: WatchedRun, place: number, at: number): PlaceNow {
  const cells = cellsAbout(run, place);
  const { id } = run.scenario.names.places[place]!;
  return {
    held: heldAt(run.memory.places[place]!, at),
    here: standingIn(run, cells, at),
    happened: until(run, at, (tick) => tick.place === id || isIn(run, cells, tick)),
  };
}

export function crossingAt(run: WatchedRun, crossing: number, at: number): CrossingAt {
  const { ground, names } = run.scenario;
  const { id } = names.crossings[crossing]!;
  const banks = new Set([ground.crossingNear[crossing]!, ground.crossingFar[crossing]!]);
  const traffic = run.positionAt(at).traffic.find((one) => one.crossing === crossing);
  const over = run.memory.passages[crossing]!.filter(
    ({ ended, landed }) => landed > 0 && ended <= at && at - ended < DAY,
  );
  return {
    held: heldAt(run.memory.crossings[crossing]!, at),
    ...(traffic && { traffic }),
    over: [...over].sort((a, b) => b.ended - a.ended),
    happened: until(run, at, (tick) => tick.crossing === id || isIn(run, banks, tick)),
  };
}

export function heldAt({ at: minutes, values }: Timeline<number>, at: number): Held {
  const i = indexAt(minutes, at);
  return { side: values[i] ?? -1, since: minutes[i] ?? -Infinity };
}

/** A town's cell and its neighbours. */
export function cellsAbout({ scenario: { ground } }: WatchedRun, place: number): Set<number> {
  const cell = ground.placeCell[place]!;
  if (cell < 0) return new Set();
  return new Set([cell, ...ground.edgeTo.subarray(ground.edgeStart[cell]!, ground.edgeStart[cell + 1]!)]);
}

const standingIn = (run: WatchedRun, cells: ReadonlySet<number>, at: number): number[] =>
  run.positionAt(at).formations.flatMap(({ formation, cell }) => (cells.has(cell) ? [formation] : []));

const isIn = ({ handles }: WatchedRun, cells: ReadonlySet<number>, { cell }: Tick): boolean =>
  cell !== undefined && cells.has(handles.cell.get(cell) ?? -1);

/** What happened by a minute, the latest first; fighting that only went on is left out. */
const until = (run: WatchedRun, at: number, isThere: (tick: Tick) => boolean): Tick[] =>
  happenedBy(run, at)
    .filter((tick) => !tick.goesOn && isThere(tick))
    .reverse();
