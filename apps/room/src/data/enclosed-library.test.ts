/** A page in a file of its own has one campaign, and says so where another is asked for. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { RoomPack } from "@staffride/formats/room";
import { enclosedLibrary } from "./enclosed-library.js";

test("the file's campaign is had by its name or by none, another is not", async () => {
  const pack = { scenario: { campaign: "changde-1943" } } as RoomPack;
  const library = enclosedLibrary(pack);
  assert.equal(await library.room(""), pack);
  assert.equal(await library.room("changde-1943"), pack);
  await assert.rejects(library.room("two-banks"), /this file holds changde-1943, not two-banks/);
});

test("a page in Chinese says so in Chinese", async (t) => {
  const pack = { scenario: { campaign: "changde-1943" } } as RoomPack;
  globalThis.document = { documentElement: { lang: "zh-Hans" } } as Document;
  t.after(() => Reflect.deleteProperty(globalThis, "document"));
  await assert.rejects(enclosedLibrary(pack).room("two-banks"), /此文件所载为 changde-1943，而非 two-banks/);
});
