/** Runs worth watching: the middle one, the extremes, one in which formations lay down their arms. */
import { column } from "@staffride/experiment/difference";
import type { Ensemble } from "@staffride/experiment/refight";
import type { Unit } from "@staffride/formats/ensemble";
import type { Forces } from "@staffride/formats/scenario";

export interface Picks {
  readonly least: number;
  readonly median: number;
  readonly most: number;
}

/** Numbers of the runs with the least, the middle and the greatest value of an outcome; undefined if it never came about. */
export function picksOf(ensemble: Ensemble, id: string): Picks | undefined {
  const values = column(ensemble, id);
  const order = Array.from(values.keys())
    .filter((run) => values[run] === values[run])
    .sort((a, b) => values[a]! - values[b]! || a - b);
  if (order.length === 0) return undefined;
  return { least: order[0]!, median: order[(order.length - 1) >> 1]!, most: order.at(-1)! };
}

/** Which of them differ: where all runs have one value any is the median; of what was so or not, there may be no run of one kind. */
export function tellingPicks(ensemble: Ensemble, id: string, unit: Unit): readonly (keyof Picks)[] {
  const picks = picksOf(ensemble, id);
  if (picks === undefined) return [];
  const values = column(ensemble, id);
  const [least, most] = [values[picks.least], values[picks.most]];
  if (unit === "chance")
    return [...(most === 1 ? (["most"] as const) : []), ...(least === 0 ? (["least"] as const) : [])];
  return least === most ? ["median"] : ["median", "least", "most"];
}

/** The run in which most formations of a side lie without a man at the end: they have laid down their arms, or nobody is left. Of how many. */
export function ruinOf(
  ensemble: Ensemble,
  { side, nFormation }: Pick<Forces, "side" | "nFormation">,
  of: number,
): { readonly run: number; readonly formations: number; readonly of: number } | undefined {
  const width = ensemble.outcomes.length;
  const own = ensemble.outcomes.flatMap(({ id, subject }, i) =>
    id.startsWith("strength:") &&
    subject.kind === "formation" &&
    subject.handle < nFormation &&
    side[subject.handle] === of
      ? [i]
      : [],
  );
  let found: { run: number; formations: number; of: number } | undefined;
  for (let run = 0; run < ensemble.runs; run++) {
    const formations = own.filter((i) => ensemble.results.values[run * width + i] === 0).length;
    if (formations > (found?.formations ?? 0)) found = { run, formations, of: own.length };
  }
  return found;
}
