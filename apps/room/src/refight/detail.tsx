/** One outcome's runs: as dots, alone or beside another plan's with the difference run by run; and runs to go and watch. */
import { useMemo, useRef } from "react";
import { gapsOf } from "@staffride/experiment/difference";
import { meanOf } from "@staffride/experiment/interval";
import { FEWEST } from "@staffride/experiment/ablation/effects";
import { valuesOf } from "@staffride/experiment/ensemble";
import type { Ensemble } from "@staffride/experiment/refight";
import type { Score, Summary } from "@staffride/formats/ensemble";
import { percent } from "@staffride/views/figures";
import { outcomeLabel } from "@staffride/views/report/label";
import { middleOf, rangeText, spanOf, valueText } from "@staffride/views/report/values";
import type { Plan } from "../fighting/plan.js";
import { differenceAxis, roundAxis } from "./axis.js";
import type { Axis } from "./axis.js";
import { dotsOf } from "./dots.js";
import { ChanceDots, DotPlot } from "./dot-plot.js";
import { PickRun } from "./pick-run.js";
import { SaveButton } from "./plot-list.js";
import type { Pair } from "./compare.js";
import { differenceTick, intervalText, judged } from "./rows.js";
import type { Judged, Telling } from "./rows.js";

interface DetailProps {
  readonly telling: Telling;
  readonly plan: Plan;
  /** The plan's runs. */
  readonly ensemble: Ensemble;
  readonly name: string;
  /** The runs that it has in common with another plan, and that plan's name. */
  readonly pair: Pair | undefined;
  readonly beside: string;
  readonly outcome: string;
  /** Somebody is fighting. */
  readonly isBusy: boolean;
}

export function Detail({ telling, plan, ensemble, name, pair, beside, outcome, isBusy }: DetailProps) {
  const { language, scenario, words } = telling;
  const plot = useRef<HTMLDivElement>(null);
  const own = pair?.ensemble ?? ensemble;
  const summary = own.outcomes.find(({ id }) => id === outcome);
  const other = pair?.base.outcomes.find(({ id }) => id === outcome);
  if (summary === undefined) return null;
  const base = pair !== undefined && other !== undefined ? { ensemble: pair.base, of: other, name: beside } : undefined;
  const halves = [{ ensemble: own, of: summary, name }, ...(base === undefined ? [] : [base])];
  const score = own.checks.find(({ id }) => id === outcome);
  const axis = sharedAxis(halves, score);
  const tickText = (value: number) => {
    const text = valueText(language, scenario.start, summary.unit, value);
    return summary.unit === "moment" && axis.high - axis.low > 3 * 1440 ? text.slice(0, -6) : text;
  };
  const common = { telling, axis, tickText, score, hue: hueOf(telling, summary) };
  return (
    <section className="detail" aria-labelledby="detail-title">
      <div ref={plot}>
        <h2 id="detail-title">{outcomeLabel(scenario, language, summary)}</h2>
        {pair !== undefined && base !== undefined && <Changed telling={telling} pair={pair} outcome={outcome} />}
        {base !== undefined && <Half {...common} {...base} isOpen bare />}
        <Half {...common} {...halves[0]!} />
        {pair !== undefined && base !== undefined && <Gaps telling={telling} pair={pair} of={summary} />}
      </div>
      <div className="detail-tools">
        <ToList label={words.toList} />
        <SaveButton plot={plot} file={`refight-${outcome.replaceAll(/[^\w.-]+/g, "-")}`} />
      </div>
      <Table telling={telling} all={halves} />
      {ensemble.runs > 0 && <PickRun {...{ telling, plan, ensemble, isBusy }} outcome={summary} />}
    </section>
  );
}

/** In a narrow window: back to the line that was chosen. */
function ToList({ label }: { readonly label: string }) {
  const back = () => {
    const line = document.querySelector<HTMLElement>('.plot-row[aria-pressed="true"]') ?? undefined;
    line?.scrollIntoView({ block: "center" });
    line?.focus({ preventScroll: true });
  };
  return (
    <button className="to-list link" onClick={back}>
      {label}
    </button>
  );
}

interface ChangedProps {
  readonly telling: Telling;
  readonly pair: Pair;
  readonly outcome: string;
}

/** The paired difference with its interval, in words: of when it came about, and of whether it did. */
function Changed({ telling, pair: { base, ensemble }, outcome }: ChangedProps) {
  const { words } = telling;
  const found = judged(base, ensemble).filter((effect) => effect.outcome.replace(/^happens:/, "") === outcome);
  const told: readonly Told[] = found.length > 0 ? found : [ofOne(base, ensemble, outcome)];
  return told
    .filter(({ n }) => n > 1)
    .map((effect) => (
      <p key={effect.outcome} className={effect.isBeyond === true ? "changed strong" : "changed"}>
        {effect.outcome === outcome ? words.changed : words.changedShare}{" "}
        <span className="unbroken">{intervalText(telling, effect)}</span>
        {[words.pairs(effect.n), sureness(words, effect)].filter(Boolean).map((said) => ` · ${said}`)}
      </p>
    ));
}

