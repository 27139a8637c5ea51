/** A plan in a few words: the free run, or its variant and what is settled. */
import { textIn } from "@staffride/views/language";
import { useOpened } from "../data/opened.js";
import type { Plan } from "../fighting/plan.js";
import { useRefightWords } from "./use-words.js";

export function usePlanName(): (plan: Pick<Plan, "variant" | "interventions">) => string {
  const { pack } = useOpened();
  const { words, language } = useRefightWords();
  return ({ variant, interventions }) => {
    const laid = pack.papers.variants.find(({ id }) => id === variant);
    const points = Object.entries(interventions).map(([id, option]) => {
      const chosen = pack.papers.decisions.find((one) => one.id === id)?.options.find((one) => one.id === option);
      return `${id}: ${chosen === undefined ? option : textIn(language, chosen.gloss)}`;
    });
    const parts = [...(laid === undefined ? [] : [textIn(language, laid.gloss)]), ...points];
    return parts.length === 0 ? words.freeRun : words.settled(parts);
  };
}
