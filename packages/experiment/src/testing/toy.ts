/**
 * For tests: a strip of ten cells with a river in the middle, two divisions a side, and a kernel that plays back lines
 * written by hand. Nothing outside tests imports this.
 */
import type { Desk } from "@staffride/formats/desk";
import type { Measure } from "@staffride/formats/papers/record";
import type { CompiledCheck, Scenario } from "@staffride/formats/scenario";
import { LINE } from "@staffride/formats/trace";
import type { Campaigning, Deciding } from "../fight.js";

const named = (...ids: string[]) => ids.map((id) => ({ id, names: { en: id } }));

/** Length of the toy campaign, minutes. */
export const LENGTH = 2880;

/**
 * Cells 0 to 4 lie west of the river, 5 to 9 east, about 2.4 km apart on the 29th parallel. Formations a-1 (3,000 men) and
 * a-2 (1,000) start in cell 0, b-1 and b-2 (2,000 each) in cells 8 and 9. Headquarters 0 to 3 are theirs; a-hq and b-hq
 * (4, 5) stand above. Towns: west (cell 1), east (cell 7). Plans: go, stay, back; decisions: D1, D20.
 */
export function toyScenario(measures: Readonly<Record<string, Measure>> = {}): Scenario {
  const nCell = 10;
  const scenario = {
    campaign: "toy",
    variant: "base",
    start: "1943-12-05T00:00",
    length: LENGTH,
    ground: {
      nCell,
      lon: Float64Array.from({ length: nCell }, (_, c) => 111 + c * 0.0247),
      lat: new Float64Array(nCell).fill(29),
      nPlace: 2,
      placeCell: Int32Array.of(1, 7),
      placeLon: Float64Array.of(0, 0),
      placeLat: Float64Array.of(0, 0),
      nRiver: 1,
      bank: Uint8Array.from({ length: nCell }, (_, c) => (c < 5 ? 1 : 2)),
      nCrossing: 1,
    },
    forces: {
      nFormation: 4,
      side: Uint8Array.of(0, 0, 1, 1),
      headquarters: Int16Array.of(0, 1, 2, 3),
      cell: Int32Array.of(0, 0, 8, 9),
      men: Int32Array.of(3000, 1000, 2000, 2000),
    },
    command: { nHeadquarters: 6, parent: Int16Array.of(4, 4, 5, 5, -1, -1) },
    checks: Object.entries(measures).map(([id, measure]) => toyCheck(id, measure)),
    names: {
      sides: named("a", "b"),
      formations: named("a-1", "a-2", "b-1", "b-2"),
      headquarters: named("a-1", "a-2", "b-1", "b-2", "a-hq", "b-hq"),
      places: named("west", "east").map((place) => ({ ...place, kind: "town" })),
      rivers: named("stream"),
      crossings: named("ferry"),
      plans: [{ id: "go" }, { id: "stay" }, { id: "back" }],
      intents: named("hold", "attack", "withdraw", "lure", "reinforce"),
      decisions: [
        { id: "D1", options: [{ id: "halt" }, { id: "march" }] },
        { id: "D20", options: [{ id: "insist" }, { id: "release" }] },
      ],
    },
    // a-hq had lost 400 men before day one and told of 100
    minds: { openingLosses: Float64Array.of(0, 0, 0, 0, 400, 0), openingTold: Float64Array.of(0, 0, 0, 0, 100, 0) },
  };
  return scenario as unknown as Scenario;
}

function toyCheck(id: string, measure: Measure): CompiledCheck {
  const isMoment = ["control", "arrival", "crossed", "departure", "date", "ordered"].includes(measure.kind);
  const check = { id, measure, use: "judge" } as unknown as CompiledCheck["check"];
  return { check, measure, recorded: 600, low: 500, high: 700, isMoment, given: [] };
}

/** Lines from their leading columns; the rest is -1. */
export function linesOf(...lines: readonly (readonly number[])[]): { lines: Int32Array; n: number } {
  const integers = new Int32Array(lines.length * LINE).fill(-1);
  lines.forEach((line, row) => integers.set(line, row * LINE));
  return { lines: integers, n: lines.length };
}

/**
 * A kernel that plays back the lines `script` gives for a seed and run, a headquarters thinking after each, and notes
 * every call in `calls`.
 */
export function playback(script: (seed: number, run: number) => readonly (readonly number[])[]) {
  const calls: string[] = [];
  const trace = { lines: new Int32Array(0), n: 0 };
  let left: readonly (readonly number[])[] = [];
  let all: typeof left = [];
  const kernel: Campaigning = {
    desk: {} as Desk,
    trace,
    begin(seed, run) {
      calls.push(`begin ${seed} ${run}`);
      left = all = script(seed, run);
      trace.n = 0;
    },
    advance(until = LENGTH) {
      const [next, ...rest] = left;
      if (next === undefined || next[1]! > until) return -1;
      left = rest;
      Object.assign(trace, linesOf(...all.slice(0, all.length - left.length)));
      calls.push(`advance ${next[1]}`);
      return Math.max(0, next[2]!);
    },
    submit: () => void calls.push("submit"),
  };
  const doctrine: Deciding = { begin: () => void calls.push("doctrine begins"), think: () => void calls.push("think") };
  return { kernel, doctrine, calls };
}
