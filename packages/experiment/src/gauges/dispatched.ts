import { KIND } from "@staffride/formats/trace";
import { A, AT, B, C, type Gauge } from "./gauge.js";

/** Which dispatches are meant: an index into DISPATCHES; -1 anybody. */
export interface Correspondence {
  readonly content: number;
  readonly from: number;
  readonly to: number;
}

/** Is a draft of that kind between the two? */
function isMeant({ from, to }: Correspondence, lines: Int32Array, i: number): boolean {
  return (from < 0 || lines[i + B] === from) && (to < 0 || lines[i + C] === to);
}

/** Minute at which the first such dispatch is drafted. */
export function draftedAt(meant: Correspondence): Gauge {
  let when = NaN;
  return {
    kinds: [KIND.drafted],
    content: meant.content,
    begin() {
      when = NaN;
    },
    read(lines, i) {
      if (when !== when && isMeant(meant, lines, i)) when = lines[i + AT]!;
    },
    end: () => when,
  };
}

/** Minute at which the first such dispatch is read, be it the first drafted or not. */
export function readAt(meant: Correspondence): Gauge {
  const awaited = new Set<number>();
  let when = NaN;
  return {
    kinds: [KIND.drafted, KIND.dispatch],
    content: meant.content,
    awaited,
    begin() {
      awaited.clear();
      when = NaN;
    },
    read(lines, i) {
      if (when === when) return;
      if (lines[i] === KIND.dispatch) when = lines[i + AT]!;
      else if (isMeant(meant, lines, i)) awaited.add(lines[i + A]!);
    },
    end: () => when,
  };
}
