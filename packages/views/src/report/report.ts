/**
 * The report of a refight: what came of the runs beside the record, what it cost each formation, what a variant changes.
 *
 * Every value stands with the interval that holds nine runs in ten. A check meets the record when the recorded range
 * meets that interval and the thing came about in at least half of the runs.
 */
import type { Scenario } from "@staffride/formats/scenario";
import { nameIn } from "../language.js";
import type { Language } from "../language.js";
import { count, percent } from "../figures.js";
import { plain } from "../palette.js";
import type { Palette } from "../palette.js";
import { tableText } from "../table.js";
import { wrap } from "../wrap.js";
import type { Difference, EnsemblePaper, Score, Summary, Unit } from "@staffride/formats/ensemble";
import { outcomeLabel } from "./label.js";
import { countsOf } from "./counts.js";
import { spreadOf } from "./spread.js";
import { gapText, middleOf, rangeText, spanOf, valueText } from "./values.js";
import { REPORT_WORDS } from "./words.js";
import type { ReportWords } from "./words.js";

export interface ReportOptions {
  readonly language: Language;
  readonly palette?: Palette;
  /** Columns of the terminal. */
  readonly width?: number;
  /** Where a claim stands, e.g. s01#26, by claim id; the claim's own id if absent. */
  readonly sources?: ReadonlyMap<string, string>;
}

/** A variant's ensemble and how it differs from the base, run by run. */
export interface Compared {
  readonly ensemble: EnsemblePaper;
  readonly differences: readonly Difference[];
}

export type Reported = Pick<Scenario, "start" | "names" | "forces" | "checks">;

/** The report as text: the ensemble, and the variants set beside it. */
export function reportText(
  scenario: Reported,
  ensemble: EnsemblePaper,
  compared: readonly Compared[],
  options: ReportOptions,
): string {
  const { language, palette = plain, width = 100 } = options;
  const page: Page = { scenario, language, palette, width, words: REPORT_WORDS[language], sources: options.sources };
  const title = wrap(page.words.refought(nameIn(language, scenario.names.title), ensemble.runs), width);
  const sections = [
    `${palette.strong(title)}\n${palette.faint(page.words.variant(ensemble.variant))}`,
    recordSection(page, ensemble),
    lossSection(page, ensemble),
    otherSection(page, ensemble),
    ...compared.map((one) => comparedSection(page, ensemble, one)),
    speedSection(page, [ensemble, ...compared.map(({ ensemble: other }) => other)]),
  ];
  return sections.filter((text) => text !== "").join("\n\n") + "\n";
}

interface Page {
  readonly scenario: Reported;
  readonly language: Language;
  readonly palette: Palette;
  readonly width: number;
  readonly words: ReportWords;
  readonly sources: ReadonlyMap<string, string> | undefined;
}

function recordSection(page: Page, { checks }: EnsemblePaper): string {
  if (checks.length === 0) return "";
  const { words, palette } = page;
  const columns = [
    { head: words.check },
    { head: words.recorded },
    { head: words.median },
    { head: words.interval },
    { head: words.inside },
    { head: words.source },
  ];
  const hasChance = checks.some(({ unit }) => unit === "chance");
  const counts = countsOf(page.language, checks).join(words.semicolon);
  return [
    palette.strong(words.record),
    tableText(
      isBroken(page) ? columns.filter(({ head }) => head !== words.source) : columns,
      checks.map((check) => checkRow(page, check)),
      palette,
      page.width,
    ),
    `  ${wrap(counts, page.width - 2, 2)}`,
    ...[words.spreadNote, ...(hasChance ? [words.chanceNote] : []), words.recordNote].map((note) =>
      palette.faint(`  ${wrap(note, page.width - 2, 2)}`),
    ),
  ].join("\n");
}

/** On a narrow page ranges are broken into two lines and the sources stand under what happened. */
const BROKEN_BELOW = 130;
const NARROW_BELOW = 100;
const COUNT = 12;
const isBroken = ({ width }: Page) => width < BROKEN_BELOW;

const range = (page: Page, unit: Unit, low: number, high: number): string => {
  const text = rangeText(page.language, page.scenario.start, unit, low, high);
  const far = page.width < NARROW_BELOW ? / – / : / – (?=.{6})/;
  return isBroken(page) && unit === "moment" ? text.replace(far, " –\n") : text;
};

