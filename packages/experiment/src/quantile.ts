/** Quantiles and their like, of numbers sorted ascending without NaN. */

/** Quantile at p in [0, 1], type 7 of Hyndman and Fan 1996 (R's default): linear between the order statistics. NaN of none. */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const h = (sorted.length - 1) * p;
  const below = Math.floor(h);
  const low = sorted[below];
  if (low === undefined) return NaN;
  const high = sorted[below + 1];
  return high === undefined || h === below ? low : low + (h - below) * (high - low);
}

/**
 * Interval that holds the median of what the numbers were drawn from with at least the given confidence, whatever its
 * distribution: the k-th smallest and the k-th largest, k from the binomial of n fair coins. NaN when n is too small.
 */
export function medianInterval(sorted: ArrayLike<number>, confidence: number): [low: number, high: number] {
  const k = outermost(sorted.length, (1 - confidence) / 2);
  if (k === 0) return [NaN, NaN];
  return [sorted[k - 1]!, sorted[sorted.length - k]!];
}

/** Greatest k with at most `tail` chance that fewer than k of n fair coins fall heads; 0 if there is none. */
function outermost(n: number, tail: number): number {
  // chances of 0..n heads over the likeliest, by the ratio of neighbours, outwards from the middle; 1e-300 at the ends is 0
  const chance = new Float64Array(n + 1);
  const middle = n >> 1;
  chance[middle] = 1;
  for (let i = middle; i > 0; i--) chance[i - 1] = (chance[i]! * i) / (n - i + 1);
  for (let i = middle; i < n; i++) chance[i + 1] = (chance[i]! * (n - i)) / (i + 1);
  const total = chance.reduce((sum, c) => sum + c, 0);

  let below = 0;
  for (let k = 0; k <= middle; k++) {
    below += chance[k]! / total;
    if (below > tail) return k;
  }
  return middle;
}
