/** Of the fonts of a page, what a file of its own needs. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { fontsFor } from "./fonts.js";

const face = (family: string, file: string, range: string) =>
  `@font-face{font-family:${family};font-weight:200 900;src:url(./${file}.woff2)format("woff2-variations");unicode-range:${range}}`;
const SHEET = [
  face("Noto Sans SC Variable", "first", "U+6c5f-6c60,U+5e38"),
  face("Noto Sans SC Variable", "second", "U+5fb7"),
  face("Source Sans 3 Variable", "latin", "U+00??"),
  face('"Noto Serif SC Variable"', "title", "U+5e38"),
  'h1{font-family:"Source Serif 4 Variable","Noto Serif SC Variable",serif}',
].join("");
const codes = (text: string) => new Set([...text].map((letter) => letter.codePointAt(0)!));

test("a slice is put in if a character of it may be shown, and only then", () => {
  const asked: string[] = [];
  const sheet = fontsFor(SHEET, codes("a常"), (name) => (asked.push(name), Buffer.from(name)));
  assert.deepEqual(asked, ["first.woff2", "latin.woff2"]);
  assert.match(
    sheet,
    new RegExp(`src:url\\(data:font/woff2;base64,${btoa("first.woff2")}\\) format\\("woff2"\\);unicode-range`),
  );
  assert.doesNotMatch(sheet, /url\((?!data:)/);
});

test("a range holds its ends; one with question marks all of its kind", () => {
  const names = (text: string) => {
    const asked: string[] = [];
    fontsFor(SHEET, codes(text), (name) => (asked.push(name), Buffer.from("")));
    return asked;
  };
  assert.deepEqual(names("\u6c60"), ["first.woff2"]);
  assert.deepEqual(names("\u6c61"), []);
  assert.deepEqual(names("\u00ff"), ["latin.woff2"]);
  assert.deepEqual(names("\u0100"), []);
});

test("Chinese titles are set in the face of the Chinese text", () => {
  const sheet = fontsFor(SHEET, codes("常"), () => Buffer.from(""));
  assert.match(sheet, /h1\{font-family:"Source Serif 4 Variable","Noto Sans SC Variable",serif\}/);
});
