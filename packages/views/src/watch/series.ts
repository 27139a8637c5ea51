/**
 * Strength and losses through a run, for small plots: as they were, as they were told, as the superior had them. Of a formation,
 * or of a headquarters: the sum of the formations under it on day one.
 */
import { dispatchesOf } from "./dispatches.js";
import { knowledgeOf } from "./knowledge.js";
import type { Muster } from "./memory.js";
import type { OwnNews } from "./news.js";
import { under } from "./opening-map.js";
import { perRun } from "./run.js";
import type { WatchedRun } from "./run.js";
import { blankTimeline, change, latest } from "./timeline.js";
import type { Timeline } from "./timeline.js";

/** Men, by the minute of each change; the first is 0. */
export interface StrengthSeries {
  /** With their columns: fit, sick, wounded carried along; by the daily musters. */
  readonly present: Timeline<number>;
  /** Of these the fit, whom reports count as men with the colours: what `believedMen` is to be held against. */
  readonly fit: Timeline<number>;
  /** Losses since the campaign began. */
  readonly lost: Timeline<number>;
  /** Losses as it told its superior: all that it tells of, what was told before day one with them. */
  readonly told: Timeline<number>;
  /** Of a headquarters: the losses it believed itself when it told of them. */
  readonly believedItself: Timeline<number>;
  /** Men and losses as its superior on day one had them. */
  readonly believedMen: Timeline<number>;
  readonly believedLost: Timeline<number>;
  /** Losses of the operation before day one: as they were, and as they were told. `told` has the latter in it; `lost` has neither. */
  readonly before: { readonly lost: number; readonly told: number };
}

/** By handle of the headquarters; a formation has the series of its own headquarters. */
export const strengthsOf = perRun((run): readonly StrengthSeries[] => {
  const { scenario } = run;
  const present = scenario.names.formations.map((_, f) => mustered(run, f, presentIn));
  const fit = scenario.names.formations.map((_, f) => mustered(run, f, ({ men }) => men));
  const lost = run.memory.formations.map((one) => one.lost);
  const told = tellings(run);
  return scenario.names.headquarters.map((_, h) => {
    const members = [h, ...under(scenario, h)].flatMap((one) => formationsOf(scenario.command.formation[one]!));
    return {
      present: sum(members.map((f) => present[f]!)),
      fit: sum(members.map((f) => fit[f]!)),
      lost: sum(members.map((f) => lost[f]!)),
      ...told[h]!,
      ...asBelieved(run, h),
      before: { lost: scenario.minds.openingLosses?.[h] ?? 0, told: scenario.minds.openingTold?.[h] ?? 0 },
    };
  });
});

const formationsOf = (formation: number): number[] => (formation < 0 ? [] : [formation]);

const presentIn = ({ men, wounded, unfit }: Muster): number => men + wounded + unfit;

function mustered({ memory }: WatchedRun, formation: number, of: (muster: Muster) => number): Timeline<number> {
  const { muster, gone } = memory.formations[formation]!;
  const course = { at: [...muster.at], values: muster.values.map(of) };
  if (gone < Infinity) change(course, gone, 0);
  return course;
}

/** The sum of timelines: a change wherever one of them changes. */
export function sum(courses: readonly Timeline<number>[]): Timeline<number> {
  const steps = courses.flatMap(({ at, values }) =>
    at.map((minute, i) => ({ minute, by: values[i]! - (values[i - 1] ?? 0) })),
  );
  steps.sort((a, b) => a.minute - b.minute);
  const total = blankTimeline<number>();
  for (const { minute, by } of steps) change(total, Math.max(0, minute), (latest(total) ?? 0) + by);
  return total;
}

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

/** As the superior of day one had it, by what he had read; losses by his diary where he wrote them down. */
function asBelieved(run: WatchedRun, headquarters: number) {
  const superior = run.scenario.command.parent[headquarters]!;
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
    believedMen: of(({ men }) => men),
    believedLost: losses && losses.at.length > 0 ? losses : of((one) => one.losses),
  };
}

/** Without what was not said, and without repetition. */
function distinct(at: readonly number[], values: readonly number[]): Timeline<number> {
  const course = blankTimeline<number>();
  values.forEach((value, i) => value >= 0 && value !== latest(course) && change(course, Math.max(0, at[i]!), value));
  return course;
}
