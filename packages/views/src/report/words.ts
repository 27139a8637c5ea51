/** The report's own words in both languages. */
import { count, decimal } from "../figures.js";
import type { Language } from "../language.js";

export interface ReportWords {
  refought(title: string, runs: number): string;
  variant(id: string): string;
  readonly record: string;
  readonly recordNote: string;
  readonly check: string;
  readonly recorded: string;
  readonly median: string;
  readonly interval: string;
  readonly inside: string;
  readonly yes: string;
  readonly no: string;
  readonly source: string;
  inRuns(share: string): string;
  readonly never: string;
  judged(inside: number, all: number): string;
  fitted(inside: number, all: number): string;
  readonly fitMark: string;
  lossesOf(whom: string): string;
  readonly losses: string;
  readonly formation: string;
  readonly atStart: string;
  readonly lost: string;
  readonly lostShare: string;
  readonly atEnd: string;
  readonly other: string;
  readonly outcome: string;
  compared(variant: string, base: string): string;
  readonly difference: string;
  readonly differenceInterval: string;
  readonly comparedNote: string;
  speed(runs: number, seconds: number, perSecond: number, threads: number): string;
  same(seed: number, digest: string): string;
  changedHands(place: string): string;
  over(crossing: string, side: string): string;
  dispatches(id: string): string;
}

export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = {
  en: {
    refought: (title, runs) => `${title}, refought ${count("en", runs)} ${runs === 1 ? "time" : "times"}`,
    variant: (id) => (id === "recorded" ? "as recorded" : `variant ${id}`),
    record: "Beside the record",
    recordNote: "The interval holds nine runs in ten. It is the spread of the models, not the certainty of the past.",
    check: "what happened",
    recorded: "recorded",
    median: "median",
    interval: "nine in ten",
    inside: "meets",
    yes: "yes",
    no: "no",
    source: "source",
    inRuns: (share) => `in ${share} of runs`,
    never: "in no run",
    judged: (inside, all) => `${inside} of ${all} meet the record`,
    fitted: (inside, all) => `of those the models were set by (†), ${inside} of ${all}`,
    fitMark: "†",
    lossesOf: (whom) => `Losses of ${whom}`,
    losses: "Strength and losses",
    formation: "formation",
    atStart: "at first",
    lost: "lost",
    lostShare: "share",
    atEnd: "at the end",
    other: "Towns, crossings, dispatches",
    outcome: "outcome",
    compared: (variant, base) => `${variant} against ${base}`,
    difference: "difference",
    differenceInterval: "of the median, 90% sure",
    comparedNote: "Run by run: the same run of both had the same luck wherever it asked for the same draw.",
    speed: (runs, seconds, perSecond, threads) =>
      `${count("en", runs)} runs in ${decimal(seconds, seconds < 10 ? 1 : 0)} s on ${threads} ${threads === 1 ? "thread" : "threads"}: ${count("en", perSecond)} runs a second`,
    same: (seed, digest) => `seed ${seed}; the same seed gives the same digest: ${digest}`,
    changedHands: (place) => `${place} changes hands`,
    over: (crossing, side) => `${side} over ${crossing}, men`,
    dispatches: (id) =>
      ({
        "dispatches:drafted": "dispatches drafted",
        "dispatches:lost": "dispatches lost",
        "dispatches:order-delay": "an order, drafted to read",
        "dispatches:report-delay": "a report, drafted to read",
      })[id] ?? id,
  },
  zh: {
    refought: (title, runs) => `${title}：重演${count("zh", runs)}次`,
    variant: (id) => (id === "recorded" ? "史实方案" : `方案 ${id}`),
    record: "与史料对照",
    recordNote: "区间含十次中之九次；所示为模型之离散，非往事之确定。",
    check: "事项",
    recorded: "史载",
    median: "中位",
    interval: "九成区间",
    inside: "相符",
    yes: "是",
    no: "否",
    source: "出处",
    inRuns: (share) => `见于${share}`,
    never: "未曾出现",
    judged: (inside, all) => `${all}项中${inside}项相符`,
    fitted: (inside, all) => `其中据以定参者（†）${all}项，相符${inside}项`,
    fitMark: "†",
    lossesOf: (whom) => `${whom}损失`,
    losses: "兵力与损失",
    formation: "部队",
    atStart: "起始",
    lost: "损失",
    lostShare: "比例",
    atEnd: "结束时",
    other: "城镇、渡口、电报",
    outcome: "结果",
    compared: (variant, base) => `${variant} 与 ${base} 相比`,
    difference: "差",
    differenceInterval: "差之中位，九成把握",
    comparedNote: "逐次配对：同一次重演中，两方案凡取同一随机数者，运气相同。",
    speed: (runs, seconds, perSecond, threads) =>
      `${count("zh", runs)}次，${decimal(seconds, seconds < 10 ? 1 : 0)}秒，${threads}线程：每秒${count("zh", perSecond)}次`,
    same: (seed, digest) => `种子 ${seed}；同一种子得同一摘要：${digest}`,
    changedHands: (place) => `${place}易手`,
    over: (crossing, side) => `${side}经${crossing}渡过人数`,
    dispatches: (id) =>
      ({
        "dispatches:drafted": "起草电报",
        "dispatches:lost": "遗失电报",
        "dispatches:order-delay": "命令自起草至读到",
        "dispatches:report-delay": "报告自起草至读到",
      })[id] ?? id,
  },
};
