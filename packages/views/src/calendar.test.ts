import assert from "node:assert/strict";
import { test } from "node:test";
import { date, dayOf, fullDate, moment, time, weekdayDate } from "./calendar.js";

const START = "1943-12-05T00:00";

test("dates in both languages; 5 December 1943 was a Sunday", () => {
  assert.equal(fullDate("en", START, 0), "Sunday 5 December 1943");
  assert.equal(fullDate("zh", START, 0), "1943年12月5日");
  assert.equal(date("en", START, 7 * 1440), "12 December");
  assert.equal(weekdayDate("en", START, 7 * 1440), "Sunday 12 December");
  assert.equal(date("zh", START, 7 * 1440), "12月12日");
  assert.equal(moment("en", START, 7 * 1440 + 1080), "12 Dec 18:00");
  assert.equal(moment("zh", START, 7 * 1440 + 1080), "12月12日 18:00");
  assert.equal(time(START, 61), "01:01");
  assert.equal(moment("en", START, NaN), "–");
});

test("a campaign of 1914 has the right weekday too: 26 August was a Wednesday", () => {
  assert.equal(fullDate("en", "1914-08-26T00:00", 0), "Wednesday 26 August 1914");
});

test("days count from one, by the calendar and not by 24 hours from the start", () => {
  assert.equal(dayOf(START, 0), 1);
  assert.equal(dayOf(START, 1439), 1);
  assert.equal(dayOf(START, 1440), 2);
  assert.equal(dayOf("1943-12-05T18:00", 6 * 60), 2);
  assert.equal(dayOf(START, -1), 0);
});
