/** The gauge that measures what a check of the campaign asks for. */
import type { Measure } from "@staffride/formats/papers/record";
import type { Scenario } from "@staffride/formats/scenario";
import { arrival } from "./arrival.js";
import { contact } from "./contact.js";
import { control } from "./control.js";
import { crossed } from "./crossed.js";
import { delay } from "./delay.js";
import { departure } from "./departure.js";
import type { Gauge } from "./gauge.js";
import { formationsOf, handleOf, headquartersOf, minutesTo } from "./lookup.js";
import { losses } from "./losses.js";
import { mindGaugeOf } from "./of-minds.js";
import { cellsNear } from "./nearness.js";
import { strength } from "./strength.js";
import type { Unit } from "@staffride/formats/ensemble";

const HALF = 0.5;

export function gaugeOf(scenario: Scenario, measure: Measure): Gauge {
  const { names, ground } = scenario;
  const place = (id: string) => handleOf(names.places, id, "place");
  const formations = (ids: readonly string[]) => formationsOf(scenario, ids);
  const minute = (moment: string | undefined) => (moment === undefined ? 0 : minutesTo(scenario, moment));

  switch (measure.kind) {
    case "control":
      return control(place(measure.place), handleOf(names.sides, measure.side, "side"));
    case "arrival":
      return arrival(scenario, {
        formations: formations(measure.formations),
        near: cellsNear(ground, measure.places.map(place), measure.withinKm),
        share: measure.share ?? HALF,
        after: minute(measure.after),
      });
    case "crossed":
      return crossed(scenario, {
        formations: formations(measure.formations),
        river: handleOf(names.rivers, measure.river, "river"),
        share: measure.share ?? HALF,
        after: minute(measure.after),
      });
    case "departure":
      return departure(
        scenario,
        [handleOf(names.formations, measure.formation, "formation")],
        cellsNear(ground, [place(measure.place)], measure.beyondKm),
      );
    case "strength":
      return strength(scenario, formations(measure.formations), minute(measure.at));
    case "losses":
      return losses(formations(measure.formations), minute(measure.from), endOf(scenario, minute(measure.to)));
    case "delay":
      return delay(scenario, handleOf(names.plans, measure.plan, "plan"), headquartersOf(scenario, measure.to));
    case "contact":
      return contact(scenario, formations(measure.formations), enemiesOf(scenario, measure));
    default:
      return mindGaugeOf(scenario, measure);
  }
}

export function unitOf(measure: Measure): Unit {
  switch (measure.kind) {
    case "strength":
    case "losses":
      return "men";
    case "delay":
    case "falls":
      return "hours";
    case "believes":
      return measure.atLeast === undefined ? "hours" : "chance";
    case "follows":
      return measure.within === undefined ? "hours" : "chance";
    case "contact":
    case "told":
    case "claimed":
      return "share";
    case "answered":
    case "resolved":
    case "overruled":
      return "chance";
    default:
      return "moment";
  }
}

/** An interval that runs to the end of the campaign takes in its last minute. */
function endOf(scenario: Scenario, minute: number): number {
  return minute >= scenario.length ? Infinity : minute;
}

/** The enemies a check names, or all formations not on the side of the first formation. */
function enemiesOf(scenario: Scenario, measure: Extract<Measure, { kind: "contact" }>): number[] {
  if (measure.enemy !== undefined) return formationsOf(scenario, measure.enemy);
  const { side, nFormation } = scenario.forces;
  const own = side[formationsOf(scenario, measure.formations)[0]!];
  return Array.from({ length: nFormation }, (_, f) => f).filter((f) => side[f] !== own);
}
