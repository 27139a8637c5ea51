/**
 * For tests: minds by hand. Five intents with the likelihoods, pay-offs and stands of a campaign, commanders by name,
 * decisions and operations in words. Whatever a sketch leaves out is plain: traits as in PLAIN_TRAITS, no decisions.
 */
import {
  ANSWERS,
  COURSES,
  OCCASIONS,
  PROMISES,
  SIGHTINGS,
  STANDS,
  TRAITS,
  type Answer,
  type CompiledDecision,
  type Course,
  type Minds,
  type Occasion,
  type Promise,
  type Stand,
} from "@staffride/formats";
import { noMinds } from "@staffride/formats/no-minds";

export const INTENTS = ["hold", "attack", "withdraw", "lure", "reinforce"] as const;
export type Trait = (typeof TRAITS)[number];

/** Of an enemy who may do anything: .3 .12 .2 .2 .18. */
const PRIOR = [0.3, 0.12, 0.2, 0.2, 0.18];
/** What is seen, given intent: rows as INTENTS, columns as SIGHTINGS. */
export const LIKELIHOOD = [
  [0.1, 0.05, 0.15, 0.5, 0.04, 0.02, 0.04, 0.1],
  [0.42, 0.25, 0.12, 0.06, 0.02, 0.01, 0.04, 0.08],
  [0.05, 0.02, 0.12, 0.04, 0.4, 0.25, 0.11, 0.01],
  [0.06, 0.03, 0.4, 0.08, 0.25, 0.03, 0.1, 0.05],
  [0.08, 0.12, 0.18, 0.22, 0.03, 0.01, 0.03, 0.33],
];
const REGAINED = [0.02, 0.02, 0.5, 0.12, 0.02];
const PAY: Partial<Record<Course, readonly number[]>> = {
  watch: [0, -1, -6, 0, -1],
  attack: [-2, -2, 6, -9, -3],
  pursue: [-4, -5, 10, -10, -6],
};
const EXPOSURE = [1.6, 1.3, 1.2, 0.6];
const CUT_OFF = [1, 0.8, 0.6, 0.15];
const REACH = [1, 1, 0.85, 1];

const PLAIN_TRAITS: Readonly<Record<Trait, number>> = {
  deference: 0,
  face: 1.4,
  aggression: 0,
  prestige: 8,
  assertion: 0.5,
  advice: 0.25,
  candour: 0.5,
  reluctance: 0,
};

export interface CommanderSketch {
  /** A value, or low, mode and high of a triangle. */
  readonly traits?: Partial<Record<Trait, number | readonly [number, number, number]>>;
  readonly advised?: boolean;
  readonly opening?: { readonly men: number; readonly losses: number; readonly told: number };
}

export interface OptionSketch {
  readonly course: Course;
  readonly answers?: readonly Answer[];
  /** By name in the sketch's plans. */
  readonly plan?: string;
  readonly stand?: Stand;
  readonly waits?: boolean;
  readonly beside?: string;
  readonly object?: number;
  readonly promise?: Promise;
}

export interface DecisionSketch {
  readonly headquarters: string;
  readonly on?: Occasion;
  readonly from?: number;
  readonly to?: number;
  readonly orders?: readonly string[];
  readonly again?: boolean;
  /** Decision, or decision and option, by index. */
  readonly after?: readonly (readonly [decision: number, option?: number])[];
  readonly options: readonly OptionSketch[];
  readonly fixed?: number;
}

export interface StageSketch {
  readonly plan: string;
  readonly stand: Stand;
  readonly standing?: string;
}

export interface MindsSketch {
  readonly commanders: Readonly<Record<string, CommanderSketch>>;
  readonly liaison?: readonly (readonly [string, string, number])[];
  /** Who holds which cells on day one. */
  readonly sectors?: readonly { readonly holder: string; readonly cells: readonly number[] }[];
  readonly decisions?: readonly DecisionSketch[];
  readonly operations?: Readonly<Record<string, readonly StageSketch[]>>;
  /** Enemies on the map of day one: which, where, how many men. */
  readonly known?: Readonly<Record<string, readonly (readonly [enemy: number, cell: number, men: number])[]>>;
  /** Men under a headquarters by the papers of day one. */
  readonly menUnder?: Readonly<Record<string, number>>;
  /** Places, by number, of which it tells that they were left. */
  readonly tells?: readonly number[];
  /** Another table of likelihoods, rows as INTENTS. */
  readonly likelihood?: readonly (readonly number[])[];
  /** Ratios by intent, of one reported a march from where he stood; tells nothing if absent. */
  readonly displaced?: readonly number[];
}

/** Handles by name; how many headquarters and formations there are. */
export interface Names {
  readonly n: number;
  readonly formations: number;
  readonly cells: number;
  headquarters(name: string): number;
  plan(name: string): number;
}

