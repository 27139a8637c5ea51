import type { Scenario } from "@staffride/formats/scenario";
import { KIND } from "@staffride/formats/trace";
import { AT, C, D, type Gauge } from "./gauge.js";
import { ordersOf } from "./orders-of.js";

interface Answered {
  readonly headquarters: number;
  readonly plans: readonly number[];
  /** Answers that are meant: indices into ANSWERS. */
  readonly answers: readonly number[];
}

/** Minute of the headquarters' first answer among the given ones to an order of one of the plans. */
export const answeredAt = (scenario: Scenario, answered: Answered): Gauge =>
  listen(
    scenario,
    answered,
    (answer, at, when) => (when !== when && answered.answers.includes(answer) ? at : when),
    NaN,
  );

/** 1 if the headquarters ever answers so, 0 if not; NaN if it never answers such an order. */
export const everAnswered = (scenario: Scenario, answered: Answered): Gauge =>
  listen(scenario, answered, (answer, _at, so) => (so === 1 || answered.answers.includes(answer) ? 1 : 0), NaN);

/** 1 if its first answer to an order of one of the plans is one of these, 0 if not; NaN if it never answers one. */
export function firstAnswered(scenario: Scenario, answered: Answered): Gauge {
  const first = listen(scenario, answered, (answer, _at, before) => (before !== before ? answer : before), NaN);
  return {
    ...first,
    end() {
      const answer = first.end();
      return Number.isNaN(answer) ? NaN : answered.answers.includes(answer) ? 1 : 0;
    },
  };
}

/** A value that each answer to an order of the plans may change. */
function listen(
  scenario: Scenario,
  { headquarters, plans }: Answered,
  next: (answer: number, at: number, value: number) => number,
  initial: number,
): Gauge {
  const orders = ordersOf(scenario, plans);
  let value = initial;
  return {
    kinds: [KIND.order, KIND.answered],
    headquarters,
    begin() {
      orders.begin();
      value = initial;
    },
    read(lines, i) {
      if (lines[i] === KIND.order) orders.note(lines, i);
      else if (orders.has(lines[i + C]!)) value = next(lines[i + D]!, lines[i + AT]!, value);
    },
    end: () => value,
  };
}
