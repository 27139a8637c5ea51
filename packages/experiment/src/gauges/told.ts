import type { Scenario } from "@staffride/formats/scenario";
import { KIND } from "@staffride/formats/trace";
import { DISPATCHES } from "@staffride/formats/words";
import { AT, B, C, type Gauge } from "./gauge.js";
import { losses } from "./losses.js";

interface Told {
  readonly headquarters: number;
  /** Whose losses it tells of. */
  readonly formations: readonly number[];
  readonly event: Gauge;
  /** The last routine report before the event, or the first of any sort from its minute on. */
  readonly before: boolean;
}

/** What was told, and what was so, at one minute. */
interface Report {
  readonly at: number;
  readonly told: number;
  readonly actual: number;
  readonly routine: boolean;
}

const APPEAL = DISPATCHES.indexOf("appeal");

/**
 * Losses a headquarters tells its superior as a share of the actual losses of the formations at that minute. What it
 * tells it has told in all, what was told before day one with it (KIND.told); what was lost before is added where the
 * campaign says so. A report is routine unless the headquarters drafts an appeal at the same sitting. NaN if the event or the report never comes, or
 * while nothing was lost.
 */
export function told(scenario: Scenario, { headquarters, formations, event, before }: Told): Gauge {
  const lostBefore = scenario.minds.openingLosses[headquarters]!;
  const lost = losses(formations, -Infinity, Infinity);
  const reports: Report[] = [];
  let appealedAt = NaN;

  return {
    kinds: [KIND.drafted, KIND.told],
    headquarters,
    content: APPEAL,
    parts: [lost, event],
    begin() {
      lost.begin();
      event.begin();
      reports.length = 0;
      appealedAt = NaN;
    },
    read(lines, i) {
      const at = lines[i + AT]!;
      if (lines[i] === KIND.drafted) {
        if (lines[i + B] === headquarters) appealedAt = at;
      } else {
        const routine = appealedAt !== at;
        reports.push({ at, told: lines[i + C]!, actual: lostBefore + lost.end(), routine });
      }
    },
    end() {
      const when = event.end();
      const report = before
        ? reports.filter(({ at, routine }) => routine && at < when).at(-1)
        : reports.find(({ at }) => at >= when);
      return report === undefined || report.actual === 0 ? NaN : report.told / report.actual;
    },
  };
}
