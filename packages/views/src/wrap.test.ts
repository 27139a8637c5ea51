import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import stringWidth from "string-width";
import { wrap } from "./wrap.js";

test("words break at spaces, and a figure stays with its unit", () => {
  assert.equal(
    wrap("the order is read after 4\u00a0h\u00a035\u00a0min today", 31),
    "the order is read after\n4\u00a0h\u00a035\u00a0min today",
  );
  assert.equal(wrap("loses 1\u2009445 men", 8), "loses\n1\u2009445\nmen");
});

test("Chinese breaks between signs, but no line begins with a comma", () => {
  assert.equal(wrap("日军损失八十五人，国军损失", 16), "日军损失八十五\n人，国军损失");
});

test("later lines are indented", () => {
  assert.equal(wrap("one two three", 7, 2), "one two\n  three");
});

test("no line is wider than asked unless it is one word, and nothing but spaces is lost", () => {
  const sign = fc.constantFrom(..."ab 军师，。 ");
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 60 }), fc.integer({ min: 6, max: 30 }), (text, width) => {
      const lines = wrap(text, width).split("\n");
      const bare = (words: string) => words.replace(/[ \n]/g, "");
      assert.equal(bare(lines.join("")), bare(text));
      for (const line of lines) {
        const oneWord = !/[ ]/.test(line.trim()) && (line.match(/\p{Script=Han}/gu) ?? []).length < 2;
        assert.ok(stringWidth(line) <= width || oneWord || /[，。]/.test(line), JSON.stringify(line));
      }
    }),
  );
});
