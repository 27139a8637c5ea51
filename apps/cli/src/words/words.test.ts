/** Whatever the command line says it says in both languages. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as answers from "./answers.js";
import { ARGUMENTS, COMMANDS, OPTIONS, PROGRAM } from "./help.js";
import { EXPECTED, MISUSE } from "./usage.js";

const HAN = /\p{Script=Han}/u;

/** Stands for anything that a sentence puts in; what it is must be found in both languages. */
const mark = (i: number): unknown => Object.assign([`〔${i}〕`], { en: `〔${i}〕`, zh: `〔${i}〕` });

/** Each thing said, by its name. One that takes arguments is said with marks in their place. */
function* everySaying(table: object, path: string): Generator<[string, Record<string, unknown>, number]> {
  for (const [key, value] of Object.entries(table)) {
    const name = `${path}.${key}`;
    if (typeof value === "function") {
      const marks = Array.from({ length: value.length }, (_, i) => mark(i));
      yield [name, (value as (...all: unknown[]) => Record<string, unknown>)(...marks), value.length];
    } else if ("en" in value || "zh" in value) yield [name, value as Record<string, unknown>, 0];
    else yield* everySaying(value as object, name);
  }
}

const { verdict: _verdict, ...tables } = answers;
const all = [...everySaying({ tables, ARGUMENTS, COMMANDS, OPTIONS, PROGRAM, EXPECTED, MISUSE }, "words")];

test("nothing that is said lacks a language, and Chinese is Chinese", () => {
  assert.ok(all.length > 80, `${all.length}`);
  for (const [name, { en, zh }] of all) {
    assert.ok(
      typeof en === "string" && en.trim() !== "" && !HAN.test(en.replace(/〔\d〕/g, "")),
      `${name}: ${String(en)}`,
    );
    assert.ok(typeof zh === "string" && HAN.test(zh.replace(/〔\d〕/g, "")), `${name}: ${String(zh)}`);
  }
});

test("what a sentence puts in stands in both languages", () => {
  for (const [name, { en, zh }, marks] of all)
    for (let i = 0; i < marks; i++)
      for (const said of [en, zh]) assert.ok(String(said).includes(`〔${i}〕`), `${name}: 〔${i}〕 in ${String(said)}`);
});
