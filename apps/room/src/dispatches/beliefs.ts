/** Beliefs that can be drawn under the lanes: what a headquarters held likely of the enemy, or of a subordinate, through a run. */
import { knowledgeOf } from "@staffride/views/watch/knowledge";
import { leaningOf } from "@staffride/views/watch/leaning";
import { perRun } from "@staffride/views/watch/run";
import type { WatchedRun } from "@staffride/views/watch/run";
import { blankTimeline, change } from "@staffride/views/watch/timeline";
import type { Timeline } from "@staffride/views/watch/timeline";
import type { Quarrel } from "./quarrel.js";

export interface Believed {
  /** `regard:HQ:HQ`, `weak:HQ:HQ`, `intent:HQ:INTENT`, by ids. */
  readonly key: string;
  readonly what: "regard" | "weak" | "intent";
  readonly holder: number;
  /** Subordinate, or intent. */
  readonly of: number;
}

/** Of the headquarters that have written any down: of their subordinates, then of the enemy. */
export const believedIn = perRun((run): readonly Believed[] => {
  const { names } = run.scenario;
  const id = (h: number) => names.headquarters[h]!.id;
  const reckons = new Set(run.lines.flatMap(({ kind, headquarters }) => (kind === "intents" ? [headquarters] : [])));
  return knowledgeOf(run).flatMap(({ regards }, holder) => {
    const ofThem = [...regards.keys()].flatMap((of) =>
      (["regard", "weak"] as const).map((what): Believed => ({
        key: `${what}:${id(holder)}:${id(of)}`,
        what,
        holder,
        of,
      })),
    );
    const ofEnemy = names.intents.map(({ id: intent }, of): Believed => ({
      ...{ key: `intent:${id(holder)}:${intent}`, what: "intent", holder, of },
    }));
    return [...ofThem, ...(reckons.has(id(holder)) ? ofEnemy : [])];
  });
});

/** The one asked for; else of what the superior in a quarrel makes of his subordinate that which moves most, else the first. */
export function chosenBelief(
  run: WatchedRun,
  all: readonly Believed[],
  key: string,
  quarrel: Quarrel | undefined,
): Believed | undefined {
  if (key === "none") return undefined;
  const ofQuarrel = all
    .filter(({ what, holder, of }) => what !== "intent" && holder === quarrel?.superior && of === quarrel.subordinate)
    .sort((a, b) => reach(run, b) - reach(run, a));
  return all.find((one) => one.key === key) ?? ofQuarrel[0] ?? all[0];
}

/** From the least to the most it was ever held. */
function reach(run: WatchedRun, belief: Believed): number {
  const { values } = courseOf(run, belief);
  return values.length === 0 ? 0 : Math.max(...values) - Math.min(...values);
}

/** Probability by the minute of each change. */
export function courseOf(run: WatchedRun, { what, holder, of }: Believed): Timeline<number> {
  if (what === "intent") return leaningOf(run, holder, of);
  const { at, values } = knowledgeOf(run)[holder]!.regards.get(of)!;
  const course = blankTimeline<number>();
  values.forEach(({ weak, compliant }, i) => change(course, at[i]!, what === "weak" ? weak : compliant));
  return course;
}

export interface Steps {
  /** The line, and the area under it. */
  readonly line: string;
  readonly area: string;
}

/** A timeline as steps between two minutes; "" where nothing is known yet. */
export function stepsOf(
  { at, values }: Timeline<number>,
  window: { readonly from: number; readonly to: number },
  x: (minute: number) => number,
  y: (value: number) => number,
): Steps {
  const points: string[] = [];
  let first: number | undefined;
  at.forEach((minute, i) => {
    const until = Math.min(at[i + 1] ?? Infinity, window.to);
    const since = Math.max(minute, window.from);
    if (until <= since) return;
    first ??= since;
    points.push(
      `${x(since).toFixed(1)} ${y(values[i]!).toFixed(1)}`,
      `${x(until).toFixed(1)} ${y(values[i]!).toFixed(1)}`,
    );
  });
  if (first === undefined) return { line: "", area: "" };
  const line = `M${points.join("L")}`;
  const end = points.at(-1)!.split(" ")[0]!;
  return { line, area: `${line}L${end} ${y(0)}L${x(first).toFixed(1)} ${y(0)}Z` };
}
