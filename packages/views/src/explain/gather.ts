/** From the lines of a trace to one sitting of a headquarters. */
import type { TraceLine } from "@staffride/formats/trace";
import type { Dispatch } from "../dispatch/dispatch.js";
import { openTraffic } from "../dispatch/gather.js";
import type { Estimate, Regard, Seen, Sitting } from "./sitting.js";
import { answeredOf, estimateOf, regardOf, resolvedOf, sightedOf, toldOf, weighedOf } from "./entry.js";

type Draft = {
  -readonly [
    Part in "read" | "plans" | "sightings" | "weighed" | "resolved" | "answered" | "told" | "sent"
  ]: Sitting[Part][number][];
};
const blank = (): Draft => ({
  ...{ read: [], plans: [], sightings: [], weighed: [], resolved: [], answered: [], told: [], sent: [] },
});

/**
 * The last sitting of a headquarters at or before a minute; undefined if it had none. The whole trace is read, so that
 * what it sent has its further fate.
 */
export function sittingAt(lines: Iterable<TraceLine>, headquarters: string, at: number): Sitting | undefined {
  const traffic = openTraffic();
  const estimates = new Map<string, Estimate>();
  const regards = new Map<string, Regard>();
  const places = new Map<string, Seen>();
  let draft = blank();
  let found: Sitting | undefined;
  for (const line of lines) {
    const dispatch = traffic.read(line);
    if (line.at > at) continue;
    note(draft, headquarters, line, dispatch);
    if (line.kind === "dispatch" && dispatch?.to === headquarters) mark(places, dispatch);
    if (line.headquarters !== headquarters) continue;
    if (line.kind === "intents") keep(estimates, line.enemy as string, estimateOf(line));
    if (line.kind === "regard") keep(regards, line.subordinate as string, regardOf(line));
    if (line.kind !== "decision") continue;
    found = {
      headquarters,
      at: line.at,
      ...(found === undefined ? {} : { before: found.at }),
      ...draft,
      estimates: [...estimates.values()].reverse().map((one) => placed(one, places.get(one.enemy))),
      regards: [...regards.values()].reverse(),
    };
    draft = blank();
  }
  return found;
}

/** Minutes of the first and the last sitting of every headquarters that had one. */
export function sittings(lines: Iterable<TraceLine>): Map<string, { first: number; last: number }> {
  const seen = new Map<string, { first: number; last: number }>();
  for (const { kind, at, headquarters } of lines) {
    if (kind !== "decision") continue;
    const id = headquarters as string;
    seen.set(id, { first: seen.get(id)?.first ?? at, last: at });
  }
  return seen;
}

const placed = (estimate: Estimate, seen: Seen | undefined): Estimate =>
  seen === undefined ? estimate : { ...estimate, seen };

/** Mark the enemy a report names where it has him, unless newer news is marked. */
function mark(places: Map<string, Seen>, { report, drafted }: Dispatch): void {
  if (report?.enemy === undefined || report.enemyCell === undefined) return;
  const at = report.happened ?? drafted;
  if ((places.get(report.enemy)?.at ?? -1) > at) return;
  const { sighting } = report;
  places.set(report.enemy, { cell: report.enemyCell, at, ...(sighting === undefined ? {} : { sighting }) });
}

/** The latest entry about somebody stands last. */
function keep<Entry>(entries: Map<string, Entry>, about: string, entry: Entry): void {
  entries.delete(about);
  entries.set(about, entry);
}

function note(draft: Draft, headquarters: string, line: TraceLine, dispatch: Dispatch | undefined): void {
  if (line.kind === "dispatch" && dispatch?.to === headquarters) draft.read.push(dispatch);
  if (line.kind === "drafted" && dispatch?.from === headquarters) draft.sent.push(dispatch);
  if (line.headquarters !== headquarters) return;
  switch (line.kind) {
    case "plan":
      draft.plans.push(line.plan as string);
      return;
    case "sighting":
      draft.sightings.push(sightedOf(line));
      return;
    case "weighed":
      draft.weighed.push(weighedOf(line));
      return;
    case "resolved":
      draft.resolved.push(resolvedOf(line));
      return;
    case "answered":
      if (line.from !== headquarters) draft.answered.push(answeredOf(line, dispatch));
      return;
    case "told":
      draft.told.push(toldOf(line));
  }
}
