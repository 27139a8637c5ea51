/** Packing: what goes in comes out, typed arrays as they were, and what is not whole is refused. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { pack, unpack } from "./packing.js";

const array = fc.oneof(
  fc.int8Array(),
  fc.uint8Array(),
  fc.int16Array(),
  fc.uint16Array(),
  fc.int32Array(),
  fc.uint32Array(),
  fc.float32Array(),
  fc.float64Array(),
);
const plain = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), array);
const value = fc.dictionary(
  fc.stringMatching(/^[a-z]{1,6}$/),
  fc.oneof(plain, fc.array(plain), fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), plain, { noNullPrototype: true })),
  { noNullPrototype: true },
);

describe("packing", () => {
  it("gives back what was packed, arrays of every kind included", () => {
    fc.assert(
      fc.property(value, (given) => {
        assert.deepEqual(unpack(pack(given)), given);
      }),
    );
  });

  it("reads bytes that lie anywhere in memory", () => {
    const packed = pack({ men: Int32Array.of(1, -2, 3), at: "Lixian" });
    const moved = new Uint8Array(packed.length + 3);
    moved.set(packed, 3);
    assert.deepEqual(unpack(moved.subarray(3)), { men: Int32Array.of(1, -2, 3), at: "Lixian" });
  });

  it("packs a view of a part of its memory as that part alone", () => {
    const whole = Float64Array.of(1, 2, 3, 4);
    assert.deepEqual(unpack(pack({ part: whole.subarray(1, 3) })), { part: Float64Array.of(2, 3) });
  });

  it("copies no array on reading", () => {
    const packed = pack({ cells: new Uint8Array(1000) });
    assert.equal((unpack(packed) as { cells: Uint8Array }).cells.buffer, packed.buffer);
  });

  it("refuses what JSON would lose without a word", () => {
    assert.throws(() => pack({ where: () => 0 }), /cannot pack where: it is a function/);
    assert.throws(() => pack({ posts: new Map([[1, 15]]) }), /cannot pack posts: it is a Map/);
    assert.throws(() => pack({ men: Infinity }), /cannot pack men: it is Infinity/);
    assert.throws(() => pack({ big: new BigInt64Array(1) }), /cannot pack a BigInt64Array/);
  });

  it("refuses what is not packed, and what is cut short at any byte", () => {
    assert.throws(() => unpack(new TextEncoder().encode("<!doctype html>")), /expected it to begin with SRPACK1/);
    const packed = pack({ men: Int32Array.of(1, 2, 3) });
    for (let length = 0; length < packed.length - 4; length++) {
      assert.throws(() => unpack(packed.slice(0, length)), Error, `${length} bytes`);
    }
  });
});
