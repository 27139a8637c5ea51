/**
 * Mechanisms of minds and their off switches: assumptions at which they do nothing, else changes to the compiled tables of
 * minds.
 */
import { noIntercepts } from "@staffride/formats/no-intercepts";
import type { Minds } from "@staffride/formats/scenario";
import type { Mechanism } from "./mechanism.js";

/** Prior probability of a lure for somebody who does not reckon with one: a trace, so that the belief is not dead. */
const UNTHOUGHT = 0.02;
/** Out of reach of any worth, points or logits. */
const OUT_OF_REACH = 1000;

const SWITCHES: readonly Mechanism[] = [
  {
    id: "obedience",
    row: "SY4",
    off: { en: "every order is obeyed", zh: "有令必从" },
    settled: { "comply.easy": OUT_OF_REACH },
  },
  {
    id: "own-march",
    row: "SY4",
    off: { en: "nobody reckons with his own march", zh: "不计己方行军之劳" },
    settled: { "mind.march-points": 0, "mind.on-road": 0, "comply.infeasible": 0 },
  },
  {
    id: "shading",
    row: "SY5",
    off: { en: "losses are told as they are known", zh: "所知损失如实上报" },
    settled: { "trait.*candour": 1, "mind.candour": 1, "trust.candour": 0 },
  },
  {
    id: "claims",
    row: "SY5",
    off: {
      en: "enemy losses are claimed as they are, and nobody reckons with claims",
      zh: "毙伤敌军据实具报，且无人据以判断敌力",
    },
    settled: { "claim.mean": 0, "claim.spread": 0, "claim.hop": 0, "claim.believed": 0 },
  },
  {
    id: "distortion",
    row: "SY3",
    off: { en: "every order is read as it was written", zh: "命令传达无误" },
    settled: { "distort.hop": 0 },
  },
  {
    id: "beliefs",
    row: "SY6",
    off: { en: "nothing seen of an enemy tells of his intent", zh: "所见敌情不改变对其意图之判断" },
    minds: (minds) => ({
      ...minds,
      likelihood: minds.likelihood.map(() => minds.nIntent / minds.likelihood.length),
      regained: minds.regained.map(() => 1),
      displaced: minds.displaced.map(() => 1),
    }),
  },
  {
    id: "displacement",
    row: "SY6",
    off: { en: "where an enemy has marched tells nothing of his intent", zh: "敌之移动不改变对其意图之判断" },
    minds: (minds) => ({ ...minds, displaced: minds.displaced.map(() => 1) }),
  },
  {
    id: "lure",
    row: "SY6",
    off: { en: "nobody reckons with a trap", zh: "无人虑及诱敌" },
    minds: (minds, { intents }) =>
      withPrior(
        minds,
        intents.findIndex(({ id }) => id === "lure"),
        UNTHOUGHT,
      ),
  },
  {
    id: "scouts",
    row: "SY6",
    off: { en: "nobody hears of an enemy he does not see", zh: "不见之敌，无从得闻" },
    settled: { "scout.chance": 0 },
  },
  {
    id: "intercepts",
    row: "SY6",
    off: { en: "nobody reads what the enemy writes", zh: "敌方文电无从得悉" },
    scenario: (scenario) => ({ ...scenario, intercepts: noIntercepts() }),
  },
  {
    id: "places",
    row: "SY6",
    off: { en: "whoever was reported somewhere is thought to be there still", zh: "以为各部仍在上次所报之处" },
    settled: { "place.km-day": 0 },
  },
  {
    id: "silence",
    row: "SY4",
    off: { en: "a subordinate's silence tells nothing", zh: "所属无报，不以为意" },
    settled: { "mind.silence-hours": OUT_OF_REACH },
  },
  {
    id: "liaison",
    row: "SY13",
    off: { en: "neighbours hear nothing of each other", zh: "友邻之间不通声息" },
    settled: { "liaison.*": 0, "mind.digest-hours": 100000 },
  },
  {
    id: "reluctance",
    row: "SY15",
    off: { en: "nobody is fond of where he stands", zh: "无人安于原地" },
    settled: { "trait.*reluctance": 0 },
  },
  {
    id: "visit",
    row: "SY16",
    off: { en: "no superior sends an officer to see for himself", zh: "上级不派员视察" },
    settled: { "mind.visit-cost": OUT_OF_REACH },
  },
  {
    id: "prestige",
    row: "SY17",
    off: { en: "the standing of the army is worth nothing", zh: "不计军威" },
    settled: { "trait.*prestige": 0 },
  },
  {
    id: "appeal",
    row: "SY18",
    off: { en: "nobody pleads with his superior, or over his head", zh: "无人向上级申诉，亦无越级申诉" },
    settled: { "mind.plea": -OUT_OF_REACH, "comply.appeal": -OUT_OF_REACH },
  },
  {
    id: "promises",
    row: "SY19",
    off: { en: "promises cost nothing and move nobody", zh: "许诺既无代价，亦不动人" },
    settled: {
      "mind.promise-helps": 0,
      "mind.promise-cost": 0,
      "mind.word-broken": 0,
      "comply.*-promise": 0,
      "trust.kept": 0,
      "trust.broken": 0,
      "comply.demand": 0,
    },
  },
  {
    id: "trust",
    row: "SY19",
    off: { en: "it is all the same whether a superior is trusted", zh: "是否信任上级无关紧要" },
    settled: { "comply.trust": 0, "trust.candour": 0 },
  },
  {
    id: "nearness",
    row: "SY4",
    off: { en: "a superior's word weighs the same from anywhere, in any form", zh: "上级远近缓急，其言皆同" },
    settled: { "comply.near": 0.75, "comply.authority": 0.75, "comply.level": 1, "comply.urgency": 0 },
  },
  {
    id: "relief",
    row: "SY4",
    off: { en: "no commander is relieved", zh: "不撤换指挥官" },
    settled: { "mind.relieve-cost": OUT_OF_REACH },
  },
  {
    id: "advice",
    row: "SY24",
    off: { en: "no chief of staff is listened to", zh: "不纳参谋长之言" },
    settled: { "trait.*advice": 0 },
  },
  {
    id: "reversal",
    row: "SY25",
    off: { en: "no superior lets a subordinate off an order", zh: "上级概不收回成命" },
    settled: { "mind.top-wish": OUT_OF_REACH },
  },
  {
    id: "courses",
    row: "SY12",
    off: { en: "whoever obeys carries his order out to the letter", zh: "凡遵令者，皆照字面执行" },
    settled: { "mind.wish": OUT_OF_REACH },
  },
  {
    id: "axes",
    row: "SY9",
    off: { en: "a retreat takes one road unless a scheme names more", zh: "除方案指定外，后撤概循一路" },
    settled: { "mind.most-axes": 1 },
  },
  {
    id: "allotment",
    row: "SY14",
    off: { en: "all go for the object; nobody is told off against an enemy aside", zh: "全力指向目标，不分兵对付侧敌" },
    settled: { "mind.side-share": 0 },
  },
  {
    id: "overrating",
    row: "SY14",
    off: { en: "enemies are taken to be as strong as they are", zh: "敌军兵力，所估即实数" },
    settled: { "mind.over": 1, "report.sight-spread": 0 },
  },
];

export const MIND_MECHANISMS: readonly Mechanism[] = SWITCHES.map((one) => ({ ...one, ofMinds: true }));

/** One intent's prior is so much, for either side; the others keep their ratios. A campaign without the intent stays as it is. */
function withPrior(minds: Minds, intent: number, value: number): Minds {
  if (intent < 0) return minds;
  const { nIntent, prior } = minds;
  const scaled = prior.map((given, i) => {
    const before = prior[i - (i % nIntent) + intent]!;
    return i % nIntent === intent ? value : (given * (1 - value)) / (1 - before);
  });
  return { ...minds, prior: scaled };
}
