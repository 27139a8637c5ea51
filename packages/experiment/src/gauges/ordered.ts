import type { Scenario } from "@staffride/formats/scenario";
import { KIND } from "@staffride/formats/trace";
import { AT, type Gauge } from "./gauge.js";
import { ordersOf } from "./orders-of.js";

/** Minute at which the first order of one of the plans is drafted, whoever drafts it. */
export function ordered(scenario: Scenario, plans: readonly number[]): Gauge {
  const orders = ordersOf(scenario, plans);
  let when = NaN;
  return {
    kinds: [KIND.order],
    begin() {
      orders.begin();
      when = NaN;
    },
    read(lines, i) {
      if (when !== when && orders.note(lines, i)) when = lines[i + AT]!;
    },
    end: () => when,
  };
}
