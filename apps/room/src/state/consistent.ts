/** Choices that go together: the record is nobody's view, and nobody sees with eyes that the campaign does not have. */
import type { Scenario } from "@staffride/formats/scenario";
import type { Choices, Eyes } from "./choices.js";

const TRUTH: Eyes = { kind: "truth" };

/** Choices after a change: who asks for somebody's eyes asks for a run; who asks for the record, for what was so. */
export function changed(before: Choices, change: Partial<Choices>): Choices {
  const next = { ...before, ...change };
  if (next.watching === "run" || next.eyes.kind === "truth") return next;
  return change.eyes === undefined ? { ...next, eyes: TRUTH } : { ...next, watching: "run" };
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
