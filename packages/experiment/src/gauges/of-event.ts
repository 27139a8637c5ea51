/** The gauge that waits for an event a measure names. */
import type { Event, Instant } from "@staffride/formats/papers/mind-measure";
import type { Scenario } from "@staffride/formats/scenario";
import { ANSWERS, DISPATCHES } from "@staffride/formats/words";
import { answeredAt } from "./answered.js";
import { departure } from "./departure.js";
import { draftedAt, readAt } from "./dispatched.js";
import type { Gauge } from "./gauge.js";
import { formationsOf, handleOf, headquartersOf, minutesTo, optionsOf } from "./lookup.js";
import { cellsNear } from "./nearness.js";
import { resolvedAt } from "./resolved.js";

const HALF = 0.5;

/** The minute of a local time, or of the first time an event happens in the run. */
export function instantOf(scenario: Scenario, instant: Instant): Gauge {
  return typeof instant === "string" ? always(minutesTo(scenario, instant)) : eventOf(scenario, instant);
}

export function eventOf(scenario: Scenario, event: Event): Gauge {
  const { names, ground } = scenario;
  if ("answered" in event) {
    return answeredAt(scenario, {
      headquarters: headquartersOf(scenario, event.by),
      plans: event.answered.map((id) => handleOf(names.plans, id, "plan")),
      answers: (event.answers ?? ANSWERS).map((answer) => ANSWERS.indexOf(answer)),
    });
  }
  if ("resolved" in event) {
    const decision = handleOf(names.decisions, event.resolved, "decision");
    return resolvedAt(decision, optionsOf(scenario, decision, event.options));
  }
  if ("departed" in event) {
    const near = cellsNear(ground, [handleOf(names.places, event.place, "place")], event.beyondKm);
    return departure(scenario, formationsOf(scenario, event.departed), near, event.share ?? HALF);
  }
  const party = (id: string | undefined) => (id === undefined ? -1 : headquartersOf(scenario, id));
  const between = { from: party(event.from), to: party(event.to) };
  return "drafted" in event
    ? draftedAt({ ...between, content: DISPATCHES.indexOf(event.drafted) })
    : readAt({ ...between, content: DISPATCHES.indexOf(event.read) });
}

/** The same minute in every run. */
export const always = (minute: number): Gauge => ({ kinds: [], begin() {}, read() {}, end: () => minute });
