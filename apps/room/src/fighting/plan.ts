/** A plan to be fought: a variant with options settled beforehand, and the seed that its luck comes from. */
import type { RunChoice } from "../state/choices.js";

export interface Plan {
  /** Campaign as the library knows it. */
  readonly campaign: string;
  readonly variant: string;
  readonly interventions: Readonly<Record<string, string>>;
  readonly seed: number;
}

export const planOf = (campaign: string, { variant, interventions, seed }: RunChoice): Plan => ({
  campaign,
  variant,
  interventions,
  seed,
});

/** The campaign as its papers have it, nothing settled, with the same luck. */
export const freeOf = ({ campaign, seed }: Plan): Plan => ({ campaign, variant: "base", interventions: {}, seed });

/** What is compiled: the same for every seed. Order of interventions does not matter. */
export const scenarioKey = ({ campaign, variant, interventions }: Omit<Plan, "seed">): string =>
  [
    campaign,
    variant,
    ...Object.entries(interventions)
      .map(([decision, option]) => `${decision}=${option}`)
      .sort(),
  ].join("|");

export const planKey = (plan: Plan): string => `${scenarioKey(plan)}|${plan.seed}`;

/** Settle a point on an option, or leave it free. */
export function settled(plan: Plan["interventions"], decision: string, option: string | undefined) {
  const { [decision]: _, ...rest } = plan;
  return option === undefined ? rest : { ...rest, [decision]: option };
}
