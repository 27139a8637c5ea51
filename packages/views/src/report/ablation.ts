/** What each mechanism of the models does to a campaign, as text: the outcomes that differ when it is switched off. */
import type { AblationPaper, JudgedEffect, MechanismPaper } from "@staffride/formats/ablation";
import { textIn } from "../language.js";
import type { Language } from "../language.js";
import { plain } from "../palette.js";
import type { Palette } from "../palette.js";
import { tableText } from "../table.js";
import { wrap } from "../wrap.js";
import { ABLATION_WORDS } from "./ablation-words.js";
import type { AblationWords } from "./ablation-words.js";
import { outcomeLabel } from "./label.js";
import type { Reported } from "./report.js";
import { gapText, valueText } from "./values.js";

export interface AblationOptions {
  readonly language: Language;
  readonly palette?: Palette;
  readonly width?: number;
  /** Also what is not beyond noise. */
  readonly all?: boolean;
}

interface Page {
  readonly scenario: Reported;
  readonly paper: AblationPaper;
  readonly language: Language;
  readonly palette: Palette;
  readonly width: number;
  readonly words: AblationWords;
  readonly all: boolean;
}

export function ablationText(scenario: Reported, paper: AblationPaper, options: AblationOptions): string {
  const { language, palette = plain, width = 100, all = false } = options;
  const page: Page = { scenario, paper, language, palette, width, words: ABLATION_WORDS[language], all };
  const title = textIn(language, scenario.names.title);
  return [
    `${palette.strong(wrap(page.words.title(title, paper.runs), width))}\n${palette.faint(page.words.variant(paper.variant))}`,
    tableOf(page),
    legendOf(page),
    palette.faint(
      page.words
        .closing(paper)
        .map((line) => wrap(line, width))
        .join("\n"),
    ),
  ]
    .filter((text) => text !== "")
    .join("\n\n")
    .concat("\n");
}

function tableOf(page: Page): string {
  const { paper, words, palette, width } = page;
  const rows = paper.mechanisms.flatMap((mechanism) => {
    const shown = shownOf(page, mechanism);
    const head = [palette.strong(words.without(mechanism.id, mechanism.row)), "", "", ""];
    return shown.length === 0 ? [] : [head, ...onceEach(shown.map((effect) => rowOf(page, effect)))];
  });
  if (rows.length === 0) return words.nothing;
  const right = (head: string) => ({ head, align: "right" as const });
  return tableText(
    [{ head: words.outcome }, right(words.withIt), right(words.difference), right(words.interval)],
    rows,
    palette,
    width,
  );
}

/** A check may measure what is looked at in every campaign: once is enough. */
const onceEach = (rows: readonly string[][]): string[][] => [
  ...new Map(rows.map((row) => [row.join("\n"), row])).values(),
];

/** The surest first. */
function shownOf({ all }: Page, { effects }: MechanismPaper): JudgedEffect[] {
  const sureness = ({ difference, error }: JudgedEffect) =>
    difference === 0 ? 0 : error === 0 ? Infinity : Math.abs(difference) / error;
  return effects
    .filter(({ beyondNoise, n }) => beyondNoise || (all && n > 1))
    .sort((a, b) => sureness(b) - sureness(a) || 0);
}

function rowOf(page: Page, { outcome, unit, base, difference, lo, hi, n, beyondNoise }: JudgedEffect): string[] {
  const { scenario, language, words, palette, paper, all } = page;
  const gap = gapText(language, unit, difference);
  const pairs = n < paper.runs ? ` ${words.inPairs(n)}` : "";
  return [
    `  ${labelOf(page, outcome)}${palette.faint(pairs)}`,
    valueText(language, scenario.start, unit, base),
    beyondNoise && all ? palette.strong(gap) : gap,
    `${gapText(language, unit, lo)} … ${gapText(language, unit, hi)}`,
  ];
}

function labelOf({ scenario, language, words, paper }: Page, outcome: string): string {
  const id = outcome.replace(/^happens:/, "");
  const label = outcomeLabel(scenario, language, { id, subject: paper.subjects[id]! });
  return outcome === id ? label : words.happens(label);
}

/** What was switched off, what made no difference, what is not at work. */
function legendOf(page: Page): string {
  const { paper, words, language, width } = page;
  const idle = paper.mechanisms.filter(({ effects }) => !effects.some(({ beyondNoise }) => beyondNoise));
  const list = (some: readonly { id: string; row: string }[]) =>
    some.map(({ id, row }) => words.named(id, row)).join(words.comma);
  return [
    ...paper.mechanisms.map(({ id, off }) => `${id}${words.colon}${textIn(language, off)}`),
    ...(idle.length > 0 ? [`${words.withoutEffect}${words.colon}${list(idle)}`] : []),
    ...(paper.notAtWork.length > 0 ? [`${words.notAtWork}${words.colon}${list(paper.notAtWork)}`] : []),
  ]
    .map((line) => wrap(line, width, 2))
    .join("\n");
}
