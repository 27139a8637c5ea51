/**
 * The fingerprint of a run: 64 bits over every integer of its trace. Two runs with the same fingerprint have, but for
 * one chance in about 10^19, the same trace; it is no defence against somebody who wants two traces to agree.
 *
 * Four 32-bit words are stirred by four integers at a time; each stirring can be undone, so a difference once in is
 * never lost, and each word feeds its neighbour, so it spreads. At the end the four are folded into two.
 *
 * Method: multiply, rotate, add, as in MurmurHash3 and xxHash32; its last mix is MurmurHash3's (Appleby 2011).
 */
import { LINE } from "@staffride/formats/trace";

/** Fingerprint of the first `n` lines, 16 hex digits. */
export function traceHash(lines: Int32Array, n: number): string {
  const words = new Uint32Array(2);
  fingerprint(lines, n, words, 0);
  return hexOf(words[0]!, words[1]!);
}

/** Sixteen hex digits of a fingerprint's two words. */
export function hexOf(first: number, second: number): string {
  return (first >>> 0).toString(16).padStart(8, "0") + (second >>> 0).toString(16).padStart(8, "0");
}

/** Fingerprint of the first `n` lines, put into `into[at]` and `into[at + 1]`. */
export function fingerprint(lines: Int32Array, n: number, into: Uint32Array, at: number): void {
  const length = n * LINE;
  words.set(DIGITS);
  // in short stretches: V8 keeps a function called often, and compiles one long loop anew in every run
  for (let i = 0; i < length; i += STRETCH) stir(lines, i, Math.min(i + STRETCH, length));

  // the number of lines counts too; then every bit of the four moves half the bits of the two
  const [a, b, c, d] = [words[0]! ^ n, words[1]!, words[2]!, words[3]!];
  into[at] = mix(a ^ mix(b ^ mix(c ^ mix(d))));
  into[at + 1] = mix(d + mix(c + mix(b + mix(a + 0x9e3779b9))));
}

/** Digits of pi: nothing up the sleeve. */
const DIGITS = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344];
const words = new Int32Array(4);
/** Integers stirred at a time; LINE and this are multiples of four. */
const STRETCH = 64 * LINE;

function stir(lines: Int32Array, from: number, to: number): void {
  let a = words[0]!;
  let b = words[1]!;
  let c = words[2]!;
  let d = words[3]!;
  for (let i = from; i < to; i += 4) {
    a = Math.imul(a ^ lines[i]!, 0x9e3779b1);
    a = (((a << 13) | (a >>> 19)) + b) | 0;
    b = Math.imul(b ^ lines[i + 1]!, 0x85ebca77);
    b = (((b << 17) | (b >>> 15)) + c) | 0;
    c = Math.imul(c ^ lines[i + 2]!, 0xc2b2ae3d);
    c = (((c << 11) | (c >>> 21)) + d) | 0;
    d = Math.imul(d ^ lines[i + 3]!, 0x27d4eb2f);
    d = (((d << 19) | (d >>> 13)) + a) | 0;
  }
  words[0] = a;
  words[1] = b;
  words[2] = c;
  words[3] = d;
}

function mix(x: number): number {
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}
