import assert from "node:assert/strict";
import { test } from "node:test";
import type { RecordedClaim } from "@staffride/views/record/claim";
import { searchIn } from "./search.js";

const claim = (id: string, en: string, zh: string, about: readonly string[]) =>
  ({
    id,
    gloss: { en, zh },
    about,
    places: [],
    towards: [],
    citation: { source: id.slice(0, 3), mark: id, title: { en: "A source" }, trust: "" },
  }) as unknown as RecordedClaim;
const claims = [
  claim("s01-14.f1", "The main body is back at Linli", "主力回到临澧", ["jp-11a"]),
  claim("w03-2", "Pursuit is ordered", "下令追击", ["cn-mac"]),
];
const names = (id: string) => (id === "jp-11a" ? { en: "11th Army", zh: "第十一军" } : undefined);
const found = (words: string) => searchIn(claims, words, names).map(({ id }) => id);

test("claims are found by what they say, whom they are about and where they stand, in either language", () => {
  assert.deepEqual(found("linli"), ["s01-14.f1"]);
  assert.deepEqual(found("追击"), ["w03-2"]);
  assert.deepEqual(found("11th army"), ["s01-14.f1"], "named only by its id");
  assert.deepEqual(found("第十一军"), ["s01-14.f1"]);
  assert.deepEqual(found("w03"), ["w03-2"]);
});

test("all words must be found; no word finds all", () => {
  assert.deepEqual(found("main pursuit"), []);
  assert.deepEqual(found("  "), ["s01-14.f1", "w03-2"]);
});
