/**
 * A sheet: one YAML file as it was written, with the means to find any part of it again.
 *
 * Reading never throws. Whatever is wrong with a file (not text, too big, not YAML, aliases that multiply) is a problem
 * with a place.
 */
import { isMap, parseDocument } from "yaml";
import type { Document } from "yaml";
import { error, warning } from "./problem.js";
import type { Position, Problem, Remark } from "./problem.js";

/** Largest file that is read, characters. A paper this long is better as two. */
export const LARGEST = 8_000_000;
/** Uses of anchored values that are followed before a file is refused. */
export const MOST_ALIASES = 200;
/** One slip in YAML makes many errors after it: only the first is told, with this. */
const FOLLOWING = "what is wrong after it may come of it: mend this first";

export interface Sheet {
  readonly file: string;
  readonly text: string;
  readonly tree: Document;
  /** Offset at which each line begins. */
  readonly lineStarts: readonly number[];
}

/** A sheet and its content, or what is wrong with it. */
export interface Leaf {
  readonly sheet?: Sheet;
  readonly content?: unknown;
  readonly problems: readonly Problem[];
}

/** Read one file: UTF-8 text, one YAML document, a mapping. */
export function readSheet(file: string, content: string | Uint8Array): Leaf {
  const top = { file, line: 1, column: 1 };
  const refuse = (remark: Remark, at: Position = top): Leaf => ({ problems: [error(at, remark)] });

  const text = decode(content);
  if (text === undefined) {
    return refuse({ message: "the file is not UTF-8 text", hint: "save it as UTF-8 in your editor" });
  }
  if (text.length > LARGEST) {
    const message = `the file has ${text.length} characters`;
    return refuse({ message, expected: `at most ${LARGEST}`, hint: "split it into several papers of the same kind" });
  }
  if (text.trim() === "") {
    return refuse({ message: "the file is empty", expected: "a first line such as format: staffride/places@1" });
  }

  try {
    const tree = parseDocument(text, { prettyErrors: false, logLevel: "error" });
    const sheet: Sheet = { file, text, tree, lineStarts: lineStartsOf(text) };
    const problems = syntaxProblems(sheet);
    if (tree.errors.length > 0) return { sheet, problems };
    if (!isMap(tree.contents)) {
      return refuse({ message: "the file is not a mapping", expected: "keys and values, the first of them format" });
    }
    return { sheet, content: tree.toJS({ maxAliasCount: MOST_ALIASES }), problems };
  } catch (thrown) {
    return refuse(unreadable(thrown));
  }
}

function decode(content: string | Uint8Array): string | undefined {
  if (typeof content === "string")
    return /[\uFFFD\p{Surrogate}]/u.test(content) ? undefined : content.replace(/^\uFEFF/, "");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    return undefined;
  }
}

function syntaxProblems(sheet: Sheet): Problem[] {
  const { errors, warnings } = sheet.tree;
  const [first, ...later] = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const shown = first ? [syntaxRemark(first.code, first.message)] : [];
  const withRest = (hint: string | undefined) => [hint, later.length > 0 ? FOLLOWING : undefined].filter(Boolean);
  return [
    ...shown.map((one) =>
      error(positionAt(sheet, first!.pos[0]), { ...one, hint: withRest(one.hint).join("; ") || undefined }),
    ),
    ...warnings.map((one) => warning(positionAt(sheet, one.pos[0]), { message: plain(one.message) })),
  ];
}

function syntaxRemark(code: string, message: string): Remark {
  if (code === "DUPLICATE_KEY") return { message: "this key stands twice in the same mapping", hint: "remove one" };
  if (code === "MULTIPLE_DOCS") {
    return { message: "the file holds more than one YAML document", hint: "put each paper in a file of its own" };
  }
  if (code === "TAB_AS_INDENT") return { message: "a tab is used to indent", expected: "spaces" };
  if (/call stack/.test(message)) return { message: TOO_DEEP };
  return { message: `not valid YAML: ${plain(message)}`, hint: slipBehind(code, message) };
}

/** What the writer most likely did: the YAML reader's own words name its parts, not his. */
function slipBehind(code: string, message: string): string | undefined {
  if (/Flow (sequence|map)/.test(message)) return "a bracket or brace opened before this is not closed";
  if (code === "BLOCK_IN_FLOW") return "is a comma missing within the braces?";
  if (code === "MULTILINE_IMPLICIT_KEY" || /map values/.test(message)) return "is a colon missing here?";
  if (code === "BLOCK_AS_IMPLICIT_KEY")
    return "is a line indented otherwise than its neighbours, or a text with a colon not in quotes?";
  return /same column/.test(message) ? "indent alike what belongs together" : undefined;
}

const TOO_DEEP = "the file is nested too deeply to be read";

const plain = (message: string): string => message.replace(/\s+/g, " ").replace(/\.$/, "");

/** What yaml throws at: too many aliases, an alias inside its own anchor, nesting beyond the stack. */
function unreadable(thrown: unknown): Remark {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (thrown instanceof RangeError) return { message: TOO_DEEP };
  if (/alias/i.test(message)) {
    return { message: "the file repeats anchored values too often, or inside themselves", hint: "write them out" };
  }
  return { message: `the file cannot be read as YAML: ${plain(message)}` };
}

function lineStartsOf(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n?|\n/g)].map((found) => found.index + found[0].length)];
}

/** Line and column of an offset. */
export function positionAt({ file, lineStarts }: Sheet, offset: number): Position {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (lineStarts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { file, line: low + 1, column: offset - lineStarts[low]! + 1 };
}
