/**
 * exp and log against arithmetic with whole numbers of 240 binary places, and against the bits they gave when they were
 * written: another engine, or an edit, that changes one bit of one result fails here.
 */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { exp, log, power } from "./exact.js";

const PLACES = 240n;
const ONE = 1n << PLACES;

/** A double as a whole number of 2^-240ths, rounded down. */
function fixed(x: number): bigint {
  if (x === 0) return 0n;
  let exponent = 0;
  let m = x;
  while (!Number.isInteger(m)) {
    m *= 2;
    exponent++;
  }
  return (BigInt(m) << PLACES) >> BigInt(exponent);
}

/** 2 atanh(y) as a fixed-point number, |y| <= 1/3. */
function twiceAtanh(y: bigint): bigint {
  const square = (y * y) >> PLACES;
  let term = y;
  let sum = 0n;
  for (let n = 1n; term !== 0n; n += 2n) {
    sum += term / n;
    term = (term * square) >> PLACES;
  }
  return 2n * sum;
}
const LN2 = twiceAtanh(ONE / 3n);

/** exp(x) as mantissa and power of two: the value is mantissa * 2^(k - 240), mantissa about ONE. */
function bigExp(x: number): { mantissa: bigint; k: number } {
  const k = Math.floor(x * Math.LOG2E);
  const r = fixed(x) - BigInt(k) * LN2;
  let term = ONE;
  let sum = 0n;
  for (let n = 1n; term !== 0n && term !== -1n; n++) {
    sum += term;
    term = ((term * r) >> PLACES) / n;
  }
  return { mantissa: sum, k };
}

/** log of a double as a fixed-point number. */
function bigLog(x: number): bigint {
  let k = 0;
  let m = x;
  for (; m >= 2; k++) m /= 2;
  for (; m < 1; k--) m *= 2;
  const f = fixed(m);
  return twiceAtanh(((f - ONE) << PLACES) / (f + ONE)) + BigInt(k) * LN2;
}

/** Distance of two fixed-point numbers in units of the last place of `near`, a double with a leading bit of 2^e. */
const ulps = (difference: bigint, e: number): number => {
  const scaled = Number((difference < 0n ? -difference : difference) >> (PLACES - 120n)) / 2 ** 120;
  return scaled / 2 ** (e - 52);
};

/** Numbers in [0, 1) from whole-number arithmetic alone. */
function* numbers(seed: number): Generator<number> {
  let state = seed >>> 0;
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const high = state;
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield ((high >>> 5) * 67108864 + (state >>> 6)) / 9007199254740992;
  }
}

const draw = (seed: number, n: number): number[] => {
  const source = numbers(seed);
  return Array.from({ length: n }, () => source.next().value as number);
};

test("exp is within one unit of the last place", () => {
  let worst = 0;
  const arguments_ = [...draw(1, 4000).map((u) => (u - 0.5) * 1400), ...draw(2, 4000).map((u) => (u - 0.5) * 4)];
  for (const x of arguments_) {
    const { mantissa, k } = bigExp(x);
    if (k < -1020) continue; // subnormal results round once more
    const mine = fixed(exp(x) * 2 ** -Math.trunc(k / 2) * 2 ** -(k - Math.trunc(k / 2)));
    worst = Math.max(worst, ulps(mine - mantissa, 0));
  }
  assert.ok(worst > 0.4 && worst < 1, `worst error ${worst} units of the last place`);
});

test("log is within one unit of the last place", () => {
  let worst = 0;
  const far = draw(3, 4000).map((u) => 2 ** Math.floor((u - 0.5) * 120) * (1 + u));
  const near = draw(4, 4000).map((u) => 0.5 + u);
  for (const x of [...far, ...near]) {
    const mine = log(x);
    const e = Math.floor(Math.log2(Math.abs(mine)));
    worst = Math.max(worst, ulps(fixed(mine) - bigLog(x), e));
  }
  assert.ok(worst > 0.4 && worst < 1, `worst error ${worst} units of the last place`);
});

test("the ends of the range", () => {
  assert.equal(exp(0), 1);
  assert.equal(log(1), 0);
  assert.equal(exp(Infinity), Infinity);
  assert.equal(exp(-Infinity), 0);
  assert.equal(exp(710), Infinity);
  assert.equal(exp(-746), 0);
  assert.equal(exp(-745), 5e-324);
  assert.ok(Number.isFinite(exp(709.782712893384)));
  assert.ok(Number.isNaN(exp(NaN)) && Number.isNaN(log(-1)) && Number.isNaN(log(NaN)));
  assert.equal(log(0), -Infinity);
  assert.equal(log(Infinity), Infinity);
  assert.ok(Math.abs(log(5e-324) + 744.4400719213812) < 1e-12);
});

test("power of a whole exponent, and of a half", () => {
  for (const [base, exponent, expected] of [
    [2, 10, 1024],
    [10, -2, 0.01],
    [9, 0.5, 3],
    [1, 1e6, 1],
  ] as const) {
    assert.ok(Math.abs(power(base, exponent) / expected - 1) < 1e-14);
  }
});

const hex = (x: number): string =>
  Buffer.from(new Float64Array([x]).buffer)
    .reverse()
    .toString("hex");

test("a sample of bit patterns", () => {
  assert.deepEqual(
    [1, -1, 0.1, 20.5, -700, 1e-10].map((x) => hex(exp(x))),
    GOLDEN.exp,
  );
  assert.deepEqual(
    [2, 10, 0.1, 1e300, 1 + 2 ** -52, 3e-310].map((x) => hex(log(x))),
    GOLDEN.log,
  );
});

test("the bits of 100,000 results", () => {
  const results = new Float64Array(100_000);
  draw(1943, 50_000).forEach((u, i) => {
    results[2 * i] = exp((u - 0.5) * 1500);
    results[2 * i + 1] = log(u * 1000 + 5e-324);
  });
  assert.equal(createHash("sha256").update(new Uint8Array(results.buffer)).digest("hex"), GOLDEN.hash);
});

const GOLDEN = {
  exp: [
    "4005bf0a8b14576a",
    "3fd78b56362cef38",
    "3ff1aec7b35a00d4",
    "41c7d6c4f0bcdd5c",
    "00d14f2b0fb9307f",
    "3ff000000006df38",
  ],
  log: [
    "3fe62e42fefa39ef",
    "40026bb1bbb55516",
    "c0026bb1bbb55515",
    "4085963447f87fb5",
    "3cafffffffffffff",
    "c086459f44103e87",
  ],
  hash: "4d219948e2f4facf521be59bc5ccfc89c1a32ef46e4db1465815566035194790",
};
