import { KIND } from "@staffride/formats/trace";
import { AT, B, C, D, type Gauge } from "./gauge.js";

/** Killed, wounded and missing by a losses line, captured by a surrender. */
export function lost(lines: Int32Array, i: number): number {
  return lines[i] === KIND.losses ? lines[i + B]! + lines[i + C]! + lines[i + D]! : lines[i + C]!;
}

/** Men the formations lose, captured ones included, from one minute up to, but not including, another. */
export function losses(formations: readonly number[], from: number, to: number): Gauge {
  let men = 0;
  return {
    kinds: [KIND.losses, KIND.surrendered],
    formations,
    begin() {
      men = 0;
    },
    read(lines, i) {
      const at = lines[i + AT]!;
      if (at >= from && at < to) men += lost(lines, i);
    },
    end: () => men,
  };
}
