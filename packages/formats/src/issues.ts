/** What a schema finds wrong with a document, as problems in the writer's words at the place he wrote them. */
import type { z } from "zod";
import { locate, locateKey } from "./locate.js";
import type { Step } from "./papers/collection.js";
import { error } from "./problem.js";
import type { Position, Problem, Remark } from "./problem.js";
import { descriptionAt, keysAt, keysOf, schemasAt } from "./schema-walk.js";
import type { Schema } from "./schema-walk.js";
import type { Sheet } from "./sheet.js";
import { didYouMean, nearest } from "./suggest.js";

type Issue = z.core.$ZodIssue;

/** Problems a file is given at most; beyond them it is another kind of file. */
const MOST = 100;

/** What is read beside an issue: the schema for what was expected, the document for what is there, and places. */
interface Reading {
  readonly schema: Schema;
  readonly document: unknown;
  readonly at: (path: readonly Step[]) => Position;
  readonly atKey: (path: readonly Step[], key: string) => Position;
}

/** What a schema finds wrong with a whole sheet. */
export function sheetProblems(sheet: Sheet, schema: z.ZodType, document: unknown, issues: readonly Issue[]): Problem[] {
  const at = (path: readonly Step[]) => locate(sheet, path);
  const atKey = (path: readonly Step[], key: string) => locateKey(sheet, path, key);
  return group({ schema, document, at, atKey }, issues, []);
}

/** What a schema finds wrong with a value, where `where` says a field of it was written. */
export function schemaProblems(schema: z.ZodType, value: unknown, where: (...path: Step[]) => Position): Problem[] {
  const result = schema.safeParse(value);
  if (result.success) return [];
  const reading: Reading = {
    schema,
    document: value,
    at: (path) => where(...path),
    atKey: (path, key) => where(...path, key),
  };
  return group(reading, result.error.issues, []);
}

/** Problems of issues found together: a key that was misspelt is not also missing. */
function group(reading: Reading, issues: readonly Issue[], above: readonly Step[]): Problem[] {
  const misspelt = new Set(issues.flatMap((issue) => meantKeys(reading, issue, above)));
  const others = issues.filter((issue) => {
    const path = [...above, ...(issue.path as Step[])];
    return !(misspelt.has(JSON.stringify(path)) && valueAt(reading.document, path) === undefined);
  });
  return others.slice(0, MOST).flatMap((issue) => issueProblem(reading, issue, above));
}

/** Paths of the keys that unknown ones seem to stand for. */
function meantKeys({ schema }: Reading, issue: Issue, above: readonly Step[]): string[] {
  if (issue.code !== "unrecognized_keys") return [];
  const path = [...above, ...(issue.path as Step[])];
  return issue.keys.map((key) => JSON.stringify([...path, nearest(key, keysAt(schema, path)) ?? key]));
}

function issueProblem(reading: Reading, issue: Issue, above: readonly Step[]): Problem[] {
  const path = [...above, ...(issue.path as Step[])];
  const { schema, at, atKey } = reading;
  if (issue.code === "unrecognized_keys") {
    const known = keysAt(schema, path);
    const { document } = reading;
    return issue.keys.map((key) =>
      error(atKey(path, key), unknownKey(key, known, valueAt(document, [...path, key]) === null)),
    );
  }
  if (issue.code === "invalid_union") {
    const branch = likeliest(issue.errors);
    if (branch) return group(reading, branch, path);
  }
  if (issue.code === "invalid_key") {
    return [error(atKey(path.slice(0, -1), String(path.at(-1))), keyRemark(issue, path))];
  }
  const own = issue.code === "custom" ? (issue.params?.["remark"] as Remark | undefined) : undefined;
  return [error(at(path), own ?? remark(reading, issue, path))];
}

/** Of a union's alternatives, the one the writer seems to have meant: not wrong at the root, and least wrong. */
function likeliest(alternatives: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const meant = alternatives.filter((issues) => !issues.some(isWrongKind));
  return [...meant].sort((a, b) => slips(a) - slips(b))[0];
}

/** Each key that has no place in it counts. */
const slips = (issues: readonly Issue[]): number =>
  issues.reduce((sum, issue) => sum + (issue.code === "unrecognized_keys" ? issue.keys.length : 1), 0);

const isWrongKind = (issue: Issue): boolean => issue.code === "invalid_type" && issue.path.length === 0;

/** @param alone without a value: what follows a comma within { } becomes such a key */
function unknownKey(key: string, known: readonly string[], alone: boolean): Remark {
  const expected = known.length > 0 ? `one of ${known.join(", ")}` : undefined;
  const hint = didYouMean(key, known) ?? (alone ? COMMA : undefined);
  return { message: `unknown key ${show(key)}`, expected, hint };
}

const COMMA = "within { } a comma ends a value: put a text that holds one in quotes, write 3,000 as 3000";

function keyRemark(issue: Extract<Issue, { code: "invalid_key" }>, path: readonly Step[]): Remark {
  const { expected } = splitExpected(issue.issues[0]?.message ?? "");
  return { message: `${show(String(path.at(-1)))} cannot stand as a key here`, expected };
}

