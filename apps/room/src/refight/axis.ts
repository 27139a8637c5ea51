/** Axes of plots: from where to where, and where the figures stand. */
import type { Unit } from "@staffride/formats/ensemble";

export interface Axis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/** Where a value lies, 0 to 1 within the axis. */
export const shareOn = ({ low, high }: Axis, value: number): number => (value - low) / (high - low || 1);

/** Held on the axis: what lies beyond it is drawn at its end. */
export const within = (axis: Axis, value: number): number => Math.min(1, Math.max(0, shareOn(axis, value)));

const DAY = 1440;

/** Days of a campaign, about five of them named. */
export function timeAxis(length: number): Axis {
  const days = Math.ceil(length / DAY);
  const every = Math.max(1, Math.ceil(days / 5));
  return { low: 0, high: length, ticks: range(0, days - 1, every).map((day) => day * DAY) };
}

/** About so many round figures from low to high. */
export function roundAxis(low: number, high: number, unit: Unit, about = 4): Axis {
  const [from, to] = low < high ? [low, high] : [low - 0.5, high + 0.5];
  const step = roundStep((to - from) / about, unit);
  const first = Math.floor(from / step + 1e-9) * step;
  const last = Math.ceil(to / step - 1e-9) * step;
  return { low: first, high: last, ticks: range(0, Math.round((last - first) / step), 1).map((i) => first + i * step) };
}

/** Room for differences: nought stands on it, and what is drawn does. */
export const differenceAxis = (values: readonly number[], unit: Unit): Axis => {
  const known = values.filter(Number.isFinite);
  return roundAxis(Math.min(0, ...known), Math.max(0, ...known), unit);
};

/** Minutes go by hours and days, everything else by 1, 2 and 5; nobody is half a man. */
function roundStep(rough: number, unit: Unit): number {
  if (unit === "moment")
    return [60, 180, 360, 720, DAY, 2 * DAY, 5 * DAY, 10 * DAY].find((s) => s >= rough) ?? 20 * DAY;
  const size = rough > 0 && Number.isFinite(rough) ? 10 ** Math.floor(Math.log10(rough)) : 1;
  const step = size * ([1, 2, 5].find((s) => s * size >= rough * 0.999) ?? 10);
  return unit === "men" || unit === "count" ? Math.max(1, step) : step;
}

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);
}
