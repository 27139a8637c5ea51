/** Applying values to a tree of YAML: what is the same keeps its node, and with it the comments of whoever wrote it. */
import { isMap, isNode, isPair, isScalar, isSeq, Pair } from "yaml";
import type { Document, Node, Scalar, YAMLMap, YAMLSeq } from "yaml";

/**
 * Hand each comment at the head of a mapping or list to its first entry, which it was written above, so that it goes
 * where the entry goes.
 */
export function settleComments(node: unknown, isItem = false): void {
  if (!isMap(node) && !isSeq(node)) return;
  const first: unknown = isMap(node) ? node.items[0]?.key : node.items[0];
  if (!isItem && node.commentBefore && isNode(first)) {
    first.commentBefore = first.commentBefore ? `${node.commentBefore}\n${first.commentBefore}` : node.commentBefore;
    delete node.commentBefore;
  }
  for (const item of node.items) settleComments(isPair(item) ? item.value : item, !isPair(item));
}

/** A node that holds `value`: the given one, changed where it must be, or a new one. */
export function applyValue(tree: Document, node: unknown, value: unknown): Node {
  if (Array.isArray(value) && isSeq(node)) return applyList(tree, node, value);
  if (isMapping(value) && isMap(node)) return applyMapping(tree, node, value);
  if (isScalar(node) && !isMapping(value) && !Array.isArray(value)) return applyScalar(node, value);
  const made = tree.createNode(value, { aliasDuplicateObjects: false }) as Node;
  if (isNode(node)) keepComments(node, made);
  return made;
}

function applyScalar(node: Scalar, value: unknown): Node {
  node.value = value;
  return node;
}

function applyMapping(tree: Document, node: YAMLMap, value: Readonly<Record<string, unknown>>): Node {
  const pairs = new Map(node.items.filter(isPair).map((pair) => [keyOf(pair), pair]));
  node.items = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([key, inner]) => {
      const pair = pairs.get(key);
      if (!pair) return new Pair(tree.createNode(key), tree.createNode(inner, { aliasDuplicateObjects: false }));
      pair.value = applyValue(tree, pair.value, inner);
      return pair;
    });
  return node;
}

const keyOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key);

/** Entries with an id keep their node wherever they move; the others keep it by their place in the list. */
function applyList(tree: Document, node: YAMLSeq, values: readonly unknown[]): Node {
  const byId = new Map(node.items.map((item) => [isMap(item) ? item.get("id") : undefined, item]));
  node.items = values.map((value, i) => {
    const id = isMapping(value) ? value["id"] : undefined;
    const before = id === undefined ? node.items[i] : byId.get(id);
    return applyValue(tree, before, value);
  });
  return node;
}

function keepComments(from: Node, to: Node): void {
  if (from.commentBefore) to.commentBefore = from.commentBefore;
  if (from.comment) to.comment = from.comment;
  if (from.spaceBefore) to.spaceBefore = true;
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
