/**
 * An ablation as it is reported: a campaign with each mechanism of the models switched off, beside itself as it is.
 * Experiment makes it, views show it.
 */
import type { Refought, Subject, Unit } from "./ensemble.js";
import type { Text } from "./papers/common.js";

/** One outcome without the mechanism, less the same with it: the mean over the pairs, with its 95% interval. */
export interface Effect {
  /** Id of the outcome; `happens:ID` for how often the outcome comes about at all. */
  readonly outcome: string;
  readonly unit: Unit;
  readonly difference: number;
  readonly lo: number;
  readonly hi: number;
  /** Standard error of the difference. */
  readonly error: number;
  /** Pairs of runs it is taken over: those in which the outcome came about in both. */
  readonly n: number;
  /** Mean over the runs with the mechanism in which it came about. */
  readonly base: number;
}

export interface JudgedEffect extends Effect {
  /** Too great for chance, among all that were looked at together (EXP-26)? */
  readonly beyondNoise: boolean;
}

export interface MechanismPaper {
  readonly id: string;
  readonly row: string;
  /** The campaign without it. */
  readonly off: Text;
  readonly effects: readonly JudgedEffect[];
}

export interface AblationPaper extends Refought {
  /** How many effects were looked at, and how many standard errors from nought one must lie to be beyond noise. */
  readonly noise: { readonly effects: number; readonly errors: number };
  readonly mechanisms: readonly MechanismPaper[];
  readonly notAtWork: readonly { readonly id: string; readonly row: string }[];
  /** What each outcome is about. */
  readonly subjects: Readonly<Record<string, Subject>>;
}
