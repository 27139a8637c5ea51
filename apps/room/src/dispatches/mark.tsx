/** The marks where a dispatch is read: what became of it, told by its form. */
import type { Mark as Which } from "./wire.js";

const R = 7.5;
const ink = { fill: "none", stroke: "var(--ink)", strokeWidth: 1.8 } as const;

interface MarkProps {
  readonly which: Which;
  readonly x: number;
  readonly y: number;
  readonly small?: boolean;
}

export function Mark({ which, x, y, small = false }: MarkProps) {
  const place = `translate(${x.toFixed(1)} ${y.toFixed(1)})`;
  return <g transform={small ? `${place} scale(0.7)` : place}>{drawing(which)}</g>;
}

function drawing(which: Which) {
  switch (which) {
    case "silent":
    case "unknown":
      return null;
    case "read":
      return <circle r="3.2" fill="var(--ground)" stroke="var(--ink)" strokeWidth="1.5" />;
    case "in-force":
      return <circle r="4.4" fill="var(--ink)" />;
    case "lost":
      return <path d="M-5 -5L5 5M5 -5L-5 5" {...ink} strokeWidth={2.4} />;
    case "obey":
      return (
        <>
          <circle r={R} fill="var(--ink)" />
          <path d="M-3.4 .2l2.4 2.6L3.6 -2.6" fill="none" stroke="var(--ground)" strokeWidth="1.8" />
        </>
      );
    default:
      return (
        <>
          <circle r={R} fill="var(--ground)" stroke="var(--ink)" strokeWidth="1.6" />
          {inside(which)}
        </>
      );
  }
}

function inside(which: Which) {
  switch (which) {
    case "part":
      return <path d="M0 -7.5A7.5 7.5 0 0 0 0 7.5z" fill="var(--ink)" />;
    case "delay":
      return <path d="M0 -4.4V0L3.2 2" {...ink} />;
    case "refuse":
      return <path d="M-3.8 0H3.8" {...ink} strokeWidth={2.2} />;
    case "appeal":
      return <path d="M0 4V-3.6M-3.2 -.6L0 -4L3.2 -.6" {...ink} />;
    case "overtaken":
      return <path d="M-3.8 -3.4L-.4 0L-3.8 3.4M.6 -3.4L4 0L.6 3.4" {...ink} strokeWidth={1.6} />;
    default:
      return [-3, 0, 3].map((x) => <circle key={x} cx={x} r="1.1" fill="var(--ink)" />);
  }
}
