/**
 * Strength and losses through a run, for small plots: as they were, as they were told, as the superior had them. Of a formation,
 * or of a headquarters: the sum of the formations under it at the time.
 */
import { dispatchesOf } from "./dispatches.js";
import { knowledgeOf } from "./knowledge.js";
import { sumsUnder } from "./membership.js";
import type { OwnNews } from "./news.js";
import { perRun } from "./run.js";
import type { WatchedRun } from "./run.js";
import { blankTimeline, change, latest, valueAt } from "./timeline.js";
import type { Timeline } from "./timeline.js";

/** Men, by the minute of each change; the first is 0. */
export interface StrengthSeries {
  /** Fit for duty: what a report of strength counts. By the daily musters, less whoever has fallen since. */
  readonly fit: Timeline<number>;
  /** Losses since the campaign began. */
  readonly lost: Timeline<number>;
  /** Losses as it told its superior: all that it tells of, what was told before day one with them. */
  readonly told: Timeline<number>;
  /** Of a headquarters: the losses it believed itself when it told of them. */
  readonly believedItself: Timeline<number>;
  /** Men fit for duty, and losses, as its superior at the time had them. */
  readonly believedMen: Timeline<number>;
  readonly believedLost: Timeline<number>;
  /** Losses of the operation before day one: as they were, and as they were told. `told` has the latter in it; `lost` has neither. */
  readonly before: { readonly lost: number; readonly told: number };
}

/** By handle of the headquarters; a formation has the series of its own headquarters. */
export const strengthsOf = perRun((run): readonly StrengthSeries[] => {
  const { scenario, memory } = run;
  const fit = sumsUnder(
    run,
    memory.formations.map(({ muster: { at, values } }) => ({ at, values: values.map(({ men }) => men) })),
  );
  const lost = sumsUnder(
    run,
    memory.formations.map((one) => one.lost),
  );
  const told = tellings(run);
  return scenario.names.headquarters.map((_, h) => ({
    ...{ fit: fit[h]!, lost: lost[h]! },
    ...told[h]!,
    ...asBelieved(run, h),
    before: { lost: scenario.minds.openingLosses?.[h] ?? 0, told: scenario.minds.openingTold?.[h] ?? 0 },
  }));
});

/** What each headquarters told upward: above formations by its war diary, of a formation by its reports. */
function tellings(run: WatchedRun) {
  const { scenario, lines, handles } = run;
  const all = scenario.names.headquarters.map(() => ({
    told: blankTimeline<number>(),
    believedItself: blankTimeline<number>(),
  }));
  for (const line of lines) {
    if (line.kind !== "told") continue;
    const { told, believedItself } = all[handles.headquarters.get(line.headquarters as string)!]!;
    if (typeof line.losses === "number") change(told, line.at, line.losses);
    if (typeof line.believed === "number") change(believedItself, line.at, line.believed);
  }
  for (const { from, report, drafted } of dispatchesOf(run).values()) {
    const h = handles.headquarters.get(from)!;
    const { told } = all[h]!;
    if (scenario.command.formation[h]! < 0 || report?.losses === undefined || report.subject === undefined) continue;
    if (drafted >= (told.at.at(-1) ?? -Infinity)) change(told, drafted, report.losses);
  }
  return all;
}

/** As whoever was its superior had it, by what he had read; losses by his diary where he wrote them down. */
function asBelieved(run: WatchedRun, headquarters: number) {
  const superiors = run.memory.parents[headquarters]!;
  const parts = superiors.at.map((from, i) => {
    const until = superiors.at[i + 1] ?? Infinity;
    const { men, lost } = asBelievedBy(run, superiors.values[i]!, headquarters);
    return { men: between(men, from, until), lost: between(lost, from, until) };
  });
  return { believedMen: joined(parts.map(({ men }) => men)), believedLost: joined(parts.map(({ lost }) => lost)) };
}

function asBelievedBy(run: WatchedRun, superior: number, headquarters: number) {
  const knows = knowledgeOf(run)[superior];
  const news = knows?.own.get(headquarters);
  const regards = knows?.regards.get(headquarters);
  const of = (part: (one: OwnNews) => number) =>
    news === undefined ? blankTimeline<number>() : distinct(news.at, news.values.map(part));
  const losses =
    regards &&
    distinct(
      regards.at,
      regards.values.map((one) => one.losses),
    );
  return {
    men: of(({ men }) => men),
    lost: losses && losses.at.length > 0 ? losses : of((one) => one.losses),
  };
}

/** What of a course falls between two minutes; what held as it begins stands at its beginning. */
function between(course: Timeline<number>, from: number, until: number): Timeline<number> {
  const part = blankTimeline<number>();
  const held = valueAt(course, from);
  if (held !== undefined) change(part, Math.max(0, from), held);
  course.at.forEach((at, i) => at > from && at < until && change(part, at, course.values[i]!));
  return part;
}

const joined = (parts: readonly Timeline<number>[]): Timeline<number> =>
  distinct(
    parts.flatMap(({ at }) => at),
    parts.flatMap(({ values }) => values),
  );

/** Without what was not said, and without repetition. */
function distinct(at: readonly number[], values: readonly number[]): Timeline<number> {
  const course = blankTimeline<number>();
  values.forEach((value, i) => value >= 0 && value !== latest(course) && change(course, Math.max(0, at[i]!), value));
  return course;
}
