/** Where the page has its papers from: a port, filled by a server, or by the file the page itself is in. */
import type { QuotedSource } from "@staffride/formats/own-text";
import type { RoomPack } from "@staffride/formats/room";
import type { Scenario } from "@staffride/formats/scenario";

export interface Library {
  /** Campaigns to choose from, and the one to open with. */
  campaigns(): Promise<{ readonly opening: string; readonly campaigns: readonly string[] }>;
  room(campaign: string): Promise<RoomPack>;
  /** The scenario of a variant with options settled beforehand, whole: to fight it. Undefined where there is nobody to compile it. */
  scenario?(campaign: string, variant: string, interventions: Readonly<Record<string, string>>): Promise<Scenario>;
  /** Sentences of sources in the reader's own copies. Undefined where nobody can have any: in a page that is a file. */
  texts?(campaign: string): Promise<readonly QuotedSource[]>;
}

/** The library had no answer; its words are for people. */
export class NotToBeHad extends Error {
  override readonly name = "NotToBeHad";
}
