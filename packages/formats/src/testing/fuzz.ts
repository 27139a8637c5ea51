/**
 * Whatever is done to a file, reading it never throws: it gives papers, or problems each of which stands somewhere in
 * the file.
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { tidy } from "../canonical.js";
import { openPaper } from "../open.js";
import { isError } from "../problem.js";
import type { Problem } from "../problem.js";

const folder = join(import.meta.dirname, "../../../../campaigns/two-banks");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => [file, readFileSync(join(folder, file), "utf8")] as const);

/** Scraps that mean something to YAML or to the schemas. */
const SCRAPS = [
  "\n",
  "\n  ",
  "\t",
  ": ",
  "- ",
  "#",
  "&a ",
  "*a",
  "!!binary ",
  "!x ",
  "? ",
  "|\n",
  ">-\n",
  "'",
  '"',
  "{",
  "}",
  "[",
  "]",
  ",",
  "%YAML 9\n",
  "---\n",
  "...\n",
  "<<: ",
  "null",
  "~",
  "true",
  "0x1F",
  "1e999",
  ".nan",
  "-0",
  "1900-02-30T25:61",
  "__proto__: ",
  "constructor: ",
  "format: ",
  "staffride/places@0",
  "id: ",
  "\u0000",
  "\uFEFF",
  "\u2028",
  "\uD800",
  "\u{1F600}",
  "常德",
];

/** One change to a text: cut, put in, repeat, overwrite or break off, at places given as shares of its length. */
const edit = fc.oneof(
  fc.record({
    op: fc.constant("cut" as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 400 }),
  }),
  fc.record({
    op: fc.constant("insert" as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    scrap: fc.oneof(fc.constantFrom(...SCRAPS), fc.string()),
  }),
  fc.record({
    op: fc.constant("repeat" as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 200 }),
  }),
  fc.record({
    op: fc.constant("overwrite" as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    scrap: fc.constantFrom(...SCRAPS),
  }),
  fc.record({ op: fc.constant("break" as const), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
);
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

function apply(text: string, change: Edit): string {
  const at = Math.floor(change.at * text.length);
  const [before, after] = [text.slice(0, at), text.slice(at)];
  switch (change.op) {
    case "cut":
      return before + after.slice(change.length);
    case "insert":
      return before + change.scrap + after;
    case "repeat":
      return before + after.slice(0, change.length) + after;
    case "overwrite":
      return before + change.scrap + after.slice(change.scrap.length);
    case "break":
      return before;
  }
}

const mangled = fc
  .tuple(fc.constantFrom(...files), fc.array(edit, { minLength: 1, maxLength: 4 }))
  .map(([[file, text], edits]) => ({ file, text: edits.reduce(apply, text) }));

function assertPlaced(problems: readonly Problem[], file: string, text: string): void {
  const lines = text.split(/\r\n|\n|\r/);
  for (const problem of problems) {
    assert.equal(problem.file, file);
    assert.ok(problem.line >= 1 && problem.line <= lines.length, `line ${problem.line} of ${lines.length}`);
    assert.ok(problem.column >= 1 && problem.column <= lines[problem.line - 1]!.length + 1, `column ${problem.column}`);
    assert.ok(problem.message.length > 0 && !problem.message.includes("\n"));
  }
}

/** The tests, with so large a share of their cases. */
export function fuzz(share: number): void {
  test("a mangled file gives a paper, or problems with a place in it; never a throw", () => {
    fc.assert(
      fc.property(mangled, ({ file, text }) => {
        const { paper, problems } = openPaper(file, text);
        assertPlaced(problems, file, text);
        assert.equal(paper === undefined, problems.some(isError));
      }),
      { seed: 1943, numRuns: 3000 * share },
    );
  });

  test("random bytes never throw", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const { paper, problems } = openPaper("a.yaml", bytes);
        assert.equal(paper, undefined);
        assert.ok(problems.some(isError));
      }),
      { seed: 1943, numRuns: 500 * share },
    );
  });

  test("a mangled file that still opens means the same in canonical text, which is then as it should be", () => {
    fc.assert(
      fc.property(mangled, ({ file, text }) => {
        const once = tidy(file, text).text;
        if (once === undefined) return;
        assert.deepEqual(openPaper(file, once).paper?.document, openPaper(file, text).paper?.document);
        assert.equal(tidy(file, once).text, once);
      }),
      { seed: 1943, numRuns: 1500 * share },
    );
  });
}
