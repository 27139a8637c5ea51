/**
 * Choices that go together: the record is nobody's view, nobody sees with eyes that the campaign does not have, and a dispatch of
 * one run is none of another's.
 */
import type { Scenario } from "@staffride/formats/scenario";
import type { Choices, Eyes, RunChoice } from "./choices.js";

const TRUTH: Eyes = { kind: "truth" };

/** Choices after a change: who asks for somebody's eyes asks for a run; who asks for the record, for what was so. */
export function changed(before: Choices, change: Partial<Choices>): Choices {
  const next = { ...before, ...change, selection: selectionAfter(before, change) };
  if (next.watching === "run" || next.eyes.kind === "truth") return next;
  return change.eyes === undefined ? { ...next, eyes: TRUTH } : { ...next, watching: "run" };
}

/** A dispatch of a run is called by its number there, which another run gives to another dispatch. */
function selectionAfter(before: Choices, change: Partial<Choices>): Choices["selection"] {
  if ("selection" in change) return change.selection;
  const { selection, run, campaign } = before;
  const isOfRun = selection?.kind === "dispatch" && /^\d+$/u.test(selection.id);
  const isSameRun = named(change.run ?? run) === named(run) && (change.campaign ?? campaign) === campaign;
  return isOfRun && !isSameRun ? undefined : selection;
}

const named = ({ variant, interventions, seed, run }: RunChoice): string =>
  JSON.stringify([variant, Object.entries(interventions).sort(), seed, run]);

/** Choices out of an address, as far as the campaign has what they name. */
export function known(choices: Choices, { names }: Pick<Scenario, "names">): Choices {
  const { eyes, watching } = choices;
  const isKnown =
    eyes.kind === "truth" ||
    (eyes.kind === "side"
      ? names.sides.some(({ id }) => id === eyes.side)
      : names.headquarters.some(({ id }) => id === eyes.headquarters));
  return isKnown && (watching === "run" || eyes.kind === "truth") ? choices : { ...choices, eyes: TRUTH };
}
