/** From the lines of a trace to one sitting of a headquarters. */
import type { TraceLine } from "@staffride/formats/trace";
import type { Dispatch } from "../dispatch/dispatch.js";
import { isReading, openTraffic } from "../dispatch/gather.js";
import type {
  Boundary,
  Claim,
  Estimate,
  March,
  Neighbour,
  Pledge,
  Regard,
  Relieved,
  Seen,
  Sitting,
  Word,
} from "./sitting.js";
import {
  answeredOf,
  estimateOf,
  marchOf,
  pledgeOf,
  regardOf,
  resolvedOf,
  sightedOf,
  toldOf,
  weighedOf,
  wordOf,
} from "./entry.js";

type Draft = {
  -readonly [
    Part in "read" | "plans" | "sightings" | "weighed" | "resolved" | "answered" | "told" | "sent"
  ]: Sitting[Part][number][];
};
/** A march stands above the line of what it belongs to. */
interface Marching {
  march?: March | undefined;
}
const blank = (): Draft => ({
  ...{ read: [], plans: [], sightings: [], weighed: [], resolved: [], answered: [], told: [], sent: [] },
});

/** What stands until it is written down or read anew, by whom it is about. */
interface Standing {
  readonly estimates: Map<string, Estimate>;
  readonly regards: Map<string, Regard>;
  readonly places: Map<string, Seen>;
  readonly claims: Map<string, Claim>;
  readonly boundaries: Map<string, Boundary>;
  readonly neighbours: Map<string, Neighbour>;
  readonly pledges: Map<string, Pledge>;
  word?: Word;
  relieved?: Relieved;
}
const nothing = (): Standing => ({
  ...{ estimates: new Map(), regards: new Map(), places: new Map(), claims: new Map(), boundaries: new Map() },
  ...{ neighbours: new Map(), pledges: new Map() },
});

/**
 * The last sitting of a headquarters at or before a minute; undefined if it had none. The whole trace is read, so that
 * what it sent has its further fate.
 */
export function sittingAt(lines: Iterable<TraceLine>, headquarters: string, at: number): Sitting | undefined {
  const traffic = openTraffic();
  const standing = nothing();
  const above: Marching = {};
  let draft = blank();
  let found: Sitting | undefined;
  for (const line of lines) {
    const dispatch = traffic.read(line);
    if (line.at > at) continue;
    note(draft, above, headquarters, line, dispatch);
    if (dispatch !== undefined) learn(standing, headquarters, line, dispatch);
    if (line.headquarters !== headquarters) continue;
    write(standing, line);
    if (line.kind !== "decision") continue;
    const before = found === undefined ? {} : { before: found.at };
    found = { headquarters, at: line.at, ...before, ...draft, ...standingNow(standing) };
    draft = blank();
  }
  return found;
}

