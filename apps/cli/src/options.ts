/** What may stand behind an option, and what is said when something else does. */
import { availableParallelism } from "node:os";
import { InvalidArgumentError } from "commander";
import { clockMinutes, momentAfter } from "@staffride/formats/moment";
import type { Scenario } from "@staffride/formats/scenario";
import { Misused } from "./refused.js";
import { inWords } from "./stage.js";
import type { Stage } from "./stage.js";

/** Most runs of one ensemble: the outcomes of each are kept until the report is written. */
const MOST_RUNS = 1_000_000;
const MOST_THREADS = 64;

/** Threads when none are asked for. */
export const DEFAULT_THREADS = Math.min(availableParallelism(), MOST_THREADS);

const wholeNumber = (low: number, high: number) => (text: string) => {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= low && value <= high) return value;
  throw new InvalidArgumentError(`Expected a whole number from ${low} to ${high}.`);
};

export const parseRuns = wholeNumber(1, MOST_RUNS);
/** Runs of which a spread is taken. */
export const parseSeveralRuns = wholeNumber(2, MOST_RUNS);
export const parseThreads = wholeNumber(1, MOST_THREADS);
export const parseSeed = wholeNumber(0, 2 ** 32 - 1);

/** The name of something; an empty one is a slip, e.g. of a shell variable that was never set. */
export function parseName(text: string): string {
  if (text.trim() !== "") return text;
  throw new InvalidArgumentError("Expected a name, found nothing.");
}

/** Endings of a trace: lines of JSON, or a table. */
const TRACES = [".ndjson", ".jsonl", ".parquet"];

/** A trace's file by a name that says how it is to be written; a device or a pipe takes lines of JSON. */
export function parseTracePath(text: string): string {
  if (text.startsWith("/dev/")) return text;
  if (TRACES.some((ending) => text.toLowerCase().endsWith(ending) && text.length > ending.length)) return text;
  throw new InvalidArgumentError(
    "Expected a file that ends in .ndjson or .jsonl (lines of JSON) or in .parquet (a table).",
  );
}

/** Options that may be given several times. */
export const collect = (value: string, before: readonly string[] | undefined): string[] => [
  ...(before ?? []),
  parseName(value),
];

/** Interventions, an option by decision point: `--do D12=stay-north`, several times for several points. */
export function collectDo(text: string, before: Readonly<Record<string, string>> = {}): Record<string, string> {
  const [, decision, option] = /^([^=\s]+)=([^=\s]+)$/.exec(text) ?? [];
  if (decision === undefined || option === undefined)
    throw new InvalidArgumentError("Expected a decision point and one of its options, such as D12=stay-north.");
  if (Object.hasOwn(before, decision)) throw new InvalidArgumentError(`${decision} is settled already.`);
  return { ...before, [decision]: option };
}

/** A local time of the campaign; a date alone is its midnight. */
export function parseMoment(text: string): string {
  if (clockMinutes(text) !== undefined) return text;
  throw new InvalidArgumentError("Expected a local time such as 1943-12-12T18:00, or a date such as 1943-12-12.");
}

/**
 * Minutes from the campaign's start to a moment within it.
 *
 * @throws Misused when it lies outside
 */
export function minuteOf(
  { start, length }: Pick<Scenario, "start" | "length">,
  moment: string,
  option: string,
  spoken: Pick<Stage, "language">,
): number {
  const minute = clockMinutes(moment)! - clockMinutes(start)!;
  if (minute >= 0 && minute <= length) return minute;
  const end = momentAfter(start, length);
  throw new Misused(
    inWords(
      spoken,
      `${option} ${moment} is outside the campaign, which runs from ${start} to ${end}.`,
      `${option} ${moment} 不在战役起讫之内：自 ${start} 至 ${end}。`,
    ),
  );
}
