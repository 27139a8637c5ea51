import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { clockMinutes, minutesSince, momentAfter } from "./moment.js";

test("minutes are counted across months and leap days", () => {
  assert.equal(minutesSince("1943-12-05T00:00", "1943-12-05T00:00"), 0);
  assert.equal(minutesSince("1943-12-05T00:00", "1943-12-12T18:30"), 7 * 1440 + 18 * 60 + 30);
  assert.equal(minutesSince("1944-02-28T23:00", "1944-03-01T00:00"), 60 + 1440);
  assert.equal(minutesSince("1943-12-05T00:00", "1943-12-04T23:59"), -1);
  assert.equal(minutesSince("1943-12-05T00:00", "1943-12-06"), 1440);
});

test("days and hours that do not exist are none", () => {
  for (const moment of ["1943-02-29T00:00", "1943-13-01T00:00", "1943-12-12T24:00", "1943-12-12T12:60", "12 Dec"]) {
    assert.equal(clockMinutes(moment), undefined);
  }
  assert.equal(clockMinutes("1944-02-29T00:00") !== undefined, true);
});

test("the moment after some minutes is that many minutes later", () => {
  const start = "1914-08-17T00:00";
  fc.assert(
    fc.property(fc.integer({ min: -1e6, max: 1e6 }), (minutes) => {
      assert.equal(minutesSince(start, momentAfter(start, minutes)), minutes);
    }),
    { seed: 1943 },
  );
});
