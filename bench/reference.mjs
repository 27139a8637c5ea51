/**
 * The yardstick: a fixed piece of arithmetic that no change of the product touches. How long it takes tells how fast the
 * machine is today, how its times scatter tells how much of a difference is noise. Never change it: baselines rest on it.
 */
const N = 4096;
const numbers = new Float64Array(N);
const places = new Int32Array(N);

/** Milliseconds of processor time for one length of the yardstick, about 10 on a server of 2021 left in peace. */
export function yardstick() {
  for (let i = 0; i < N; i++) {
    numbers[i] = i / N;
    places[i] = (Math.imul(i, 2654435761) >>> 20) & (N - 1);
  }
  const began = process.cpuUsage();
  let sum = 0;
  for (let round = 0; round < 900; round++) {
    for (let i = 0; i < N; i++) {
      const at = places[i];
      const x = numbers[at] * 0.999 + 0.001 * numbers[i];
      numbers[at] = x > 0.5 ? Math.sqrt(x) : x + 0.25;
      places[i] = (at + Math.imul(i, 5) + round) & (N - 1);
      sum += x;
    }
  }
  if (!(sum > 0)) throw new Error(`the yardstick summed to ${sum}: expected a positive number`);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}
