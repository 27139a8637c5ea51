/** Sentences in a reader's own copy of a source. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import type { Source } from "@staffride/formats/papers/record";
import { quote } from "./quote.js";

const hashOf = (stretch: string): string => createHash("sha256").update(stretch).digest("hex");

// a made-up page; the cavalry beyond the basic plane counts as one code point
const PAGE = "The 𠀀 waits. It rains. The ferry is gone.";
const points = Array.from(PAGE);
const stretch = (id: string, start: number, end: number) => ({
  id,
  start,
  end,
  hash: hashOf(points.slice(start, end).join("")).slice(0, 12),
});
const source: Source = {
  id: "p01",
  title: { en: "A page" },
  origin: "made up",
  language: "en",
  licence: "none",
  trust: "none",
  sha256: hashOf(PAGE),
  sentences: [stretch("1", 0, 12), stretch("2", 13, 22), stretch("3", 23, 41)],
};
const file = (name: string, text: string) => ({ name, text, sha256: hashOf(text) });

test("a copy is known by its hash, whatever it is called, and its sentences are cut by code points", () => {
  const [quoted, ...more] = quote([source], [file("other.txt", "x"), file("page.html", PAGE)], hashOf);
  assert.deepEqual(more, []);
  assert.deepEqual(quoted, {
    id: "p01",
    name: "page.html",
    sentences: { 1: "The 𠀀 waits.", 2: "It rains.", 3: "The ferry is gone." },
  });
});

test("another copy is known by the source's id; of it only sentences whose hashes agree are quoted", () => {
  const copy = file("p01.txt", PAGE.replace("rains", "snows"));
  assert.deepEqual(quote([source], [copy], hashOf)[0]!.sentences, { 1: "The 𠀀 waits.", 3: "The ferry is gone." });
});

test("a source that is cited by no sentences, or of which there is no copy, is not quoted", () => {
  const { sentences: _, ...whole } = source;
  assert.deepEqual(quote([whole], [file("p01.txt", PAGE)], hashOf), []);
  assert.deepEqual(quote([source], [file("p02.txt", "x")], hashOf), []);
});
