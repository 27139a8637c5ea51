/**
 * The report of a refight: what came of the runs beside the record, what it cost each formation, what a variant changes.
 *
 * Every value stands with the interval that holds nine runs in ten. A check meets the record when the recorded range
 * meets that interval and the thing came about in at least half of the runs.
 */
import type { Scenario } from "@staffride/formats/scenario";
import { nameIn, textIn } from "../language.js";
import type { Language } from "../language.js";
import { count, percent } from "../figures.js";
import { plain } from "../palette.js";
import type { Palette } from "../palette.js";
import { tableText } from "../table.js";
import { wrap } from "../wrap.js";
import type { CheckScore, DifferencePaper, EnsemblePaper, OutcomeSummary } from "./ensemble.js";
import { gapText, rangeText, valueText } from "./values.js";
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
  readonly differences: readonly DifferencePaper[];
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
  const title = page.words.refought(nameIn(language, scenario.names.title), ensemble.runs);
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
  const inside = (these: readonly CheckScore[]) => these.filter((check) => check.inside).length;
  const fit = checks.filter(({ use }) => use === "fit");
  const counts = [
    words.judged(inside(checks), checks.length),
    ...(fit.length > 0 ? [words.fitted(inside(fit), fit.length)] : []),
  ].join("; ");
  return [
    palette.strong(words.record),
    tableText(
      columns,
      checks.map((check) => checkRow(page, check)),
      palette,
    ),
    `  ${counts}`,
    palette.faint(`  ${wrap(words.recordNote, page.width - 2, 2)}`),
  ].join("\n");
}

function checkRow(page: Page, check: CheckScore): string[] {
  const { scenario, language, words, palette } = page;
  const compiled = scenario.checks[check.subject.handle];
  const gloss = compiled ? textIn(language, compiled.check.gloss) : check.id;
  const mark = check.use === "fit" ? ` ${words.fitMark}` : "";
  const cites = compiled?.check.recorded.cites ?? [];
  const places = [...new Set(cites.map((claim) => page.sources?.get(claim) ?? claim))];
  return [
    wrap(gloss + mark, Math.max(16, Math.floor(page.width * 0.32))),
    valueText(language, scenario.start, check.unit, check.recorded),
    ...runsCells(page, check),
    check.inside ? palette.good(words.yes) : palette.bad(words.no),
    palette.faint(wrap(places.join(" "), Math.max(12, Math.floor(page.width * 0.14)))),
  ];
}

/** Median and interval; under the median how often it came about, where that was not always. */
function runsCells(page: Page, outcome: OutcomeSummary): [string, string] {
  const { scenario, language, words, palette } = page;
  if (outcome.share === 0) return [palette.faint(words.never), ""];
  const often = outcome.share < 1 ? `\n${palette.faint(words.inRuns(percent(outcome.share)))}` : "";
  return [
    valueText(language, scenario.start, outcome.unit, outcome.q50) + often,
    rangeText(language, scenario.start, outcome.unit, outcome.q05, outcome.q95),
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
    const range = (outcome: OutcomeSummary) => rangeText(language, scenario.start, "men", outcome.q05, outcome.q95);
    const cells = [
      label,
      count("en", men),
      count("en", lost.q50),
      palette.faint(range(lost)),
      percent(lost.q50 / men),
      count("en", left.q50),
      palette.faint(range(left)),
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
    { head: words.interval },
  ];
  return `${palette.strong(words.losses)}\n${tableText(columns, rows, palette)}`;
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
  return `${palette.strong(words.other)}\n${tableText(columns, rows, palette)}`;
}

/** What an outcome is called: the check's own words, or made of the names of what it is about. */
function labelOf(page: Page, { id, subject }: OutcomeSummary): string {
  const { scenario, language, words } = page;
  const { names } = scenario;
  const side = names.sides[subject.side ?? -1];
  switch (subject.kind) {
    case "check":
      return textIn(language, scenario.checks[subject.handle]!.check.gloss);
    case "place":
      return words.changedHands(nameIn(language, names.places[subject.handle]!.names));
    case "crossing":
      return words.over(
        nameIn(language, names.crossings[subject.handle]!.names),
        side ? nameIn(language, side.names) : "",
      );
    case "formation":
      return words.lossesOf(nameIn(language, names.formations[subject.handle]!.names));
    case "side":
      return words.lossesOf(nameIn(language, names.sides[subject.handle]!.names));
    default:
      return words.dispatches(id);
  }
}

/** Checks and losses by side, in the base and in the variant, with the paired difference. */
function comparedSection(page: Page, base: EnsemblePaper, { ensemble, differences }: Compared): string {
  const { scenario, language, words, palette, width } = page;
  const rows = base.outcomes.flatMap((outcome) => {
    const gap = differences.find(({ id }) => id === outcome.id);
    const there = ensemble.outcomes.find(({ id }) => id === outcome.id);
    const told = !outcome.id.includes(":") || outcome.id.startsWith("losses:side.");
    if (!gap || !there || !told) return [];
    const value = (of: OutcomeSummary) => {
      const often = of.share < 1 ? palette.faint(` (${percent(of.share)})`) : "";
      return valueText(language, scenario.start, of.unit, of.q50) + often;
    };
    const sure = gap.medianLow > 0 || gap.medianHigh < 0;
    const shown = gapText(language, gap.unit, gap.q50);
    return [
      [
        wrap(labelOf(page, outcome), Math.max(16, Math.floor(width * 0.34))),
        value(outcome),
        value(there),
        sure ? palette.strong(shown) : shown,
        `${gapText(language, gap.unit, gap.medianLow)} … ${gapText(language, gap.unit, gap.medianHigh)}`,
      ],
    ];
  });
  const columns = [words.outcome, base.variant, ensemble.variant, words.difference, words.differenceInterval];
  return [
    palette.strong(words.compared(ensemble.variant, base.variant)),
    tableText(
      columns.map((head) => ({ head })),
      rows,
      palette,
    ),
    palette.faint(`  ${wrap(words.comparedNote, width - 2, 2)}`),
  ].join("\n");
}

function speedSection({ words, palette }: Page, ensembles: readonly EnsemblePaper[]): string {
  const several = ensembles.length > 1;
  return ensembles
    .map(({ variant, runs, wallSeconds, runsPerSecond, threads, seed, traceDigest }) => {
      const speed = words.speed(runs, wallSeconds, runsPerSecond, threads);
      return palette.faint(`${several ? `${variant}: ` : ""}${speed}\n${words.same(seed, traceDigest)}`);
    })
    .join("\n");
}
