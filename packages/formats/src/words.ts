/**
 * The field's closed lists, each in the order of its integer handle.
 *
 * A paper writes the word; the compiled scenario, the kernel's state and the trace carry its index here.
 * Append only: an index is part of every trace ever written.
 */

/** Level of command, from the smallest formation to the supreme headquarters. */
export const ECHELONS = [
  "company",
  "battalion",
  "regiment",
  "detachment",
  "division",
  "corps",
  "group-army",
  "army",
  "war-zone",
  "theatre",
  "supreme",
] as const;
export type Echelon = (typeof ECHELONS)[number];

/** What an order tells a headquarters to do (docs/models/orders.md). */
export const TASKS = [
  /** stay and defend the objective; dig in */
  "hold",
  /** march to the objective; fight only if the way is barred */
  "march",
  /** take the objective from whoever holds it */
  "attack",
  /** go after a retreating enemy towards the objective, past what can be passed */
  "pursue",
  /** close a crossing or a place to the enemy and stand on it */
  "block",
  /** engage at low cost so that the enemy near the objective cannot leave */
  "pin",
  /** break contact and go back to the objective */
  "withdraw",
  /** rear guard: stand between the enemy and the main body, giving ground step by step towards the objective */
  "cover",
  /** stand where you are until told otherwise */
  "halt",
] as const;
export type Task = (typeof TASKS)[number];

/** What a formation can be seen doing. */
export const POSTURES = [
  "halted",
  "marching",
  "attacking",
  "defending",
  "delaying",
  "withdrawing",
  "crossing",
  "pinning",
  "broken",
] as const;
export type Posture = (typeof POSTURES)[number];

/** How well a defender has dug in (QJM: hasty, prepared, fortified). */
export const WORKS = ["none", "hasty", "prepared", "fortified"] as const;
export type Works = (typeof WORKS)[number];

export const PACES = ["normal", "forced"] as const;
export type Pace = (typeof PACES)[number];

/** Order of service in a signal office; the first is served first. */
export const PRECEDENCES = ["flash", "urgent", "routine"] as const;
export type Precedence = (typeof PRECEDENCES)[number];

export const CHANNELS = ["radio", "wire", "courier", "aircraft"] as const;
export type Channel = (typeof CHANNELS)[number];

/** What a dispatch carries. */
export const DISPATCHES = [
  "order",
  "situation-report",
  "contact-report",
  "task-report",
  "control-report",
  /** a plea or objection: the sender's case, with figures; it may go over the superior's head */
  "appeal",
  /** the superior asks how things stand */
  "inquiry",
  /** an officer goes to see for himself */
  "visit",
  /** what he found */
  "visit-report",
  /** lateral: where a neighbour stands and what he is about */
  "liaison",
  /** a boundary moves: which sector, and who holds it from now */
  "boundary",
  /** an enemy's dispatch, taken down from the air or from a courier */
  "intercept",
] as const;
export type DispatchKind = (typeof DISPATCHES)[number];

/** Ground for movement and combat; the QJM terrain table with the names of this theatre added. */
export const TERRAINS = [
  "flat-bare",
  "flat-mixed",
  "flat-wooded",
  "paddy",
  "polder",
  "rolling-bare",
  "rolling-mixed",
  "rolling-wooded",
  "rugged-bare",
  "rugged-mixed",
  "rugged-wooded",
  "urban",
  "lake",
] as const;
export type Terrain = (typeof TERRAINS)[number];

/** Surface under a march, along one edge. */
export const SURFACES = ["none", "track", "road"] as const;
export type Surface = (typeof SURFACES)[number];

/** What a river is to somebody on its bank, away from any crossing. */
export const PASSAGES = ["none", "fordable", "unfordable"] as const;
export type Passage = (typeof PASSAGES)[number];

export const CROSSING_KINDS = ["ford", "ferry", "boats", "footbridge", "bridge", "pontoon"] as const;
export type CrossingKind = (typeof CROSSING_KINDS)[number];

export const CROSSING_STATES = ["open", "closed", "destroyed"] as const;
export type CrossingState = (typeof CROSSING_STATES)[number];

export const WEATHERS = ["dry-sun", "dry-overcast", "wet-light", "wet-heavy"] as const;
export type Weather = (typeof WEATHERS)[number];

export const PLACE_KINDS = ["city", "town", "village", "hill", "ferry", "airfield", "area"] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** How a source means what it says (the record keeps these apart). */
export const MODES = [
  "fact",
  "belief",
  "plan",
  "order",
  "report-content",
  "quoted-in-order",
  "attributed",
  "author-judgement",
  "counterfactual",
] as const;
export type Mode = (typeof MODES)[number];

/** What an enemy is seen doing, as a report classes it (docs/models/estimate.md). */
export const SIGHTINGS = [
  "attacks",
  /** comes nearer without fighting */
  "nears",
  /** halted in the open */
  "halted",
  /** digs in, or holds a town */
  "dug-in",
  /** goes, a rear guard stays */
  "goes-covered",
  /** goes: wounded and trains first, positions left empty */
  "goes-light",
  /** no longer there */
  "no-contact",
  /** fresh troops come up */
  "fresh-troops",
] as const;
export type Sighting = (typeof SIGHTINGS)[number];

/** What a commander does about an order he has read (docs/models/compliance.md). */
export const ANSWERS = ["obey", "delay", "part", "refuse", "appeal"] as const;
export type Answer = (typeof ANSWERS)[number];

/** Courses of action a headquarters weighs (docs/models/courses.md). */
export const COURSES = [
  // towards an enemy
  "watch",
  "attack",
  "pursue",
  "envelop",
  "block",
  "pin",
  // for one's own force
  "hold",
  "delay",
  "withdraw",
  "assemble",
  "halt",
  // towards a subordinate
  "accept",
  "ask",
  "insist",
  "concede",
  "challenge",
  "relieve",
  "inspect",
  "release",
  "reinforce",
  "press",
  "shift-boundary",
  // towards a superior
  "shade",
  "plead",
  "appeal",
  "submit",
  "stand",
  "conceal",
  "disclose",
  // how one withdraws
  "withdraw-two",
  "withdraw-three",
] as const;
export type Course = (typeof COURSES)[number];

/** How exposed a force is where a course leaves it. */
export const STANDS = ["deep", "open", "river-line", "clear"] as const;
export type Stand = (typeof STANDS)[number];

/** What makes a decision point arise. */
export const OCCASIONS = [
  /** whenever the headquarters thinks, in the window */
  "thought",
  /** an order named by the point has been read, or is looked at again */
  "order",
  /** a subordinate is known to be elsewhere than he was told to be */
  "defiance",
  /** a subordinate has appealed */
  "appeal",
  /** an officer has come back, or stands before one */
  "visit",
] as const;
export type Occasion = (typeof OCCASIONS)[number];

/** What a superior may promise with an order. */
export const PROMISES = [
  "none",
  /** those he has stay with him */
  "formations",
  "guns",
  /** more will come */
  "divisions",
] as const;
export type Promise = (typeof PROMISES)[number];

/** What has become of a promise. */
export const PROMISE_STATES = ["open", "kept", "broken"] as const;
