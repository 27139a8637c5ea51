/** What had happened by a minute: of the day that is not over, fighting with what it had cost and orders with who had read them by then. */
import { dayOf } from "../calendar.js";
import type { Happening } from "../chronicle/day.js";
import { gatherDays } from "../chronicle/gather.js";
import { perRun } from "./run.js";
import type { WatchedRun } from "./run.js";

/** @param all happenings of whole days, in order of time */
export function soFar(run: WatchedRun, all: readonly Happening[], at: number): Happening[] {
  const { start } = run.scenario;
  const today = dayOf(start, at);
  const past = all.filter((one) => one.at <= at && !(one.what === "fought" && dayOf(start, one.at) === today));
  return [...past.map((one) => readBy(one, at)), ...fightsOf(run, today, at)].sort((a, b) => a.at - b.at);
}

/** An order read by several in one day: by those who had. */
function readBy(happening: Happening, at: number): Happening {
  if (happening.what !== "order") return happening;
  const drafted = happening.at - happening.readers[0]!.minutes;
  return { ...happening, readers: happening.readers.filter(({ minutes }) => drafted + minutes <= at) };
}

/** Lines that tell of engagements and of men who fell in them. */
const fighting = perRun(({ lines }) => lines.filter(({ kind }) => kind === "engagement-began" || kind === "losses"));

function fightsOf(run: WatchedRun, today: number, at: number): Happening[] {
  const { scenario } = run;
  const isOfToday = (minute: number) => dayOf(scenario.start, minute) === today;
  const lines = fighting(run).filter((line) => line.at <= at && (line.kind !== "losses" || isOfToday(line.at)));
  return gatherDays(scenario, lines)
    .flatMap(({ happenings }) => happenings)
    .filter(({ what }) => what === "fought");
}
