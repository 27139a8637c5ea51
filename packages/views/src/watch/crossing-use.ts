/** Whether a side can use a crossing at a minute, and if not freely, why. */
import type { Scenario } from "@staffride/formats/scenario";
import { CROSSING_KINDS, CROSSING_STATES } from "@staffride/formats/words";
import type { Position } from "./position.js";

/**
 * open; barred: the enemy stands on it; no-boats: its boats were on the other side on day one, so that it passes little; closed or
 * destroyed: it passes little until it is mended, which no campaign's trace tells of.
 */
export type CrossingUse = "open" | "barred" | "no-boats" | "closed" | "destroyed";

/** Crossings that need no boats and nothing built. */
const FORD = CROSSING_KINDS.indexOf("ford");

export function crossingUse(
  { ground }: Pick<Scenario, "ground">,
  { crossings }: Pick<Position, "crossings">,
  crossing: number,
  side: number,
): CrossingUse {
  const holder = crossings[crossing]!;
  if (holder >= 0 && holder !== side) return "barred";
  if (ground.crossingKind[crossing] === FORD) return "open";
  const state = CROSSING_STATES[ground.crossingState[crossing]!]!;
  if (state !== "open") return state;
  const boats = ground.crossingHolder[crossing]!;
  return boats >= 0 && boats !== side ? "no-boats" : "open";
}
