/**
 * What each dispatch changed in the mind of its reader: what he made of the enemy, of the one who wrote, what he answered. By his
 * war diary alone, so of headquarters without one, nothing.
 */
import type { TraceLine } from "@staffride/formats/trace";
import type { Answered, Dispatch } from "../dispatch/dispatch.js";
import { isReading } from "../dispatch/gather.js";
import { dispatchesOf } from "./dispatches.js";
import { sharesIn } from "./knowledge.js";
import { enemiesOnDayOne } from "./opening-map.js";
import { perRun } from "./run.js";
import type { WatchedRun } from "./run.js";

/** The estimate of one enemy, before and after. Handles; shares of the campaign's intents; men, -1 none believed. */
export interface Reestimated {
  /** Minute at which he wrote it down. */
  readonly at: number;
  /** -1: of no one formation. */
  readonly enemy: number;
  /** One of SIGHTINGS, or `displaced`: reported a march from where he stood. */
  readonly sighting: string;
  /** How likely such a sight had been held beforehand, (0, 1]. */
  readonly expected: number;
  /** None before he was first heard of. */
  readonly before?: Belief;
  readonly after: Belief;
}
export interface Belief {
  readonly intents: readonly number[];
  readonly men: number;
}

/** The regard for the sender, before and after the sitting that dealt with the dispatch. */
export interface Regarded {
  readonly subordinate: number;
  readonly before?: Opinion;
  readonly after: Opinion;
  /** Dispatches from him, this one with them, that the sitting dealt with: the change is the work of them all. */
  readonly together: number;
}
/** Probabilities; losses he is held to have had, -1 not said. */
export interface Opinion {
  readonly weak: number;
  readonly compliant: number;
  readonly losses: number;
}

export interface Changed {
  /** Who read it. */
  readonly reader: number;
  readonly estimates: Reestimated[];
  regard?: Regarded;
  /** Minute of the sitting that left this regard. */
  settled?: number;
  /** What he did about an order. */
  readonly answers: readonly Answered[];
}

/** What a headquarters has had in mind so far. */
interface Mind {
  readonly beliefs: Map<number, Belief>;
  readonly opinions: Map<string, Opinion>;
  /** Read since the last sitting. */
  unsettled: Dispatch[];
  /** Opinions before this sitting and after, of those it wrote about. */
  readonly shifts: Map<string, { readonly before?: Opinion; after: Opinion }>;
  /** The sighting whose intents are the next line. */
  sighted: { readonly line: TraceLine; readonly enemy: number } | undefined;
}

const nothing = (): Omit<Mind, "beliefs"> => ({
  ...{ opinions: new Map(), unsettled: [], shifts: new Map(), sighted: undefined },
});

/** By number of the dispatch; those that changed nothing are left out. */
export const changedBy = perRun((run): ReadonlyMap<number, Changed> => {
  const minds = run.scenario.names.headquarters.map((_, h): Mind => {
    const onDayOne = enemiesOnDayOne(run.scenario, h);
    const beliefs = onDayOne.map(({ formation, intents, believed: men }) => [formation, { intents, men }] as const);
    return { ...nothing(), beliefs: new Map(beliefs) };
  });
  const dispatches = dispatchesOf(run);
  const changes = new Map<number, Changed>();
  const changesOf = (dispatch: Dispatch): Changed => {
    let found = changes.get(dispatch.number);
    const reader = run.handles.headquarters.get(dispatch.to)!;
    if (!found) changes.set(dispatch.number, (found = { reader, estimates: [], answers: dispatch.answers }));
    return found;
  };
  for (const line of run.lines) {
    const dispatch = dispatches.get(line.dispatch as number);
    if (isReading(line) && dispatch) {
      minds[run.handles.headquarters.get(dispatch.to)!]!.unsettled.push(dispatch);
      if (dispatch.answers.length > 0) changesOf(dispatch);
    }
    const mind = minds[run.handles.headquarters.get(line.headquarters as string) ?? -1];
    if (mind) think(run, mind, line, dispatches, changesOf);
  }
  return changes;
});

function think(
  run: WatchedRun,
  mind: Mind,
  line: TraceLine,
  dispatches: ReadonlyMap<number, Dispatch>,
  changesOf: (dispatch: Dispatch) => Changed,
): void {
  switch (line.kind) {
    case "sighting":
    case "displaced":
      mind.sighted = { line, enemy: run.handles.formation.get(line.enemy as string) ?? -1 };
      return;
    case "intents":
      return reestimate(run, mind, line, dispatches, changesOf);
    case "regard": {
      const subordinate = line.subordinate as string;
      const opinion = opinionIn(line);
      const before = mind.shifts.get(subordinate)?.before ?? mind.opinions.get(subordinate);
      mind.shifts.set(subordinate, { ...(before === undefined ? {} : { before }), after: opinion });
      mind.opinions.set(subordinate, opinion);
      return;
    }
    case "decision":
      return settle(run, mind, line.at, changesOf);
  }
}

/** The intents that stand below a sighting are what it left. */
function reestimate(
  { scenario }: WatchedRun,
  mind: Mind,
  line: TraceLine,
  dispatches: ReadonlyMap<number, Dispatch>,
  changesOf: (dispatch: Dispatch) => Changed,
): void {
  if (mind.sighted === undefined) return;
  const { line: seen, enemy } = mind.sighted;
  mind.sighted = undefined;
  const before = mind.beliefs.get(enemy);
  const men = typeof seen.believed === "number" ? seen.believed : (before?.men ?? -1);
  const after = { intents: sharesIn(line, scenario.minds.nIntent), men };
  mind.beliefs.set(enemy, after);
  const dispatch = dispatches.get(seen.dispatch as number);
  if (dispatch === undefined) return;
  changesOf(dispatch).estimates.push({
    at: line.at,
    ...{ enemy, sighting: seen.kind === "displaced" ? "displaced" : (seen.sighting as string) },
    // EST-7: surprise is minus the natural logarithm of what was expected
    expected: Math.exp(-(seen.surprise as number) / 1000),
    ...(before === undefined ? {} : { before }),
    after,
  });
}

/** A sitting is over: what it thinks of a sender now is laid to all that lay there from him. */
function settle({ handles }: WatchedRun, mind: Mind, at: number, changesOf: (dispatch: Dispatch) => Changed): void {
  for (const [subordinate, shift] of mind.shifts) {
    const his = mind.unsettled.filter(({ from }) => from === subordinate);
    for (const dispatch of his) {
      const about = { subordinate: handles.headquarters.get(subordinate)!, together: his.length };
      Object.assign(changesOf(dispatch), { regard: { ...about, ...shift }, settled: at });
    }
  }
  mind.unsettled = [];
  mind.shifts.clear();
}

const opinionIn = (line: TraceLine): Opinion => ({
  weak: (line.weak as number) / 1000,
  compliant: (line.compliant as number) / 1000,
  losses: typeof line.losses === "number" ? line.losses : -1,
});
