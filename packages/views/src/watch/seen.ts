/** The war as a headquarters sees it at a minute: by what it had read by then, and its own eyes. */
import type { Scenario } from "@staffride/formats/scenario";
import { knowledgeOf } from "./knowledge.js";
import type { EnemyNews, Given, OwnNews, RegardOf } from "./news.js";
import type { Standing } from "./position.js";
import type { WatchedRun } from "./run.js";
import { valueAt } from "./timeline.js";
import type { Timeline } from "./timeline.js";
import { traysOf } from "./tray.js";
import type { Trays } from "./tray.js";

/** One of its own side, as last heard of. */
export interface SeenOwn extends OwnNews {
  /** Formation it leads, -1: it is a headquarters above formations. */
  readonly formation: number;
  /** Minutes since what is known was so. */
  readonly age: number;
  /** Does it answer to this headquarters now? */
  readonly subordinate: boolean;
  readonly regard?: RegardOf;
  readonly given?: Given;
  /** Not heard of for long. */
  readonly silent: boolean;
}

/** An enemy, as last heard of. */
export interface SeenEnemy extends EnemyNews {
  readonly age: number;
  readonly silent: boolean;
}

export interface Seen {
  readonly at: number;
  readonly headquarters: number;
  /** Cell of its own post, where it is; -1 off the map. */
  readonly post: number;
  /** Its own formation, where it is; of a headquarters that leads one. */
  readonly self?: Standing;
  readonly own: readonly SeenOwn[];
  readonly enemies: readonly SeenEnemy[];
  readonly trays: Trays;
}

/** Reports come daily: who has missed two is silent. */
const REPORTS_MISSED = 2;

/** Minutes of silence after which somebody has not been heard of for long. */
export const silence = ({ parameters }: Pick<Scenario, "parameters">): number =>
  REPORTS_MISSED * parameters.situationHours * 60;

/** The situation map of a headquarters: nothing on it depends on what it had not read. */
export function seenFrom(run: WatchedRun, headquarters: number, at: number): Seen {
  const knows = knowledgeOf(run)[headquarters]!;
  const { command } = run.scenario;
  const formation = command.formation[headquarters]!;
  const self = formation < 0 ? undefined : ownFormation(run, formation, at);
  return {
    ...{ at, headquarters },
    post: formation < 0 ? valueAt(run.memory.posts.get(headquarters)!, at)! : (self?.cell ?? -1),
    ...(self === undefined ? {} : { self }),
    own: present(knows.own, at).map((news) => seenOwn(run, headquarters, news, at)),
    enemies: present(knows.enemies, at).map((news) => seenEnemy(run, news, at)),
    trays: traysOf(run, headquarters, at),
  };
}

/** What is known at a minute of each. */
export const present = <News>(courses: ReadonlyMap<number, Timeline<News>>, at: number): News[] =>
  [...courses.values()].flatMap((course) => valueAt(course, at) ?? []);

function ownFormation(run: WatchedRun, formation: number, at: number): Standing | undefined {
  return run.positionAt(at).formations.find((one) => one.formation === formation);
}

function seenOwn(run: WatchedRun, headquarters: number, news: OwnNews, at: number): SeenOwn {
  const knows = knowledgeOf(run)[headquarters]!;
  const regard = optional(knows.regards.get(news.headquarters), at);
  const given = optional(knows.given.get(news.headquarters), at);
  return {
    ...news,
    formation: run.scenario.command.formation[news.headquarters]!,
    age: at - news.cellAsOf,
    subordinate: valueAt(run.memory.parents[news.headquarters]!, at) === headquarters,
    ...(regard === undefined ? {} : { regard }),
    ...(given === undefined ? {} : { given }),
    silent: at - news.heardAt > silence(run.scenario),
  };
}

export const seenEnemy = ({ scenario }: WatchedRun, news: EnemyNews, at: number): SeenEnemy => ({
  ...news,
  age: at - news.asOf,
  silent: at - news.heardAt > silence(scenario),
});

const optional = <Value>(course: Timeline<Value> | undefined, at: number): Value | undefined =>
  course && valueAt(course, at);
