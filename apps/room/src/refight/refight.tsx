/** The refight view: a plan on the left, what comes of it on the right, filling in as runs arrive. */
import { useMemo, useState } from "react";
import type { KeyboardEvent } from "react";
import { decimal } from "@staffride/views/figures";
import { useOpened } from "../data/opened.js";
import { freeOf, planKey, planOf } from "../fighting/plan.js";
import type { Plan } from "../fighting/plan.js";
import { useRoom } from "../state/store.js";
import { Compare, usePair } from "./compare.js";
import { Detail } from "./detail.js";
import { runsIn, useEnsembles } from "./ensembles.js";
import type { Kept } from "./ensembles.js";
import { PlanPanel } from "./plan-panel.js";
import { usePlanName } from "./plan-name.js";
import { PlotList } from "./plot-list.js";
import { lossGroups, recordGroups } from "./rows.js";
import type { Telling } from "./rows.js";
import { Turned } from "./turned.js";
import { useRefightWords } from "./use-words.js";

const TABS = ["record", "losses", "compare", "turned"] as const;
type Tab = (typeof TABS)[number];

const OPENING_RUNS = 200;

export function Refight() {
  const choices = useRoom((room) => room.choices);
  const kept = useEnsembles((state) => state.kept);
  const [runs, setRuns] = useState(OPENING_RUNS);
  const plan = useMemo(() => planOf(choices.campaign, choices.run), [choices.campaign, choices.run]);
  const own = kept.get(planKey(plan));
  const going = [...kept.values()].filter(({ stage }) => stage === "preparing" || stage === "fighting");
  const waiting = [...kept.values()].filter(({ stage }) => stage === "waiting").length;
  const isBusy = going.length + waiting > 0;
  return (
    <main className="main refight" onKeyDown={keepKeys}>
      <PlanPanel plan={plan} kept={own} going={going[0]} waiting={waiting} runs={runs} onRuns={setRuns} />
      <Outcome plan={plan} kept={own} isBusy={isBusy} runs={runs} />
    </main>
  );
}

/** Keys that move time elsewhere scroll and press here. */
function keepKeys(event: KeyboardEvent): void {
  if ([" ", "ArrowLeft", "ArrowRight", "PageUp", "PageDown", "Home", "End"].includes(event.key))
    event.stopPropagation();
}

interface OutcomeProps {
  readonly plan: Plan;
  readonly kept: Kept | undefined;
  readonly isBusy: boolean;
  readonly runs: number;
}

function Outcome({ plan, kept, isBusy, runs }: OutcomeProps) {
  const { pack } = useOpened();
  const { words, language } = useRefightWords();
  const nameOf = usePlanName();
  const [tab, setTab] = useState<Tab>("record");
  const [chosen, choose] = useState<string>();
  const sideLosses = `losses:side.${pack.scenario.names.sides[0]?.id ?? ""}`;
  const [turned, setTurned] = useState(sideLosses);
  const [besides, setBeside] = useState<Plan>();
  const all = useEnsembles((state) => state.kept);
  const beside = besides?.seed === plan.seed && besides.campaign === plan.campaign ? besides : freeOf(plan);
  const pair = usePair(kept, all.get(planKey(beside)));
  const scenario = kept?.scenario ?? pack.scenario;
  const telling: Telling = useMemo(() => ({ language, words, scenario }), [language, words, scenario]);
  const ensemble = runsIn(kept) > 0 ? kept!.ensemble : undefined;
  const detailed =
    chosen?.replace(/^happens:/, "") ?? (tab === "record" ? ensemble?.checks[0]?.id : undefined) ?? sideLosses;
  const isPaired = tab === "compare" && pair !== undefined;
  const shown = isPaired ? pair.ensemble : ensemble;
  const name = nameOf(plan);
  return (
    <section className="outcome" aria-label={words.results}>
      <div className="outcome-head">
        <h1>
          {ensemble === undefined
            ? words.results
            : words.meets(ensemble.checks.filter(({ inside }) => inside).length, ensemble.checks.length)}
        </h1>
        {ensemble !== undefined && (
          <p className="second">
            {words.of(ensemble.runs, name)}
            {words.meetsNote}
          </p>
        )}
        <nav className="outcome-tabs" aria-label={words.results}>
          {TABS.map((one) => (
            <button key={one} aria-current={tab === one ? "true" : undefined} onClick={() => setTab(one)}>
              {words.tabs[one]}
            </button>
          ))}
        </nav>
      </div>
      <div className="outcome-body">
        <div className="outcome-list">
          {ensemble === undefined && tab !== "turned" && <p className="empty">{words.empty}</p>}
          {ensemble !== undefined && tab === "record" && (
            <>
              <p className="second note-line">
                {words.key} {words.recordKey}
              </p>
              <PlotList
                groups={recordGroups(telling, ensemble)}
                label={words.tabs.record}
                file="refight-record"
                chosen={detailed}
                onChoose={choose}
              />
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
              beside={beside}
              onBeside={setBeside}
              onChoose={choose}
              chosen={chosen}
              {...{ kept, isBusy }}
            />
          )}
          {tab === "turned" && (
            <Turned
              telling={{ ...telling, scenario: pack.scenario }}
              outcome={turned}
              onOutcome={setTurned}
              pairs={runs}
              {...{ plan, isBusy }}
            />
          )}
          {ensemble !== undefined && <Footnote ensemble={ensemble} seed={plan.seed} />}
        </div>
        {shown !== undefined && tab !== "turned" && (
          <Detail
            telling={telling}
            ensemble={shown}
            name={name}
            beside={isPaired ? { ensemble: pair.base, name: nameOf(beside) } : undefined}
            outcome={detailed}
          />
        )}
      </div>
    </section>
  );
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
