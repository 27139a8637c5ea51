/** What it weighed, and what it resolved on. */
import { COURSES } from "@staffride/formats/words";
import type { Saying } from "../dispatch/body.js";
import type { Language } from "../language.js";
import { tableText } from "../table.js";
import { term } from "../terms.js";
import { indent } from "./page.js";
import type { Page, Section } from "./page.js";
import type { Resolved, Sitting, Weighed } from "./sitting.js";

/** A table for each point it weighed, and under it what it resolved. */
export function weighed(page: Page, sitting: Sitting): Section {
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
  const marches = all.some(({ march }) => march !== undefined);
  // what is weighed at no point is a course and has no other name
  const named = all[0]!.decision !== undefined;
  const columns = [
    { head: `  ${named ? words.option : words.course}` },
    ...(named ? [{ head: words.course }] : []),
    { head: words.value, align: "right" as const },
    { head: words.staff, align: "right" as const },
    ...(marches ? [{ head: words.marchOf, align: "right" as const }] : []),
  ];
  const rows = [...all]
    .sort((a, b) => b.value - a.value)
    .map(({ decision, option, course, value, staff, march }) => [
      `  ${optionName(saying, language, decision, option)}`,
      ...(named ? [term(language, "course", course)] : []),
      value.toFixed(2),
      staff.toFixed(2),
      ...(marches ? [march === undefined ? "–" : words.march(march.km, march.days, march.points)] : []),
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
