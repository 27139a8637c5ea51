/** What is to be fought: variant, decisions settled beforehand, seed, number of runs; and the button. */
import { useState } from "react";
import type { ReactNode } from "react";
import type { Decision } from "@staffride/formats/papers/decisions";
import { nameIn, textIn } from "@staffride/views/language";
import { useOpened } from "../data/opened.js";
import { settled } from "../fighting/plan.js";
import type { Plan } from "../fighting/plan.js";
import { useRoom } from "../state/store.js";
import { runsIn, seeFought, stopAll } from "./ensembles.js";
import type { Kept } from "./ensembles.js";
import { inOrder, isFree, settledBy, variantsOffered } from "./points.js";
import { useAlone } from "./alone.js";
import { MOST_RUNS } from "./settings.js";
import { useSettings } from "./use-settings.js";
import { usePlanName } from "./plan-name.js";
import { useRefightWords } from "./use-words.js";

interface PlanPanelProps {
  readonly plan: Plan;
  readonly kept: Kept | undefined;
  /** What is being fought, this plan or another; and how many wait for it. */
  readonly going: Kept | undefined;
  readonly waiting: number;
  readonly runs: number;
  readonly onRuns: (runs: number) => void;
}

export function PlanPanel({ plan, kept, going, waiting, runs, onRuns }: PlanPanelProps) {
  const { pack, library } = useOpened();
  const { words, language } = useRefightWords();
  const { choices, choose } = useRoom();
  const { papers } = pack;
  const change = (more: Partial<typeof choices.run>) => choose({ run: { ...choices.run, ...more, run: 0 } });
  const settle = (decision: string, option: string | undefined) =>
    change({ interventions: settled(plan.interventions, decision, option) });
  const canDecide = isFree(papers, plan.variant);
  const canFight = library.scenario !== undefined;
  const done = runsIn(kept);
  const [isOpen, open] = useState(false);
  const [, arrange] = useSettings();
  const run = () => {
    arrange({ runs });
    seeFought(library, plan, runs);
  };
  return (
    <aside className={isOpen ? "plan open" : "plan"} aria-label={words.plan}>
      <div className="plan-head">
        <h2>{words.plan}</h2>
        <Fold plan={plan} isOpen={isOpen} onOpen={open} />
        <label className="folds">
          {words.variant}
          <select
            value={plan.variant}
            disabled={!canFight}
            onChange={({ target: { value } }) =>
              change({ variant: value, ...(isFree(papers, value) ? {} : { interventions: {} }) })
            }
          >
            <option value="base">{words.asPapers}</option>
            {variantsOffered(papers).map(({ id, gloss }) => (
              <option key={id} value={id}>
                {textIn(language, gloss)}
              </option>
            ))}
          </select>
        </label>
        <div className="plan-numbers">
          <NumberField
            label={words.seed}
            value={plan.seed}
            most={4_294_967_295}
            least={0}
            disabled={!canFight}
            onChange={(seed) => change({ seed })}
          />
          <NumberField
            label={words.runs}
            value={runs}
            most={MOST_RUNS}
            least={1}
            disabled={!canFight}
            onChange={onRuns}
          />
          {going !== undefined || waiting > 0 ? (
            <button className="push strong" onClick={stopAll}>
              {words.stop}
            </button>
          ) : (
            <button className="push strong" disabled={!canFight || done >= runs} onClick={run}>
              {done > 0 && done < runs ? words.runOn : words.run}
            </button>
          )}
        </div>
        {!canFight && <p className="note">{words.nobodyCompiles(pack.scenario.campaign)}</p>}
        <Stage kept={going ?? kept} isOther={going !== undefined && going !== kept} waiting={waiting} />
      </div>
      <Points
        canDecide={canDecide}
        canFight={canFight}
        plan={plan}
        settle={settle}
        clear={() => change({ interventions: {} })}
      />
    </aside>
  );
}

