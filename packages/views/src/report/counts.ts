/** How many checks meet the record, and by how much that says: one count for the terminal and for the page. */
import type { Score } from "@staffride/formats/ensemble";
import type { Language } from "../language.js";
import { spreadOf } from "./spread.js";
import { REPORT_WORDS } from "./words.js";

/** Parts of one sentence, without its full stop: of all, of those that were fitted on, of those that meet by a narrow interval. */
export function countsOf(language: Language, checks: readonly Score[]): readonly [all: string, ...rest: string[]] {
  const words = REPORT_WORDS[language];
  const meeting = checks.filter(({ inside }) => inside);
  const fit = checks.filter(({ use }) => use === "fit");
  return [
    words.judged(meeting.length, checks.length),
    ...(fit.length > 0 ? [words.fitted(fit.filter(({ inside }) => inside).length, fit.length)] : []),
    ...(meeting.length > 0 ? [words.narrow(meeting.filter((check) => spreadOf(check) === "narrow").length)] : []),
  ];
}
