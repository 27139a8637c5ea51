/** Why a headquarters did what it did at one sitting, as text. */
import { radiusOf, UNDER_WAY } from "@staffride/formats/place-law";
import type { Scenario } from "@staffride/formats/scenario";
import { SIGHTINGS } from "@staffride/formats/words";
import type { Dispatch } from "../dispatch/dispatch.js";
import { bodyOf } from "../dispatch/body.js";
import type { Saying } from "../dispatch/body.js";
import { sayingFor } from "../dispatch/traffic.js";
import type { Wired } from "../dispatch/traffic.js";
import { COURSES } from "@staffride/formats/words";
import { moment } from "../calendar.js";
import { count, decimal, percent } from "../figures.js";
import type { Language } from "../language.js";
import { plain } from "../palette.js";
import type { Palette } from "../palette.js";
import { tableText } from "../table.js";
import { term } from "../terms.js";
import { wrap } from "../wrap.js";
import type { AnsweredOrder, Resolved, Seen, Sighted, Sitting, Told, Weighed } from "./sitting.js";
import { EXPLAIN_WORDS, hourOf } from "./words.js";
import type { ExplainWords } from "./words.js";

export type Explained = Wired & {
  readonly minds: Pick<Scenario["minds"], "nIntent">;
  readonly parameters: Pick<
    Scenario["parameters"],
    "placeStandHours" | "placeGoHours" | "placeKmDay" | "situationHours"
  >;
};

/** How sure one is of the radius that is told. */
const LIKELY = 0.8;
const NO_CONTACT = SIGHTINGS.indexOf("no-contact");

/** Intents whose shares the trace holds one by one. */
const WRITTEN = 4;

interface Page {
  readonly saying: Saying;
  readonly language: Language;
  readonly words: ExplainWords;
  readonly palette: Palette;
  readonly width: number;
}

/** A section: its heading and its lines, or nothing where there is nothing to tell. */
type Section = readonly [heading: string, text: string] | undefined;

export function explainText(
  scenario: Explained,
  sitting: Sitting,
  { language, palette = plain, width = 100 }: { language: Language; palette?: Palette; width?: number },
): string {
  const page: Page = {
    saying: sayingFor(scenario, language),
    language,
    words: EXPLAIN_WORDS[language],
    palette,
    width,
  };
  const { words, saying } = page;
  const name = saying.book.name("headquarters", sitting.headquarters);
  const before = sitting.before === undefined ? undefined : hourOf(language, scenario.start, sitting.before);
  const sections: Section[] = [
    [words.read(before === undefined), dispatches(page, sitting.read, "from") || indent(page, words.nothingRead)],
    lines(page, words.plans, sitting.plans.map(saying.book.gloss)),
    estimates(page, scenario, sitting, Math.min(WRITTEN, scenario.minds.nIntent), scenario.minds.nIntent),
    regards(page, sitting),
    weighed(page, sitting),
    lines(
      page,
      words.answered,
      sitting.answered.map((one) => answered(page, one)),
    ),
    lines(
      page,
      words.told,
      sitting.told.map((one) => told(page, one)),
    ),
    [words.sent, dispatches(page, sitting.sent, "to") || indent(page, words.nothingSent)],
  ];
  const head = [
    palette.strong(words.heading(name, hourOf(language, scenario.start, sitting.at))),
    words.before(before),
  ];
  const told_ = sections.flatMap((section) => (section ? [`${palette.strong(section[0])}\n${section[1]}`] : []));
  return [head.join("\n"), ...told_].join("\n\n") + "\n";
}

const indent = ({ width }: Page, text: string, by = 2): string =>
  wrap(text, width - by, 2)
    .split("\n")
    .map((line) => " ".repeat(by) + line)
    .join("\n");

function lines(page: Page, heading: string, texts: readonly string[]): Section {
  return texts.length === 0 ? undefined : [heading, texts.map((text) => indent(page, text)).join("\n")];
}

