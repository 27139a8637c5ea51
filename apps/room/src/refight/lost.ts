/** Who was lost in a run of an ensemble, and when: it is fought once more, with its trace, when somebody looks. */
import { useEffect, useState } from "react";
import { forWatching } from "@staffride/formats/room";
import { lostOf } from "@staffride/views/watch/lost";
import type { Lost } from "@staffride/views/watch/lost";
import { openRun } from "@staffride/views/watch/run";
import { useOpened } from "../data/opened.js";
import type { Library } from "../data/library.js";
import { fightKept } from "../fighting/crew.js";
import { planKey } from "../fighting/plan.js";
import type { Plan } from "../fighting/plan.js";
import { scenarioOf } from "../fighting/scenarios.js";
import { withLast } from "./last-used.js";

/** Lists kept: they are short. */
const KEPT = 100;
let kept: ReadonlyMap<string, Told> = new Map();

/** By side, whom a run was the end of; or why that cannot be told. */
type Told = { readonly lost: readonly (readonly Lost[])[] } | { readonly failed: string };

/**
 * Whom a run of a plan was the end of; undefined until that is known.
 *
 * @param run undefined: nobody asks, or the workers have something else to do
 */
export function useLost(plan: Plan, run: number | undefined): Told | undefined {
  const { library } = useOpened();
  const [failed, fail] = useState<{ readonly key: string; readonly failed: string }>();
  const [, tell] = useState(0);
  const key = `${planKey(plan)}|${run}`;
  const found = kept.get(key);
  useEffect(() => {
    if (run === undefined || found !== undefined) return;
    const stop = new AbortController();
    fightAgain(library, plan, run, stop.signal).then(
      (lost) => {
        kept = withLast(kept, key, { lost }, KEPT);
        tell((told) => told + 1);
      },
      // without it the run is opened where the clock stands; who looks again tries again
      (thrown: unknown) =>
        stop.signal.aborted || fail({ key, failed: thrown instanceof Error ? thrown.message : String(thrown) }),
    );
    return () => stop.abort(new Error("another run is asked for"));
    // a plan is a new object at every change; the key says whether it is another
  }, [library, key, found]);
  return found ?? (failed?.key === key ? failed : undefined);
}

async function fightAgain(library: Library, plan: Plan, run: number, signal: AbortSignal): Promise<Lost[][]> {
  const scenario = await scenarioOf(library, plan);
  const { lines } = await fightKept(scenario, plan.seed, run, signal);
  const watched = openRun(forWatching(scenario), lines);
  return scenario.names.sides.map((_, side) => lostOf(watched, side));
}
