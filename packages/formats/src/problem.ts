/**
 * Problems: what is wrong with the papers, where, and what would be right.
 *
 * Papers coming in are read to the end and every problem is gathered; nothing is thrown at the person who wrote them.
 */

export type Severity = "error" | "warning";

/** Where something stands in a paper. Lines and columns count from 1, columns in UTF-16 units. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface Problem extends Position {
  readonly severity: Severity;
  /** What is wrong, as a sentence without a full stop. */
  readonly message: string;
  /** What stands there in a right paper. */
  readonly expected?: string;
  /** What to try. */
  readonly hint?: string;
}

/** A problem's words, without its place. */
export type Remark = Pick<Problem, "message"> & {
  readonly expected?: string | undefined;
  readonly hint?: string | undefined;
};

/** An error: the papers cannot be used as they stand. */
export const error = (at: Position, remark: Remark): Problem => problem("error", at, remark);

/** A warning: the papers can be used, and a careful reader would look again. */
export const warning = (at: Position, remark: Remark): Problem => problem("warning", at, remark);

function problem(severity: Severity, { file, line, column }: Position, { message, expected, hint }: Remark): Problem {
  return { severity, file, line, column, message, ...(expected ? { expected } : {}), ...(hint ? { hint } : {}) };
}

export const isError = (problem: Problem): boolean => problem.severity === "error";

/** One line for a terminal or an editor: file:line:column, severity, message, expectation and hint. */
export function problemText({ severity, file, line, column, message, expected, hint }: Problem): string {
  const wanted = expected ? `; expected ${expected}` : "";
  const advice = hint ? ` (${hint})` : "";
  return `${file}:${line}:${column}: ${severity}: ${message}${wanted}${advice}`;
}

/** By file, line and column; problems at the same place keep their order. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const before = (a: Problem, b: Problem) =>
    compareText(a.file, b.file) || a.line - b.line || a.column - b.column || Number(isError(b)) - Number(isError(a));
  return [...problems].sort(before);
}

/** Order of code units: the same everywhere, whatever the locale. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
