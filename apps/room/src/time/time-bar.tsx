/** Time: controls, the axis of the campaign with its nights and its events, the sky. */
import { memo, useEffect, useMemo, useRef } from "react";
import type { RefObject } from "react";
import { dayOf, fullDate, moment, time, weekdayDate } from "@staffride/views/calendar";
import { nameIn } from "@staffride/views/language";
import { clockMinutes, momentAfter } from "@staffride/formats/moment";
import { weatherAt } from "../map/light.js";
import { useOpened } from "../data/opened.js";
import { moonsOf } from "./moons.js";
import type { Phase } from "./moons.js";
import { useTicks } from "./ticks.js";
import type { Tick } from "./ticks.js";
import { useSettledAt } from "../state/settled.js";
import { SPEEDS } from "../state/choices.js";
import { useRoom } from "../state/store.js";
import { useWords } from "../words/words.js";

const DAY = 1440;

export function TimeBar() {
  return (
    <footer className="time">
      <Controls />
      <Axis />
      <Sky />
    </footer>
  );
}

function Controls() {
  const { pack } = useOpened();
  const { words, language } = useWords();
  const { playing, setPlaying, choose, setAt, choices } = useRoom();
  // whoever looks through somebody's eyes is not told what he will read
  const isOpen = choices.eyes.kind === "truth";
  const ticks = useTicks();
  const at = useSettledAt();
  const [above, below] = pack.scenario.names.sides.map(({ names }) => nameIn(language, names));
  const [before, after] = [tickFrom(ticks, at, -1), tickFrom(ticks, at, 1)];
  const named = (label: string, tick: Tick | undefined) => (tick === undefined ? label : `${label}: ${told(tick)}`);
  const told = (tick: Tick) => `${moment(language, pack.scenario.start, tick.at)} ${tick.words(language)}`;
  return (
    <div className="controls">
      <div className="controls-row">
        <Step label={named(words.time.earlier, before)} tick={before} d="M5 4v12M16 4l-9 6 9 6z" />
        <button
          className="play"
          aria-label={playing ? words.time.pause : words.time.play}
          onClick={() => setPlaying(!playing)}
        >
          <Icon d={playing ? "M7 4.5v11M13 4.5v11" : "M7 4l9 6-9 6z"} />
        </button>
        <Step
          label={isOpen ? named(words.time.later, after) : words.time.later}
          tick={after}
          d="M15 4v12M4 4l9 6-9 6z"
        />
        <select
          aria-label={words.time.speed}
          value={choices.speed}
          onChange={({ target }) => choose({ speed: Number(target.value) })}
        >
          {SPEEDS.map((hours) => (
            <option key={hours} value={hours}>
              {words.time.hoursASecond(hours)}
            </option>
          ))}
        </select>
      </div>
      {isOpen && after !== undefined && (
        <button
          className="next-event"
          tabIndex={-1}
          aria-hidden="true"
          title={told(after)}
          onClick={() => setAt(after.at)}
        >
          {told(after)}
        </button>
      )}
      <small className="second">
        {words.time.sides(above!, below!)}
        <br />
        {words.time.keys}
      </small>
    </div>
  );
}

interface StepProps {
  readonly label: string;
  readonly tick: Tick | undefined;
  readonly d: string;
}

/** To the event before or after, which it names. */
const Step = ({ label, tick, d }: StepProps) => (
  <button
    aria-label={label}
    title={label}
    aria-disabled={tick === undefined}
    onClick={() => tick && useRoom.getState().setAt(tick.at)}
  >
    <Icon d={d} />
  </button>
);

/** The event before or after a minute. */
const tickFrom = (ticks: readonly Tick[], at: number, way: 1 | -1): Tick | undefined =>
  way > 0 ? ticks.find((tick) => tick.at > at + 0.5) : ticks.findLast((tick) => tick.at < at - 0.5);

const Icon = ({ d }: { readonly d: string }) => (
  <svg
    width="20"
    height="20"
    viewBox="0 0 20 20"
    fill="currentColor"
    stroke="currentColor"
    strokeWidth="1.7"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d={d} />
  </svg>
);

