/** What is said when something cannot be had, and while and after something is done. */
import { meant } from "./spoken.js";
import type { Spoken } from "./spoken.js";

/** Why what was asked for cannot be had. */
export const REFUSAL = {
  noDecisions: {
    en: "The campaign has no decision points to intervene in.",
    zh: "本战役没有可加干预的抉择。",
  },
  noDecision: (id: string, close: string | undefined, known: readonly string[]): Spoken => ({
    en: `There is no decision point ${id}.${meant(close).en} The campaign has ${known.join(", ")}.`,
    zh: `无此抉择：${id}。${meant(close).zh}本战役有 ${known.join("、")}。`,
  }),
  noOption: (decision: string, id: string, close: string | undefined, known: readonly string[]): Spoken => ({
    en: `${decision} has no option ${id}.${meant(close).en} The options are ${known.join(", ")}.`,
    zh: `${decision} 无此选项：${id}。${meant(close).zh}选项有 ${known.join("、")}。`,
  }),
  recordObeyed: (decision: string, variant: string): Spoken => ({
    en: `Nothing can be done about ${decision}: in the variant ${variant} headquarters obey the record. Let them decide, with minds: free in a variant.`,
    zh: `${decision} 不能干预：方案 ${variant} 中各司令部一依史实。请用写有 minds: free 的方案。`,
  }),
  noVariant: (id: string, close: string | undefined, known: readonly string[]): Spoken => ({
    en: `There is no variant ${id}.${meant(close).en} The campaign has ${known.join(", ")}.`,
    zh: `无此方案：${id}。${meant(close).zh}本战役有 ${known.join("、")}。`,
  }),
  noMechanism: (id: string, close: string | undefined, known: readonly string[]): Spoken => ({
    en: `There is no mechanism ${id}.${meant(close).en} Mechanisms: ${known.join(", ")}.`,
    zh: `无此机制：${id}。${meant(close).zh}机制有 ${known.join("、")}。`,
  }),
  noneAtWork: (campaign: string, asked: readonly string[]): Spoken => ({
    en: `None of these is at work in ${campaign}: ${asked.join(", ")}.`,
    zh: `以下机制在 ${campaign} 均不起作用：${asked.join("、")}。`,
  }),
  noHeadquarters: (id: string, which: Spoken, close: string | undefined, known: readonly string[]): Spoken => ({
    en: `There is no headquarters ${id} ${which.en}.${meant(close).en} There are ${known.join(", ")}.`,
    zh: `${which.zh}无 ${id}。${meant(close).zh}计有 ${known.join("、")}。`,
  }),
  notYetDecided: (id: string, moment: string, from: string, to: string): Spoken => ({
    en: `${id} had not yet decided anything by ${moment}; it did so from ${from} to ${to}.`,
    zh: `${id} 至 ${moment} 尚未有所决；其议决自 ${from} 至 ${to}。`,
  }),
  noMemory: (runs: number): Spoken => ({
    en: `The outcomes of ${runs} runs do not fit into this machine's memory; ask for fewer with --runs.`,
    zh: `${runs}次之结果非本机内存所能容；请以 --runs 减少次数。`,
  }),
  moreProblems: (n: number): Spoken => ({
    en: `... and ${n} more: staffride check lists them all.`,
    zh: `……另有${n}处，见 staffride check。`,
  }),
} as const;

/** Of which headquarters somebody asked. */
export const HEADQUARTERS = {
  ofCampaign: { en: "in the campaign", zh: "此战役之司令部" },
  thatDecide: { en: "that decides for itself in this run", zh: "此次推演中自行议决之司令部" },
} as const satisfies Readonly<Record<string, Spoken>>;

/** What stands before the reason why a command failed. */
export const ERROR: Spoken = { en: "error: ", zh: "错误：" };

