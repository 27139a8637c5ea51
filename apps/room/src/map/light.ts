/** Day and night over the theatre, and the sky of the day. */
import { clockMinutes } from "@staffride/formats/moment";
import type { Scenario } from "@staffride/formats/scenario";
import { WEATHERS, type Weather } from "@staffride/formats/words";
import { dayOf } from "@staffride/views/calendar";

const DAY = 1440;

/** Is the sun down at a minute of the campaign? */
export function isNight({ start, sky }: Pick<Scenario, "start" | "sky">, at: number): boolean {
  const minute = (((clockMinutes(start)! + at) % DAY) + DAY) % DAY;
  return minute < sky.sunrise || minute >= sky.sunset;
}

/** The weather of the day that a minute of the campaign falls in. */
export function weatherAt({ start, sky }: Pick<Scenario, "start" | "sky">, at: number): Weather {
  const day = dayOf(start, at) - 1;
  return WEATHERS[sky.weather[Math.max(0, Math.min(sky.nDay - 1, day))]!]!;
}
