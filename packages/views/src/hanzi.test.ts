import assert from "node:assert/strict";
import { test } from "node:test";
import { digits, hour, inCharacters, numeral, share, stretch } from "./hanzi.js";

test("numbers as they are read aloud", () => {
  const told: [number, string][] = [
    [0, "〇"],
    [7, "七"],
    [10, "十"],
    [18, "十八"],
    [110, "一百一十"],
    [305, "三百〇五"],
    [1000, "一千"],
    [9097, "九千〇九十七"],
    [10_000, "一万"],
    [12_300, "一万二千三百"],
    [10_050, "一万〇五十"],
    [123_456, "十二万三千四百五十六"],
  ];
  for (const [value, text] of told) assert.equal(numeral(value), text);
  assert.equal(digits(300), "三〇〇");
  assert.equal(share(180), "百分之十八");
});

test("numbers inside a name or a place are written out, those of great units digit by digit", () => {
  assert.equal(inCharacters("第11军令第116师团开至临澧以北13公里"), "第十一军令第一一六师团开至临澧以北十三公里");
});

test("hours by month, day and hour, as much of it as is new", () => {
  const start = "1943-12-05T00:00";
  assert.equal(hour(start, 7 * 1440 + 18 * 60), "十二月十二日十八时");
  assert.equal(hour(start, 7 * 1440 + 18 * 60, 0), "十二日十八时");
  assert.equal(hour(start, 125, 0), "二时五分");
  assert.equal(hour(start, 0), "十二月五日〇时");
});

test("stretches of time", () => {
  assert.deepEqual([45, 60, 148, 1440, 1860].map(stretch), [
    "四十五分钟",
    "一小时",
    "二小时二十八分",
    "一日",
    "一日七小时",
  ]);
});
