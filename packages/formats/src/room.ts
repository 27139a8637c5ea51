/**
 * What the map room is handed of a campaign, in one packed piece (packing.ts): enough to watch the record and a few runs with
 * nobody to ask. Fighting a run takes the whole scenario as well, which stands apart because it is several times as large.
 */
import type { Basemap } from "./basemap.js";
import { detached } from "./packing.js";
import type { Papers } from "./papers/collection.js";
import type { Scenario } from "./scenario.js";
import { LINE } from "./trace.js";

export const ROOM_FORMAT = "staffride/room@1";

/** Papers without the finder of places in their files, which is of no use where there are no files. */
export type RoomPapers = Omit<Papers, "where">;

export interface RoomPack {
  readonly format: typeof ROOM_FORMAT;
  /** Of the variant of its first run. A run of another variant is told by that variant's own tables. */
  readonly scenario: Scenario;
  readonly papers: RoomPapers;
  readonly basemap?: Basemap;
  readonly runs: readonly PackedRun[];
  /** Symbols of troops ready drawn, by their key (views/map/symbol.ts). */
  readonly symbols: Readonly<Record<string, RoomSymbol>>;
}

/** How far a symbol reaches from its anchor each way, pixels, and its drawing. */
export interface RoomSymbol {
  readonly key: string;
  readonly left: number;
  readonly right: number;
  readonly up: number;
  readonly down: number;
  readonly svg: string;
}

/** A run that was fought, and its whole trace. */
export interface PackedRun {
  /** Variant id. */
  readonly variant: string;
  /** Options settled beforehand, by decision point. */
  readonly interventions: Readonly<Record<string, string>>;
  readonly seed: number;
  /** Number of the run in the ensemble of that seed. */
  readonly run: number;
  /** It was chosen as the nearest to the record among so many, from run 0 on (EXP-32). */
  readonly nearestOf?: number;
  /** 16 hex digits. */
  readonly hash: string;
  /** Shape (n x LINE), as in trace.ts. */
  readonly lines: Int32Array;
}

/** Lines of a packed run. */
export const linesOf = ({ lines }: PackedRun): number => lines.length / LINE;

/**
 * The scenario without the tables that only a run reads: flow fields, reach and sight. A quarter of the size, in memory of its
 * own; what is missing is there and empty.
 */
export function forWatching(scenario: Scenario): Scenario {
  const { ground, fields } = scenario;
  const none = new Int32Array(0);
  return detached({
    ...scenario,
    ground: { ...ground, reachStart: none, reachCell: none, sightStart: none, sightCell: none },
    fields: { ...fields, cost: new Uint16Array(0), next: new Uint8Array(0) },
  });
}
