import { KIND } from "@staffride/formats/trace";
import { AT, B, C, type Gauge } from "./gauge.js";

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

/** 1 if a moment came, else 0. */
export function happened(moment: Gauge): Gauge {
  return { ...moment, end: () => (Number.isNaN(moment.end()) ? 0 : 1) };
}
