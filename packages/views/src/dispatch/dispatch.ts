/**
 * A dispatch, put together from its lines in a trace: who wrote what to whom, how it travelled, what became of it. Ids
 * stand for names, minutes count from the campaign's start, strengths are men.
 */
import type { Answer } from "@staffride/formats/words";

export interface Dispatch {
  /** Its number in the run. */
  readonly number: number;
  readonly from: string;
  readonly to: string;
  /** One of DISPATCHES, PRECEDENCES and CHANNELS. */
  readonly content: string;
  readonly precedence: string;
  readonly channel: string;
  /** Minute at which work on it began. */
  readonly drafted: number;
  order?: OrderContent;
  report?: ReportContent;
  boundary?: BoundaryContent;
  /** Of an intercept: the enemy's dispatch. Its own sender and addressee are the headquarters that reads it. */
  copyOf?: Dispatch;
  /** Its way, once it has been read. */
  way?: Way;
  /** When it was given up, after so many attempts. */
  lost?: { readonly at: number; readonly attempts: number };
  /** Minute at which an order came into force. */
  inForce?: number;
  /** An order read otherwise than it was written: its object and when it begins, as read. */
  misread?: { readonly objective?: string; readonly start: number };
  /** It relieved the commander who would have read it. */
  relieves?: true;
  /** What the addressee did about an order, the first time and whenever he looked at it again. */
  readonly answers: Answered[];
}

export interface Way {
  readonly enciphered: number;
  readonly sent: number;
  readonly attempts: number;
  readonly received: number;
  readonly deciphered: number;
  readonly read: number;
}

export interface OrderContent {
  readonly task: string;
  readonly objective?: string;
  readonly plan?: string;
  readonly forced: boolean;
  /** Minute to begin at; at once where it is not later than the drafting. */
  readonly start: number;
  via: readonly string[];
  /** How often it was given before. */
  insistence: number;
  promise?: string;
}

/** What a report, an appeal, an inquiry or a visitor says; what it is silent about is left out. */
export interface ReportContent {
  subject?: string;
  cell?: string;
  strength?: number;
  losses?: number;
  /** Enemy losses, by the sender's count. */
  claimed?: number;
  posture?: string;
  enemy?: string;
  enemyCell?: string;
  enemyStrength?: number;
  sighting?: string;
  happened?: number;
  outcome?: string;
  /** Promille. */
  unfit?: number;
  /** Divisions asked for. */
  demand?: number;
  place?: string;
  side?: string;
  /** Headquarters it is about. */
  about?: string;
}

/** Sector that changes hands, and the headquarters that holds it from now on. */
export interface BoundaryContent {
  readonly sector: string;
  readonly holder: string;
}

export interface Answered {
  readonly at: number;
  readonly answer: Answer;
  /** How much worse obeying looked than what he would rather do, points. */
  readonly gap: number;
  /** How often he had looked at it before. */
  readonly revisits: number;
}

/**
 * What became of a dispatch: still under way; lost; read; of an order: in force, overtaken by a later one of the same
 * sender that was read first, or the answer it was last given.
 */
export type Outcome = "under-way" | "lost" | "read" | "in-force" | "overtaken" | Answer;
export const OUTCOMES: readonly Outcome[] = [
  ...(["under-way", "lost", "read", "in-force", "overtaken"] as const),
  ...(["obey", "delay", "part", "refuse", "appeal"] as const),
];

export function outcomeOf({ lost, way, content, inForce, answers }: Dispatch): Outcome {
  if (lost !== undefined) return "lost";
  if (way === undefined) return "under-way";
  if (content !== "order") return "read";
  return answers.at(-1)?.answer ?? (inForce === undefined ? "overtaken" : "in-force");
}

/** The dispatch as whoever got it read it (DSP-12): an order that was misread names another object, or begins later. */
export function asRead(dispatch: Dispatch): Dispatch {
  const { order, misread } = dispatch;
  if (order === undefined || misread === undefined) return dispatch;
  const { objective: _, ...rest } = order;
  return { ...dispatch, order: { ...rest, ...misread } };
}
