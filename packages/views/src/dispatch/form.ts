/**
 * A dispatch as a field message: number, precedence, channel and kind; from, to; the stages of its way with what each
 * took; what became of it; what it says.
 */
import { moment, time } from "../calendar.js";
import { duration } from "../figures.js";
import { digits, hour, inCharacters, stretch } from "../hanzi.js";
import type { Language } from "../language.js";
import type { Palette } from "../palette.js";
import { term } from "../terms.js";
import { wrap } from "../wrap.js";
import { bodyOf } from "./body.js";
import type { Saying } from "./body.js";
import type { Dispatch } from "./dispatch.js";
import { fateWords } from "./fate.js";

/** A stage of a dispatch's way that it has come through. */
export interface Stage {
  readonly stage: StageName;
  readonly at: number;
  /** Minutes since the stage before it. */
  readonly minutes: number;
}
export type StageName = "taken" | "drafted" | "enciphered" | "sent" | "received" | "deciphered" | "read";

/** The stages in order; a courier carries clear text; of an intercept nobody tells more than two. */
export function stagesOf({ drafted, content, channel, way }: Dispatch): Stage[] {
  const isCopy = content === "intercept";
  const first: Stage = { stage: isCopy ? "taken" : "drafted", at: drafted, minutes: 0 };
  if (way === undefined) return [first];
  const names: readonly StageName[] = isCopy
    ? ["read"]
    : channel === "courier"
      ? ["sent", "received", "read"]
      : ["enciphered", "sent", "received", "deciphered", "read"];
  return names.reduce<Stage[]>(
    (stages, stage) => {
      const at = way[stage as keyof typeof way];
      return [...stages, { stage, at, minutes: at - stages.at(-1)!.at }];
    },
    [first],
  );
}

const STAGES: Readonly<Record<StageName, readonly [en: string, zh: string]>> = {
  taken: ["taken down", "截获"],
  drafted: ["begun", "起草"],
  enciphered: ["enciphered", "译就"],
  sent: ["sent", "发出"],
  received: ["received", "收到"],
  deciphered: ["deciphered", "译出"],
  read: ["read", "阅悉"],
};

/** The message as lines of text no wider than `width`. */
export function formText(saying: Saying, dispatch: Dispatch, palette: Palette, width: number): string {
  const body = bodyOf(saying, dispatch);
  const sentences = saying.book.language === "zh" ? [body.join("")] : splitParts(body);
  return [
    palette.strong(headOf(saying, dispatch)),
    ...[wayOf(saying, dispatch), fateWords(saying, dispatch)].map((line) =>
      palette.faint(`  ${wrap(line, width - 2, 2).replaceAll("\n", "\n  ")}`),
    ),
    ...sentences.map((line) => `    ${wrap(line, width - 4).replaceAll("\n", "\n    ")}`),
  ].join("\n");
}

/** The parts of a scheme stand on lines of their own. */
function splitParts(sentences: readonly string[]): string[] {
  const lines: string[] = [];
  for (const sentence of sentences) {
    const isPart = sentence.startsWith("(");
    if (lines.length === 0 || isPart || lines.at(-1)!.startsWith("(")) lines.push(sentence);
    else lines[lines.length - 1] += ` ${sentence}`;
  }
  return lines;
}

function headOf({ book }: Saying, { number, from, to, content, precedence, channel }: Dispatch): string {
  const { language } = book;
  const words = [
    term(language, "precedence", precedence),
    term(language, "channel", channel),
    term(language, "dispatch-kind", content),
  ];
  const [sender, reader] = [book.name("headquarters", from), book.name("headquarters", to)];
  if (content === "intercept")
    return language === "zh"
      ? inCharacters(`第${digits(number)}号　${words.slice(1).join("　")}\n阅　${reader}`)
      : `No. ${number}  ${words.slice(1).join("  ")}\nRead at ${reader}`;
  if (language === "zh")
    return inCharacters(`第${digits(number)}号　${words.join("　")}\n发　${sender}　　致　${reader}`);
  return `No. ${number}  ${words.join("  ")}\nFrom ${sender}  To ${reader}`;
}

function wayOf({ book: { language }, start }: Saying, dispatch: Dispatch): string {
  const stages = stagesOf(dispatch);
  const told = stages.map(({ stage, at, minutes }, i) => {
    const before = i === 0 ? undefined : stages[i - 1]!.at;
    const took = minutes > 0 ? minutes : 0;
    return stageWords(language, start, stage, at, before, took);
  });
  const again =
    dispatch.way !== undefined && dispatch.way.attempts > 1 ? [attempts(language, dispatch.way.attempts)] : [];
  return language === "zh" ? `${[...told, ...again].join("，")}。` : [...told, ...again].join("; ");
}

function stageWords(
  language: Language,
  start: string,
  stage: StageName,
  at: number,
  before: number | undefined,
  minutes: number,
): string {
  const [en, zh] = STAGES[stage];
  if (language === "zh") return `${hour(start, at, before)}${zh}${minutes > 0 ? `（${stretch(minutes)}）` : ""}`;
  const full = moment("en", start, at);
  const sameDay = before !== undefined && moment("en", start, before).slice(0, -6) === full.slice(0, -6);
  return `${en} ${sameDay ? time(start, at) : full}${minutes > 0 ? ` (${duration("en", minutes)})` : ""}`;
}

const attempts = (language: Language, n: number): string =>
  language === "zh" ? `发报${n === 2 ? "两" : digits(n)}次` : `sent ${n === 2 ? "twice" : `${n} times`}`;
