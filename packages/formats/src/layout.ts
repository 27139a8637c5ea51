/** The layout of canonical text: order of keys, what stands on one line, how a scalar is written. */
import { isCollection, isMap, isPair, isScalar, isSeq, stringify, visit, YAMLSeq } from "yaml";
import type { Document, Node, Pair, Scalar, YAMLMap } from "yaml";
import { z } from "zod";
import { keysOf, schemasAt, stepInto } from "./schema-walk.js";
import type { Schema } from "./schema-walk.js";

/** Columns of a line. */
export const WIDTH = 120;
/** Spaces to a level. */
export const INDENT = 2;

/** Put a tree into canonical order and style, in place. */
export function layOut(tree: Document, schema: Schema): void {
  oneBreak(tree);
  visit(tree, { Node: (_, node, path) => plain(node, path.length) });
  order(tree.contents, schemasAt(schema, []));
  style(tree.contents, { depth: 0, column: 0, indent: 0 });
}

/** Comments are lines of text; the rarer line breaks of Unicode would make new ones that begin without a #. */
function oneBreak(commented: { comment?: string | null; commentBefore?: string | null }): void {
  for (const field of ["comment", "commentBefore"] as const) {
    const text = commented[field];
    if (text) commented[field] = text.replace(/[\r\u2028\u2029]/g, " ");
  }
}

/**
 * Steps from the tree to a node below which blank lines are dropped: tree, mapping, pair, list, entry, pair. What is
 * kept parts the keys and the entries of a paper.
 */
const LOOSE = 5;

/** Forget how a value was written; keep what it is and what was said about it. */
function plain(node: Node, steps: number): void {
  oneBreak(node);
  if ("anchor" in node && node.anchor !== undefined) delete node.anchor;
  delete node.tag;
  if (steps > LOOSE) node.spaceBefore = false;
  if (isCollection(node)) {
    node.flow = false;
    return;
  }
  if (!isScalar(node)) return;
  delete node.source;
  delete node.format;
  delete node.minFractionDigits;
  delete node.type;
}

function order(node: unknown, alternatives: readonly Schema[]): void {
  if (isSeq(node)) node.items.forEach((item, i) => order(item, stepInto(alternatives, i)));
  if (!isMap(node)) return;
  const schemas = fitting(node, alternatives);
  const keys = keysOf(schemas);
  const rank = (pair: Pair) => (keys.includes(keyOf(pair)) ? keys.indexOf(keyOf(pair)) : keys.length);
  const sorted = [...node.items].sort((a, b) => rank(a) - rank(b));
  node.items = sorted;
  for (const pair of node.items) order(pair.value, stepInto(schemas, keyOf(pair)));
}

/** Of a union's alternatives, the one the mapping was written for. */
function fitting(node: YAMLMap, alternatives: readonly Schema[]): readonly Schema[] {
  if (alternatives.length < 2) return alternatives;
  const meant = alternatives.find((schema) => z.safeParse(schema, node.toJSON()).success);
  return meant ? [meant] : alternatives;
}

const keyOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key);

/** Where a node is written: how deep, in which column it begins, how far its lines are indented. */
interface Spot {
  readonly depth: number;
  readonly column: number;
  readonly indent: number;
}

function style(node: unknown, spot: Spot): void {
  if (isScalar(node)) return fold(node, spot);
  if (!isCollection(node)) return;
  if (fitsOneLine(node, spot)) {
    visit(node, { Collection: (_, inner) => putOnOneLine(inner as YAMLMap | YAMLSeq) });
    return;
  }
  for (const item of node.items) {
    const indent = spot.indent + (spot.depth === 0 ? 0 : INDENT);
    const depth = spot.depth + 1;
    if (!isPair(item)) style(item, { depth, column: indent + INDENT, indent });
    else style(item.value, { depth, column: indent + keyOf(item).length + INDENT, indent });
  }
}

/** Prose too long for its line is folded, unless folding would lose something. */
function fold(scalar: Scalar, { column }: Spot): void {
  const { value } = scalar;
  if (typeof value !== "string" || column + widthOf(value) <= WIDTH) return;
  if (/^\S(?:.*\S)?$/.test(value) && value.includes(" ")) scalar.type = "BLOCK_FOLDED";
}

/** Entries of a paper are blocks; below them words, numbers and lists of these go on one line if they fit. */
function fitsOneLine(node: YAMLMap | YAMLSeq, { depth, column }: Spot): boolean {
  const isEntry = depth === 2 && isMap(node) && node.has("id");
  if (depth < 1 || isEntry || hasComments(node)) return false;
  if (!node.items.every((item) => isShallow(isPair(item) ? item.value : item, isMap(node)))) return false;
  return column + widthOf(oneLine(node)) <= WIDTH;
}

/** A scalar on one line; in a mapping also a list of them. */
function isShallow(value: unknown, inMapping: boolean): boolean {
  if (isScalar(value)) return !String(value.value).includes("\n");
  return inMapping && isSeq(value) && value.items.every((item) => isShallow(item, false));
}

function hasComments(node: YAMLMap | YAMLSeq): boolean {
  let found = false;
  visit(node, {
    Node: (_, inner) => {
      if (inner !== node && (inner.comment || inner.commentBefore || inner.spaceBefore)) found = true;
      return found ? visit.BREAK : undefined;
    },
  });
  return found || Boolean(node.comment);
}

const oneLine = (node: YAMLMap | YAMLSeq): string =>
  stringify(node.toJSON(), { collectionStyle: "flow", lineWidth: 0 }).trimEnd();

/** Columns a text takes; Chinese and Japanese characters take two. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, letter) =>
      sum +
      (/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/.test(letter)
        ? 2
        : 1),
    0,
  );

/** [ ] without, { } with spaces inside, as most people write them. */
function putOnOneLine(node: YAMLMap | YAMLSeq): void {
  node.flow = true;
  if (!isSeq(node)) return;
  node.toString = function (this: YAMLSeq, ctx, ...rest) {
    return YAMLSeq.prototype.toString.call(this, ctx && { ...ctx, flowCollectionPadding: "" }, ...rest);
  };
}
