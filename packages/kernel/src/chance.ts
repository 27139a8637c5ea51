/**
 * Chance: numbers drawn by address, not in turn.
 *
 * Each draw has an address: the seed of the ensemble, the run, whom it concerns (entity), what for (purpose), which of
 * several (draw) and when (minute). The same address gives the same number, whoever asks, in whatever order; another
 * address gives a number that has nothing to do with it. So a new draw in one model shifts no other, and two variants
 * fought with the same seed share their luck.
 *
 * The address fills the key (seed, run) and the counter (entity | purpose | draw, minute) of Threefry-2x32 with 13
 * rounds, a bijection of the counter for each key: within a run no two addresses share a block.
 *
 * Model:  docs/models/chance.md
 * Source: Salmon, Moraes, Dror, Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3", SC'11 (Threefry; 13 rounds
 *         are the fewest they found to pass BigCrush for 2x32); Wichura 1988, Applied Statistics 37:477-484, AS 241.
 */
import { log } from "@staffride/formats/exact"; // Math.log differs between engines

/** What a draw is for. Append only: the index is part of every draw's address. At most LOT_BASE. */
export const PURPOSES = [
  "strength",
  "parameter",
  "plan",
  "engagement",
  "engagement-day",
  "casualties",
  "break",
  "surrender",
  "staff",
  "loss",
  "repeat",
  "straggle",
  "sick",
  "march",
  "report",
  "sighting",
  "shading",
  "scout",
  "distortion",
  "intercept",
] as const;
/** Purposes of headquarters stand behind this one: LOTS in formats. */
export const LOT_BASE = 128;
if (PURPOSES.length > LOT_BASE) throw new Error(`expected at most ${LOT_BASE} purposes, got ${PURPOSES.length}`);
export type Purpose = (typeof PURPOSES)[number];

/** Index of each purpose, as the draws take it. */
export const PURPOSE = Object.freeze(
  Object.fromEntries(PURPOSES.map((purpose, index) => [purpose, index])) as Record<Purpose, number>,
);

/**
 * 32 random bits for an address, as a signed integer.
 *
 * @param seed of the ensemble, 32 bits
 * @param run index in the ensemble, 32 bits
 * @param entity whom it concerns: a handle, 0 to 65535
 * @param purpose index into PURPOSES
 * @param draw which of several for the same purpose at the same minute, 0 to 255
 * @param minute since the start, 32 bits signed
 * @throws RangeError if a part of the address does not fit its place and would land on another's
 */
export function bits(seed: number, run: number, entity: number, purpose: number, draw: number, minute: number): number {
  if (((entity >>> 16) | ((purpose | draw) >>> 8)) !== 0) throw outOfRange(entity, purpose, draw);
  return threefry13(seed | 0, run | 0, (entity << 16) | (purpose << 8) | draw, minute | 0);
}

/** Uniform in (0, 1): the middle of one of 2^32 equal steps, never 0 or 1. Address as in `bits`. */
export function uniform(
  seed: number,
  run: number,
  entity: number,
  purpose: number,
  draw: number,
  minute: number,
): number {
  // the signed integer, its sign bit turned, is as uniform as the unsigned one: [-2^31, 2^31) + 2^31 + 1/2
  return (bits(seed, run, entity, purpose, draw, minute) + 2147483648.5) * 2.3283064365386963e-10;
}

/** Standard normal; at most 6.34 either way, as far as 32 bits reach. Address as in `bits`. */
export function normal(
  seed: number,
  run: number,
  entity: number,
  purpose: number,
  draw: number,
  minute: number,
): number {
  return normalQuantile(uniform(seed, run, entity, purpose, draw, minute));
}

/**
 * Value below which a share `p` of a standard normal lies; p from 1e-11 to 1 - 1e-11, which 32 bits do not leave.
 * Relative error about 1e-15 (AS 241, PPND16, without its farther tail).
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * middle(0.180625 - q * q);
  const distance = tail(Math.sqrt(-log(q < 0 ? p : 1 - p)) - 1.6);
  return q < 0 ? -distance : distance;
}

/** Quantile over q, within 0.425 of the middle; r = 0.425^2 - q^2. */
function middle(r: number): number {
  let over = 2509.0809287301227;
  over = over * r + 33430.57558358813;
  over = over * r + 67265.7709270087;
  over = over * r + 45921.95393154987;
  over = over * r + 13731.69376550946;
  over = over * r + 1971.5909503065513;
  over = over * r + 133.14166789178438;
  over = over * r + 3.3871328727963665;
  let under = 5226.495278852854;
  under = under * r + 28729.085735721943;
  under = under * r + 39307.89580009271;
  under = under * r + 21213.794301586597;
  under = under * r + 5394.196021424751;
  under = under * r + 687.1870074920579;
  under = under * r + 42.31333070160091;
  under = under * r + 1;
  return over / under;
}

/** Quantile farther out; r = sqrt(-log of the smaller tail) - 1.6. */
function tail(r: number): number {
  let over = 0.0007745450142783414;
  over = over * r + 0.022723844989269184;
  over = over * r + 0.2417807251774506;
  over = over * r + 1.2704582524523684;
  over = over * r + 3.6478483247632045;
  over = over * r + 5.769497221460691;
  over = over * r + 4.630337846156546;
  over = over * r + 1.4234371107496835;
  let under = 1.0507500716444169e-9;
  under = under * r + 0.0005475938084995345;
  under = under * r + 0.015198666563616457;
  under = under * r + 0.14810397642748008;
  under = under * r + 0.6897673349851;
  under = under * r + 1.6763848301838038;
  under = under * r + 2.053191626637759;
  under = under * r + 1;
  return over / under;
}

/**
 * Second word of Threefry-2x32-13, the one the last round mixes fully: add, rotate, mix, and the key after every fourth
 * round. Written out, because it is the most called function of a run; chance.test.ts holds the plain reading.
 */
export function threefry13(k0: number, k1: number, c0: number, c1: number): number {
  const k2 = k0 ^ k1 ^ 0x1bd11bda;
  let x0 = (c0 + k0) | 0;
  let x1 = (c1 + k1) | 0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 13) | (x1 >>> 19)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 15) | (x1 >>> 17)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 26) | (x1 >>> 6)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 6) | (x1 >>> 26)) ^ x0;
  x0 = (x0 + k1) | 0;
  x1 = (x1 + k2 + 1) | 0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 17) | (x1 >>> 15)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 29) | (x1 >>> 3)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 16) | (x1 >>> 16)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 24) | (x1 >>> 8)) ^ x0;
  x0 = (x0 + k2) | 0;
  x1 = (x1 + k0 + 2) | 0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 13) | (x1 >>> 19)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 15) | (x1 >>> 17)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 26) | (x1 >>> 6)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 6) | (x1 >>> 26)) ^ x0;
  x0 = (x0 + k0) | 0;
  x1 = (x1 + k1 + 3) | 0;
  x0 = (x0 + x1) | 0;
  return ((x1 << 17) | (x1 >>> 15)) ^ x0;
}

function outOfRange(entity: number, purpose: number, draw: number): RangeError {
  return new RangeError(
    `no such draw: entity ${entity} (0 to 65535), purpose ${purpose} (0 to 255), draw ${draw} (0 to 255)`,
  );
}
