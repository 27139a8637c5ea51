/** A tongue for a scenario: its names and its ground, in a language. */
import { openBook } from "../book.js";
import { shortNameIn } from "../language.js";
import type { Language } from "../language.js";
import { whereabouts } from "../whereabouts.js";
import { chinese } from "./chinese.js";
import { english } from "./english.js";
import type { Chronicled } from "./reading.js";
import type { Tongue } from "./tongue.js";

export function tongueFor(scenario: Chronicled, language: Language): Tongue {
  const telling = {
    book: openBook(language, scenario),
    where: whereabouts(scenario.ground, scenario.names),
    sides: scenario.names.sides.map(({ names }) => shortNameIn(language, names)),
  };
  return language === "zh" ? chinese(telling) : english(telling);
}
