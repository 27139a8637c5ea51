/**
 * Objectives: the points orders lead to. Places on the map in the order of the papers, then both banks of each crossing.
 *
 * An order may name a place, a crossing, or one bank of it: `reed-ferry.near`, `.far`, or by compass, `reed-ferry.north`.
 * A crossing named alone is the bank that its receiver reaches first from where he stands on day one.
 */
import type { Fields, Ground } from "@staffride/formats/scenario";
import type { Register, Registers } from "./registers.js";

/** Suffixes for one bank of a crossing. */
export const BANKS = ["near", "far", "north", "south", "east", "west"] as const;
type Bank = (typeof BANKS)[number];

/** Every id an order may name as an objective. */
export function objectiveIds({ places, crossings }: Registers): Register {
  const cached = known.get(crossings);
  if (cached) return cached;
  const ids = new Map(places);
  for (const [id, handle] of crossings) {
    ids.set(id, handle);
    for (const bank of BANKS) ids.set(`${id}.${bank}`, handle);
  }
  known.set(crossings, ids);
  return ids;
}
const known = new WeakMap<Register, Register>();

/** Objective an id stands for, to somebody standing in `from` (a cell, or -1 if off the map); -1 if it is off the map. */
export function objectiveOf(id: string, from: number, ground: Ground, fields: Fields, registers: Registers): number {
  const place = registers.places.get(id);
  if (place !== undefined) return fields.ofPlace[place]!;

  const whole = registers.crossings.get(id);
  if (whole !== undefined) return nearerBank(whole, from, ground, fields);

  const dot = id.lastIndexOf(".");
  const crossing = registers.crossings.get(id.slice(0, dot));
  if (crossing === undefined) return -1;
  const far = isFar(id.slice(dot + 1) as Bank, crossing, ground);
  return fields.ofBank[2 * crossing + (far ? 1 : 0)]!;
}

function nearerBank(crossing: number, from: number, ground: Ground, fields: Fields): number {
  const near = fields.ofBank[2 * crossing]!;
  const far = fields.ofBank[2 * crossing + 1]!;
  if (from < 0 || near < 0 || far < 0) return near;
  const cost = (objective: number) => fields.cost[objective * ground.nCell + from]!;
  return cost(far) < cost(near) ? far : near;
}

/** Whether the named bank is the far one: by word, or by which of the two bank cells lies more that way. */
function isFar(bank: Bank, crossing: number, { crossingNear, crossingFar, lon, lat }: Ground): boolean {
  const near = crossingNear[crossing]!;
  const far = crossingFar[crossing]!;
  if (near < 0 || far < 0) return false;
  switch (bank) {
    case "near":
      return false;
    case "far":
      return true;
    case "north":
      return lat[far]! > lat[near]!;
    case "south":
      return lat[far]! < lat[near]!;
    case "east":
      return lon[far]! > lon[near]!;
    case "west":
      return lon[far]! < lon[near]!;
  }
}
