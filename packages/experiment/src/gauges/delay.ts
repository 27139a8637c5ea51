import type { Scenario } from "@staffride/formats/scenario";
import { KIND, LINE } from "@staffride/formats/trace";
import { AT, A, C, E, type Gauge } from "./gauge.js";
import { answersTo } from "./lookup.js";

/**
 * Hours from the drafting of the first dispatch that carries a plan's order to its reading by a headquarters or, if that
 * comes first, by one below it on day one.
 */
export function delay(scenario: Scenario, plan: number, headquarters: number): Gauge {
  const isReader = new Uint8Array(scenario.command.nHeadquarters);
  for (let h = 0; h < isReader.length; h++) isReader[h] = answersTo(scenario, h, headquarters) ? 1 : 0;
  /** Dispatches under way to a reader with the order. */
  const awaited = new Set<number>();
  let drafted = NaN;
  let read = NaN;

  return {
    kinds: [KIND.order, KIND.dispatch],
    awaited,
    begin() {
      awaited.clear();
      drafted = read = NaN;
    },
    read(lines, i) {
      if (lines[i] === KIND.order) {
        if (lines[i + E] !== plan) return;
        const draft = draftOf(lines, i);
        if (drafted !== drafted) drafted = lines[draft + AT]!;
        if (isReader[lines[draft + C]!] === 1) awaited.add(lines[i + A]!);
      } else if (read !== read) read = lines[i + AT]!;
    },
    end: () => (read - drafted) / 60,
  };
}

/** The line that says when the order of the line at `i` was drafted and for whom: the one above it. */
export function draftOf(lines: Int32Array, i: number): number {
  const draft = i - LINE;
  if (lines[draft] !== KIND.drafted || lines[draft + A] !== lines[i + A]) {
    throw new Error(`order of dispatch ${lines[i + A]}: expected the line of its drafting above it`);
  }
  return draft;
}
