/** Which gauges are handed a line: sorted once, so that a run's lines pass only those whose business they are. */
import { KIND } from "@staffride/formats/trace";
import { A, D, type Gauge } from "./gauge.js";

/** Gauges by the lines they want. Lines nobody wants are told apart by two bytes, without asking a gauge. */
export interface Readers {
  /** 1 for kinds of line that some gauge reads. Shape (kinds). */
  readonly kinds: Uint8Array;
  /** By kind of line, its first list; 0, a list of nobody, where nobody reads it as it comes. Shape (kinds). */
  readonly first: Int32Array;
  /** By kind of line, the column whose handle picks the list from the first on; 0: one list for all. Shape (kinds). */
  readonly column: Uint8Array;
  /** Shape (lists). */
  readonly lists: readonly (readonly Gauge[])[];
  /** 1 where a list holds gauges. Shape (lists). */
  readonly wanted: Uint8Array;
  /** Gauges that await the reading of certain dispatches. */
  readonly awaiting: readonly Awaiting[];
}

interface Awaiting extends Gauge {
  readonly awaited: ReadonlySet<number>;
}

/** Kinds of line that begin with the headquarters whose mind they tell of, where gauges read them. */
const OF_MINDS: readonly number[] = [KIND.sighting, KIND.intents, KIND.answered, KIND.told];

/** @param handles above the highest handle a gauge picks lines by */
export function sortReaders(gauges: readonly Gauge[], handles: number): Readers {
  const kinds = Math.max(...Object.values(KIND)) + 1;
  const first = new Int32Array(kinds);
  const column = new Uint8Array(kinds);
  const lists: Gauge[][] = [[]];
  for (let kind = 0; kind < kinds; kind++) {
    const readers = gauges.filter((gauge) => gauge.kinds.includes(kind) && !awaits(gauge, kind));
    if (readers.length === 0) continue;
    first[kind] = lists.length;
    if (readers.some((gauge) => handlesOf(gauge, kind) !== undefined)) {
      column[kind] = kind === KIND.drafted ? D : A;
      for (let handle = 0; handle < handles; handle++) {
        lists.push(readers.filter((gauge) => handlesOf(gauge, kind)?.includes(handle) ?? true));
      }
    } else lists.push(readers);
  }
  const wanted = Uint8Array.from(lists, ({ length }) => (length > 0 ? 1 : 0));
  const read = Uint8Array.from(first, (_, kind) => (gauges.some((gauge) => gauge.kinds.includes(kind)) ? 1 : 0));
  return { kinds: read, first, column, lists, wanted, awaiting: gauges.filter(isAwaiting) };
}

/** Hand a line to the gauges that want it. */
export function read({ first, column, lists, wanted, awaiting }: Readers, lines: Int32Array, i: number): void {
  const kind = lines[i]!;
  const by = column[kind]!;
  const list = first[kind]! + (by > 0 ? lines[i + by]! : 0);
  if (wanted[list] === 1) for (const gauge of lists[list]!) gauge.read(lines, i);
  if (kind === KIND.dispatch) readAwaited(awaiting, lines, i);
}

function readAwaited(gauges: readonly Awaiting[], lines: Int32Array, i: number): void {
  for (let g = 0; g < gauges.length; g++) {
    const { awaited } = gauges[g]!;
    if (awaited.size > 0 && awaited.has(lines[i + A]!)) gauges[g]!.read(lines, i);
  }
}

const isAwaiting = (gauge: Gauge): gauge is Awaiting => gauge.awaited !== undefined;
const awaits = (gauge: Gauge, kind: number): boolean => kind === KIND.dispatch && isAwaiting(gauge);

/** Handles a gauge picks lines of a kind by; all lines if undefined. */
function handlesOf(gauge: Gauge, kind: number): readonly number[] | undefined {
  if (kind === KIND.drafted) return gauge.content === undefined ? undefined : [gauge.content];
  if (gauge.headquarters !== undefined && OF_MINDS.includes(kind)) return [gauge.headquarters];
  return gauge.formations;
}
