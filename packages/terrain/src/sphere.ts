/**
 * Distances on the earth, with the same bits on every JavaScript engine.
 *
 * Math.sin and its kin differ in the last bit between engines, and a distance decides who is in reach of whom. So the
 * few functions needed are summed here from + - * / and sqrt, which IEEE 754 fixes exactly (rule GRD-2).
 *
 * Source: haversine formula, R. W. Sinnott, Sky and Telescope 68 (1984) 159; Taylor series, accuracy in sphere.test.ts.
 */

/** Radius of the sphere of equal area, km: the one H3 uses. */
export const EARTH_KM = 6371.007180918475;
const RADIANS = 0.017453292519943295;

/** Sine of an angle in degrees, |angle| <= 90; error below 1e-15. */
export function sineOf(degrees: number): number {
  const x = degrees * RADIANS;
  const s = x * x;
  let sum = 0;
  for (let k = 25; k >= 3; k -= 2) sum = (-s / (k * (k - 1))) * (1 + sum);
  return x * (1 + sum);
}

/** Cosine of an angle in degrees, |angle| <= 180. */
export function cosineOf(degrees: number): number {
  const half = sineOf(degrees / 2);
  return 1 - 2 * half * half;
}

/** Angle whose sine is x, radians, 0 <= x <= 1. */
function arcSine(x: number): number {
  // near 1 the series is slow: fold to the small half
  if (x > 0.5) return Math.PI / 2 - 2 * arcSine(Math.sqrt((1 - x) / 2));
  const s = x * x;
  let sum = 0;
  for (let k = 24; k >= 1; k--) sum = ((s * (2 * k - 1) * (2 * k - 1)) / (2 * k * (2 * k + 1))) * (1 + sum);
  return x * (1 + sum);
}

/** Great-circle distance between two points in degrees, km. */
export function kmBetween(lonA: number, latA: number, lonB: number, latB: number): number {
  const across = sineOf((((lonB - lonA + 540) % 360) - 180) / 2);
  const along = sineOf((latB - latA) / 2);
  const h = along * along + cosineOf(latA) * cosineOf(latB) * across * across;
  return 2 * EARTH_KM * arcSine(Math.sqrt(Math.min(1, h)));
}

/** A length in km on the grid of 1/1024 km, so that sums of such lengths are exact. */
export function gridKm(km: number): number {
  return Math.round(km * 1024) / 1024;
}
