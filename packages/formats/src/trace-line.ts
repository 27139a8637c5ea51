/**
 * A line of the trace in words: handles become ids, indexes the field's words, numbers stay numbers.
 *
 * The kernel writes integers; archives, chronicles and checks read these. A handle of -1 ("none") leaves its column out.
 */
import type { NameTables, Named } from "./scenario.js";
import { TASK_OUTCOMES } from "./desk.js";
import { CAUSES, KINDS, LINE, PHASES } from "./trace.js";
import type { Column, LineKind, TraceLine } from "./trace.js";
import {
  ANSWERS,
  CHANNELS,
  COURSES,
  DISPATCHES,
  POSTURES,
  PRECEDENCES,
  PROMISES,
  PROMISE_STATES,
  SIGHTINGS,
  SURFACES,
  TASKS,
} from "./words.js";

/** What decoding needs of a compiled scenario: the names behind the handles, the H3 index behind each cell. */
export interface TraceTables {
  readonly names: NameTables;
  readonly ground: { readonly h3: readonly string[] };
}

/** The words behind columns that hold one of a closed list. */
export const COLUMN_WORDS: Partial<Record<Column, readonly string[]>> = {
  task: TASKS,
  posture: POSTURES,
  surface: SURFACES,
  "dispatch-kind": DISPATCHES,
  precedence: PRECEDENCES,
  channel: CHANNELS,
  cause: CAUSES,
  phase: PHASES,
  outcome: TASK_OUTCOMES,
  sighting: SIGHTINGS,
  course: COURSES,
  answer: ANSWERS,
  promise: PROMISES,
  "promise-state": PROMISE_STATES,
};

const NUMBERS: readonly Column[] = [
  "dispatch",
  "engagement",
  "minute",
  "men",
  "count",
  "promille",
  "hundredths",
  "thousandths",
];

/** Does this column hold a number in a decoded line? The others hold text. */
export const holdsNumber = (content: Column): boolean => NUMBERS.includes(content);

/**
 * Decode one line.
 *
 * @param lines   integers as the kernel wrote them, LINE a line
 * @param offset  index of the line's first integer
 * @throws if the line has a kind or a handle the tables do not know: then trace and scenario do not belong together
 */
export function decodeLine(tables: TraceTables, lines: ArrayLike<number>, offset = 0): TraceLine {
  const form = FORMS[lines[offset]!];
  if (form === undefined) throw new Error(`trace line of kind ${lines[offset]}: expected one of KINDS in trace.ts`);

  const { columns, decision } = form;
  const line: { at: number; kind: string; [column: string]: number | string } = {
    at: lines[offset + 1]!,
    kind: form.name,
  };
  for (let column = 0; column < columns.length; column++) {
    const { name, content, isNumber } = columns[column]!;
    const value = lines[offset + 2 + column]!;
    // nobody counts fewer men than none: what a report does not speak of
    if (isNumber && !(content === "men" && value < 0)) line[name] = value;
    else if (value !== -1) line[name] = word(tables, content, value, decision < 0 ? -1 : lines[offset + 2 + decision]!);
  }
  return line;
}

/** A kind of line as decoding goes through it: reckoned once, for a trace has tens of thousands of lines. */
interface Form {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly content: Column; readonly isNumber: boolean }[];
  /** Column of the decision point a line is about, -1 none: its options are counted within it. */
  readonly decision: number;
}

const formOf = ({ name, columns }: LineKind): Form => ({
  name,
  columns: columns.map(([column, content]) => ({ name: column, content, isNumber: holdsNumber(content) })),
  decision: columns.findIndex(([, content]) => content === "decision"),
});

/** By code; sparse. */
const FORMS: readonly (Form | undefined)[] = Object.entries(KINDS).reduce<Form[]>((forms, [code, kind]) => {
  forms[Number(code)] = formOf(kind);
  return forms;
}, []);

/** Decode a stretch of trace, in order. `nLine` is the number of lines in it. */
export function* decodeLines(tables: TraceTables, lines: ArrayLike<number>, nLine: number): Generator<TraceLine> {
  for (let line = 0; line < nLine; line++) yield decodeLine(tables, lines, line * LINE);
}

/** The id or word behind an integer of a column that holds text. */
function word(tables: TraceTables, content: Column, value: number, decision: number): string {
  // a course weighed at no decision point of the campaign is known by its place in the list alone
  if (content === "option" && decision === -1) return String(value);
  const found = COLUMN_WORDS[content]?.[value] ?? namesOf(tables, content, decision)?.[value];
  if (found === undefined) throw new Error(`${content} ${value} of a trace line: expected a handle of this scenario`);
  return typeof found === "string" ? found : found.id;
}

function namesOf(
  { names, ground }: TraceTables,
  content: Column,
  decision: number,
): readonly (string | Pick<Named, "id">)[] | undefined {
  switch (content) {
    case "formation":
      return names.formations;
    case "headquarters":
      return names.headquarters;
    case "place":
      return names.places;
    case "crossing":
      return names.crossings;
    case "side":
      return names.sides;
    case "plan":
      return names.plans;
    case "objective":
      return names.objectives;
    case "decision":
      return names.decisions;
    case "option":
      return names.decisions[decision]?.options;
    case "sector":
      return names.sectors;
    case "cell":
      return ground.h3;
    default:
      return undefined;
  }
}
