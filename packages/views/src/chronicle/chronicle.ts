/**
 * The chronicle: a run told day by day, hour by hour.
 *
 * Of a full day what the campaign turns on is always told, then what is worth noting, then the rest as far as there is
 * room; what is told stands in the order it happened.
 */
import type { TraceLine } from "@staffride/formats/trace";
import { openBook } from "../book.js";
import { date, dayOf, time, weekdayDate } from "../calendar.js";
import { nameIn } from "../language.js";
import type { Language } from "../language.js";
import { plain } from "../palette.js";
import type { Palette } from "../palette.js";
import { wrap } from "../wrap.js";
import type { Day, Happening } from "./day.js";
import { gatherDays } from "./gather.js";
import type { Chronicled } from "./reading.js";
import { rankOf } from "./rank.js";
import type { Rank } from "./rank.js";
import { tongueFor } from "./telling.js";
import type { Tongue } from "./tongue.js";

/** One thing told. */
export interface Entry {
  /** Minutes since the campaign began, and the hour that is. */
  readonly at: number;
  readonly time: string;
  readonly what: Happening["what"];
  readonly rank: Rank;
  readonly text: string;
}

export interface ChronicleDay {
  readonly day: number;
  readonly date: string;
  readonly heading: string;
  readonly entries: readonly Entry[];
  /** Killed, wounded and missing, by side. */
  readonly losses: readonly [number, number];
  /** Sentences that sum the day up. */
  readonly summary: readonly string[];
  /** Lesser things left out. */
  readonly left: number;
}

export interface ChronicleOptions {
  readonly language: Language;
  /** Most entries told of one day; what the campaign turns on is always told. */
  readonly most?: number;
}

/** Tell a run from its decoded trace lines. */
export function chronicle(scenario: Chronicled, lines: Iterable<TraceLine>, options: ChronicleOptions): ChronicleDay[] {
  const { language, most = 12 } = options;
  const book = openBook(language, scenario);
  const tongue = tongueFor(scenario, language);

  const entry = (day: number, happening: Happening): Entry => ({
    at: happening.at,
    time: dayOf(scenario.start, happening.at) > day ? "24:00" : time(scenario.start, happening.at),
    what: happening.what,
    rank: rankOf(happening, book),
    text: tongue.tell(happening),
  });
  return gatherDays(scenario, lines).map((day): ChronicleDay => {
    const all = day.happenings.map((one) => entry(day.day, one)).sort((a, b) => a.rank - b.rank || a.at - b.at);
    const entries = all.filter(({ rank }, index) => rank === 1 || index < most).sort((a, b) => a.at - b.at);
    return {
      day: day.day,
      date: date(language, scenario.start, day.at),
      heading: tongue.heading(weekdayDate(language, scenario.start, day.at), day.day),
      entries,
      losses: day.losses,
      summary: summary(day, tongue),
      left: all.length - entries.length,
    };
  });
}

function summary(day: Day, tongue: Tongue): string[] {
  const lines: string[] = [];
  if (day.marches.length > 0) lines.push(tongue.marches(day, 5));
  if (day.signals.read > 0) lines.push(tongue.signals(day));
  if (day.losses[0] + day.losses[1] > 0) lines.push(tongue.losses(day));
  return lines;
}

/** The chronicle as text for a terminal of so many columns. */
export function chronicleText(
  scenario: Chronicled,
  days: readonly ChronicleDay[],
  options: { readonly language: Language; readonly palette?: Palette; readonly width?: number },
): string {
  const { language, palette = plain, width = 100 } = options;
  const more = (left: number) =>
    language === "zh" ? `另有次要事项${left}件` : `and ${left} lesser matter${left === 1 ? "" : "s"}`;
  const told = ({ time, rank, text }: Entry) => {
    const [first, ...rest] = wrap(`${time}  ${text}`, width - 2, 7).split("\n");
    const hour = palette.faint(first!.slice(0, 5));
    const dress = (line: string) => (rank === 1 ? palette.strong(line) : line);
    return [`  ${hour}${dress(first!.slice(5))}`, ...rest.map((line) => `  ${dress(line)}`)].join("\n");
  };
  const page = ({ heading, entries, left, summary: sums }: ChronicleDay) =>
    [
      palette.strong(heading),
      ...entries.map(told),
      ...(left > 0 ? [palette.faint(`         ${more(left)}`)] : []),
      ...sums.map((line) => palette.faint(`  ${wrap(line, width - 2, 2).replaceAll("\n", "\n  ")}`)),
    ].join("\n");
  const title = nameIn(language, scenario.names.title);
  return [palette.strong(title), ...days.map(page)].join("\n\n") + "\n";
}
