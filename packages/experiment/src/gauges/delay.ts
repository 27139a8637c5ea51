import type { Scenario } from "@staffride/formats/scenario";
import { KIND } from "@staffride/formats/trace";
import { AT, A, E, type Gauge } from "./gauge.js";
import { answersTo } from "./lookup.js";
import { createRegister, enter } from "./register.js";

/**
 * Hours from the drafting of the first dispatch that carries a plan's order to its reading by a headquarters or, if that
 * comes first, by one below it on day one.
 */
export function delay(scenario: Scenario, plan: number, headquarters: number): Gauge {
  const reader = new Uint8Array(scenario.command.nHeadquarters);
  for (let h = 0; h < reader.length; h++) reader[h] = answersTo(scenario, h, headquarters) ? 1 : 0;
  const register = createRegister();
  const carriers = new Set<number>();
  let drafted = NaN;
  let read = NaN;

  return {
    kinds: [KIND.drafted, KIND.order, KIND.dispatch],
    begin() {
      carriers.clear();
      drafted = read = NaN;
    },
    read(lines, i) {
      const dispatch = lines[i + A]!;
      switch (lines[i]) {
        case KIND.drafted:
          enter(register, lines, i);
          break;
        case KIND.order:
          if (lines[i + E] !== plan) break;
          carriers.add(dispatch);
          if (drafted !== drafted) drafted = register.draftedAt[dispatch]!;
          break;
        case KIND.dispatch:
          if (read !== read && carriers.has(dispatch) && reader[register.to[dispatch]!] === 1) read = lines[i + AT]!;
      }
    },
    end: () => (read - drafted) / 60,
  };
}