interface FoldProps {
  readonly plan: Plan;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

/** In a narrow window the plan is folded, so that its results come first; what it holds is told. */
function Fold({ plan, isOpen, onOpen }: FoldProps) {
  const { decisions } = useOpened().pack.papers;
  const { words } = useRefightWords();
  const settled = Object.keys(plan.interventions).length;
  return (
    <button className="plan-fold" aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
      <b>{usePlanName()(plan)}</b>
      <small className="second">{words.planHolds(plan.seed, decisions.length, settled)}</small>
    </button>
  );
}

interface StageProps {
  readonly kept: Kept | undefined;
  /** It is not the plan above. */
  readonly isOther: boolean;
  readonly waiting: number;
}

function Stage({ kept, isOther, waiting }: StageProps) {
  const { words } = useRefightWords();
  const nameOf = usePlanName();
  if (kept === undefined) return null;
  const { stage, asked, plan } = kept;
  const said = [
    isOther ? nameOf(plan) : "",
    stage in words.stages && stage !== "failed" ? words.stages[stage as keyof typeof words.stages] : "",
    stage === "failed" ? `${words.stages.failed} ${kept.words ?? ""}` : words.progress(runsIn(kept), asked),
    waiting > 0 ? words.more(waiting) : "",
  ];
  return (
    <div className="stage">
      {stage !== "done" && stage !== "failed" && (
        <progress max={asked} value={stage === "preparing" ? undefined : runsIn(kept)} aria-label={words.runs} />
      )}
      <small className="second" role={stage === "failed" ? "alert" : undefined}>
        {said.filter(Boolean).join(" · ")}
      </small>
    </div>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly disabled: boolean;
  readonly onChange: (value: number) => void;
}

/** A whole number, taken over when one leaves the field or presses Enter. */
function NumberField({ label, value, least, most, disabled, onChange }: NumberFieldProps) {
  const [text, setText] = useState<string>();
  const take = () => {
    const number = Number(text);
    if (text !== undefined && /^\d+$/.test(text) && number >= least && number <= most && number !== value)
      onChange(number);
    setText(undefined);
  };
  return (
    <label className="folds">
      {label}
      <input
        inputMode="numeric"
        disabled={disabled}
        value={text ?? String(value)}
        onChange={({ target }) => setText(target.value)}
        onBlur={take}
        onKeyDown={({ key }) => key === "Enter" && take()}
      />
    </label>
  );
}

interface PointsProps {
  readonly canDecide: boolean;
  readonly canFight: boolean;
  readonly plan: Plan;
  readonly settle: (decision: string, option: string | undefined) => void;
  readonly clear: () => void;
}

function Points({ canDecide, canFight, plan, settle, clear }: PointsProps) {
  const { pack } = useOpened();
  const { words } = useRefightWords();
  const { papers } = pack;
  const byVariant = settledBy(papers, plan.variant);
  if (papers.decisions.length === 0) return <p className="note plan-note folds">{words.noPoints}</p>;
  return (
    <section className="points folds" aria-label={words.decisions}>
      <div className="points-head">
        <h3>{words.decisions}</h3>
        {canFight && Object.keys(plan.interventions).length > 0 && (
          <button className="link" onClick={clear}>
            {words.allFree}
          </button>
        )}
      </div>
      <p className="second points-note">{canDecide ? words.decisionsNote : words.nobodyDecides}</p>
      {canDecide && (
        <ul>
          {inOrder(papers.decisions).map((decision) => (
            <Point
              key={decision.id}
              decision={decision}
              now={plan.interventions[decision.id]}
              byVariant={byVariant[decision.id]}
              canFight={canFight}
              settle={(option) => settle(decision.id, option)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

interface PointProps {
  readonly decision: Decision;
  readonly now: string | undefined;
  readonly byVariant: string | undefined;
  readonly canFight: boolean;
  readonly settle: (option: string | undefined) => void;
}

/** Left free, or settled on one of its options: one press each. */
function Point({ decision, now, byVariant, canFight, settle }: PointProps) {
  const { words, language } = useRefightWords();
  const who = useWho(decision);
  const alone = useAlone();
  const { id, gloss, options, recorded } = decision;
  const laid = options.find((option) => option.id === byVariant);
  const way = (option: string | undefined, what: ReactNode) => (
    <label key={option ?? ""}>
      <input type="radio" name={id} checked={now === option} onChange={() => settle(option)} />
      <span>{what}</span>
    </label>
  );
  return (
    <li className={now === undefined ? "point" : "point set"}>
      <fieldset disabled={!canFight}>
        <legend>
          <span className="point-id">{id} </span>
          <span>{textIn(language, gloss)}</span>
        </legend>
        {way(
          undefined,
          <span className="second">
            {laid === undefined ? words.decides(who) : words.byVariant(textIn(language, laid.gloss))}
          </span>,
        )}
        {options.map((option) => {
          const effect = alone(id, option.id);
          return way(
            option.id,
            <>
              {textIn(language, option.gloss)}
              {option.id === recorded && <small className="cite"> {words.recordedOption}</small>}
              {effect !== undefined && (
                <small className={effect.isBeyond ? "alone strong" : "alone second"}>{effect.said}</small>
              )}
            </>,
          );
        })}
      </fieldset>
    </li>
  );
}

export function useWho({ headquarters }: Pick<Decision, "headquarters">): string {
  const { pack } = useOpened();
  const { language } = useRefightWords();
  const found = pack.scenario.names.headquarters.find(({ id }) => id === headquarters);
  return found === undefined ? headquarters : nameIn(language, found.names);
}
