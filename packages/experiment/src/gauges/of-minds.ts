/** The gauge that measures what a check asks about minds. */
import type { MindMeasure } from "@staffride/formats/papers/mind-measure";
import type { Scenario } from "@staffride/formats/scenario";
import { ANSWERS } from "@staffride/formats/words";
import { everAnswered, firstAnswered } from "./answered.js";
import { believes, falls } from "./belief.js";
import { claimed } from "./claimed.js";
import type { Gauge } from "./gauge.js";
import { formationsOf, formationsUnder, handleOf, headquartersOf, optionsOf } from "./lookup.js";
import { atLeast, followsWithin, hoursBetween } from "./combined.js";
import { always, eventOf, instantOf } from "./of-event.js";
import { ordered } from "./ordered.js";
import { happened, overruled, resolvedAt } from "./resolved.js";
import { told } from "./told.js";

export function mindGaugeOf(scenario: Scenario, measure: MindMeasure): Gauge {
  const { names } = scenario;
  switch (measure.kind) {
    case "answered": {
      const answered = {
        headquarters: headquartersOf(scenario, measure.headquarters),
        plans: measure.plans.map((id) => handleOf(names.plans, id, "plan")),
        answers: measure.answers.map((answer) => ANSWERS.indexOf(answer)),
      };
      return measure.when === "ever" ? everAnswered(scenario, answered) : firstAnswered(scenario, answered);
    }
    case "resolved": {
      const decision = handleOf(names.decisions, measure.decision, "decision");
      return happened(resolvedAt(decision, optionsOf(scenario, decision, measure.options)));
    }
    case "overruled":
      return overruled(
        measure.points.map(({ decision, advised, taken }) => {
          const d = handleOf(names.decisions, decision, "decision");
          const [option, other] = optionsOf(scenario, d, [advised, taken]) as [number, number];
          return { decision: d, advised: option, taken: other };
        }),
      );
    case "follows": {
      const [from, to] = [eventOf(scenario, measure.from), eventOf(scenario, measure.to)];
      return measure.within === undefined ? hoursBetween(from, to) : followsWithin(from, to, measure.within);
    }
    case "date":
      return eventOf(scenario, measure.of);
    case "ordered":
      return ordered(scenario, [handleOf(names.plans, measure.plan, "plan")]);
    case "believes": {
      const from = measure.from === undefined ? always(0) : instantOf(scenario, measure.from);
      const to = measure.to === undefined ? always(scenario.length) : instantOf(scenario, measure.to);
      const hours = believes(scenario, beliefOf(scenario, measure), from, to);
      return measure.atLeast === undefined ? hours : atLeast(hours, measure.atLeast);
    }
    case "falls":
      return falls(scenario, beliefOf(scenario, measure), instantOf(scenario, measure.after));
    case "claimed": {
      const headquarters = headquartersOf(scenario, measure.headquarters);
      const enemies = measure.enemy ? formationsOf(scenario, measure.enemy) : against(scenario, headquarters);
      return claimed(headquarters, enemies, instantOf(scenario, measure.event));
    }
    case "told": {
      const headquarters = headquartersOf(scenario, measure.headquarters);
      const formations = measure.formations
        ? formationsOf(scenario, measure.formations)
        : formationsUnder(scenario, headquarters);
      const event = instantOf(scenario, measure.event);
      return told(scenario, { headquarters, formations, event, before: measure.report === "before" });
    }
  }
}

/** All formations of the other side. */
function against(scenario: Scenario, headquarters: number): number[] {
  const { side, nFormation } = scenario.forces;
  const own = side[formationsUnder(scenario, headquarters)[0]!];
  return Array.from({ length: nFormation }, (_, f) => f).filter((f) => side[f] !== own);
}

function beliefOf(scenario: Scenario, measure: Extract<MindMeasure, { kind: "believes" | "falls" }>) {
  const intent = (id: string) => handleOf(scenario.names.intents, id, "intent");
  return {
    headquarters: headquartersOf(scenario, measure.headquarters),
    enemy: formationsOf(scenario, measure.enemy),
    intent: intent(measure.intent),
    above: intent(measure.above),
    strongest: measure.by === "strongest",
  };
}
