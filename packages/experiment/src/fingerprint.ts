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
  let a = 0x243f6a88; // digits of pi: nothing up the sleeve
  let b = 0x85a308d3 | 0;
  let c = 0x13198a2e;
  let d = 0x03707344;

  // LINE is a multiple of four
  for (let i = 0; i < length; i += 4) {
    a = Math.imul(a ^ lines[i]!, 0x9e3779b1);
    a = (((a << 13) | (a >>> 19)) + b) | 0;
    b = Math.imul(b ^ lines[i + 1]!, 0x85ebca77);
    b = (((b << 17) | (b >>> 15)) + c) | 0;
    c = Math.imul(c ^ lines[i + 2]!, 0xc2b2ae3d);
    c = (((c << 11) | (c >>> 21)) + d) | 0;
    d = Math.imul(d ^ lines[i + 3]!, 0x27d4eb2f);
    d = (((d << 19) | (d >>> 13)) + a) | 0;
  }

  // the number of lines counts too; then every bit of the four moves half the bits of the two
  a ^= n;
  into[at] = mix(a ^ mix(b ^ mix(c ^ mix(d))));
  into[at + 1] = mix(d + mix(c + mix(b + mix(a + 0x9e3779b9))));
}

function mix(x: number): number {
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}
