/** One line of an interval plot: bars on the axis of its group. */
import { within } from "./axis.js";
import type { Axis } from "./axis.js";
import type { PlotRow } from "./rows.js";

const HEIGHT = 36;
const MID = 18;
const share = (axis: Axis, value: number): string => `${(within(axis, value) * 100).toFixed(2)}%`;

export function Interval({ axis, row, isDifference }: { axis: Axis; row: PlotRow; isDifference: boolean }) {
  const { bar, recorded, isStrong, hue } = row;
  return (
    <svg width="100%" height={HEIGHT} aria-hidden="true" data-hue={hue} className="interval">
      {axis.ticks.map((tick) => (
        <line
          key={tick}
          x1={share(axis, tick)}
          x2={share(axis, tick)}
          y1="0"
          y2={HEIGHT}
          className={isDifference && tick === 0 ? "nought" : "gridline"}
        />
      ))}
      {recorded !== undefined && <Recorded axis={axis} {...recorded} />}
      {bar !== undefined && (
        <>
          {Number.isFinite(bar.low) && (
            <line x1={share(axis, bar.low)} x2={share(axis, bar.high)} y1={MID} y2={MID} className="bar-thin" />
          )}
          {Number.isFinite(bar.lower) && (
            <line x1={share(axis, bar.lower)} x2={share(axis, bar.upper)} y1={MID} y2={MID} className="bar-thick" />
          )}
          <circle cx={share(axis, bar.middle)} cy={MID} r="5.5" className={isStrong ? "dot" : "dot open"} />
        </>
      )}
    </svg>
  );
}

/** A bracket over the recorded range, a stroke at its value. */
function Recorded({ axis, low, value, high }: { axis: Axis; low: number; value: number; high: number }) {
  return (
    <g className="recorded">
      <line x1={share(axis, low)} x2={share(axis, high)} y1="6" y2="6" />
      {[low, high].map((end, i) => (
        <line key={i} x1={share(axis, end)} x2={share(axis, end)} y1="6" y2="11" />
      ))}
      <line x1={share(axis, value)} x2={share(axis, value)} y1="2" y2="11" className="value" />
    </g>
  );
}

/** The figures over a group of lines. */
export function AxisHead({ axis, tickText }: { axis: Axis; tickText: (value: number) => string }) {
  return (
    <svg width="100%" height="18" aria-hidden="true" className="interval">
      {axis.ticks.map((tick) => (
        <text key={tick} x={share(axis, tick)} y="12" textAnchor="middle" className="tick">
          {tickText(tick)}
        </text>
      ))}
    </svg>
  );
}
