/** Recorded dispatches as wires, as far as their claims place them in time. */
import type { Book } from "@staffride/views/book";
import { textIn } from "@staffride/views/language";
import type { OpenRecord } from "@staffride/views/record/record";
import type { RecordedDispatch } from "@staffride/views/record/dispatches";
import { brief } from "./label.js";
import { styleOf } from "./wire.js";
import type { Mark, Wire } from "./wire.js";
import { term } from "@staffride/views/terms";

/** In the order of their first claims; one for each addressee. Without a time they cannot be drawn, and are left out. */
export function recordWires(
  { dispatches, claims }: Pick<OpenRecord, "dispatches" | "claims">,
  book: Book,
  headquarters: ReadonlyMap<string, number>,
): Wire[] {
  const known = new Map(claims.map((claim) => [claim.id, claim]));
  return dispatches.flatMap((dispatch) => {
    const sent = dispatch.sent[0] ?? dispatch.received[0];
    if (sent === undefined) return [];
    return dispatch.to.map((to): Wire => ({
      ...{ id: dispatch.id, key: `${dispatch.id}>${to}` },
      ...{ from: headquarters.get(dispatch.from)!, to: headquarters.get(to)! },
      ...{ content: dispatch.kind, style: styleOf(dispatch.kind), routine: false, recorded: true },
      ...{ sent, drafted: sent.from, mark: markOf(dispatch), looks: [], label: labelOf(dispatch, known, book) },
      ...(dispatch.received[0] && dispatch.sent.length > 0 ? { received: dispatch.received[0] } : {}),
    }));
  });
}

const markOf = ({ answers }: RecordedDispatch): Mark => answers.at(-1)?.answer ?? "silent";

/** Claims that say what stood in it, before those that say what happened about it. */
const SAYS: readonly string[] = ["order", "report-content", "plan"];

/** What the plan that it carries is, else the shortest thing that is said of it, else what kind it is. */
function labelOf(
  { claims, plans, kind }: RecordedDispatch,
  known: ReadonlyMap<string, OpenRecord["claims"][number]>,
  book: Book,
): string {
  const { language } = book;
  const told = claims.flatMap((id) => known.get(id) ?? []).filter(({ dispatch }) => dispatch?.answer === undefined);
  const glosses = (those: typeof told) =>
    those.flatMap(({ gloss }) => brief(language, textIn(language, gloss)) ?? []).sort((a, b) => a.length - b.length);
  const planned = plans.flatMap((plan) => brief(language, book.gloss(plan)) ?? []);
  const [short] = [...planned, ...glosses(told.filter(({ mode }) => SAYS.includes(mode))), ...glosses(told)];
  return short ?? term(language, "dispatch-kind", kind);
}
