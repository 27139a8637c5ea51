import assert from "node:assert/strict";
import { test } from "node:test";
import { figureText } from "./figure.js";

test("a share is told in hundredths, men in whole numbers, both with their bounds", () => {
  assert.equal(figureText("en", { value: 0.41, low: 0.39, high: 0.42, unit: "share" }), "41% (39%–42%)");
  assert.match(figureText("en", { value: 1900, low: 500, high: 5300, unit: "men" }), /^1.900 \(500–5.300\) men$/);
  assert.equal(figureText("en", { value: 2.5 }), "2.5");
});

test("in Chinese a unit is a Chinese word; one that nobody knows stands as it is written", () => {
  assert.equal(figureText("zh", { value: 900, low: 500, high: 950, unit: "men" }), "900 (500–950)人");
  assert.equal(figureText("zh", { value: 20, unit: "men per hour" }), "20人／小时");
  assert.equal(figureText("zh", { value: 3, unit: "oxcarts" }), "3 oxcarts");
});
