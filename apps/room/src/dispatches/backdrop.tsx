/** What the arrows are drawn on: nights and days, lanes with their names, the clock's minute. */
import { useEffect, useMemo, useRef } from "react";
import { clockMinutes, momentAfter } from "@staffride/formats/moment";
import { nameIn, shortNameIn } from "@staffride/views/language";
import type { Language } from "@staffride/views/language";
import { weekdayDate } from "@staffride/views/calendar";
import { useOpened } from "../data/opened.js";
import { useRoom } from "../state/store.js";
import { useWords } from "../words/words.js";
import type { Ground } from "./arrows.js";
import { xAt } from "./arrows.js";
import { broken } from "./label.js";
import type { Lane } from "./lanes.js";
import { BEYOND, around } from "./live.js";
import { BOARD_WORDS } from "./words.js";
import { daysIn, nightsIn } from "./window.js";

export const HEADER = 46;
const DAY = 1440;

interface Sheet {
  readonly ground: Ground;
  readonly width: number;
  readonly height: number;
}

/** Those of the window, and those on either side of it that are there when it is dragged. */
export function Days({ laid: { ground, width, height } }: { readonly laid: Sheet }) {
  const { pack } = useOpened();
  const { language } = useWords();
  const { start, sky } = pack.scenario;
  const offset = clockMinutes(start)! - clockMinutes(start.slice(0, 10))!;
  const { window, left, right } = ground;
  const drawn = around(window);
  const days = daysIn(drawn, offset);
  const first = days.findIndex((day) => day + DAY > window.from);
  const apart = xAt(ground, DAY) - xAt(ground, 0);
  const every = Math.max(1, Math.ceil(26 / apart));
  return (
    <g aria-hidden="true">
      {nightsIn(drawn, offset, sky).map(({ from, to }) => (
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
        const isIn = day < window.to && day + DAY > window.from;
        // of a day that the window cuts, in the middle of what is left of it
        const [from, to] = isIn ? [Math.max(window.from, day), Math.min(window.to, day + DAY)] : [day, day + DAY];
        const x = (xAt(ground, from) + xAt(ground, to)) / 2;
        if ((i - first) % every !== 0 || (isIn && (x < left + 8 || x > Math.min(right, width) - 6))) return null;
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

export function Lanes({ lanes, ground }: { readonly lanes: readonly Lane[]; readonly ground: Ground }) {
  const { pack } = useOpened();
  const { language } = useWords();
  const words = BOARD_WORDS[language];
  const { headquarters } = pack.scenario.names;
  const narrow = ground.left < 130;
  const commander = (id: string) => {
    const found = pack.papers.headquarters.find((one) => one.id === id)?.commander;
    return found === undefined ? "" : nameIn(language, found.names);
  };
  return (
    <g>
      {lanes.map(({ key, headquarters: h, gathered, minor, members }, i) => {
        const y = ground.heights[i]!;
        const tight = gapAt(ground.heights, i) < TIGHT;
        const called = headquarters[h]!.names;
        const full = nameIn(language, called);
        const name = narrow || (tight && full.length > FITS[language]) ? shortNameIn(language, called) : full;
        const title = gathered ? words.tools.belowOf(name) : name;
        const under = gathered ? `${members.length}` : minor || narrow || tight ? "" : commander(headquarters[h]!.id);
        const lines = tight && !narrow ? [title] : brokenName(language, title, narrow ? 10 : 21);
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

/** To the next lane. */
const gapAt = (heights: readonly number[], i: number): number =>
  Math.min(...[i - 1, i + 1].flatMap((j) => (heights[j] === undefined ? [] : [Math.abs(heights[j] - heights[i]!)])));
/** Lanes this close have room for one line, pixels. */
const TIGHT = 40;
/** Signs of a name in one line. */
const FITS: Readonly<Record<Language, number>> = { en: 22, zh: 11 };

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

/** The clock's minute, moved without drawing the board anew. */
export function ClockLine({ laid: { ground, height } }: { readonly laid: Sheet }) {
  const line = useRef<SVGGElement>(null);
  const place = useMemo(
    () =>
      ({ at }: { readonly at: number }) => {
        const x = xAt(ground, at);
        const aside = (ground.right - ground.left) * BEYOND;
        const isNear = x >= ground.left - aside && x <= ground.right + aside;
        line.current?.setAttribute("transform", `translate(${isNear ? x.toFixed(1) : -9999} 0)`);
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
