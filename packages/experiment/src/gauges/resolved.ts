import { KIND } from "@staffride/formats/trace";
import { AT, B, C, E, type Gauge } from "./gauge.js";

/** First minute at which the decision point is resolved with one of the options (by their places in its list). */
export function resolvedAt(decision: number, options: readonly number[]): Gauge {
  let when = NaN;
  return {
    kinds: [KIND.resolved],
    begin() {
      when = NaN;
    },
    read(lines, i) {
      if (when === when || lines[i + B] !== decision || !options.includes(lines[i + C]!)) return;
      when = lines[i + AT]!;
    },
    end: () => when,
  };
}

/** A decision point, what the staff would have done and what was done all the same, by their places in its list. */
export interface Overruled {
  readonly decision: number;
  readonly advised: number;
  readonly taken: number;
}

/** 1 if the first resolve of any of the points went against such advice, 0 if not; NaN if none is resolved. */
export function overruled(points: readonly Overruled[]): Gauge {
  let value = NaN;
  return {
    kinds: [KIND.resolved],
    begin() {
      value = NaN;
    },
    read(lines, i) {
      const point = points.find(({ decision }) => decision === lines[i + B]);
      if (value === value || point === undefined) return;
      value = lines[i + E] === point.advised && lines[i + C] === point.taken ? 1 : 0;
    },
    end: () => value,
  };
}

/** 1 if a moment came, else 0. */
export function happened(moment: Gauge): Gauge {
  return { ...moment, end: () => (Number.isNaN(moment.end()) ? 0 : 1) };
}
