/**
 * JSON Schemas of every paper and of a line of the trace, made from the definitions that check them, so that editors
 * complete and check what people write.
 *
 * A YAML file names its schema for the editor in its first line:
 *
 *     # yaml-language-server: $schema=../../schemas/places-1.schema.json
 */
import { z } from "zod";
import { PAPERS } from "./papers/index.js";
import type { PaperKind } from "./papers/index.js";
import { holdsNumber, COLUMN_WORDS } from "./trace-line.js";
import { KINDS } from "./trace.js";
import type { Column, LineKind } from "./trace.js";

export type JsonSchema = Readonly<Record<string, unknown>>;

const DRAFT = "http://json-schema.org/draft-07/schema#";

/** Every schema by the name of its file under schemas/. */
export function jsonSchemas(): ReadonlyMap<string, JsonSchema> {
  const kinds = Object.keys(PAPERS) as PaperKind[];
  return new Map([
    ...kinds.map((kind) => [schemaFile(kind, PAPERS[kind].version), paperSchema(kind)] as const),
    [schemaFile("trace-line", 1), traceLineSchema()] as const,
  ]);
}

/** Name of the file that holds the schema of a kind of paper, e.g. places-1.schema.json. */
export const schemaFile = (kind: string, version: number): string => `${kind}-${version}.schema.json`;

function heading(kind: string, version: number, title: string): JsonSchema {
  return { $schema: DRAFT, $id: `urn:staffride:schema:${kind}-${version}`, title };
}

function paperSchema(kind: PaperKind): JsonSchema {
  const { schema, version } = PAPERS[kind];
  const { $schema: _, ...body } = z.toJSONSchema(schema, { target: "draft-7" });
  return { ...heading(kind, version, `Staffride paper: ${kind}, version ${version}`), ...body };
}

/** One line of a trace as NDJSON holds it: its kind says which columns it has. */
function traceLineSchema(): JsonSchema {
  const description =
    "What happened in a run, one event a line. A column that holds a name is left out where there is none.";
  return {
    ...heading("trace-line", 1, "Staffride trace line, version 1"),
    description,
    oneOf: Object.values(KINDS).map(lineSchema),
  };
}

function lineSchema({ name, columns }: LineKind): JsonSchema {
  const numbers = columns.filter(([, content]) => holdsNumber(content)).map(([column]) => column);
  return {
    type: "object",
    properties: {
      at: { type: "integer", description: "Minutes since the campaign began" },
      kind: { type: "string", const: name },
      ...Object.fromEntries(columns.map(([column, content]) => [column, columnSchema(content)])),
    },
    required: ["at", "kind", ...numbers],
    additionalProperties: false,
  };
}

function columnSchema(content: Column): JsonSchema {
  if (holdsNumber(content)) return { type: "integer", description: UNITS[content] ?? content };
  const words = COLUMN_WORDS[content];
  return words ? { type: "string", enum: [...words] } : { type: "string", description: `Id of a ${content}` };
}

const UNITS: Readonly<Partial<Record<Column, string>>> = {
  minute: "Minutes since the campaign began",
  men: "Men",
  promille: "A share times 1000",
  thousandths: "A share times 1000",
  hundredths: "A value times 100",
  dispatch: "Number of the dispatch in this run",
  engagement: "Number of the engagement in this run",
};
