/** What a step changed, to name it to whoever may take it back. */
import { addressOf, isSame } from "./address.js";
import type { Choices } from "./choices.js";
import type { Step } from "./store.js";

export const CHANGES = [
  "campaign",
  "variant",
  "decisions",
  "seed",
  "runs",
  "run",
  "view",
  "watching",
  "eyes",
  "difference",
  "ghosts",
  "layers",
  "key",
  "selection",
  "branches",
  "intent",
  "board",
  "refight",
  "record",
  "speed",
  "language",
  "theme",
  "minute",
] as const;
export type Change = (typeof CHANGES)[number];

/** Parts of the choices that a change is named for, the telling ones first: a run that is opened also turns to the map. */
const PARTS: readonly (readonly [Change, (choices: Choices) => unknown])[] = [
  ["campaign", ({ campaign }) => campaign],
  ["variant", ({ run }) => run.variant],
  ["decisions", ({ run }) => decided(run.interventions)],
  ["seed", ({ run }) => run.seed],
  ["run", ({ run }) => run.run],
  ["eyes", ({ eyes }) => JSON.stringify(eyes)],
  ["watching", ({ watching }) => watching],
  ["difference", ({ difference }) => difference],
  ["ghosts", ({ ghosts }) => ghosts],
  ["layers", ({ without }) => without.join()],
  ["key", ({ key }) => key],
  ["runs", ({ refight }) => runsOf(refight)],
  ["view", ({ view }) => view],
  ["board", ({ board }) => board],
  ["refight", ({ refight }) => refight],
  ["record", ({ record }) => record],
  ["branches", ({ closed }) => closed.join()],
  ["intent", ({ intent }) => intent],
  ["selection", ({ selection }) => JSON.stringify(selection)],
  ["speed", ({ speed }) => speed],
  ["language", ({ language }) => language],
  ["theme", ({ theme }) => theme],
];

/** The first part in which they differ, and which decision it was; undefined if they say the same. The minute is named if it alone changed. */
export function changeBetween(
  { choices: before, at: from }: Step,
  { choices: after, at: to }: Step,
): { readonly what: Change; readonly decision?: string } | undefined {
  if (isSame(before, after)) return from === to ? undefined : { what: "minute" };
  const what = PARTS.find(([, of]) => of(before) !== of(after))?.[0];
  if (what === undefined) throw new Error(`no name for the step from ${address(before)} to ${address(after)}`);
  if (what !== "decisions") return { what };
  const [then, now] = [before.run.interventions, after.run.interventions];
  const changed = Object.keys({ ...then, ...now }).filter((id) => then[id] !== now[id]);
  return changed.length === 1 ? { what, decision: changed[0]! } : { what };
}

const address = (choices: Choices): string => addressOf({ choices, at: undefined });

const decided = (interventions: Choices["run"]["interventions"]): string =>
  Object.entries(interventions)
    .map(([point, option]) => `${point}=${option}`)
    .sort()
    .join(" ");

/** Runs asked for stand first in what the refight view writes. */
const runsOf = (refight: string): string => refight.split(";")[0]!;
