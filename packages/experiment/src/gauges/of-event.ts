/** The gauge that waits for an event a measure names. */
import type { Event, Instant, OneEvent } from "@staffride/formats/papers/mind-measure";
import type { Scenario } from "@staffride/formats/scenario";
import { ANSWERS, DISPATCHES } from "@staffride/formats/words";
import { answeredAt } from "./answered.js";
import { firstOf } from "./combined.js";
import { departure } from "./departure.js";
import { draftedAt, readAt } from "./dispatched.js";
import type { Gauge } from "./gauge.js";
import { formationsOf, handleOf, headquartersOf, minutesTo, optionsOf } from "./lookup.js";
import { cellsNear } from "./nearness.js";
import { ordered } from "./ordered.js";
import { readsOrder } from "./reads.js";
import { resolvedAt } from "./resolved.js";

const HALF = 0.5;

/** The minute of a local time, or of the first time an event happens in the run. */
export function instantOf(scenario: Scenario, instant: Instant): Gauge {
  return typeof instant === "string" ? always(minutesTo(scenario, instant)) : eventOf(scenario, instant);
}

export const eventOf = (scenario: Scenario, event: Event): Gauge =>
  "any" in event ? firstOf(event.any.map((one) => instantOf(scenario, one))) : oneEvent(scenario, event);

function oneEvent(scenario: Scenario, event: OneEvent): Gauge {
  const { names, ground } = scenario;
  const plans = (ids: readonly string[]) => ids.map((id) => handleOf(names.plans, id, "plan"));
  if ("answered" in event) {
    return answeredAt(scenario, {
      headquarters: headquartersOf(scenario, event.by),
      plans: plans(event.answered),
      answers: (event.answers ?? ANSWERS).map((answer) => ANSWERS.indexOf(answer)),
    });
  }
  if ("resolved" in event) {
    const decision = handleOf(names.decisions, event.resolved, "decision");
    return resolvedAt(decision, optionsOf(scenario, decision, event.options));
  }
  if ("ordered" in event) return ordered(scenario, plans(event.ordered));
  if ("reads" in event) {
    return readsOrder(
      scenario,
      plans(event.reads),
      event.by.map((id) => headquartersOf(scenario, id)),
    );
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