/** A fault of ours. */
export const APOLOGY = {
  fault: (what: string): Spoken => ({
    en: `Sorry, this is a fault in Staffride, not in what you did: ${what}`,
    zh: `抱歉，此系 Staffride 之过，非阁下之误：${what}`,
  }),
  report: {
    en: "Please report it with the command you gave, as CONTRIBUTING.md says; STAFFRIDE_DEBUG=1 shows where it broke.",
    zh: "请依 CONTRIBUTING.md 报告此错，并附所用命令；STAFFRIDE_DEBUG=1 可示其所在。",
  },
} as const;

/** How far a refight has come. Braces hold what the bar fills in. */
export const PROGRESS = {
  bar: (label: string): Spoken => ({
    en: `${label} {bar} {value} of {total} runs, {eta_formatted} to go`,
    zh: `${label} {bar} {total}次中已毕{value}次，尚需{eta_formatted}`,
  }),
  line: (label: string, done: number, runs: number): Spoken => ({
    en: `${label}: ${done} of ${runs} runs`,
    zh: `${label}：${runs}次中已毕${done}次`,
  }),
  without: (mechanism: string, which: number, all: number): Spoken => ({
    en: `without ${mechanism} (${which} of ${all})`,
    zh: `去除 ${mechanism}（${which}/${all}）`,
  }),
  stopped: {
    en: "stopped; nothing is reported of a refight broken off",
    zh: "已停止；中断之重演不作报告",
  },
} as const;

/** What came of it. */
export const DONE = {
  traceWritten: (lines: number, path: string): Spoken => ({
    en: `trace of ${lines} lines written to ${path}`,
    zh: `实录${lines}行已写入 ${path}`,
  }),
  written: (path: string, kilobytes: string): Spoken => ({
    en: `${path} written (${kilobytes} kB)`,
    zh: `${path} 已写入（${kilobytes} kB）`,
  }),
  mapWritten: (path: string): Spoken => ({ en: `map written to ${path}`, zh: `地图已写入 ${path}` }),
  nothingHappened: (campaign: string): Spoken => ({
    en: `nothing happened; "staffride check ${campaign}" may tell why`,
    zh: `一无所事；其故可由“staffride check ${campaign}”查知`,
  }),
  smallCases: (n: number): Spoken => ({
    en: `  and ${n} small cases, --variant case-MECHANISM: see its README`,
    zh: `  另有小案例${n}个：--variant case-机制名，见其 README`,
  }),
} as const;

/** On a map: where its positions are from. */
export const POSITIONS = {
  variant: (id: string): Spoken => ({ en: `, variant ${id}`, zh: `，方案 ${id}` }),
  opening: { en: "Opening positions, from the record and assumptions", zh: "开战态势，据史料与假定" },
  refought: (seed: number, run: number): Spoken => ({
    en: `As refought, not as recorded: run ${run} of seed ${seed}`,
    zh: `推演所得，非史实：种子 ${seed} 之第${run}次`,
  }),
} as const;

/** What `check` found in all. */
export interface Found {
  readonly named: string;
  readonly files: number;
  readonly variants: number;
  readonly errors: number;
  readonly warnings: number;
  /** Papers that cannot be read keep the rest from being looked into. */
  readonly unread: boolean;
}

const plural = (n: number, what: string): string => `${n} ${what}${n === 1 ? "" : "s"}`;

export function verdict({ named, files, variants, errors, warnings, unread }: Found): Spoken {
  const seen = {
    en: `(${plural(files, "file")}, ${plural(variants, "variant")})`,
    zh: `（文件${files}，方案${variants}）`,
  };
  const doubts =
    warnings > 0 ? { en: `, ${plural(warnings, "warning")}`, zh: `，疑处${warnings}` } : { en: "", zh: "" };
  if (errors === 0)
    return { en: `${named} is in order${doubts.en} ${seen.en}`, zh: `${named}：无误${doubts.zh}${seen.zh}` };
  const waiting = unread
    ? { en: "; how the papers fit together is checked once they can be read", zh: "；各文可读之后，方查其是否相合" }
    : { en: "", zh: "" };
  return {
    en: `${named}: ${plural(errors, "error")}${doubts.en} ${seen.en}${waiting.en}`,
    zh: `${named}：错误${errors}${doubts.zh}${seen.zh}${waiting.zh}`,
  };
}
