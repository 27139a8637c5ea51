/** A campaign's papers put together: the entries of all files of a kind, in the order of the files. */
import type { Position } from "../problem.js";
import type { Anomaly } from "./anomalies.js";
import type { Campaign } from "./campaign.js";
import type { Claim } from "./claim.js";
import type { Decision, Operation } from "./decisions.js";
import type { Formation, Headquarters, Plan } from "./forces.js";
import type { Crossing, Place, River, Road, TerrainPaper } from "./ground.js";
import type { Intercept } from "./intercepts.js";
import type { MindsPaper } from "./minds.js";
import type { Assumption, Check, Source } from "./record.js";
import type { Link, WeatherPaper } from "./signals.js";
import type { Variant } from "./variant.js";

/** Everything a campaign folder says. Plain data but for `where`, which finds an entry in its file. */
export interface Papers {
  readonly campaign: Campaign | undefined;
  readonly places: readonly Place[];
  readonly rivers: readonly River[];
  readonly crossings: readonly Crossing[];
  readonly roads: readonly Road[];
  /** Each paper of the kind as a whole, like weather. */
  readonly terrain: readonly TerrainPaper[];
  readonly headquarters: readonly Headquarters[];
  readonly formations: readonly Formation[];
  readonly plans: readonly Plan[];
  readonly links: readonly Link[];
  readonly intercepts: readonly Intercept[];
  readonly weather: WeatherPaper | undefined;
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
  readonly anomalies: readonly Anomaly[];
  readonly assumptions: readonly Assumption[];
  readonly checks: readonly Check[];
  readonly minds: MindsPaper | undefined;
  readonly decisions: readonly Decision[];
  readonly operations: readonly Operation[];
  readonly variants: readonly Variant[];
  readonly where: Where;
}

/** Kinds of entry, by the name of their list in `Papers`. */
export const SECTIONS = [
  "campaign",
  "places",
  "rivers",
  "crossings",
  "roads",
  "terrain",
  "headquarters",
  "formations",
  "plans",
  "links",
  "intercepts",
  "weather",
  "sources",
  "claims",
  "anomalies",
  "assumptions",
  "checks",
  "minds",
  "decisions",
  "operations",
  "variants",
] as const;
export type Section = (typeof SECTIONS)[number];

export type Step = string | number;

/**
 * Where an entry, or a field of it, was written. `entry` is its id, or its index in the list (0 for the campaign,
 * the weather and the minds, which have one each). A field that was not written gives the place of what should have held it.
 */
export type Where = (section: Section, entry: string | number, ...path: Step[]) => Position;
