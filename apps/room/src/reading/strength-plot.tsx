/** Men present through the run: as they were, and as the superior had them; the gap between washed. */
import { useMemo } from "react";
import { count } from "@staffride/views/figures";
import { date } from "@staffride/views/calendar";
import { strengthsOf } from "@staffride/views/watch/series";
import { indexAt } from "@staffride/views/watch/timeline";
import type { Timeline } from "@staffride/views/watch/timeline";
import { useOpened } from "../data/opened.js";
import { useWords } from "../words/words.js";
import { READING } from "./words.js";

const PLOT = { width: 280, height: 112, left: 40, right: 62, top: 8, bottom: 20 };

export function StrengthPlot({ headquarters, at }: { readonly headquarters: number; readonly at: number }) {
  const { run } = useOpened();
  const { language } = useWords();
  const said = READING[language];
  const { length, start } = run.scenario;
  const { present, believedMen } = strengthsOf(run)[headquarters]!;
  const most = useMemo(() => Math.max(1, ...present.values, ...believedMen.values), [present, believedMen]);
  const least = useMemo(
    () => Math.min(...present.values, ...believedMen.values, most) * 0.92,
    [present, believedMen, most],
  );
  const x = (minute: number) =>
    PLOT.left + (Math.max(0, Math.min(length, minute)) / length) * (PLOT.width - PLOT.left - PLOT.right);
  const y = (men: number) =>
    PLOT.top + (1 - (men - least) / Math.max(1, most - least)) * (PLOT.height - PLOT.top - PLOT.bottom);
  const [line, told] = [stepped(present, at, x, y), stepped(believedMen, at, x, y)];
  const now = present.values[indexAt(present.at, at)];
  const thought = believedMen.values[indexAt(believedMen.at, at)];
  const crowded = now !== undefined && thought !== undefined && Math.abs(y(now) - y(thought)) < 13;
  // two figures side by side part by the height of a line, the larger above
  const [down, up] = crowded ? (now >= thought ? [-2, 12] : [12, -2]) : [4, 4];
  return (
    <svg
      width="100%"
      viewBox={`0 0 ${PLOT.width} ${PLOT.height}`}
      role="img"
      aria-label={`${said.strengthPlot}: ${said.present} ${now === undefined ? "–" : count(language, now)}, ${said.reported} ${thought === undefined ? "–" : count(language, thought)}`}
    >
      {[least + (most - least) * 0.1, (most + least) / 2, most].map((men) => (
        <g key={men}>
          <line x1={PLOT.left} x2={PLOT.width - PLOT.right} y1={y(men)} y2={y(men)} stroke="var(--rule)" />
          <text x={PLOT.left - 5} y={y(men) + 4} textAnchor="end" style={{ fontSize: 11, fill: "var(--ink-2)" }}>
            {count(language, Math.round(men / 10) * 10)}
          </text>
        </g>
      ))}
      {told !== "" && <path d={told} fill="none" stroke="var(--side)" strokeWidth="1.4" strokeDasharray="4 3" />}
      <path d={line} fill="none" stroke="var(--side)" strokeWidth="2" />
      {now !== undefined && (
        <>
          <circle cx={x(at)} cy={y(now)} r="3" fill="var(--side)" />
          <text x={x(at) + 6} y={y(now) + down!} style={{ fontSize: 11, fontWeight: 600, fill: "var(--side)" }}>
            {count(language, now)}
          </text>
        </>
      )}
      {thought !== undefined && (
        <text x={x(at) + 6} y={y(thought) + up!} style={{ fontSize: 11, fill: "var(--side)" }}>
          {count(language, thought)} {said.reported}
        </text>
      )}
      <text x={PLOT.left} y={PLOT.height - 4} style={{ fontSize: 11, fill: "var(--ink-2)" }}>
        {date(language, start, 0)}
      </text>
    </svg>
  );
}

function stepped(
  course: Timeline<number>,
  at: number,
  x: (minute: number) => number,
  y: (men: number) => number,
): string {
  const last = indexAt(course.at, at);
  if (last < 0) return "";
  const steps = course.at.slice(0, last + 1).map((minute, i) => {
    const [px, py] = [x(minute).toFixed(1), y(course.values[i]!).toFixed(1)];
    return i === 0 ? `M${px} ${py}` : `H${px}V${py}`;
  });
  return `${steps.join("")}H${x(at).toFixed(1)}`;
}
