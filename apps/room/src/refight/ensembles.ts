/**
 * Ensembles fought in this page, the last of them kept by their plan, so that going back to one is instant. One is fought at a time:
 * two would share the processors and neither be told its speed.
 */
import { create } from "zustand";
import { traceDigest } from "@staffride/experiment/digest";
import { createPanel } from "@staffride/experiment/panel";
import type { Ensemble } from "@staffride/experiment/refight";
import { score } from "@staffride/experiment/score";
import { summarise } from "@staffride/experiment/summary";
import type { Results } from "@staffride/experiment/ensemble";
import type { Outcome } from "@staffride/formats/ensemble";
import { forWatching } from "@staffride/formats/room";
import type { Scenario } from "@staffride/formats/scenario";
import type { Library } from "../data/library.js";
import { fightRuns } from "../fighting/crew.js";
import { planKey } from "../fighting/plan.js";
import type { Plan } from "../fighting/plan.js";
import { scenarioOf } from "../fighting/scenarios.js";
import { createFilling, firstRuns } from "./filling.js";
import { notOver, withLast } from "./last-used.js";
import { createQueue } from "./queue.js";
import type { Ended } from "./queue.js";

export interface Kept {
  readonly plan: Plan;
  /** Runs asked for. */
  readonly asked: number;
  /** preparing: its scenario is being compiled. */
  readonly stage: Ended | "preparing" | "fighting" | "done";
  /** Why it failed. */
  readonly words?: string;
  /** Its names and checks, without the tables that only a run reads. */
  readonly scenario?: Scenario;
  /** Of the runs that are in so far; its digest is empty until all are. */
  readonly ensemble?: Ensemble;
}

interface Ensembles {
  readonly kept: ReadonlyMap<string, Kept>;
}

export const useEnsembles = create<Ensembles>(() => ({ kept: new Map() }));

/** Plans whose runs are kept: every way of every decision of a campaign, and some more. */
const KEPT_PLANS = 64;
/** Runs kept of all plans together, about 2 kB each: a thousand of every way of every decision. */
const KEPT_RUNS = 64_000;
const NONE_IN = 0;
/** How soon the first runs are told, ms. */
const FIRST_MS = 40;
/** How often what has come in is told, ms; more seldom where telling it takes long. */
const EVERY_MS = 300;
/** Of the page's time for telling, at most one part in so many. */
const TELLING_SHARE = 6;

/** A plan, and the library that compiles it. */
interface Ordered {
  readonly library: Library;
  readonly plan: Plan;
}

const queue = createQueue<Ordered>(({ plan }) => planKey(plan), {
  fight: ({ plan: { library, plan }, runs }, signal) => fight(library, plan, runs, signal),
  note: ({ plan: { plan }, runs }, stage, words) =>
    note(plan, {
      stage,
      ...(stage === "waiting" ? { asked: runs } : {}),
      ...(words === undefined ? {} : { words }),
    }),
});

/** Runs of a plan that are in. */
export const runsIn = (kept: Kept | undefined): number => kept?.ensemble?.runs ?? NONE_IN;

/** See to it that so many runs of a plan are fought; those that are in are not fought again. */
export function seeFought(library: Library, plan: Plan, runs: number): void {
  if (runsIn(keptOf(plan)) < runs) queue.ask({ library, plan }, runs);
}

/** These plans are looked at: they are fought now, unless somebody stopped them, and those looked at before no more. */
export function show(library: Library, plans: readonly Plan[], runs: number): void {
  const isStopped = (kept: Kept | undefined) => kept?.stage === "stopped" && kept.asked >= runs;
  plans.forEach(touch);
  const wanting = plans.filter((plan) => runsIn(keptOf(plan)) < runs && !isStopped(keptOf(plan)));
  queue.show(
    wanting.map((plan) => ({ library, plan })),
    runs,
  );
}

/** Nobody fights any more; what is in stays. */
export const stopAll = (): void => queue.stop();

const keptOf = (plan: Plan): Kept | undefined => useEnsembles.getState().kept.get(planKey(plan));

