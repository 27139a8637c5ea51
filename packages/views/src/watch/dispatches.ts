/** The dispatches of a run, and those of each headquarters' desk in order: read, received, sent. */
import type { Dispatch } from "../dispatch/dispatch.js";
import { gatherDispatches } from "../dispatch/gather.js";
import { perRun } from "./run.js";

export interface Desk {
  /** Dispatches to it in order of reading, and the minutes at which it read them. */
  readonly read: readonly Dispatch[];
  readonly readAt: readonly number[];
  /** The same dispatches in order of receipt. */
  readonly received: readonly Dispatch[];
  /** Dispatches from it in order of drafting, and when it began them. */
  readonly sent: readonly Dispatch[];
  readonly sentAt: readonly number[];
}

/** By number, in order of drafting. */
export const dispatchesOf = perRun(
  (run): ReadonlyMap<number, Dispatch> => new Map(gatherDispatches(run.lines).map((one) => [one.number, one])),
);

/** By handle of the headquarters. */
export const desksOf = perRun((run): readonly Desk[] => {
  const { headquarters } = run.handles;
  const drafts = run.scenario.names.headquarters.map(() => ({ to: [] as Dispatch[], from: [] as Dispatch[] }));
  for (const dispatch of dispatchesOf(run).values()) {
    if (dispatch.way) drafts[headquarters.get(dispatch.to) ?? -1]?.to.push(dispatch);
    if (dispatch.copyOf === undefined && dispatch.content !== "intercept")
      drafts[headquarters.get(dispatch.from) ?? -1]?.from.push(dispatch);
  }
  return drafts.map(({ to, from }): Desk => {
    const read = [...to].sort((a, b) => a.way!.read - b.way!.read);
    const received = [...to].sort((a, b) => a.way!.received - b.way!.received);
    return {
      ...{ read, readAt: read.map(({ way }) => way!.read), received },
      ...{ sent: from, sentAt: from.map(({ drafted }) => drafted) },
    };
  });
});
