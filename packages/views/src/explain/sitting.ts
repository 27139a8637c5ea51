/**
 * One sitting of a headquarters above formations: what lay on its desk, what it believed, weighed and resolved, what it
 * wrote. Ids stand for names; minutes count from the campaign's start.
 */
import type { Dispatch } from "../dispatch/dispatch.js";

export interface Sitting {
  readonly headquarters: string;
  /** Minute at which it decided, and at which it had decided before; undefined at its first. */
  readonly at: number;
  readonly before?: number;
  /** Read since the sitting before, in order of reading. */
  readonly read: readonly Dispatch[];
  /** Plans of its own that fell due since, or that it set going at this sitting. */
  readonly plans: readonly string[];
  /** What it made of what was seen of the enemy, at this sitting. */
  readonly sightings: readonly Sighted[];
  /** What it holds each enemy formation to intend, the latest written down first. */
  readonly estimates: readonly Estimate[];
  /** What it holds of each subordinate, the latest written down first. */
  readonly regards: readonly Regard[];
  /** Enemy losses that those who report to it claim, as last read. */
  readonly claims: readonly Claim[];
  /** What it knows of its neighbours; what it promised its subordinates. */
  readonly neighbours: readonly Neighbour[];
  readonly pledges: readonly Pledge[];
  /** Sectors that changed hands, as it has read or resolved itself. */
  readonly boundaries: readonly Boundary[];
  /** The last promise of its superior that it wrote about. */
  readonly word?: Word;
  /** When its commander was last relieved. */
  readonly relieved?: Relieved;
  readonly weighed: readonly Weighed[];
  readonly resolved: readonly Resolved[];
  /** Orders of others; what it stands on by its own order is nothing to answer. */
  readonly answered: readonly AnsweredOrder[];
  readonly told: readonly Told[];
  readonly sent: readonly Dispatch[];
}

export interface Sighted {
  /** Undefined for news of no one formation. */
  readonly enemy?: string;
  /** One of SIGHTINGS, or `displaced`. */
  readonly sighting: string;
  /** How likely it had held such a sight beforehand, (0, 1]. */
  readonly expected: number;
  readonly dispatch?: number;
  /** Strength it believes him to have, men. */
  readonly believed?: number;
}

export interface Estimate {
  readonly enemy: string;
  /** When this was written down. */
  readonly at: number;
  /** Shares of the first four intents of the campaign; what is left is the others'. */
  readonly shares: readonly number[];
  /** Where the last report read had him, and of what minute that is. */
  readonly seen?: Seen;
}

export interface Seen {
  readonly cell: string;
  readonly at: number;
  readonly sighting?: string;
}

export interface Regard {
  readonly subordinate: string;
  readonly at: number;
  /** Probability that he is weak; that he does as he is told. */
  readonly weak: number;
  readonly compliant: number;
  /** Losses he is held to have had; when he was last heard of. */
  readonly losses?: number;
  readonly heard?: number;
}

export interface Claim {
  readonly by: string;
  /** Men. */
  readonly claimed: number;
  readonly dispatch: number;
}

/** A neighbour, by the last letter about him. */
export interface Neighbour {
  readonly headquarters: string;
  readonly cell?: string;
  /** Men. */
  readonly strength?: number;
  /** Share of his men that is gone, as told. */
  readonly gone?: number;
  /** Of what minute that is. */
  readonly at: number;
  readonly dispatch: number;
}

/** A promise it gave to a subordinate. */
export interface Pledge {
  readonly to: string;
  readonly promise: string;
  /** One of PROMISE_STATES. */
  readonly state: string;
  readonly due: number;
}

export interface Boundary {
  readonly sector: string;
  readonly holder: string;
  /** When it read of it, or resolved on it. */
  readonly at: number;
  readonly dispatch: number;
}

export interface Word {
  readonly from: string;
  readonly promise: string;
  /** One of PROMISE_STATES. */
  readonly state: string;
  /** Share to which it takes him at his word. */
  readonly trust: number;
  readonly due: number;
  /** When this was written down. */
  readonly at: number;
}

export interface Relieved {
  readonly by: string;
  readonly at: number;
}

/** The own march that an order, an option or a course asks for, as it was reckoned. */
export interface March {
  /** Of road that takes as long. */
  readonly km: number;
  readonly days: number;
  /** What it takes off the worth. */
  readonly points: number;
  /** Can he be there in time at all? */
  readonly met: boolean;
}

export interface Weighed {
  /** Decision point of the campaign; undefined for a course of its own operation. */
  readonly decision?: string;
  readonly option?: string;
  readonly course: string;
  /** Points; the staff's view of the same. */
  readonly value: number;
  readonly staff: number;
  readonly march?: March;
}

export interface Resolved {
  readonly decision?: string;
  readonly option?: string;
  readonly course: string;
  /** What the staff advised, where there is one. */
  readonly advised?: string;
  /** Fixed by an intervention, not by the commander. */
  readonly fixed: boolean;
}

export interface AnsweredOrder {
  readonly from: string;
  readonly dispatch: number;
  readonly answer: string;
  /** How much worse obeying looked than what it would rather do, tens of points. */
  readonly gap: number;
  readonly revisits: number;
  readonly order?: Dispatch;
  readonly march?: March;
}

export interface Told {
  readonly to: string;
  /** Losses told and losses believed. */
  readonly losses: number;
  readonly believed: number;
  /** Shares. */
  readonly despair: number;
  readonly candour: number;
}
