import assert from "node:assert/strict";
import { test } from "node:test";
import type { Scenario } from "@staffride/formats/scenario";
import { isNight, weatherAt } from "./light.js";

test("it is night from sundown to sunrise, whatever hour the campaign begins at", () => {
  const sky = { sunrise: 430, sunset: 1050 } as Scenario["sky"];
  const nights = (start: string) => [0, 429, 430, 1049, 1050, 1440, 1870].map((at) => isNight({ start, sky }, at));
  assert.deepEqual(nights("1943-12-05T00:00"), [true, true, false, false, true, true, false]);
  assert.equal(isNight({ start: "1943-12-05T12:00", sky }, 0), false);
  assert.equal(isNight({ start: "1943-12-05T12:00", sky }, 330), true);
});

test("the weather is that of the day, from midnight to midnight, and of the last day after it", () => {
  const sky = { nDay: 2, weather: Uint8Array.of(0, 2) } as Scenario["sky"];
  const at = (start: string, minute: number) => weatherAt({ start, sky }, minute);
  assert.deepEqual(
    [at("1943-12-05T00:00", 1439), at("1943-12-05T00:00", 1440), at("1943-12-05T12:00", 720)],
    ["dry-sun", "wet-light", "wet-light"],
  );
  assert.equal(at("1943-12-05T00:00", 9 * 1440), "wet-light");
});
