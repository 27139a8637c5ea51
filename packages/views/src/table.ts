/** Plain tables for a terminal: no frames, columns two spaces apart, numbers to the right. */
import Table from "cli-table3";
import stringWidth from "string-width";
import type { Palette } from "./palette.js";
import { wrap } from "./wrap.js";

export interface TableColumn {
  readonly head: string;
  readonly align?: "left" | "right";
  /** Left out where the table would not fit otherwise. */
  readonly spare?: boolean;
}

/** Columns before a table and between any two of its own. */
const GAP = 2;
/** Spare columns go before the first, which is broken into lines, gets narrower than this. */
const FIRST = 22;
const LEAST = 12;
const HEAD = 14;

const NO_LINES = {
  ...{ top: "", "top-mid": "", "top-left": "", "top-right": "", bottom: "", "bottom-mid": "", "bottom-left": "" },
  ...{
    "bottom-right": "",
    left: "  ",
    "left-mid": "",
    mid: "",
    "mid-mid": "",
    right: "",
    "right-mid": "",
    middle: "  ",
  },
};

/**
 * Lines of a table, no longer than `width` as far as the first column, which is broken into lines, and the spare ones,
 * which are left out, allow it. Cells may hold line breaks; the text of the first may begin with spaces.
 */
export function tableText(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  palette: Palette,
  width = Infinity,
): string {
  const { kept, first } = fit(columns, rows, width);
  const heads = kept.map((c) => headOf(columns[c]!, rows, c));
  const table = new Table({
    head: heads.map((head) => head.split("\n").map(palette.faint).join("\n")),
    colAligns: kept.map((c) => columns[c]!.align ?? "left"),
    chars: NO_LINES,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0, compact: true },
  });
  table.push(...rows.map((row) => kept.map((c) => (c === 0 ? broken(row[0]!, first) : row[c]!))));
  return table
    .toString()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}

/** Which columns stand, by index, and how wide the first of them may be. */
function fit(columns: readonly TableColumn[], rows: readonly (readonly string[])[], width: number) {
  const wide = columns.map((column, c) => widest([headOf(column, rows, c), ...rows.map((row) => row[c]!)]));
  const left = (kept: readonly number[]) => width - kept.reduce((sum, c) => sum + GAP + (c === 0 ? 0 : wide[c]!), 0);
  let kept = columns.map((_, c) => c);
  while (left(kept) < Math.min(wide[0]!, FIRST)) {
    const spare = [...kept].reverse().find((c) => columns[c]!.spare);
    if (spare === undefined) break;
    kept = kept.filter((c) => c !== spare);
  }
  return { kept, first: Math.max(LEAST, left(kept)) };
}

/** A heading no wider than its column's cells, or than a word or two. */
const headOf = ({ head }: TableColumn, rows: readonly (readonly string[])[], column: number): string =>
  wrap(head, Math.max(HEAD, widest(rows.map((row) => row[column]!))));

const widest = (cells: readonly string[]): number =>
  Math.max(0, ...cells.flatMap((cell) => cell.split("\n").map((line) => stringWidth(line))));

/** Each line of a cell broken in its turn, under its own first letter. */
function broken(cell: string, width: number): string {
  const indent = /^ */.exec(cell)![0].length;
  return cell
    .split("\n")
    .map((line) => wrap(line, width, indent))
    .join("\n");
}
