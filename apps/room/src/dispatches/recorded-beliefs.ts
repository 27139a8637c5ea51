/** Beliefs that the record tells of, laid out under the lanes: no probabilities, but who thought what, and when. */
import type { RecordedClaim } from "@staffride/views/record/claim";
import type { Window } from "./window.js";

export interface Written {
  readonly claim: RecordedClaim;
  /** Bounds of its time, pixels. */
  readonly x1: number;
  readonly x2: number;
  /** Where its words begin. */
  readonly x: number;
  readonly row: number;
}

/** Between one and the next on a row. */
const APART = 14;
/** Room of the mark before the words. */
export const MARK = 12;

/** Beliefs of these headquarters within the days shown, in order of time. @param holders ids */
export const beliefsIn = (
  beliefs: readonly RecordedClaim[],
  holders: ReadonlySet<string>,
  { from, to }: Window,
): RecordedClaim[] =>
  beliefs.filter(
    ({ time, believer, isBefore }) =>
      time !== undefined && !isBefore && holders.has(believer ?? "") && time.to >= from && time.from < to,
  );

/** Each on the first row with room, its words as early in its time as they may stand; those that find none are left out. @param width of a claim's words, pixels */
export function laidBeliefs(
  claims: readonly RecordedClaim[],
  rows: number,
  { left, right }: { readonly left: number; readonly right: number },
  xAt: (minute: number) => number,
  width: (claim: RecordedClaim) => number,
): Written[] {
  const ends = Array.from({ length: rows }, () => -Infinity);
  return claims.flatMap((claim) => {
    const { from, to } = claim.time!;
    const [x1, x2] = [Math.max(left, xAt(from)), Math.min(right, xAt(to))];
    const wide = MARK + width(claim);
    const first = Math.max(left, Math.min(x1, right - wide));
    const latest = Math.max(first, Math.min(x2 - MARK, right - wide));
    const row = ends.findIndex((end) => end + APART <= latest);
    if (row < 0) return [];
    const x = Math.max(first, ends[row]! + APART);
    ends[row] = x + wide;
    return [{ claim, x1, x2, x, row }];
  });
}
