/** Day and night over the theatre. */
import { clockMinutes } from "@staffride/formats/moment";
import type { Scenario } from "@staffride/formats/scenario";

const DAY = 1440;

/** Is the sun down at a minute of the campaign? */
export function isNight({ start, sky }: Pick<Scenario, "start" | "sky">, at: number): boolean {
  const minute = (((clockMinutes(start)! + at) % DAY) + DAY) % DAY;
  return minute < sky.sunrise || minute >= sky.sunset;
}
