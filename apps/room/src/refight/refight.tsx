/** The refight view: a plan on the left, what comes of it on the right, filling in as runs arrive. */
import { useEffect, useMemo, useState } from "react";
import type { KeyboardEvent } from "react";
import { FEWEST } from "@staffride/experiment/ablation/effects";
import type { Score } from "@staffride/formats/ensemble";
import { decimal } from "@staffride/views/figures";
import type { Language } from "@staffride/views/language";
import { countsOf } from "@staffride/views/report/counts";
import { REPORT_WORDS } from "@staffride/views/report/words";
import { useOpened } from "../data/opened.js";
import { freeOf, planKey, planOf } from "../fighting/plan.js";
import type { Plan } from "../fighting/plan.js";
import { Imprint } from "../frame/imprint.js";
import { isWide } from "../frame/wide.js";
import { useRoom } from "../state/store.js";
import { Answer } from "./answer.js";
import { blankEnsemble } from "./blank.js";
import { Compare, usePair } from "./compare.js";
import { Detail } from "./detail.js";
import { runsIn, show, useEnsembles } from "./ensembles.js";
import type { Kept } from "./ensembles.js";
import { PlanPanel } from "./plan-panel.js";
import { usePlanName } from "./plan-name.js";
import { PlotList } from "./plot-list.js";
import { lossGroups, recordGroups } from "./rows.js";
import type { Telling } from "./rows.js";
import { TABS } from "./settings.js";
import { Turned } from "./turned.js";
import { useSettings } from "./use-settings.js";
import { useRefightWords } from "./use-words.js";
import { REFIGHT_WORDS } from "./words.js";

/** Runs that stand in the field before anybody has asked for more. */
const SUGGESTED_RUNS = 200;

export function Refight() {
  const choices = useRoom((room) => room.choices);
  const kept = useEnsembles((state) => state.kept);
  const [settings] = useSettings();
  const [runs, setRuns] = useState(Math.max(SUGGESTED_RUNS, settings.runs));
  const plan = useMemo(() => planOf(choices.campaign, choices.run), [choices.campaign, choices.run]);
  const beside = useMemo(() => ({ ...freeOf(plan), ...settings.beside }), [plan, settings.beside]);
  useFought(plan, beside, settings.runs);
  const own = kept.get(planKey(plan));
  const going = [...kept.values()].filter(({ stage }) => stage === "preparing" || stage === "fighting");
  const waiting = [...kept.values()].filter(({ stage }) => stage === "waiting").length;
  const isBusy = going.length + waiting > 0;
  return (
    <main className="main refight" onKeyDown={keepKeys}>
      <PlanImprint plan={plan} />
      <PlanPanel plan={plan} kept={own} going={going[0]} waiting={waiting} runs={runs} onRuns={setRuns} />
      <Outcome plan={plan} kept={own} beside={beside} isBusy={isBusy} runs={runs} />
    </main>
  );
}

/** The plan that is looked at is fought at once, and so is what it is set beside. */
function useFought(plan: Plan, beside: Plan, runs: number): void {
  const { library } = useOpened();
  const [own, other] = [planKey(plan), planKey(beside)];
  useEffect(() => {
    if (library.scenario !== undefined) show(library, own === other ? [plan] : [plan, beside], runs);
    // plans are new objects at every change of any choice; their keys say whether they are others
  }, [library, own, other, runs]);
}

/** Keys that move time elsewhere scroll and press here. */
function keepKeys(event: KeyboardEvent): void {
  if ([" ", "ArrowLeft", "ArrowRight", "PageUp", "PageDown", "Home", "End"].includes(event.key))
    event.stopPropagation();
}

/** On paper, above the results. */
function PlanImprint({ plan }: { readonly plan: Plan }) {
  const { words } = useRefightWords();
  return <Imprint of={[usePlanName()(plan), `${words.seed} ${plan.seed}`]} />;
}

interface OutcomeProps {
  readonly plan: Plan;
  readonly kept: Kept | undefined;
  /** What the plan is set beside. */
  readonly beside: Plan;
  readonly isBusy: boolean;
  readonly runs: number;
}

