import { KIND } from "@staffride/formats/trace";
import { A, AT, B, type Gauge } from "./gauge.js";
import { losses } from "./losses.js";

/**
 * Enemy losses that a headquarters' last report before an event claims, as a share of what these enemies had lost in
 * truth when it was drafted. NaN if it claims nothing, they lost nothing or the event never comes.
 */
export function claimed(headquarters: number, enemies: readonly number[], event: Gauge): Gauge {
  const lost = losses(enemies, -Infinity, Infinity);
  const reports: { at: number; share: number }[] = [];
  /** The dispatch of the headquarters begun last: what it claims stands in the lines behind. */
  let own = -1;

  return {
    kinds: [KIND.drafted, KIND.claim],
    parts: [lost, event],
    begin() {
      lost.begin();
      event.begin();
      reports.length = 0;
      own = -1;
    },
    read(lines, i) {
      if (lines[i] === KIND.drafted) {
        if (lines[i + B] === headquarters) own = lines[i + A]!;
      } else if (lines[i + A] === own) reports.push({ at: lines[i + AT]!, share: lines[i + B]! / lost.end() });
    },
    end() {
      const when = event.end();
      const share = reports.filter(({ at }) => at < when).at(-1)?.share ?? NaN;
      return Number.isFinite(share) ? share : NaN;
    },
  };
}
