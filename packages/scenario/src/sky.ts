/** Weather and light, day by day. */
import { clockMinutes } from "@staffride/formats/moment";
import type { Campaign } from "@staffride/formats/papers/campaign";
import type { WeatherPaper } from "@staffride/formats/papers/signals";
import type { Sky } from "@staffride/formats/scenario";
import { WEATHERS } from "@staffride/formats/words";
import { complain, warn } from "./work.js";
import type { Work } from "./work.js";

const DAY = 1440;

/** The weather paper has every day of the campaign, once (rule CHK-8). */
export function checkSky(work: Work, campaign: Campaign): void {
  const { weather } = work.papers;
  if (!weather) {
    const expected = "a paper with the format line staffride/weather@1";
    complain(work, ["campaign", 0], { message: "the campaign has no weather", expected });
    return;
  }
  for (const field of ["sunrise", "sunset"] as const) {
    if (minuteOfDay(weather[field]) < DAY) continue;
    complain(work, ["weather", 0, field], {
      message: `${field} is ${weather[field]}`,
      expected: "a time from 00:00 to 23:59",
    });
  }
  if (minuteOfDay(weather.sunrise) < DAY && minuteOfDay(weather.sunrise) >= minuteOfDay(weather.sunset)) {
    complain(work, ["weather", 0, "sunset"], {
      message: "the sun sets before it rises",
      expected: "sunset after sunrise",
    });
  }
  checkDays(work, campaign, weather);
}

function checkDays(work: Work, campaign: Campaign, { days }: WeatherPaper): void {
  const dates = datesOf(campaign);
  days.forEach(({ date }, i) => {
    const at = ["weather", 0, "days", i, "date"] as const;
    if (clockMinutes(date) === undefined)
      complain(work, at, { message: `there is no day ${date}`, expected: "a date" });
    else if (days.findIndex((day) => day.date === date) < i) complain(work, at, { message: `${date} stands twice` });
    else if (!dates.includes(date)) warn(work, at, { message: `${date} is not a day of the campaign` });
  });
  const missing = dates.filter((date) => !days.some((day) => day.date === date));
  if (missing.length > 0) {
    const message = `the weather of ${missing.join(", ")} is missing`;
    complain(work, ["weather", 0, "days"], { message, expected: "an entry for every day of the campaign" });
  }
}

/** Every date the campaign touches. */
export function datesOf({ start, end }: Campaign): string[] {
  const first = clockMinutes(start)!;
  const last = clockMinutes(end)!;
  const dates: string[] = [];
  for (let minute = first; minute < last; minute += DAY)
    dates.push(new Date(minute * 60_000).toISOString().slice(0, 10));
  return dates;
}

export function compileSky(work: Work, campaign: Campaign): Sky {
  const { sunrise, sunset, days } = work.papers.weather!;
  const inOrder = datesOf(campaign).map((date) => days.find((day) => day.date === date)!);
  return {
    sunrise: minuteOfDay(sunrise),
    sunset: minuteOfDay(sunset),
    nDay: inOrder.length,
    weather: Uint8Array.from(inOrder, ({ weather }) => WEATHERS.indexOf(weather)),
    cold: Uint8Array.from(inOrder, ({ cold }) => Number(cold)),
    moon: Float64Array.from(inOrder, ({ moon }) => moon),
  };
}

/** Minute of the day; a day or more if there is no such time. */
function minuteOfDay(time: string): number {
  const [hour, minute] = time.split(":").map(Number);
  return hour! < 24 && minute! < 60 ? hour! * 60 + minute! : DAY;
}
