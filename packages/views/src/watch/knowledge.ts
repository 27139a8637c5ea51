/**
 * What each headquarters knew when: built by inclusion from the map of day one, the dispatches it has read, its own war diary
 * and the orders it gave; from nothing else. Not the doctrine's books, but the same papers read by the same rules.
 */
import { mapScale } from "@staffride/formats/map-scale";
import type { MapScale } from "@staffride/formats/map-scale";
import type { TraceLine } from "@staffride/formats/trace";
import type { Dispatch } from "../dispatch/dispatch.js";
import { isReading } from "../dispatch/gather.js";
import { dispatchesOf } from "./dispatches.js";
import { learnEnemy, learnOwn } from "./learn.js";
import type { Said } from "./learn.js";
import { unheard, unseen } from "./news.js";
import type { EnemyNews, Given, OwnNews, RegardOf } from "./news.js";
import { enemiesOnDayOne, ownOnDayOne } from "./opening-map.js";
import { perRun } from "./run.js";
import type { WatchedRun } from "./run.js";
import { blankTimeline, change, latest, timelineFrom } from "./timeline.js";
import type { Timeline } from "./timeline.js";

/** Of one headquarters. */
export interface Knowledge {
  /** By headquarters of its own side. */
  readonly own: Map<number, Timeline<OwnNews>>;
  /** By enemy formation. */
  readonly enemies: Map<number, Timeline<EnemyNews>>;
  /** By subordinate. */
  readonly regards: Map<number, Timeline<RegardOf>>;
  readonly given: Map<number, Timeline<Given>>;
}

/** By handle of the headquarters. */
export const knowledgeOf = perRun((run): readonly Knowledge[] => {
  const { scenario, lines, handles } = run;
  const all = scenario.names.headquarters.map((_, h) => onDayOne(run, h));
  const scale = mapScale(scenario.ground.lat);
  const dispatches = dispatchesOf(run);
  for (const line of lines) {
    const writer = all[handles.headquarters.get(line.headquarters as string) ?? -1];
    if (isReading(line)) {
      const dispatch = dispatches.get(line.dispatch as number);
      const reader = dispatch && handles.headquarters.get(dispatch.to);
      if (reader !== undefined) hear(run, scale, all[reader]!, reader, dispatch!, line.at);
    } else if (line.kind === "order") noteGiven(run, all, dispatches.get(line.dispatch as number)!);
    else if (line.kind === "attached") meet(run, all, line);
    else if (writer !== undefined) writeDown(run, writer, line, dispatches);
  }
  return all;
});

function onDayOne({ scenario }: WatchedRun, headquarters: number): Knowledge {
  const own = ownOnDayOne(scenario, headquarters).map((news) => [news.headquarters, timelineFrom(news)] as const);
  const enemies = enemiesOnDayOne(scenario, headquarters).map((news) => [news.formation, timelineFrom(news)] as const);
  return { own: new Map(own), enemies: new Map(enemies), regards: new Map(), given: new Map() };
}

/** A dispatch is read. */
function hear(
  run: WatchedRun,
  scale: MapScale,
  knows: Knowledge,
  reader: number,
  dispatch: Dispatch,
  at: number,
): void {
  const { handles, scenario } = run;
  const cellOf = (id: string | undefined) => handles.cell.get(id ?? "") ?? -1;
  const mark = (formation: number, said: Said) => {
    const course = timelineOf(knows.enemies, formation);
    change(course, at, learnEnemy(latest(course) ?? unseen(formation, at), said, at, scenario.ground, scale));
  };
  for (const [formation, said] of tidingsIn(run, dispatch)) mark(formation, said);
  if (dispatch.content === "intercept" || dispatch.from === dispatch.to) return;

  const { report = {} } = dispatch;
  const sender = handles.headquarters.get(dispatch.from)!;
  const about = subjectOf(run, dispatch, sender);
  if (about !== sender) touch(knows, sender, at);
  if (about === reader || scenario.command.side[about] !== scenario.command.side[reader]) return;
  const course = timelineOf(knows.own, about);
  const isAboutHim = about !== sender || report.subject !== undefined || report.strength !== undefined;
  if (!isAboutHim) return touch(knows, about, at);
  change(course, at, learnOwn(latest(course) ?? unheard(about, at), dispatch, cellOf(report.cell), at));
}

/** Headquarters that a report speaks of: of the formation it names, or the one it is about, or the sender. */
function subjectOf({ handles, scenario }: WatchedRun, { report = {} }: Dispatch, sender: number): number {
  const formation = handles.formation.get(report.subject ?? "");
  if (formation !== undefined) return scenario.forces.headquarters[formation]!;
  return handles.headquarters.get(report.about ?? "") ?? sender;
}

/** He has written, whatever it was. Who was not known is known of from now on. */
function touch({ own }: Knowledge, headquarters: number, at: number): void {
  const course = timelineOf(own, headquarters);
  change(course, at, { ...(latest(course) ?? unheard(headquarters, at)), heardAt: at });
}

