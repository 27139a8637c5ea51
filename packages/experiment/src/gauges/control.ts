import { KIND } from "@staffride/formats/trace";
import { AT, A, B, C, type Gauge } from "./gauge.js";

/** First minute at which a side holds the place after the other did. */
export function control(place: number, side: number): Gauge {
  let otherHeld = false;
  let when = NaN;
  return {
    kinds: [KIND.control],
    begin() {
      otherHeld = false;
      when = NaN;
    },
    read(lines, i) {
      if (lines[i + A] !== place) return;
      const now = lines[i + B]!;
      const was = lines[i + C]!;
      otherHeld ||= was === 1 - side;
      if (now === side && otherHeld && when !== when) when = lines[i + AT]!;
      otherHeld ||= now === 1 - side;
    },
    end: () => when,
  };
}
