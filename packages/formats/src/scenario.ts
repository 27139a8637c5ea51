/**
 * The compiled scenario: what is the same in every run of a campaign variant. Nobody writes to it.
 *
 * Everything a person names is an integer handle here, its index in the table of that kind; `names` turns handles
 * back into ids and names, for papers and screens. Distances are km, times minutes since the start, strengths men.
 * Arrays may lie in shared memory.
 */
import type { Parameters } from "./parameters.js";
import type { Measure, Check } from "./papers/record.js";
import type { Names } from "./papers/common.js";
import { PASSAGES } from "./words.js";

export interface Scenario {
  readonly campaign: string;
  /** Variant id, "base" when none is laid over the campaign; with the interventions asked for, if any. */
  readonly variant: string;
  /** Local time of minute 0, e.g. 1943-12-05T00:00. */
  readonly start: string;
  readonly utcOffset: string;
  /** Length of the campaign, minutes. */
  readonly length: number;
  readonly ground: Ground;
  readonly fields: Fields;
  readonly forces: Forces;
  readonly command: Command;
  readonly signals: Signals;
  readonly intercepts: Intercepts;
  readonly sky: Sky;
  readonly plans: Plans;
  readonly minds: Minds;
  /** Central values; `drawn` says which vary between runs. */
  readonly parameters: Parameters;
  readonly drawn: readonly Drawn[];
  readonly checks: readonly CompiledCheck[];
  readonly names: NameTables;
}

/** A parameter drawn anew in each run from a triangle. */
export interface Drawn {
  readonly name: keyof Parameters;
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

/** Cells, the edges between them, and what lies on both. */
export interface Ground {
  /** H3 resolution. */
  readonly resolution: number;
  readonly nCell: number;
  /** H3 index of each cell, as text. */
  readonly h3: readonly string[];
  /** Centre, degrees. Shape (nCell). */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** Index into TERRAINS. Shape (nCell). */
  readonly terrain: Uint8Array;
  /** Place standing in the cell, or -1. Shape (nCell). */
  readonly placeAt: Int16Array;

  /** Edges of cell c are edgeStart[c] .. edgeStart[c+1]-1, in ascending order of edgeTo; both directions are listed. Shape (nCell+1). */
  readonly edgeStart: Int32Array;
  /** Neighbour. Shape (nEdge), as all that follow. */
  readonly edgeTo: Int32Array;
  /** The same edge seen from the other side. */
  readonly edgeTwin: Int32Array;
  /** Between centres, km. */
  readonly edgeKm: Float64Array;
  /** Index into SURFACES. */
  readonly edgeSurface: Uint8Array;
  /** Index into PASSAGES: the river between the two cells. A crossing lies on a river edge and opens it. */
  readonly edgePassage: Uint8Array;
  /** River between the two cells, or -1. */
  readonly edgeRiver: Int16Array;
  /** Crossing on this edge, or -1. */
  readonly edgeCrossing: Int16Array;

  /**
   * Cells within reach of cell c over land: centre within `reachKm`, not across an unfordable river, not c itself.
   * reachCell[reachStart[c]] .. ascending. Symmetric.
   */
  readonly reachKm: number;
  readonly reachStart: Int32Array;
  readonly reachCell: Int32Array;
  /** The same by eye: within `sightKm`, across water too. Includes the cells within reach. Symmetric. */
  readonly sightKm: number;
  readonly sightStart: Int32Array;
  readonly sightCell: Int32Array;

  readonly nPlace: number;
  /** Cell of each place; -1 off the map. Shape (nPlace). */
  readonly placeCell: Int32Array;
  /** Its coordinates as given. Shape (nPlace). */
  readonly placeLon: Float64Array;
  readonly placeLat: Float64Array;

  readonly nRiver: number;
  /** Number of the bank region each cell lies in, per river: shape (nRiver x nCell), 0 unknown, else a side label: cells on different sides of the river differ. */
  readonly bank: Uint8Array;

