/** The board as it is laid out: as the reader left it, else the quarrel, else the first side. */
import { useMemo, useState } from "react";
import { useOpened } from "../data/opened.js";
import { lanesOfChain, lanesOfSide, openLanes } from "./lanes.js";
import type { Lane } from "./lanes.js";
import type { Quarrel } from "./quarrel.js";
import type { Settings } from "./settings.js";

export type Arrange = (change: Partial<Settings> | ((now: Settings) => Partial<Settings>)) => void;

/** How each campaign's board was left when the reader went to another page of the room. */
const left = new Map<string, Settings>();

export function useSettings(quarrel: Quarrel | undefined): readonly [Settings, Arrange] {
  const { pack } = useOpened();
  const { length, names } = pack.scenario;
  const campaign = pack.papers.campaign?.id ?? "";
  const [settings, set] = useState<Settings>(
    () =>
      left.get(campaign) ?? {
        ...{ preset: quarrel === undefined ? `side:${names.sides[0]!.id}` : "quarrel", lanes: [] },
        window: quarrel === undefined ? { from: 0, to: length } : { from: quarrel.from, to: quarrel.to },
        ...{ reports: false, account: "", belief: "" },
      },
  );
  const arrange: Arrange = (change) =>
    set((now) => {
      const next = { ...now, ...(typeof change === "function" ? change(now) : change) };
      left.set(campaign, next);
      return next;
    });
  return [settings, arrange];
}

/** The lanes that a preset, or the reader, has chosen. */
export function useLanes({ preset, lanes }: Settings, quarrel: Quarrel | undefined): readonly Lane[] {
  const { pack } = useOpened();
  const { scenario } = pack;
  return useMemo(() => {
    const [kind, id] = preset.split(":");
    const headquarters = scenario.names.headquarters.findIndex((one) => one.id === id);
    const side = scenario.names.sides.findIndex((one) => one.id === id);
    if (kind === "own") return openLanes(scenario, lanes);
    if (kind === "chain" && headquarters >= 0) return openLanes(scenario, lanesOfChain(scenario, headquarters));
    if (kind === "quarrel" && quarrel !== undefined)
      return openLanes(scenario, lanesOfChain(scenario, quarrel.subordinate));
    return openLanes(scenario, lanesOfSide(scenario, Math.max(0, side)));
  }, [scenario, preset, lanes, quarrel]);
}
