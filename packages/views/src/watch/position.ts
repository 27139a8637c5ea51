/** Where everybody stands, and what they are about, at one minute of a run: what a map draws. Handles for names, -1 for nobody. */
import type { Between } from "./legs.js";

export interface Standing {
  /** Handle of the formation. */
  readonly formation: number;
  readonly cell: number;
  /** On its way to the next cell or over a river. */
  readonly between?: Between;
  /** Fit for duty: by its last muster, which is daily, less whoever has fallen since. What it reports and fights with. */
  readonly men: number;
  /** Wounded carried along, stragglers behind it, sick and exhausted with it; by its last muster. */
  readonly wounded: number;
  readonly stragglers: number;
  readonly unfit: number;
  /** 0 to 1, by its last muster. */
  readonly fatigue: number;
  /** Killed, wounded, missing, captured, and stragglers who will not come back, since the campaign began. */
  readonly lost: number;
  /** One of POSTURES. */
  readonly posture: string;
  /** Men of it have fallen within the last hours. */
  readonly fighting: boolean;
  /** Enemies it is in contact with. */
  readonly contacts: readonly number[];
  /** Engagements it is a party to: their numbers. */
  readonly engagements: readonly number[];
  readonly encircled: boolean;
  /** Cells it came through in the last day, the oldest first, its present one last. */
  readonly route: readonly number[];
  /** Headquarters it answers to now: handle, or -1. */
  readonly parent: number;
  readonly task?: TaskInForce;
}

/** The order a headquarters acts on. */
export interface TaskInForce {
  /** One of TASKS. */
  readonly task: string;
  /** Objective, and headquarters whose order it is: handles, -1 none. */
  readonly objective: number;
  readonly from: number;
  /** Number of the dispatch that brought it; -1 none: from before the campaign, or of its own making. */
  readonly dispatch: number;
  readonly since: number;
}

/** An engagement that is going on. */
export interface EngagementNow {
  readonly engagement: number;
  readonly cell: number;
  /** The one that attacks first. */
  readonly attackers: readonly number[];
  readonly defenders: readonly number[];
  /** One of PHASES, as it began. */
  readonly phase: string;
  readonly since: number;
  /** Men fallen in it so far, attackers' and defenders'. */
  readonly fallen: readonly [attackers: number, defenders: number];
}

/** A crossing with somebody on it or before it. */
export interface CrossingNow {
  readonly crossing: number;
  readonly passing?: { readonly formation: number; readonly men: number; readonly since: number; readonly due: number };
  /** In order of their turns. */
  readonly queue: readonly { readonly formation: number; readonly ahead: number; readonly since: number }[];
}

export interface Position {
  /** Minutes since the campaign began. */
  readonly at: number;
  /** Formations still in the field. */
  readonly formations: readonly Standing[];
  /** Cell of each headquarters above formations, by handle; -1 off the map. */
  readonly posts: ReadonlyMap<number, number>;
  /** Superior of each headquarters; -1 at the top. */
  readonly parents: readonly number[];
  /** Order each headquarters acts on. */
  readonly tasks: readonly (TaskInForce | undefined)[];
  /** Cells in which there was fighting in the last hours. */
  readonly fights: readonly number[];
  readonly engagements: readonly EngagementNow[];
  /** Side that holds each crossing, by handle; -1 nobody. */
  readonly crossings: readonly number[];
  /** Crossings in use. */
  readonly traffic: readonly CrossingNow[];
  /** Side that holds each place, by handle; -1 nobody yet. */
  readonly places: readonly number[];
}
