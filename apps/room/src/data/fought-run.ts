/** The run that is watched: one of the pack's, or fought in a worker when it is first asked for. */
import { useEffect, useState } from "react";
import { forWatching } from "@staffride/formats/room";
import type { PackedRun, RoomPack } from "@staffride/formats/room";
import { fightKept } from "../fighting/crew.js";
import { planKey, planOf } from "../fighting/plan.js";
import { scenarioOf } from "../fighting/scenarios.js";
import type { RunChoice } from "../state/choices.js";
import type { Library } from "./library.js";
import { openRun, recordOf } from "./opened.js";
import type { Opened } from "./opened.js";

/** What is open, and whether it is what was asked for yet. */
export interface Watched {
  readonly opened: Opened | undefined;
  readonly fighting: boolean;
  /** Why the run asked for cannot be had. */
  readonly failed: string | undefined;
}

/** Runs kept beside the pack's. A trace of a campaign is some megabytes once opened. */
const KEPT = 4;

/** @param campaign as the library knows it @param wanted the run to watch; undefined: whichever is open will do */
export function useFoughtRun(
  library: Library,
  pack: RoomPack | undefined,
  campaign: string,
  wanted: RunChoice | undefined,
): Watched {
  const [kept, keep] = useState<readonly (readonly [string, Opened])[]>([]);
  const [failed, fail] = useState<readonly [string, string]>();
  const key = wanted === undefined ? undefined : runKey(campaign, wanted);
  const found = key === undefined ? kept.at(-1)?.[1] : kept.find(([one]) => one === key)?.[1];

  useEffect(() => keep([]), [library, pack]);
  useEffect(() => {
    if (pack === undefined || found !== undefined) return;
    const choice = wanted ?? pack.runs[0]!;
    const asked = runKey(campaign, choice);
    const stop = new AbortController();
    const enter = (opened: Opened) => {
      fail(undefined);
      keep((before) => [...before.filter(([one]) => one !== asked), [asked, opened] as const].slice(-KEPT));
    };
    const packed = pack.runs.find((one) => runKey(campaign, one) === asked);
    if (packed !== undefined) enter({ library, pack, run: openRun(pack, packed), record: recordOf(pack) });
    else
      fightOne(library, pack, campaign, choice, stop.signal).then(enter, (thrown: unknown) => {
        if (!stop.signal.aborted) fail([asked, thrown instanceof Error ? thrown.message : String(thrown)]);
      });
    return () => stop.abort(new Error("another run is wanted"));
    // `wanted` is a new object at every change of any choice; its key says whether it is another run
  }, [library, pack, campaign, key, found === undefined]);

  return {
    opened: found ?? kept.at(-1)?.[1],
    fighting: pack !== undefined && found === undefined,
    failed: failed !== undefined && failed[0] === key ? failed[1] : undefined,
  };
}

const runKey = (campaign: string, choice: RunChoice): string => `${planKey(planOf(campaign, choice))}|${choice.run}`;

async function fightOne(
  library: Library,
  pack: RoomPack,
  campaign: string,
  choice: RunChoice,
  signal: AbortSignal,
): Promise<Opened> {
  const scenario = await scenarioOf(library, planOf(campaign, choice));
  const { lines, hash } = await fightKept(scenario, choice.seed, choice.run, signal);
  const { variant, interventions, seed, run } = choice;
  const packed: PackedRun = { variant, interventions, seed, run, hash, lines };
  // a variant may have formations and plans of its own: its run is told by its own tables
  const its: RoomPack = variant === pack.runs[0]?.variant ? pack : { ...pack, scenario: forWatching(scenario) };
  return { library, pack: its, run: openRun(its, packed), record: recordOf(pack) };
}
