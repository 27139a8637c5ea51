/** What the board draws: the run, the record, or both. */
import type { Eyes, Selection, Watching } from "../state/choices.js";
import type { Quarrel } from "./quarrel.js";
import type { Settings } from "./settings.js";
import type { Wire } from "./wire.js";

export type Count = (wires: readonly Wire[]) => number;
export type Drawn = "run" | "record" | "both";

/** What of the page's choices it hangs on. */
export interface Asked {
  readonly watching: Watching;
  readonly ghosts: boolean;
  readonly eyes: Eyes;
  readonly selection: Selection | undefined;
}

/** A run with less than this share of what the record tells is no picture of it. */
const LITTLE = 0.5;

const countOf = (quarrel: Quarrel | undefined): Count | undefined => quarrel && ((wires) => exchanged(wires, quarrel));

/**
 * What was asked for. A board of the quarrel, or of another story, that nobody has asked to be the run's shows the record, where the run has little
 * of the quarrel: unless one looks with a headquarters' eyes, or at a dispatch of the run.
 *
 * @param told how many of some dispatches belong to the story
 */
export function drawnOn(
  { watching, ghosts, eyes, selection }: Asked,
  { preset, drawn }: Pick<Settings, "preset" | "drawn">,
  { run, record }: { readonly run: readonly Wire[]; readonly record: readonly Wire[] },
  quarrel: Quarrel | undefined,
  told = countOf(quarrel),
): Drawn {
  if (watching === "record") return "record";
  if (ghosts) return "both";
  const isStory = preset === "quarrel" || preset.startsWith("story:");
  const isOpening = isStory && drawn === "" && eyes.kind === "truth";
  if (!isOpening || told === undefined || isOfRun(selection)) return "run";
  return told(run) < LITTLE * told(record) ? "record" : "run";
}

const isOfRun = (selection: Selection | undefined): boolean =>
  selection?.kind === "dispatch" && /^\d+$/u.test(selection.id);

/** Dispatches but routine from and to the two who quarrel, or from the lower past the upper, in those days. */
export function exchanged(wires: readonly Wire[], { superior, subordinate, from, to }: Quarrel): number {
  return wires.filter(
    (wire) =>
      !wire.routine &&
      wire.sent.to >= from &&
      wire.sent.from < to &&
      (wire.from === superior || wire.to === superior || (wire.from === subordinate && wire.style === "appeal")),
  ).length;
}
