/**
 * The order of events (docs/models/time.md, TIM-1..5): by minute, then phase, then the order in which they were set.
 *
 * A timing wheel of 4,096 minutes: the bucket of an event is its minute modulo the wheel, and each bucket is kept
 * sorted, so that the first event of the present bucket is the next of all if it belongs to the present minute. A bit for
 * each bucket tells which hold any: half the minutes of a campaign have nothing to do, and are passed 32 at a time.
 */
import type { State } from "./layout.js";

export const WHEEL = 4096;
export const EVENTS = 2048;

/** What an event is. The number stands in the state, so a saved run needs the list it was saved with. */
export const EVENT = {
  march: 1,
  wake: 2,
  crossingHalf: 3,
  crossingEnd: 4,
  dispatchReady: 5,
  keyFree: 6,
  dispatchRepeat: 7,
  dispatchRead: 8,
  plan: 9,
  attach: 10,
  hour: 11,
  day: 12,
  situation: 13,
  think: 14,
  dispatchDrafted: 15,
} as const;

/** Order within a minute: bodies move, then pass rivers, then paper moves, then the hour strikes, then minds. */
export const PHASE = { move: 0, cross: 1, paper: 2, hour: 3, day: 4, staff: 5, mind: 6 } as const;

export function clearEvents(state: State): void {
  state.wheel.fill(-1);
  state.wheelTaken.fill(0);
  for (let e = 0; e < EVENTS; e++) state.eventNext[e] = e + 1 < EVENTS ? e + 1 : -1;
  state.eventFree[0] = 0;
}

/** Set an event; one due in the past is worked in the present minute. */
export function schedule(state: State, at: number, phase: number, kind: number, a: number, b: number): void {
  const { eventAt, eventPhase, eventNext, wheel } = state;
  const e = state.eventFree[0];
  if (e < 0) throw new Error(`more than ${EVENTS} events pending at minute ${state.now[0]}`);
  state.eventFree[0] = eventNext[e];
  if (at < state.now[0]) at = state.now[0];
  eventAt[e] = at;
  eventPhase[e] = phase;
  state.eventKind[e] = kind;
  state.eventA[e] = a;
  state.eventB[e] = b;

  // behind all that are not later
  const bucket = at & (WHEEL - 1);
  let before = -1;
  let next = wheel[bucket];
  while (next >= 0 && (eventAt[next] < at || (eventAt[next] === at && eventPhase[next] <= phase))) {
    before = next;
    next = eventNext[next];
  }
  eventNext[e] = next;
  if (before >= 0) eventNext[before] = e;
  else {
    wheel[bucket] = e;
    state.wheelTaken[bucket >> 5] |= 1 << (bucket & 31);
  }
}

/** Take the next event out of the wheel, moving the clock to it; -1 when none is due up to `until`. */
export function nextEvent(state: State, until: number): number {
  const { wheel, wheelTaken, eventAt, now } = state;
  let t = now[0];
  while (t <= until) {
    const bucket = t & (WHEEL - 1);
    const taken = wheelTaken[bucket >> 5] >>> (bucket & 31);
    if (taken === 0) {
      t += 32 - (bucket & 31);
      continue;
    }
    t += 31 - Math.clz32(taken & -taken);
    const e = wheel[t & (WHEEL - 1)];
    if (eventAt[e] === t && t <= until) return take(state, e, t);
    t++; // another turn of the wheel
  }
  if (until > now[0]) now[0] = until;
  return -1;
}

/** Take the first event of its bucket out, to be worked now. */
function take(state: State, e: number, at: number): number {
  const bucket = at & (WHEEL - 1);
  const next = state.eventNext[e];
  state.now[0] = at;
  state.wheel[bucket] = next;
  if (next < 0) state.wheelTaken[bucket >> 5] &= ~(1 << (bucket & 31));
  state.eventNext[e] = state.eventFree[0];
  state.eventFree[0] = e;
  state.eventCount[0]++;
  return e;
}
