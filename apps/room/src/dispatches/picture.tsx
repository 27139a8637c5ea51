/** The board itself: nights and days, lanes, arrows with their words, a belief below, and the clock's minute. */
import { memo, useDeferredValue, useMemo } from "react";
import type { MouseEvent } from "react";
import { useWords } from "../words/words.js";
import { Arrow } from "./arrow.js";
import type { Arrow as Drawn, Ground } from "./arrows.js";
import { holds } from "./arrows.js";
import { ClockLine, Days, Lanes } from "./backdrop.js";
import { BeliefStrip } from "./belief-strip.js";
import { Carried } from "./carried.js";
import { bracketsOf } from "./brackets.js";
import { SIZE, LEADING } from "./labels.js";
import type { Label } from "./labels.js";
import type { Believed } from "./beliefs.js";
import type { RecordedClaim } from "@staffride/views/record/claim";
import { RecordedStrip } from "./recorded-strip.js";
import { isTogether, nearestArrow, together } from "./routine.js";
import type { Lane } from "./lanes.js";
import type { Live } from "./live.js";

export const STRIP = 96;

export interface Laid {
  readonly ground: Ground;
  readonly arrows: readonly Drawn[];
  /** Of the days before and after, drawn to be there when the board is dragged. */
  readonly beyond: readonly Drawn[];
  readonly labels: readonly Label[];
  readonly width: number;
  readonly height: number;
  /** Where the lanes end and the belief begins. */
  readonly bottom: number;
}

export interface PictureProps {
  readonly laid: Laid;
  readonly live: Live;
  readonly lanes: readonly Lane[];
  readonly chosen: string | undefined;
  readonly belief: Believed | undefined;
  /** Beliefs of the record, where no belief of a run is drawn. */
  readonly written: readonly RecordedClaim[];
  readonly nameOf: (arrow: Drawn) => string;
  readonly onChoose: (arrow: Drawn, end?: "sent" | "read") => void;
}

export const Picture = memo(function Picture(props: PictureProps) {
  const { laid, lanes, live, belief, written } = props;
  const { ground, width, height } = laid;
  const { language } = useWords();
  return (
    <svg {...{ width, height }} viewBox={`0 0 ${width} ${height}`} role="presentation" className="board-picture">
      <Carried {...{ laid, live }} exact>
        <Days laid={laid} />
      </Carried>
      <Lanes lanes={lanes} ground={ground} />
      <Carried {...{ laid, live }}>
        <ClockLine laid={laid} />
        <Drawing {...props} />
      </Carried>
      {belief !== undefined && <BeliefStrip {...{ laid, live, belief, language }} />}
      {written.length > 0 && <RecordedStrip {...{ laid, live }} claims={written} />}
    </svg>
  );
});

/** Arrows and their words, as they were laid out. */
const Drawing = memo(function Drawing({ laid, lanes, chosen, nameOf, onChoose }: PictureProps) {
  const { ground, arrows, beyond, labels } = laid;
  const alone = arrows
    .filter((arrow) => !isTogether(arrow) || holds(arrow, chosen))
    .sort((a, b) => Number(holds(a, chosen)) - Number(holds(b, chosen)));
  const drawn = (arrow: Drawn) => (
    <Arrow
      key={arrow.key}
      id={optionId(arrow)}
      arrow={arrow}
      minor={arrow.wire.routine || lanes[arrow.from]!.minor || lanes[arrow.to]!.minor}
      chosen={holds(arrow, chosen)}
      name={nameOf(arrow)}
      onChoose={onChoose}
    />
  );
  return (
    <>
      <Brackets arrows={arrows} ground={ground} />
      <Together arrows={arrows} onChoose={onChoose} />
      <g aria-hidden="true" data-not-drawn="" pointerEvents="none" className="board-beyond">
        <Together arrows={beyond} onChoose={onChoose} />
        {beyond.filter((arrow) => !isTogether(arrow)).map(drawn)}
      </g>
      <Aloud {...{ arrows, chosen, nameOf }} />
      {alone.map(drawn)}
      <g aria-hidden="true" className="board-labels">
        {labels.map(({ key, lines, x, y, anchor }) => {
          const isChosen = arrows.some((arrow) => arrow.key === key && holds(arrow, chosen));
          return (
            <text
              key={key}
              textAnchor={anchor}
              style={{
                fontSize: SIZE,
                fontWeight: isChosen ? 600 : 400,
                fill: isChosen ? "var(--accent)" : "var(--ink)",
                stroke: "var(--ground)",
                strokeWidth: 4,
                paintOrder: "stroke",
                strokeLinejoin: "round",
              }}
            >
              {lines.map((line, i) => (
                <tspan key={i} x={x.toFixed(1)} y={(y + i * LEADING).toFixed(1)}>
                  {line}
                </tspan>
              ))}
            </text>
          );
        })}
        {counted(arrows).map(({ key, wires, xRead, y1, y2 }) => (
          <text
            key={`${key} many`}
            x={xRead.toFixed(1)}
            y={(y2 > y1 ? y2 + 18 : y2 - 11).toFixed(1)}
            textAnchor="middle"
            style={{ fontSize: 11, fill: "var(--ink-2)" }}
          >
            ×{wires.length}
          </text>
        ))}
        {labels.map(
          ({ key, leader }) =>
            leader && (
              <line
                key={`${key} leader`}
                x1={leader.x}
                x2={leader.x}
                y1={leader.from}
                y2={leader.to}
                stroke="var(--ink-3)"
                strokeWidth="0.8"
              />
            ),
        )}
      </g>
    </>
  );
});

