import assert from "node:assert/strict";
import { test } from "node:test";
import { WEATHERS, type Weather } from "@staffride/formats/words";
import { attackFactor, casualtyFactor, isNight, lightFactor, mobilityFactor } from "./sky.js";
import { campaign, SUNRISE, SUNSET, type SkySketch } from "./testing/campaign.js";
import { runOf } from "./testing/drive.js";
import type { Run } from "./run.js";

const under = (sky: SkySketch): Run =>
  runOf(campaign({ board: { columns: 1, rows: 1 }, troops: [], sky, parameters: { marchMoonlight: 0.5 } }));

test("SKY-1 it is night before sunrise and from sunset on, every day", () => {
  const run = under({});
  const night = [0, SUNRISE - 1, SUNSET, 1439, 1440 + SUNRISE - 1, 1440 + SUNSET];
  const day = [SUNRISE, 720, SUNSET - 1, 1440 + SUNRISE];
  assert.deepEqual(
    night.map((minute) => isNight(run, minute)),
    [true, true, true, true, true, true],
  );
  assert.deepEqual(
    day.map((minute) => isNight(run, minute)),
    [false, false, false, false],
  );
});

test("SKY-2 wet weather slows, blunts attacks and spares men; cold more so", () => {
  const factors = (weather: Weather, cold: boolean): number[] => {
    const run = under({ weather, cold });
    return [mobilityFactor(run, 0), attackFactor(run, 0), casualtyFactor(run, 0)];
  };
  // QJM weather table: mobility, attack, casualties
  assert.deepEqual(factors("dry-sun", false), [1, 1, 1]);
  assert.deepEqual(factors("dry-overcast", true), [0.9, 0.9, 0.6]);
  assert.deepEqual(factors("wet-light", false), [0.8, 0.9, 0.7]);
  assert.deepEqual(factors("wet-light", true), [0.8, 0.9, 0.4]);
  assert.deepEqual(factors("wet-heavy", false), [0.6, 0.7, 0.5]);
  assert.deepEqual(factors("wet-heavy", true), [0.5, 0.6, 0.3]);
  for (const weather of WEATHERS) {
    const [warm, cold] = [factors(weather, false), factors(weather, true)];
    warm.forEach((factor, i) => assert.ok(cold[i]! <= factor, `${weather} is kinder when cold`));
  }
});

test("SKY-3 a full moon gives back half of what the night takes, a new moon nothing, day needs none", () => {
  const night = (moon: number): number => lightFactor(under({ moon }), 0, 0.6);
  assert.equal(night(0), 0.6);
  assert.equal(night(1), 0.8); // 0.6 + 0.4 x 0.5
  assert.equal(night(0.5), 0.7);
  assert.equal(lightFactor(under({ moon: 0 }), 720, 0.6), 1);
});

test("SKY-4 after the last day of the weather paper its weather stays", () => {
  const run = under({ weather: "wet-heavy" });
  assert.equal(mobilityFactor(run, 100 * 1440), 0.6);
});
