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

/** What a dispatch of a run says, in a few words; routine reports have none. @param others names of those it neither comes from nor goes to */
export function labelOf(book: Book, dispatch: Dispatch, others: readonly string[] = []): string {
  const words = BOARD_WORDS[book.language].labels;
  const { order, report = {}, boundary, content } = dispatch;
  if (order !== undefined) return orderLabel(book, order, others);
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

/** By its plan; but a scheme's sentence about others is none about the one who gets his part of it. */
function orderLabel(
  book: Book,
  { plan, task, objective, insistence }: NonNullable<Dispatch["order"]>,
  others: readonly string[],
): string {
  const { again, inPlace } = BOARD_WORDS[book.language].labels;
  const isOwn = (text: string) => !others.some((name) => text.includes(name));
  const planned = plan === undefined ? undefined : brief(book.language, book.gloss(plan), isOwn);
  const stays = objective === undefined && (task === "hold" || task === "halt");
  const what = planned ?? (stays ? inPlace(taskWords(book, task)) : taskWords(book, task, objective));
  return capital(insistence > 0 ? again(what) : what);
}

/** The day stands above a label, and a joint to the sentence before has nothing to join. */
const NEEDLESS: Readonly<Record<Language, RegExp>> = {
  en: /^On \d+ \w+ (?:the )?/u,
  zh: /^(?:\d+月\d+日|\d+日)?[并遂也]?/u,
};
/** Who tells whom, which the arrow says. */
const TELLING: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    /^.{3,40}? (?:orders|directs|tells) .+? to (?=\w)/u,
    /^.{3,40}? wires .+? (?=about )/u,
    /^.{3,40}? tells .+? (?=the truth )/u,
    /^.+ and (?=asks for )/u,
  ],
  zh: [],
};

/** The part of a gloss that says what it is about, if one is short enough. @param isOwn may a part be taken? */
export function brief(language: Language, gloss: string, isOwn = (_part: string) => true): string | undefined {
  // in Chinese no English is a label
  if (language === "zh" && !/\p{Script=Han}/u.test(gloss)) return undefined;
  const [head, tail] = gloss.replace(/\.$/u, "").split(/[:：]\s*/u) as [string, string?];
  const fits = (part: string) => part.length >= LEAST[language] && part.length <= MOST[language] && isOwn(part);
  const isAddress = tail !== undefined && ADDRESS[language].test(head);
  const tries = [...(tail === undefined ? [] : [tail]), ...(isAddress ? [] : shorter(language, head))];
  const found = [...tries, ...shorter(language, tail ?? head)].find(fits);
  return found === undefined ? undefined : capital(found);
}

/** What stands before a colon and is no matter of the order, but from whom or to whom it goes. */
const ADDRESS: Readonly<Record<Language, RegExp>> = {
  en: /^(?:\S+ ?){1,2}$| to /u,
  zh: /[令电诘]/u,
};

/** The whole, then without who tells whom, then clause by clause. */
function shorter(language: Language, source: string): string[] {
  const whole = source.replace(NEEDLESS[language], "");
  const bare = TELLING[language].flatMap((one) => (one.test(whole) ? [whole.replace(one, "")] : []));
  return [whole, ...bare, ...[...bare, whole].flatMap((part) => clausesOf(language, part))];
}

/** First at the great stops, then at the small. */
const clausesOf = (language: Language, text: string): string[] => {
  const great = text.split(language === "zh" ? /[；。]/u : /;\s*/u);
  const small = language === "zh" ? /，/u : /, | and (?=neither|orders|clear|\w+ (?:back|on|off))| while /u;
  return [...great, ...great.flatMap((part) => part.split(small))];
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Lines of a label, the words kept whole; Chinese breaks anywhere but not before a mark. */
export function broken(language: Language, text: string): string[] {
  const pieces = /\p{Script=Han}/u.test(text)
    ? (text.match(/[\w.%×]+|.[，。；：、）？]*/gu) ?? [])
    : text.split(/(?<= )/u);
  const lines = filled(pieces, LINE[language]);
  // of the ways to break it in so many lines the evenest: no word alone on the last
  for (let most = LINE[language] - 1; ; most--) {
    const narrower = filled(pieces, most);
    if (narrower.length > lines.length || most < 1) return filled(pieces, most + 1).map((line) => line.trim());
  }
}

function filled(pieces: readonly string[], most: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    if (line !== undefined && (line + piece).trimEnd().length <= most) lines[lines.length - 1] = line + piece;
    else lines.push(piece);
  }
  return lines;
}
