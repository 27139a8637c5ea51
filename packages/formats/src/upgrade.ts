/**
 * Upgrading: a paper written in an older version of its format is brought to the present one, a version at a time.
 *
 * An upgrader changes shape, never meaning, and may be handed anything at all: what it does not recognise it leaves as
 * it stands for the schema to complain about. A file of every past version is kept under test and still opens.
 */
import { PAPERS } from "./papers/index.js";
import type { PaperKind } from "./papers/index.js";

export type Upgrade = (document: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** UPGRADES[kind][version] turns a paper of that version into one of the next. */
export const UPGRADES: Readonly<Partial<Record<PaperKind, Readonly<Record<number, Upgrade>>>>> = {
  places: { 0: placesFrom0 },
};

/** The document in its kind's present version, or undefined if no upgrader knows the old one. */
export function upgrade(kind: PaperKind, version: number, document: unknown): unknown {
  let upgraded = isMapping(document) ? document : {};
  for (let from = version; from < PAPERS[kind].version; from++) {
    const step = UPGRADES[kind]?.[from];
    if (!step) return undefined;
    upgraded = { ...step(upgraded), format: `staffride/${kind}@${from + 1}` };
  }
  return upgraded;
}

/**
 * Version 0, before the first release: names were one English string, coordinates a bare pair and a sentence
 * (`at: [lon, lat]`, `basis`, `withinKm` beside it).
 */
function placesFrom0(document: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { places } = document;
  return { ...document, places: Array.isArray(places) ? places.map(placeFrom0) : places };
}

function placeFrom0(place: unknown): unknown {
  if (!isMapping(place)) return place;
  const { name, at, basis, withinKm, ...rest } = place;
  const names = name === undefined ? {} : { names: { en: name } };
  const location = Array.isArray(at)
    ? { at: { lon: at[0], lat: at[1], basis, withinKm } }
    : at === undefined
      ? {}
      : { at };
  return { ...rest, ...names, ...location };
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
