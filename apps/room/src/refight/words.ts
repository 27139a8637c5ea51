/** What the refight view says, in both languages. */
import type { Language } from "@staffride/views/language";
import { count } from "@staffride/views/figures";
import type { Lost } from "@staffride/views/watch/lost";
import { DOTS } from "./dots.js";

const eachDot = (runs: number): string => (runs > DOTS ? "each dot is one run in fifty" : "each dot is one run");
const eachDotZh = (runs: number): string => (runs > DOTS ? "每点当五十分之一" : "每点为一次");

export interface RefightWords {
  readonly plan: string;
  /** What is folded away with it: its seed, its decisions, and how many of them are settled. */
  planHolds(seed: number, decisions: number, settled: number): string;
  readonly variant: string;
  readonly asPapers: string;
  readonly decisions: string;
  readonly decisionsNote: string;
  readonly nobodyDecides: string;
  readonly noPoints: string;
  /** Left to whom it falls to. */
  decides(who: string): string;
  readonly recordedOption: string;
  byVariant(option: string): string;
  otherWayOf(point: string): string;
  readonly allFree: string;
  readonly seed: string;
  readonly runs: string;
  readonly run: string;
  readonly runOn: string;
  readonly stop: string;
  progress(done: number, all: number): string;
  readonly stages: Readonly<Record<"waiting" | "preparing" | "stopped" | "left" | "failed", string>>;
  /** Plans that are fought after the one that is. */
  more(plans: number): string;
  nobodyCompiles(campaign: string): string;
  readonly tabs: Readonly<Record<"record" | "losses" | "compare" | "turned", string>>;
  readonly results: string;
  readonly empty: string;
  /** Over the record's ranges, and under that, where nothing can be fought. */
  readonly recordOnly: string;
  readonly nothingFought: string;
  meets(inside: number, all: number): string;
  readonly meetsNote: string;
  /** Of what the report says in the midst of a line. */
  sentence(said: string): string;
  of(runs: number, plan: string): string;
  readonly freeRun: string;
  settled(texts: readonly string[]): string;
  readonly groups: Readonly<Record<"moment" | "chance" | "hours" | "share" | "men" | "count", string>>;
  recorded(text: string): string;
  readonly inside: string;
  readonly outside: string;
  readonly never: string;
  readonly noneCounts: string;
  insideShare(share: string): string;
  happened(share: string): string;
  counted(share: string, runs: number): string;
  readonly key: string;
  readonly recordKey: string;
  readonly chanceKey: string;
  readonly lossesTitle: string;
  lossesAt(share: string): string;
  readonly compareWith: string;
  readonly same: string;
  readonly notFought: string;
  /** How many of all differences are beyond noise, beside a plan or the free run, in so many pairs. */
  beyond(plan: string | undefined, beyond: number, all: number, pairs: number): string;
  /** Runs in which nothing at all went otherwise. */
  sameRuns(same: number, runs: number): string;
  readonly noneDiffers: string;
  readonly surest: string;
  readonly besides: string;
  /** A difference, and where it truly lies. */
  interval(difference: string, low: string, high: string): string;
  points(difference: string): string;
  readonly changed: string;
  readonly changedShare: string;
  readonly beyondNoise: string;
  readonly compareNote: string;
  readonly comparedGroups: Readonly<Record<"moment" | "chance" | "hours" | "share" | "men" | "count", string>>;
  happens(label: string): string;
  pairs(n: number): string;
  readonly noise: string;
  readonly tooFew: string;
  readonly difference: string;
  differenceNote(n: number): string;
  readonly turnedTitle: string;
  readonly turnedNote: string;
  readonly turnedOutcome: string;
  turn(pairs: number): string;
  readonly turnAll: string;
  readonly hinges: string;
  readonly takePlan: string;
  dots(runs: number): string;
  readonly noRuns: string;
  dotsCame(share: string, runs: number): string;
  readonly was: string;
  readonly wasNot: string;
  readonly table: Readonly<Record<"what" | "lowest" | "lower" | "median" | "upper" | "highest" | "share", string>>;
  /** From what is looked at closely back to where it was chosen. */
  readonly toList: string;
  readonly pick: string;
  readonly picks: Readonly<Record<"least" | "median" | "most", string>>;
  readonly picksInTime: Readonly<Record<"least" | "median" | "most", string>>;
  losses(side: string): string;
  /** A run is the end of all of a side; none is, and the worst is the end of so many. */
  ruin(side: string, all: number): string;
  notAll(side: string, all: number, runs: number): string;
  worst(formations: number): string;
  readonly lost: Readonly<Record<Lost["how"], string>>;
  noRuin(side: string, runs: number): string;
  /** It is not known yet who was lost, or cannot be. */
  readonly fightingAgain: string;
  notAgain(why: string): string;
  readonly number: string;
  readonly open: string;
  openRun(run: number): string;
  readonly saveSvg: string;
  speed(runs: number, seconds: string, perSecond: number, workers: number): string;
  digest(seed: number): string;
  readonly noDigest: string;
}