export const optionId = (arrow: Drawn): string => `wire-${arrow.key.replaceAll(/[^\w-]/gu, "_")}`;

/** Room of a count, pixels. */
const COUNT = 22;

/** Arrows that stand for several and have room to say how many. */
function counted(arrows: readonly Drawn[]): Drawn[] {
  const last = new Map<number, number>();
  return arrows.filter(({ wires, xRead, y2 }) => {
    if (wires.length < 2 || wires[0]!.routine || xRead - (last.get(y2) ?? -Infinity) < COUNT) return false;
    last.set(y2, xRead);
    return true;
  });
}

/** Those that are drawn together, each by its name for whoever hears the board: nothing of it is seen. */
const Aloud = memo(function Aloud({
  arrows,
  chosen,
  nameOf,
}: Pick<PictureProps, "chosen" | "nameOf"> & Pick<Laid, "arrows">) {
  // thousands of names can wait until what is seen stands
  const later = useDeferredValue(arrows);
  const those = later.filter((arrow) => isTogether(arrow) && !holds(arrow, chosen));
  return (
    <g role="presentation" fill="none" pointerEvents="none" data-not-drawn="">
      {those.map((arrow) => (
        <path
          key={arrow.key}
          role="option"
          id={optionId(arrow)}
          aria-selected={false}
          aria-label={nameOf(arrow)}
          d={`M${arrow.x1.toFixed(0)} ${arrow.y1}L${arrow.x2.toFixed(0)} ${arrow.y2.toFixed(0)}`}
        />
      ))}
    </g>
  );
});

interface TogetherProps {
  readonly arrows: readonly Drawn[];
  readonly onChoose: (arrow: Drawn) => void;
}

/** Reports as a few lines. Each can be chosen by click; by keys the one that is chosen is drawn by itself. */
const Together = memo(function Together({ arrows, onChoose }: TogetherProps) {
  const those = useMemo(() => arrows.filter(isTogether), [arrows]);
  if (those.length === 0) return null;
  const { lines, heads, begins, stubs, read, lost } = together(those);
  const choose = ({ clientX, clientY, currentTarget }: MouseEvent<SVGGElement>) => {
    const { left, top } = currentTarget.closest(".board-picture")!.getBoundingClientRect();
    const nearest = nearestArrow(those, clientX - left, clientY - top);
    if (nearest !== undefined) onChoose(nearest);
  };
  return (
    <g className="wire routine" aria-hidden="true" opacity="0.55" fill="none" stroke="var(--ink-3)" onClick={choose}>
      <path d={lines} strokeWidth="1.1" />
      <path d={heads} strokeWidth="1.1" />
      <path d={stubs} strokeWidth="3" />
      <path d={begins} fill="var(--ink-3)" stroke="none" />
      <path d={read} fill="var(--ground)" strokeWidth="1.2" />
      <path d={lost} stroke="var(--ink)" strokeWidth="1.6" />
      <path className="catch" d={lines} />
    </g>
  );
});

function Brackets({ arrows, ground }: { readonly arrows: readonly Drawn[]; readonly ground: Ground }) {
  const { left, right } = ground;
  return (
    <g aria-hidden="true" fill="none" stroke="var(--ink-3)" strokeWidth="1.2">
      {bracketsOf(arrows).map(({ key, x1, x2, y, way }) => (
        // out of the window a bracket goes on
        <path
          key={key}
          d={`M${Math.max(left, x1).toFixed(1)} ${x1 < left ? y : y + way * 4}V${y}H${Math.min(right, x2).toFixed(1)}V${x2 > right + 1 ? y : y + way * 4}`}
        />
      ))}
    </g>
  );
}
