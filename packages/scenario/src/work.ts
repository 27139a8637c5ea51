/** The compiler's working papers: what every stage reads, and where it leaves what it finds wrong. */
import type { Papers, Section, Step } from "@staffride/formats/papers/collection";
import { error, isError, warning } from "@staffride/formats/problem";
import type { Problem, Remark } from "@staffride/formats/problem";
import type { Intervention, Mode } from "./interventions.js";
import type { Register, Registers } from "./registers.js";
import { didYouMean } from "@staffride/formats/suggest";

export interface Work {
  /** With the root's assumptions under them and the variant laid over them. */
  readonly papers: Papers;
  readonly registers: Registers;
  /** Whether headquarters decide, or obey and carry out plans at their dates. */
  readonly mode: Mode;
  readonly interventions: readonly Intervention[];
  /** Ids of plans that variants took out. */
  readonly removed: ReadonlySet<string>;
  /** Ids of formations and crossings that variants took out: the record still speaks of them. */
  readonly gone: ReadonlySet<string>;
  readonly problems: Problem[];
}

/** An entry or a field of it, to point a problem at. */
export type At = readonly [section: Section, entry: string | number, ...path: Step[]];

export function complain(work: Work, at: At, remark: Remark): void {
  work.problems.push(error(work.papers.where(...at), remark));
}

export function warn(work: Work, at: At, remark: Remark): void {
  work.problems.push(warning(work.papers.where(...at), remark));
}

export const hasErrors = (work: Work): boolean => work.problems.some(isError);

/** Complain that nothing of a kind bears this id. */
export function complainUnknown(work: Work, at: At, kind: string, id: string, ...registers: Register[]): void {
  const known = registers.flatMap((register) => [...register.keys()]);
  const expected = known.length === 0 ? `a ${kind}; the papers have none` : undefined;
  complain(work, at, { message: `there is no ${kind} "${id}"`, expected, hint: didYouMean(id, known) });
}
