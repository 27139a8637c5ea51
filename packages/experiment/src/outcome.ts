/** What an ensemble reports on: a quantity that every run has one value of, or none. */

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

export interface Outcome {
  /** A check's own id, or e.g. `losses:jp-3d`: no check's id holds a colon. */
  readonly id: string;
  readonly unit: Unit;
  readonly subject: Subject;
}
