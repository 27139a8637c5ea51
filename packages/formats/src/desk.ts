/**
 * The desk of a headquarters: the only thing a doctrine is handed. It is built by inclusion from what the headquarters
 * has read and what it knows of its own side; nothing on it can see what is so.
 *
 * The kernel stops when a headquarters is due to think, lays out its desk, and takes up the papers from `outTray`.
 */
import type { Command, Fields, Ground, Minds, Plans } from "./scenario.js";
import type { MapScale } from "./map-scale.js";
import type { Parameters } from "./parameters.js";

/** Integers of content in a dispatch; the meaning of each is in ORDER and REPORT. */
export const WORDS = 14;

/** Columns of an order's words. */
export const ORDER = {
  task: 0,
  objective: 1,
  via0: 2,
  via1: 3,
  via2: 4,
  pace: 5,
  plan: 6,
  startAt: 7,
  releaseOn: 8,
  /** Minute at which the sender decided; the kernel writes it. */
  decidedAt: 9,
  /** How often the sender has said the same before. */
  insistence: 10,
  /** Index into PROMISES; -1 none. */
  promise: 11,
  /** Index into PRECEDENCES: how it came; the kernel writes it. */
  urgency: 12,
  /** 1: the commander is relieved, and his successor is to do this. */
  relieves: 13,
} as const;

/** Columns of a situation, contact, task or control report's words. -1: none. */
export const REPORT = {
  /** Formation reported on; -1 when it is a headquarters above formations. */
  formation: 0,
  cell: 1,
  /** Men with the colours. */
  strength: 2,
  /** Killed, wounded and missing since the campaign began. */
  losses: 3,
  /** Enemy formation in contact or seen. */
  enemy: 4,
  enemyCell: 5,
  enemyStrength: 6,
  /** Situation: own posture. Contact: the enemy's. Task: TASK_OUTCOMES. Control: the side that holds it. */
  posture: 7,
  /** Headquarters reported on. Control report: the place. */
  headquarters: 8,
  happenedAt: 9,
  /** Index into SIGHTINGS: what the enemy named was seen doing. */
  sighting: 10,
  /** Appeal, visit report, liaison: share of the men that are no use, promille. Else -1. */
  unfit: 11,
  /** Appeal: what would be needed to stay, divisions. Else -1. */
  demand: 12,
  /** Enemies killed, wounded and captured, as it claims; where headquarters have minds. */
  claimed: 13,
} as const;

/** Columns of the words of a boundary dispatch. */
export const BOUNDARY = {
  sector: 0,
  /** Headquarters that holds it from now on. */
  holder: 1,
} as const;

/** Columns of the words of an intercept: what its reader makes out of an enemy's dispatch. -1: it does not say. */
export const INTERCEPT = {
  /** Formations it concerns, bits 0-31 and 32-63: those under an order's addressee, or the one that reports. */
  low: 0,
  high: 1,
  /** Index into TASKS, of an order. */
  task: 2,
  /** Of a report: where the formation stands, its men, its posture if it gives one. */
  cell: 3,
  strength: 4,
  posture: 5,
  /** When the order was decided, or what is reported was so. */
  happenedAt: 6,
  /** 1: read in parts, or the cipher half broken. */
  doubtful: 7,
} as const;

export const TASK_OUTCOMES = ["done", "failed", "barred"] as const;

/** Integers in one entry of an in-tray: dispatch, kind, from, sentAt, readAt, then the words. */
export const TRAY = 5 + WORDS;
/** Integers in one entry of an out-tray: kind, to, precedence, then the words. */
export const OUT = 3 + WORDS;

/**
 * What every headquarters has on its wall: the map, its own side's organisation, the staff tables. While a desk is laid
 * out, `command`, `plans` and `minds` show the side of its headquarters; of the other side the handles are there, and
 * nothing else: -1 for every handle and minute, 255 for a word, 0 for the rest, empty orders and decisions. Before the
 * first desk of a run they show both sides.
 */
export interface Wall {
  readonly ground: Ground;
  readonly scale: MapScale;
  readonly fields: Fields;
  readonly command: Command;
  readonly plans: Plans;
  /** This run's draw: the kernel's own object, drawn anew when a run begins. */
  readonly parameters: Parameters;
  readonly nFormation: number;
  readonly minds: Minds;
  /**
   * Uniform in (0, 1), drawn by address like all chance of a run (docs/models/chance.md): whom it concerns, what for
   * (index into LOTS), which of several (0 to 255), and when. The same address gives the same number.
   */
  readonly lot: (entity: number, lot: number, draw: number, at: number) => number;
}

/** What a headquarters draws lots for. Append only. */
export const LOTS = [
  "character",
  "taste",
  "mood",
  "answer",
  "revisit",
  "candour",
  "claim",
  "reply",
  "visit",
  "liaison",
  "axes",
] as const;

export interface Desk {
  readonly wall: Wall;
  headquarters: number;
  now: number;
  /** Superior at this time, or -1. */
  superior: number;
  /** Headquarters that answer to it at this time, ascending. */
  nSubordinate: number;
  readonly subordinates: Int16Array;
  /** Dispatches read since it last thought, in order of reading. Shape (nIn x TRAY). */
  nIn: number;
  readonly inTray: Int32Array;
  /** Papers it writes. Shape (nOut x OUT). */
  nOut: number;
  readonly outTray: Int32Array;
  /**
   * Its war diary: what it believes, weighed and resolved, for the trace and nobody else. Each entry is a line of the
   * trace without its minute: kind, then six columns. Shape (nDiary x ENTRY).
   */
  nDiary: number;
  readonly diary: Int32Array;
}

/** Integers in one entry of a war diary. */
export const ENTRY = 7;
/** Entries a diary has room for in one sitting; more are not written down. */
export const MOST_ENTRIES = 256;
