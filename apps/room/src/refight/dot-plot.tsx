/** A distribution as fifty dots over an axis, with its interval below; the recorded range is marked. */
import { useLayoutEffect, useRef, useState } from "react";
import { quantile } from "@staffride/experiment/quantile";
import type { Axis } from "./axis.js";
import { within } from "./axis.js";
import { DOTS, dotsOf, stacked } from "./dots.js";
import type { Dot } from "./dots.js";

const ACROSS = 10.5;
const TALLEST = 104;
const INSET = 8;
const RADIUS = 4.4;

interface DotPlotProps {
  /** Ascending, of the runs in which it came about. */
  readonly values: Float64Array;
  readonly runs: number;
  readonly axis: Axis;
  readonly tickText: (value: number) => string;
  readonly recorded?: { readonly low: number; readonly value: number; readonly high: number } | undefined;
  readonly hue?: string | undefined;
  /** Which dots are filled; all if absent. */
  readonly isFilled?: (value: number) => boolean;
  /** Leave out the axis: the plot below has the same. */
  readonly bare?: boolean;
}

export function DotPlot({ values, runs, axis, tickText, recorded, hue, isFilled = () => true, bare }: DotPlotProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const inner = Math.max(60, width - 2 * INSET);
  const dots = stacked(dotsOf(values, runs), axis.low, axis.high, Math.max(6, Math.floor(inner / ACROSS)));
  const columns = Math.max(6, Math.floor(inner / ACROSS));
  const heights = heightsOf(dots);
  // a column taller than the rest is pushed together, not they
  const step = (column: number) => Math.min(ACROSS, TALLEST / heights.get(column)!);
  const foot = Math.ceil(Math.min(TALLEST, Math.max(4, ...heights.values()) * ACROSS)) + 16;
  const x = (value: number) => INSET + within(axis, value) * inner;
  const height = foot + (bare ? 14 : 34);
  return (
    <div ref={box}>
      <svg width={width} height={height} aria-hidden="true" data-hue={hue} className="interval">
        {axis.ticks.map((tick) => (
          <line
            key={tick}
            x1={x(tick)}
            x2={x(tick)}
            y1="8"
            y2={foot + 12}
            className={tick === 0 && axis.low < 0 ? "nought" : "gridline"}
          />
        ))}
        {recorded !== undefined && (
          <g className="recorded">
            <path d={`M${x(recorded.low)} 8v-6H${x(recorded.high)}v6`} fill="none" />
            <line x1={x(recorded.value)} x2={x(recorded.value)} y1="0" y2={foot + 6} className="value" />
          </g>
        )}
        {dots.map(({ value, column, level }, i) => (
          <circle
            key={i}
            cx={INSET + ((column + 0.5) / columns) * inner}
            cy={foot - 6 - level * step(column)}
            r={RADIUS}
            className={isFilled(value) ? "dot" : "dot open"}
          />
        ))}
        {values.length > 0 && (
          <>
            <line
              x1={x(quantile(values, 0.05))}
              x2={x(quantile(values, 0.95))}
              y1={foot + 6}
              y2={foot + 6}
              className="bar-thin"
            />
            <line
              x1={x(quantile(values, 0.25))}
              x2={x(quantile(values, 0.75))}
              y1={foot + 6}
              y2={foot + 6}
              className="bar-thick"
            />
            <circle cx={x(quantile(values, 0.5))} cy={foot + 6} r="4" className="dot" />
          </>
        )}
        {!bare && (
          <>
            <line x1={INSET} x2={INSET + inner} y1={foot + 13} y2={foot + 13} className="axis-line" />
            {axis.ticks.map((tick, i) => (
              <text
                key={tick}
                x={x(tick)}
                y={foot + 29}
                className="tick"
                textAnchor={
                  i === 0 && x(tick) < 30
                    ? "start"
                    : i === axis.ticks.length - 1 && x(tick) > width - 30
                      ? "end"
                      : "middle"
                }
              >
                {tickText(tick)}
              </text>
            ))}
          </>
        )}
      </svg>
    </div>
  );
}

/** How many dots stand in each column. */
function heightsOf(dots: readonly Dot[]): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const { column, level } of dots) heights.set(column, Math.max(heights.get(column) ?? 0, level + 1));
  return heights;
}

/** Of what was so or not: fifty dots in two rows, or as many as there are runs, filled as many as runs in which it was so. */
export function ChanceDots({ share, runs, hue }: { share: number; runs: number; hue?: string | undefined }) {
  const dots = Math.min(DOTS, runs);
  const filled = Math.round(share * dots);
  return (
    <svg width={25 * ACROSS + 2} height={2 * ACROSS + 6} aria-hidden="true" data-hue={hue} className="interval">
      {Array.from({ length: dots }, (_, i) => (
        <circle
          key={i}
          cx={(i % 25) * ACROSS + 6}
          cy={Math.floor(i / 25) * ACROSS + 6}
          r={RADIUS}
          className={i < filled ? "dot" : "dot open"}
        />
      ))}
    </svg>
  );
}

function useWidth(box: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(400);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => setWidth(Math.max(200, Math.floor(element.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return width;
}
