/** Times of the record in words: a day, an hour, a span of days, a gap. */
import { momentAfter } from "@staffride/formats/moment";
import { date, time } from "../calendar.js";
import type { Language } from "../language.js";
import type { RecordedTime, Span } from "./claim.js";

const MIDNIGHT = "00:00";

/** "12 December", "12 December 18:00", "5 to 7 December", "time not recorded". What is ours and not the source's says "about". */
export function timeText(language: Language, start: string, when: RecordedTime | undefined): string {
  if (!when) return NOT_RECORDED[language];
  const { from, to, exact, basis } = when;
  const ours = basis === undefined ? "" : language === "zh" ? "约" : "about ";
  if (exact) return `${ours}${day(language, start, from)} ${time(start, from)}`;
  return ours + spanText(language, start, { from, to });
}

const NOT_RECORDED = { en: "time not recorded", zh: "时间未载" } as const;

/** "place not recorded between 7 and 12 December": what lies between two claims, or before the first, or after the last. */
export function gapText(language: Language, start: string, { from, to }: Partial<Span>): string {
  const [after, before] = [from, to].map((at) => (at === undefined ? undefined : day(language, start, at)));
  if (language === "zh") {
    if (after === undefined) return before === undefined ? "所在未载" : `${before}以前所在未载`;
    return before === undefined ? `${after}以后所在未载` : `${after}至${before}间所在未载`;
  }
  if (after === undefined) return before === undefined ? "place not recorded" : `place not recorded before ${before}`;
  return before === undefined
    ? `place not recorded after ${after}`
    : `place not recorded between ${shared(after, before)} and ${before}`;
}

function spanText(language: Language, start: string, { from, to }: Span): string {
  const [first, last] = [from, to].map((at) => day(language, start, at)) as [string, string];
  const isDays = time(start, from) === MIDNIGHT && time(start, to + 1) === MIDNIGHT;
  if (!isDays) {
    const end = first === last ? time(start, to) : `${last} ${time(start, to)}`;
    return `${first} ${time(start, from)}–${end}`;
  }
  if (first === last) return first;
  return language === "zh" ? `${first}至${last}` : `${shared(first, last)} to ${last}`;
}

/** The day; with its year if that is not the year in which the campaign begins. */
function day(language: Language, start: string, at: number): string {
  const year = momentAfter(start, at).slice(0, 4);
  const shown = date(language, start, at);
  if (year === start.slice(0, 4)) return shown;
  return language === "zh" ? `${year}年${shown}` : `${shown} ${year}`;
}

/** The first date without its month if the second has the same. */
function shared(first: string, second: string): string {
  const [number, ...rest] = first.split(" ");
  return second.split(" ").slice(1).join(" ") === rest.join(" ") ? number! : first;
}
