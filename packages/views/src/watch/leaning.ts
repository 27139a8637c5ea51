/**
 * How likely a headquarters held an intent through a run: of one enemy, or of several, the mean weighed by the strength it
 * believed them to have. As the checks of belief reckon it: an entry of the war diary holds until the next about the same
 * formation, one it has not named does not count, and while no strength is believed of any, all count alike.
 */
import { sharesIn } from "./knowledge.js";
import type { WatchedRun } from "./run.js";
import { blankTimeline, change } from "./timeline.js";
import type { Timeline } from "./timeline.js";

/**
 * Probability, 0 to 1, by the minute of each change; empty if it never wrote of any of them.
 *
 * @param enemies formations; all that it writes of if left out
 */
export function leaningOf(
  { lines, scenario, handles }: WatchedRun,
  headquarters: number,
  intent: number,
  enemies?: readonly number[],
): Timeline<number> {
  const id = scenario.names.headquarters[headquarters]!.id;
  const watched = enemies && new Set(enemies);
  const held = new Map<number, number>();
  const believed = new Map<number, number>();
  const course = blankTimeline<number>();
  for (const line of lines) {
    if (line.headquarters !== id || (line.kind !== "intents" && line.kind !== "sighting")) continue;
    const enemy = handles.formation.get(line.enemy as string);
    if (enemy === undefined || watched?.has(enemy) === false) continue;
    if (line.kind === "intents") held.set(enemy, sharesIn(line, scenario.minds.nIntent)[intent] ?? 0);
    else if (typeof line.believed === "number") believed.set(enemy, Math.max(0, line.believed));
    if (held.size > 0) change(course, line.at, mean(held, believed));
  }
  return course;
}

function mean(held: ReadonlyMap<number, number>, believed: ReadonlyMap<number, number>): number {
  let [weighed, men, plain] = [0, 0, 0];
  for (const [enemy, share] of held) {
    const weight = believed.get(enemy) ?? 0;
    weighed += share * weight;
    men += weight;
    plain += share;
  }
  return men > 0 ? weighed / men : plain / held.size;
}
