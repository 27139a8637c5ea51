/**
 * What ground does to movement and fighting, in the order of TERRAINS.
 *
 * Source: QJM terrain table as transcribed (Dupuy, Numbers, Predictions and War): defence position r_u, casualties r_c;
 * mobility r_m stands in formats. Paddy is read as open swamp, polder as bare flat cut by water: our readings (ENG-6).
 */
import { MOBILITY, TERRAINS } from "@staffride/formats";

//                 flat  flat  flat paddy polder roll  roll  roll  rug   rug   rug  urban lake
//                 bare  mixed wood              bare  mixed wood  bare  mixed wood
const DEFENCE = [1.05, 1.2, 1.1, 1.3, 1.2, 1.2, 1.3, 1.35, 1.45, 1.5, 1.5, 1.4, 1.0];
const CASUALTIES = [1.0, 0.8, 0.7, 0.6, 0.7, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.5, 1.0];
for (const table of [DEFENCE, CASUALTIES]) {
  if (table.length !== TERRAINS.length) throw new Error("a kind of terrain has no factor");
}

/** Mobility over an edge: half in the cell left, half in the one entered, as the flow fields reckon it. */
export function edgeMobility(from: number, to: number, floor: number): number {
  const mobility = 0.5 * (MOBILITY[from] + MOBILITY[to]);
  return mobility > floor ? mobility : floor;
}
export const terrainDefence = (terrain: number): number => DEFENCE[terrain];
export const terrainCasualties = (terrain: number): number => CASUALTIES[terrain];
