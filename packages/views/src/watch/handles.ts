/** Handles by the ids that a trace speaks of. */
import type { Scenario } from "@staffride/formats/scenario";

export type Handles = Readonly<
  Record<
    "formation" | "headquarters" | "place" | "crossing" | "side" | "cell" | "objective" | "intent",
    ReadonlyMap<string, number>
  >
>;

export function handlesOf({ ground, names }: Pick<Scenario, "ground" | "names">): Handles {
  const of = (table: readonly { readonly id: string }[]) => new Map(table.map(({ id }, handle) => [id, handle]));
  return {
    formation: of(names.formations),
    headquarters: of(names.headquarters),
    place: of(names.places),
    crossing: of(names.crossings),
    side: of(names.sides),
    objective: of(names.objectives),
    intent: of(names.intents),
    cell: new Map(ground.h3.map((h3, cell) => [h3, cell])),
  };
}