function Outcome({ plan, kept, beside, isBusy, runs }: OutcomeProps) {
  const { pack, library } = useOpened();
  const { words, language } = useRefightWords();
  const nameOf = usePlanName();
  const [{ tab, outcome }, arrange] = useSettings();
  const pair = usePair(
    kept,
    useEnsembles((state) => state.kept.get(planKey(beside))),
  );
  const scenario = kept?.scenario ?? pack.scenario;
  const telling: Telling = useMemo(() => ({ language, words, scenario }), [language, words, scenario]);
  const ensemble = runsIn(kept) > 0 ? kept!.ensemble : undefined;
  const blank = useMemo(() => blankEnsemble(scenario), [scenario]);
  const sideLosses = `losses:side.${pack.scenario.names.sides[0]?.id ?? ""}`;
  const detailed =
    [outcome.replace(/^happens:/, ""), tab === "record" ? scenario.checks[0]?.check.id : undefined].find((id) =>
      (ensemble ?? blank).outcomes.some((one) => one.id === id),
    ) ?? sideLosses;
  const [closer, lookCloser] = useState(0);
  const choose = (id: string) => {
    arrange({ outcome: id });
    lookCloser((times) => times + 1);
  };
  useSeen(".detail", closer);
  const name = nameOf(plan);
  const canFight = library.scenario !== undefined;
  return (
    <section className="outcome" aria-label={words.results}>
      <div className="outcome-head">
        <h1>
          {ensemble === undefined || ensemble.runs < FEWEST
            ? canFight
              ? words.results
              : words.recordOnly
            : words.meets(ensemble.checks.filter(({ inside }) => inside).length, ensemble.checks.length)}
        </h1>
        <p className="second">
          {ensemble !== undefined
            ? words.of(ensemble.runs, name) + (ensemble.runs < FEWEST ? "" : countsText(language, ensemble.checks))
            : canFight
              ? words.empty
              : words.nothingFought}
        </p>
        {pair !== undefined && (
          <Answer
            telling={telling}
            pair={pair}
            beside={planKey(beside) === planKey(freeOf(plan)) ? undefined : nameOf(beside)}
            onChoose={choose}
          />
        )}
        <nav className="outcome-tabs" aria-label={words.results}>
          {TABS.map((one) => (
            <button key={one} aria-current={tab === one ? "true" : undefined} onClick={() => arrange({ tab: one })}>
              {words.tabs[one]}
            </button>
          ))}
        </nav>
      </div>
      <div className="outcome-body">
        <div className="outcome-list">
          {tab === "record" && (
            <>
              <p className="second note-line">
                {words.key} {words.recordKey} {words.sentence(REPORT_WORDS[language].spreadNote)}
              </p>
              <PlotList
                groups={recordGroups(telling, ensemble ?? blank)}
                label={words.tabs.record}
                file="refight-record"
                chosen={detailed}
                onChoose={choose}
              />
              <p className="second note-line">
                {words.chanceKey} {words.meetsNote}
              </p>
            </>
          )}
          {ensemble !== undefined && tab === "losses" && (
            <PlotList
              groups={lossGroups(telling, ensemble)}
              label={words.tabs.losses}
              file="refight-losses"
              chosen={detailed}
              onChoose={choose}
            />
          )}
          {ensemble !== undefined && kept !== undefined && tab === "compare" && (
            <Compare
              telling={telling}
              onBeside={({ variant, interventions }) => arrange({ beside: { variant, interventions } })}
              onChoose={choose}
              chosen={outcome}
              {...{ kept, beside, pair }}
            />
          )}
          {tab === "turned" && (
            <Turned
              telling={telling}
              outcome={outcome}
              otherwise={sideLosses}
              onOutcome={choose}
              pairs={runs}
              isBusy={isBusy}
              canFight={canFight}
              plan={plan}
            />
          )}
          {ensemble !== undefined && <Footnote ensemble={ensemble} seed={plan.seed} />}
        </div>
        {tab !== "turned" && (canFight || ensemble !== undefined) && (
          <Detail
            {...{ telling, plan, isBusy }}
            ensemble={ensemble ?? blank}
            name={name}
            pair={pair}
            beside={nameOf(beside)}
            outcome={detailed}
          />
        )}
      </div>
    </section>
  );
}

/** Where one stands under the other, what was chosen is looked for far below: it is brought into sight each time. */
function useSeen(what: string, times: number): void {
  useEffect(() => {
    if (times > 0 && !isWide()) document.querySelector(what)?.scrollIntoView();
  }, [what, times]);
}

/** What meeting the record says: of those that do, how many were fitted on, and how many say anything. */
function countsText(language: Language, checks: readonly Score[]): string {
  const [, ...rest] = countsOf(language, checks);
  return rest.length === 0 ? "" : REFIGHT_WORDS[language].sentence(rest.join(REPORT_WORDS[language].semicolon));
}

function Footnote({ ensemble, seed }: { readonly ensemble: NonNullable<Kept["ensemble"]>; readonly seed: number }) {
  const { words } = useRefightWords();
  const { runs, wallSeconds, runsPerSecond, threads, traceDigest } = ensemble;
  return (
    <p className="footnote third">
      {words.speed(runs, decimal(wallSeconds, 1), runsPerSecond, threads)}{" "}
      {traceDigest === "" ? (
        words.noDigest
      ) : (
        <>
          {words.digest(seed)} <code>{traceDigest}</code>
        </>
      )}
    </p>
  );
}
