/**
 * An ensemble as it is reported: what came of many runs of one variant, and the record beside it. Experiment makes it,
 * views show it; the runs' own values stay behind.
 */

/**
 * `moment`: minutes since the campaign's start. A moment or delay that never came is NaN. `chance`: 1 in a run in which a
 * thing was so, 0 in one in which it was not.
 */
export type Unit = "men" | "moment" | "hours" | "share" | "count" | "chance";

/** Whom or what a quantity is about, by handle into the scenario's tables. */
export type Subject =
  | { readonly kind: "formation" | "side" | "place" | "dispatches"; readonly handle: number }
  | { readonly kind: "crossing"; readonly handle: number; readonly side: number }
  | { readonly kind: "check"; readonly handle: number };

/** What an ensemble reports on: a quantity that every run has one value of, or none. */
export interface Outcome {
  /** A check's own id, or e.g. `losses:jp-3d`: no check's id holds a colon. */
  readonly id: string;
  readonly unit: Unit;
  readonly subject: Subject;
  /** Of a check that only some runs count for: the checks, by handle, that must agree with the record in these (EXP-30). */
  readonly given?: readonly number[];
}

/**
 * One outcome over an ensemble. Quantiles and mean are those of the runs in which it came about, `n` of them; `share` of
 * the runs that count says how often that was. NaN where there were none.
 */
export interface Summary extends Outcome {
  readonly q05: number;
  readonly q25: number;
  readonly q50: number;
  readonly q75: number;
  readonly q95: number;
  readonly mean: number;
  readonly n: number;
  /** [0, 1] */
  readonly share: number;
  /** Runs that count, where not all do. */
  readonly counted?: number;
  /** Of a chance, whose mean is the share of runs in which it was so: where the true share lies, 95% sure (EXP-22). */
  readonly low95?: number;
  readonly high95?: number;
}

/** A check beside the summary of what the runs gave for it. */
export interface Score extends Summary {
  /** Recorded value, its range and the use of the check, from the campaign. */
  readonly recorded: number;
  readonly low: number;
  readonly high: number;
  readonly isMoment: boolean;
  readonly use: "fit" | "judge";
  /** Does the recorded range meet the runs' central 90%; or was it, in at least half of them, as recorded (EXP-14)? */
  readonly inside: boolean;
}

/** What was fought, how often, and how long that took. */
export interface Refought {
  readonly campaign: string;
  readonly variant: string;
  readonly seed: number;
  readonly runs: number;
  readonly threads: number;
  readonly wallSeconds: number;
  /** SHA-256 over the runs' fingerprints in run order, 64 hex digits. */
  readonly traceDigest: string;
}

export interface EnsemblePaper extends Refought {
  readonly runsPerSecond: number;
  /** Checks first, then the standing outcomes. */
  readonly outcomes: readonly Summary[];
  readonly checks: readonly Score[];
}

/** Variant minus base, run by run, over the `n` runs in which the outcome came about in both. NaN where there were none. */
export interface Difference {
  readonly id: string;
  readonly unit: Unit;
  readonly n: number;
  readonly q05: number;
  readonly q50: number;
  readonly q95: number;
  readonly mean: number;
  /** Where the true mean difference lies, 95% sure, by Student's t (EXP-23). */
  readonly meanLow: number;
  readonly meanHigh: number;
  /** Where the true median difference lies, with at least 90% confidence, by order statistics. */
  readonly medianLow: number;
  readonly medianHigh: number;
  /** Shares of all runs in which it came about. */
  readonly shareBase: number;
  readonly shareVariant: number;
}
