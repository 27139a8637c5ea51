/** A mechanism of the models that can be switched off, to see what it does (docs/models/experiment.md, EXP-24). */
import type { Text } from "@staffride/formats/papers/common";
import type { Minds, NameTables, Scenario } from "@staffride/formats/scenario";

export interface Mechanism {
  readonly id: string;
  /** What it serves: a row of what the story of the retreat asks for, SY1 to SY28 (docs/models/README.md). */
  readonly row: `SY${number}`;
  /** The campaign without it, in words. */
  readonly off: Text;
  /** Values, by assumption id or pattern, at which it does nothing. */
  readonly settled?: Readonly<Record<string, number>>;
  /** Is it a matter of headquarters that decide for themselves? */
  readonly ofMinds?: true;
  /** Minds without it, where no assumption says so. Their tables are shared with the scenario that has it, and are not to be written to. */
  readonly minds?: (minds: Minds, names: NameTables) => Minds;
  /** The scenario without it, where neither assumptions nor minds say so. What is shared is not to be written to. */
  readonly scenario?: (scenario: Scenario) => Scenario;
}

/** Is it at work in the scenario? Where no headquarters decides for itself, no mechanism of minds is. */
export const isAtWork = ({ ofMinds }: Mechanism, { minds }: Scenario): boolean =>
  ofMinds === undefined || (minds.free === 1 && minds.minded.includes(1));

/** The scenario, compiled with the mechanism's assumptions settled, with what else is changed, under a name of its own. */
export function withoutIt(scenario: Scenario, mechanism: Mechanism): Scenario {
  const minds = mechanism.minds?.(scenario.minds, scenario.names) ?? scenario.minds;
  return { ...(mechanism.scenario?.(scenario) ?? scenario), variant: `without-${mechanism.id}`, minds };
}
