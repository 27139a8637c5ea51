import assert from "node:assert/strict";
import { test } from "node:test";
import { didYouMean, distance, nearest } from "./suggest.js";

test("letters added, dropped, changed and swapped count one each", () => {
  assert.equal(distance("changde", "changde"), 0);
  assert.equal(distance("changde", "chagnde"), 1);
  assert.equal(distance("changde", "chande"), 1);
  assert.equal(distance("jp-13d", "jp-3d"), 1);
  assert.equal(distance("", "abc"), 3);
  assert.equal(distance("kitten", "sitting"), 3);
});

test("a slip of the pen is recognised, another word is not", () => {
  assert.equal(nearest("southgte", ["northgate", "southgate", "mill"]), "southgate");
  assert.equal(nearest("lishui", ["northgate", "southgate", "mill"]), undefined);
  assert.equal(didYouMean("nmaes", ["names", "notes"]), 'did you mean "names"?');
  assert.equal(didYouMean("x", []), undefined);
});
