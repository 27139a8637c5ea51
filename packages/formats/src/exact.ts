/**
 * exp and log that give the same bits on every JavaScript engine.
 *
 * Math.exp and Math.log differ between V8 versions, SpiderMonkey and JavaScriptCore; + - * / and sqrt do not.
 * Both functions use those alone, with the classic reductions: exp(x) = 2^k exp(r), |r| <= ln2/2, by the
 * rational approximation of r; log(x) = k ln2 + log(1+f) by the series in s = f/(2+f).
 *
 * Source: K. C. Ng's algorithms as described in FDLIBM (Sun Microsystems, 1993) e_exp, e_log: coefficients cited,
 * code written here. Accuracy measured in exact.test.ts.
 */

const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const INVERSE_LN2 = 1.442695040888963387;
const SQRT2 = 1.4142135623730951;

// minimax coefficients for r - R(r^2) in exp
const P1 = 1.66666666666666019037e-1;
const P2 = -2.77777777770155933842e-3;
const P3 = 6.61375632143793436117e-5;
const P4 = -1.6533902205465251539e-6;
const P5 = 4.13813679705723846039e-8;

// minimax coefficients for the series in s^2 in log
const L1 = 6.66666666666673513e-1;
const L2 = 3.999999999940941908e-1;
const L3 = 2.857142874366239149e-1;
const L4 = 2.222219843214978396e-1;
const L5 = 1.818357216161805012e-1;
const L6 = 1.531383769920937332e-1;
const L7 = 1.479819860511658591e-1;

const bits = new Float64Array(1);
const words = new Uint32Array(bits.buffer);

/** Powers of two from 2^-1074 to 2^1023, built by exact doubling and halving. Index k + 1074. */
const TWO = (() => {
  const table = new Float64Array(1074 + 1024);
  table[1074] = 1;
  for (let k = 1; k <= 1023; k++) table[1074 + k] = table[1073 + k]! * 2;
  for (let k = 1; k <= 1074; k++) table[1074 - k] = table[1075 - k]! / 2;
  return table;
})();

/** e to the x. Any finite x; overflow gives Infinity, underflow 0. */
export function exp(x: number): number {
  if (x !== x) return x;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019411) return 0;

  // x = k ln2 + r
  const k = Math.floor(INVERSE_LN2 * x + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;

  // exp(r) = 1 + r + r c / (2 - c)
  const t = r * r;
  const c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
  const y = 1 - (low - (r * c) / (2 - c) - high);

  // scale in two steps where one power of two would overflow or lose bits
  if (k > 1000) return y * TWO[1074 + k - 1]! * 2;
  if (k < -1000) return y * TWO[1074 + k + 100]! * TWO[1074 - 100]!;
  return y * TWO[1074 + k]!;
}

/** Natural logarithm. x > 0 finite; log(0) is -Infinity, of a negative number NaN. */
export function log(x: number): number {
  if (x === 0) return -Infinity;
  if (!(x > 0)) return NaN;
  if (x === Infinity) return x;

  // x = 2^k m, m in [sqrt(1/2), sqrt 2)
  let k = 0;
  if (x < 2.2250738585072014e-308) {
    x *= 18014398509481984;
    k = -54;
  }
  bits[0] = x;
  const twos = (words[1]! >>> 20) - 1023;
  k += twos;
  let m = x * TWO[1074 - twos]!; // exact, and soon done: bits put together in memory would have to be waited for
  if (m > SQRT2) {
    m /= 2;
    k += 1;
  }

  const f = m - 1;
  const s = f / (2 + f);
  const z = s * s;
  const r = z * (L1 + z * (L2 + z * (L3 + z * (L4 + z * (L5 + z * (L6 + z * L7))))));
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (s * (half + r) + k * LN2_LOW) - f);
}

/** base to the power, base > 0, as exp(power log base). Not correctly rounded; the same everywhere. */
export function power(base: number, exponent: number): number {
  return exp(exponent * log(base));
}

/** Value below which a share `u` of a triangular distribution lies; low <= mode <= high. All equal: that value. */
export function triangle(u: number, low: number, mode: number, high: number): number {
  const width = high - low;
  if (!(width > 0)) return mode;
  const rise = mode - low;
  if (u * width < rise) return low + Math.sqrt(u * width * rise);
  return high - Math.sqrt((1 - u) * width * (high - mode));
}
