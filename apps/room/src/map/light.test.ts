import assert from "node:assert/strict";
import { test } from "node:test";
import type { Scenario } from "@staffride/formats/scenario";
import { isNight } from "./light.js";

test("it is night from sundown to sunrise, whatever hour the campaign begins at", () => {
  const sky = { sunrise: 430, sunset: 1050 } as Scenario["sky"];
  const nights = (start: string) => [0, 429, 430, 1049, 1050, 1440, 1870].map((at) => isNight({ start, sky }, at));
  assert.deepEqual(nights("1943-12-05T00:00"), [true, true, false, false, true, true, false]);
  assert.equal(isNight({ start: "1943-12-05T12:00", sky }, 0), false);
  assert.equal(isNight({ start: "1943-12-05T12:00", sky }, 330), true);
});
