/** How much a check says: an interval wide enough meets almost anything the record might hold; so does a toss of a coin. */
import type { Score } from "@staffride/formats/ensemble";

/** From here up an interval is wide: two days for a moment, a fifth of the recorded value for the rest. */
const WIDE_MINUTES = 2 * 1440;
const WIDE_SHARE = 0.2;

/** A chance in which fewer runs agree with the record is as good as wide. */
const LEAST_AGREED = 0.9;

/** fixed: nine runs in ten give the same value. */
export type Spread = "narrow" | "wide" | "fixed";

export function spreadOf({ unit, recorded, q05, q95, mean, inside }: Score): Spread {
  if (unit === "chance") return inside && Math.abs(recorded - mean) > 1 - LEAST_AGREED ? "wide" : "narrow";
  if (q05 === q95) return "fixed";
  const most = unit === "moment" ? WIDE_MINUTES : Math.abs(recorded) * WIDE_SHARE;
  return q95 - q05 > most ? "wide" : "narrow";
}