/** In how many of the runs, or of those that count, under a value. */
const often = ({ words, palette, width }: Page, { share, counted }: Summary): string => {
  if (share === 1 && counted === undefined) return "";
  const told = counted === undefined ? words.inRuns(percent(share)) : words.inCounted(percent(share), counted);
  const lines = width < NARROW_BELOW ? wrap(told, COUNT).split("\n") : [told];
  return lines.map((line) => `\n${palette.faint(line)}`).join("");
};

function checkRow(page: Page, check: Score): string[] {
  const { scenario, language, words, palette } = page;
  const compiled = scenario.checks[check.subject.handle];
  const gloss = compiled ? outcomeLabel(scenario, language, check) : check.id;
  const mark = check.use === "fit" ? ` ${words.fitMark}` : "";
  const cites = compiled?.check.recorded.cites ?? [];
  const places = [...new Set(cites.map((claim) => page.sources?.get(claim) ?? claim))];
  // places in the words of a page or a chapter hold spaces or commas themselves
  const source = places.join(places.some((place) => /[ ，]/u.test(place)) ? words.semicolon : " ");
  const told = [
    recordedCell(page, check),
    ...runsCells(page, check),
    (check.inside ? palette.good(words.yes) : palette.bad(words.no)) + spreadMark(page, check),
  ];
  return isBroken(page)
    ? [`${gloss + mark}\n${source}`, ...told]
    : [wrap(gloss + mark, Math.floor(page.width * 0.28)), ...told, palette.faint(wrap(source, SOURCE))];
}

const SOURCE = 20;

/** The recorded value, and below it from where to where it may lie. */
function recordedCell(page: Page, { unit, recorded, low, high }: Score): string {
  if (unit === "chance") return recorded === 1 ? page.words.so : page.words.notSo;
  const value = valueText(page.language, page.scenario.start, unit, recorded);
  return low === high ? value : `${value}\n${page.palette.faint(`(${range(page, unit, low, high)})`)}`;
}

function spreadMark({ words, palette }: Page, check: Score): string {
  if (check.share === 0) return "";
  const spread = spreadOf(check);
  return spread === "narrow" ? "" : `\n${palette.faint(words.spreads[spread])}`;
}

/** Median and interval; under the median how often it came about, where that was not always. */
function runsCells(page: Page, outcome: Summary): [string, string] {
  const { scenario, language, words, palette } = page;
  if (outcome.share === 0) return [palette.faint(words.never), ""];
  return [
    valueText(language, scenario.start, outcome.unit, middleOf(outcome)) + often(page, outcome),
    range(page, outcome.unit, ...spanOf(outcome)),
  ];
}

/** Sides first, each with its formations under it. */
function lossSection(page: Page, { outcomes }: EnsemblePaper): string {
  const { scenario, language, words, palette } = page;
  const { names, forces } = scenario;
  const find = (id: string) => outcomes.find((outcome) => outcome.id === id);
  const row = (label: string, key: string, men: number) => {
    const [lost, left] = [find(`losses:${key}`), find(`strength:${key}`)];
    if (lost === undefined || left === undefined) return [];
    const nineInTen = (outcome: Summary) => palette.faint(range(page, "men", outcome.q05, outcome.q95));
    const cells = [
      label,
      count("en", men),
      count("en", lost.q50),
      nineInTen(lost),
      percent(lost.q50 / men),
      count("en", left.q50),
      nineInTen(left),
    ];
    return [cells];
  };
  const rows = names.sides.flatMap(({ id, names: side }, handle) => {
    const own = names.formations.map((_, f) => f).filter((f) => forces.side[f] === handle);
    const total = own.reduce((sum, f) => sum + forces.men[f]!, 0);
    return [
      ...row(palette.strong(nameIn(language, side)), `side.${id}`, total),
      ...own.flatMap((f) =>
        row(`  ${nameIn(language, names.formations[f]!.names)}`, names.formations[f]!.id, forces.men[f]!),
      ),
    ];
  });
  if (rows.length === 0) return "";
  const right = (head: string) => ({ head, align: "right" as const });
  const columns = [
    { head: words.formation },
    right(words.atStart),
    right(words.lost),
    { head: words.interval },
    right(words.lostShare),
    right(words.atEnd),
    { head: words.interval, spare: true },
  ];
  return `${palette.strong(words.losses)}\n${tableText(columns, rows, palette, page.width)}`;
}

