/** When a claim is about, reckoned from the campaign's start: a day without an hour is any minute of it. */
import { minutesSince } from "./moment.js";
import type { Claim } from "./papers/claim.js";
import type { Remark } from "./papers/common.js";

const DAY = 1440;

/** Earliest and latest minute since the campaign's start, both included. */
export interface ClaimTime {
  readonly from: number;
  readonly to: number;
  /** What the bounds rest on where the source gives no date. */
  readonly basis?: Remark | undefined;
}

/** The claim's time as it is written: its earliest and latest; undefined if it has none. */
export function timeWritten({
  date,
  when = date,
}: Pick<Claim, "date" | "when">): Extract<Claim["when"], object> | undefined {
  return typeof when === "string" ? { from: when, to: when } : when;
}

/** When the claim is about; undefined if it does not say, or names a moment there is not. */
export function claimTime(claim: Pick<Claim, "date" | "when">, start: string): ClaimTime | undefined {
  const written = timeWritten(claim);
  if (written === undefined) return undefined;
  const from = minutesSince(start, written.from);
  const to = minutesSince(start, written.to);
  if (from === undefined || to === undefined) return undefined;
  return { from, to: written.to.includes("T") ? to : to + DAY - 1, basis: written.basis };
}