/** The latest written down first. */
function standingNow(standing: Standing) {
  const { estimates, regards, places, claims, boundaries, neighbours, pledges, word, relieved } = standing;
  return {
    estimates: [...estimates.values()].reverse().map((one) => placed(one, places.get(one.enemy))),
    regards: [...regards.values()].reverse(),
    claims: [...claims.values()].reverse(),
    boundaries: [...boundaries.values()].reverse(),
    neighbours: [...neighbours.values()].reverse(),
    pledges: [...pledges.values()].reverse(),
    ...(word === undefined ? {} : { word }),
    ...(relieved === undefined ? {} : { relieved }),
  };
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

/** Mark the enemy a report names where it has him, or one who tells of himself in a report not meant for us, unless newer news is marked. */
function mark(places: Map<string, Seen>, { report, copyOf, drafted }: Dispatch): void {
  if (copyOf !== undefined) return markSender(places, copyOf);
  if (report?.enemy === undefined || report.enemyCell === undefined) return;
  const at = report.happened ?? drafted;
  if ((places.get(report.enemy)?.at ?? -1) > at) return;
  const { sighting } = report;
  places.set(report.enemy, { cell: report.enemyCell, at, ...(sighting === undefined ? {} : { sighting }) });
}

function markSender(places: Map<string, Seen>, { report, drafted }: Dispatch): void {
  if (report?.subject === undefined || report.cell === undefined) return;
  const at = report.happened ?? drafted;
  if ((places.get(report.subject)?.at ?? -1) <= at) places.set(report.subject, { cell: report.cell, at });
}

/** What a dispatch leaves standing when it is read, or, of a boundary it moves itself, when it is written. */
function learn(standing: Standing, headquarters: string, line: TraceLine, dispatch: Dispatch): void {
  const { number, from, to, content, report, boundary } = dispatch;
  const hasRead = isReading(line) && to === headquarters;
  if (boundary !== undefined && (hasRead || (line.kind === "boundary" && from === headquarters))) {
    const known = standing.boundaries.get(boundary.sector)?.holder === boundary.holder;
    if (!known) keep(standing.boundaries, boundary.sector, { ...boundary, at: line.at, dispatch: number });
  }
  if (!hasRead) return;
  mark(standing.places, dispatch);
  if (content === "liaison") meet(standing.neighbours, dispatch);
  if (report?.claimed !== undefined && content !== "liaison")
    keep(standing.claims, from, { by: from, claimed: report.claimed, dispatch: number });
}

/** What a letter says of a neighbour, unless newer news of him is known. */
function meet(neighbours: Map<string, Neighbour>, { number, from, report = {}, drafted }: Dispatch): void {
  const { about: headquarters = from, cell, strength, unfit, happened: at = drafted } = report;
  if ((neighbours.get(headquarters)?.at ?? -1) > at) return;
  keep(neighbours, headquarters, {
    ...{ headquarters, at, dispatch: number },
    ...(cell === undefined ? {} : { cell }),
    ...(strength === undefined ? {} : { strength }),
    ...(unfit === undefined ? {} : { gone: unfit / 1000 }),
  });
}

/** What a line of its own leaves standing. */
function write(standing: Standing, line: TraceLine): void {
  if (line.kind === "intents") keep(standing.estimates, line.enemy as string, estimateOf(line));
  if (line.kind === "regard") keep(standing.regards, line.subordinate as string, regardOf(line));
  if (line.kind === "promise") standing.word = wordOf(line);
  if (line.kind === "pledge") keep(standing.pledges, line.subordinate as string, pledgeOf(line));
  if (line.kind === "relieved") standing.relieved = { by: line.by as string, at: line.at };
}

/** The latest entry about somebody stands last. */
function keep<Entry>(entries: Map<string, Entry>, about: string, entry: Entry): void {
  entries.delete(about);
  entries.set(about, entry);
}

function note(
  draft: Draft,
  above: Marching,
  headquarters: string,
  line: TraceLine,
  dispatch: Dispatch | undefined,
): void {
  if (isReading(line) && dispatch?.to === headquarters) draft.read.push(dispatch);
  if (line.kind === "drafted" && dispatch?.from === headquarters) draft.sent.push(dispatch);
  if (line.headquarters !== headquarters) return;
  const march = above.march === undefined ? {} : { march: above.march };
  above.march = line.kind === "own-march" ? marchOf(line) : undefined;
  switch (line.kind) {
    case "plan":
      draft.plans.push(line.plan as string);
      return;
    case "sighting":
    case "displaced":
      draft.sightings.push(sightedOf(line));
      return;
    case "weighed":
      draft.weighed.push({ ...weighedOf(line), ...march });
      return;
    case "resolved":
      draft.resolved.push(resolvedOf(line));
      return;
    case "answered":
      if (line.from !== headquarters) draft.answered.push({ ...answeredOf(line, dispatch), ...march });
      return;
    case "told":
      draft.told.push(toldOf(line));
  }
}
