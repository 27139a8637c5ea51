/** Two to four words for a dispatch, and how they break over lines. */
import type { Book } from "@staffride/views/book";
import type { Dispatch } from "@staffride/views/dispatch/dispatch";
import { count, percent } from "@staffride/views/figures";
import type { Language } from "@staffride/views/language";
import { taskWords } from "@staffride/views/task-words";
import { BOARD_WORDS } from "./words.js";

/** Signs a label may have. */
const MOST: Readonly<Record<Language, number>> = { en: 54, zh: 24 };
/** Signs of a line. */
const LINE: Readonly<Record<Language, number>> = { en: 15, zh: 8 };
/** A clause shorter than this says nothing alone, signs. */
const LEAST: Readonly<Record<Language, number>> = { en: 8, zh: 4 };

/** What a dispatch of a run says, in a few words; routine reports have none. */
export function labelOf(book: Book, dispatch: Dispatch): string {
  const words = BOARD_WORDS[book.language].labels;
  const { order, report = {}, boundary, content } = dispatch;
  if (order !== undefined) return orderLabel(book, order);
  if (boundary !== undefined) return words.boundary(book.name("sectors", boundary.sector));
  switch (content) {
    case "appeal":
      if (report.demand !== undefined && report.demand > 0) return words.pleaFor(report.demand);
      return report.unfit === undefined ? words.plea : words.pleaUnfit(percent(Math.round(report.unfit / 10) / 100));
    case "visit":
      return words.visit;
    case "visit-report":
      return report.strength === undefined ? words.visited : words.visitedMen(count(book.language, report.strength));
    case "inquiry":
      return words.inquiry;
    default:
      return "";
  }
}

function orderLabel(book: Book, { plan, task, objective, insistence }: NonNullable<Dispatch["order"]>): string {
  const { again } = BOARD_WORDS[book.language].labels;
  const what =
    (plan === undefined ? undefined : brief(book.language, book.gloss(plan))) ?? taskWords(book, task, objective);
  return capital(insistence > 0 ? again(what) : what);
}

/** The part of a gloss that says what it is about, if it has one short enough: after the colon, as far as the first clause goes. */
export function brief(language: Language, gloss: string): string | undefined {
  const whole = gloss.split(/[:：]\s*/u).at(-1)!;
  if (whole.length <= MOST[language]) return capital(whole);
  const clause = /^(.+?)(?:[;，；。]| and (?=\w+ (?:back|on|off)))/u.exec(whole)?.[1];
  const fits = clause !== undefined && clause.length >= LEAST[language] && clause.length <= MOST[language];
  return fits ? capital(clause) : undefined;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Lines of a label, the words kept whole; Chinese breaks anywhere but not before a mark. */
export function broken(language: Language, text: string): string[] {
  const pieces = /\p{Script=Han}/u.test(text)
    ? (text.match(/[\w.%×]+|.[，。；：、）？]*/gu) ?? [])
    : text.split(/(?<= )/u);
  const lines: string[] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    if (line !== undefined && (line + piece).trimEnd().length <= LINE[language]) lines[lines.length - 1] = line + piece;
    else lines.push(piece);
  }
  return lines.map((line) => line.trim());
}
