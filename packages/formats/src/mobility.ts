/**
 * How the ground slows a march: share of the fair-ground speed off roads, by terrain class. One table for the flow
 * fields and for the march itself.
 *
 * The QJM mobility column r_m. Two classes are our readings: paddy, which in December lies drained and stubbled but cut
 * by bunds, stands midway between QJM's open swamp (.4) and flat wooded ground (.7); polder, firmer, with dykes to walk
 * on, a little above it.
 *
 * Source: T. N. Dupuy, Numbers, Predictions and War (1979), terrain table, as given in two transcriptions that agree.
 */
import { TERRAINS, type Terrain } from "./words.js";

const BY_TERRAIN: Readonly<Record<Terrain, number>> = {
  "flat-bare": 1.05,
  "flat-mixed": 0.9,
  "flat-wooded": 0.7,
  paddy: 0.55,
  polder: 0.65,
  "rolling-bare": 1,
  "rolling-mixed": 0.8,
  "rolling-wooded": 0.6,
  "rugged-bare": 0.6,
  "rugged-mixed": 0.5,
  "rugged-wooded": 0.4,
  urban: 0.7,
  lake: 0,
};

/** By terrain handle; 0 where nobody can march. */
export const MOBILITY: readonly number[] = TERRAINS.map((terrain) => BY_TERRAIN[terrain]);