function sureness(words: Telling["words"], { n, isBeyond, difference, lo, hi }: Told): string {
  if (difference === 0 && lo === hi) return words.noneDiffers;
  if (n < FEWEST) return words.tooFew;
  return isBeyond === undefined ? "" : isBeyond ? words.beyondNoise : words.noise;
}

type Told = Omit<Judged, "isBeyond" | "base" | "error"> & { readonly isBeyond?: boolean };

/** Of an outcome that is not among those judged together. */
function ofOne(base: Ensemble, ensemble: Ensemble, outcome: string): Told {
  const gaps = gapsOf(base, ensemble, outcome);
  const { mean, interval } = meanOf(gaps);
  const { unit } = ensemble.outcomes.find(({ id }) => id === outcome)!;
  return { outcome, unit, difference: mean, lo: interval[0], hi: interval[1], n: gaps.length };
}

/** One plan's runs of the outcome. */
interface OnePlan {
  readonly of: Summary;
  readonly ensemble: Ensemble;
  readonly name: string;
}

interface HalfProps extends OnePlan {
  readonly telling: Telling;
  readonly axis: Axis;
  readonly tickText: (value: number) => string;
  readonly hue: string | undefined;
  readonly score: Score | undefined;
  readonly isOpen?: boolean;
  readonly bare?: boolean;
}

function Half({ telling, of, ensemble, name, axis, tickText, hue, score, isOpen = false, bare = false }: HalfProps) {
  const { language, words, scenario } = telling;
  const values = useMemo(() => columnSorted(ensemble, of.id), [ensemble, of.id]);
  const never = of.n === 0;
  const span = never
    ? words.never
    : `${valueText(language, scenario.start, of.unit, middleOf(of))} (${rangeText(language, scenario.start, of.unit, ...spanOf(of))})`;
  return (
    <div className="half">
      <h3>{name}</h3>
      <p className="second">
        {ensemble.runs === 0
          ? words.noRuns
          : `${of.unit === "chance" ? `${words.was} · ` : ""}${span} · ${of.share < 1 && !never ? words.dotsCame(percent(of.share), of.counted ?? ensemble.runs) : words.dots(of.unit === "chance" ? of.n : (of.counted ?? ensemble.runs))}`}
      </p>
      {of.unit === "chance" ? (
        <ChanceDots share={never ? 0 : of.mean} runs={of.n} hue={hue} />
      ) : (
        <DotPlot
          values={values}
          runs={of.counted ?? ensemble.runs}
          recorded={score && { low: score.low, value: score.recorded, high: score.high }}
          isFilled={() => !isOpen}
          {...{ axis, tickText, hue, bare }}
        />
      )}
    </div>
  );
}

function Gaps({ telling, pair: { base, ensemble }, of }: { telling: Telling; pair: Pair; of: Summary }) {
  const { language, words } = telling;
  const gaps = useMemo(() => gapsOf(base, ensemble, of.id), [base, ensemble, of.id]);
  if (gaps.length === 0) return null;
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const axis = differenceAxis(dotsOf(gaps, gaps.length), of.unit);
  return (
    <div className="half">
      <h3>{words.difference}</h3>
      <p className="second">{words.differenceNote(gaps.length)}</p>
      <DotPlot
        values={gaps}
        runs={gaps.length}
        axis={axis}
        tickText={(value) => differenceTick(language, of.unit, value)}
        isFilled={(gap) => gap * mean > 0}
      />
    </div>
  );
}

/** One axis for all halves, their dots and the record. */
function sharedAxis(all: readonly OnePlan[], score: Score | undefined): Axis {
  const dots = all.flatMap(({ ensemble, of: { id } }) => dotsOf(columnSorted(ensemble, id), ensemble.runs));
  const ends = [...dots, ...(score ? [score.low, score.high] : [])].filter(Number.isFinite);
  const { unit } = all[0]!.of;
  return ends.length === 0 ? roundAxis(0, 1, unit) : roundAxis(Math.min(...ends), Math.max(...ends), unit, 5);
}

/** Values of the runs in which it came about, ascending. */
const columnSorted = ({ results, outcomes }: Ensemble, id: string): Float64Array =>
  valuesOf(
    results,
    outcomes,
    outcomes.findIndex((summary) => summary.id === id),
  );

function hueOf({ scenario }: Telling, { subject }: Summary): string | undefined {
  const { sides } = scenario.names;
  if (subject.kind === "side") return sides[subject.handle]!.hue;
  if (subject.kind === "formation") return sides[scenario.forces.side[subject.handle]!]!.hue;
  return undefined;
}

/** The plot in figures. */
function Table({ telling, all }: { telling: Telling; all: readonly OnePlan[] }) {
  const { language, words, scenario } = telling;
  const value = (of: Summary, one: number) => valueText(language, scenario.start, of.unit, one);
  return (
    <div className="for-readers">
      <table>
        <thead>
          <tr>
            {Object.values(words.table).map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {all.map(({ of, name }, i) => (
            <tr key={i}>
              <th scope="row">{name}</th>
              {[of.q05, of.q25, of.q50, of.q75, of.q95].map((one, q) => (
                <td key={q}>{value(of, one)}</td>
              ))}
              <td>{percent(of.share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
