/**
 * The way a formation came: steps from cell to cell and passages over rivers, each with when it set off and when it was there.
 *
 * A trace tells of arrivals alone. A step is taken to begin when the one before it ended, when the column set itself going
 * again, or when the road was free, whichever was last; that is when the kernel begins it (MAR-1, MAR-6).
 */
import { indexAt } from "./timeline.js";

export interface Leg {
  readonly from: number;
  readonly to: number;
  readonly setOff: number;
  readonly arrived: number;
  /** Crossing it passed by; -1 for a step on land. */
  readonly crossing: number;
}

/** Between two cells: `share` of the way has been covered, 0 to 1. */
export interface Between {
  readonly from: number;
  readonly to: number;
  readonly share: number;
  readonly crossing: number;
}

/** Legs in order, with the minutes of their arrivals beside them. */
export interface Way {
  /** Cell on day one. */
  readonly start: number;
  readonly legs: Leg[];
  readonly arrivals: number[];
}

export const beginWay = (start: number): Way => ({ start, legs: [], arrivals: [] });

export function addLeg({ legs, arrivals }: Way, leg: Leg): void {
  legs.push(leg);
  arrivals.push(leg.arrived);
}

/** Cell of the last arrival. */
export const cellAt = ({ start, legs, arrivals }: Way, at: number): number => legs[indexAt(arrivals, at)]?.to ?? start;

/** Where it is between two cells; undefined while it stands in one. */
export function betweenAt({ legs, arrivals }: Way, at: number): Between | undefined {
  const next = legs[indexAt(arrivals, at) + 1];
  if (next === undefined || at < next.setOff || next.arrived <= next.setOff) return undefined;
  const { from, to, setOff, arrived, crossing } = next;
  return { from, to, crossing, share: (at - setOff) / (arrived - setOff) };
}

/** Cells it left from a minute on, the oldest first, and the one it is in. */
export function routeAt(way: Way, since: number, at: number): number[] {
  const first = indexAt(way.arrivals, since - 1) + 1;
  const last = indexAt(way.arrivals, at);
  return [...way.legs.slice(first, last + 1).map(({ from }) => from), cellAt(way, at)];
}
