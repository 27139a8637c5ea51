/**
 * Moments: local times of a campaign as papers write them, and minutes since its start as everything else counts them.
 *
 * A campaign keeps one clock, so there is no time zone and no summer time in here.
 */

/** Minutes since 1970-01-01T00:00 on the campaign's clock; undefined if there is no such day or hour. A date alone is its midnight. */
export function clockMinutes(moment: string): number | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?$/.exec(moment);
  if (!found) return undefined;
  const [year, month, day, hour = 0, minute = 0] = found.slice(1).map((digits) => Number(digits ?? 0));
  const date = new Date(0);
  date.setUTCFullYear(year!, month! - 1, day);
  const exists = date.getUTCMonth() === month! - 1 && date.getUTCDate() === day && hour < 24 && minute < 60;
  return exists ? Math.round(date.getTime() / 60_000) + hour * 60 + minute : undefined;
}

/** Minutes from `start` to `moment`, both written as local times; undefined if either does not exist. */
export function minutesSince(start: string, moment: string): number | undefined {
  const from = clockMinutes(start);
  const to = clockMinutes(moment);
  return from === undefined || to === undefined ? undefined : to - from;
}

/** The local time a number of minutes after `start`, e.g. 1943-12-12T18:00. */
export function momentAfter(start: string, minutes: number): string {
  const from = clockMinutes(start);
  if (from === undefined) throw new RangeError(`expected a local time such as 1943-12-05T00:00, got "${start}"`);
  return new Date((from + Math.round(minutes)) * 60_000).toISOString().slice(0, 16);
}
