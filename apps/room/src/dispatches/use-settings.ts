/** The board as it is laid out: as the address has it, else the quarrel, else the first side. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Scenario } from "@staffride/formats/scenario";
import { useOpened } from "../data/opened.js";
import type { Eyes } from "../state/choices.js";
import { useRoom } from "../state/store.js";
import { lanesOfChain, lanesOfSide, openLanes } from "./lanes.js";
import type { Lane } from "./lanes.js";
import type { Quarrel } from "./quarrel.js";
import type { Story } from "./stories.js";
import { settingsIn, settingsText } from "./settings.js";
import type { Settings } from "./settings.js";
import { within } from "./window.js";

export type Arrange = (change: Partial<Settings> | ((now: Settings) => Partial<Settings>)) => void;

/** The board's layout is written into the address once it has stood still for so long, ms. */
const STILL_MS = 500;

export function useSettings(quarrel: Quarrel | undefined): readonly [Settings, Arrange] {
  const { pack } = useOpened();
  const { length } = pack.scenario;
  const board = useRoom(({ choices }) => choices.board);
  const eyes = useRoom(({ choices }) => choices.eyes);
  const opening = useMemo(
    (): Settings => ({
      ...{ preset: openingPreset(pack.scenario, quarrel, eyes), lanes: [] },
      window: quarrel === undefined ? { from: 0, to: length } : { from: quarrel.from, to: quarrel.to },
      ...{ reports: false, account: "", belief: "", drawn: "" },
    }),
    [quarrel, length, pack, eyes],
  );
  const [own, set] = useState(() => kept(board, length));
  const settings = own ?? opening;
  const written = useRef(board);

  // an address that somebody else has changed is heeded: Back, Forward, undo
  useEffect(() => {
    if (board === written.current) return;
    written.current = board;
    set(kept(board, length));
  }, [board, length]);
  useEffect(() => {
    const text = settingsText(settings);
    const wanted = own === undefined || text === settingsText(opening) ? "" : text;
    if (wanted === written.current) return;
    const waiting = setTimeout(() => {
      written.current = wanted;
      useRoom.getState().choose({ board: wanted });
    }, STILL_MS);
    return () => clearTimeout(waiting);
  }, [own, settings, opening]);

  const arrange: Arrange = useCallback(
    (change) => set((now = opening) => ({ ...now, ...(typeof change === "function" ? change(now) : change) })),
    [opening],
  );
  return [settings, arrange];
}

/** The quarrel, unless whoever looks has no part in it: then his own chain, or the headquarters of the side. */
function openingPreset({ names, command }: Scenario, quarrel: Quarrel | undefined, eyes: Eyes): string {
  const side = quarrel && command.side[quarrel.superior]!;
  if (eyes.kind === "headquarters") {
    const self = names.headquarters.findIndex(({ id }) => id === eyes.headquarters);
    const hasPart = quarrel !== undefined && (self === quarrel.superior || self === quarrel.subordinate);
    return hasPart ? "quarrel" : `chain:${eyes.headquarters}`;
  }
  if (eyes.kind === "side" && eyes.side !== names.sides[side ?? -1]?.id) return `side:${eyes.side}`;
  return quarrel === undefined ? `side:${names.sides[0]!.id}` : "quarrel";
}

/** As an address has it, its days within the campaign. */
function kept(text: string, length: number): Settings | undefined {
  const settings = settingsIn(text);
  return settings && { ...settings, window: within(settings.window, length) };
}

/** The lanes that a preset, or the reader, has chosen. */
export function useLanes(
  { preset, lanes }: Settings,
  quarrel: Quarrel | undefined,
  story: Story | undefined,
): readonly Lane[] {
  const { pack } = useOpened();
  const { scenario } = pack;
  return useMemo(() => {
    const [kind, id] = preset.split(":");
    const headquarters = scenario.names.headquarters.findIndex((one) => one.id === id);
    const side = scenario.names.sides.findIndex((one) => one.id === id);
    if (story !== undefined) return openLanes(scenario, story.lanes);
    if (kind === "own") return openLanes(scenario, lanes);
    if (kind === "chain" && headquarters >= 0) return openLanes(scenario, lanesOfChain(scenario, headquarters));
    if (kind === "quarrel" && quarrel !== undefined)
      return openLanes(scenario, lanesOfChain(scenario, quarrel.subordinate));
    return openLanes(scenario, lanesOfSide(scenario, Math.max(0, side)));
  }, [scenario, preset, lanes, quarrel, story]);
}