  readonly nCrossing: number;
  /** The two bank cells; `near` is the southern or western one. Shape (nCrossing). */
  readonly crossingNear: Int32Array;
  readonly crossingFar: Int32Array;
  /** Edge from near to far. */
  readonly crossingEdge: Int32Array;
  readonly crossingRiver: Int16Array;
  /** Index into CROSSING_KINDS. */
  readonly crossingKind: Uint8Array;
  /** Men per hour when open. */
  readonly crossingMenPerHour: Float64Array;
  /** Side that holds its boats on day one, or -1. */
  readonly crossingHolder: Int8Array;
  /** Index into CROSSING_STATES on day one. */
  readonly crossingState: Uint8Array;
}

/**
 * Flow fields: from any cell, how long to an objective and which edge to take. One per objective, for a column in
 * fair daylight; weather, fatigue and burden scale the speed, not the choice. Shared by all runs.
 */
export interface Fields {
  readonly nObjective: number;
  /** Cell each field leads to. Shape (nObjective). */
  readonly objectiveCell: Int32Array;
  /** Objective of a place, or -1 off the map. Shape (nPlace). */
  readonly ofPlace: Int16Array;
  /** Objectives of a crossing's banks: [2*crossing] the near bank, [2*crossing+1] the far one. */
  readonly ofBank: Int16Array;
  /** Minutes to the objective; 65535 if there is no way. Shape (nObjective x nCell). */
  readonly cost: Uint16Array;
  /** Edge to take, counted from edgeStart[cell]; 255 at the objective or if there is no way. Shape (nObjective x nCell). */
  readonly next: Uint8Array;
}
/** In `cost`: there is no way. */
export const NO_WAY = 65535;
/** In `next`: no edge to take. */
export const NO_SLOT = 255;
/** In `edgePassage`: a river passed at crossings only, and one that can be waded. */
export const UNFORDABLE = PASSAGES.indexOf("unfordable");
export const FORDABLE = PASSAGES.indexOf("fordable");

/** Formations: the bodies of troops. Each has a headquarters of its own in `command`. Shape of all arrays (nFormation). */
export interface Forces {
  readonly nFormation: number;
  /** 0 or 1: the side, in the order of the campaign paper. */
  readonly side: Uint8Array;
  /** Its own headquarters. */
  readonly headquarters: Int16Array;
  readonly echelon: Uint8Array;
  /** Cell on day one. */
  readonly cell: Int32Array;
  /** Men present: central value and the range it is drawn from. */
  readonly men: Int32Array;
  readonly menLow: Int32Array;
  readonly menHigh: Int32Array;
  readonly quality: Float64Array;
  /** Index into WORKS on day one. */
  readonly works: Uint8Array;
  readonly fatigue: Float64Array;
  /** Objective it falls back towards and sends its wounded to. */
  readonly base: Int16Array;
}

/** Headquarters, of formations and above them. Handles run over all of them. */
export interface Command {
  readonly nHeadquarters: number;
  readonly side: Uint8Array;
  readonly echelon: Uint8Array;
  /** Superior on day one, -1 at the top. */
  readonly parent: Int16Array;
  /** Formation whose headquarters this is, or -1. */
  readonly formation: Int16Array;
  /** Formation it marches with: its own, or one it is attached to; -1 if it stays put. */
  readonly with: Int16Array;
  /** Cell of the command post on day one; -1 off the map. */
  readonly cell: Int32Array;
  /** Objective its formations fall back towards, or -1. */
  readonly base: Int16Array;
  /** Children on day one: childHeadquarters[childStart[h] .. childStart[h+1]-1], ascending. */
  readonly childStart: Int32Array;
  readonly childHeadquarters: Int16Array;
  /** Order in force on day one: index into plans.order, or -1. */
  readonly initialOrder: Int16Array;
  /** Changes of superior: at minute, headquarters, new parent; by minute. */
  readonly attachAt: Int32Array;
  readonly attachHeadquarters: Int16Array;
  readonly attachParent: Int16Array;
}

/** The telegraph net, resolved for each ordered pair. Shape of all (nHeadquarters x nHeadquarters), [from * n + to]. */
export interface Signals {
  /** Index into CHANNELS. */
  readonly channel: Uint8Array;
  readonly relays: Uint8Array;
}

/** Captured and intercepted material: who reads which dispatches of the other side. Shape of arrays (nIntercept) unless said otherwise. */
export interface Intercepts {
  readonly nIntercept: number;
  /** Headquarters that reads them. */
  readonly reader: Int16Array;
  /** Index into CHANNELS. */
  readonly channel: Uint8Array;
  /** Is the headquarters a sender, an addressee, that is meant? Shape (nIntercept x nHeadquarters). */
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  /** Kinds of dispatch: bits over DISPATCHES. */
  readonly kinds: Int32Array;
  /** 0 to 1. */
  readonly chance: Float64Array;
  /** Minutes from the sending, or the capture, to the desk. */
  readonly delay: Int32Array;
  /** 1: read in parts only. */
  readonly doubtful: Uint8Array;
}

/** Weather and light. */
export interface Sky {
  /** Minute of day of sunrise and sunset. */
  readonly sunrise: number;
  readonly sunset: number;
  readonly nDay: number;
  /** Index into WEATHERS. Shape (nDay). */
  readonly weather: Uint8Array;
  readonly cold: Uint8Array;
  /** Lit fraction of the moon. Shape (nDay). */
  readonly moon: Float64Array;
}

/** Recorded decisions and orders. Shape of plan arrays (nPlan). */
export interface Plans {
  readonly nPlan: number;
  /** 0 resolve, 1 order. */
  readonly kind: Uint8Array;
  readonly headquarters: Int16Array;
  /** When: a triangle; three equal values for a fixed time. May be negative: before the start. */
  readonly earliest: Int32Array;
  readonly likely: Int32Array;
  readonly latest: Int32Array;
  /** 0: a scheme without a date, carried out only when its headquarters resolves on it. */
  readonly dated: Uint8Array;
  readonly order: Int16Array;
  /** Index into PRECEDENCES. */
  readonly precedence: Uint8Array;
  /** Addressees: to[toStart[p] .. toStart[p+1]-1]. */
  readonly toStart: Int32Array;
  readonly to: Int16Array;
  readonly orders: readonly CompiledOrder[];
  /** Sector it hands over, -1 none, and to which headquarters. */
  readonly sector: Int16Array;
  readonly holder: Int16Array;
}

/** An order body with its handles. */
export interface CompiledOrder {
  /** Index into TASKS. */
  readonly task: number;
  /** Objective (field), or -1. */
  readonly objective: number;
  /** Objectives to pass, in order; at most 3. */
  readonly via: readonly number[];
  /** Index into PACES. */
  readonly pace: number;
  /** 0 none, 1 main body across, 2 objective reached. */
  readonly releaseOn: number;
  readonly parts: readonly CompiledPart[];
}
export interface CompiledPart {
  /** Headquarters handles. */
  readonly to: readonly number[];
  readonly task: number;
  readonly objective: number;
  readonly via: readonly number[];
  readonly pace: number;
  readonly delayMinutes: number;
}

/**
 * How headquarters think: tables of likelihoods and pay-offs, characters, neighbours, and the decision points of the
 * campaign. All zero headquarters: nobody has a mind, and everybody obeys.
 */
export interface Minds {
  /** 0: headquarters obey and carry out plans at their dates, as recorded. 1: they decide. */
  readonly free: number;
  readonly nIntent: number;
  /** Prior probability of each intent, by side observed. Shape (2 x nIntent). */
  readonly prior: Float64Array;
  /** Probability of what is seen, given intent. Shape (nIntent x SIGHTINGS); rows sum to 1. */
  readonly likelihood: Float64Array;
  /** Likelihood ratios of "he has left a named town, which is regained", given intent. Shape (nIntent). */
  readonly regained: Float64Array;
  /** Likelihood ratios of "he is reported a march from where he stood", given intent. Shape (nIntent). */
  readonly displaced: Float64Array;
  /** Is the place one of those of which that tells anything? Shape (nPlace). */
  readonly tells: Uint8Array;
  /** Probability of what an observer reports, given what is so: rows as in APPEARANCES. Shape (APPEARANCES x SIGHTINGS); rows sum to 1. */
  readonly appearance: Float64Array;
  /** Pay-off in points of a course by enemy intent. Shape (COURSES x nIntent). */
  readonly pay: Float64Array;
  /** Exposure, how cut off (0..1) and difficulty of the objective, by STANDS. Shape (STANDS). */
  readonly exposure: Float64Array;
  readonly cutOff: Float64Array;
  readonly reach: Float64Array;

