/** Sixths of the compass about a cell, numbered 0 to 5 from east through north (docs/models/break.md, BRK-8). */
import { mapScale, type Scenario, TERRAINS, UNFORDABLE } from "@staffride/formats";

type Ground = Scenario["ground"];
type Scale = ReturnType<typeof mapScale>;

const LAKE = TERRAINS.indexOf("lake");

/** Sixth in which `to` lies from `from`, by signs alone. */
export function sixthOf({ lon, lat }: Ground, scale: Scale, from: number, to: number): number {
  const x = (lon[to] - lon[from]) * scale.kmPerLon;
  const y = (lat[to] - lat[from]) * scale.kmPerLat;
  // boundaries at 0, 60 and 120 degrees
  const a = y >= 0;
  const b = y >= 1.7320508075688772 * x;
  const c = y >= -1.7320508075688772 * x;
  if (a) return !b ? 0 : c ? 1 : 2;
  return b ? 3 : !c ? 4 : 5;
}

/** Sixths in which the ground lets a formation out of each cell, bits 0 to 5. Shape (nCell). */
export function openSixths(ground: Ground): Uint8Array {
  const scale = mapScale(ground.lat);
  const open = new Uint8Array(ground.nCell);
  for (let cell = 0; cell < ground.nCell; cell++) {
    for (let i = ground.edgeStart[cell]; i < ground.edgeStart[cell + 1]; i++) {
      if (isPassable(ground, i)) open[cell] |= 1 << sixthOf(ground, scale, cell, ground.edgeTo[i]);
    }
  }
  return open;
}

/** By land, ford or crossing, and not into a lake (GRD-16). */
function isPassable({ edgePassage, edgeCrossing, edgeTo, terrain }: Ground, edge: number): boolean {
  return (edgePassage[edge] !== UNFORDABLE || edgeCrossing[edge] >= 0) && terrain[edgeTo[edge]] !== LAKE;
}