/** Go to the event before or after this minute. */
export function useStep(): (way: 1 | -1) => void {
  const ticks = useTicks();
  return (way) => {
    const { at, setAt } = useRoom.getState();
    const found = tickFrom(ticks, at, way);
    if (found !== undefined) setAt(found.at);
  };
}

function Axis() {
  const { pack } = useOpened();
  const { words, language } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const playhead = useRef<HTMLDivElement>(null);
  const past = useRef<SVGRectElement>(null);
  const ticks = useTicks();
  const { start, length } = pack.scenario;
  const settled = useSettledAt();

  useEffect(() => {
    const place = ({ at }: { at: number }) => {
      if (playhead.current && box.current)
        playhead.current.style.left = `${xAt(at, length, box.current.clientWidth)}px`;
      past.current?.setAttribute("width", `${Math.max(0, (at / length) * 100)}%`);
    };
    place(useRoom.getState());
    const unsubscribe = useRoom.subscribe(place);
    const onResize = () => place(useRoom.getState());
    window.addEventListener("resize", onResize);
    return () => {
      unsubscribe();
      window.removeEventListener("resize", onResize);
    };
  }, [length]);

  const seek = (clientX: number) => {
    if (box.current === null) return;
    const { left, width } = box.current.getBoundingClientRect();
    const share = (clientX - left - INSET) / (width - 2 * INSET);
    useRoom.getState().setAt(Math.round(Math.min(1, Math.max(0, share)) * length));
  };
  const days = Math.ceil(length / DAY);
  return (
    <div
      className="axis"
      ref={box}
      role="slider"
      tabIndex={0}
      aria-label={words.time.axis}
      aria-valuemin={0}
      aria-valuemax={length}
      aria-valuenow={Math.round(settled)}
      aria-valuetext={`${fullDate(language, start, settled)}, ${time(start, settled)}, ${words.time.day(Math.min(days, dayOf(start, settled)), days)}`}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        seek(event.clientX);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) seek(event.clientX);
      }}
    >
      <AxisPicture ticks={ticks} past={past} day={dayOf(start, settled)} />
      <div className="playhead" ref={playhead} />
    </div>
  );
}

/** Clear of the ends of the axis, px. */
const INSET = 20;
const xAt = (at: number, length: number, width: number): number => INSET + (at / length) * (width - 2 * INSET);

interface AxisPictureProps {
  readonly ticks: readonly Tick[];
  /** As wide as what is past. */
  readonly past: RefObject<SVGRectElement | null>;
  /** Of the campaign, from 1. */
  readonly day: number;
}

