/** Scenarios to fight, as the library hands them out; the last few are kept, because compiling one takes seconds. */
import type { Scenario } from "@staffride/formats/scenario";
import type { Library } from "../data/library.js";
import { NotToBeHad } from "../data/library.js";
import { scenarioKey } from "./plan.js";
import type { Plan } from "./plan.js";

/** Scenarios kept. Each is some megabytes. */
const KEPT = 6;
const kept = new Map<string, Promise<Scenario>>();

/** @throws NotToBeHad where there is nobody to compile it, or with what is wrong */
export function scenarioOf(library: Library, plan: Omit<Plan, "seed">): Promise<Scenario> {
  const key = scenarioKey(plan);
  const found = kept.get(key);
  if (found !== undefined) {
    // used last, kept longest
    kept.delete(key);
    kept.set(key, found);
    return found;
  }
  if (library.scenario === undefined) return Promise.reject(new NotToBeHad(""));
  const asked = library.scenario(plan.campaign, plan.variant, plan.interventions);
  kept.set(key, asked);
  asked.catch(() => kept.delete(key));
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - KEPT))) kept.delete(oldest);
  return asked;
}
