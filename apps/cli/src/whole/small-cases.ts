/** The small cases of two-banks: for each mechanism a variant whose checks hold with it and fail without it (EXP-29). */
import { createDoctrine } from "@staffride/doctrine";
import { createPanel, fight, MECHANISMS, withoutIt, type Mechanism } from "@staffride/experiment";
import type { Variant } from "@staffride/formats/papers/variant";
import type { Scenario } from "@staffride/formats/scenario";
import { createKernel } from "@staffride/kernel";
import { compileVariant, type Opened } from "../open-campaign.js";

/** A variant that shows a mechanism, and the checks that say what it shows. */
export interface SmallCase {
  readonly variant: string;
  readonly mechanism: Mechanism;
  readonly checks: readonly string[];
}

/** @throws Error if one names no mechanism, or has no check of its own */
export function smallCases({ papers }: Opened): SmallCase[] {
  return papers.variants.filter((variant) => variant.case !== undefined).map(smallCase);
}

function smallCase({ id, case: shown, checks = [] }: Variant): SmallCase {
  const mechanism = MECHANISMS.find((one) => one.id === shown);
  if (!mechanism) throw new Error(`${id} is a case of ${shown}: there is no such mechanism`);
  if (checks.length === 0) throw new Error(`${id} has no check of its own`);
  return { variant: id, mechanism, checks: checks.map((check) => check.id) };
}

export const withMechanism = (opened: Opened, { variant }: SmallCase): Scenario => compileVariant(opened, variant);

/** Off by the switch of `staffride ablate`. */
export const withoutMechanism = (opened: Opened, { variant, mechanism }: SmallCase): Scenario =>
  withoutIt(compileVariant(opened, variant, {}, mechanism.settled), mechanism);

/** Share of the runs in which all these checks came out between their low and their high; what never happened did not. */
export function shareHolding(scenario: Scenario, checks: readonly string[], seed: number, runs: number): number {
  const kernel = createKernel(scenario);
  const doctrine = createDoctrine(kernel.desk);
  const panel = createPanel(scenario);
  const values = new Float64Array(panel.outcomes.length);
  const asked = scenario.checks
    .filter(({ check }) => checks.includes(check.id))
    .map(({ check, low, high }) => ({ at: panel.outcomes.findIndex(({ id }) => id === check.id), low, high }));
  let holding = 0;
  for (let run = 0; run < runs; run++) {
    panel.measure(fight(kernel, doctrine, seed, run), values, 0);
    if (asked.every(({ at, low, high }) => values[at]! >= low && values[at]! <= high)) holding++;
  }
  return holding / runs;
}
