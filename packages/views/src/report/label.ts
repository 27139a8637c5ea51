import type { Summary } from "@staffride/formats/ensemble";
import type { Scenario } from "@staffride/formats/scenario";
import { nameIn, textIn } from "../language.js";
import type { Language } from "../language.js";
import { REPORT_WORDS } from "./words.js";

/** What an outcome is called: the check's own words, or made of the names of what it is about. */
export function outcomeLabel(
  { names, checks }: Pick<Scenario, "names" | "checks">,
  language: Language,
  { id, subject }: Pick<Summary, "id" | "subject">,
): string {
  const words = REPORT_WORDS[language];
  const ofMen = id.startsWith("strength:") ? words.strengthOf : words.lossesOf;
  switch (subject.kind) {
    case "check":
      return textIn(language, checks[subject.handle]!.check.gloss);
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
