import type { Scenario } from "@staffride/formats/scenario";
import { KIND } from "@staffride/formats/trace";
import { A, AT, C, type Gauge } from "./gauge.js";
import { draftOf } from "./delay.js";
import { answersTo } from "./lookup.js";
import { ordersOf } from "./orders-of.js";

/** First minute at which one of the headquarters, or one below it on day one, reads an order of one of the plans. */
export function readsOrder(scenario: Scenario, plans: readonly number[], headquarters: readonly number[]): Gauge {
  const isReader = (h: number) => headquarters.some((senior) => answersTo(scenario, h, senior));
  const orders = ordersOf(scenario, plans);
  const awaited = new Set<number>();
  let when = NaN;
  return {
    kinds: [KIND.order, KIND.dispatch],
    awaited,
    begin() {
      orders.begin();
      awaited.clear();
      when = NaN;
    },
    read(lines, i) {
      if (when === when) return;
      if (lines[i] === KIND.dispatch) when = lines[i + AT]!;
      else if (orders.note(lines, i) && isReader(lines[draftOf(lines, i) + C]!)) awaited.add(lines[i + A]!);
    },
    end: () => when,
  };
}