/** Nights, moons, events, days. What is still to come is fainter. */
const AxisPicture = memo(function AxisPicture({ ticks, past, day }: AxisPictureProps) {
  const { pack } = useOpened();
  const { language } = useWords();
  const { start, length, sky, names } = pack.scenario;
  const days = Math.ceil(length / DAY);
  const share = (at: number) => `${((at / length) * 100).toFixed(3)}%`;
  const fromMidnight = clockMinutes(start)! - clockMinutes(start.slice(0, 10))!;
  const nights = useMemo(
    () =>
      Array.from({ length: days + 1 }, (_, d) => ({
        from: Math.max(0, (d - 1) * DAY + sky.sunset - fromMidnight),
        to: Math.min(length, d * DAY + sky.sunrise - fromMidnight),
      })).filter(({ from, to }) => to > from),
    [days, length, sky, fromMidnight],
  );
  const events = useMemo(
    () => (
      <>
        <line x1="0" x2="100%" y1="55" y2="55" stroke="var(--ink)" />
        {ticks.map(({ at, side, rank }, i) => (
          <line
            key={i}
            x1={share(at)}
            x2={share(at)}
            y1={side === 0 ? 53 : 57}
            y2={side === 0 ? 53 - LENGTHS[rank]! : 57 + LENGTHS[rank]!}
            strokeWidth={rank === 1 ? 2 : 1.2}
            stroke={side < 0 ? "var(--ink-3)" : `var(--${names.sides[side]!.hue})`}
          />
        ))}
      </>
    ),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `share` rests on the length alone
    [ticks, length, names],
  );
  return (
    <svg aria-hidden="true" style={{ marginInline: INSET, width: `calc(100% - ${2 * INSET}px)` }}>
      {nights.map(({ from, to }) => (
        <rect key={from} x={share(from)} width={share(to - from)} y="24" height="62" fill="var(--night-band)" />
      ))}
      {moonsOf(sky.moon).map(({ day: of, phase }) => (
        <Moon key={of} phase={phase} x={share(Math.min(length, (of + 1) * DAY - fromMidnight))} />
      ))}
      <clipPath id="past">
        <rect ref={past} x="-2" y="0" width="0" height="120" />
      </clipPath>
      <g opacity="0.38">{events}</g>
      <g clipPath="url(#past)">{events}</g>
      <line x1="0" x2="100%" y1="86" y2="86" stroke="var(--rule-strong)" />
      {Array.from({ length: days }, (_, d) => (
        <g key={d}>
          <line x1={share(d * DAY)} x2={share(d * DAY)} y1="86" y2="91" stroke="var(--rule-strong)" />
          <text
            x={share(Math.min(length, (d + 0.5) * DAY))}
            y="103"
            textAnchor="middle"
            style={d + 1 === day ? { fill: "var(--ink)", fontWeight: 600 } : { fill: "var(--ink-2)" }}
          >
            {Number(momentAfter(start, d * DAY).slice(8, 10))}
          </text>
        </g>
      ))}
      <text x="10" y="15" style={{ fontSize: 11, fill: "var(--ink-2)" }}>
        {monthOf(language, start)}
      </text>
    </svg>
  );
});

/** Full: an open ring; a quarter: its lit half, which waxes from the right and wanes to the left. */
const Moon = ({ phase, x }: { readonly phase: Phase; readonly x: string }) => (
  <svg x={x} y="31" overflow="visible">
    <circle r="4.5" fill={phase === "full" ? "var(--panel)" : "var(--ink-3)"} stroke="var(--ink-3)" />
    {phase !== "full" && (
      <path
        d={phase === "first-quarter" ? "M0-4.5A4.5 4.5 0 0 1 0 4.5z" : "M0-4.5A4.5 4.5 0 0 0 0 4.5z"}
        fill="var(--panel)"
      />
    )}
  </svg>
);

const LENGTHS = [0, 22, 13, 6];

function monthOf(language: "en" | "zh", start: string): string {
  const [year, month] = start.split("-").map(Number);
  return language === "zh" ? `${year}年${month}月` : weekdayDate("en", start, 0).split(" ").at(-1)! + ` ${year}`;
}

function Sky() {
  const { pack } = useOpened();
  const { words } = useWords();
  const at = useSettledAt();
  const { start, sky } = pack.scenario;
  const minute = (((clockMinutes(start)! + at) % DAY) + DAY) % DAY;
  const day = Math.min(sky.nDay - 1, Math.max(0, dayOf(start, at) - 1));
  const weather = weatherAt(pack.scenario, at);
  const isDay = minute >= sky.sunrise && minute < sky.sunset;
  const clock = (of: number) => `${String(Math.floor(of / 60)).padStart(2, "0")}:${String(of % 60).padStart(2, "0")}`;
  return (
    <div className="sky">
      <dl className="facts">
        <dt>{words.time.light}</dt>
        <dd>{isDay ? words.time.lightUntil(clock(sky.sunset)) : words.time.darkUntil(clock(sky.sunrise))}</dd>
        <dt>{words.time.moon}</dt>
        <dd>{words.time.moonLit(Math.round(sky.moon[day]! * 100))}</dd>
        <dt>{words.time.weather}</dt>
        <dd>
          {words.time.weathers[weather]}
          {sky.cold[day]! > 0 ? ` · ${words.time.cold}` : ""}
        </dd>
      </dl>
    </div>
  );
}
