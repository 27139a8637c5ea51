/** What is said of a command put wrongly: by us of what stands behind an option, by commander of the rest. */
import { meant } from "./spoken.js";
import type { Spoken } from "./spoken.js";

/** What was expected behind an option or as an argument. */
export const EXPECTED = {
  wholeNumber: (low: number, high: number): Spoken => ({
    en: `Expected a whole number from ${low} to ${high}.`,
    zh: `应为 ${low} 至 ${high} 之整数。`,
  }),
  name: { en: "Expected a name, found nothing.", zh: "应有名称，而为空。" },
  traceFile: {
    en: "Expected a file that ends in .ndjson or .jsonl (lines of JSON) or in .parquet (a table).",
    zh: "文件名应以 .ndjson 或 .jsonl（JSON 行）或 .parquet（表）结尾。",
  },
  intervention: {
    en: "Expected a decision point and one of its options, such as D12=stay-north.",
    zh: "应为抉择及其选项之一，如 D12=stay-north。",
  },
  moment: {
    en: "Expected a local time such as 1943-12-12T18:00, or a date such as 1943-12-12.",
    zh: "应为当地时间，如 1943-12-12T18:00，或日期，如 1943-12-12。",
  },
  occasion: {
    en: "Expected a headquarters and a time, such as jp-11a@1943-12-12T18:00.",
    zh: "应为司令部与时间，如 jp-11a@1943-12-12T18:00。",
  },
} as const;

export const MISUSE = {
  settledAlready: (decision: string): Spoken => ({
    en: `${decision} is settled already.`,
    zh: `${decision} 已先定。`,
  }),
  noCommand: (named: string, close: string | undefined, known: readonly string[]): Spoken => ({
    en: `There is no command ${named}.${meant(close).en} Commands: ${known.join(", ")}.`,
    zh: `无此命令：${named}。${meant(close).zh}命令有 ${known.join("、")}。`,
  }),
  noPaper: (kind: string, close: string | undefined, known: readonly string[]): Spoken => ({
    en: `There is no paper called ${kind}.${meant(close).en} Kinds: ${known.join(", ")}.`,
    zh: `无此类文件：${kind}。${meant(close).zh}类别有 ${known.join("、")}。`,
  }),
  outsideCampaign: (option: string, moment: string, start: string, end: string): Spoken => ({
    en: `${option} ${moment} is outside the campaign, which runs from ${start} to ${end}.`,
    zh: `${option} ${moment} 不在战役起讫之内：自 ${start} 至 ${end}。`,
  }),
  nothingToExport: {
    en: "Say what to write: --html, --geojson, --kml or --csv, each with a file; several at once will do.",
    zh: "须指明所写：--html、--geojson、--kml、--csv，各附文件名；可数者并用。",
  },
  fileTwice: (file: string): Spoken => ({
    en: `${file} is named twice: each needs a file of its own.`,
    zh: `${file} 重复给出：各须另有其文件。`,
  }),
  needsDispatches: {
    en: "--from and --to choose among dispatches: they need --dispatches.",
    zh: "--from 与 --to 用以选取文电，须与 --dispatches 并用。",
  },
} as const;

/** Commander's own sentences, which it says in English, and ours for them. The first that fits is said. */
const COMMANDERS: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option '([^']+)'/, "错误：无此选项：$1。"],
  [/^error: unknown command '([^']+)'/, "错误：无此命令：$1。"],
  [/^error: missing required argument '([^']+)'/, "错误：缺少参数 $1。"],
  [/^error: option '([^']+)' argument missing/, "错误：选项 $1 缺少其值。"],
  [/^error: required option '([^']+)' not specified/, "错误：须给出选项 $1。"],
  [/^error: option '([^']+)' argument '([^']*)' is invalid\. ?/, "错误：选项 $1 之值“$2”不合。"],
  [/^error: command-argument value '([^']*)' is invalid for argument '([^']+)'\. ?/, "错误：参数 $2 之值“$1”不合。"],
  [/^error: option '([^']+)' cannot be used with option '([^']+)'/, "错误：选项 $1 与 $2 不可并用。"],
  [
    /^error: too many arguments for '([^']+)'\. Expected (\d+) arguments? but got (\d+)\./,
    "错误：$1 应有参数$2个，而给出$3个。",
  ],
  [/\n?\(Did you mean (?:one of )?([^?]+)\?\)/, "是否指 $1？"],
  [/Allowed choices are (.+)\./, "可选 $1。"],
];

/** What commander says, in Chinese. */
export const commanderInChinese = (text: string): string =>
  COMMANDERS.reduce((said, [english, chinese]) => said.replace(english, chinese), text);

/** Headings of commander's help. */
export const HEADINGS: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Arguments:": "参数：",
  "Options:": "选项：",
  "Global Options:": "通用选项：",
  "Commands:": "命令：",
};
