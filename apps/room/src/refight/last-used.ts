/** A map that holds so many, those used last. */

/** With an entry put last, and without the oldest beyond so many, but for those still needed. */
export function withLast<Key, Value>(
  before: ReadonlyMap<Key, Value>,
  key: Key,
  value: Value,
  most: number,
  isNeeded: (value: Value) => boolean = () => false,
): Map<Key, Value> {
  const after = new Map(before);
  after.delete(key);
  after.set(key, value);
  const spare = [...after].filter(([one, held]) => one !== key && !isNeeded(held));
  for (const [oldest] of spare.slice(0, Math.max(0, after.size - most))) after.delete(oldest);
  return after;
}
