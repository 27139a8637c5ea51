/** The small plots of a row: men against day one, and five boxes of how tired they are. */
import type { Men } from "@staffride/views/watch/branches";
import { grade } from "../reading/grade.js";

const WIDTH = 40;

interface RowPlotProps {
  readonly men: Men;
  /** Men of the strongest. */
  readonly most: number;
  /** Boxes of fatigue. */
  readonly tired: number;
}

/** Above a bar as long as the body was strong: fit, sick or straggling, lost since day one. Below five boxes: how tired. */
export function RowPlot({ men: { fit, unfit, stragglers, dayOne }, most, tired }: RowPlotProps) {
  const x = (men: number) => (men / Math.max(1, most)) * WIDTH;
  return (
    <svg className="row-plot" width={WIDTH} height="16" aria-hidden="true">
      <rect width={x(dayOne)} y="2" height="6" fill="var(--side-fill)" />
      <rect width={x(fit + unfit + stragglers)} y="2" height="6" fill="var(--side-mid)" />
      <rect width={x(fit)} y="2" height="6" fill="var(--side)" />
      {Array.from({ length: BOXES }, (_, i) => (
        <rect key={i} x={i * 6} y="11" width="4.5" height="3" fill={i < tired ? "var(--ink-2)" : "var(--rule)"} />
      ))}
    </svg>
  );
}

export const BOXES = 5;

/** Boxes filled of five: any share above nothing fills one. */
export const boxesOf = grade;

export function Boxes({ filled }: { readonly filled: number }) {
  return (
    <svg className="boxes" width={BOXES * 13} height="9" aria-hidden="true">
      {Array.from({ length: BOXES }, (_, i) => (
        <rect
          key={i}
          x={i * 13 + 0.5}
          y="0.5"
          width="10"
          height="8"
          fill={i < filled ? "var(--ink-2)" : "none"}
          stroke={i < filled ? "var(--ink-2)" : "var(--rule-strong)"}
        />
      ))}
    </svg>
  );
}
