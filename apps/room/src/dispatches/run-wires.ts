/** The dispatches of a run as wires. */
import type { Book } from "@staffride/views/book";
import { outcomeOf } from "@staffride/views/dispatch/dispatch";
import type { Dispatch } from "@staffride/views/dispatch/dispatch";
import { labelOf } from "./label.js";
import { at, isRoutine, styleOf } from "./wire.js";
import type { Mark, Wire } from "./wire.js";

/** In order of drafting. Intercepts are nobody's dispatch to anybody and are left out. */
export function runWires(
  dispatches: Iterable<Dispatch>,
  book: Book,
  headquarters: ReadonlyMap<string, number>,
): Wire[] {
  const names = [...headquarters.keys()].map((id) => ({ id, name: book.name("headquarters", id) }));
  const othersOf = ({ from, to }: Dispatch) =>
    names.filter(({ id }) => id !== from && id !== to).map(({ name }) => name);
  return [...dispatches]
    .filter(({ content, from, to }) => content !== "intercept" && from !== to)
    .map((one) => wireOf(one, headquarters, labelOf(book, one, one.order?.plan === undefined ? [] : othersOf(one))));
}

function wireOf(dispatch: Dispatch, headquarters: ReadonlyMap<string, number>, label: string): Wire {
  const { number, from, to, content, drafted, way } = dispatch;
  return {
    ...{ id: String(number), key: String(number), from: headquarters.get(from)!, to: headquarters.get(to)! },
    ...{ content, style: styleOf(content), routine: isRoutine(content), drafted, recorded: false },
    sent: at(way?.sent ?? drafted),
    ...(way === undefined ? {} : { received: at(way.received), read: way.read }),
    ...answersOf(dispatch),
    label,
  };
}

/** The first answer as its mark, then each that differs from the one before. */
function answersOf(dispatch: Dispatch): Pick<Wire, "mark" | "answered" | "looks"> {
  const [first, ...later] = dispatch.answers.filter(({ answer }, i, all) => answer !== all[i - 1]?.answer);
  if (first === undefined || dispatch.lost !== undefined) return { mark: fateOf(dispatch), looks: [] };
  const answered = first.at === dispatch.way?.read ? {} : { answered: first.at };
  return {
    mark: first.answer,
    ...answered,
    looks: later.map(({ at: minute, answer }) => ({ at: minute, mark: answer })),
  };
}

function fateOf(dispatch: Dispatch): Mark {
  const outcome = outcomeOf(dispatch);
  return outcome === "under-way" ? "no-answer" : outcome;
}
