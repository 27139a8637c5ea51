/** Choices that go together: the record is nobody's view, nobody sees with eyes that the campaign does not have, a dispatch is of one run. */
import type { Scenario } from "@staffride/formats/scenario";
import { isSame } from "./address.js";
import type { Choices, Eyes, Selection } from "./choices.js";

const TRUTH: Eyes = { kind: "truth" };

/** Choices after a change: who asks for somebody's eyes asks for a run; who asks for the record, for what was so. */
export function changed(before: Choices, change: Partial<Choices>): Choices {
  const next = { ...before, ...change, selection: selectionAfter(before, change) };
  if (next.watching === "run" || next.eyes.kind === "truth") return next;
  return change.eyes === undefined ? { ...next, eyes: TRUTH } : { ...next, watching: "run" };
}

/** Another run has other dispatches under the same numbers. */
function selectionAfter(before: Choices, change: Partial<Choices>): Selection | undefined {
  if ("selection" in change) return change.selection;
  const { selection } = before;
  const isOtherRun = !isSame({ ...before, run: change.run ?? before.run }, before);
  return isOtherRun && selection?.kind === "dispatch" && /^\d+$/.test(selection.id) ? undefined : selection;
}

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
