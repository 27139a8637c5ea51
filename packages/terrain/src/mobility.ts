/**
 * How the ground slows a march: share of the fair-ground speed, by terrain class and surface (rule GRD-12).
 *
 * The QJM mobility column r_m. Paddy takes the QJM's open swamp, its nearest kin; polder, drained and laced with
 * dykes and paths, stands between that and flat mixed country. Both are assumptions.
 *
 * Source: T. N. Dupuy, Numbers, Predictions and War (1979), terrain table, as given in two transcriptions.
 */
import { SURFACES, TERRAINS } from "@staffride/formats/words";
import type { Terrain } from "@staffride/formats/words";

const BY_TERRAIN: Readonly<Record<Terrain, number>> = {
  "flat-bare": 1.05,
  "flat-mixed": 0.9,
  "flat-wooded": 0.7,
  paddy: 0.4,
  polder: 0.6,
  "rolling-bare": 1,
  "rolling-mixed": 0.8,
  "rolling-wooded": 0.6,
  "rugged-bare": 0.6,
  "rugged-mixed": 0.5,
  "rugged-wooded": 0.4,
  urban: 0.7,
  lake: 0,
};

/** Share of the open speed off roads, by terrain handle. 0: cannot be entered. */
export const MOBILITY: readonly number[] = TERRAINS.map((terrain) => BY_TERRAIN[terrain]);

/**
 * Share of the surface's speed: off roads the terrain's, on a road 1, on a track half-way between, since a hill
 * path still climbs but no longer has to be broken.
 */
export function mobilityOf(terrain: number, surface: number): number {
  const mobility = MOBILITY[terrain]!;
  if (mobility === 0) return 0;
  if (SURFACES[surface] === "road") return 1;
  if (SURFACES[surface] === "track") return (1 + mobility) / 2;
  return mobility;
}