  /** Does the headquarters have a mind of its own? Shape (nHeadquarters). */
  readonly minded: Uint8Array;
  /** Character of the commander, columns as in TRAITS: low, mode, high of a triangle drawn once a run. Shape (nHeadquarters x TRAITS x 3). */
  readonly traits: Float64Array;
  /** Has it a chief of staff who advises? Shape (nHeadquarters). */
  readonly advised: Uint8Array;
  /** Men its formations had when the operation opened, and lost since then up to day one: as they were, and as they were told. Shape (nHeadquarters). */
  readonly openingMen: Float64Array;
  readonly openingLosses: Float64Array;
  readonly openingTold: Float64Array;

  /**
   * The situation map of day one: is the formation known to the headquarters, where it stands, how strong it is thought;
   * and the men under each headquarters. Shape (nHeadquarters x nFormation); (nFormation); (nFormation); (nHeadquarters).
   */
  readonly known: Uint8Array;
  readonly knownCell: Int32Array;
  readonly knownMen: Float64Array;
  readonly menUnder: Float64Array;

  /** Pairs of neighbours who keep liaison: the two headquarters and its strength, 0 to 1. Shape (nLiaison). */
  readonly nLiaison: number;
  readonly liaisonA: Int16Array;
  readonly liaisonB: Int16Array;
  readonly liaisonStrength: Float64Array;
  /** Headquarters that holds each sector on day one. Shape (nSector). */
  readonly nSector: number;
  readonly sectorHolder: Int16Array;
  /** Sector of each side that a cell lies in, -1 none. Shape (2 x nCell); empty where there are no sectors. */
  readonly sectorAt: Int8Array;

