/** One dispatch as the board draws it: an arrow from lane to lane, whether a run or the record tells of it. */
import type { Outcome } from "@staffride/views/dispatch/dispatch";
import type { Span } from "@staffride/views/record/claim";

/** How the line is drawn. */
export type Style = "order" | "report" | "appeal" | "visit" | "inquiry";

/** What stands where it was read; "unknown": the one who looks cannot know, "silent": the record does not say. */
export type Mark = Exclude<Outcome, "under-way"> | "no-answer" | "unknown" | "silent";

export interface Look {
  readonly at: number;
  readonly mark: Mark;
}

export interface Wire {
  /** What the page's selection calls it: its number in the run, or its id in the record. */
  readonly id: string;
  /** Its own among all wires: a recorded dispatch to two headquarters is two. */
  readonly key: string;
  /** Headquarters, by handle. */
  readonly from: number;
  readonly to: number;
  /** One of DISPATCHES. */
  readonly content: string;
  readonly style: Style;
  /** A report that goes up every day or hour. */
  readonly routine: boolean;
  /** Minutes between which it was sent; of a run both are the same. */
  readonly sent: Span;
  /** Minute at which work on it began; of a record, as sent. */
  readonly drafted: number;
  /** When it came in; none: not yet, or not recorded, or not known. */
  readonly received?: Span;
  readonly read?: number;
  /** What was done about it when it was read; of what has no answer, what became of it. */
  readonly mark: Mark;
  /** When that was done, where not on reading. */
  readonly answered?: number;
  /** When its reader looked at it again and did something else about it. */
  readonly looks: readonly Look[];
  readonly recorded: boolean;
  /** A few words, "" for none. */
  readonly label: string;
}

const STYLES: Readonly<Record<string, Style>> = {
  order: "order",
  boundary: "order",
  appeal: "appeal",
  visit: "visit",
  inquiry: "inquiry",
};
export const styleOf = (content: string): Style => STYLES[content] ?? "report";

/** Reports that come without being asked for; what a visitor found is none of them. */
export const isRoutine = (content: string): boolean => styleOf(content) === "report" && content !== "visit-report";

/** At one minute. */
export const at = (minute: number): Span => ({ from: minute, to: minute });
