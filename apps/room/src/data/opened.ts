/** A campaign that is open in the page, and the run that is watched in it. */
import { createContext, useContext } from "react";
import type { PackedRun, RoomPack } from "@staffride/formats/room";
import { openRun as watch } from "@staffride/views/watch/run";
import type { WatchedRun } from "@staffride/views/watch/run";
import { openRecord } from "@staffride/views/record/record";
import type { OpenRecord } from "@staffride/views/record/record";
import type { Library } from "./library.js";

export interface OpenedRun extends WatchedRun {
  readonly packed: PackedRun;
}

export interface Opened {
  readonly library: Library;
  readonly pack: RoomPack;
  readonly run: OpenedRun;
  readonly record: OpenRecord;
}

export const openRun = (pack: RoomPack, packed: PackedRun): OpenedRun => ({
  ...watch(pack.scenario, packed.lines),
  packed,
});

/** The record of a pack's papers, opened once. */
export function recordOf(pack: RoomPack): OpenRecord {
  let record = records.get(pack.papers);
  if (record === undefined) records.set(pack.papers, (record = openRecord(pack.scenario, pack.papers)));
  return record;
}
const records = new WeakMap<RoomPack["papers"], OpenRecord>();

const Context = createContext<Opened | undefined>(undefined);
export const OpenedProvider = Context.Provider;

/** The open campaign. Only for what is shown when there is one. */
export function useOpened(): Opened {
  const opened = useContext(Context);
  if (opened === undefined) throw new Error("shown before a campaign was open");
  return opened;
}
