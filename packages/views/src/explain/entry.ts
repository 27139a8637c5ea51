/** Lines that headquarters write into their war diaries, as entries. */
import type { TraceLine } from "@staffride/formats/trace";
import type { Dispatch } from "../dispatch/dispatch.js";
import type {
  AnsweredOrder,
  Estimate,
  March,
  Pledge,
  Regard,
  Resolved,
  Sighted,
  Told,
  Weighed,
  Word,
} from "./sitting.js";

const text = (line: TraceLine, column: string): string => line[column] as string;
const number = (line: TraceLine, column: string): number => line[column] as number;
const share = (line: TraceLine, column: string): number => number(line, column) / 1000;
/** A column that may be empty: -1 for numbers, absent for ids. */
const optional = (line: TraceLine, column: string): Record<string, string | number> =>
  line[column] === undefined || line[column] === -1 ? {} : { [column]: line[column] };

export const sightedOf = (line: TraceLine): Sighted => ({
  ...optional(line, "enemy"),
  sighting: line.kind === "displaced" ? "displaced" : text(line, "sighting"),
  // EST-7: surprise is minus the natural logarithm of what was expected
  expected: Math.exp(-share(line, "surprise")),
  ...optional(line, "dispatch"),
  ...optional(line, "believed"),
});

export const estimateOf = (line: TraceLine): Estimate => ({
  enemy: text(line, "enemy"),
  at: line.at,
  shares: ["intent0", "intent1", "intent2", "intent3"].map((column) => Math.max(0, share(line, column))),
});

export const regardOf = (line: TraceLine): Regard => ({
  subordinate: text(line, "subordinate"),
  at: line.at,
  weak: share(line, "weak"),
  compliant: share(line, "compliant"),
  ...optional(line, "losses"),
  ...optional(line, "heard"),
});

export const pledgeOf = (line: TraceLine): Pledge => ({
  to: text(line, "subordinate"),
  promise: text(line, "promise"),
  state: text(line, "state"),
  due: number(line, "due"),
});

export const marchOf = (line: TraceLine): March => ({
  km: number(line, "km"),
  days: number(line, "days") / 100,
  points: number(line, "points") / 100,
  met: line.met === 1,
});

export const weighedOf = (line: TraceLine): Weighed => ({
  ...optional(line, "decision"),
  ...optional(line, "option"),
  course: text(line, "course"),
  value: number(line, "value") / 100,
  staff: number(line, "staff") / 100,
});

export const resolvedOf = (line: TraceLine): Resolved => ({
  ...optional(line, "decision"),
  ...optional(line, "option"),
  course: text(line, "course"),
  ...optional(line, "advised"),
  fixed: line.fixed === 1,
});

export const answeredOf = (line: TraceLine, order: Dispatch | undefined): AnsweredOrder => ({
  from: text(line, "from"),
  dispatch: number(line, "dispatch"),
  answer: text(line, "answer"),
  gap: number(line, "gap") / 100,
  revisits: Math.max(0, number(line, "revisits")),
  ...(order === undefined ? {} : { order }),
});

export const toldOf = (line: TraceLine): Told => ({
  to: text(line, "to"),
  losses: number(line, "losses"),
  believed: number(line, "believed"),
  despair: share(line, "despair"),
  candour: share(line, "candour"),
});

export const wordOf = (line: TraceLine): Word => ({
  from: text(line, "from"),
  promise: text(line, "promise"),
  state: text(line, "state"),
  trust: share(line, "trust"),
  due: number(line, "due"),
  at: line.at,
});
