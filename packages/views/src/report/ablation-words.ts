/** The words of an ablation in both languages. */
import type { AblationPaper } from "@staffride/formats/ablation";
import { count, decimal } from "../figures.js";
import type { Language } from "../language.js";

export interface AblationWords {
  title(campaign: string, runs: number): string;
  variant(id: string): string;
  without(id: string, row: string): string;
  named(id: string, row: string): string;
  readonly outcome: string;
  readonly withIt: string;
  readonly difference: string;
  readonly interval: string;
  inPairs(runs: number): string;
  happens(label: string): string;
  readonly nothing: string;
  readonly withoutEffect: string;
  readonly notAtWork: string;
  readonly colon: string;
  readonly comma: string;
  closing(paper: AblationPaper): string[];
}

export const ABLATION_WORDS: Readonly<Record<Language, AblationWords>> = {
  en: {
    title: (campaign, runs) => `${campaign}: what each mechanism does, ${count("en", runs)} runs with it and without`,
    variant: (id) => (id === "base" ? "the campaign as its papers have it" : `variant ${id}`),
    without: (id, row) => `Without ${id} (${row})`,
    named: (id, row) => `${id} (${row})`,
    outcome: "switched off, and what differs",
    withIt: "mean with it",
    difference: "change without it",
    interval: "95% sure",
    inPairs: (runs) => `in ${count("en", runs)} pairs`,
    happens: (label) => `${label}: in how many runs`,
    nothing: "Nothing beyond noise.",
    withoutEffect: "No effect beyond noise",
    notAtWork: "Not at work in this campaign",
    colon: ": ",
    comma: ", ",
    closing: ({ noise, runs, seed, wallSeconds, threads }) => [
      `A difference is that of the run without the mechanism from the same run with it, which had the same luck wherever it asked for the same draws: the mean over the pairs in which the thing happened in both (their number, where that is not all), with the interval that holds it, 95% sure.`,
      `Beyond noise: more than ${decimal(noise.errors, 2)} standard errors, so that of the ${count("en", noise.effects)} differences looked at together one or more would seem so by chance in one table of twenty. That a switch does nothing here says that this campaign does not turn on it.`,
      `${count("en", runs)} runs of each, seed ${seed}, in ${decimal(wallSeconds, 0)} s on ${threads} ${threads === 1 ? "thread" : "threads"}.`,
    ],
  },
  zh: {
    title: (campaign, runs) => `${campaign}：各机制之作用，有无各${count("zh", runs)}次`,
    variant: (id) => (id === "base" ? "原案" : `方案 ${id}`),
    without: (id, row) => `去除 ${id}（${row}）`,
    named: (id, row) => `${id}（${row}）`,
    outcome: "所去机制及所异之事",
    withIt: "有之均值",
    difference: "去之则变",
    interval: "九成五把握",
    inPairs: (runs) => `计${count("zh", runs)}对`,
    happens: (label) => `${label}：见于几成`,
    nothing: "皆不出噪声之外。",
    withoutEffect: "作用不出噪声之外者",
    notAtWork: "本战役中不起作用者",
    colon: "：",
    comma: "、",
    closing: ({ noise, runs, seed, wallSeconds, threads }) => [
      "差为同一次重演去除该机制与保留该机制之差，凡取同一随机数者运气相同；取两者皆出现之各对之均值（不足全数者注明对数），附九成五置信区间。",
      `出噪声之外：逾${decimal(noise.errors, 2)}倍标准误，如此则并观之${count("zh", noise.effects)}项差中，二十表方有一表偶见其一。某机制在此无作用，只说明本战役不系于此。`,
      `各${count("zh", runs)}次，种子 ${seed}，${decimal(wallSeconds, 0)}秒，${threads}线程。`,
    ],
  },
};