/** What is reported of every campaign beyond losses, as far as it came about in a tenth of the runs or was more than nothing. */
function otherSection(page: Page, { outcomes }: EnsemblePaper): string {
  const { words, palette } = page;
  const rows = outcomes
    .filter(
      ({ id, unit, share, q95 }) =>
        !/^(losses|strength):/.test(id) && id.includes(":") && (unit === "moment" ? share >= 0.1 : q95 > 0),
    )
    .map((outcome) => [labelOf(page, outcome), ...runsCells(page, outcome)]);
  if (rows.length === 0) return "";
  const columns = [{ head: words.outcome }, { head: words.median }, { head: words.interval }];
  return `${palette.strong(words.other)}\n${tableText(columns, rows, palette, page.width)}`;
}

const labelOf = ({ scenario, language }: Page, outcome: Summary): string => outcomeLabel(scenario, language, outcome);

/** Checks and losses by side, in the base and in the variant, with the paired difference. */
function comparedSection(page: Page, base: EnsemblePaper, { ensemble, differences }: Compared): string {
  const { words, palette, width } = page;
  const told = new Set<string>();
  const hasChance = base.checks.some(({ unit }) => unit === "chance");
  const rows = base.outcomes.flatMap((outcome) => {
    const gap = differences.find(({ id }) => id === outcome.id);
    const there = ensemble.outcomes.find(({ id }) => id === outcome.id);
    const wanted = !outcome.id.includes(":") || outcome.id.startsWith("losses:side.");
    if (!gap || !there || !wanted) return [];
    const row = comparedRow(page, outcome, there, gap, base.runs);
    // a check may measure what is reported of every campaign: once is enough
    const before = told.size;
    return told.add(row.join("\n")).size > before ? [row] : [];
  });
  const columns = [
    words.outcome,
    words.base(base.variant),
    ensemble.variant,
    words.difference,
    words.differenceInterval,
  ];
  return [
    palette.strong(words.compared(ensemble.variant, base.variant)),
    tableText(
      columns.map((head) => ({ head })),
      rows,
      palette,
      width,
    ),
    ...[
      words.comparedNote,
      ...(hasChance ? [words.chanceComparedNote] : []),
      ...(base.variant === "base" ? [words.baseNote] : []),
    ].map((note) => palette.faint(`  ${wrap(note, width - 2, 2)}`)),
  ].join("\n");
}

function comparedRow(page: Page, outcome: Summary, there: Summary, gap: Difference, runs: number): string[] {
  const { scenario, language, words, palette } = page;
  const value = (of: Summary) => {
    return of.share === 0
      ? palette.faint(words.never)
      : valueText(language, scenario.start, of.unit, middleOf(of)) + often(page, of);
  };
  const [least, most] = gap.unit === "chance" ? [gap.meanLow, gap.meanHigh] : [gap.medianLow, gap.medianHigh];
  const sure = least > 0 || most < 0;
  const shown = gapText(language, gap.unit, gap.unit === "chance" ? gap.mean : gap.q50);
  const paired = gap.n < runs ? `\n${palette.faint(words.inPairs(gap.n))}` : "";
  const [low, high] = [gapText(language, gap.unit, least), gapText(language, gap.unit, most)];
  return [
    labelOf(page, outcome),
    value(outcome),
    value(there),
    (sure ? palette.strong(shown) : shown) + paired,
    isBroken(page) && low.length + high.length > 14 ? `${low} …\n${high}` : `${low} … ${high}`,
  ];
}

function speedSection({ words, palette, width }: Page, ensembles: readonly EnsemblePaper[]): string {
  const several = ensembles.length > 1;
  return ensembles
    .map(({ variant, runs, wallSeconds, runsPerSecond, threads, seed, traceDigest }) => {
      const speed = words.speed(runs, wallSeconds, runsPerSecond, threads);
      const lines = [`${several ? `${variant}: ` : ""}${speed}`, words.same(seed, traceDigest)];
      return palette.faint(lines.map((line) => wrap(line, width)).join("\n"));
    })
    .join("\n");
}
