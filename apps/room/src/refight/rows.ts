/** What came of an ensemble, as lines of plots: beside the record, losses, beside another ensemble. */
import { agrees } from "@staffride/experiment/score";
import { column } from "@staffride/experiment/difference";
import { FEWEST, effectsOf, isBeyondNoise, threshold } from "@staffride/experiment/ablation/effects";
import type { Ensemble } from "@staffride/experiment/refight";
import type { Effect } from "@staffride/formats/ablation";
import type { Score, Summary, Unit } from "@staffride/formats/ensemble";
import type { Scenario } from "@staffride/formats/scenario";
import { outcomeLabel } from "@staffride/views/report/label";
import { gapText, middleOf, rangeText, spanOf, valueText } from "@staffride/views/report/values";
import { count, percent } from "@staffride/views/figures";
import { nameIn } from "@staffride/views/language";
import type { Language } from "@staffride/views/language";
import { spreadOf } from "@staffride/views/report/spread";
import { REPORT_WORDS } from "@staffride/views/report/words";
import { differenceAxis, roundAxis, timeAxis } from "./axis.js";
import type { Axis } from "./axis.js";
import type { RefightWords } from "./words.js";

/** From where to where a bar goes; NaN where there is none. */
export interface Bar {
  readonly low: number;
  readonly lower: number;
  readonly middle: number;
  readonly upper: number;
  readonly high: number;
}

export interface PlotRow {
  readonly id: string;
  readonly name: string;
  readonly second: string;
  readonly bar: Bar | undefined;
  readonly recorded?: { readonly low: number; readonly value: number; readonly high: number };
  /** Filled dot, name in bold: it meets the record, or is beyond noise. */
  readonly isStrong: boolean;
  /** Hue of a side. */
  readonly hue?: string;
  /** Its figure and interval in words. */
  readonly figure: string;
  readonly range: string;
  readonly verdict?: string;
}

export interface PlotGroup {
  readonly unit: Unit;
  readonly title: string;
  readonly axis: Axis;
  /** What stands at a tick. */
  readonly tickText: (value: number) => string;
  readonly isDifference: boolean;
  readonly rows: readonly PlotRow[];
}

export interface Telling {
  readonly language: Language;
  readonly words: RefightWords;
  readonly scenario: Scenario;
}

const UNITS: readonly Unit[] = ["moment", "chance", "share", "hours", "men", "count"];
const POINTS: readonly Unit[] = ["chance", "share"];

/** The checks beside the record, by their units. */
export function recordGroups(telling: Telling, ensemble: Ensemble): PlotGroup[] {
  const rows = ensemble.checks.map((check) => [check.unit, recordRow(telling, ensemble, check)] as const);
  return grouped(
    telling.words.groups,
    rows,
    (unit, own) => recordAxis(telling, unit, own),
    (unit, value) => tickText(telling, unit, value),
  );
}

function recordRow(telling: Telling, ensemble: Ensemble, check: Score): PlotRow {
  const { language, words, scenario } = telling;
  const said = REPORT_WORDS[language];
  const compiled = scenario.checks[check.subject.handle]!;
  const { unit, recorded, low, high } = check;
  const value = (of: number) => valueText(language, scenario.start, unit, of);
  const record =
    unit === "chance"
      ? recorded === 1
        ? said.so
        : said.notSo
      : low === high
        ? value(recorded)
        : `${value(recorded)} (${rangeText(language, scenario.start, unit, low, high)})`;
  const isBlank = ensemble.runs === 0;
  const noneCounts = !isBlank && check.counted === 0;
  const never = check.n === 0;
  const spread = never ? "narrow" : spreadOf(check);
  const values = column(ensemble, check.id);
  const within = values.filter((one) => agrees(compiled, one)).length / (check.counted ?? ensemble.runs);
  return {
    id: check.id,
    name: outcomeLabel(scenario, language, check) + (check.use === "fit" ? ` ${said.fitMark}` : ""),
    second: [words.recorded(record), isBlank || noneCounts ? "" : oftenText(words, check)].filter(Boolean).join(" · "),
    bar: never ? undefined : barOf(check),
    recorded: { low, value: recorded, high },
    isStrong: check.inside,
    figure: isBlank ? "" : noneCounts ? words.noneCounts : never ? words.never : value(middleOf(check)),
    range: never ? "" : rangeText(language, scenario.start, unit, ...spanOf(check)),
    ...(isBlank || noneCounts
      ? {}
      : {
          verdict: [
            check.inside ? words.inside : words.outside,
            ...(spread === "narrow" ? [] : [said.spreads[spread]]),
            ...(unit === "chance" ? [] : [words.insideShare(percent(within))]),
          ].join(" · "),
        }),
  };
}

