import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { traceDigest } from "./digest.js";

test("EXP-2 the digest is SHA-256 of the fingerprints' hex digits, one run after the other", async () => {
  const hashes = Uint32Array.of(0x00000001, 0xfedcba98, 0xffffffff, 0x00000000);
  const expected = createHash("sha256")
    .update("00000001fedcba98" + "ffffffff00000000")
    .digest("hex");
  assert.equal(await traceDigest(hashes), expected);
});

test("EXP-2 runs in another order have another digest", async () => {
  assert.notEqual(await traceDigest(Uint32Array.of(1, 2, 3, 4)), await traceDigest(Uint32Array.of(3, 4, 1, 2)));
});
