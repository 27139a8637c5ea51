/**
 * The standing outcomes, reported for every campaign: losses and strength by formation and side, the first change of
 * hands of each town, men over each crossing, the dispatch traffic.
 *
 * One straight reading of the trace into tables; half of a run's lines concern them, so no gauges here.
 */
import type { Scenario } from "@staffride/formats/scenario";
import { KIND } from "@staffride/formats/trace";
import { DISPATCHES } from "@staffride/formats/words";
import { A, AT, B, C, D } from "./gauges/gauge.js";
import { lost } from "./gauges/losses.js";
import { present } from "./gauges/strength.js";
import type { Outcome } from "@staffride/formats/ensemble";

export interface Standing {
  /** Kinds of line it wants to see. */
  readonly kinds: readonly number[];
  readonly outcomes: readonly Outcome[];
  begin(): void;
  read(lines: Int32Array, i: number): void;
  /** Put the run's values, in the order of `outcomes`, into `into` from `at` on. */
  end(into: Float64Array, at: number): void;
}

const ORDER = DISPATCHES.indexOf("order");
const KINDS_READ = [
  KIND.losses,
  KIND.strays,
  KIND.muster,
  KIND.surrendered,
  KIND.control,
  KIND.crossingEnded,
  KIND.drafted,
  KIND.dispatch,
  KIND.dispatchLost,
];

export function createStanding(scenario: Scenario): Standing {
  const { forces, ground, names } = scenario;
  const { nFormation, side } = forces;
  const towns = names.places.flatMap(({ kind }, place) => (kind === "city" || kind === "town" ? [place] : []));

  const losses = new Float64Array(nFormation);
  const strength = new Float64Array(nFormation);
  const changed = new Float64Array(ground.nPlace);
  const over = new Float64Array(ground.nCrossing * 2);
  /** When each dispatch was drafted, and whether it is an order, by its number. Numbers begin anew in each run. */
  let draftedAt = new Int32Array(4096);
  let isOrder = new Uint8Array(4096);
  /** How many orders, and how many other dispatches, were read after how many minutes. */
  const orders = createDelays(scenario.length);
  const reports = createDelays(scenario.length);
  let drafted = 0;
  let lostOnTheWay = 0;

  return {
    kinds: KINDS_READ,
    outcomes: outcomesOf(scenario, towns),
    begin() {
      losses.fill(0);
      for (let f = 0; f < nFormation; f++) strength[f] = forces.men[f]!;
      changed.fill(NaN);
      over.fill(0);
      clear(orders);
      clear(reports);
      drafted = lostOnTheWay = 0;
    },
    read(lines, i) {
      const a = lines[i + A]!;
      switch (lines[i]) {
        case KIND.losses:
        case KIND.strays:
          losses[a]! += lost(lines, i);
          break;
        case KIND.muster:
          strength[a] = present(lines, i);
          break;
        case KIND.surrendered:
          losses[a]! += lost(lines, i);
          strength[a] = 0;
          break;
        case KIND.control:
          // from nobody's hands is no change of hands
          if (lines[i + C]! >= 0 && changed[a] !== changed[a]) changed[a] = lines[i + AT]!;
          break;
        case KIND.crossingEnded:
          over[lines[i + B]! * 2 + side[a]!]! += lines[i + C]!;
          break;
        case KIND.drafted:
          drafted++;
          if (a >= draftedAt.length) {
            draftedAt = longer(draftedAt, new Int32Array(2 * a));
            isOrder = longer(isOrder, new Uint8Array(2 * a));
          }
          draftedAt[a] = lines[i + AT]!;
          isOrder[a] = lines[i + D] === ORDER ? 1 : 0;
          break;
        case KIND.dispatch:
          count(isOrder[a] === 1 ? orders : reports, lines[i + AT]! - draftedAt[a]!);
          break;
        case KIND.dispatchLost:
          lostOnTheWay++;
      }
    },
    end(into, at) {
      for (let s = 0; s < 2; s++) into[at++] = sumOf(losses, side, s);
      for (let s = 0; s < 2; s++) into[at++] = sumOf(strength, side, s);
      for (let f = 0; f < nFormation; f++) into[at++] = losses[f]!;
      for (let f = 0; f < nFormation; f++) into[at++] = strength[f]!;
      for (const town of towns) into[at++] = changed[town]!;
      for (let c = 0; c < over.length; c++) into[at++] = over[c]!;
      into[at++] = drafted;
      into[at++] = lostOnTheWay;
      into[at++] = median(orders) / 60;
      into[at] = median(reports) / 60;
    },
  };
}

/** What `end` writes, in its order. */
function outcomesOf(scenario: Scenario, towns: readonly number[]): Outcome[] {
  const { names } = scenario;
  const sides = names.sides.map(({ id }, handle) => ({ id: `side.${id}`, subject: { kind: "side", handle } as const }));
  const formations = names.formations.map(({ id }, handle) => ({
    id,
    subject: { kind: "formation", handle } as const,
  }));
  const men = (what: string) => (of: { id: string; subject: Outcome["subject"] }) =>
    ({ id: `${what}:${of.id}`, unit: "men", subject: of.subject }) as const;
  const dispatches = { kind: "dispatches", handle: 0 } as const;

  return [
    ...sides.map(men("losses")),
    ...sides.map(men("strength")),
    ...formations.map(men("losses")),
    ...formations.map(men("strength")),
    ...towns.map((handle): Outcome => ({
      id: `changed-hands:${names.places[handle]!.id}`,
      unit: "moment",
      subject: { kind: "place", handle },
    })),
    ...names.crossings.flatMap(({ id }, handle) =>
      names.sides.map((of, side): Outcome => ({
        id: `over:${id}.${of.id}`,
        unit: "men",
        subject: { kind: "crossing", handle, side },
      })),
    ),
    { id: "dispatches:drafted", unit: "count", subject: dispatches },
    { id: "dispatches:lost", unit: "count", subject: dispatches },
    { id: "dispatches:order-delay", unit: "hours", subject: dispatches },
    { id: "dispatches:report-delay", unit: "hours", subject: dispatches },
  ];
}

function sumOf(men: Float64Array, side: Uint8Array, of: number): number {
  let sum = 0;
  for (let f = 0; f < men.length; f++) if (side[f] === of) sum += men[f]!;
  return sum;
}

/** How many dispatches took how many minutes; the last bin holds all that took longer. */
interface Delays {
  readonly ofMinutes: Int32Array;
  n: number;
  longest: number;
}

function createDelays(length: number): Delays {
  return { ofMinutes: new Int32Array(length + 1), n: 0, longest: -1 };
}

function clear(delays: Delays): void {
  delays.ofMinutes.fill(0, 0, delays.longest + 1);
  delays.n = 0;
  delays.longest = -1;
}

function count(delays: Delays, minutes: number): void {
  const bin = Math.min(minutes, delays.ofMinutes.length - 1);
  delays.ofMinutes[bin]!++;
  delays.n++;
  if (bin > delays.longest) delays.longest = bin;
}

/** Median of the delays, minutes: the mean of the middle two; NaN of none. */
function median(delays: Delays): number {
  if (delays.n === 0) return NaN;
  return (nth(delays, (delays.n - 1) >> 1) + nth(delays, delays.n >> 1)) / 2;
}

function nth(delays: Delays, rank: number): number {
  let minutes = 0;
  for (let seen = delays.ofMinutes[0]!; seen <= rank; seen += delays.ofMinutes[minutes]!) minutes++;
  return minutes;
}

function longer<Numbers extends Int32Array | Uint8Array>(short: Numbers, long: Numbers): Numbers {
  long.set(short);
  return long;
}