/** How often it came about, where that was not always. */
function oftenText(words: RefightWords, { share, counted }: Summary): string {
  if (counted !== undefined) return words.counted(percent(share), counted);
  return share < 1 ? words.happened(percent(share)) : "";
}

/** Of a chance: its share, and where that truly lies. */
const barOf = (summary: Summary): Bar => {
  const [low, high] = spanOf(summary);
  const isChance = summary.unit === "chance";
  return {
    ...{ low, high },
    lower: isChance ? NaN : summary.q25,
    middle: middleOf(summary),
    upper: isChance ? NaN : summary.q75,
  };
};

function recordAxis({ scenario }: Telling, unit: Unit, rows: readonly PlotRow[]): Axis {
  if (unit === "moment") return timeAxis(scenario.length);
  if (unit === "chance") return { low: 0, high: 1, ticks: [0, 0.25, 0.5, 0.75, 1] };
  const ends = rows.flatMap(({ bar, recorded }) => [bar?.low, bar?.high, recorded?.low, recorded?.high]);
  return roundAxis(0, Math.max(...ends.filter((end) => Number.isFinite(end)).map(Number)), unit);
}

function tickText({ language, scenario }: Telling, unit: Unit, value: number): string {
  // the month stands in the figures beside the plot; Chinese has no room for it six times
  if (unit === "moment")
    return valueText(language, scenario.start, unit, value)
      .slice(0, -6)
      .replace(/^\d+月/, "");
  if (POINTS.includes(unit)) return percent(value);
  return count(language, value);
}

/** Losses, each side with its formations under it, on one axis. */
export function lossGroups(telling: Telling, ensemble: Ensemble): PlotGroup[] {
  const { language, words, scenario } = telling;
  const { names, forces } = scenario;
  return names.sides.flatMap(({ id, names: side, hue }, s): PlotGroup[] => {
    const own = names.formations.map((_, f) => f).filter((f) => forces.side[f] === s);
    const row = (key: string, name: string, men: number): PlotRow[] => {
      const lost = ensemble.outcomes.find((outcome) => outcome.id === `losses:${key}`);
      if (lost === undefined) return [];
      return [
        {
          ...{ id: lost.id, name, hue, bar: barOf(lost), isStrong: true },
          second: words.lossesAt(percent(lost.q50 / men)),
          figure: count("en", lost.q50),
          range: rangeText(language, scenario.start, "men", lost.q05, lost.q95),
        },
      ];
    };
    const total = own.reduce((sum, f) => sum + forces.men[f]!, 0);
    const whole = row(`side.${id}`, nameIn(language, side), total);
    const parts = own
      .flatMap((f) => row(names.formations[f]!.id, nameIn(language, names.formations[f]!.names), forces.men[f]!))
      .sort((a, b) => b.bar!.middle - a.bar!.middle);
    const most = (rows: readonly PlotRow[]) => roundAxis(0, Math.max(1, ...rows.map(({ bar }) => bar!.high)), "men");
    const common = { unit: "men" as const, tickText: (value: number) => count(language, value), isDifference: false };
    return [
      { ...common, title: nameIn(language, side), axis: most(whole), rows: whole },
      { ...common, title: words.lossesTitle, axis: most(parts), rows: parts },
    ].filter(({ rows }) => rows.length > 0);
  });
}

export interface Judged extends Effect {
  readonly isBeyond: boolean;
}

const pairs = new WeakMap<Ensemble, WeakMap<Ensemble, Judged[]>>();

/** Differences of checks and sides, judged together; the surest first. Reckoned once for a pair. */
export function judged(base: Ensemble, other: Ensemble): readonly Judged[] {
  const known = pairs.get(base) ?? new WeakMap<Ensemble, Judged[]>();
  pairs.set(base, known);
  const found = known.get(other) ?? judge(base, other);
  known.set(other, found);
  return found;
}

