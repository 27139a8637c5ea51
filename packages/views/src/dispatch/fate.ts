/** What became of a dispatch, in a line: how long it took, whether it was lost, how the order was answered. */
import { moment } from "../calendar.js";
import { duration } from "../figures.js";
import { hour, numeral, stretch } from "../hanzi.js";
import { term } from "../terms.js";
import type { Saying } from "./body.js";
import { outcomeOf } from "./dispatch.js";
import type { Answered, Dispatch, Outcome } from "./dispatch.js";

const ENGLISH: Readonly<Record<string, string>> = {
  "under-way": "under way when the account ends",
  lost: "lost",
  read: "read",
  "in-force": "in force",
  overtaken: "overtaken: a later order had been read first",
};
const CHINESE: Readonly<Record<string, string>> = {
  "under-way": "记事截止时尚在途中",
  lost: "遗失",
  read: "已阅",
  "in-force": "即时生效",
  overtaken: "后发之令先到，本令作废",
};

/** One word or so for an outcome, as in counts of them. */
export function outcomeWords(language: "en" | "zh", outcome: Outcome): string {
  const own = language === "zh" ? CHINESE : ENGLISH;
  return own[outcome] ?? term(language, "answer", outcome);
}

export function fateWords(saying: Saying, dispatch: Dispatch): string {
  const { drafted, content, way, lost, answers } = dispatch;
  const zh = saying.book.language === "zh";
  if (lost !== undefined)
    return zh ? `发报${numeral(lost.attempts)}次，遗失。` : `lost after ${lost.attempts} attempts`;
  if (way === undefined) return zh ? `${CHINESE["under-way"]}。` : ENGLISH["under-way"]!;
  const whole = way.read - drafted;
  const [since, sinceInChinese] = content === "intercept" ? ["it was taken down", "截获"] : ["drafting began", "起草"];
  const took = zh ? `${sinceInChinese}至阅悉${stretch(whole)}` : `read ${duration("en", whole)} after ${since}`;
  const misread = misreadWords(saying, dispatch);
  const relieved = dispatch.relieves
    ? [zh ? "受令者即行解职，由继任者执行" : "its reader relieved, his successor to act"]
    : [];
  const told = answers.map((one) => answerWords(saying, dispatch, one));
  const outcome = outcomeOf(dispatch);
  const rest = told.length > 0 ? told : outcome === "read" ? [] : [outcomeWords(saying.book.language, outcome)];
  const all = [took, ...misread, ...relieved, ...rest];
  return zh ? `${all.join("；")}。` : all.join("; ");
}

/** How an order was read that was not read as it was written. */
export function misreadWords({ book, start }: Saying, { order, misread, way }: Dispatch): string[] {
  if (misread === undefined) return [];
  const zh = book.language === "zh";
  if (misread.objective === order?.objective)
    return [
      zh
        ? `误读为${hour(start, misread.start, way?.read)}开始行动`
        : `misread: to begin at ${moment("en", start, misread.start)}`,
    ];
  const name = misread.objective === undefined ? "" : book.name("objectives", misread.objective);
  return [zh ? `目标误读为${name}` : `misread: ${name} for its object`];
}

/** An answer with its time, where it was not given on reading. */
function answerWords({ book, start }: Saying, { way }: Dispatch, { at, answer, revisits }: Answered): string {
  const word = outcomeWords(book.language, answer);
  if (at === way?.read) return word;
  if (book.language === "zh") return `${hour(start, at, way?.read)}${revisits > 0 ? `复阅，${word}` : word}`;
  return `${word} ${moment("en", start, at)}${revisits > 0 ? " on looking at it again" : ""}`;
}
