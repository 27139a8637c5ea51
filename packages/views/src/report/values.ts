/** An outcome's values in words, by its unit. */
import { moment } from "../calendar.js";
import { count, decimal, duration, percent } from "../figures.js";
import type { Language } from "../language.js";
import type { Summary, Unit } from "@staffride/formats/ensemble";

/** A value as a reader writes it: 12 Dec 18:00, 9 170, 7.5 h, 40%. */
export function valueText(language: Language, start: string, unit: Unit, value: number): string {
  if (!Number.isFinite(value)) return "–";
  switch (unit) {
    case "moment":
      return moment(language, start, value);
    case "hours":
      return language === "zh" ? `${decimal(value, 1)}小时` : `${decimal(value, 1)} h`;
    case "share":
    case "chance":
      return percent(value);
    default:
      // whole figures in tables, in Chinese too: columns of 1.1万 above 9 000 do not compare
      return count("en", value);
  }
}

/** What stands for the runs: the median; of a chance the share of runs in which it was so. */
export const middleOf = ({ unit, q50, mean }: Summary): number => (unit === "chance" ? mean : q50);

/** What stands beside it: from where to where nine runs in ten lie; of a chance where its true share does, 95% sure. */
export const spanOf = ({ unit, q05, q95, low95, high95 }: Summary): [low: number, high: number] =>
  unit === "chance" ? [low95 ?? NaN, high95 ?? NaN] : [q05, q95];

/** From one value to another; the day is not said twice. */
export function rangeText(language: Language, start: string, unit: Unit, low: number, high: number): string {
  const [a, b] = [valueText(language, start, unit, low), valueText(language, start, unit, high)];
  if (a === b) return a;
  if (unit === "moment") {
    const [dayA, dayB] = [a, b].map((text) => text.slice(0, -6));
    return `${a} – ${dayA === dayB ? b.slice(-5) : b}`;
  }
  return `${a} – ${b}`;
}

/** A difference between two values: sooner or later for moments, more or fewer for the rest. */
export function gapText(language: Language, unit: Unit, gap: number): string {
  if (!Number.isFinite(gap)) return "–";
  const sign = gap > 0 ? "+" : "";
  switch (unit) {
    case "moment":
      return sign + duration(language, gap);
    case "hours":
      return `${sign}${language === "zh" ? `${decimal(gap, 1)}小时` : `${decimal(gap, 1)} h`}`;
    case "share":
    case "chance":
      return sign + percent(gap);
    default:
      return sign + count("en", gap);
  }
}
