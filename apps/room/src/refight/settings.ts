/** What is laid out in the refight view: runs of each plan on show, which page of results, of what, beside which plan. */
import type { Plan } from "../fighting/plan.js";

export const TABS = ["record", "losses", "compare", "turned"] as const;
export type Tab = (typeof TABS)[number];

export interface Settings {
  /** Runs that a plan is fought for when it is looked at. */
  readonly runs: number;
  readonly tab: Tab;
  /** Outcome looked at closely; "": the first there is. */
  readonly outcome: string;
  /** What the plan is set beside; undefined: the free run. */
  readonly beside: Beside | undefined;
}

export type Beside = Pick<Plan, "variant" | "interventions">;

/** So few that they are in as soon as one has read the title. */
export const OPENING_RUNS = 40;
export const MOST_RUNS = 20_000;
export const OPENING: Settings = { runs: OPENING_RUNS, tab: "record", outcome: "", beside: undefined };

/** `200;compare;losses:side.jp;mutiny,D2=attack`, as it stands in the page's address; what is as it opens is left out. */
export function settingsText({ runs, tab, outcome, beside }: Settings): string {
  const besides = beside === undefined ? "" : [beside.variant, ...pairs(beside.interventions)].join(",");
  const parts = [runs === OPENING_RUNS ? "" : runs, tab === OPENING.tab ? "" : tab, outcome, besides];
  return parts.join(";").replace(/;+$/, "");
}

/** What it says; what it does not say in words that are known is as the view opens. */
export function settingsIn(text: string): Settings {
  const [runs = "", tab = "", outcome = "", besides = ""] = text.split(";");
  const wanted = /^\d{1,5}$/.test(runs) ? Number(runs) : OPENING_RUNS;
  return {
    runs: Math.min(MOST_RUNS, Math.max(1, wanted)),
    tab: TABS.find((one) => one === tab) ?? OPENING.tab,
    outcome,
    beside: besideIn(besides),
  };
}

function besideIn(text: string): Beside | undefined {
  const [variant, ...points] = text.split(",");
  if (variant === undefined || variant === "") return undefined;
  const settled = points.map((point) => point.split("=")).filter(([id, option]) => id && option);
  return { variant, interventions: Object.fromEntries(settled) as Record<string, string> };
}

const pairs = (interventions: Plan["interventions"]): string[] =>
  Object.entries(interventions)
    .map(([id, option]) => `${id}=${option}`)
    .sort();
