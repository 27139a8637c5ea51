/**
 * A run to be watched: its trace read once, so that any minute of it can be asked for, forwards or backwards, at the same small
 * cost.
 */
import type { Scenario } from "@staffride/formats/scenario";
import { LINE } from "@staffride/formats/trace";
import type { TraceLine } from "@staffride/formats/trace";
import { decodeLines } from "@staffride/formats/trace-line";
import { engagementAt, lastFelt } from "./engagements.js";
import { handlesOf } from "./handles.js";
import type { Handles } from "./handles.js";
import { betweenAt, cellAt, routeAt } from "./legs.js";
import { openMemory } from "./memory.js";
import type { Memory, Positioned, Remembered } from "./memory.js";
import { trafficAt } from "./passages.js";
import type { Position, Standing } from "./position.js";
import { recall } from "./recall.js";
import { indexAt, valueAt } from "./timeline.js";

export interface WatchedRun<Of extends Positioned = Scenario> {
  readonly scenario: Of;
  readonly lines: readonly TraceLine[];
  readonly handles: Handles;
  readonly memory: Memory;
  /** Where everybody stands at a minute. */
  positionAt(at: number): Position;
}

/** Fighting is shown for so long after men last fell in it, minutes. */
const RECENT = 6 * 60;
/** Routes are shown so far back, minutes. */
const ROUTE = 24 * 60;

/** @param trace integers as the kernel wrote them, LINE a line; or lines already in words */
export function openRun<Of extends Positioned>(scenario: Of, trace: Int32Array | Iterable<TraceLine>): WatchedRun<Of> {
  const lines = [...(trace instanceof Int32Array ? decodeLines(scenario, trace, trace.length / LINE) : trace)];
  const handles = handlesOf(scenario);
  const memory = openMemory(scenario);
  for (const line of lines) recall(memory, handles, scenario.forces, line);
  return { scenario, lines, handles, memory, positionAt: (at) => positionIn(scenario, memory, at) };
}

/** Something drawn from a run that is made when it is first asked for, and kept with the run. */
export function perRun<Made>(make: (run: WatchedRun) => Made): (run: WatchedRun) => Made {
  const kept = new WeakMap<WatchedRun, Made>();
  return (run) => {
    let made = kept.get(run);
    if (made === undefined) kept.set(run, (made = make(run)));
    return made;
  };
}

function positionIn({ forces }: Positioned, memory: Memory, at: number): Position {
  const { formations, crossings, places, posts, passages } = memory;
  const engagements = [...memory.engagements.values()];
  const felt = engagements.filter((one) => at - lastFelt(one, at) <= RECENT);
  const standings = formations.flatMap((one, f) => {
    if (at >= one.gone || cellAt(one.way, at) < 0) return [];
    return [standing(memory, one, f, forces.headquarters[f]!, at)];
  });
  return {
    at,
    formations: standings,
    posts: new Map([...posts].map(([h, cells]) => [h, valueAt(cells, at)!])),
    parents: memory.parents.map((parent) => valueAt(parent, at)!),
    tasks: memory.tasks.map((task) => valueAt(task, at)),
    fights: [...new Set(felt.map(({ cell }) => cell))],
    engagements: engagements
      .filter(({ began, ended }) => began <= at && at < ended)
      .map((one) => engagementAt(one, forces.side, at)),
    crossings: crossings.map((holder) => valueAt(holder, at)!),
    traffic: passages.flatMap((here, crossing) => trafficAt(crossing, here, at) ?? []),
    places: places.map((holder) => valueAt(holder, at)!),
  };
}

function standing(memory: Memory, one: Remembered, formation: number, headquarters: number, at: number): Standing {
  const between = betweenAt(one.way, at);
  const task = memory.tasks[headquarters] && valueAt(memory.tasks[headquarters], at);
  return {
    formation,
    cell: cellAt(one.way, at),
    ...(between === undefined ? {} : { between }),
    ...valueAt(one.muster, at)!,
    lost: valueAt(one.lost, at)!,
    posture: valueAt(one.posture, at)!,
    fighting: at - (one.fell[indexAt(one.fell, at)] ?? -Infinity) <= RECENT,
    contacts: valueAt(one.contacts, at)!,
    engagements: one.engagements
      .filter(({ joined, ended }) => joined.get(formation)! <= at && at < ended)
      .map(({ engagement }) => engagement),
    encircled: valueAt(one.encircled, at)!,
    route: routeAt(one.way, at - ROUTE, at),
    parent: (memory.parents[headquarters] && valueAt(memory.parents[headquarters], at)) ?? -1,
    ...(task === undefined ? {} : { task }),
  };
}
