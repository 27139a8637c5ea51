import type { Summary } from "@staffride/formats/ensemble";
import type { Scenario } from "@staffride/formats/scenario";
import { nameIn, textIn } from "../language.js";
import type { Language } from "../language.js";
import { REPORT_WORDS } from "./words.js";

/** What an outcome is called: the check's own words, or made of the names of what it is about. */
export function outcomeLabel(
  { names, checks }: Pick<Scenario, "names" | "checks">,
  language: Language,
  { id, subject, given }: Pick<Summary, "id" | "subject" | "given">,
): string {
  const words = REPORT_WORDS[language];
  const ofMen = id.startsWith("strength:") ? words.strengthOf : words.lossesOf;
  switch (subject.kind) {
    case "check":
      return withConditions(language, textIn(language, checks[subject.handle]!.check.gloss), given, checks);
    case "place":
      return words.changedHands(nameIn(language, names.places[subject.handle]!.names));
    case "crossing":
      return words.over(
        nameIn(language, names.crossings[subject.handle]!.names),
        nameIn(language, names.sides[subject.side]!.names),
      );
    case "formation":
      return ofMen(nameIn(language, names.formations[subject.handle]!.names));
    case "side":
      return ofMen(nameIn(language, names.sides[subject.handle]!.names));
    default:
      return words.dispatches(id);
  }
}

/** The check's words, and the checks that must agree with the record for a run to count (EXP-30). */
function withConditions(
  language: Language,
  gloss: string,
  given: readonly number[] = [],
  checks: Scenario["checks"],
): string {
  if (given.length === 0) return gloss;
  return REPORT_WORDS[language].given(
    gloss,
    given.map((handle) => textIn(language, checks[handle]!.check.gloss)),
  );
}
