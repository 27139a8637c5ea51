/** Mechanisms of minds and their off switches, as changes to the compiled tables of minds. */
import { TRAITS, type Minds } from "@staffride/formats/scenario";
import { PROMISES } from "@staffride/formats/words";
import type { Mechanism } from "./mechanism.js";

/** So much deference that no order is weighed: the most a paper may give (logit). */
const BLIND = 10;
/** Prior probability of a lure for somebody who does not reckon with one: a trace, so that the belief is not dead. */
const UNTHOUGHT = 0.02;

export const MIND_MECHANISMS: readonly Mechanism[] = [
  {
    id: "obedience",
    row: "SY4",
    off: { en: "every order is obeyed", zh: "有令必从" },
    minds: (minds) => withTrait(minds, "deference", BLIND),
  },
  {
    id: "shading",
    row: "SY5",
    off: { en: "losses are told as they are", zh: "损失如实上报" },
    minds: (minds) => withTrait(minds, "candour", 1),
  },
  {
    id: "beliefs",
    row: "SY6",
    off: { en: "nothing seen of an enemy tells of his intent", zh: "所见敌情不改变对其意图之判断" },
    minds: (minds) => ({
      ...minds,
      likelihood: minds.likelihood.map(() => minds.nIntent / minds.likelihood.length),
      regained: minds.regained.map(() => 1),
    }),
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
    id: "boundaries",
    row: "SY7",
    off: { en: "no headquarters has a sector", zh: "不划分作战地境" },
    minds: (minds) => ({ ...minds, sectorOf: minds.sectorOf.map(() => -1) }),
  },
  {
    id: "liaison",
    row: "SY13",
    off: { en: "neighbours hear of each other through their superior alone", zh: "友邻之间仅经共同上级互通" },
    minds: (minds) => ({ ...minds, liaisonStrength: minds.liaisonStrength.map(() => 0) }),
  },
  {
    id: "reluctance",
    row: "SY15",
    off: { en: "nobody is fond of where he stands", zh: "无人安于原地" },
    minds: (minds) => withTrait(minds, "reluctance", 0),
  },
  {
    id: "prestige",
    row: "SY17",
    off: { en: "the standing of the army is worth nothing", zh: "不计军威" },
    minds: (minds) => withTrait(minds, "prestige", 0),
  },
  {
    id: "bargaining",
    row: "SY19",
    off: { en: "no order promises anything", zh: "命令不附许诺" },
    minds: (minds) => {
      const promise = PROMISES.indexOf("none");
      const decisions = minds.decisions.map((decision) => ({
        ...decision,
        options: decision.options.map((option) => ({ ...option, promise })),
      }));
      return { ...minds, decisions };
    },
  },
  {
    id: "advice",
    row: "SY24",
    off: { en: "no chief of staff is listened to", zh: "不纳参谋长之言" },
    minds: (minds) => withTrait(minds, "advice", 0),
  },
];

/** Everybody has one trait in the same measure, in every run. */
function withTrait(minds: Minds, name: (typeof TRAITS)[number], value: number): Minds {
  const column = TRAITS.indexOf(name);
  const traits = minds.traits.map((given, i) => (Math.floor(i / 3) % TRAITS.length === column ? value : given));
  return { ...minds, traits };
}

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
