/** A gauge reads the lines of one run's trace as they pass and holds one number at the end. */
import { KIND } from "@staffride/formats/trace";

export interface Gauge {
  /** Kinds of line it wants to see. */
  readonly kinds: readonly number[];
  /** Of those, only lines about these formations (first column); any if absent. */
  readonly formations?: readonly number[];
  /** Of lines that headquarters write about their own minds (first column), only those of this one. */
  readonly headquarters?: number;
  /** Of KIND.drafted, only drafts of this kind of dispatch: an index into DISPATCHES. */
  readonly content?: number;
  /** Of KIND.dispatch, only the dispatches of these numbers; the gauge adds to them as they are drafted. */
  readonly awaited?: ReadonlySet<number>;
  /** Gauges its value is made of: each is handed the lines it wants; it begins and ends them itself. */
  readonly parts?: readonly Gauge[];
  /** Forget the last run. */
  begin(): void;
  /** One line, its first integer at `i`. Lines come in the order of the trace. */
  read(lines: Int32Array, i: number): void;
  /** The run's value; NaN if what it waits for never came. */
  end(): number;
}

/** A gauge with the gauges it is made of, and theirs. */
export const withParts = (gauge: Gauge): Gauge[] => [gauge, ...(gauge.parts ?? []).flatMap(withParts)];

// where the columns of a line stand, counted from its first integer
export const AT = 1;
export const A = 2;
export const B = 3;
export const C = 4;
export const D = 5;
export const E = 6;
export const F = 7;

/** Lines that tell where a formation now is. */
export const WHEREABOUTS = [KIND.moved, KIND.crossingEnded];

/** Cell a formation is in after a line of WHEREABOUTS. */
export function cellAfter(lines: Int32Array, i: number): number {
  return lines[i] === KIND.moved ? lines[i + C]! : lines[i + D]!;
}
