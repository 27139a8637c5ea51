/** A plan in a few words: the free run, or its variant and what is settled. */
import { useOpened } from "../data/opened.js";
import type { Plan } from "../fighting/plan.js";
import { settledParts } from "../frame/settled-parts.js";
import { useRefightWords } from "./use-words.js";

export function usePlanName(): (plan: Pick<Plan, "variant" | "interventions">) => string {
  const { pack } = useOpened();
  const { words, language } = useRefightWords();
  return (plan) => {
    const parts = settledParts(language, pack.papers, plan);
    return parts.length === 0 ? words.freeRun : words.settled(parts);
  };
}
