/** What happened in a run, for the ticks of a time bar and for going from one thing to the next, in the chronicle's words. */
import type { Happening } from "../chronicle/day.js";
import { gatherDays } from "../chronicle/gather.js";
import { rankOf } from "../chronicle/rank.js";
import type { Rank } from "../chronicle/rank.js";
import { tongueFor } from "../chronicle/telling.js";
import type { Tongue } from "../chronicle/tongue.js";
import { openBook } from "../book.js";
import type { Language } from "../language.js";
import { LANGUAGES } from "../language.js";
import { desksOf } from "./dispatches.js";
import { perRun } from "./run.js";
import { soFar } from "./so-far.js";
import type { WatchedRun } from "./run.js";
import { indexAt } from "./timeline.js";
import { asRead } from "../dispatch/dispatch.js";
import { message, sayingFor } from "../dispatch/traffic.js";

/** One thing that happened. */
export interface Tick {
  readonly at: number;
  /** Side it is told of, by handle; -1 if of none or both. */
  readonly side: number;
  readonly rank: Rank;
  readonly what: Happening["what"];
  /** Formation or headquarters it happened to, by id. */
  readonly whom?: string;
  /** Number of the dispatch it is about. */
  readonly dispatch?: number;
  /** Where it happened: a town or crossing by id, a cell by its H3 index. */
  readonly place?: string;
  readonly crossing?: string;
  readonly cell?: string;
  /** Is it fighting that had begun before? */
  readonly goesOn: boolean;
  /** A sentence without its full stop. */
  words(language: Language): string;
}

/** In order of time; fighting with what a whole day of it cost, an order with all who read it that day. */
export const happeningsOf = perRun((run): readonly Tick[] => told(run).map(tickIn(run)));

/** What had happened by a minute, in order of time: nothing in it is of later hours. */
export const happenedBy = (run: WatchedRun, at: number): Tick[] => soFar(run, told(run), at).map(tickIn(run));

const told = perRun((run): readonly Happening[] =>
  gatherDays(run.scenario, run.lines)
    .flatMap(({ happenings }) => happenings)
    .sort((a, b) => a.at - b.at),
);

const tickIn = perRun((run) => {
  const { scenario } = run;
  const book = openBook("en", scenario);
  const tongues = new Map<Language, Tongue>(LANGUAGES.map((language) => [language, tongueFor(scenario, language)]));
  return (happening: Happening): Tick => {
    const whom = whomOf(happening);
    return {
      ...{ at: happening.at, what: happening.what, rank: rankOf(happening, book) },
      side: sideOf(run, happening, whom),
      ...(whom === undefined ? {} : { whom }),
      ...("dispatch" in happening ? { dispatch: happening.dispatch.number } : {}),
      ...("place" in happening ? { place: happening.place } : {}),
      ...("crossing" in happening ? { crossing: happening.crossing } : {}),
      ...("cell" in happening ? { cell: happening.cell } : {}),
      goesOn: happening.what === "fought" && happening.goesOn,
      words: (language) => tongues.get(language)!.tell(happening),
    };
  };
});

/** Whom one would look for on the map. */
function whomOf(happening: Happening): string | undefined {
  switch (happening.what) {
    case "town":
    case "ferry":
      return happening.by;
    case "fought":
      return (happening.parties.find(({ attacks }) => attacks) ?? happening.parties[0]).formations[0];
    case "order":
    case "order-lost":
      return happening.from;
    case "appeal":
      return happening.dispatch.from;
    case "visited":
      return happening.about;
    default:
      return "formation" in happening ? happening.formation : happening.headquarters;
  }
}

function sideOf({ scenario, handles }: WatchedRun, happening: Happening, whom: string | undefined): number {
  if (happening.what === "fought") return -1;
  if ("side" in happening) return handles.side.get(happening.side) ?? -1;
  const headquarters = handles.headquarters.get(whom ?? "");
  if (headquarters !== undefined) return scenario.command.side[headquarters]!;
  const formation = handles.formation.get(whom ?? "");
  return formation === undefined ? -1 : scenario.forces.side[formation]!;
}

/** So far back something is still going on, minutes. */
const RECENT = 12 * 60;

export interface Headline {
  readonly at: number;
  readonly text: string;
  /** Of a headquarters: the dispatch it read. */
  readonly dispatch?: number;
}

/**
 * What goes on about a minute: of what has happened in the last hours the first in rank, the latest of these, and what is new
 * before fighting that goes on; else whatever came last.
 *
 * @param side of it alone, by handle, and of fighting; of all if left out
 */
export function headline(run: WatchedRun, at: number, language: Language, side?: number): Headline | undefined {
  const isTold = (tick: Tick) => side === undefined || tick.side === side || tick.what === "fought";
  const ticks = soFar(run, told(run), at).map(tickIn(run)).filter(isTold);
  const best = ticks.reduceRight<Tick | undefined>(
    (best, tick) => (best === undefined || (at - tick.at <= RECENT && weight(tick) < weight(best)) ? tick : best),
    undefined,
  );
  return best && { at: best.at, text: best.words(language) };
}

/** What somebody now thinks comes after what anybody did. */
const weight = ({ rank, goesOn, what }: Tick): number => rank + (goesOn ? 0.5 : 0) + (what === "reading" ? 1.5 : 0);

/** What a headquarters last read, as far as it is worth a line: the last order, appeal or other paper of weight before the last report. */
export function lastRead(run: WatchedRun, headquarters: number, at: number, language: Language): Headline | undefined {
  const { read, readAt } = desksOf(run)[headquarters]!;
  const last = indexAt(readAt, at);
  const recent = read.slice(0, last + 1).filter(({ way }) => at - way!.read <= RECENT);
  const found = recent.filter(({ content }) => !content.endsWith("-report")).at(-1) ?? read[last];
  if (found === undefined) return undefined;
  const { text } = message(sayingFor(run.scenario, language), asRead(found));
  return { at: found.way!.read, text, dispatch: found.number };
}
