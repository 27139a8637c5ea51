/** Light and weather at a minute (docs/models/sky.md, SKY-1..4). */
import { WEATHERS } from "@staffride/formats";
import type { Run } from "./run.js";

const DAY = 1440;

/**
 * What weather does, in the order of WEATHERS: mobility, attack, casualties; temperate and cold.
 * Source: QJM weather table as transcribed (Dupuy, Numbers, Predictions and War), SKY-2.
 */
const TEMPERATE = { mobility: [1, 1, 0.8, 0.6], attack: [1, 1, 0.9, 0.7], casualties: [1, 1, 0.7, 0.5] };
const COLD = { mobility: [0.9, 0.9, 0.8, 0.5], attack: [0.9, 0.9, 0.9, 0.6], casualties: [0.7, 0.6, 0.4, 0.3] };
if (WEATHERS.length !== TEMPERATE.mobility.length) throw new Error("a kind of weather has no factors");

export function isNight(run: Run, minute: number): boolean {
  const { sky } = run.scenario;
  const clock = minute % DAY;
  return clock < sky.sunrise || clock >= sky.sunset;
}

function dayOf(run: Run, minute: number): number {
  const { sky } = run.scenario;
  const day = Math.floor(minute / DAY);
  return day < sky.nDay ? day : sky.nDay - 1;
}

/** What is left of daylight marching speed: by day 1; by night `dark`, less what the moon gives back (SKY-3). */
export function lightFactor(run: Run, minute: number, dark: number): number {
  if (!isNight(run, minute)) return 1;
  const moon = run.scenario.sky.moon[dayOf(run, minute)];
  return dark + (1 - dark) * run.parameters.marchMoonlight * moon;
}

/** A factor of the weather's, between none of its effect and all of it. */
function weigh(run: Run, factor: number): number {
  const weight = run.parameters.weatherWeight;
  return weight === 1 ? factor : 1 + weight * (factor - 1);
}

export function mobilityFactor(run: Run, minute: number): number {
  const day = dayOf(run, minute);
  const { sky } = run.scenario;
  return weigh(run, (sky.cold[day] ? COLD : TEMPERATE).mobility[sky.weather[day]]);
}

export function attackFactor(run: Run, minute: number): number {
  const day = dayOf(run, minute);
  const { sky } = run.scenario;
  return weigh(run, (sky.cold[day] ? COLD : TEMPERATE).attack[sky.weather[day]]);
}

export function casualtyFactor(run: Run, minute: number): number {
  const day = dayOf(run, minute);
  const { sky } = run.scenario;
  return weigh(run, (sky.cold[day] ? COLD : TEMPERATE).casualties[sky.weather[day]]);
}

export function isCold(run: Run, minute: number): boolean {
  return run.scenario.sky.cold[dayOf(run, minute)] === 1;
}