function judge(base: Ensemble, other: Ensemble): Judged[] {
  const effects = effectsOf(base, other).filter(({ n }) => n > 1);
  const errors = threshold(effects.length);
  const sureness = ({ difference, error }: Effect) =>
    difference === 0 ? 0 : error === 0 ? Infinity : Math.abs(difference) / error;
  return effects
    .map((effect) => ({ ...effect, isBeyond: isBeyondNoise(effect, errors) }))
    .sort(
      (a, b) =>
        Number(b.isBeyond) - Number(a.isBeyond) ||
        Number(b.n >= FEWEST) - Number(a.n >= FEWEST) ||
        sureness(b) - sureness(a) ||
        0,
    );
}

/** Runs of both that went the same way to the last line of their traces. */
export function sameRuns(base: Ensemble, other: Ensemble): number {
  const [a, b] = [base.results.hashes, other.results.hashes];
  let same = 0;
  for (let run = 0; run < base.runs; run++) if (a[2 * run] === b[2 * run] && a[2 * run + 1] === b[2 * run + 1]) same++;
  return same;
}

/** @param ensemble of the telling's scenario: handles are that one's */
export const labelOf = ({ scenario, language, words }: Telling, ensemble: Ensemble, outcome: string): string => {
  const id = outcome.replace(/^happens:/, "");
  const label = outcomeLabel(
    scenario,
    language,
    ensemble.outcomes.find((summary) => summary.id === id)!,
  );
  return outcome === id ? label : words.happens(label);
};

/** One ensemble less another, by units. @param ensemble the one, of the telling's scenario */
export function differenceGroups(telling: Telling, ensemble: Ensemble, effects: readonly Judged[]): PlotGroup[] {
  const { words } = telling;
  const rows = effects.map((effect) => {
    const row = differenceRow(telling, effect, labelOf(telling, ensemble, effect.outcome), ensemble.runs);
    return [effect.unit, row] as const;
  });
  return grouped(
    words.comparedGroups,
    rows,
    (unit, own) => differencesAxis(unit, own),
    (unit, value) => differenceTick(telling.language, unit, value),
    true,
  );
}

export function differenceRow(
  { language, words }: Telling,
  { outcome, unit, difference, lo, hi, n, isBeyond }: Judged,
  name: string,
  runs: number,
): PlotRow {
  const gap = (value: number) => differenceText(language, unit, value);
  return {
    ...{ id: outcome, name, isStrong: isBeyond },
    second: [n < runs ? words.pairs(n) : "", isBeyond ? "" : n < FEWEST ? words.tooFew : words.noise]
      .filter(Boolean)
      .join(" · "),
    bar: n < FEWEST ? undefined : { low: lo, lower: NaN, middle: difference, upper: NaN, high: hi },
    figure: POINTS.includes(unit) ? words.points(gap(difference)) : gap(difference),
    range: `${gap(lo)} … ${gap(hi)}`,
  };
}

/** Of shares in points, which is said once beside them: a difference in per cent would be of the share, not between two. */
const differenceText = (language: Language, unit: Unit, gap: number): string =>
  gapText(language, unit, gap).replace("%", "");

/** A difference and where it truly lies, in words: +3 399 (+1 606 … +5 192), −83 points (−99 … −67). */
export function intervalText({ language, words }: Telling, { unit, difference, lo, hi }: Gap): string {
  const [gap, low, high] = [difference, lo, hi].map((one) => differenceText(language, unit, one));
  return words.interval(POINTS.includes(unit) ? words.points(gap!) : gap!, low!, high!);
}
type Gap = Pick<Effect, "unit" | "difference" | "lo" | "hi">;

export const differencesAxis = (unit: Unit, rows: readonly PlotRow[]): Axis =>
  differenceAxis(
    rows.flatMap(({ bar }) => (bar === undefined ? [] : [bar.low, bar.middle, bar.high])),
    unit,
  );

export const differenceTick = (language: Language, unit: Unit, value: number): string =>
  value === 0 ? "0" : differenceText(language, unit, value);

function grouped(
  titles: Readonly<Record<Unit, string>>,
  rows: readonly (readonly [Unit, PlotRow])[],
  axis: (unit: Unit, rows: readonly PlotRow[]) => Axis,
  text: (unit: Unit, value: number) => string,
  isDifference = false,
): PlotGroup[] {
  return UNITS.flatMap((unit) => {
    const own = rows.filter(([of]) => of === unit).map(([, row]) => row);
    if (own.length === 0) return [];
    const tickText = (value: number) => text(unit, value);
    return [{ unit, title: titles[unit], axis: axis(unit, own), tickText, isDifference, rows: own }];
  });
}
