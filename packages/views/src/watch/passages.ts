/** Who passed a crossing when, who waited before it: the queue of each crossing through a run. */
import type { CrossingNow } from "./position.js";

export interface Passage {
  readonly formation: number;
  readonly queued: number;
  /** Formations before it when it came. */
  readonly ahead: number;
  began: number;
  /** Men who go over; who got there. */
  men: number;
  landed: number;
  /** When the last is due over; when he was, or when the formation gave up waiting. */
  due: number;
  ended: number;
}

/** A formation comes to the crossing. */
export const joinQueue = (formation: number, queued: number, ahead: number): Passage => ({
  ...{ formation, queued, ahead, began: Infinity, men: 0, landed: 0, due: Infinity, ended: Infinity },
});

/** Who is on it and before it; undefined if nobody is. */
export function trafficAt(crossing: number, passages: readonly Passage[], at: number): CrossingNow | undefined {
  const here = passages.filter(({ queued, ended }) => queued <= at && at < ended);
  if (here.length === 0) return undefined;
  const passing = here.find(({ began }) => began <= at);
  const queue = here
    .filter(({ began }) => began > at)
    .map(({ formation, queued }, place) => ({ formation, ahead: place + (passing ? 1 : 0), since: queued }));
  if (passing === undefined) return { crossing, queue };
  const { formation, men, began, due } = passing;
  return { crossing, passing: { formation, men, since: began, due }, queue };
}
