import type { Scenario } from "@staffride/formats/scenario";
import { A, E } from "./gauge.js";

/** The dispatches of a run that carry an order of some plans, whoever drafted them: the plan goes with the order down the chain. */
export interface OrdersOf {
  begin(): void;
  /** One line of KIND.order, its first integer at `i`; is it one of theirs? */
  note(lines: Int32Array, i: number): boolean;
  /** Has a dispatch been noted, by its number in the run? */
  has(dispatch: number): boolean;
}

export function ordersOf(scenario: Scenario, plans: readonly number[]): OrdersOf {
  const meant = new Uint8Array(scenario.names.plans.length);
  for (const plan of plans) meant[plan] = 1;
  const noted = new Set<number>();
  return {
    begin: () => noted.clear(),
    note(lines, i) {
      if (meant[lines[i + E]!] !== 1) return false;
      noted.add(lines[i + A]!);
      return true;
    },
    has: (dispatch) => noted.has(dispatch),
  };
}
