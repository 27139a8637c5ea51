/** What may stand behind an option, and what is said when something else does. */
import { availableParallelism } from "node:os";
import { InvalidArgumentError } from "commander";
import { clockMinutes, momentAfter } from "@staffride/formats/moment";
import type { Scenario } from "@staffride/formats/scenario";
import { Misused } from "./refused.js";
import { inWords } from "./words/spoken.js";
import type { Speaker, Spoken } from "./words/spoken.js";
import { EXPECTED, MISUSE } from "./words/usage.js";

/** Most runs of one ensemble: the outcomes of each are kept until the report is written. */
const MOST_RUNS = 1_000_000;
const MOST_THREADS = 64;

/** Threads when none are asked for. */
export const DEFAULT_THREADS = Math.min(availableParallelism(), MOST_THREADS);

/** Endings of a trace: lines of JSON, or a table. */
const TRACES = [".ndjson", ".jsonl", ".parquet"];

/** Readers of what stands behind an option, for a command that speaks a language. */
export function parsers(speaker: Speaker) {
  const refuse = (said: Spoken): never => {
    throw new InvalidArgumentError(inWords(speaker, said));
  };
  const wholeNumber = (low: number, high: number) => (text: string) => {
    const value = Number(text);
    return /^\d+$/.test(text) && value >= low && value <= high ? value : refuse(EXPECTED.wholeNumber(low, high));
  };
  /** The name of something; an empty one is a slip, e.g. of a shell variable that was never set. */
  const name = (text: string): string => (text.trim() === "" ? refuse(EXPECTED.name) : text);

  return {
    name,
    runs: wholeNumber(1, MOST_RUNS),
    /** Runs of which a spread is taken. */
    severalRuns: wholeNumber(2, MOST_RUNS),
    /** One run of an ensemble, by its number. */
    run: wholeNumber(0, MOST_RUNS - 1),
    threads: wholeNumber(1, MOST_THREADS),
    port: wholeNumber(0, 65535),
    seed: wholeNumber(0, 2 ** 32 - 1),
    /** Options that may be given several times. */
    names: (text: string, before: readonly string[] = []): string[] => [...before, name(text)],
    /** A local time of the campaign; a date alone is its midnight. */
    moment: (text: string): string => (clockMinutes(text) === undefined ? refuse(EXPECTED.moment) : text),
    /** A trace's file by a name that says how it is to be written; a device or a pipe takes lines of JSON. */
    traceFile: (text: string): string => (isDevice(text) || isTrace(text) ? text : refuse(EXPECTED.traceFile)),
    /** Interventions, an option by decision point: `--do D12=stay-north`, several times for several points. */
    interventions: (text: string, before: Readonly<Record<string, string>> = {}): Record<string, string> => {
      const [, decision, option] = /^([^=\s]+)=([^=\s]+)$/.exec(text) ?? [];
      if (decision === undefined || option === undefined) return refuse(EXPECTED.intervention);
      return Object.hasOwn(before, decision)
        ? refuse(MISUSE.settledAlready(decision))
        : { ...before, [decision]: option };
    },
  };
}

const isDevice = (path: string): boolean => path.startsWith("/dev/");
const isTrace = (path: string): boolean =>
  TRACES.some((ending) => path.toLowerCase().endsWith(ending) && path.length > ending.length);

/**
 * Minutes from the campaign's start to a moment within it.
 *
 * @throws Misused when it lies outside
 */
export function minuteOf(
  { start, length }: Pick<Scenario, "start" | "length">,
  moment: string,
  option: string,
  speaker: Speaker,
): number {
  const minute = clockMinutes(moment)! - clockMinutes(start)!;
  if (minute >= 0 && minute <= length) return minute;
  const end = momentAfter(start, length);
  throw new Misused(inWords(speaker, MISUSE.outsideCampaign(option, moment, start, end)));
}
