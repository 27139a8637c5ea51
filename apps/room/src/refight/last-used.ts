/** A map that holds so many, those used last. */

/** With an entry put last, and without the oldest beyond so many, but for those still needed. */
export function withLast<Value>(
  before: ReadonlyMap<string, Value>,
  key: string,
  value: Value,
  most: number,
  isNeeded: (value: Value) => boolean,
): Map<string, Value> {
  const after = new Map(before);
  after.delete(key);
  after.set(key, value);
  const spare = [...after].filter(([one, held]) => one !== key && !isNeeded(held));
  for (const [oldest] of spare.slice(0, Math.max(0, after.size - most))) after.delete(oldest);
  return after;
}
