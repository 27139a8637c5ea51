/** What a reader has chosen to look at. All of it stands in the page's address. */
import type { Language } from "@staffride/views/language";
import type { ThemeName } from "@staffride/views/map/theme";

export const VIEWS = ["map", "dispatches", "refight", "record"] as const;
export type View = (typeof VIEWS)[number];

/** Through whose eyes: what was so, what a side knows, or what one headquarters has read. Ids. */
export type Eyes =
  | { readonly kind: "truth" }
  | { readonly kind: "side"; readonly side: string }
  | { readonly kind: "headquarters"; readonly headquarters: string };

export type SelectionKind = "formation" | "headquarters" | "dispatch" | "place" | "crossing" | "claim" | "decision";
export interface Selection {
  readonly kind: SelectionKind;
  readonly id: string;
}

/** A run: of a variant, with options settled beforehand, by seed and number. */
export interface RunChoice {
  readonly variant: string;
  readonly interventions: Readonly<Record<string, string>>;
  readonly seed: number;
  readonly run: number;
}

/** What is watched: the record, or a run. */
export type Watching = "record" | "run";

/** What may be left off the map. */
export const LAYERS = [
  "names",
  "sky",
  "routes",
  "crossings",
  "attacks",
  "held",
  "boundaries",
  "fights",
  "areas",
] as const;
export type Layer = (typeof LAYERS)[number];

export const KEYS = ["usual", "open", "folded"] as const;
export type Key = (typeof KEYS)[number];

export interface Choices {
  /** Name or folder of the campaign; empty: the one the page opens with. */
  readonly campaign: string;
  readonly view: View;
  readonly watching: Watching;
  readonly run: RunChoice;
  readonly eyes: Eyes;
  /** Lay the truth beside what is believed. */
  readonly difference: boolean;
  /** Show the record's places beside a run. */
  readonly ghosts: boolean;
  /** Left off the map, in the order of LAYERS. */
  readonly without: readonly Layer[];
  /** Is the key of the map unfolded? As it usually is: in a wide window. */
  readonly key: Key;
  readonly selection: Selection | undefined;
  /** Branches of the order of battle that are closed, in the order of the alphabet. */
  readonly closed: readonly string[];
  /** Id of the intent whose odds are followed; "": the likeliest. */
  readonly intent: string;
  /** How the dispatch board is laid out, as it writes it itself; "": as it opens. */
  readonly board: string;
  /** How the refight view is laid out, as it writes it itself; "": as it opens. */
  readonly refight: string;
  /** Which claims of the record are read, as its view writes it itself; "": as it opens. */
  readonly record: string;
  /** How fast time runs: campaign hours a second. */
  readonly speed: number;
  readonly language: Language;
  readonly theme: ThemeName;
}

export const SPEEDS = [1, 3, 6, 12, 24] as const;

export const OPENING: Choices = {
  campaign: "",
  view: "map",
  watching: "run",
  run: { variant: "base", interventions: {}, seed: 1, run: 0 },
  eyes: { kind: "truth" },
  difference: false,
  ghosts: false,
  without: [],
  key: "usual",
  selection: undefined,
  closed: [],
  intent: "",
  board: "",
  refight: "",
  record: "",
  speed: 6,
  language: "en",
  theme: "paper",
};

/** Of all that is known of a run, what names it; that of the opening if there is none. */
export function runOf(one: RunChoice | undefined): RunChoice {
  if (one === undefined) return OPENING.run;
  const { variant, interventions, seed, run } = one;
  return { variant, interventions, seed, run };
}

/** The layers left off after one of them was put on or off. */
export const toggled = (without: readonly Layer[], layer: Layer): readonly Layer[] =>
  LAYERS.filter((one) => without.includes(one) !== (one === layer));
