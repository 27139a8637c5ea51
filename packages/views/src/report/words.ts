/** The report's own words in both languages. */
import { count, decimal } from "../figures.js";
import type { Language } from "../language.js";

export interface ReportWords {
  refought(title: string, runs: number): string;
  variant(id: string): string;
  readonly record: string;
  readonly recordNote: string;
  /** How many of those that meet have a narrow interval, and what the marks of the others mean. */
  narrow(narrow: number): string;
  readonly spreads: Readonly<Record<"wide" | "fixed", string>>;
  readonly spreadNote: string;
  /** How figures of whether a thing was so are to be read. */
  readonly chanceNote: string;
  readonly chanceComparedNote: string;
  readonly so: string;
  readonly notSo: string;
  readonly semicolon: string;
  readonly check: string;
  readonly recorded: string;
  readonly median: string;
  readonly interval: string;
  readonly inside: string;
  readonly yes: string;
  readonly no: string;
  readonly source: string;
  inRuns(share: string): string;
  /** Of the runs that count, so many in all. */
  inCounted(share: string, counted: number): string;
  /** A check's words with those of the checks that must agree with the record for a run to count. */
  given(gloss: string, conditions: readonly string[]): string;
  readonly never: string;
  judged(inside: number, all: number): string;
  fitted(inside: number, all: number): string;
  readonly fitMark: string;
  lossesOf(whom: string): string;
  strengthOf(whom: string): string;
  readonly losses: string;
  readonly formation: string;
  readonly atStart: string;
  readonly lost: string;
  readonly lostShare: string;
  readonly atEnd: string;
  readonly other: string;
  readonly outcome: string;
  compared(variant: string, base: string): string;
  base(id: string): string;
  /** In how many pairs of runs a thing happened under both. */
  inPairs(runs: number): string;
  readonly baseNote: string;
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
    variant: (id) => (id === "base" ? "the campaign as its papers have it" : `variant ${id}`),
    record: "Beside the record",
    recordNote: "The interval holds nine runs in ten. It is the spread of the models, not the certainty of the past.",
    narrow: (narrow) => `of those that meet, ${narrow} by an interval that is not wide`,
    spreads: { wide: "wide", fixed: "fixed" },
    spreadNote:
      "wide: the interval spans more than two days, or a fifth of the recorded value, and would meet almost anything. fixed: the runs hardly differ; chance has no part in it.",
    chanceNote:
      "Of what was so or not, the share of runs in which it was stands under median; beside it, 95% sure, where that share truly lies. It meets the record when at least half of the runs agree; wide: fewer than nine in ten do.",
    chanceComparedNote: "Of what was so or not, the difference is that of the shares, 95% sure.",
    so: "it was so",
    notSo: "it was not",
    semicolon: "; ",
    check: "what happened",
    recorded: "recorded",
    median: "median",
    interval: "nine in ten",
    inside: "meets",
    yes: "yes",
    no: "no",
    source: "source",
    inRuns: (share) => `in ${share} of runs`,
    inCounted: (share, counted) => `in ${share} of ${count("en", counted)} ${counted === 1 ? "run" : "runs"}`,
    given: (gloss, conditions) => `${gloss}, in runs that agree on: ${conditions.join("; ")}`,
    never: "in no run",
    judged: (inside, all) => `${inside} of ${all} meet the record`,
    fitted: (inside, all) => `of those the models were set by (†), ${inside} of ${all}`,
    fitMark: "†",
    lossesOf: (whom) => `Losses of ${whom}`,
    strengthOf: (whom) => `Strength of ${whom} at the end`,
    losses: "Strength and losses",
    formation: "formation",
    atStart: "at first",
    lost: "lost",
    lostShare: "share",
    atEnd: "at the end",
    other: "Towns, crossings, dispatches",
    outcome: "outcome",
    compared: (variant, base) => `${variant} against ${base}`,
    base: (id) => (id === "base" ? id : `base: ${id}`),
    inPairs: (runs) => `in ${count("en", runs)} ${runs === 1 ? "run" : "runs"}`,
    baseNote: "The base is the campaign as its papers have it, refought; it is not what history records.",
    difference: "difference",
    differenceInterval: "of the median, 90% sure",
    comparedNote:
      "The difference is taken run by run, in the runs in which it happened under both (their number, where that is not all): the same run of both had the same luck wherever it asked for the same draw. It need not be the difference of the two medians.",
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
    variant: (id) => (id === "base" ? "原案" : `方案 ${id}`),
    record: "与史料对照",
    recordNote: "区间含十次中之九次；所示为模型之离散，非往事之确定。",
    narrow: (narrow) => `相符者中区间不宽者${narrow}项`,
    spreads: { wide: "宽", fixed: "定" },
    spreadNote: "宽：区间逾两日，或逾史载值之两成，几乎无所不符。定：各次几无差别，不关运气。",
    chanceNote:
      "凡是非之事，“中位”栏所示为其见于各次之比例，旁为该比例之九成五置信区间。至少半数与史载一致即为相符；不足九成者注“宽”。",
    chanceComparedNote: "凡是非之事，差为两比例之差，九成五把握。",
    so: "有之",
    notSo: "无之",
    semicolon: "；",
    check: "事项",
    recorded: "史载",
    median: "中位",
    interval: "九成区间",
    inside: "相符",
    yes: "是",
    no: "否",
    source: "出处",
    inRuns: (share) => `见于${share}`,
    inCounted: (share, counted) => `${count("en", counted)}次中见于${share}`,
    given: (gloss, conditions) => `${gloss}（限下列各项与史载相合者：${conditions.join("；")}）`,
    never: "未曾出现",
    judged: (inside, all) => `${all}项中${inside}项相符`,
    fitted: (inside, all) => `其中据以定参者（†）${all}项，相符${inside}项`,
    fitMark: "†",
    lossesOf: (whom) => `${whom}损失`,
    strengthOf: (whom) => `${whom}结束时兵力`,
    losses: "兵力与损失",
    formation: "部队",
    atStart: "起始",
    lost: "损失",
    lostShare: "比例",
    atEnd: "结束时",
    other: "城镇、渡口、电报",
    outcome: "结果",
    compared: (variant, base) => `${variant} 与 ${base} 相比`,
    base: (id) => (id === "base" ? "基准" : `基准：${id}`),
    inPairs: (runs) => `计${count("zh", runs)}次`,
    baseNote: "基准乃按原案重演所得，并非史载本身。",
    difference: "差",
    differenceInterval: "差之中位，九成把握",
    comparedNote:
      "差按次配对，只取两方案中皆出现之各次（不足全数者注明次数）：同一次重演中，两方案凡取同一随机数者，运气相同。差之中位未必等于两中位之差。",
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
