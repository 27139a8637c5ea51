/**
 * The digest of an ensemble: SHA-256 over its runs' fingerprints, 16 hex digits each, in run order, as ASCII.
 * The same seed, number of runs and scenario give the same digest on any engine and any number of threads.
 *
 * Web Crypto is part of Node and of every browser, so this needs neither a port nor a library.
 */
import { hexOf } from "./fingerprint.js";

/** `hashes` holds two words a run. Resolves to 64 hex digits. */
export async function traceDigest(hashes: Uint32Array): Promise<string> {
  const runs = hashes.length / 2;
  const text = new Uint8Array(runs * 16);
  for (let run = 0; run < runs; run++) {
    const hex = hexOf(hashes[2 * run]!, hashes[2 * run + 1]!);
    for (let i = 0; i < 16; i++) text[run * 16 + i] = hex.charCodeAt(i);
  }
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", text));
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