  readonly nDecision: number;
  readonly decisions: readonly CompiledDecision[];
  /** A headquarters' own operation, stage after stage, when nobody hinders it; none: empty. Shape (nHeadquarters). */
  readonly operations: readonly (readonly CompiledStage[])[];
}

/** What a formation looks like from outside, before an observer makes something of it. */
export const APPEARANCES = [
  "halted-in-the-open",
  "in-works",
  "marching-off",
  "departing",
  "attacking",
  "left-empty",
  "making-ready",
  "advancing",
] as const;

/** A commander's character. */
export const TRAITS = [
  /** how far he bows to an order, logit */
  "deference",
  /** what open objection costs him, logit */
  "face",
  /** liking for attack, points */
  "aggression",
  /** what the standing of his army is worth to him, points */
  "prestige",
  /** part of it an order earns that upholds it, obeyed or not */
  "assertion",
  /** weight of his chief of staff's view, 0 to 1 */
  "advice",
  /** share of his losses he passes on, 0 to 1 */
  "candour",
  /** liking for staying where he is, units of the gap */
  "reluctance",
] as const;

export interface CompiledDecision {
  readonly id: string;
  readonly headquarters: number;
  /** Arises only between these minutes. */
  readonly from: number;
  readonly to: number;
  /** Index into OCCASIONS. */
  readonly occasion: number;
  /** Orders it is about: indices into plans; empty: any from the superior. */
  readonly orders: readonly number[];
  /** Only on looking at the order again, not at the first reading. */
  readonly again: boolean;
  /** Points that must have been resolved before: decision, and option or -1 for any. */
  readonly after: readonly { readonly decision: number; readonly option: number }[];
  readonly options: readonly CompiledOption[];
  /** Option fixed by an intervention, or -1. */
  readonly fixed: number;
  /** Option the record has, or -1 where it does not say. */
  readonly recorded: number;
}

export interface CompiledOption {
  readonly id: string;
  /** Index into COURSES. */
  readonly course: number;
  /** Answers (bits over ANSWERS) to an order that mean this option; 0 for a point that is not about an order. */
  readonly answers: number;
  /** Plan it carries out, or -1. */
  readonly plan: number;
  /** Index into STANDS: where it leaves one's force; -1: as it stands. */
  readonly stand: number;
  /** The point stays open after it: waiting is no decision. */
  readonly waits: boolean;
  /** Neighbour it goes beside, or -1. */
  readonly beside: number;
  /** Share of the object's value that success brings. */
  readonly object: number;
  /** Index into PROMISES. */
  readonly promise: number;
  /** Enemy formations the decision is about; empty: all that are known. */
  readonly about: readonly number[];
}

export interface CompiledStage {
  readonly plan: number;
  /** Where the force stands once it is done: index into STANDS. */
  readonly stand: number;
  /** Plan for standing there when told to stay, or -1. */
  readonly standing: number;
}

export interface CompiledCheck {
  readonly check: Check;
  readonly measure: Measure;
  /** Recorded value, low and high in the unit of the measure: minutes since the start for moments. */
  readonly recorded: number;
  readonly low: number;
  readonly high: number;
  readonly isMoment: boolean;
  /** Checks that must agree with the record for a run to count, by handle; empty: every run counts. */
  readonly given: readonly number[];
}

export interface NameTables {
  readonly title: Names;
  readonly sides: readonly {
    readonly id: string;
    readonly names: Names;
    readonly hue: "madder" | "indigo";
    readonly frame: "diamond" | "rectangle";
  }[];
  readonly formations: readonly Named[];
  readonly headquarters: readonly Named[];
  readonly places: readonly (Named & { readonly kind: string })[];
  readonly rivers: readonly Named[];
  readonly crossings: readonly Named[];
  readonly objectives: readonly Named[];
  readonly plans: readonly {
    readonly id: string;
    readonly gloss: { en: string; zh?: string | undefined };
    readonly decision: string;
    readonly cites: readonly string[];
  }[];
  readonly intents: readonly Named[];
  readonly decisions: readonly {
    readonly id: string;
    readonly gloss: { en: string; zh?: string | undefined };
    readonly options: readonly { readonly id: string; readonly gloss: { en: string; zh?: string | undefined } }[];
    readonly cites: readonly string[];
  }[];
  readonly sectors: readonly Named[];
}
export interface Named {
  readonly id: string;
  readonly names: Names;
}