async function fight(library: Library, plan: Plan, runs: number, signal: AbortSignal): Promise<void> {
  if (runsIn(keptOf(plan)) >= runs) return note(plan, { stage: "done" });
  note(plan, { asked: runs, stage: "preparing" });
  const scenario = await Promise.race([scenarioOf(library, plan), abortOf(signal)]);
  const before = keptOf(plan)?.ensemble;
  const { outcomes } = createPanel(scenario);
  const filling = createFilling(runs, outcomes.length, before?.results);
  const began = performance.now();
  const workers = navigator.hardwareConcurrency || 2;
  const tell = (stage: Kept["stage"], digest = "") => {
    const wallSeconds = (before?.wallSeconds ?? 0) + (performance.now() - began) / 1000;
    const fought = { plan, threads: workers, wallSeconds, digest };
    note(plan, { stage, ensemble: ensembleOf(scenario, outcomes, filling.results(), fought) });
  };
  note(plan, { stage: "fighting", scenario: watched(scenario) });
  const telling = createTelling(() => tell("fighting"));
  try {
    const onRows = (rows: Parameters<typeof filling.enter>[0]) => {
      filling.enter(rows);
      telling.wanted();
    };
    await fightRuns({ scenario, seed: plan.seed, from: before?.runs ?? 0, runs, workers, signal, onRows });
  } catch (thrown) {
    telling.end();
    if (filling.whole > 0) tell("stopped");
    throw thrown;
  }
  telling.end();
  tell("done", await digestOf(filling.results().hashes));
}

/** Plans of one scenario share what is kept of it. */
function watched(scenario: Scenario): Scenario {
  const found = watchable.get(scenario) ?? forWatching(scenario);
  watchable.set(scenario, found);
  return found;
}
const watchable = new WeakMap<Scenario, Scenario>();

const abortOf = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true }));

/** Calls `tell` a while after it is wanted, and not so often that the page does little else. */
function createTelling(tell: () => void) {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let pause = FIRST_MS;
  return {
    wanted() {
      waiting ??= setTimeout(() => {
        const began = performance.now();
        tell();
        pause = Math.max(EVERY_MS, TELLING_SHARE * (performance.now() - began));
        waiting = undefined;
      }, pause);
    },
    end: () => clearTimeout(waiting),
  };
}

/** The digest is the terminal's; a page that came over the network unenciphered may not reckon it. */
const digestOf = async (hashes: Uint32Array): Promise<string> =>
  globalThis.isSecureContext ? traceDigest(hashes) : "";

interface Fought {
  readonly plan: Plan;
  readonly threads: number;
  readonly wallSeconds: number;
  readonly digest: string;
}

function ensembleOf(scenario: Scenario, outcomes: readonly Outcome[], results: Results, fought: Fought): Ensemble {
  const { plan, threads, wallSeconds, digest } = fought;
  const summaries = summarise(outcomes, scenario.checks, results);
  return {
    campaign: scenario.campaign,
    variant: scenario.variant,
    seed: plan.seed,
    runs: results.runs,
    threads,
    wallSeconds,
    runsPerSecond: results.runs / wallSeconds,
    traceDigest: digest,
    outcomes: summaries,
    checks: score(scenario.checks, summaries),
    results,
  };
}

/** Cuts kept of an ensemble: many plans are set beside one that has more runs, and each fills in. */
const KEPT_CUTS = 4;
const cuts = new WeakMap<Ensemble, ReadonlyMap<number, Ensemble>>();

/** The ensemble of its first runs alone, to set it beside one that has no more. */
export function cutTo({ scenario, ensemble, plan }: Kept, runs: number): Ensemble | undefined {
  if (ensemble === undefined || scenario === undefined || runs === 0) return undefined;
  if (ensemble.runs === runs) return ensemble;
  const known = cuts.get(ensemble) ?? new Map<number, Ensemble>();
  const found = known.get(runs);
  if (found !== undefined) return found;
  const { threads, wallSeconds } = ensemble;
  const results = firstRuns(ensemble.results, runs);
  const cut = ensembleOf(scenario, ensemble.outcomes, results, { plan, threads, wallSeconds, digest: "" });
  cuts.set(ensemble, withLast(known, runs, cut, KEPT_CUTS));
  return cut;
}

const isGoing = ({ stage }: Kept): boolean => stage === "waiting" || stage === "preparing" || stage === "fighting";

const putLast = (before: Ensembles["kept"], plan: Plan, one: Kept): Ensembles["kept"] =>
  notOver(withLast(before, planKey(plan), one, KEPT_PLANS, isGoing), KEPT_RUNS, runsIn, isGoing);

/** One that is looked at is used. */
function touch(plan: Plan): void {
  const found = keptOf(plan);
  if (found === undefined) return;
  useEnsembles.setState(({ kept }) => ({ kept: putLast(kept, plan, found) }));
}

function note(plan: Plan, change: Partial<Kept>): void {
  useEnsembles.setState(({ kept }) => {
    const { words: _, ...before } = kept.get(planKey(plan)) ?? { plan, asked: 0, stage: "waiting" as const };
    return { kept: putLast(kept, plan, { ...before, ...change }) };
  });
}
