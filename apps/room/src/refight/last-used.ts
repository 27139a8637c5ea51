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

/** Without the oldest that make it heavier than so much, but for the last and those still needed. */
export function notOver<Key, Value>(
  before: ReadonlyMap<Key, Value>,
  most: number,
  weigh: (value: Value) => number,
  isNeeded: (value: Value) => boolean = () => false,
): ReadonlyMap<Key, Value> {
  let weight = [...before.values()].reduce((sum, value) => sum + weigh(value), 0);
  if (weight <= most) return before;
  const after = new Map(before);
  for (const [key, value] of [...before].slice(0, -1)) {
    if (weight <= most) break;
    if (isNeeded(value) || weigh(value) === 0) continue;
    after.delete(key);
    weight -= weigh(value);
  }
  return after;
}
