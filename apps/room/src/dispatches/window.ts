/** The stretch of time on the board: moved, drawn together and apart, within the campaign. */
export interface Window {
  /** Minutes. */
  readonly from: number;
  readonly to: number;
}

const DAY = 1440;
/** The least that is shown, minutes. */
const LEAST = 6 * 60;

export function within({ from, to }: Window, length: number): Window {
  const wide = Math.min(Math.max(to - from, LEAST), length);
  const first = Math.min(Math.max(0, from), length - wide);
  return { from: first, to: first + wide };
}

export const isWithin = ({ from, to }: Window, minute: number): boolean => minute >= from && minute < to;

/** Moved by a share of itself. */
export const moved = ({ from, to }: Window, share: number, length: number): Window =>
  within({ from: from + (to - from) * share, to: to + (to - from) * share }, length);

/** So many times as long, about a minute that stays where it is. */
export const stretched = ({ from, to }: Window, times: number, about: number, length: number): Window =>
  within({ from: about - (about - from) * times, to: about + (to - about) * times }, length);

/** Moved so that a minute is in it, clear of its edges. */
export function showing(window: Window, minute: number, length: number): Window {
  const { from, to } = window;
  const edge = (to - from) * 0.06;
  if (minute >= from + edge && minute <= to - edge) return window;
  const by = minute < from + edge ? minute - from - edge * 2 : minute - to + edge * 2;
  return within({ from: from + by, to: to + by }, length);
}

/** The midnight at or before a minute. @param offset minutes from midnight to the campaign's start */
export const midnightBefore = (minute: number, offset: number): number =>
  Math.floor((minute + offset) / DAY) * DAY - offset;

/** Minutes at which the days in the window begin, the first day being the one the window begins in. @param offset minutes from midnight to the campaign's start */
export function daysIn({ from, to }: Window, offset: number): number[] {
  const days: number[] = [];
  for (let day = midnightBefore(from, offset); day < to; day += DAY) days.push(day);
  return days;
}

/** Nights that touch the window, by the day's sunrise and sunset in minutes. */
export const nightsIn = (window: Window, offset: number, sky: { readonly sunrise: number; readonly sunset: number }) =>
  [...daysIn({ ...window, from: window.from - DAY }, offset)]
    .map((day) => ({ from: Math.max(window.from, day + sky.sunset), to: Math.min(window.to, day + DAY + sky.sunrise) }))
    .filter(({ from, to }) => to > from);
