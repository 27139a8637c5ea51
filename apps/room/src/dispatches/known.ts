/** How much of a dispatch the chosen eyes may know at the clock's minute. */
import type { Dispatch } from "@staffride/views/dispatch/dispatch";
import type { Changed } from "@staffride/views/watch/changed";
import type { Eyes } from "../state/choices.js";

export interface Known {
  /** All of it; what its reader has of it; only that it was written; nothing. */
  readonly extent: "all" | "read" | "written" | "nothing";
  /** Nothing that comes after this minute. */
  readonly until: number;
}

/** @param isSides does its addressee stand on the side that looks? */
export function knownOf({ from, to, drafted, way }: Dispatch, eyes: Eyes, at: number, isSides: boolean): Known {
  if (eyes.kind === "truth") return { extent: "all", until: Infinity };
  if (eyes.kind === "side") return { extent: isSides ? "all" : "nothing", until: Infinity };
  const { headquarters } = eyes;
  if (to === headquarters && way !== undefined && way.read <= at) return { extent: "read", until: at };
  if (from === headquarters && from !== to && drafted <= at) return { extent: "written", until: at };
  return { extent: "nothing", until: at };
}

/** A dispatch without what came after a minute: what its reader did about it later. */
export const knownUntil = (dispatch: Dispatch, until: number): Dispatch => ({
  ...dispatch,
  answers: dispatch.answers.filter(({ at }) => at <= until),
});

/** What it changed, without what was written down after a minute; undefined if that is nothing. */
export function changedUntil(changed: Changed | undefined, until: number): Changed | undefined {
  if (changed === undefined) return undefined;
  const { regard, settled, ...rest } = changed;
  const estimates = changed.estimates.filter(({ at }) => at <= until);
  const isSettled = regard !== undefined && settled !== undefined && settled <= until;
  if (estimates.length === 0 && !isSettled) return undefined;
  return { ...rest, estimates, ...(isSettled ? { regard, settled } : {}) };
}