function remark(reading: Reading, issue: Issue, path: readonly Step[]): Remark {
  const value = valueAt(reading.document, path);
  const name = nameOf(path);
  const described = descriptionAt(reading.schema, path);
  switch (issue.code) {
    case "invalid_type":
      if (value === undefined)
        return { message: `${name} is missing`, expected: inWords(described, KINDS[issue.expected]) };
      return {
        message: `${name} is ${show(value)}`,
        ...(own(issue) ?? { expected: KINDS[issue.expected] ?? issue.expected, hint: typeHint(issue.expected, value) }),
      };
    case "invalid_value": {
      const words = issue.values.map(String);
      const hint = typeof value === "string" ? didYouMean(value, words) : undefined;
      if (value === undefined) return { message: `${name} is missing`, expected: oneOf(words) };
      return { message: `${name} is ${show(value)}`, expected: oneOf(words), hint };
    }
    case "invalid_union": {
      const words = "options" in issue ? issue.options?.map(String) : undefined;
      const expected = words ? oneOf(words) : alternatives(schemasAt(reading.schema, path));
      const hint = words && typeof value === "string" ? didYouMean(value, words) : undefined;
      return { message: value === undefined ? `${name} is missing` : `${name} is ${show(value)}`, expected, hint };
    }
    case "too_small":
    case "too_big":
      return { message: `${name} ${sizeOf(value)}`, expected: bound(issue) };
    case "invalid_format":
    default: {
      const { expected, message } = splitExpected(issue.message);
      return { message: `${name} is ${show(value)}`, expected: expected ?? described ?? message };
    }
  }
}

/** What a union takes, in short: {claim} or {assumption}. */
function alternatives(schemas: readonly Schema[]): string | undefined {
  const texts = schemas.map((schema) => {
    const keys = keysOf([schema]);
    return keys.length > 0
      ? `{${keys.map((key) => `${key}: ...`).join(", ")}}`
      : (inWords(descriptionAt(schema, []), KINDS[schema._zod.def.type]) ?? "something else");
  });
  return texts.join(" or ") || undefined;
}

const KINDS: Readonly<Record<string, string>> = {
  object: "a mapping",
  record: "a mapping",
  array: "a list",
  tuple: "a list",
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
};

const THOUSANDS = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** What a schema says of a value, as the end of "expected": a thing by its name, else its kind and what it means. */
function inWords(described: string | undefined, kind: string | undefined): string | undefined {
  if (described === undefined) return kind;
  const lower = /^(?:An? |[A-Z][a-z])/.test(described) ? described[0]!.toLowerCase() + described.slice(1) : described;
  return kind === undefined || /^an? /.test(lower) ? lower : `${kind}: ${lower}`;
}

function typeHint(expected: string, value: unknown): string | undefined {
  if (expected === "string" && (typeof value === "number" || typeof value === "boolean")) return "put it in quotes";
  if (expected === "array" && !Array.isArray(value)) return "write it as a list, [ ] around it or - before it";
  if (expected === "number" && typeof value === "string" && THOUSANDS.test(value)) {
    return `write ${value.replaceAll(",", "")}, without commas between the digits`;
  }
  if (expected === "number" && typeof value === "string") return "write it without quotes or units";
  return undefined;
}

/** Messages of our own schemas say "expected ..."; the rest are zod's. */
function splitExpected(message: string): { expected?: string | undefined; message: string } {
  return message.startsWith("expected ") ? { expected: message.slice("expected ".length), message } : { message };
}

/** What the schema itself says it expected, where it says so. */
function own(issue: Issue): { expected: string } | undefined {
  const { expected } = splitExpected(issue.message);
  return expected === undefined ? undefined : { expected };
}

function bound(issue: Extract<Issue, { code: "too_small" | "too_big" }>): string {
  const given = own(issue);
  if (given) return given.expected;
  const things = issue.origin === "string" ? " characters" : issue.origin === "array" ? " entries" : "";
  if (issue.code === "too_small")
    return `${issue.inclusive === false ? "more than" : "at least"} ${issue.minimum}${things}`;
  return `${issue.inclusive === false ? "less than" : "at most"} ${issue.maximum}${things}`;
}

function sizeOf(value: unknown): string {
  if (Array.isArray(value)) return `has ${value.length} ${value.length === 1 ? "entry" : "entries"}`;
  return value === "" ? "is empty" : `is ${show(value)}`;
}

const oneOf = (words: readonly string[]): string => (words.length === 1 ? words[0]! : `one of ${words.join(", ")}`);

/** The field a path leads to, as its writer would name it. */
function nameOf(path: readonly Step[]): string {
  const last = path.at(-1);
  if (last === undefined) return "the paper";
  return typeof last === "number" ? `entry ${last + 1} of ${nameOf(path.slice(0, -1))}` : String(last);
}

function valueAt(document: unknown, path: readonly Step[]): unknown {
  let value = document;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<Step, unknown>)[step];
  }
  return value;
}

/** A value as it is quoted in a message: short, on one line. */
export function show(value: unknown): string {
  if (value === null || value === undefined) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a mapping";
  if (typeof value !== "string") return String(value);
  const short = value.length > 60 ? `${value.slice(0, 57)}...` : value;
  return JSON.stringify(short);
}
