/** The board itself: nights and days, lanes, arrows with their words, a belief below, and the clock's minute. */
import { memo, useEffect, useMemo, useRef } from "react";
import type { MouseEvent } from "react";
import { clockMinutes, momentAfter } from "@staffride/formats/moment";
import { nameIn, shortNameIn } from "@staffride/views/language";
import { weekdayDate } from "@staffride/views/calendar";
import { useOpened } from "../data/opened.js";
import { useRoom } from "../state/store.js";
import { useWords } from "../words/words.js";
import { Arrow } from "./arrow.js";
import type { Arrow as Drawn, Ground } from "./arrows.js";
import { holds, xAt } from "./arrows.js";
import { BeliefStrip } from "./belief-strip.js";
import { bracketsOf } from "./brackets.js";
import { SIZE, LEADING } from "./labels.js";
import type { Label } from "./labels.js";
import { broken } from "./label.js";
import type { Believed } from "./beliefs.js";
import type { RecordedClaim } from "@staffride/views/record/claim";
import { RecordedStrip } from "./recorded-strip.js";
import { isTogether, nearestArrow, together } from "./routine.js";
import type { Lane } from "./lanes.js";
import { BOARD_WORDS } from "./words.js";
import { daysIn, nightsIn } from "./window.js";

export const HEADER = 46;
export const STRIP = 96;

export interface Laid {
  readonly ground: Ground;
  readonly arrows: readonly Drawn[];
  readonly labels: readonly Label[];
  readonly width: number;
  readonly height: number;
  /** Where the lanes end and the belief begins. */
  readonly bottom: number;
}

export interface PictureProps {
  readonly laid: Laid;
  readonly lanes: readonly Lane[];
  readonly chosen: string | undefined;
  readonly belief: Believed | undefined;
  /** Beliefs of the record, where no belief of a run is drawn. */
  readonly written: readonly RecordedClaim[];
  readonly nameOf: (arrow: Drawn) => string;
  readonly onChoose: (arrow: Drawn, end?: "sent" | "read") => void;
}

