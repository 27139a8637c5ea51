/**
 * Writing a trace: one line of JSON per line of the trace (NDJSON), or a Parquet table when the name ends in .parquet.
 *
 * The table has the columns `at` and `kind` and every column any kind of line has; a line leaves empty what its kind
 * does not hold. Times are minutes since the campaign began, strengths men, cells H3 indexes. What is not there (an order
 * without a plan, losses outside any engagement) is left out.
 *
 * Which run it is stands in the first line (kind `run`) or in the table's metadata.
 */
import { ByteWriter, ParquetWriter, schemaFromColumnData } from "hyparquet-writer";
import type { ColumnSource } from "hyparquet-writer";
import { KINDS } from "@staffride/formats/trace";
import type { TraceHead, TraceLine } from "@staffride/formats/trace";
import { holdsNumber } from "@staffride/formats/trace-line";
import { PACES } from "@staffride/formats/words";
import { openWhole } from "./whole-file.js";

export interface TraceFile {
  /** @throws Refusal when the disk refuses */
  write(line: TraceLine): void;
  /** Finish the file. @throws Refusal when the disk refuses */
  keep(): void;
  /** Give the file up; what stood under its name before stays. */
  drop(): void;
}

/** Lines gathered before they are handed to the disk, and rows in one group of a Parquet table. */
const LINES_A_WRITE = 2_000;
const ROWS_A_GROUP = 50_000;

/** Begin a trace file. @throws Refusal when it cannot be written there */
export function openTrace(path: string, head: TraceHead): TraceFile {
  return path.toLowerCase().endsWith(".parquet") ? openParquet(path, head) : openNdjson(path, head);
}

/** A line as archives keep it: without the numbers that mean "none", a pace by its word. */
function archived(line: TraceLine): TraceLine {
  const kept = Object.entries(line).filter(([name, value]) => value !== NONE || SIGNED.has(name));
  return Object.fromEntries(
    kept.map(([name, value]) => [name, name === "pace" ? (PACES[Number(value)] ?? value) : value]),
  ) as TraceLine;
}

const NONE = -1;
/** Columns in which -1 is a value like any other: the minute of a line, and what may be worth less than nothing. */
const SIGNED: ReadonlySet<string> = new Set([
  "at",
  ...Object.values(KINDS).flatMap(({ columns }) =>
    columns.filter(([, content]) => content === "hundredths").map(([name]) => name),
  ),
]);
/** Columns that hold a word here though the trace holds a number. */
const WORDS = ["pace"];

function openNdjson(path: string, head: TraceHead): TraceFile {
  const file = openWhole(path);
  let lines: string[] = [JSON.stringify({ at: 0, kind: "run", ...head })];
  const flush = () => {
    if (lines.length > 0) file.write(`${lines.join("\n")}\n`);
    lines = [];
  };
  return {
    drop: file.drop,
    write(line) {
      lines.push(JSON.stringify(archived(line)));
      if (lines.length >= LINES_A_WRITE) flush();
    },
    keep() {
      flush();
      file.keep();
    },
  };
}

function openParquet(path: string, head: TraceHead): TraceFile {
  const file = openWhole(path);
  const bytes = new ByteWriter();
  const schema = schemaFromColumnData({ columnData: columnsOf([]) });
  const kvMetadata = Object.entries(head).map(([key, value]) => ({ key, value: String(value) }));
  const table = new ParquetWriter({ writer: bytes, schema, kvMetadata });
  let rows: TraceLine[] = [];
  const flush = () => {
    if (rows.length > 0) void table.write({ columnData: columnsOf(rows), rowGroupSize: ROWS_A_GROUP });
    rows = [];
  };
  return {
    drop: file.drop,
    write(line) {
      rows.push(archived(line));
      if (rows.length >= ROWS_A_GROUP) flush();
    },
    keep() {
      flush();
      void table.finish();
      file.write(bytes.getBytes());
      file.keep();
    },
  };
}

/** Every column a trace line may have, in the order of the kinds: name -> whether it holds a number. */
const COLUMNS: ReadonlyMap<string, boolean> = new Map([
  ["at", true],
  ["kind", false],
  ...Object.values(KINDS).flatMap(({ columns }) =>
    columns.map(([name, content]): [string, boolean] => [name, holdsNumber(content) && !WORDS.includes(name)]),
  ),
]);

function columnsOf(rows: readonly TraceLine[]): ColumnSource[] {
  return [...COLUMNS].map(([name, isNumber]) => ({
    name,
    type: isNumber ? "INT32" : "STRING",
    nullable: name !== "at" && name !== "kind",
    data: rows.map((row) => row[name] ?? null),
  }));
}