export const REFIGHT_WORDS: Readonly<Record<Language, RefightWords>> = {
  en: {
    plan: "The plan",
    planHolds: (seed, decisions, settled) =>
      `Seed ${seed} · ${count("en", decisions)} decisions, ${settled === 0 ? "none" : count("en", settled)} settled`,
    variant: "Variant",
    asPapers: "The campaign as its papers have it: headquarters decide",
    decisions: "Decisions",
    decisionsNote: "Free: its headquarters decides in each run, on what it has read. Or settle it beforehand.",
    nobodyDecides: "Under this variant nobody decides: everybody obeys, and the plans keep their recorded dates.",
    noPoints: "This campaign has no decision points.",
    decides: (who) => `Free: ${who} decides`,
    recordedOption: "recorded",
    byVariant: (option) => `As the variant has it: ${option}`,
    otherWayOf: (point) => `Turn ${point} the other way`,
    allFree: "Leave all free",
    seed: "Seed",
    runs: "Runs",
    run: "Run",
    runOn: "Run on",
    stop: "Stop",
    progress: (done, all) => `${count("en", done)} of ${count("en", all)} runs`,
    stages: {
      waiting: "Waiting for the fight before it",
      preparing: "Compiling the plan ...",
      stopped: "Stopped.",
      left: "Left for another plan.",
      failed: "It failed:",
    },
    more: (plans) => `${count("en", plans)} more ${plans === 1 ? "plan waits" : "plans wait"}`,
    nobodyCompiles: (campaign) =>
      `This page stands alone: there is nobody here to compile a plan. To fight one: staffride serve ${campaign}`,
    tabs: { record: "Beside the record", losses: "Losses", compare: "Against another", turned: "Turned the other way" },
    results: "What came of it",
    recordOnly: "What runs are measured by",
    nothingFought: "No run can be fought in this file. What stands here are the ranges that the record gives.",
    empty: "No run of this plan is in yet. What comes of it fills in here, beside the record.",
    meets: (inside, all) => `${count("en", inside)} of ${count("en", all)} checks meet the record`,
    sentence: (said) => `${said.charAt(0).toUpperCase()}${said.slice(1).replace(/\.$/, "")}.`,
    meetsNote: "The intervals are the spread of the models, not the certainty of the past.",
    of: (runs, plan) => `${count("en", runs)} ${runs === 1 ? "run" : "runs"}. ${plan}. `,
    freeRun: "Free run",
    settled: (texts) => texts.join(", "),
    groups: {
      moment: "When it happened",
      chance: "Whether it was so: share of runs",
      hours: "How long it took, hours",
      share: "Shares",
      men: "Men",
      count: "Numbers",
    },
    recorded: (text) => `recorded ${text}`,
    inside: "in",
    outside: "out",
    never: "in no run",
    noneCounts: "no run counts",
    insideShare: (share) => `${share} of runs`,
    happened: (share) => `happens in ${share} of runs`,
    counted: (share, runs) => `happens in ${share} of the ${count("en", runs)} runs that count`,
    key: "Dot: median. Thick bar: half the runs. Thin bar: nine in ten. Open dot: the record is not met.",
    recordKey:
      "Bracket: recorded range, with the recorded value. In or out: whether the record is met; beside it, how many of the runs fall within the recorded range.",
    chanceKey:
      "Of what was so or not, the dot is the share of runs in which it was; the bar says, 95% sure, where that share truly lies. It meets the record when at least half of the runs agree; wide: fewer than nine in ten do.",
    lossesTitle: "Killed, wounded and missing",
    lossesAt: (share) => `${share} of those it began with`,
    compareWith: "Beside",
    same: "This is the free run itself. Settle a decision, choose a variant, or set it beside another plan fought here.",
    notFought: "No run of the other is in yet. Once there are runs of both, they are compared here.",
    beyond: (plan, beyond, all, pairs) =>
      `${plan === undefined ? "Beside the free run" : `Beside another (${plan})`}, ${beyond === 0 ? "no difference is" : `${count("en", beyond)} of ${count("en", all)} differences ${beyond === 1 ? "is" : "are"}`} beyond noise in ${count("en", pairs)} ${pairs === 1 ? "pair" : "pairs"}. `,
    sameRuns: (same, runs) =>
      same === runs
        ? "All runs are the same to the last report: what was settled never came up. "
        : `${count("en", same)} of the ${count("en", runs)} runs are the same to the last report. `,
    noneDiffers: "no pair differs",
    surest: "Surest: ",
    besides: "; ",
    interval: (difference, low, high) => `${difference} (${low} … ${high})`,
    points: (difference) => `${difference} points`,
    changed: "Changed by",
    changedShare: "It comes about in more or fewer runs:",
    beyondNoise: "beyond noise",
    compareNote:
      "The same run of both had the same luck wherever it asked for the same draw. A bar says where the mean difference truly lies, 95% sure, if the models are right. Filled and bold: beyond noise, among all looked at together.",
    comparedGroups: {
      moment: "Later or sooner",
      chance: "In more or fewer runs, points",
      hours: "Longer or shorter, hours",
      share: "Shares, points",
      men: "More or fewer men",
      count: "More or fewer",
    },
    happens: (label) => `It comes about: ${label}`,
    pairs: (n) => `${count("en", n)} pairs`,
    noise: "within noise",
    tooFew: "too few to say",
    difference: "Difference, run by run",
    differenceNote: (n) => `${count("en", n)} pairs; filled dots on the side of the mean`,
    turnedTitle: "Each decision turned the other way",
    turnedNote:
      "The free run with one point settled against the record, less the free run: the mean difference, 95% sure.",
    turnedOutcome: "Change in",
    turn: (pairs) => `Run ${count("en", pairs)} pairs`,
    turnAll: "Run all that are missing",
    hinges: "Hinges, all decisions ranked by what hangs on them, are not worked out yet.",
    takePlan: "Take as plan",
    noRuns: "no run is in yet",
    dots: eachDot,
    dotsCame: (share, runs) => `it comes about in ${share} of runs; ${eachDot(runs)}`,
    was: "it was so",
    wasNot: "it was not",
    table: {
      what: "What",
      lowest: "5%",
      lower: "25%",
      median: "median",
      upper: "75%",
      highest: "95%",
      share: "share of runs",
    },
    toList: "Back to the list",
    pick: "Open a run on the map",
    picks: { least: "the least", median: "the median run", most: "the most" },
    picksInTime: { least: "the earliest", median: "the median run", most: "the latest" },
    losses: (side) => `losses of ${side}`,
    ruin: (side, all) => `one where all ${all} formations of ${side} are destroyed`,
    notAll: (side, all, runs) =>
      `${runs === 1 ? "This run does not destroy" : `No run of ${count("en", runs)} destroys`} all ${all} formations of ${side}.`,
    worst: (n) =>
      `the worst: ${n} ${n === 1 ? "is wiped out or lays down its" : "are wiped out or lay down their"} arms`,
    lost: { surrendered: "laid down its arms", "wiped-out": "nobody is left" },
    noRuin: (side, runs) =>
      `${runs === 1 ? "In this run no" : `In none of the ${count("en", runs)} runs is a`} formation of ${side} ${runs === 1 ? "is " : ""}wiped out.`,
    fightingAgain: "Who was lost, and when: fighting the run again ...",
    notAgain: (why) => `Who was lost cannot be told: the run could not be fought again (${why}).`,
    number: "Run number",
    open: "Open",
    openRun: (run) => `run ${run}`,
    saveSvg: "Save as SVG",
    speed: (runs, seconds, perSecond, workers) =>
      `${count("en", runs)} runs in ${seconds} s on ${workers} workers: ${count("en", perSecond)} a second.`,
    digest: (seed) => `Seed ${seed}; the terminal gives the same digest:`,
    noDigest: "The digest is reckoned when all runs are in.",
  },
  zh: {
    plan: "方案",
    planHolds: (seed, decisions, settled) =>
      `种子${seed} · 决策${count("zh", decisions)}项，${settled === 0 ? "皆未定" : `已定${count("zh", settled)}项`}`,
    variant: "所本",
    asPapers: "原案：各司令部自决",
    decisions: "决策",
    decisionsNote: "不定者，每次由该司令部依其所阅自决；亦可预为之定。",
    nobodyDecides: "此方案中无人自决：人人遵令，计划按期施行。",
    noPoints: "此战役未列决策。",
    decides: (who) => `不定：由${who}自决`,
    recordedOption: "史载",
    byVariant: (option) => `依所本：${option}`,
    otherWayOf: (point) => `${point} 反之而行`,
    allFree: "全部不定",
    seed: "种子",
    runs: "次数",
    run: "推演",
    runOn: "续演",
    stop: "停止",
    progress: (done, all) => `${count("zh", all)}次已得${count("zh", done)}次`,
    stages: {
      waiting: "待前一推演完毕",
      preparing: "正在编译方案……",
      stopped: "已停。",
      left: "已让位于他案。",
      failed: "推演失败：",
    },
    more: (plans) => `尚有${plans}案待演`,
    nobodyCompiles: (campaign) => `此页独立成文，无从编译方案；欲推演，请运行：staffride serve ${campaign}`,
    tabs: { record: "与史料对照", losses: "损失", compare: "与他案对比", turned: "逐项反演" },
    results: "推演所得",
    recordOnly: "推演以何为准",
    nothingFought: "此文件内不能推演；下列皆史载之范围。",
    empty: "此方案尚无所得。推演一有所得，即列于史载之旁。",
    meets: (inside, all) => `${count("zh", all)}项中${count("zh", inside)}项与史载相符`,
    sentence: (said) => `${said.replace(/。$/, "")}。`,
    meetsNote: "区间为模型之离散，非往事之确定。",
    of: (runs, plan) => `${count("zh", runs)}次：${plan}。`,
    freeRun: "原案（皆不预定）",
    settled: (texts) => texts.join("、"),
    groups: {
      moment: "何时",
      chance: "是否：见于各次之比例",
      hours: "历时（小时）",
      share: "比例",
      men: "人数",
      count: "数目",
    },
    recorded: (text) => `史载${text}`,
    inside: "合",
    outside: "不合",
    never: "未曾出现",
    noneCounts: "无一次可计",
    insideShare: (share) => `${share}之推演`,
    happened: (share) => `见于${share}之推演`,
    counted: (share, runs) => `可计之${count("zh", runs)}次中见于${share}`,
    key: "点为中位，粗线含半数，细线含九成；空心者与史载不合。",
    recordKey: "括线为史载范围及其值。合与不合之旁，为落在史载范围内之推演几何。",
    chanceKey:
      "凡是非之事，点为其见于各次之比例，线为该比例之九成五置信区间。至少半数与史载一致即为相符；不足九成者注“宽”。",
    lossesTitle: "伤亡与失踪",
    lossesAt: (share) => `占起始兵力${share}`,
    compareWith: "对照",
    same: "此即原案本身。请预定一项决策、另择方案，或与此处推演过之他案对照。",
    notFought: "对照之案尚无所得；两案俱有，即于此对比。",
    beyond: (plan, beyond, all, pairs) =>
      `较之${plan ?? "原案"}，${count("zh", pairs)}对中${beyond === 0 ? "无一差" : `${count("zh", all)}项差有${count("zh", beyond)}项`}出噪声之外。`,
    sameRuns: (same, runs) =>
      same === runs ? "各次毫无二致：所预定者未曾遇到。" : `${count("zh", runs)}次中有${count("zh", same)}次毫无二致。`,
    noneDiffers: "各对皆无差",
    surest: "最确者：",
    besides: "；",
    interval: (difference, low, high) => `${difference}（${low} … ${high}）`,
    points: (difference) => `${difference}个百分点`,
    changed: "相差",
    changedShare: "所见次数之增减：",
    beyondNoise: "出噪声之外",
    compareNote:
      "同一次推演中，两案凡取同一随机数者运气相同。线段为均差之所在，模型若确，九成五把握。实心加粗者：并观各项而仍出噪声之外。",
    comparedGroups: {
      moment: "迟早",
      chance: "见于各次之增减（百分点）",
      hours: "历时长短（小时）",
      share: "比例增减（百分点）",
      men: "人数增减",
      count: "数目增减",
    },
    happens: (label) => `其事发生：${label}`,
    pairs: (n) => `${count("zh", n)}对`,
    noise: "未出噪声",
    tooFew: "过少，不足为据",
    difference: "逐次之差",
    differenceNote: (n) => `${count("zh", n)}对；实心者与均差同侧`,
    turnedTitle: "逐项反史载而行",
    turnedNote: "原案中预定一项，使反于史载，减去原案所得：均差，九成五把握。",
    turnedOutcome: "所观",
    turn: (pairs) => `推演${count("zh", pairs)}对`,
    turnAll: "推演其余各项",
    hinges: "关键之排序（各项决策所系轻重）尚未算出。",
    takePlan: "取为方案",
    noRuns: "尚无所得",
    dots: eachDotZh,
    dotsCame: (share, runs) => `见于${share}之推演；${eachDotZh(runs)}`,
    was: "有之",
    wasNot: "无之",
    table: {
      what: "事项",
      lowest: "5%",
      lower: "25%",
      median: "中位",
      upper: "75%",
      highest: "95%",
      share: "见于各次之比例",
    },
    toList: "回到所列",
    pick: "择一次于地图观之",
    picks: { least: "最少者", median: "居中者", most: "最多者" },
    picksInTime: { least: "最早者", median: "居中者", most: "最迟者" },
    losses: (side) => `${side}损失`,
    ruin: (side, all) => `${side}${all}部尽没之一次`,
    notAll: (side, all, runs) => `${count("zh", runs)}次中无一次${side}${all}部尽没。`,
    worst: (n) => `最甚者：${n}部覆没或缴械`,
    lost: { surrendered: "缴械", "wiped-out": "覆没" },
    noRuin: (side, runs) => `${count("zh", runs)}次中${side}无一部覆没。`,
    fightingAgain: "何部何时覆没：正在重演此次……",
    notAgain: (why) => `何部覆没无从得知：此次未能重演（${why}）。`,
    number: "第几次",
    open: "打开",
    openRun: (run) => `第${run}次`,
    saveSvg: "存为 SVG",
    speed: (runs, seconds, perSecond, workers) =>
      `${count("zh", runs)}次，${seconds}秒，${workers}线程：每秒${count("zh", perSecond)}次。`,
    digest: (seed) => `种子 ${seed}；终端得同一摘要：`,
    noDigest: "各次俱到，方得摘要。",
  },
};
