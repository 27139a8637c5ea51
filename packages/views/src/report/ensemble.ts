/** An ensemble as a report reads it: what came of the runs, and the record beside it. */

/** One outcome over the runs in which it came about; `share` of all runs says how often that was. NaN where there were none. */
export interface OutcomeSummary {
  /** A check's id, or e.g. `losses:jp-3d`. */
  readonly id: string;
  /** moment: minutes since the campaign began. chance: 1 in a run in which it was so, else 0. */
  readonly unit: "men" | "moment" | "hours" | "share" | "count" | "chance";
  readonly subject: { readonly kind: string; readonly handle: number; readonly side?: number };
  readonly q05: number;
  readonly q50: number;
  readonly q95: number;
  readonly mean: number;
  readonly share: number;
  /** Of a chance: where the true share of runs in which it is so lies, 95% sure. */
  readonly low95?: number;
  readonly high95?: number;
}

export interface CheckScore extends OutcomeSummary {
  readonly recorded: number;
  readonly low: number;
  readonly high: number;
  readonly use: "fit" | "judge";
  readonly inside: boolean;
}

export interface EnsemblePaper {
  readonly campaign: string;
  readonly variant: string;
  readonly seed: number;
  readonly runs: number;
  readonly threads: number;
  readonly wallSeconds: number;
  readonly runsPerSecond: number;
  readonly traceDigest: string;
  readonly outcomes: readonly OutcomeSummary[];
  readonly checks: readonly CheckScore[];
}

/** Variant minus base, run by run: paired runs share their luck. */
export interface DifferencePaper {
  readonly id: string;
  readonly unit: OutcomeSummary["unit"];
  /** Runs in which the outcome came about in both. */
  readonly n: number;
  readonly q05: number;
  readonly q50: number;
  readonly q95: number;
  readonly mean: number;
  /** 95% interval of the mean difference. */
  readonly meanLow: number;
  readonly meanHigh: number;
  /** 90% interval of the median difference. */
  readonly medianLow: number;
  readonly medianHigh: number;
  readonly shareBase: number;
  readonly shareVariant: number;
}
