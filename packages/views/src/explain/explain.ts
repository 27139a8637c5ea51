/** Why a headquarters did what it did at one sitting, as text. */
import { moment } from "../calendar.js";
import { bodyOf } from "../dispatch/body.js";
import type { Dispatch } from "../dispatch/dispatch.js";
import { misreadWords } from "../dispatch/fate.js";
import { sayingFor } from "../dispatch/traffic.js";
import { count, decimal } from "../figures.js";
import type { Language } from "../language.js";
import { plain } from "../palette.js";
import type { Palette } from "../palette.js";
import { term } from "../terms.js";
import { estimates, regards } from "./beliefs.js";
import { indent, lines, percentWhole } from "./page.js";
import type { Explained, Page, Section } from "./page.js";
import type { AnsweredOrder, Sitting, Told } from "./sitting.js";
import { boundaries, claims, neighbours, pledges, relief, word } from "./standing.js";
import { weighed } from "./weighed.js";
import { EXPLAIN_WORDS, hourOf } from "./words.js";

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
    estimates(page, scenario, sitting),
    regards(page, sitting),
    lines(page, words.claims, claims(page, sitting)),
    lines(page, words.neighbours, neighbours(page, sitting)),
    lines(page, words.pledges, pledges(page, sitting)),
    lines(page, words.boundaries, boundaries(page, sitting)),
    lines(page, words.superior, [...relief(page, sitting), ...word(page, sitting)]),
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
  const rest = sections.flatMap((section) => (section ? [`${palette.strong(section[0])}\n${section[1]}`] : []));
  return [head.join("\n"), ...rest].join("\n\n") + "\n";
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
  const isCopy = dispatch.content === "intercept";
  const who = isCopy
    ? term(language, "channel", dispatch.channel)
    : words[end](saying.book.name("headquarters", dispatch[end]));
  const kind = words.dispatch(dispatch.number, term(language, "dispatch-kind", dispatch.content));
  const misread = misreadWords(saying, dispatch).map((text) => (language === "zh" ? `（${text}）` : `(${text})`));
  const body = [...bodyOf(saying, dispatch), ...(end === "from" ? misread : [])].join(language === "zh" ? "" : " ");
  const said = body === "" ? "" : `${words.colon}${body}`;
  return `${moment(language, saying.start, at)}  ${[who, kind].join(words.comma)}${said}`;
}

function answered({ saying, words, language }: Page, one: AnsweredOrder) {
  const { from, dispatch, answer, gap, revisits, order, march } = one;
  const body = order === undefined ? "" : bodyOf(saying, order).join(language === "zh" ? "" : " ");
  const kind = words.dispatch(dispatch, words.from(saying.book.name("headquarters", from)));
  const told = body === "" ? kind : `${kind}${words.colon}“${body.replace(/[.。]$/, "")}”`;
  const said = words.answer(told, term(language, "answer", answer), gap > 0 ? decimal(gap, 2) : undefined, revisits);
  return march === undefined ? said : `${said}${words.marchTo(march.km, march.days, march.points, march.met)}`;
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
