/** A value that holds from minute to minute and changes at some of them: what a run is remembered by, so that any minute can be asked for. */

export interface Timeline<Value> {
  /** Minutes of the changes, ascending. */
  readonly at: number[];
  /** From each change on, until the next. */
  readonly values: Value[];
}

/** A timeline that nothing has changed yet; before its first change it has no value. */
export const blankTimeline = <Value>(): Timeline<Value> => ({ at: [], values: [] });

/** One that has a value from before the start. */
export const timelineFrom = <Value>(value: Value): Timeline<Value> => ({ at: [-Infinity], values: [value] });

/** From this minute on it is so; of two changes in one minute the later stands. */
export function change<Value>({ at, values }: Timeline<Value>, minute: number, value: Value): void {
  if (at.length > 0 && at[at.length - 1] === minute) values[values.length - 1] = value;
  else {
    at.push(minute);
    values.push(value);
  }
}

/** Index of the last of ascending minutes at or before this one; -1 if there is none. */
export function indexAt(minutes: readonly number[], minute: number): number {
  let [low, high] = [0, minutes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (minutes[middle]! <= minute) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** What holds at a minute; undefined before the first change. */
export const valueAt = <Value>({ at, values }: Timeline<Value>, minute: number): Value | undefined =>
  values[indexAt(at, minute)];

/** What was set last, while a timeline is being written. */
export const latest = <Value>({ values }: Timeline<Value>): Value | undefined => values[values.length - 1];

/** The sum of timelines: a change wherever one of them changes; of none it is nought. */
export function sum(courses: readonly Timeline<number>[]): Timeline<number> {
  if (courses.length === 0) return timelineFrom(0);
  const steps = courses.flatMap(({ at, values }) =>
    at.map((minute, i) => ({ minute, by: values[i]! - (values[i - 1] ?? 0) })),
  );
  steps.sort((a, b) => a.minute - b.minute);
  const total = blankTimeline<number>();
  for (const { minute, by } of steps) change(total, Math.max(0, minute), (latest(total) ?? 0) + by);
  return total;
}