/** Enemies a dispatch gives word of: the one its report names, or one who tells of himself in a report not meant for the reader. */
function tidingsIn({ handles }: WatchedRun, dispatch: Dispatch): [formation: number, said: Said][] {
  const { report, drafted, copyOf, content, number } = dispatch;
  const said = (cell: string | undefined, asOf: number | undefined, men: number | undefined) => ({
    ...{ cell: handles.cell.get(cell ?? "") ?? -1, men: men ?? -1, dispatch: number },
    asOf: asOf ?? copyOf?.drafted ?? drafted,
  });
  if (copyOf !== undefined) {
    const { subject, cell, strength, posture, happened } = copyOf.report ?? {};
    const formation = handles.formation.get(subject ?? "");
    if (formation === undefined) return [];
    const own = copyOf.content === "situation-report" ? posture : undefined;
    return [[formation, { ...said(cell, happened, strength), sighting: undefined, posture: own }]];
  }
  const enemy = handles.formation.get(report?.enemy ?? "");
  if (report === undefined || enemy === undefined) return [];
  const { enemyCell, happened, enemyStrength, sighting, posture } = report;
  const his = content === "contact-report" ? posture : undefined;
  return [[enemy, { ...said(enemyCell, happened, enemyStrength), sighting, posture: his }]];
}

/** An order is written: the writer knows what he told whom. */
function noteGiven({ handles }: WatchedRun, all: readonly Knowledge[], dispatch: Dispatch): void {
  const from = handles.headquarters.get(dispatch.from)!;
  const to = handles.headquarters.get(dispatch.to)!;
  if (from === to || dispatch.order === undefined) return;
  const { task, objective } = dispatch.order;
  const given = { to, task, objective: handles.objective.get(objective ?? "") ?? -1, dispatch: dispatch.number };
  change(timelineOf(all[from]!.given, to), dispatch.drafted, { ...given, at: dispatch.drafted });
}

/** A new superior knows of a newcomer what the tables say (DOC-1). */
function meet({ handles, scenario }: WatchedRun, all: readonly Knowledge[], line: TraceLine): void {
  const headquarters = handles.headquarters.get(line.headquarters as string)!;
  const parent = all[handles.headquarters.get(line.parent as string) ?? -1];
  if (parent === undefined || parent.own.has(headquarters)) return;
  const men = scenario.minds.menUnder?.[headquarters] ?? -1;
  change(timelineOf(parent.own, headquarters), line.at, unheard(headquarters, line.at, men));
}

/** A line of its own war diary. */
function writeDown(
  { handles, scenario }: WatchedRun,
  knows: Knowledge,
  line: TraceLine,
  dispatches: ReadonlyMap<number, Dispatch>,
): void {
  const { at } = line;
  const enemy = handles.formation.get(line.enemy as string) ?? -1;
  switch (line.kind) {
    case "sighting": {
      if (enemy < 0) return;
      const course = timelineOf(knows.enemies, enemy);
      const known = latest(course) ?? unseen(enemy, at);
      const believed = typeof line.believed === "number" && line.believed > 0 ? line.believed : known.believed;
      const missed = isMissed(line, known, dispatches.get(line.dispatch as number));
      return change(course, at, { ...known, believed, ...(missed ? { sighting: "no-contact" } : {}) });
    }
    case "intents": {
      const course = timelineOf(knows.enemies, enemy);
      const intents = sharesIn(line, scenario.minds.nIntent);
      return change(course, at, { ...(latest(course) ?? unseen(enemy, at)), intents, intentsAt: at });
    }
    case "regard": {
      const subordinate = handles.headquarters.get(line.subordinate as string)!;
      return change(timelineOf(knows.regards, subordinate), at, {
        ...{ subordinate, weak: (line.weak as number) / 1000, compliant: (line.compliant as number) / 1000 },
        ...{ losses: (line.losses as number) ?? -1, at },
      });
    }
  }
}

/** Was he concluded to be gone from where he was known to be, by one who looked and did not name him (EST-14)? */
function isMissed({ sighting }: TraceLine, { asOf }: EnemyNews, dispatch: Dispatch | undefined): boolean {
  if (sighting !== "no-contact" || dispatch?.content !== "situation-report") return false;
  return dispatch.report?.enemy === undefined && (dispatch.report?.happened ?? dispatch.drafted) >= asOf;
}

/** Probability of each intent. The trace holds four; the fifth is what they leave. */
export function sharesIn(line: TraceLine, nIntent: number): number[] {
  const written = ["intent0", "intent1", "intent2", "intent3"]
    .slice(0, nIntent)
    .map((column) => Math.max(0, line[column] as number) / 1000);
  const rest = 1 - written.reduce((sum, share) => sum + share, 0);
  return nIntent === 5 ? [...written, Math.max(0, rest)] : written;
}

function timelineOf<Value>(courses: Map<number, Timeline<Value>>, about: number): Timeline<Value> {
  let course = courses.get(about);
  if (course === undefined) courses.set(about, (course = blankTimeline()));
  return course;
}
