/** By how much an estimate of the enemy changed, and in what. */
import type { Reestimated } from "@staffride/views/watch/changed";

/** The intent whose probability changed most; of one never reckoned before, the likeliest. */
export function shiftMost({ before, after }: Pick<Reestimated, "before" | "after">): {
  readonly intent: number;
  readonly by: number;
} {
  const shifts = after.intents.map((share, intent) => Math.abs(share - (before?.intents[intent] ?? 0)));
  const by = Math.max(...shifts);
  return { intent: shifts.indexOf(by), by };
}
