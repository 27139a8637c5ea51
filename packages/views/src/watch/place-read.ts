/** A town as a headquarters has it at a minute, by what it had read: who won it last, who was last heard of there. */
import { desksOf } from "./dispatches.js";
import { seenFrom } from "./seen.js";
import { seenBySide } from "./side.js";
import { cellsAbout, heldAt } from "./spot.js";
import { indexAt } from "./timeline.js";
import type { WatchedRun } from "./run.js";

export interface PlaceRead {
  /** Side that held it as the campaign opened, -1 none: nobody had to be told. */
  readonly atFirst: number;
  /** The latest word of its changing hands that had been read. None: no word of it. */
  readonly won?: WordOfTown;
  /** Who was last heard of in its cell or the next ones, and how long that is ago, minutes. */
  readonly here: readonly { readonly formation: number; readonly age: number }[];
}

export interface WordOfTown {
  readonly side: number;
  /** Minute it was so, and minute it was read. */
  readonly asOf: number;
  readonly readAt: number;
  readonly dispatch: number;
}

/** What one headquarters had read. */
export function placeReadBy(run: WatchedRun, headquarters: number, place: number, at: number): PlaceRead {
  const { own, enemies, self } = seenFrom(run, headquarters, at);
  const known = [...own.filter(({ formation }) => formation >= 0), ...enemies];
  const others = known.filter(({ formation }) => formation !== self?.formation);
  return readOf(run, [headquarters], place, at, [...(self ? [{ ...self, age: 0 }] : []), ...others]);
}

/** What the headquarters of a side had read between them. */
export function placeReadBySide(run: WatchedRun, side: number, place: number, at: number): PlaceRead {
  const { formations, enemies } = seenBySide(run, side, at);
  const readers = [...run.scenario.command.side.keys()].filter((h) => run.scenario.command.side[h] === side);
  return readOf(run, readers, place, at, [...formations.map((one) => ({ ...one, age: 0 })), ...enemies]);
}

interface Known {
  readonly formation: number;
  readonly cell: number;
  readonly age: number;
}

function readOf(run: WatchedRun, readers: readonly number[], place: number, at: number, known: Known[]): PlaceRead {
  const cells = cellsAbout(run, place);
  const here = known.filter(({ cell }) => cells.has(cell)).map(({ formation, age }) => ({ formation, age }));
  const won = readers
    .flatMap((reader) => wordOf(run, reader, place, at) ?? [])
    .reduce<WordOfTown | undefined>(
      (best, one) => (best === undefined || one.asOf > best.asOf ? one : best),
      undefined,
    );
  return { here, atFirst: heldAt(run.memory.places[place]!, 0).side, ...(won && { won }) };
}

/** The latest report of the town that a headquarters had read; of two about the same hour the one it read last. */
function wordOf(run: WatchedRun, reader: number, place: number, at: number): WordOfTown | undefined {
  const { id } = run.scenario.names.places[place]!;
  const desk = desksOf(run)[reader]!;
  let word: WordOfTown | undefined;
  for (const { number, content, report, drafted, way } of desk.read.slice(0, indexAt(desk.readAt, at) + 1)) {
    if (content !== "control-report" || report?.place !== id) continue;
    const asOf = report.happened ?? drafted;
    const side = run.handles.side.get(report.side ?? "") ?? -1;
    if (word === undefined || asOf >= word.asOf) word = { side, asOf, readAt: way!.read, dispatch: number };
  }
  return word;
}
