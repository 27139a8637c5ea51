/** The board as it is laid out: as the address has it, else the quarrel, else the first side. */
import { useEffect, useMemo, useRef, useState } from "react";
import { useOpened } from "../data/opened.js";
import { useRoom } from "../state/store.js";
import { lanesOfChain, lanesOfSide, openLanes } from "./lanes.js";
import type { Lane } from "./lanes.js";
import type { Quarrel } from "./quarrel.js";
import { settingsIn, settingsText } from "./settings.js";
import type { Settings } from "./settings.js";
import { within } from "./window.js";

export type Arrange = (change: Partial<Settings> | ((now: Settings) => Partial<Settings>)) => void;

/** The board's layout is written into the address once it has stood still for so long, ms. */
const STILL_MS = 500;

export function useSettings(quarrel: Quarrel | undefined): readonly [Settings, Arrange] {
  const { pack } = useOpened();
  const { length, names } = pack.scenario;
  const board = useRoom(({ choices }) => choices.board);
  const opening = useMemo(
    (): Settings => ({
      ...{ preset: quarrel === undefined ? `side:${names.sides[0]!.id}` : "quarrel", lanes: [] },
      window: quarrel === undefined ? { from: 0, to: length } : { from: quarrel.from, to: quarrel.to },
      ...{ reports: false, account: "", belief: "" },
    }),
    [quarrel, length, names],
  );
  const [settings, set] = useState<Settings>(() => kept(board, length) ?? opening);
  const written = useRef(board);

  // an address that somebody else has changed is heeded: Back, Forward, undo
  useEffect(() => {
    if (board === written.current) return;
    written.current = board;
    set(kept(board, length) ?? opening);
  }, [board, opening, length]);
  useEffect(() => {
    const text = settingsText(settings);
    const wanted = text === settingsText(opening) ? "" : text;
    if (wanted === written.current) return;
    const waiting = setTimeout(() => {
      written.current = wanted;
      useRoom.getState().choose({ board: wanted });
    }, STILL_MS);
    return () => clearTimeout(waiting);
  }, [settings, opening]);

  const arrange: Arrange = (change) =>
    set((now) => ({ ...now, ...(typeof change === "function" ? change(now) : change) }));
  return [settings, arrange];
}

/** As an address has it, its days within the campaign. */
function kept(text: string, length: number): Settings | undefined {
  const settings = settingsIn(text);
  return settings && { ...settings, window: within(settings.window, length) };
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
