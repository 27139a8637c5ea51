/** Who is under whom through a run: attachments change, and sums of what is under a headquarters change with them. */
import type { WatchedRun } from "./run.js";
import { indexAt, sum, valueAt } from "./timeline.js";
import type { Timeline } from "./timeline.js";

type Remembering = Pick<WatchedRun, "scenario" | "memory">;

/** Minutes at which somebody came under another; the opening first, as -Infinity. */
export function attachmentMinutes({ memory }: Remembering): number[] {
  const minutes = new Set(memory.parents.flatMap(({ at }) => at));
  return [...minutes.add(-Infinity)].sort((a, b) => a - b);
}

/** Superiors of each headquarters at a minute; -1 at the top. */
export const parentsAt = ({ memory }: Remembering, at: number): number[] =>
  memory.parents.map((parent) => valueAt(parent, at) ?? -1);

/** The headquarters and all above it, itself first. */
export function chainOf(parents: ArrayLike<number>, headquarters: number): number[] {
  const chain: number[] = [];
  for (let h = headquarters; h >= 0 && !chain.includes(h); h = parents[h]!) chain.push(h);
  return chain;
}

/**
 * Sums of a course of each formation over those under each headquarters at the time, its own included.
 *
 * @param courses by formation; @returns by headquarters, the first change at minute 0
 */
export function sumsUnder(run: Remembering, courses: readonly Timeline<number>[]): Timeline<number>[] {
  const { forces, command } = run.scenario;
  const minutes = attachmentMinutes(run);
  const chains = minutes.map((at) => {
    const parents = parentsAt(run, at);
    return courses.map((_, f) => chainOf(parents, forces.headquarters[f]!));
  });
  const held = Array.from({ length: command.nHeadquarters }, (): Timeline<number>[] => []);
  courses.forEach((course, f) => {
    for (const h of new Set(chains.flatMap((chain) => chain[f]!))) {
      const isUnder = minutes.map((_, i) => chains[i]![f]!.includes(h));
      held[h]!.push(isUnder.every(Boolean) ? course : whileUnder(course, minutes, isUnder));
    }
  });
  return held.map(sum);
}

/** The course while it counts, and nothing while it does not. */
function whileUnder(
  course: Timeline<number>,
  minutes: readonly number[],
  isUnder: readonly boolean[],
): Timeline<number> {
  const at = [...new Set([...course.at, ...minutes])].sort((a, b) => a - b);
  const counts = (minute: number) => isUnder[indexAt(minutes, minute)]!;
  return { at, values: at.map((minute) => (counts(minute) ? (valueAt(course, minute) ?? 0) : 0)) };
}
