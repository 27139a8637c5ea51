/** A trace being read for a chronicle: the days so far, and what must be remembered from line to line. */
import type { Scenario } from "@staffride/formats/scenario";
import { openBook } from "../book.js";
import { dayOf } from "../calendar.js";
import { openTraffic } from "../dispatch/gather.js";
import { whereabouts } from "../whereabouts.js";
import type { Whereabouts } from "../whereabouts.js";
import type { Happening } from "./day.js";
import { blankDay } from "./draft.js";
import type { Draft } from "./draft.js";
import { openMinds } from "./minds.js";

export type Chronicled = Pick<Scenario, "start" | "names" | "ground" | "command">;

export interface Reading {
  readonly start: string;
  readonly where: Whereabouts;
  /** Side of a formation or headquarters, -1 unknown. */
  sideOf(id: string): number;
  /** Formation that a headquarters leads. */
  readonly formationOf: ReadonlyMap<string, string | undefined>;
  readonly drafts: Map<number, Draft>;
  readonly engagements: Map<number, Engagement>;
  readonly traffic: ReturnType<typeof openTraffic>;
  readonly minds: ReturnType<typeof openMinds>;
  /** When a formation began the passage it is in. */
  readonly began: Map<string, number>;
  /** Who has marched since the start, or since the last task: only they can arrive. */
  readonly marched: Set<string>;
  /** The line read is of the midnight that ends the run: the day before is meant. */
  closing: boolean;
}

export interface Engagement {
  /** The day it began on. */
  readonly day: number;
  readonly cell: string;
  readonly attacker: string;
  readonly defender: string;
}

export function openReading(scenario: Chronicled): Reading {
  const { start, ground, names, command } = scenario;
  const leads = names.headquarters.map(({ id }, h) => [id, names.formations[command.formation[h]!]?.id] as const);
  const reading: Reading = {
    start,
    where: whereabouts(ground, names),
    sideOf: openBook("en", scenario).sideOf,
    formationOf: new Map(leads),
    drafts: new Map(),
    engagements: new Map(),
    traffic: openTraffic(),
    minds: openMinds(scenario, {
      noteOnce: (key, happening) => noteOnce(reading, key, happening),
      day: (at) => today(reading, at).day,
    }),
    began: new Map(),
    marched: new Set(),
    closing: false,
  };
  return reading;
}

/** The day that a minute is told under. */
export function today({ start, drafts, closing }: Reading, at: number): Draft {
  const minute = closing ? at - 1 : at;
  const day = dayOf(start, minute);
  let draft = drafts.get(day);
  if (draft === undefined) drafts.set(day, (draft = blankDay(day, minute)));
  return draft;
}

export function note(reading: Reading, happening: Happening): void {
  today(reading, happening.at).happenings.push(happening);
}

/** For what may flicker: once a day is enough. */
export function noteOnce(reading: Reading, key: string, happening: Happening): void {
  const { noted } = today(reading, happening.at);
  if (!noted.has(key)) note(reading, happening);
  noted.add(key);
}
