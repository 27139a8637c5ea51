/** An ensemble that fills in: rows arrive in any order, and what counts is how many there are from run 0 on without a gap. */
import type { Results } from "@staffride/experiment/ensemble";
import { createResults } from "@staffride/experiment/ensemble";
import type { Rows } from "../fighting/orders.js";

export interface Filling {
  enter(rows: Rows): void;
  /** Runs that are in without a gap: of these alone anything is told, so that quick runs do not count for more. */
  readonly whole: number;
  /** The rows of those, in the sheet's own memory. */
  results(): Results;
}

/** @param nOutcome values a run @param before rows fought earlier, from run 0 on */
export function createFilling(runs: number, nOutcome: number, before?: Results): Filling {
  const sheet = createResults(Math.max(runs, before?.runs ?? 0), nOutcome);
  const isIn = new Uint8Array(sheet.runs);
  let whole = before?.runs ?? 0;
  isIn.fill(1, 0, whole);
  if (before !== undefined) {
    sheet.values.set(before.values);
    sheet.hashes.set(before.hashes);
    sheet.lines.set(before.lines);
  }
  return {
    enter({ first, values, hashes, lines }) {
      sheet.values.set(values, first * nOutcome);
      sheet.hashes.set(hashes, 2 * first);
      sheet.lines.set(lines, first);
      isIn.fill(1, first, first + lines.length);
      while (isIn[whole] === 1) whole++;
    },
    get whole() {
      return whole;
    },
    results: () => firstRuns(sheet, whole),
  };
}

/** The first runs of a sheet, in its own memory. */
export function firstRuns({ values, hashes, lines, runs: all }: Results, runs: number): Results {
  const width = all === 0 ? 0 : values.length / all;
  return {
    runs,
    values: values.subarray(0, runs * width),
    hashes: hashes.subarray(0, 2 * runs),
    lines: lines.subarray(0, runs),
  };
}
