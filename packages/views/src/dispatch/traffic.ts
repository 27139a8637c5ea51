/** The traffic of a run: its dispatches as a person would read them, in order of drafting. */
import type { Scenario } from "@staffride/formats/scenario";
import type { TraceLine } from "@staffride/formats/trace";
import { openBook } from "../book.js";
import { count } from "../figures.js";
import type { Language } from "../language.js";
import { plain } from "../palette.js";
import type { Palette } from "../palette.js";
import { whereabouts } from "../whereabouts.js";
import { wrap } from "../wrap.js";
import { bodyOf } from "./body.js";
import type { Saying } from "./body.js";
import { OUTCOMES, outcomeOf } from "./dispatch.js";
import type { Dispatch, Outcome } from "./dispatch.js";
import { outcomeWords } from "./fate.js";
import { formText, stagesOf } from "./form.js";
import type { Stage } from "./form.js";
import { gatherDispatches } from "./gather.js";
import { schemeBelow } from "./scheme.js";

export type Wired = Pick<Scenario, "start" | "names" | "ground" | "command" | "plans">;

/** What it takes to put the dispatches of a scenario into words. */
export const sayingFor = (scenario: Wired, language: Language): Saying => ({
  book: openBook(language, scenario),
  where: whereabouts(scenario.ground, scenario.names),
  start: scenario.start,
  objects: true,
  scheme: (plan, headquarters) => schemeBelow(scenario, plan, headquarters),
});

export interface TrafficOptions {
  readonly language: Language;
  /** Only dispatches of this sender, to this addressee; ids of headquarters. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A dispatch with its stages, its outcome and its text. */
export interface Message extends Dispatch {
  readonly stages: readonly Stage[];
  readonly outcome: Outcome;
  readonly text: string;
}

/** The dispatches of a run, by its decoded trace. */
export function traffic(
  scenario: Wired,
  lines: Iterable<TraceLine>,
  { language, from, to }: TrafficOptions,
): Message[] {
  const saying = sayingFor(scenario, language);
  return gatherDispatches(lines)
    .filter((one) => (from === undefined || one.from === from) && (to === undefined || one.to === to))
    .map((one) => message(saying, one));
}

/** A dispatch as a message. */
export const message = (saying: Saying, dispatch: Dispatch): Message => ({
  ...dispatch,
  stages: stagesOf(dispatch),
  outcome: outcomeOf(dispatch),
  text: bodyOf(saying, dispatch).join(saying.book.language === "zh" ? "" : " "),
});

/** Messages as text for a terminal of so many columns, their sum at the end. */
export function trafficText(
  scenario: Wired,
  messages: readonly Message[],
  { language, palette = plain, width = 100 }: { language: Language; palette?: Palette; width?: number },
): string {
  const saying = sayingFor(scenario, language);
  const head = language === "zh" ? "往来文电，按起草先后" : "Dispatches in order of drafting";
  const forms = messages.map((one) => formText(saying, one, palette, width));
  return [palette.strong(head), ...forms, palette.faint(wrap(sum(language, messages), width))].join("\n\n") + "\n";
}

function sum(language: Language, messages: readonly Message[]): string {
  const counts = OUTCOMES.map((outcome) => ({ outcome, n: messages.filter((one) => one.outcome === outcome).length }));
  const told = counts
    .filter(({ n }) => n > 0)
    .map(({ outcome, n }) =>
      language === "zh" ? `${outcomeWords("zh", outcome)}${n}` : `${count("en", n)} ${outcomeWords("en", outcome)}`,
    );
  const all = count(language, messages.length);
  if (language === "zh") return `共${all}件${told.length > 0 ? `：${told.join("，")}` : ""}`;
  return `${all} ${messages.length === 1 ? "dispatch" : "dispatches"}${told.length > 0 ? `: ${told.join(", ")}` : ""}`;
}
