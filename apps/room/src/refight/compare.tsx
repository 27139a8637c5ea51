/** The plan beside another, run by run with the same luck. */
import { useMemo } from "react";
import type { Ensemble } from "@staffride/experiment/refight";
import { useOpened } from "../data/opened.js";
import { freeOf, planKey } from "../fighting/plan.js";
import type { Plan } from "../fighting/plan.js";
import { cutTo, runsIn, useEnsembles } from "./ensembles.js";
import type { Kept } from "./ensembles.js";
import { PlotList } from "./plot-list.js";
import { variantsOffered } from "./points.js";
import { differenceGroups, judged } from "./rows.js";
import type { Telling } from "./rows.js";
import { usePlanName } from "./plan-name.js";
import { useRefightWords } from "./use-words.js";

/** Two plans of the same seed, cut to the runs that both have. */
export interface Pair {
  /** What the plan is set beside. */
  readonly base: Ensemble;
  readonly ensemble: Ensemble;
}

export function usePair(kept: Kept | undefined, other: Kept | undefined): Pair | undefined {
  return useMemo(() => {
    if (kept === undefined || other === undefined || kept === other) return undefined;
    const runs = Math.min(runsIn(kept), runsIn(other));
    const [base, ensemble] = [cutTo(other, runs), cutTo(kept, runs)];
    return base === undefined || ensemble === undefined ? undefined : { base, ensemble };
  }, [kept, other]);
}

interface CompareProps {
  readonly telling: Telling;
  readonly kept: Kept;
  readonly beside: Plan;
  readonly pair: Pair | undefined;
  readonly onBeside: (plan: Plan) => void;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

export function Compare({ telling, kept, beside, pair, onBeside, chosen, onChoose }: CompareProps) {
  const { words } = useRefightWords();
  const offered = useOffered(kept.plan, beside);
  const nameOf = usePlanName();
  const effects = useMemo(() => pair && judged(pair.base, pair.ensemble), [pair]);
  const isSame = planKey(beside) === planKey(kept.plan);
  return (
    <>
      <label className="beside">
        {words.compareWith}{" "}
        <select
          value={isSame ? "" : planKey(beside)}
          onChange={({ target }) => {
            const found = offered.find((plan) => planKey(plan) === target.value);
            if (found !== undefined) onBeside(found);
          }}
        >
          {isSame && <option value="">–</option>}
          {offered.map((plan) => (
            <option key={planKey(plan)} value={planKey(plan)}>
              {nameOf(plan)}
            </option>
          ))}
        </select>
      </label>
      {isSame && <p className="empty">{words.same}</p>}
      {!isSame && pair === undefined && <p className="empty">{words.notFought}</p>}
      {pair !== undefined && effects !== undefined && (
        <>
          <p className="second note-line">{words.compareNote}</p>
          <PlotList
            groups={differenceGroups(telling, pair.ensemble, effects)}
            label={words.tabs.compare}
            file="refight-compared"
            {...{ chosen, onChoose }}
          />
        </>
      )}
    </>
  );
}

/** What a plan can be set beside: the free run, every variant, and what was fought here with this seed. */
function useOffered(plan: Plan, beside: Plan): readonly Plan[] {
  const { pack } = useOpened();
  const kept = useEnsembles((state) => state.kept);
  const free = freeOf(plan);
  const variants = variantsOffered(pack.papers).map(({ id }): Plan => ({ ...free, variant: id }));
  const fought = [...kept.values()].map((one) => one.plan);
  const all = [free, ...variants, ...fought, beside].filter(
    (one) => one.seed === plan.seed && one.campaign === plan.campaign && planKey(one) !== planKey(plan),
  );
  return [...new Map(all.map((one) => [planKey(one), one])).values()];
}
