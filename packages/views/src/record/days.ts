/** Claims under the day they begin on, those that last for days apart from those of the day. */
import { dayOf } from "../calendar.js";
import type { RecordedClaim } from "./claim.js";

/** Claims that belong under one heading, in order of time. */
export interface Day {
  /** Over before the campaign begins; begun before it and reaching into it; of a day; or without a date. */
  readonly kind: "before" | "into" | "day" | "undated";
  /** First minute of the first claim, for a day. */
  readonly from?: number;
  /** Of the day, or of two days at most from it. */
  readonly claims: readonly RecordedClaim[];
  /** Of a longer time that begins with this day. */
  readonly lasting: readonly RecordedClaim[];
}

const LASTING = 2 * 1440;

/** @param claims in order of time (byTime), those without a time last */
export function inDays(claims: readonly RecordedClaim[], start: string): Day[] {
  const headings = new Map<Day["kind"] | number, RecordedClaim[]>();
  for (const claim of claims) {
    const heading = headingOf(claim, start);
    headings.set(heading, [...(headings.get(heading) ?? []), claim]);
  }
  return [...headings].map(([heading, of]): Day => {
    if (typeof heading === "string") return { kind: heading, claims: of, lasting: [] };
    const [claims, lasting] = [of.filter((claim) => !lasts(claim)), of.filter(lasts)];
    return { kind: "day", from: of[0]!.time!.from, claims, lasting };
  });
}

/** The kind of heading, or the day of the campaign. */
function headingOf({ time, isBefore }: RecordedClaim, start: string): Day["kind"] | number {
  if (time === undefined) return "undated";
  if (isBefore) return "before";
  return time.from < 0 ? "into" : dayOf(start, time.from);
}

const lasts = ({ time }: RecordedClaim): boolean => time !== undefined && time.to - time.from >= LASTING;
