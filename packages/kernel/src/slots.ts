/** Room for the dispatches under way: so many at once, and no more. */
import type { Run } from "./run.js";

export const SLOTS = 640;

export function clearDispatches(run: Run): void {
  const { state } = run;
  for (let d = 0; d < SLOTS; d++) state.dispatchNext[d] = d + 1 < SLOTS ? d + 1 : -1;
  state.dispatchFree[0] = 0;
}

/** A free slot, in use from now, and a number for what goes into it. */
export function takeSlot(run: Run): number {
  const { state } = run;
  const d = state.dispatchFree[0];
  if (d < 0) throw new Error(`more than ${SLOTS} dispatches under way at minute ${state.now[0]}`);
  state.dispatchFree[0] = state.dispatchNext[d];
  state.dispatchNext[d] = -1;
  state.dispatchUsed[d] = 1;
  state.dispatchId[d] = state.dispatchCount[0]++;
  return d;
}

export function release(run: Run, d: number): void {
  const { state } = run;
  state.dispatchUsed[d] = 0;
  state.dispatchNext[d] = state.dispatchFree[0];
  state.dispatchFree[0] = d;
}
