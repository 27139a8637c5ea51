/**
 * Plain data with typed arrays in it, as one block of bytes: what a browser is handed, and finds again without copying.
 *
 * Layout, little-endian: eight bytes that name the format; the length of the head in bytes, 32 bits, and 32 bits unused; the
 * head, JSON in UTF-8 in which each array stands as {"$array": [kind, offset, length]}; then the arrays. Offsets count from the
 * end of the head rounded up to eight, and are multiples of eight themselves.
 */
export const PACKED = "SRPACK1\n";

const KINDS = {
  i8: Int8Array,
  u8: Uint8Array,
  i16: Int16Array,
  u16: Uint16Array,
  i32: Int32Array,
  u32: Uint32Array,
  f32: Float32Array,
  f64: Float64Array,
} as const;
type Kind = keyof typeof KINDS;
type Packable = InstanceType<(typeof KINDS)[Kind]>;

/** Bytes before the head; every array starts at a multiple of the last. */
const PREFIX = 16;
const ALIGNMENT = 8;

/**
 * Put a value into bytes. Objects, lists, texts, numbers, booleans, null and typed arrays; a property that is undefined is left
 * out, as JSON leaves it out.
 *
 * @throws if it holds what JSON would lose: a function, a map or a set, or a number that is not finite
 */
export function pack(value: unknown): Uint8Array {
  if (!isLittleEndian()) throw new Error("packing needs a little-endian machine: typed arrays are packed as they lie");
  const arrays: Packable[] = [];
  let used = 0;
  const place = (array: Packable) => {
    const marked = { $array: [kindOf(array), used, array.length] };
    arrays.push(array);
    used += roundedUp(array.byteLength);
    return marked;
  };
  const head = new TextEncoder().encode(JSON.stringify(value, (key, inner: unknown) => packedAs(key, inner, place)));

  const from = PREFIX + roundedUp(head.length);
  const bytes = new Uint8Array(from + used);
  bytes.set(new TextEncoder().encode(PACKED));
  new DataView(bytes.buffer).setUint32(PACKED.length, head.length, true);
  bytes.set(head, PREFIX);
  let at = from;
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += roundedUp(array.byteLength);
  }
  return bytes;
}

/**
 * The value in packed bytes. Its arrays lie in the same memory: nothing is copied if the bytes start at a multiple of eight.
 *
 * @throws if the bytes are not packed ones, or are cut short
 */
export function unpack(given: Uint8Array): unknown {
  const bytes = given.byteOffset % ALIGNMENT === 0 ? given : given.slice();
  if (new TextDecoder().decode(bytes.subarray(0, PACKED.length)) !== PACKED)
    throw new Error(`not packed data: expected it to begin with ${PACKED.trim()}`);
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(PACKED.length, true);
  const from = PREFIX + roundedUp(length);
  if (from > bytes.length)
    throw new Error(`packed data cut short: ${bytes.length} bytes, its head alone takes ${from}`);
  const head = new TextDecoder().decode(bytes.subarray(PREFIX, PREFIX + length));
  return JSON.parse(head, (_, inner: unknown) => (isMark(inner) ? arrayAt(bytes, from, inner.$array) : inner));
}

/** The same value in memory of its own: arrays cut from a larger block no longer hold on to it. */
export const detached = <Value>(value: Value): Value => unpack(pack(value)) as Value;

function packedAs(key: string, value: unknown, place: (array: Packable) => unknown): unknown {
  if (ArrayBuffer.isView(value)) return place(value as Packable);
  if (typeof value === "function") throw new Error(`cannot pack ${key}: it is a function`);
  if (value instanceof Map || value instanceof Set)
    throw new Error(`cannot pack ${key}: it is a ${value.constructor.name}`);
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`cannot pack ${key}: it is ${value}`);
  return value;
}

function kindOf(array: Packable): Kind {
  const found = (Object.keys(KINDS) as Kind[]).find((kind) => array instanceof KINDS[kind]);
  if (found === undefined) throw new Error(`cannot pack a ${array.constructor.name}`);
  return found;
}

type Mark = { readonly $array: readonly [Kind, number, number] };
const isMark = (value: unknown): value is Mark => typeof value === "object" && value !== null && "$array" in value;

function arrayAt(bytes: Uint8Array, from: number, [kind, offset, length]: Mark["$array"]): Packable {
  const type = KINDS[kind];
  if (type === undefined) throw new Error(`packed data holds an array of kind ${String(kind)}, which is not known`);
  if (from + offset + length * type.BYTES_PER_ELEMENT > bytes.length)
    throw new Error(`packed data cut short: ${bytes.length} bytes`);
  return new type(bytes.buffer as ArrayBuffer, bytes.byteOffset + from + offset, length);
}

const roundedUp = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;

const isLittleEndian = (): boolean => new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
