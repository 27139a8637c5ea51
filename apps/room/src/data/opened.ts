/** A campaign that is open in the page, and the run that is watched in it. */
import { createContext, useContext } from "react";
import type { PackedRun, RoomPack } from "@staffride/formats/room";
import type { TraceLine } from "@staffride/formats/trace";
import { decodeLines } from "@staffride/formats/trace-line";
import { LINE } from "@staffride/formats/trace";
import type { Library } from "./library.js";

export interface OpenedRun {
  readonly packed: PackedRun;
  readonly lines: readonly TraceLine[];
}

export interface Opened {
  readonly library: Library;
  readonly pack: RoomPack;
  readonly run: OpenedRun;
}

export const openRun = (pack: RoomPack, packed: PackedRun): OpenedRun => ({
  packed,
  lines: [...decodeLines(pack.scenario, packed.lines, packed.lines.length / LINE)],
});

const Context = createContext<Opened | undefined>(undefined);
export const OpenedProvider = Context.Provider;

/** The open campaign. Only for what is shown when there is one. */
export function useOpened(): Opened {
  const opened = useContext(Context);
  if (opened === undefined) throw new Error("shown before a campaign was open");
  return opened;
}
