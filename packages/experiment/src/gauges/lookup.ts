/** From the ids a check names to the handles of a compiled scenario. */
import { minutesSince } from "@staffride/formats/moment";
import type { Named, Scenario } from "@staffride/formats/scenario";

/** Formations with these ids; a headquarters above formations stands for all that answer to it on day one. Ascending. */
export function formationsOf(scenario: Scenario, ids: readonly string[]): number[] {
  const found = new Set<number>();
  for (const id of ids) {
    const formation = scenario.names.formations.findIndex((named) => named.id === id);
    if (formation >= 0) found.add(formation);
    else for (const below of formationsUnder(scenario, headquartersOf(scenario, id))) found.add(below);
  }
  return [...found].sort((a, b) => a - b);
}

/** Headquarters with this id, or that of the formation with this id. */
export function headquartersOf(scenario: Scenario, id: string): number {
  const { names, forces } = scenario;
  const formation = names.formations.findIndex((named) => named.id === id);
  return formation >= 0 ? forces.headquarters[formation]! : handleOf(names.headquarters, id, "headquarters");
}

/** Formations whose chain of command leads through a headquarters on day one; its own included. */
export function formationsUnder(scenario: Scenario, headquarters: number): number[] {
  return scenario.names.formations
    .map((_, formation) => formation)
    .filter((formation) => answersTo(scenario, scenario.forces.headquarters[formation]!, headquarters));
}

/** Does a headquarters answer to another on day one, directly or not? Every one answers to itself. */
export function answersTo(scenario: Scenario, junior: number, senior: number): boolean {
  for (let h = junior; h >= 0; h = scenario.command.parent[h]!) if (h === senior) return true;
  return false;
}

/** Options of a decision point by their places in its list; all of them if none are named. */
export function optionsOf(scenario: Scenario, decision: number, ids: readonly string[] | undefined): number[] {
  const { id, options } = scenario.names.decisions[decision]!;
  return ids === undefined
    ? options.map((_, option) => option)
    : ids.map((option) => handleOf(options, option, `option of decision ${id}`));
}

/** Index of the entry with this id. */
export function handleOf(table: readonly Pick<Named, "id">[], id: string, what: string): number {
  const handle = table.findIndex((named) => named.id === id);
  if (handle < 0) throw new Error(`a check names ${what} "${id}": expected one of the compiled scenario`);
  return handle;
}

/** Minutes from the scenario's start to a local moment such as 1943-12-12T18:00. */
export function minutesTo(scenario: Scenario, moment: string): number {
  const minutes = minutesSince(scenario.start, moment);
  if (minutes === undefined) throw new Error(`a check names the moment "${moment}": expected e.g. 1943-12-12T18:00`);
  return minutes;
}
