/**
 * How much of the terrain a march feels: all of it off roads, less on a track, little or none on a road (rule GRD-12).
 */
import { MOBILITY } from "@staffride/formats/mobility";
import { SURFACES } from "@staffride/formats/words";

const ROAD = SURFACES.indexOf("road");
const TRACK = SURFACES.indexOf("track");

/** Shares of the terrain's effect that is left on a made surface, 0 to 1. */
export interface Felt {
  readonly roadTerrain: number;
  readonly trackTerrain: number;
}

/** Share of the surface's fair-ground speed; 0 where nobody can march. */
export function mobilityOf(terrain: number, surface: number, { roadTerrain, trackTerrain }: Felt): number {
  const mobility = MOBILITY[terrain]!;
  if (mobility === 0) return 0;
  if (surface === ROAD) return 1 - roadTerrain * (1 - mobility);
  if (surface === TRACK) return 1 - trackTerrain * (1 - mobility);
  return mobility;
}
