/** Under the lanes, over the same days: how likely a headquarters held one thing. */
import { useMemo } from "react";
import { decimal } from "@staffride/views/figures";
import { nameIn, shortNameIn } from "@staffride/views/language";
import type { Language } from "@staffride/views/language";
import { valueAt } from "@staffride/views/watch/timeline";
import { useOpened } from "../data/opened.js";
import { useRoom } from "../state/store.js";
import { useSettledAt } from "../state/settled.js";
import { xAt } from "./arrows.js";
import { courseOf, stepsOf } from "./beliefs.js";
import type { Believed } from "./beliefs.js";
import { Carried } from "./carried.js";
import { around } from "./live.js";
import type { Live } from "./live.js";
import type { Laid } from "./picture.js";
import { BOARD_WORDS } from "./words.js";
import { textWidth } from "@staffride/views/map/text-width";

const HIGH = 56;

interface StripProps {
  readonly laid: Laid;
  readonly live: Live;
  readonly belief: Believed;
  readonly language: Language;
}

export function BeliefStrip({ laid, live, belief, language }: StripProps) {
  const { ground, bottom } = laid;
  const { pack, run } = useOpened();
  const eyes = useRoom(({ choices }) => choices.eyes);
  const at = useSettledAt();
  const words = BOARD_WORDS[language];
  const course = useMemo(() => courseOf(run, belief), [run, belief]);
  const { left, right, window } = ground;
  const base = bottom + 18 + HIGH;
  const y = (value: number) => base - value * HIGH;
  // from a headquarters nothing is known of what it will think
  const drawn = around(window);
  const until = eyes.kind === "headquarters" ? Math.min(drawn.to, Math.max(drawn.from, at)) : drawn.to;
  const { line, area } = stepsOf(course, { from: drawn.from, to: until }, (minute) => xAt(ground, minute), y);
  const { hue } = pack.scenario.names.sides[pack.scenario.command.side[belief.holder]!]!;
  const now = valueAt(course, at);
  const narrow = left < 130;
  return (
    <g>
      <path d={`M${left} ${y(0)}H${right}M${left} ${y(1)}H${right}`} stroke="var(--rule)" fill="none" />
      <Carried {...{ laid, live }} exact>
        <path d={area} fill={`var(--${hue}-wash)`} />
        <path d={line} fill="none" stroke={`var(--${hue})`} strokeWidth="2" />
      </Carried>
      {[0, 1].map((value) => (
        <text key={value} x={left - 6} y={y(value) + 4} textAnchor="end" style={{ fontSize: 11, fill: "var(--ink-2)" }}>
          {value}
        </text>
      ))}
      <text style={{ fontSize: 12, fill: "var(--ink-2)" }}>
        {beliefLines(language, belief, pack.scenario.names, left - (narrow ? 24 : 44)).map((part, i) => (
          <tspan key={i} x={narrow ? 8 : 20} y={y(1) + 8 + i * 15}>
            {part}
          </tspan>
        ))}
      </text>
      {line === "" && (
        <text x={left + 10} y={y(0.5) + 4} style={{ fontSize: 12, fill: "var(--ink-2)" }}>
          {words.belief.notYet}
        </text>
      )}
      <Carried {...{ laid, live }}>
        {now !== undefined && at >= window.from && at <= window.to && (
          <g>
            <circle cx={xAt(ground, at)} cy={y(now)} r="3.5" fill="var(--accent-fill)" />
            <text
              x={Math.min(right - 30, xAt(ground, at) + 8)}
              y={y(now) + (now > 0.7 ? 14 : -6)}
              style={{
                fontSize: 12,
                fontWeight: 600,
                fill: "var(--accent)",
                stroke: "var(--ground)",
                strokeWidth: 3,
                paintOrder: "stroke",
              }}
            >
              {decimal(now, 2)}
            </text>
          </g>
        )}
      </Carried>
    </g>
  );
}

/** Beside the strip: what it is, and more of it in a lighter ink. */
export function LeftWords({ left, y, parts }: { left: number; y: number; parts: readonly [string, string] }) {
  const narrow = left < 130;
  const room = left - (narrow ? 14 : 44);
  const [title, more] = parts.map((part) => wrapped(part, room)) as [string[], string[]];
  return (
    <text style={{ fontSize: 12 }}>
      {[...title, ...(narrow ? [] : more)].map((part, i) => (
        <tspan
          key={i}
          x={narrow ? 8 : 20}
          y={y + i * 15}
          style={i < title.length ? { fontWeight: 600, fill: "var(--ink)" } : { fill: "var(--ink-2)" }}
        >
          {part}
        </tspan>
      ))}
    </text>
  );
}

type Names = ReturnType<typeof useOpened>["pack"]["scenario"]["names"];

export function beliefWords(language: Language, { what, holder, of }: Believed, names: Names, nameOf = nameIn): string {
  const words = BOARD_WORDS[language].belief;
  const who = nameOf(language, names.headquarters[holder]!.names);
  if (what === "intent") return words.intent(who, nameIn(language, names.intents[of]!.names));
  const whom = nameOf(language, names.headquarters[of]!.names);
  return what === "regard" ? words.regard(who, whom) : words.weak(who, whom);
}

/** What is believed, beside the strip: in whole names where there is room for them, else in short ones. */
function beliefLines(language: Language, belief: Believed, names: Names, most: number): string[] {
  const whole = wrapped(beliefWords(language, belief, names), most);
  if (whole.length <= MOST_LINES) return whole;
  const short = wrapped(beliefWords(language, belief, names, shortNameIn), most);
  return short.length <= MOST_LINES ? short : [...short.slice(0, MOST_LINES - 1), "…"];
}

/** Beside a strip there is room for so many. */
const MOST_LINES = 4;

/** Over lines no wider than so many pixels. */
function wrapped(text: string, most: number): string[] {
  const pieces = /\p{Script=Han}/u.test(text) ? [...text] : text.split(/(?<= )/u);
  const lines: string[] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    if (line !== undefined && textWidth(line + piece.trimEnd(), { size: 12 }) <= most)
      lines[lines.length - 1] = line + piece;
    else lines.push(piece);
  }
  return lines;
}
