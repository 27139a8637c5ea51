/** Each banned word is found at its place and explained; what only looks like one is left alone. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { bansIn } from "./bans.mjs";

const BANNED = [
  ["const y = Math.exp(x);", /^a\.ts:1:11 Math\.exp .*@staffride\/formats\/exact/],
  ["const y = Math.random();", /^a\.ts:1:11 Math\.random: .*streams/],
  ["const { exp } = Math;", /^a\.ts:1:17 Math by itself/],
  ["const y = Math['exp'](x);", /^a\.ts:1:11 Math by itself/],
  ["let y = x ** 2;", /^a\.ts:1:9 \*\* differs/],
  ["\n  y **= 2;", /^a\.ts:2:3 \*\* differs/],
  ["const now = new Date();", /^a\.ts:1:17 Date: /],
  ["performance.now();", /^a\.ts:1:1 performance: /],
  ["await fetch(url);", /^a\.ts:1:7 fetch: /],
  ["process.env.X;", /^a\.ts:1:1 process: /],
  ["globalThis.x;", /^a\.ts:1:1 globalThis: /],
  ["setTimeout(f, 1);", /^a\.ts:1:1 setTimeout: /],
  ['import { readFileSync } from "node:fs";', /^a\.ts:1:1 import of node:fs/],
  ['export * from "node:fs";', /^a\.ts:1:1 import of node:fs/],
  ['const m = await import("x");', /^a\.ts:1:17 import\(\)/],
  ["xs.sort();", /^a\.ts:1:1 \.sort\(\) without a comparator/],
  ["xs.toSorted();", /^a\.ts:1:1 \.toSorted\(\) without a comparator/],
  ["a.localeCompare(b);", /^a\.ts:1:1 \.localeCompare\(\)/],
  ["for (const key in table) use(key);", /^a\.ts:1:1 for\.\.\.in/],
];

for (const [source, expected] of BANNED) {
  test(`found: ${source.trim()}`, () => {
    const problems = bansIn("a.ts", source);
    assert.equal(problems.length, 1, problems.join("\n"));
    assert.match(problems[0], expected);
  });
}

const ALLOWED = [
  "const y = Math.floor(Math.sqrt(x)) + Math.imul(a, b) + Math.PI;",
  "xs.sort((a, b) => a - b);",
  "const when = { Date: 1, process: 2 }; when.process;",
  "// Math.exp differs between engines\nconst text = 'Date.now()';",
  'import { exp } from "@staffride/formats/exact";',
];

for (const source of ALLOWED) {
  test(`left alone: ${source}`, () => assert.deepEqual(bansIn("a.ts", source), []));
}
