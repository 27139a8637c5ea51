/** Where bodies of troops and command posts stand on day one. */
import type { Formation } from "@staffride/formats/papers/forces";
import type { Ground } from "@staffride/formats/scenario";
import { TERRAINS } from "@staffride/formats/words";
import { kmBetween } from "@staffride/terrain";
import { complain } from "./work.js";
import type { Work } from "./work.js";

/** Kilometres in a degree of latitude. */
const DEGREE_KM = 111.195;
const LAKE = TERRAINS.indexOf("lake");

/** Cell of a formation: its place's, or the nearest fitting one to the point its offset gives (rule CMP-3). */
export function cellOfFormation(work: Work, ground: Ground, formation: Formation): number {
  const { id, at, offset } = formation;
  const place = work.registers.places.get(at)!;
  const home = ground.placeCell[place]!;
  if (home < 0) {
    const message = `formation "${id}" stands at "${at}", which is off the map`;
    complain(work, ["formations", id, "at"], { message, expected: "a place on the map" });
    return -1;
  }
  if (!offset) return home;

  const lat = ground.placeLat[place]! + offset.northKm / DEGREE_KM;
  const kmPerDegree = kmBetween(0, lat, 1, lat);
  const lon = ground.placeLon[place]! + offset.eastKm / kmPerDegree;
  const across = offset.across === undefined ? -1 : work.registers.rivers.get(offset.across)!;
  const cell = nearestCell(ground, lon, lat, (c) => ground.terrain[c] !== LAKE && standsRight(ground, home, c, across));
  if (cell >= 0) return cell;
  const message = `no cell near the offset of formation "${id}" lies on the right bank`;
  complain(work, ["formations", id, "offset"], { message, expected: "a point on the map", hint: "see offset.across" });
  return -1;
}

/** Whether a cell lies across the given river from home, and on the same bank of every other; far cells are taken on trust. */
function standsRight({ bank, nRiver, nCell }: Ground, home: number, cell: number, across: number): boolean {
  for (let river = 0; river < nRiver; river++) {
    const here = bank[river * nCell + home]!;
    const there = bank[river * nCell + cell]!;
    const differs = here !== there && here !== 0 && there !== 0;
    if (river === across ? !differs : differs) return false;
  }
  return true;
}

/** The cell whose centre is nearest to a point among those that fit; the first of two equally near; -1 if none fits. */
function nearestCell(
  { nCell, lon: lons, lat: lats }: Ground,
  lon: number,
  lat: number,
  fits: (cell: number) => boolean,
) {
  let best = -1;
  let least = Infinity;
  for (let c = 0; c < nCell; c++) {
    // what lies farther north or south than the best so far cannot win
    if (Math.abs(lats[c]! - lat) * (DEGREE_KM - 1) > least) continue;
    const km = kmBetween(lon, lat, lons[c]!, lats[c]!);
    if (km < least && fits(c)) [best, least] = [c, km];
  }
  return best;
}
