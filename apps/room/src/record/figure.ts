/** A figure that a claim gives, with its bounds and its unit. */
import { count, decimal, percent } from "@staffride/views/figures";
import type { Language } from "@staffride/views/language";
import type { RecordedClaim } from "@staffride/views/record/claim";
import { RECORD } from "./words.js";

type Figure = NonNullable<RecordedClaim["figure"]>;

export function figureText(language: Language, { value, low, high, unit }: Figure): string {
  const isShare = unit === "share";
  const one = (of: number) => (isShare ? percent(of) : Number.isInteger(of) ? count(language, of) : decimal(of, 2));
  const bounds = low === undefined || high === undefined ? "" : ` (${one(low)}–${one(high)})`;
  return `${one(value)}${bounds}${unit === undefined || isShare ? "" : unitText(language, unit)}`;
}

/** Chinese sets no space before it. */
const unitText = (language: Language, unit: string): string => {
  const own = RECORD[language].units[unit];
  return language === "zh" && own !== undefined ? own : ` ${own ?? unit}`;
};
