/** The plan beside another, run by run with the same luck. */
import { useMemo } from "react";
import { useOpened } from "../data/opened.js";
import { planKey } from "../fighting/plan.js";
import type { Plan } from "../fighting/plan.js";
import { cutTo, runsIn, seeFought, useEnsembles } from "./ensembles.js";
import type { Kept } from "./ensembles.js";
import { PlotList } from "./plot-list.js";
import { differenceGroups, judged } from "./rows.js";
import type { Telling } from "./rows.js";
import { usePlanName } from "./plan-name.js";
import { useRefightWords } from "./use-words.js";

interface CompareProps {
  readonly telling: Telling;
  readonly kept: Kept;
  /** What it is set beside. */
  readonly beside: Plan;
  readonly onBeside: (plan: Plan) => void;
  readonly isBusy: boolean;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** Both ensembles cut to the runs that both have; the other first. */
export function usePair(kept: Kept | undefined, other: Kept | undefined) {
  return useMemo(() => {
    if (kept === undefined || other === undefined || kept === other) return undefined;
    const runs = Math.min(runsIn(kept), runsIn(other));
    const [base, ensemble] = [cutTo(other, runs), cutTo(kept, runs)];
    return base === undefined || ensemble === undefined ? undefined : { base, ensemble };
  }, [kept, other]);
}

export function Compare({ telling, kept, beside, onBeside, isBusy, chosen, onChoose }: CompareProps) {
  const { library } = useOpened();
  const { words } = useRefightWords();
  const nameOf = usePlanName();
  const all = useEnsembles((state) => state.kept);
  const other = all.get(planKey(beside));
  const pair = usePair(kept, other);
  const effects = useMemo(() => pair && judged(pair.base, pair.ensemble), [pair]);
  const offered = [...all.values()].filter(
    ({ plan }) =>
      plan.seed === kept.plan.seed && plan.campaign === kept.plan.campaign && planKey(plan) !== planKey(kept.plan),
  );
  const isSame = planKey(beside) === planKey(kept.plan);
  const isOffered = offered.some(({ plan }) => planKey(plan) === planKey(beside));
  return (
    <>
      <label className="beside">
        {words.compareWith}{" "}
        <select
          value={isSame ? "" : planKey(beside)}
          onChange={({ target }) => {
            const found = offered.find(({ plan }) => planKey(plan) === target.value);
            if (found !== undefined) onBeside(found.plan);
          }}
        >
          {isSame && <option value="">–</option>}
          {!isSame && !isOffered && <option value={planKey(beside)}>{nameOf(beside)}</option>}
          {offered.map(({ plan }) => (
            <option key={planKey(plan)} value={planKey(plan)}>
              {nameOf(plan)}
            </option>
          ))}
        </select>
      </label>
      {isSame ? (
        <p className="empty">{words.same}</p>
      ) : runsIn(other) < runsIn(kept) ? (
        <p className="empty">
          {words.notFought}{" "}
          <button className="push" disabled={isBusy} onClick={() => seeFought(library, beside, runsIn(kept))}>
            {words.fightIt}
          </button>
        </p>
      ) : null}
      {pair !== undefined && effects !== undefined && (
        <>
          <p className="lead">
            {words.beyond(effects.filter(({ isBeyond }) => isBeyond).length, effects.length)} ·{" "}
            {words.pairs(pair.base.runs)}
          </p>
          <p className="second note-line">{words.compareNote}</p>
          <PlotList
            groups={differenceGroups(telling, pair.base, effects)}
            label={words.tabs.compare}
            file="refight-compared"
            {...{ chosen, onChoose }}
          />
        </>
      )}
    </>
  );
}
