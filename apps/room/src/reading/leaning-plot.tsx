/** How a headquarters leaned through the campaign, up to now: its odds on one intent before the others, on an axis of days. */
import { useRef } from "react";
import type { PointerEvent } from "react";
import { moment } from "@staffride/views/calendar";
import { momentAfter } from "@staffride/formats/moment";
import { nameIn } from "@staffride/views/language";
import { indexAt, valueAt } from "@staffride/views/watch/timeline";
import type { Timeline } from "@staffride/views/watch/timeline";
import { useOpened } from "../data/opened.js";
import { saveSvg } from "../saving/save-svg.js";
import { useRoom } from "../state/store.js";
import { useWords } from "../words/words.js";
import { READING } from "./words.js";

const PLOT = { width: 252, height: 128, left: 26, right: 10, top: 10, bottom: 22 };
const DAY = 1440;
/** A day in so many has its date. */
const DATED = 5;
const ODDS = [0, 0.5, 1];

interface LeaningPlotProps {
  readonly headquarters: number;
  readonly at: number;
  /** By intent. */
  readonly courses: readonly Timeline<number>[];
  readonly intent: number;
  /** Of which enemy, or of all together. */
  readonly about: string;
}

export function LeaningPlot({ headquarters, at, courses, intent, about }: LeaningPlotProps) {
  const { run } = useOpened();
  const { language } = useWords();
  const said = READING[language];
  const plot = useRef<SVGSVGElement>(null);
  const { names, length, start } = run.scenario;
  const breadth = PLOT.width - PLOT.left - PLOT.right;
  const x = (minute: number) => PLOT.left + (Math.min(length, Math.max(0, minute)) / length) * breadth;
  const y = (share: number) => PLOT.height - PLOT.bottom - share * (PLOT.height - PLOT.top - PLOT.bottom);
  const now = valueAt(courses[intent]!, at);
  const called = nameIn(language, names.intents[intent]!.names);
  const who = nameIn(language, names.headquarters[headquarters]!.names);
  const says = `${moment(language, start, at)}${said.colon}${called} ${now === undefined ? "–" : now.toFixed(2)}`;
  const seek = ({ clientX }: PointerEvent<SVGSVGElement>) => {
    const { left, width } = plot.current!.getBoundingClientRect();
    const share = (((clientX - left) / width) * PLOT.width - PLOT.left) / breadth;
    useRoom.getState().setAt(Math.round(Math.min(1, Math.max(0, share)) * length));
  };
  const dates = Array.from({ length: Math.floor(length / DAY / DATED) + 1 }, (_, i) => i * DATED * DAY);
  return (
    <div className="leaning">
      <svg
        ref={plot}
        width="100%"
        viewBox={`0 0 ${PLOT.width} ${PLOT.height}`}
        role="slider"
        tabIndex={0}
        aria-label={said.leaningPlot(who, called, about)}
        aria-valuemin={0}
        aria-valuemax={length}
        aria-valuenow={Math.round(at)}
        aria-valuetext={says}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          seek(event);
        }}
        onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && seek(event)}
      >
        <rect width={PLOT.width} height={PLOT.height} fill="transparent" />
        {ODDS.map((share) => (
          <g key={share}>
            <line x1={PLOT.left} x2={PLOT.width - PLOT.right} y1={y(share)} y2={y(share)} stroke="var(--rule)" />
            <text x={PLOT.left - 6} y={y(share) + 4} textAnchor="end" style={SMALL}>
              {share}
            </text>
          </g>
        ))}
        {dates.map((minute, i) => (
          <g key={minute}>
            <line x1={x(minute)} x2={x(minute)} y1={y(0)} y2={y(0) + 4} stroke="var(--rule-strong)" />
            <text x={x(minute)} y={PLOT.height - 5} textAnchor={i === 0 ? "start" : "middle"} style={SMALL}>
              {i === 0 ? moment(language, start, minute).slice(0, -6) : Number(momentAfter(start, minute).slice(8, 10))}
            </text>
          </g>
        ))}
        {courses.map(
          (course, i) =>
            i !== intent && (
              <path key={i} d={stepsOf(course, at, x, y)} fill="none" stroke="var(--ink-3)" strokeOpacity="0.45" />
            ),
        )}
        <path d={stepsOf(courses[intent]!, at, x, y)} fill="none" stroke="var(--ink)" strokeWidth="2" />
        <line x1={x(at)} x2={x(at)} y1={PLOT.top - 6} y2={y(0)} stroke="var(--accent)" strokeWidth="1.5" />
        {now !== undefined && <circle cx={x(at)} cy={y(now)} r="3" fill="var(--ink)" />}
      </svg>
      <p className="between">
        <span className="second">{says}</span>
        <button
          className="save"
          onClick={() =>
            plot.current &&
            saveSvg(plot.current, `leaning-${names.headquarters[headquarters]!.id}-${names.intents[intent]!.id}`, {
              told: `${said.leaningPlot(who, called, about)}\n${says}`,
            })
          }
        >
          {said.saveSvg}
        </button>
      </p>
    </div>
  );
}

const SMALL = { fontSize: 11, fill: "var(--ink-2)" };

type Scale = (value: number) => number;

/** Steps of a course up to a minute, as a path; nothing before the first. */
export function stepsOf({ at: minutes, values }: Timeline<number>, at: number, x: Scale, y: Scale): string {
  const last = indexAt(minutes, at);
  if (last < 0) return "";
  const steps = minutes
    .slice(0, last + 1)
    .map(
      (minute, i) =>
        `${i === 0 ? `M${x(minute).toFixed(1)} ` : `H${x(minute).toFixed(1)}V`}${y(values[i]!).toFixed(1)}`,
    );
  return `${steps.join("")}H${x(at).toFixed(1)}`;
}
