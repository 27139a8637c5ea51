/** Men fit for duty through the run: as they were, and as the superior had them; the gap between washed. */
import { useMemo, useRef } from "react";
import { count } from "@staffride/views/figures";
import { date } from "@staffride/views/calendar";
import { strengthsOf } from "@staffride/views/watch/series";
import { indexAt, valueAt } from "@staffride/views/watch/timeline";
import type { Timeline } from "@staffride/views/watch/timeline";
import { useOpened } from "../data/opened.js";
import { saveSvg } from "../saving/save-svg.js";
import { useWords } from "../words/words.js";
import { menAxis, menTick } from "./strength-axis.js";
import { READING } from "./words.js";

const PLOT = { width: 296, height: 118, left: 40, right: 92, top: 10, bottom: 22 };

export function StrengthPlot({ headquarters, at }: { readonly headquarters: number; readonly at: number }) {
  const { run } = useOpened();
  const { language } = useWords();
  const said = READING[language];
  const plot = useRef<SVGSVGElement>(null);
  const { length, start, names, command } = run.scenario;
  const { fit, believedMen } = strengthsOf(run)[headquarters]!;
  const { from, to, ticks } = useMemo(() => {
    const all = [...fit.values.filter((men) => men > 0), ...believedMen.values];
    return menAxis(Math.min(...all), Math.max(1, ...all));
  }, [fit, believedMen]);
  const share = (minute: number) => Math.max(0, Math.min(length, minute)) / length;
  const x = (minute: number) => PLOT.left + share(minute) * (PLOT.width - PLOT.left - PLOT.right);
  const y = (men: number) =>
    PLOT.height - PLOT.bottom - ((Math.max(from, men) - from) / (to - from)) * (PLOT.height - PLOT.top - PLOT.bottom);
  const [line, told] = [pointsOf(fit, at), pointsOf(believedMen, at)];
  const now = valueAt(fit, at);
  const thought = valueAt(believedMen, at);
  const crowded = now !== undefined && thought !== undefined && Math.abs(y(now) - y(thought)) < 14;
  // two figures side by side part by the height of a line, the larger above
  const [down, up] = crowded ? (now >= thought ? [-2, 13] : [13, -2]) : [4, 4];
  const drawn = (points: readonly Point[]) =>
    points.map(([px, py]) => `${x(px).toFixed(1)} ${y(py).toFixed(1)}`).join("L");
  const { names: called } = names.headquarters[headquarters]!;
  const formation = command.formation[headquarters]!;
  const id = formation >= 0 ? names.formations[formation]!.id : names.headquarters[headquarters]!.id;
  const says = `${said.strengthPlot}: ${now === undefined ? "–" : count(language, now)}${thought === undefined ? "" : `, ${count(language, thought)} ${said.reported}`}`;
  return (
    <>
      <svg ref={plot} width="100%" viewBox={`0 0 ${PLOT.width} ${PLOT.height}`} role="img" aria-label={says}>
        {ticks.map((men) => (
          <g key={men}>
            <line x1={PLOT.left} x2={PLOT.width - PLOT.right} y1={y(men)} y2={y(men)} stroke="var(--rule)" />
            <text x={PLOT.left - 6} y={y(men) + 4} textAnchor="end" style={{ fontSize: 11, fill: "var(--ink-2)" }}>
              {menTick(language, men)}
            </text>
          </g>
        ))}
        {told.length > 0 && line.length > 0 && (
          <path
            d={`M${drawn(told)}L${drawn([...overlapping(line, told[0]![0])].reverse())}Z`}
            fill="var(--side-wash)"
          />
        )}
        {told.length > 0 && (
          <path d={`M${drawn(told)}`} fill="none" stroke="var(--side)" strokeWidth="1.4" strokeDasharray="4 3" />
        )}
        <path d={`M${drawn(line)}`} fill="none" stroke="var(--side)" strokeWidth="2" />
        {now !== undefined && (
          <>
            <circle cx={x(at)} cy={y(now)} r="3" fill="var(--side)" />
            <text x={x(at) + 7} y={y(now) + down!} style={{ fontSize: 11, fontWeight: 600, fill: "var(--side)" }}>
              {count(language, now)} {said.fit}
            </text>
          </>
        )}
        {thought !== undefined && (
          <text x={x(at) + 7} y={y(thought) + up!} style={{ fontSize: 11, fill: "var(--side)" }}>
            {count(language, thought)} {said.reported}
          </text>
        )}
        {[0, length].map((minute) => (
          <text
            key={minute}
            x={x(minute)}
            y={PLOT.height - 5}
            textAnchor={minute === 0 ? "start" : "middle"}
            style={{ fontSize: 11, fill: "var(--ink-2)" }}
          >
            {date(language, start, minute)}
          </text>
        ))}
      </svg>
      <button
        className="save"
        onClick={() =>
          plot.current && saveSvg(plot.current, `strength-${id}`, { told: `${called[language] ?? called.en}. ${says}` })
        }
      >
        {said.saveSvg}
      </button>
    </>
  );
}

type Point = readonly [minute: number, men: number];

/** Corners of the steps of a course up to a minute. */
function pointsOf({ at: minutes, values }: Timeline<number>, at: number): Point[] {
  const last = indexAt(minutes, at);
  if (last < 0) return [];
  const steps = minutes.slice(0, last + 1).flatMap((minute, i): Point[] => {
    const here: Point = [Math.max(0, minute), values[i]!];
    return i === 0 ? [here] : [[here[0], values[i - 1]!], here];
  });
  return [...steps, [at, values[last]!]];
}

/** The part of a course that another covers, which begins later. */
function overlapping(points: readonly Point[], from: number): Point[] {
  const held = points.findLast(([minute]) => minute <= from);
  const after = points.filter(([minute]) => minute > from);
  return held === undefined ? after : [[from, held[1]], ...after];
}
