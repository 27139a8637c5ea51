/**
 * The trace: what happened in a run, line by line. The kernel writes it as integers, eight a line:
 * [kind, at, a, b, c, d, e, f]; `KINDS` says what the six columns hold. Views, archives and checks read it;
 * its hash is the run's fingerprint.
 */

/** Integers in one line of the trace. */
export const LINE = 8;

/** What a column holds. Handles are -1 for "none"; "promille" is a share times 1000. */
export type Column =
  | "formation"
  | "headquarters"
  | "place"
  | "crossing"
  | "cell"
  | "side"
  | "plan"
  | "objective"
  | "dispatch"
  | "engagement"
  | "task"
  | "posture"
  | "surface"
  | "dispatch-kind"
  | "precedence"
  | "channel"
  | "cause"
  | "phase"
  | "outcome"
  | "minute"
  | "men"
  | "count"
  | "promille"
  | "sighting"
  | "decision"
  | "option"
  | "course"
  | "answer"
  | "promise"
  | "promise-state"
  | "hundredths"
  | "thousandths"
  | "sector";

export interface LineKind {
  readonly name: string;
  /** Name and content of up to six columns. */
  readonly columns: readonly (readonly [name: string, content: Column])[];
}

/** Why a formation broke off an engagement (McQuie's classes: manoeuvre, firepower, other). */
export const CAUSES = [
  "flank-or-rear",
  "neighbour-withdrew",
  "position-lost",
  "surprise",
  "losses",
  "no-reserve",
  "supply",
  "darkness",
  "ordered",
  "enemy-left",
  "enemy-broke",
  "bound",
] as const;
export type Cause = (typeof CAUSES)[number];

/** Intensity of an engagement. */
export const PHASES = ["contact", "holding", "assault", "pursuit", "across-water"] as const;
export type Phase = (typeof PHASES)[number];

/** Codes of the lines. Append only. */
export const KIND = {
  moved: 1,
  posture: 2,
  task: 3,
  roadWait: 4,
  crossingQueued: 5,
  crossingBegan: 6,
  crossingEnded: 7,
  contact: 8,
  contactLost: 9,
  engagementBegan: 10,
  engagementEnded: 11,
  brokeOff: 12,
  encircled: 13,
  encirclementEnded: 14,
  surrendered: 15,
  losses: 16,
  muster: 17,
  strays: 18,
  control: 19,
  crossingHeld: 20,
  drafted: 21,
  order: 22,
  report: 23,
  dispatch: 24,
  dispatchLost: 25,
  plan: 26,
  attached: 27,
  headquartersMoved: 28,
  headquartersThreatened: 29,
  headquartersOverrun: 30,
  headquartersCutOff: 31,
  arrived: 32,
  decision: 33,
  via: 34,
  outcome: 35,
  sighting: 36,
  intents: 37,
  weighed: 38,
  resolved: 39,
  answered: 40,
  told: 41,
  regard: 42,
  terms: 43,
  particulars: 44,
  case: 45,
  promise: 46,
  relieved: 47,
  claim: 48,
  distorted: 49,
  boundary: 50,
  intercepted: 51,
  interceptRead: 52,
  pledge: 53,
  ownMarch: 54,
  displaced: 55,
} as const;