/** One a line; what a plan is for is told with its first order only. */
function dispatches(page: Page, all: readonly Dispatch[], end: "from" | "to"): string {
  const known = new Set<string>();
  const told = all.map((one) => {
    const plan = one.order?.plan;
    const objects = plan === undefined || !known.has(plan);
    if (plan !== undefined) known.add(plan);
    return indent(page, dispatchLine({ ...page, saying: { ...page.saying, objects } }, one, end));
  });
  return told.join("\n");
}

/** 7 Dec 01:12  from Nanjing, No. 112, Order: Halt. */
function dispatchLine({ saying, language, words }: Page, dispatch: Dispatch, end: "from" | "to"): string {
  const at = end === "from" ? dispatch.way!.read : dispatch.drafted;
  const who = words[end](saying.book.name("headquarters", dispatch[end]));
  const kind = words.dispatch(dispatch.number, term(language, "dispatch-kind", dispatch.content));
  const body = bodyOf(saying, dispatch).join(language === "zh" ? "" : " ");
  const said = body === "" ? "" : `${words.colon}${body}`;
  return `${moment(language, saying.start, at)}  ${[who, kind].join(words.comma)}${said}`;
}

function estimates(page: Page, { parameters }: Explained, sitting: Sitting, named: number, nIntent: number): Section {
  const { words, saying, language, palette, width } = page;
  const seen = sitting.sightings.map((one) => indent(page, sighted(page, one)));
  const intents = Array.from({ length: named }, (_, intent) => saying.book.intent(intent));
  const rest = nIntent > named ? [nIntent === named + 1 ? saying.book.intent(named) : words.others] : [];
  const columns = [
    { head: words.enemy },
    ...[...intents, ...rest].map((head) => ({ head, align: "right" as const })),
    { head: words.asOf, spare: true },
  ];
  const rows = sitting.estimates.map(({ enemy, at, shares }) => {
    const told = shares.slice(0, named);
    const left = Math.max(0, 1 - told.reduce((sum, share) => sum + share, 0));
    return [
      saying.book.name("formations", enemy),
      ...[...told, ...(rest.length > 0 ? [left] : [])].map((share) => percentWhole(share)),
      moment(language, saying.start, at),
    ];
  });
  const table = rows.length > 0 ? [tableText(columns, rows, palette, width)] : [];
  const places = sitting.estimates.flatMap(({ enemy, seen }) =>
    seen ? [indent(page, place(page, parameters, sitting.at, enemy, seen))] : [],
  );
  const all = [...seen, ...table, ...places];
  return all.length === 0 ? undefined : [words.estimates, all.join("\n")];
}

/** Where he was reported, how old that is, and within how many km of there he should be by now (EST-10, EST-11). */
function place(
  { words, saying, language }: Page,
  { placeStandHours, placeGoHours, placeKmDay, situationHours }: Explained["parameters"],
  now: number,
  enemy: string,
  { cell, at, sighting }: Seen,
): string {
  const seen = SIGHTINGS.findIndex((one) => one === sighting);
  const age = now - at + (seen === NO_CONTACT ? situationHours * 30 : 0);
  const stay = UNDER_WAY.includes(seen) ? placeGoHours : placeStandHours;
  const km = Math.round(radiusOf(LIKELY, age, stay, placeKmDay));
  const name = saying.book.name("formations", enemy);
  return words.place(name, saying.where.words(language, cell), Math.round((now - at) / 60), km);
}

function sighted(
  { words, saying, language }: Page,
  { enemy, sighting, expected, dispatch, believed }: Sighted,
): string {
  const name = enemy === undefined ? words.enemy : saying.book.name("formations", enemy);
  const seen = words.seen(name, term(language, "sighting", sighting), percentWhole(expected), dispatch);
  return believed === undefined ? seen : `${seen}${words.comma}${words.believed(count(language, believed))}`;
}

