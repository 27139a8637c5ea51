/** Formations that a run is the end of: nobody is with them any more, and nobody comes back. */
import type { Muster, Remembered } from "./memory.js";
import type { WatchedRun } from "./run.js";
import type { Timeline } from "./timeline.js";

export interface Lost {
  /** By handle. */
  readonly formation: number;
  /** When it laid down its arms, or was found to have nobody left. */
  readonly at: number;
  readonly how: "surrendered" | "wiped-out";
}

/** Those of a side, by its handle, in order of time. */
export function lostOf({ memory, scenario }: WatchedRun, side: number): Lost[] {
  return memory.formations
    .flatMap((one, formation) => {
      if (scenario.forces.side[formation] !== side) return [];
      const end = endOf(one);
      return end === undefined ? [] : [{ formation, ...end }];
    })
    .sort((a, b) => a.at - b.at || a.formation - b.formation);
}

function endOf({ gone, muster }: Remembered): Pick<Lost, "at" | "how"> | undefined {
  if (gone < Infinity) return { at: gone, how: "surrendered" };
  const at = emptyFrom(muster);
  return at === undefined ? undefined : { at, how: "wiped-out" };
}

/** The minute from which on nobody was present. */
function emptyFrom({ at, values }: Timeline<Muster>): number | undefined {
  let from: number | undefined;
  values.forEach(({ men, wounded, unfit }, i) => {
    if (men + wounded + unfit > 0) from = undefined;
    else from ??= at[i];
  });
  return from;
}