export const KINDS: Readonly<Record<number, LineKind>> = {
  [KIND.moved]: {
    name: "moved",
    columns: [
      ["formation", "formation"],
      ["from", "cell"],
      ["to", "cell"],
      ["surface", "surface"],
    ],
  },
  [KIND.posture]: {
    name: "posture",
    columns: [
      ["formation", "formation"],
      ["posture", "posture"],
      ["was", "posture"],
    ],
  },
  [KIND.task]: {
    name: "task",
    columns: [
      ["headquarters", "headquarters"],
      ["task", "task"],
      ["objective", "objective"],
      ["from", "headquarters"],
      ["dispatch", "dispatch"],
    ],
  },
  [KIND.roadWait]: {
    name: "road-wait",
    columns: [
      ["formation", "formation"],
      ["cell", "cell"],
      ["until", "minute"],
    ],
  },
  [KIND.crossingQueued]: {
    name: "crossing-queued",
    columns: [
      ["formation", "formation"],
      ["crossing", "crossing"],
      ["ahead", "count"],
    ],
  },
  [KIND.crossingBegan]: {
    name: "crossing-began",
    columns: [
      ["formation", "formation"],
      ["crossing", "crossing"],
      ["men", "men"],
      ["due", "minute"],
    ],
  },
  [KIND.crossingEnded]: {
    name: "crossing-ended",
    columns: [
      ["formation", "formation"],
      ["crossing", "crossing"],
      ["men", "men"],
      ["cell", "cell"],
    ],
  },
  [KIND.contact]: {
    name: "contact",
    columns: [
      ["formation", "formation"],
      ["enemy", "formation"],
      ["cell", "cell"],
    ],
  },
  [KIND.contactLost]: {
    name: "contact-lost",
    columns: [
      ["formation", "formation"],
      ["enemy", "formation"],
    ],
  },
  [KIND.engagementBegan]: {
    name: "engagement-began",
    columns: [
      ["engagement", "engagement"],
      ["cell", "cell"],
      ["attacker", "formation"],
      ["defender", "formation"],
      ["phase", "phase"],
    ],
  },
  // its cause is "enemy-left" always: fights end in one way (ENG-12)
  [KIND.engagementEnded]: {
    name: "engagement-ended",
    columns: [
      ["engagement", "engagement"],
      ["cell", "cell"],
      ["hours", "count"],
      ["attackerLosses", "men"],
      ["defenderLosses", "men"],
      ["cause", "cause"],
    ],
  },
  [KIND.brokeOff]: {
    name: "broke-off",
    columns: [
      ["formation", "formation"],
      ["cause", "cause"],
      ["cell", "cell"],
      ["lossShare", "promille"],
    ],
  },
  [KIND.encircled]: {
    name: "encircled",
    columns: [
      ["formation", "formation"],
      ["cell", "cell"],
    ],
  },
  [KIND.encirclementEnded]: {
    name: "encirclement-ended",
    columns: [
      ["formation", "formation"],
      ["cell", "cell"],
    ],
  },
  [KIND.surrendered]: {
    name: "surrendered",
    columns: [
      ["formation", "formation"],
      ["cell", "cell"],
      ["men", "men"],
      ["wounded", "men"],
    ],
  },
  [KIND.losses]: {
    name: "losses",
    columns: [
      ["formation", "formation"],
      ["killed", "men"],
      ["wounded", "men"],
      ["missing", "men"],
      ["engagement", "engagement"],
    ],
  },
  [KIND.muster]: {
    name: "muster",
    columns: [
      ["formation", "formation"],
      ["fit", "men"],
      ["woundedCarried", "men"],
      ["stragglers", "men"],
      ["unfit", "men"],
      ["fatigue", "promille"],
    ],
  },
  [KIND.strays]: {
    name: "strays",
    columns: [
      ["formation", "formation"],
      ["lost", "men"],
      ["returned", "men"],
      ["fellSick", "men"],
      ["evacuated", "men"],
      ["died", "men"],
    ],
  },
  [KIND.control]: {
    name: "control",
    columns: [
      ["place", "place"],
      ["side", "side"],
      ["was", "side"],
      ["formation", "formation"],
    ],
  },
  [KIND.crossingHeld]: {
    name: "crossing-held",
    columns: [
      ["crossing", "crossing"],
      ["side", "side"],
      ["was", "side"],
      ["formation", "formation"],
    ],
  },
  [KIND.drafted]: {
    name: "drafted",
    columns: [
      ["dispatch", "dispatch"],
      ["from", "headquarters"],
      ["to", "headquarters"],
      ["content", "dispatch-kind"],
      ["precedence", "precedence"],
      ["channel", "channel"],
    ],
  },
  [KIND.order]: {
    name: "order",
    columns: [
      ["dispatch", "dispatch"],
      ["task", "task"],
      ["objective", "objective"],
      ["pace", "count"],
      ["plan", "plan"],
      ["start", "minute"],
    ],
  },
  [KIND.report]: {
    name: "report",
    columns: [
      ["dispatch", "dispatch"],
      ["subject", "formation"],
      ["cell", "cell"],
      ["strength", "men"],
      ["enemy", "formation"],
      ["posture", "posture"],
    ],
  },
  [KIND.dispatch]: {
    name: "dispatch",
    columns: [
      ["dispatch", "dispatch"],
      ["enciphered", "minute"],
      ["sent", "minute"],
      ["attempts", "count"],
      ["received", "minute"],
      ["deciphered", "minute"],
    ],
  },
  [KIND.dispatchLost]: {
    name: "dispatch-lost",
    columns: [
      ["dispatch", "dispatch"],
      ["attempts", "count"],
    ],
  },
  [KIND.plan]: {
    name: "plan",
    columns: [
      ["plan", "plan"],
      ["headquarters", "headquarters"],
    ],
  },
  [KIND.attached]: {
    name: "attached",
    columns: [
      ["headquarters", "headquarters"],
      ["parent", "headquarters"],
      ["was", "headquarters"],
    ],
  },
  [KIND.headquartersMoved]: {
    name: "headquarters-moved",
    columns: [
      ["headquarters", "headquarters"],
      ["from", "cell"],
      ["to", "cell"],
    ],
  },
  [KIND.headquartersThreatened]: {
    name: "headquarters-threatened",
    columns: [
      ["headquarters", "headquarters"],
      ["enemy", "formation"],
      ["cell", "cell"],
    ],
  },
  [KIND.headquartersOverrun]: {
    name: "headquarters-overrun",
    columns: [
      ["headquarters", "headquarters"],
      ["enemy", "formation"],
      ["cell", "cell"],
    ],
  },
  [KIND.headquartersCutOff]: {
    name: "headquarters-cut-off",
    columns: [
      ["headquarters", "headquarters"],
      ["cell", "cell"],
    ],
  },
  [KIND.arrived]: {
    name: "arrived",
    columns: [
      ["formation", "formation"],
      ["objective", "objective"],
      ["cell", "cell"],
    ],
  },
  [KIND.decision]: {
    name: "decision",
    columns: [
      ["headquarters", "headquarters"],
      ["read", "count"],
      ["orders", "count"],
      ["reports", "count"],
    ],
  },
  [KIND.via]: {
    name: "via",
    columns: [
      ["formation", "formation"],
      ["objective", "objective"],
      ["cell", "cell"],
    ],
  },
  [KIND.outcome]: {
    name: "outcome",
    columns: [
      ["dispatch", "dispatch"],
      ["outcome", "outcome"],
    ],
  },
  // what headquarters write into their war diaries
  [KIND.sighting]: {
    name: "sighting",
    columns: [
      ["headquarters", "headquarters"],
      ["enemy", "formation"],
      ["sighting", "sighting"],
      ["surprise", "thousandths"],
      ["dispatch", "dispatch"],
      ["believed", "men"],
    ],
  },
  // he is reported a march from where he stood; like a sighting it stands before the intents it leaves
  [KIND.displaced]: {
    name: "displaced",
    columns: [
      ["headquarters", "headquarters"],
      ["enemy", "formation"],
      ["from", "cell"],
      ["to", "cell"],
      ["surprise", "thousandths"],
      ["dispatch", "dispatch"],
    ],
  },
  [KIND.intents]: {
    name: "intents",
    columns: [
      ["headquarters", "headquarters"],
      ["enemy", "formation"],
      // of the campaign's list of intents the first four; what is left is the others'
      ["intent0", "promille"],
      ["intent1", "promille"],
      ["intent2", "promille"],
      ["intent3", "promille"],
    ],
  },
  [KIND.weighed]: {
    name: "weighed",
    columns: [
      ["headquarters", "headquarters"],
      ["decision", "decision"],
      ["option", "option"],
      ["course", "course"],
      ["value", "hundredths"],
      ["staff", "hundredths"],
    ],
  },
  [KIND.resolved]: {
    name: "resolved",
    columns: [
      ["headquarters", "headquarters"],
      ["decision", "decision"],
      ["option", "option"],
      ["course", "course"],
      ["advised", "option"],
      ["fixed", "count"],
    ],
  },
  [KIND.answered]: {
    name: "answered",
    columns: [
      ["headquarters", "headquarters"],
      ["from", "headquarters"],
      ["dispatch", "dispatch"],
      ["answer", "answer"],
      ["gap", "hundredths"],
      ["revisits", "count"],
    ],
  },
  [KIND.told]: {
    name: "told",
    columns: [
      ["headquarters", "headquarters"],
      ["to", "headquarters"],
      ["losses", "men"],
      ["believed", "men"],
      ["despair", "promille"],
      ["candour", "promille"],
    ],
  },
  [KIND.regard]: {
    name: "regard",
    columns: [
      ["headquarters", "headquarters"],
      ["subordinate", "headquarters"],
      ["weak", "promille"],
      ["compliant", "promille"],
      ["losses", "men"],
      ["heard", "minute"],
    ],
  },
  // what more a dispatch says, behind its line `order` or `report`
  [KIND.terms]: {
    name: "terms",
    columns: [
      ["dispatch", "dispatch"],
      ["via0", "objective"],
      ["via1", "objective"],
      ["via2", "objective"],
      ["insistence", "count"],
      ["promise", "promise"],
    ],
  },
  [KIND.particulars]: {
    name: "particulars",
    columns: [
      ["dispatch", "dispatch"],
      ["losses", "men"],
      ["enemyCell", "cell"],
      ["enemyStrength", "men"],
      ["sighting", "sighting"],
      ["happened", "minute"],
    ],
  },
  [KIND.case]: {
    name: "case",
    columns: [
      ["dispatch", "dispatch"],
      ["unfit", "promille"],
      ["demand", "count"],
      ["place", "place"],
      ["side", "side"],
      ["about", "headquarters"],
    ],
  },
  // the word of a superior, as the one it was given to keeps count of it
  [KIND.promise]: {
    name: "promise",
    columns: [
      ["headquarters", "headquarters"],
      ["from", "headquarters"],
      ["promise", "promise"],
      ["state", "promise-state"],
      ["trust", "promille"],
      ["due", "minute"],
    ],
  },
  [KIND.relieved]: {
    name: "relieved",
    columns: [
      ["headquarters", "headquarters"],
      ["by", "headquarters"],
      ["dispatch", "dispatch"],
    ],
  },
  [KIND.claim]: {
    name: "claim",
    columns: [
      ["dispatch", "dispatch"],
      ["claimed", "men"],
    ],
  },
  // an order was not read as it was written
  [KIND.distorted]: {
    name: "distorted",
    columns: [
      ["dispatch", "dispatch"],
      ["objective", "objective"],
      ["start", "minute"],
    ],
  },
  [KIND.boundary]: {
    name: "boundary",
    columns: [
      ["dispatch", "dispatch"],
      ["sector", "sector"],
      ["holder", "headquarters"],
    ],
  },
  // an enemy's dispatch `of` came into the hands of a headquarters, as its own `dispatch`
  [KIND.intercepted]: {
    name: "intercepted",
    columns: [
      ["dispatch", "dispatch"],
      ["headquarters", "headquarters"],
      ["of", "dispatch"],
      ["channel", "channel"],
      ["taken", "minute"],
    ],
  },
  [KIND.interceptRead]: {
    name: "intercept-read",
    columns: [
      ["dispatch", "dispatch"],
      ["headquarters", "headquarters"],
    ],
  },
  // the word of a superior, as he who gave it keeps count of it
  [KIND.pledge]: {
    name: "pledge",
    columns: [
      ["headquarters", "headquarters"],
      ["subordinate", "headquarters"],
      ["promise", "promise"],
      ["state", "promise-state"],
      ["due", "minute"],
    ],
  },
  // stands before the line of the option, course or answer that the march belongs to
  [KIND.ownMarch]: {
    name: "own-march",
    columns: [
      ["headquarters", "headquarters"],
      ["objective", "objective"],
      ["km", "count"],
      ["days", "hundredths"],
      ["points", "hundredths"],
      ["met", "count"],
    ],
  },
};

/** A line in words: what NDJSON and Parquet hold. */
export interface TraceLine {
  readonly at: number;
  readonly kind: string;
  readonly [column: string]: number | string;
}

/** What a trace is the trace of: the first line of NDJSON (kind `run`, at 0), the key-value metadata of Parquet. */
export interface TraceHead {
  readonly campaign: string;
  readonly variant: string;
  readonly seed: number;
  readonly run: number;
  /** Local time of minute 0, and how far it is ahead of universal time. */
  readonly start: string;
  readonly utcOffset: string;
}
