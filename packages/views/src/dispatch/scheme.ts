/** The scheme of manoeuvre behind an order: the parts of its plan that name somebody below its addressee. */
import type { CompiledPart, Scenario } from "@staffride/formats/scenario";
import { TASKS } from "@staffride/formats/words";

export interface Part {
  /** Ids of headquarters. */
  readonly to: readonly string[];
  readonly task: string;
  readonly objective?: string;
  readonly via: readonly string[];
  readonly forced: boolean;
  readonly delayMinutes: number;
}

export type Schemed = Pick<Scenario, "names" | "command" | "plans">;

/** Parts of a plan for those below a headquarters on the tree of day one, in the plan's order. */
export function schemeBelow({ names, command, plans }: Schemed, plan: string, headquarters: string): Part[] {
  const p = names.plans.findIndex((one) => one?.id === plan);
  const h = names.headquarters.findIndex((one) => one?.id === headquarters);
  const below = (one: number): boolean => {
    for (let up = command.parent[one]!; up >= 0; up = command.parent[up]!) if (up === h) return true;
    return false;
  };
  const parts = p < 0 || h < 0 ? [] : (plans.orders[plans.order[p]!]?.parts ?? []);
  return parts
    .map((part) => ({ ...part, to: part.to.filter(below) }))
    .filter(({ to }) => to.length > 0)
    .map((part) => named(names, part));
}

function named(names: Schemed["names"], part: CompiledPart): Part {
  return {
    to: part.to.map((h) => names.headquarters[h]!.id),
    task: TASKS[part.task]!,
    ...(part.objective < 0 ? {} : { objective: names.objectives[part.objective]!.id }),
    via: part.via.map((objective) => names.objectives[objective]!.id),
    forced: part.pace === 1,
    delayMinutes: part.delayMinutes,
  };
}
