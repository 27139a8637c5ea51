/** What the map room is handed of a campaign: its papers, its compiled scenario, and a run to watch. */
import { createDoctrine } from "@staffride/doctrine";
import { createFighter, createResults, fight, nearestRun, traceHash } from "@staffride/experiment";
import { ROOM_FORMAT, forWatching } from "@staffride/formats/room";
import type { PackedRun, RoomPack } from "@staffride/formats/room";
import type { Scenario } from "@staffride/formats/scenario";
import { LINE } from "@staffride/formats/trace";
import { allSymbols } from "@staffride/views/map/draw-symbol";
import { createKernel } from "@staffride/kernel";
import type { Interventions, Opened } from "../open-campaign.js";

/** The pack, with one run of the scenario in it. */
export function packRoom({ papers, basemap }: Opened, scenario: Scenario, runs: readonly PackedRun[]): RoomPack {
  const { where: _, ...plain } = papers;
  return {
    format: ROOM_FORMAT,
    scenario: forWatching(scenario),
    papers: plain,
    ...(basemap === undefined ? {} : { basemap }),
    runs,
    symbols: allSymbols(scenario.names.sides),
  };
}

/** Fight one run from beginning to end and keep its trace. */
export function keepRun(
  scenario: Scenario,
  variant: string,
  interventions: Interventions,
  seed: number,
  run: number,
): PackedRun {
  const kernel = createKernel(scenario);
  const { lines, n } = fight(kernel, createDoctrine(kernel.desk), seed, run);
  return { variant, interventions, seed, run, hash: traceHash(lines, n), lines: lines.slice(0, n * LINE) };
}

/** So many runs are fought to find the one that a room opens with. */
export const LOOKED_THROUGH = 100;

/** Of the first runs of a seed the one nearest to the record (EXP-32): what to show somebody who named none. */
export function openingRun(scenario: Scenario, seed: number): number {
  const fighter = createFighter(scenario);
  const width = fighter.panel.outcomes.length;
  const results = createResults(LOOKED_THROUGH, width);
  for (let run = 0; run < LOOKED_THROUGH; run++) fighter.fight(seed, run, results);
  return nearestRun(scenario.checks, results, width).run;
}
