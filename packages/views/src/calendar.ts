/** Minutes since the campaign began, as dates and hours on the campaign's own clock. */
import { clockMinutes, momentAfter } from "@staffride/formats/moment";
import type { Language } from "./language.js";

const MONTHS = "January February March April May June July August September October November December".split(" ");
const DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const MONTHS_SHORT = MONTHS.map((month) => (month.length <= 4 ? month : month.slice(0, 3)));

/** The campaign's day a minute falls on, counted from 1. Minutes before the start give 0 and less. */
export function dayOf(start: string, at: number): number {
  return Math.floor((sinceMidnight(start) + at) / 1440) + 1;
}

/** Of one moment over and over, for every line of a trace: kept from the last time. */
let lastStart = { start: "", minutes: 0 };
function sinceMidnight(start: string): number {
  if (lastStart.start !== start)
    lastStart = { start, minutes: clockMinutes(start)! - clockMinutes(start.slice(0, 10))! };
  return lastStart.minutes;
}

/** 12 December; 12月12日. */
export function date(language: Language, start: string, at: number): string {
  const [, month, day] = parts(start, at);
  return language === "zh" ? `${month}月${day}日` : `${day} ${MONTHS[month - 1]}`;
}

/** Sunday 12 December 1943; 1943年12月12日. */
export function fullDate(language: Language, start: string, at: number): string {
  const [year, month, day] = parts(start, at);
  if (language === "zh") return `${year}年${month}月${day}日`;
  return `${weekday(start, at)} ${day} ${MONTHS[month - 1]} ${year}`;
}

/** Sunday 12 December; 12月12日. */
export function weekdayDate(language: Language, start: string, at: number): string {
  return language === "zh" ? date(language, start, at) : `${weekday(start, at)} ${date(language, start, at)}`;
}

/** 18:00 */
export const time = (start: string, at: number): string => momentAfter(start, at).slice(11);

/** 12 Dec 18:00; 12月12日 18:00: for tables and asides. */
export function moment(language: Language, start: string, at: number): string {
  if (!Number.isFinite(at)) return "–";
  const [, month, day] = parts(start, at);
  const shown = language === "zh" ? `${month}月${day}日` : `${day} ${MONTHS_SHORT[month - 1]}`;
  return `${shown} ${time(start, at)}`;
}

function parts(start: string, at: number): [year: number, month: number, day: number] {
  const [year, month, day] = momentAfter(start, at).slice(0, 10).split("-").map(Number);
  return [year!, month!, day!];
}

/** 1 January 1970 was a Thursday. */
function weekday(start: string, at: number): string {
  const days = Math.floor((clockMinutes(start)! + at) / 1440);
  return DAYS[(((days + 4) % 7) + 7) % 7]!;
}
