/** Sharing a scenario between threads: the same scenario, its arrays side by side in one block of shared memory. */
import type { Scenario } from "@staffride/formats/scenario";

type TypedArray =
  Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array | Float32Array | Float64Array;
type TypedArrayConstructor = new (buffer: SharedArrayBuffer, byteOffset: number, length: number) => TypedArray;

/** Arrays start at multiples of the widest element, bytes. */
const ALIGNMENT = 8;

/**
 * A copy of the scenario whose typed arrays all lie in one SharedArrayBuffer. It can be posted to worker threads as it
 * stands: the arrays are not copied, and nobody writes to them.
 */
export function share(scenario: Scenario): Scenario {
  const memory = new SharedArrayBuffer(measure(scenario));
  return move(scenario, { memory, used: 0 }) as Scenario;
}

/** Bytes all arrays inside a value take, each rounded up. */
function measure(value: unknown): number {
  if (isTypedArray(value)) return roundedUp(value.byteLength);
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce<number>((sum, inner) => sum + measure(inner), 0);
}

interface Block {
  readonly memory: SharedArrayBuffer;
  used: number;
}

function move(value: unknown, block: Block): unknown {
  if (isTypedArray(value)) return moveArray(value, block);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((inner) => move(inner, block));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, move(inner, block)]));
}

function moveArray(array: TypedArray, block: Block): TypedArray {
  const moved = new (array.constructor as TypedArrayConstructor)(block.memory, block.used, array.length);
  moved.set(array);
  block.used += roundedUp(array.byteLength);
  return moved;
}

const roundedUp = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;

const isTypedArray = (value: unknown): value is TypedArray => ArrayBuffer.isView(value) && !(value instanceof DataView);
