/** Reports that come every day, drawn together: thousands of arrows as a few lines, and which of them lies under a point. */
import type { Arrow } from "./arrows.js";

/** Drawn with the others: faint, and read, on its way, or lost. What has another mark is drawn by itself. */
export const isTogether = ({ wire, looks }: Arrow): boolean =>
  wire.routine && looks.length === 0 && ["read", "no-answer", "lost", "unknown", "silent", "obey"].includes(wire.mark);

export interface Together {
  /** Paths. */
  readonly lines: string;
  readonly heads: string;
  readonly begins: string;
  readonly stubs: string;
  readonly read: string;
  readonly lost: string;
}

const at = (x: number, y: number): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
const circle = (x: number, y: number, r: number): string =>
  `M${at(x - r, y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;

export function together(arrows: readonly Arrow[]): Together {
  const paths = (of: (arrow: Arrow) => string) => arrows.map(of).join("");
  return {
    lines: paths(({ x1, y1, x2, y2 }) => `M${at(x1, y1)}L${at(x2, y2)}`),
    heads: paths(headOf),
    begins: paths(({ x1, y1 }) => circle(x1, y1, 2.2)),
    stubs: paths(({ x2, xRead, y2 }) => (xRead > x2 ? `M${at(x2, y2)}H${xRead.toFixed(1)}` : "")),
    read: paths(({ xRead, y2, wire }) => (wire.mark === "read" ? circle(xRead, y2, 2.3) : "")),
    lost: paths(({ xRead: x, y2: y, wire }) =>
      wire.mark === "lost" ? `M${at(x - 3, y - 3)}L${at(x + 3, y + 3)}M${at(x + 3, y - 3)}L${at(x - 3, y + 3)}` : "",
    ),
  };
}

function headOf({ x1, y1, x2, y2, end }: Arrow): string {
  if (end === "open" || end === "lost") return "";
  const long = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [ux, uy] = [(x2 - x1) / long, (y2 - y1) / long];
  const side = (aside: number) => at(x2 - ux * 7 - uy * aside, y2 - uy * 7 + ux * aside);
  return `M${side(3)}L${at(x2, y2)}L${side(-3)}`;
}

/** The one that lies nearest to a point. */
export function nearestArrow(arrows: readonly Arrow[], x: number, y: number): Arrow | undefined {
  let [best, least] = [undefined as Arrow | undefined, Infinity];
  for (const arrow of arrows) {
    const away = distance(arrow, x, y);
    if (away < least) [best, least] = [arrow, away];
  }
  return best;
}

function distance({ x1, y1, x2, y2 }: Arrow, x: number, y: number): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const share = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - x1 - share * dx, y - y1 - share * dy);
}