function regards({ words, saying, language, palette, width }: Page, sitting: Sitting): Section {
  if (sitting.regards.length === 0) return undefined;
  const right = (head: string) => ({ head, align: "right" as const });
  const columns = [
    { head: words.subordinate },
    ...[words.weak, words.compliant, words.losses].map(right),
    { head: words.heard },
    { head: words.asOf, spare: true },
  ];
  const rows = sitting.regards.map(({ subordinate, at, weak, compliant, losses, heard }) => [
    saying.book.name("headquarters", subordinate),
    percentWhole(weak),
    percentWhole(compliant),
    count(language, losses ?? NaN),
    moment(language, saying.start, heard ?? NaN),
    moment(language, saying.start, at),
  ]);
  return [words.regards, tableText(columns, rows, palette, width)];
}

/** A table for each point it weighed, and under it what it resolved. */
function weighed(page: Page, sitting: Sitting): Section {
  const points = [...new Set([...sitting.weighed, ...sitting.resolved].map(({ decision }) => decision))];
  if (points.length === 0) return undefined;
  const told = points.map((decision) =>
    [
      indent(page, pointName(page, decision)),
      options(
        page,
        sitting.weighed.filter((one) => one.decision === decision),
      ),
      ...sitting.resolved
        .filter((one) => one.decision === decision)
        .map((one) => indent(page, page.palette.strong(resolved(page, one)), 4)),
    ]
      .filter((text) => text !== "")
      .join("\n"),
  );
  return [page.words.weighed, told.join("\n")];
}

const pointName = ({ saying, words }: Page, decision: string | undefined): string =>
  decision === undefined ? words.manner : `${decision}${words.colon}${saying.book.decision(decision)}`;

function options({ saying, words, language, palette, width }: Page, all: readonly Weighed[]): string {
  if (all.length === 0) return "";
  // what is weighed at no point is a course and has no other name
  const named = all[0]!.decision !== undefined;
  const columns = [
    { head: `  ${named ? words.option : words.course}` },
    ...(named ? [{ head: words.course }] : []),
    { head: words.value, align: "right" as const },
    { head: words.staff, align: "right" as const },
  ];
  const rows = [...all]
    .sort((a, b) => b.value - a.value)
    .map(({ decision, option, course, value, staff }) => [
      `  ${optionName(saying, language, decision, option)}`,
      ...(named ? [term(language, "course", course)] : []),
      value.toFixed(2),
      staff.toFixed(2),
    ]);
  return tableText(columns, rows, palette, width);
}

/** An option by its gloss; at no decision point it is a course, by its place in the list. */
function optionName({ book }: Saying, language: Language, decision: string | undefined, option?: string): string {
  if (option === undefined) return "–";
  return decision === undefined ? term(language, "course", COURSES[Number(option)]!) : book.option(decision, option);
}

function resolved({ saying, words, language }: Page, { decision, option, course, advised, fixed }: Resolved): string {
  const named = (one: string): string => optionName(saying, language, decision, one);
  const name = option === undefined ? term(language, "course", course) : named(option);
  const chosen = fixed ? words.fixed(name) : name;
  const advice = advised === undefined ? "" : words.advised(named(advised), advised === option);
  const parts = [chosen, advice].filter((text) => text !== "");
  return `${words.resolved}${words.colon}${parts.join(language === "zh" ? "；" : "; ")}`;
}

function answered({ saying, words, language }: Page, { from, dispatch, answer, gap, revisits, order }: AnsweredOrder) {
  const body = order === undefined ? "" : bodyOf(saying, order).join(language === "zh" ? "" : " ");
  const kind = words.dispatch(dispatch, words.from(saying.book.name("headquarters", from)));
  const told = body === "" ? kind : `${kind}${words.colon}“${body.replace(/[.。]$/, "")}”`;
  return words.answer(told, term(language, "answer", answer), gap > 0 ? decimal(gap, 2) : undefined, revisits);
}

function told({ saying, words, language }: Page, { to, losses, believed, despair, candour }: Told): string {
  const figures = words.figures(
    saying.book.name("headquarters", to),
    count(language, losses),
    count(language, believed),
  );
  const share = percentWhole(losses / believed);
  const part = believed > 0 ? (language === "zh" ? `（${share}）` : ` (${share})`) : "";
  return `${figures}${part}${words.comma}${words.mood(percentWhole(despair), percentWhole(candour))}`;
}

const percentWhole = (share: number): string => percent(Math.round(share * 100) / 100);
