/** Whom the parts of a scheme name, and who is left free (docs/models/doctrine.md, DOC-2). */
import type { CompiledPart, Desk } from "@staffride/formats";

const NONE: readonly CompiledPart[] = [];

/** Parts of a plan's order; -1: no plan. */
export const partsOf = ({ wall: { plans } }: Desk, plan: number): readonly CompiledPart[] =>
  plan < 0 ? NONE : plans.orders[plans.order[plan]!]!.parts;

/** Does a part name this subordinate, or somebody below it? */
export function isNamed(desk: Desk, plan: number, s: number): boolean {
  for (const { to } of partsOf(desk, plan)) for (const named of to) if (isBelow(desk, named, s)) return true;
  return false;
}

/** Does the named headquarters stand below s on the wall's tree, as on day one, or is it s itself? */
export function isBelow(desk: Desk, named: number, s: number): boolean {
  for (let h = named; h >= 0; h = desk.wall.command.parent[h]!) if (h === s) return true;
  return false;
}