export const Picture = memo(function Picture({ laid, lanes, chosen, belief, written, nameOf, onChoose }: PictureProps) {
  const { ground, arrows, labels, width, height } = laid;
  const { language } = useWords();
  const alone = arrows
    .filter((arrow) => !isTogether(arrow) || holds(arrow, chosen))
    .sort((a, b) => Number(holds(a, chosen)) - Number(holds(b, chosen)));
  return (
    <svg width={width} height={height} role="presentation" className="board-picture">
      <Days laid={laid} />
      <Lanes lanes={lanes} ground={ground} />
      <Brackets arrows={arrows} ground={ground} />
      <ClockLine laid={laid} />
      <clipPath id="board-lanes">
        <rect x={ground.left - 8} y="0" width={Math.max(0, width - ground.left + 8)} height={height} />
      </clipPath>
      <g clipPath="url(#board-lanes)" role="presentation">
        <Together arrows={arrows} onChoose={onChoose} />
        {alone.map((arrow) => (
          <Arrow
            key={arrow.key}
            id={optionId(arrow)}
            arrow={arrow}
            minor={arrow.wire.routine || lanes[arrow.from]!.minor || lanes[arrow.to]!.minor}
            chosen={holds(arrow, chosen)}
            name={nameOf(arrow)}
            onChoose={onChoose}
          />
        ))}
      </g>
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
      {belief !== undefined && <BeliefStrip laid={laid} belief={belief} language={language} />}
      {written.length > 0 && <RecordedStrip laid={laid} claims={written} />}
    </svg>
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
    const { left, top } = currentTarget.ownerSVGElement!.getBoundingClientRect();
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

function Days({ laid: { ground, height, width } }: { readonly laid: Laid }) {
  const { pack } = useOpened();
  const { language } = useWords();
  const { start, sky } = pack.scenario;
  const offset = clockMinutes(start)! - clockMinutes(start.slice(0, 10))!;
  const { window, left, right } = ground;
  const days = daysIn(window, offset);
  const apart = xAt(ground, 1440) - xAt(ground, 0);
  const every = Math.max(1, Math.ceil(26 / apart));
  return (
    <g aria-hidden="true">
      {nightsIn(window, offset, sky).map(({ from, to }) => (
        <rect
          key={from}
          x={xAt(ground, from)}
          y={HEADER}
          width={xAt(ground, to) - xAt(ground, from)}
          height={height - HEADER}
          fill="var(--night-band)"
        />
      ))}
      {days.map((day, i) => {
        const x = (xAt(ground, Math.max(window.from, day)) + xAt(ground, Math.min(window.to, day + 1440))) / 2;
        if (i % every > 0 || x < left + 8 || x > Math.min(right, width) - 6) return null;
        return (
          <g key={day}>
            {apart > 60 && (
              <text x={x} y="18" textAnchor="middle" style={{ fontSize: 11, fill: "var(--ink-2)" }}>
                {weekdayIn(language, start, day)}
              </text>
            )}
            <text
              x={x}
              y="35"
              textAnchor="middle"
              style={{ font: `600 ${apart > 40 ? 15 : 12}px var(--text)`, fill: "var(--ink)" }}
            >
              {Number(momentAfter(start, day).slice(8, 10))}
            </text>
          </g>
        );
      })}
    </g>
  );
}

const WEEKDAYS_ZH = "日一二三四五六";
function weekdayIn(language: "en" | "zh", start: string, day: number): string {
  if (language === "en") return weekdayDate("en", start, day).slice(0, 3);
  return `周${WEEKDAYS_ZH[new Date(`${momentAfter(start, day).slice(0, 10)}T00:00Z`).getUTCDay()]}`;
}

function Lanes({ lanes, ground }: { readonly lanes: readonly Lane[]; readonly ground: Ground }) {
  const { pack } = useOpened();
  const { language } = useWords();
  const words = BOARD_WORDS[language];
  const { headquarters } = pack.scenario.names;
  const narrow = ground.left < 130;
  const tight = lanes.length > 1 && ground.heights[1]! - ground.heights[0]! < 40;
  const commander = (id: string) => {
    const found = pack.papers.headquarters.find((one) => one.id === id)?.commander;
    return found === undefined ? "" : nameIn(language, found.names);
  };
  return (
    <g>
      {lanes.map(({ key, headquarters: h, gathered, minor, members }, i) => {
        const y = ground.heights[i]!;
        const called = headquarters[h]!.names;
        const name = narrow ? shortNameIn(language, called) : nameIn(language, called);
        const title = gathered ? words.tools.belowOf(narrow ? name : nameIn(language, called)) : name;
        const under = gathered ? `${members.length}` : minor || narrow || tight ? "" : commander(headquarters[h]!.id);
        const lines = brokenName(language, title, narrow ? 10 : 21);
        return (
          <g key={key}>
            <line
              x1={ground.left}
              x2={ground.right}
              y1={y}
              y2={y}
              stroke={minor ? "var(--rule)" : "var(--rule-strong)"}
              strokeWidth={minor ? 1.2 : 1.4}
            />
            <text style={{ font: `600 ${minor || tight || narrow ? 13 : 15}px var(--text)`, fill: "var(--ink)" }}>
              {lines.map((line, n) => (
                <tspan
                  key={n}
                  x={narrow ? 8 : 20}
                  y={y + 4 + (n - (lines.length - 1) / 2) * 17 - (under === "" ? 0 : 7)}
                >
                  {line}
                </tspan>
              ))}
            </text>
            {under !== "" && !gathered && (
              <text
                x={narrow ? 8 : 20}
                y={y + 14 + ((lines.length - 1) / 2) * 17}
                style={{ fontSize: 12, fill: "var(--ink-2)" }}
              >
                {under}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** A name over lines of so many Latin signs; in Chinese of half as many. */
function brokenName(language: "en" | "zh", name: string, most: number): string[] {
  if (language === "zh")
    return name.length > most / 2 + 1
      ? [name.slice(0, Math.ceil(name.length / 2)), name.slice(Math.ceil(name.length / 2))]
      : [name];
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const line = lines.at(-1);
    if (line !== undefined && `${line} ${word}`.length <= most) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.length > 0 ? lines : broken(language, name);
}

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

/** The clock's minute, moved without drawing the board anew. */
function ClockLine({ laid: { ground, height } }: { readonly laid: Laid }) {
  const line = useRef<SVGGElement>(null);
  const place = useMemo(
    () =>
      ({ at }: { readonly at: number }) => {
        const x = xAt(ground, at);
        const isIn = x >= ground.left && x <= ground.right;
        line.current?.setAttribute("transform", `translate(${isIn ? x.toFixed(1) : -99} 0)`);
      },
    [ground],
  );
  useEffect(() => {
    place(useRoom.getState());
    return useRoom.subscribe(place);
  }, [place]);
  return (
    <g ref={line} aria-hidden="true" className="board-clock" pointerEvents="none">
      <line y1={HEADER - 2} y2={height} stroke="var(--accent-fill)" strokeWidth="2" />
      <path d={`M-6 ${HEADER - 8}H6V${HEADER - 3}L0 ${HEADER + 3}L-6 ${HEADER - 3}Z`} fill="var(--accent-fill)" />
    </g>
  );
}
