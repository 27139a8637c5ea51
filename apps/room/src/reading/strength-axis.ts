/** Round numbers for an axis of men. */
import type { Language } from "@staffride/views/language";
import { count, decimal } from "@staffride/views/figures";

/** Steps of an axis: 1, 2 or 5 with noughts behind. */
const STEPS = [1, 2, 5, 10];

export interface MenAxis {
  readonly from: number;
  readonly to: number;
  /** From below; the first is `from`, the last `to`. */
  readonly ticks: readonly number[];
}

/** An axis about these men with two to five round ticks: the least and the most lie on it. */
export function menAxis(least: number, most: number): MenAxis {
  // few men lost are not made to look like many
  const low = Math.max(0, Math.min(least, most * 0.9));
  const rough = Math.max(1, (most - low) / 3);
  const size = 10 ** Math.floor(Math.log10(rough));
  const step = STEPS.map((one) => one * size).find((one) => one >= rough)!;
  const [from, to] = [Math.floor(low / step) * step, Math.max(1, Math.ceil(most / step)) * step];
  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);
  return { from, to, ticks };
}

/** 12k, 9.5k; in Chinese 1.2万; below a thousand as it is. */
export function menTick(language: Language, men: number): string {
  if (language === "zh") return count("zh", men);
  return men >= 1000 ? `${decimal(men / 1000, 2)}k` : count("en", men);
}
