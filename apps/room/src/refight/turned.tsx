/** Each decision turned against the record in the free run, and what that does to one outcome. */
import { useMemo, useRef } from "react";
import type { Decision } from "@staffride/formats/papers/decisions";
import { textIn } from "@staffride/views/language";
import { useOpened } from "../data/opened.js";
import { freeOf, planKey } from "../fighting/plan.js";
import type { Plan } from "../fighting/plan.js";
import { useRoom } from "../state/store.js";
import { cutTo, runsIn, seeFought, useEnsembles } from "./ensembles.js";
import { AxisHead, Interval } from "./interval.js";
import { inOrder, otherWays } from "./points.js";
import { useWho } from "./plan-panel.js";
import { Figures, SaveButton } from "./plot-list.js";
import { differenceRow, differenceTick, differencesAxis, judged, labelOf } from "./rows.js";
import type { Judged, PlotRow, Telling } from "./rows.js";
import { useRefightWords } from "./use-words.js";

interface TurnedProps {
  readonly telling: Telling;
  readonly plan: Plan;
  readonly pairs: number;
  readonly isBusy: boolean;
  /** Not so in a page that is a file. */
  readonly canFight: boolean;
  /** Looked at; where no difference is told of it: `otherwise`. */
  readonly outcome: string;
  readonly otherwise: string;
  readonly onOutcome: (id: string) => void;
}

interface Way {
  readonly decision: Decision;
  readonly option: Decision["options"][number];
  readonly plan: Plan;
}

export function Turned({
  telling: told,
  plan,
  pairs,
  isBusy,
  canFight,
  outcome: wanted,
  otherwise,
  onOutcome,
}: TurnedProps) {
  const { pack, library } = useOpened();
  const { words, language } = useRefightWords();
  const kept = useEnsembles((state) => state.kept);
  const plot = useRef<HTMLDivElement>(null);
  const free = useMemo(() => freeOf(plan), [plan]);
  const ways = useMemo(
    (): Way[] =>
      inOrder(pack.papers.decisions).flatMap((decision) =>
        otherWays(decision).map((option) => ({
          ...{ decision, option },
          plan: { ...free, interventions: { [decision.id]: option.id } },
        })),
      ),
    [pack, free],
  );
  const base = kept.get(planKey(free));
  // the plan that is looked at may be of a variant with other checks
  const telling = { ...told, scenario: base?.scenario ?? told.scenario };
  const effects = useMemo(
    () =>
      ways.map(({ plan: one }) => {
        const other = kept.get(planKey(one));
        const runs = Math.min(runsIn(base), runsIn(other));
        const [before, after] = [base && cutTo(base, runs), other && cutTo(other, runs)];
        return before && after ? judged(before, after) : undefined;
      }),
    [ways, kept, base],
  );
  const any = base?.ensemble;
  const offered = effects.find((one) => one !== undefined)?.map((effect) => effect.outcome) ?? [otherwise];
  const outcome = offered.includes(wanted) ? wanted : otherwise;
  const own = effects.map((one) => one?.find((effect) => effect.outcome === outcome));
  const rows = own.map((effect, i) => effect && rowOf(telling, ways[i]!, effect, pairs));
  const unit = own.find((effect) => effect !== undefined)?.unit ?? "men";
  const axis = differencesAxis(
    unit,
    rows.filter((row) => row !== undefined),
  );
  const isMissing = (way: Way) => Math.min(runsIn(base), runsIn(kept.get(planKey(way.plan)))) < pairs;
  const missing = ways.filter(isMissing);
  const run = (some: readonly Way[]) => {
    seeFought(library, free, pairs);
    for (const way of some) seeFought(library, way.plan, pairs);
  };
  return (
    <>
      <p className="second note-line">{words.turnedNote}</p>
      <div className="turned-tools">
        {any !== undefined && offered.length > 1 && (
          <label>
            {words.turnedOutcome}{" "}
            <select value={outcome} onChange={({ target }) => onOutcome(target.value)}>
              {[...new Set([outcome, ...offered])].sort().map((id) => (
                <option key={id} value={id}>
                  {labelOf(telling, any, id)}
                </option>
              ))}
            </select>
          </label>
        )}
        {canFight && (
          <button className="push" disabled={isBusy || missing.length === 0} onClick={() => run(missing)}>
            {words.turnAll}
          </button>
        )}
      </div>
      <div className="plot turned" ref={plot} role="region" aria-label={words.turnedTitle}>
        <div className="plot-head">
          <h2 className="group-title">{any === undefined ? words.turnedTitle : labelOf(telling, any, outcome)}</h2>
          <AxisHead axis={axis} tickText={(value) => differenceTick(language, unit, value)} />
        </div>
        <ul>
          {ways.map((way, i) => (
            <li key={planKey(way.plan)} className="plot-row">
              <WayWords
                way={way}
                canTake={canFight}
                isStrong={rows[i]?.isStrong ?? false}
                second={rows[i]?.second ?? ""}
              />
              {rows[i] === undefined ? <span /> : <Interval axis={axis} row={rows[i]} isDifference />}
              <span className="row-figure">
                {rows[i] !== undefined && <Figures row={rows[i]} />}
                {canFight && isMissing(way) && (
                  <button
                    className="push"
                    data-not-drawn
                    disabled={isBusy}
                    onClick={() => run([way])}
                    aria-label={`${words.otherWayOf(way.decision.id)}: ${textIn(language, way.option.gloss)}. ${words.turn(pairs)}`}
                  >
                    {words.turn(pairs)}
                  </button>
                )}
                {effects[i] !== undefined && rows[i] === undefined && <small className="second">{words.never}</small>}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <SaveButton plot={plot} file="refight-turned" />
      <p className="second note-line">{words.hinges}</p>
    </>
  );
}

const rowOf = (telling: Telling, { plan }: Way, effect: Judged, runs: number): PlotRow => ({
  ...differenceRow(telling, effect, "", runs),
  id: planKey(plan),
});

function WayWords({
  way,
  canTake,
  isStrong,
  second,
}: {
  readonly way: Way;
  readonly canTake: boolean;
  readonly isStrong: boolean;
  readonly second: string;
}) {
  const { words, language } = useRefightWords();
  const { choices, choose } = useRoom();
  const who = useWho(way.decision);
  return (
    <span className={isStrong ? "row-name strong" : "row-name"}>
      <span>
        {way.decision.id} {textIn(language, way.option.gloss)}
      </span>
      <small className="second">
        {[who, textIn(language, way.decision.gloss), second].filter(Boolean).join(" · ")}
      </small>
      {canTake && (
        <button
          className="link"
          data-not-drawn
          aria-label={`${words.takePlan}: ${way.decision.id} ${textIn(language, way.option.gloss)}`}
          onClick={() =>
            choose({
              run: { ...choices.run, variant: way.plan.variant, interventions: way.plan.interventions, run: 0 },
            })
          }
        >
          {words.takePlan}
        </button>
      )}
    </span>
  );
}
