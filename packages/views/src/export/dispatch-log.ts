/** The dispatches of a run as a table: a row each in order of drafting, every stage with its local time, what became of it, what it says. */
import { momentAfter } from "@staffride/formats/moment";
import type { Language } from "../language.js";
import { outcomeWords } from "../dispatch/fate.js";
import type { Message } from "../dispatch/traffic.js";
import { openBook } from "../book.js";
import { term } from "../terms.js";
import { csv } from "./csv.js";
import type { Wired } from "../dispatch/traffic.js";

type Cell = string | number | undefined;
interface Column {
  readonly heading: Readonly<Record<Language, string>>;
  readonly of: (message: Message) => Cell;
}

/** @param messages in the language of the table */
export function dispatchLog(scenario: Wired, messages: readonly Message[], language: Language): string {
  const columns = columnsFor(scenario, language);
  return csv([
    columns.map(({ heading }) => heading[language]),
    ...messages.map((one) => columns.map(({ of }) => of(one))),
  ]);
}

function columnsFor(scenario: Wired, language: Language): Column[] {
  const book = openBook(language, scenario);
  const name = (id: string) => book.name("headquarters", id);
  const at = (minute: number | undefined) =>
    minute === undefined ? undefined : momentAfter(scenario.start, minute).replace("T", " ");
  const sent = (en: string, zh: string, of: Column["of"]): Column => ({ heading: { en, zh }, of });
  // a courier's clear text is not enciphered; of an intercept only when it was read is told
  const stage = (en: string, zh: string, which: string): Column =>
    sent(en, zh, ({ stages }) => at(stages.find((one) => one.stage === which)?.at));
  return [
    sent("number", "号", ({ number }) => number),
    sent("from", "发", ({ from }) => name(from)),
    sent("from id", "发电者 id", ({ from }) => from),
    sent("to", "致", ({ to }) => name(to)),
    sent("to id", "收电者 id", ({ to }) => to),
    sent("kind", "类别", ({ content }) => term(language, "dispatch-kind", content)),
    sent("precedence", "等级", ({ precedence }) => term(language, "precedence", precedence)),
    sent("channel", "途径", ({ channel }) => term(language, "channel", channel)),
    sent("begun", "起草", ({ drafted }) => at(drafted)),
    stage("enciphered", "译就", "enciphered"),
    stage("sent", "发出", "sent"),
    sent("attempts", "发报次数", ({ way, lost }) => way?.attempts ?? lost?.attempts),
    stage("received", "收到", "received"),
    stage("deciphered", "译出", "deciphered"),
    stage("read", "阅悉", "read"),
    sent("lost", "遗失", ({ lost }) => at(lost?.at)),
    sent("in force", "生效", ({ inForce }) => at(inForce)),
    sent("outcome", "结果", ({ outcome }) => outcomeWords(language, outcome)),
    sent("answers", "历次答复", ({ answers }) =>
      answers.map((one) => `${at(one.at)} ${outcomeWords(language, one.answer)}`).join("; "),
    ),
    sent("text", "电文", ({ text }) => text),
  ];
}
