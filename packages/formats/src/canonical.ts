/**
 * Canonical text: one way to write a paper down, so that a change of one value is a change of one line.
 *
 * Keys stand in the order of the schema, two spaces to a level, long text folded at 120 columns; lists of words and
 * numbers, and small mappings, on one line. A paper that is rewritten keeps the comments and blank lines of whoever
 * wrote it by hand.
 */
import { Document, parseDocument } from "yaml";
import type { Node, ToStringOptions } from "yaml";
import { applyValue, settleComments } from "./apply.js";
import { INDENT, layOut, WIDTH } from "./layout.js";
import { openPaper } from "./open.js";
import { PAPERS } from "./papers/index.js";
import type { Paper, PaperKind } from "./papers/index.js";
import { isError } from "./problem.js";
import type { Problem } from "./problem.js";

const STYLE: ToStringOptions = { indent: INDENT, lineWidth: WIDTH, minContentWidth: 20, flowCollectionPadding: true };

/** The canonical text of a paper. */
export function canonical<K extends PaperKind>(kind: K, document: Paper<K>): string {
  return write(kind, new Document(document, { aliasDuplicateObjects: false }));
}

/** A paper's text with the values of `document` in place of its own; comments stay with the entries they stand at. */
export function rewrite<K extends PaperKind>(kind: K, text: string, document: Paper<K>): string {
  const tree: Document = parseDocument(text, { logLevel: "error" });
  if (tree.errors.length > 0) return canonical(kind, document);
  settleComments(tree.contents);
  tree.contents = applyValue(tree, tree.contents, document) as Node;
  return write(kind, tree);
}

function write(kind: PaperKind, tree: Document): string {
  layOut(tree, PAPERS[kind].schema);
  return tree.toString(STYLE);
}

/** A hand-written file in canonical text, brought up to the present version; or what is wrong with it. */
export function tidy(file: string, text: string): { readonly text?: string; readonly problems: readonly Problem[] } {
  const { paper, problems } = openPaper(file, text);
  if (!paper || problems.some(isError)) return { problems };
  return { text: rewrite(paper.kind, text, paper.document), problems };
}
