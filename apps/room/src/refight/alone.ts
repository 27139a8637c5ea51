/** What one option alone does beside the free run, where that was fought here: a line under the option. */
import { useOpened } from "../data/opened.js";
import { freeOf, planKey, planOf } from "../fighting/plan.js";
import { useRoom } from "../state/store.js";
import { cutTo, runsIn, useEnsembles } from "./ensembles.js";
import { intervalText, judged, labelOf } from "./rows.js";
import type { Judged } from "./rows.js";
import { useSettings } from "./use-settings.js";
import { useRefightWords } from "./use-words.js";

export interface Alone extends Judged {
  /** The outcome, its difference and interval, and in how many pairs, in words. */
  readonly said: string;
}

/** By decision and option; of the outcome that is looked at, else of the first side's losses. */
export function useAlone(): (decision: string, option: string) => Alone | undefined {
  const { pack } = useOpened();
  const { words, language } = useRefightWords();
  const { campaign, run } = useRoom(({ choices }) => choices);
  const kept = useEnsembles((state) => state.kept);
  const [{ outcome }] = useSettings();
  const free = freeOf(planOf(campaign, run));
  const base = kept.get(planKey(free));
  const sideLosses = `losses:side.${pack.scenario.names.sides[0]?.id ?? ""}`;
  return (decision, option) => {
    const other = kept.get(planKey({ ...free, interventions: { [decision]: option } }));
    const runs = Math.min(runsIn(base), runsIn(other));
    const [before, after] = [base && cutTo(base, runs), other && cutTo(other, runs)];
    if (before === undefined || after === undefined) return undefined;
    const effects = judged(before, after);
    const found = [outcome, sideLosses].flatMap((id) => effects.find((effect) => effect.outcome === id) ?? [])[0];
    if (found === undefined) return undefined;
    const telling = { language, words, scenario: base?.scenario ?? pack.scenario };
    const [label, gap] = [labelOf(telling, before, found.outcome), intervalText(telling, found)];
    return { ...found, said: `${label}: ${gap}${language === "zh" ? "，" : ", "}${words.pairs(found.n)}` };
  };
}
