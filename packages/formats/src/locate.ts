/** Finding the place of a value in the sheet it was read from. */
import { isAlias, isMap, isNode, isPair, isScalar, isSeq } from "yaml";
import type { Node, Pair } from "yaml";
import type { Step } from "./papers/collection.js";
import type { Position } from "./problem.js";
import { positionAt } from "./sheet.js";
import type { Sheet } from "./sheet.js";

/**
 * Place of a value: where its text begins; for a mapping or list under a key, where the key begins. A path that leads
 * nowhere gives the last thing found on the way.
 */
export function locate(sheet: Sheet, path: readonly Step[]): Position {
  let node: Node | undefined = sheet.tree.contents ?? undefined;
  let start = node?.range?.[0] ?? 0;
  for (const step of path) {
    const found: Found | undefined = child(sheet, node, step);
    if (!found) break;
    ({ node, start } = found);
  }
  return positionAt(sheet, start);
}

/** Place of a key itself. */
export function locateKey(sheet: Sheet, path: readonly Step[], key: string): Position {
  let node: Node | undefined = sheet.tree.contents ?? undefined;
  for (const step of path) node = child(sheet, node, step)?.node;
  const pair = pairOf(resolve(sheet, node), key);
  return pair && isNode(pair.key) ? positionAt(sheet, pair.key.range?.[0] ?? 0) : locate(sheet, path);
}

interface Found {
  readonly node: Node | undefined;
  readonly start: number;
}

function child(sheet: Sheet, parent: Node | undefined, step: Step): Found | undefined {
  const node = resolve(sheet, parent);
  if (isSeq(node)) {
    const item: unknown = node.items[Number(step)];
    return isNode(item) ? { node: item, start: item.range?.[0] ?? 0 } : undefined;
  }
  const pair = pairOf(node, String(step));
  if (!pair) return undefined;
  const value = isNode(pair.value) ? pair.value : undefined;
  const own = value && isScalar(value) && value.source !== "" ? value : isNode(pair.key) ? pair.key : value;
  return { node: value, start: own?.range?.[0] ?? 0 };
}

function pairOf(node: Node | undefined, key: string): Pair | undefined {
  if (!isMap(node)) return undefined;
  return node.items.find((pair) => isPair(pair) && isScalar(pair.key) && String(pair.key.value) === key);
}

function resolve(sheet: Sheet, node: Node | undefined): Node | undefined {
  return isAlias(node) ? node.resolve(sheet.tree) : node;
}
