/** Words beside the headings of the reading pane. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { grade } from "./grade.js";
import { capital, listed, placeWords } from "./wording.js";

test("beside 'At' nobody is 'at at'", () => {
  assert.equal(placeWords("en", "at Linli"), "Linli");
  assert.equal(placeWords("en", "7 km north of Linli"), "7 km north of Linli");
  assert.equal(placeWords("en", "off the map"), "Off the map");
  assert.equal(placeWords("zh", "临澧以北7公里"), "临澧以北7公里");
  assert.equal(capital("on the march"), "On the march");
  assert.equal(listed("zh", ["甲", "乙"]), "甲、乙");
});

test("anything above nothing fills a box, and no more than all are filled", () => {
  assert.deepEqual([0, 0.001, 0.2, 0.21, 0.999, 1, 3].map(grade), [0, 1, 1, 2, 5, 5, 5]);
});
