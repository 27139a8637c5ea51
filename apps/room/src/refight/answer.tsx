/** What the plan changes beside another, in words first: how much of it is beyond noise, and the surest of that. */
import { useMemo } from "react";
import { FEWEST } from "@staffride/experiment/ablation/effects";
import type { Pair } from "./compare.js";
import { intervalText, judged, labelOf, sameRuns } from "./rows.js";
import type { Telling } from "./rows.js";

/** So many of the surest are told; the rest stand on their page. */
const TOLD = 2;

interface AnswerProps {
  readonly telling: Telling;
  readonly pair: Pair;
  /** Name of what it is set beside; undefined: the free run. */
  readonly beside: string | undefined;
  readonly onChoose: (outcome: string) => void;
}

export function Answer({ telling, pair: { base, ensemble }, beside, onChoose }: AnswerProps) {
  const { words } = telling;
  const effects = useMemo(() => judged(base, ensemble), [base, ensemble]);
  const same = useMemo(() => sameRuns(base, ensemble), [base, ensemble]);
  if (base.runs < FEWEST) return null;
  const sure = effects.filter(({ isBeyond }) => isBeyond);
  return (
    <p className="answer">
      <b>{words.beyond(beside, sure.length, effects.length, base.runs)}</b>
      {same > 0 && words.sameRuns(same, base.runs)}
      {sure.slice(0, TOLD).map((effect, i) => (
        <span key={effect.outcome}>
          {i === 0 ? words.surest : words.besides}
          <button className="link" onClick={() => onChoose(effect.outcome)}>
            {labelOf(telling, ensemble, effect.outcome)}
          </button>{" "}
          <span className="unbroken">{intervalText(telling, effect)}</span>
        </span>
      ))}
    </p>
  );
}