export function mindsOf(sketch: MindsSketch, names: Names): Minds {
  const { n } = names;
  const minds: Minds = {
    ...noMinds(n),
    free: 1,
    nIntent: INTENTS.length,
    prior: Float64Array.from([...PRIOR, ...PRIOR]),
    likelihood: Float64Array.from((sketch.likelihood ?? LIKELIHOOD).flat()),
    regained: Float64Array.from(REGAINED),
    displaced: Float64Array.from(sketch.displaced ?? INTENTS.map(() => 1)),
    tells: Uint8Array.from({ length: Math.max(0, ...(sketch.tells ?? [])) + 1 }, (_, p) =>
      sketch.tells?.includes(p) ? 1 : 0,
    ),
    pay: Float64Array.from(COURSES.flatMap((course) => PAY[course] ?? [0, 0, 0, 0, 0])),
    exposure: Float64Array.from(EXPOSURE),
    cutOff: Float64Array.from(CUT_OFF),
    reach: Float64Array.from(REACH),
    known: new Uint8Array(n * names.formations),
    knownCell: new Int32Array(names.formations).fill(-1),
    knownMen: new Float64Array(names.formations),
    menUnder: new Float64Array(n),
    nLiaison: sketch.liaison?.length ?? 0,
    liaisonA: Int16Array.from(sketch.liaison ?? [], ([a]) => names.headquarters(a)),
    liaisonB: Int16Array.from(sketch.liaison ?? [], ([, b]) => names.headquarters(b)),
    liaisonStrength: Float64Array.from(sketch.liaison ?? [], ([, , strength]) => strength),
    nSector: sketch.sectors?.length ?? 0,
    sectorHolder: Int16Array.from(sketch.sectors ?? [], ({ holder }) => names.headquarters(holder)),
    sectorAt: sectorsOf(sketch, names.cells),
    nDecision: sketch.decisions?.length ?? 0,
    decisions: (sketch.decisions ?? []).map((point, d) => decisionOf(point, d, names)),
    operations: operationsOf(sketch, names),
  };
  for (const [name, commander] of Object.entries(sketch.commanders)) seat(minds, names.headquarters(name), commander);
  for (const [name, men] of Object.entries(sketch.menUnder ?? {})) minds.menUnder[names.headquarters(name)] = men;
  for (const [name, enemies] of Object.entries(sketch.known ?? {}))
    for (const [enemy, cell, men] of enemies) {
      minds.known[names.headquarters(name) * names.formations + enemy] = 1;
      minds.knownCell[enemy] = cell;
      minds.knownMen[enemy] = men;
    }
  return minds;
}

function sectorsOf({ sectors = [] }: MindsSketch, nCell: number): Int8Array {
  const at = new Int8Array(2 * nCell).fill(-1);
  sectors.forEach(({ cells }, s) => cells.forEach((cell) => (at[cell] = s)));
  return at;
}

function seat(minds: Minds, h: number, { traits = {}, advised = false, opening }: CommanderSketch): void {
  minds.minded[h] = 1;
  minds.advised[h] = advised ? 1 : 0;
  TRAITS.forEach((trait, t) => {
    const value = traits[trait] ?? PLAIN_TRAITS[trait];
    minds.traits.set(typeof value === "number" ? [value, value, value] : value, 3 * (h * TRAITS.length + t));
  });
  if (opening === undefined) return;
  minds.openingMen[h] = opening.men;
  minds.openingLosses[h] = opening.losses;
  minds.openingTold[h] = opening.told;
}

function decisionOf(point: DecisionSketch, d: number, names: Names): CompiledDecision {
  return {
    id: `D${d}`,
    headquarters: names.headquarters(point.headquarters),
    from: point.from ?? 0,
    to: point.to ?? 1e6,
    occasion: OCCASIONS.indexOf(point.on ?? "thought"),
    orders: (point.orders ?? []).map((plan) => names.plan(plan)),
    again: point.again ?? false,
    after: (point.after ?? []).map(([decision, option = -1]) => ({ decision, option })),
    options: point.options.map((option, o) => ({
      id: `o${o}`,
      course: COURSES.indexOf(option.course),
      answers: (option.answers ?? []).reduce((bits, answer) => bits | (1 << ANSWERS.indexOf(answer)), 0),
      plan: option.plan === undefined ? -1 : names.plan(option.plan),
      stand: option.stand === undefined ? -1 : STANDS.indexOf(option.stand),
      waits: option.waits ?? false,
      beside: option.beside === undefined ? -1 : names.headquarters(option.beside),
      object: option.object ?? 0,
      promise: PROMISES.indexOf(option.promise ?? "none"),
      about: [],
    })),
    fixed: point.fixed ?? -1,
    recorded: -1,
  };
}

function operationsOf({ operations = {} }: MindsSketch, names: Names): Minds["operations"] {
  const all: Minds["operations"][number][] = Array.from({ length: names.n }, () => []);
  for (const [name, stages] of Object.entries(operations)) {
    all[names.headquarters(name)] = stages.map(({ plan, stand, standing }) => ({
      plan: names.plan(plan),
      stand: STANDS.indexOf(stand),
      standing: standing === undefined ? -1 : names.plan(standing),
    }));
  }
  return all;
}

/** Which sighting, by name. */
export const sighting = (name: (typeof SIGHTINGS)[number]): number => SIGHTINGS.indexOf(name);
