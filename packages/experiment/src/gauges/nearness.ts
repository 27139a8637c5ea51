/** Which cells lie near a place. */
import type { Ground } from "@staffride/formats/scenario";

const EARTH_KM = 6371.007180918475;
const RADIANS = Math.PI / 180;

/** 1 for each cell whose centre is within `km` of one of the places, else 0. Shape (nCell). */
export function cellsNear(ground: Ground, places: readonly number[], km: number): Uint8Array {
  const near = new Uint8Array(ground.nCell);
  for (const place of places) {
    const own = ground.placeCell[place]!;
    const lon = own >= 0 ? ground.lon[own]! : ground.placeLon[place]!;
    const lat = own >= 0 ? ground.lat[own]! : ground.placeLat[place]!;
    for (let cell = 0; cell < ground.nCell; cell++) {
      if (kmBetween(lon, lat, ground.lon[cell]!, ground.lat[cell]!) <= km) near[cell] = 1;
    }
  }
  return near;
}

/**
 * Kilometres between two points in degrees, as on a plane at their middle latitude: within a thousandth up to 300 km,
 * and from + - * / and sqrt alone, so that every engine finds the same cells near.
 */
export function kmBetween(lonA: number, latA: number, lonB: number, latB: number): number {
  const east = (lonB - lonA) * RADIANS * cosine(((latA + latB) / 2) * RADIANS);
  const north = (latB - latA) * RADIANS;
  return EARTH_KM * Math.sqrt(east * east + north * north);
}

/** Cosine by its series; |x| up to a right angle. */
function cosine(x: number): number {
  let sum = 1;
  for (let k = 22; k >= 2; k -= 2) sum = 1 - (sum * x * x) / (k * (k - 1));
  return sum;
}
