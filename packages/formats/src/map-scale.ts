/**
 * Distances on a map small enough to be flat: km in a degree, at the middle of the map.
 *
 * Over three degrees of latitude a degree of longitude differs by 2 per cent near 30 degrees north, 5 per cent near 55;
 * what is reckoned so (who is a neighbour, how far a courier rides) is no finer. Marching uses the ground's own edges.
 */

/** Km in a degree of latitude, on a sphere of the earth's mean radius, 6,371.0 km. */
const KM_PER_DEGREE = 111.195;

export interface MapScale {
  readonly kmPerLon: number;
  readonly kmPerLat: number;
}

/** Scale of a map whose cells have these latitudes, degrees. */
export function mapScale(lat: Float64Array): MapScale {
  let south = 90;
  let north = -90;
  for (const degrees of lat) {
    if (degrees < south) south = degrees;
    if (degrees > north) north = degrees;
  }
  const middle = lat.length > 0 ? (south + north) / 2 : 0;
  return { kmPerLon: KM_PER_DEGREE * cosine(middle), kmPerLat: KM_PER_DEGREE };
}

/** Of an angle from -90 to 90 degrees. Math.cos differs between engines; its series by + - * / does not. Error below 1e-8. */
function cosine(degrees: number): number {
  const x = (degrees * 3.141592653589793) / 180;
  let term = 1;
  let sum = 1;
  for (let n = 1; n <= 8; n++) {
    term *= -(x * x) / ((2 * n - 1) * (2 * n));
    sum += term;
  }
  return sum;
}
