/** An arrow of the board: its line by kind, the stub of deciphering, the mark where it is read, and two ends that move the clock. */
import type { Arrow as Drawn } from "./arrows.js";
import { Mark } from "./mark.js";
import type { Style } from "./wire.js";

const WIDTHS: Readonly<Record<Style, number>> = { order: 2.3, report: 1.3, appeal: 5.4, visit: 2.2, inquiry: 1.6 };
const DASHES: Partial<Record<Style, string>> = { visit: "2 6", inquiry: "8 4" };

export interface ArrowProps {
  readonly arrow: Drawn;
  /** Leads to or from a formation, or is routine: drawn in a lighter ink. */
  readonly minor: boolean;
  readonly chosen: boolean;
  readonly name: string;
  readonly id: string;
  readonly onChoose: (arrow: Drawn, end?: "sent" | "read") => void;
}

export function Arrow({ arrow, minor, chosen, name, id, onChoose }: ArrowProps) {
  const { wire, x1, y1, x2, y2, xRead, end } = arrow;
  const line = `M${x1.toFixed(1)} ${y1.toFixed(1)}L${x2.toFixed(1)} ${y2.toFixed(1)}`;
  const colour = chosen ? "var(--accent)" : minor ? "var(--ink-3)" : "var(--ink)";
  const isOpen = end === "open";
  return (
    <g
      role="option"
      id={id}
      aria-selected={chosen}
      aria-label={name}
      className="wire"
      opacity={wire.routine && !chosen ? 0.55 : 1}
      onClick={() => onChoose(arrow)}
    >
      {chosen && (
        <path
          d={`${line}L${xRead.toFixed(1)} ${y2.toFixed(1)}`}
          fill="none"
          stroke="var(--accent-wash)"
          strokeWidth="14"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
      <Line arrow={arrow} line={line} colour={colour} minor={minor} chosen={chosen} />
      {!isOpen && end !== "lost" && <Head arrow={arrow} colour={colour} thin={minor || wire.style === "report"} />}
      <circle cx={x1} cy={y1} r={minor ? 2.4 : 3.6} fill={colour} />
      {xRead > x2 && (
        <path d={`M${x2.toFixed(1)} ${y2}H${xRead.toFixed(1)}`} stroke={colour} strokeWidth={minor ? 3 : 5} />
      )}
      <Mark which={minor && wire.mark === "obey" ? "in-force" : wire.mark} x={xRead} y={y2} small={minor} />
      {arrow.looks.length > 0 && chosen && (
        <path
          d={`M${xRead.toFixed(1)} ${y2}H${arrow.looks.at(-1)!.x.toFixed(1)}`}
          stroke={colour}
          strokeWidth="2"
          strokeDasharray="2 4"
        />
      )}
      {arrow.looks.map(({ x, mark }) => (
        <Mark key={x} which={mark} x={x} y={y2} small />
      ))}
      <path className="catch" d={`${line}L${xRead.toFixed(1)} ${y2.toFixed(1)}`} />
      <EndCatch x={x1} y={y1} onPick={() => onChoose(arrow, "sent")} />
      {end === "read" && <EndCatch x={xRead} y={y2} onPick={() => onChoose(arrow, "read")} />}
    </g>
  );
}

interface LineProps {
  readonly arrow: Drawn;
  readonly line: string;
  readonly colour: string;
  readonly minor: boolean;
  readonly chosen: boolean;
}

function Line({ arrow: { wire, end }, line, colour, minor, chosen }: LineProps) {
  const width = minor && wire.style === "order" ? 1.4 : WIDTHS[wire.style];
  const dash = DASHES[wire.style] ?? (end === "open" ? "4 5" : undefined);
  return (
    <>
      <path
        d={line}
        fill="none"
        stroke={colour}
        strokeWidth={width}
        strokeDasharray={dash}
        strokeLinecap={wire.style === "visit" ? "round" : "butt"}
      />
      {wire.style === "appeal" && (
        <path d={line} fill="none" stroke={chosen ? "var(--accent-wash)" : "var(--ground)"} strokeWidth="2.4" />
      )}
    </>
  );
}

/** The arrowhead, along the line. */
function Head({ arrow, colour, thin }: { readonly arrow: Drawn; readonly colour: string; readonly thin: boolean }) {
  const { x1, y1, x2, y2 } = arrow;
  const long = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [ux, uy] = [(x2 - x1) / long, (y2 - y1) / long];
  const at = (back: number, aside: number) =>
    `${(x2 - ux * back - uy * aside).toFixed(1)} ${(y2 - uy * back + ux * aside).toFixed(1)}`;
  return (
    <path
      d={`M${at(9, 4)}L${at(1.5, 0)}L${at(9, -4)}`}
      fill="none"
      stroke={colour}
      strokeWidth={thin ? 1.3 : 2}
      strokeLinejoin="round"
    />
  );
}

function EndCatch({ x, y, onPick }: { readonly x: number; readonly y: number; readonly onPick: () => void }) {
  return (
    <circle
      className="catch"
      cx={x}
      cy={y}
      r="9"
      onClick={(event) => {
        event.stopPropagation();
        onPick();
      }}
    />
  );
}
