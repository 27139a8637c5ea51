/** What happens in the run that is watched, as marks on the axis of time. */
import { useMemo } from "react";
import { useOpened } from "../data/opened.js";

export interface Tick {
  readonly at: number;
  /** Index of the side, -1 none. */
  readonly side: number;
  /** 1 the campaign turns on it, 3 for the curious. */
  readonly rank: 1 | 2 | 3;
}

export function useTicks(): readonly Tick[] {
  const { pack, run } = useOpened();
  return useMemo(() => {
    const sideOf = new Map(pack.scenario.names.headquarters.map(({ id }, h) => [id, pack.scenario.command.side[h]!]));
    return run.lines
      .filter(({ kind }) => kind === "resolved" || kind === "control")
      .map(({ at, kind, headquarters, side }): Tick => ({
        at,
        side:
          kind === "resolved"
            ? (sideOf.get(headquarters as string) ?? -1)
            : pack.scenario.names.sides.findIndex(({ id }) => id === side),
        rank: kind === "resolved" ? 1 : 2,
      }));
  }, [pack, run]);
}
