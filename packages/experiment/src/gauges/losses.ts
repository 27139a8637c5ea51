import { KIND } from "@staffride/formats/trace";
import { AT, B, C, D, type Gauge } from "./gauge.js";

/** Lines that tell of men lost. */
export const LOSSES = [KIND.losses, KIND.surrendered, KIND.strays];

/**
 * Men a line of LOSSES counts as lost: killed, wounded and missing; captured, but for the wounded among them, who have
 * been counted; stragglers who will not come back. Wounded who die have been counted too.
 */
export function lost(lines: Int32Array, i: number): number {
  switch (lines[i]) {
    case KIND.losses:
      return lines[i + B]! + lines[i + C]! + lines[i + D]!;
    case KIND.surrendered:
      return lines[i + C]! - Math.max(0, lines[i + D]!);
    default:
      return lines[i + B]!;
  }
}

/** Men the formations lose from one minute up to, but not including, another. */
export function losses(formations: readonly number[], from: number, to: number): Gauge {
  let men = 0;
  return {
    kinds: LOSSES,
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
