/**
 * Where somebody may be by now who was last heard of some time ago (EST-10 to EST-13): the smallest set of cells that holds him
 * with even odds, and with nine chances in ten.
 */
import { mapScale } from "@staffride/formats/map-scale";
import type { MapScale } from "@staffride/formats/map-scale";
import { placeOver, UNDER_WAY } from "@staffride/formats/place-law";
import type { LastSeen } from "@staffride/formats/place-law";
import type { Scenario } from "@staffride/formats/scenario";
import { SIGHTINGS } from "@staffride/formats/words";
import type { EnemyNews, Given, OwnNews } from "./news.js";
import { latticeOf, outlineOf } from "./outline.js";
import type { Lattice, Ring } from "./outline.js";

type Charted = Pick<Scenario, "ground" | "parameters">;

/** Cells that hold so much of the probability between them, and the line around them. */
export interface Within {
  readonly cells: readonly number[];
  readonly rings: readonly Ring[];
}

export interface Spread {
  readonly half: Within;
  readonly nine: Within;
}

const NO_CONTACT = SIGHTINGS.indexOf("no-contact");
/** Orders to one who stays (EST-13). */
const STAYING = ["hold", "block", "halt", "cover"];
/**
 * Ages are taken to the hour, after a day to six hours, after four days to the day, so that what was drawn can be drawn again;
 * by the cell at other minutes, so that not all are drawn anew at once.
 */
const STEPS = [
  { from: 4 * 1440, step: 1440 },
  { from: 1440, step: 360 },
  { from: 0, step: 60 },
];
const TURN = 37;
/** Spreads kept of one scenario; when they are so many the oldest half is dropped. */
const MOST_KEPT = 2000;

/** How the law of place sees him, by what was last heard: the parameters that the doctrine uses. */
export function lastSeenOf({ parameters: p }: Charted, known: EnemyNews | (OwnNews & { given?: Given }), at: number) {
  const law = { kmDay: p.placeKmDay, lean: p.placeLean, riverKm: p.placeRiverKm, cell: known.cell };
  if ("formation" in known && "intents" in known) {
    const sighting = SIGHTINGS.findIndex((one) => one === known.sighting);
    const missed = sighting === NO_CONTACT ? p.situationHours * 30 : 0;
    const stayHours = UNDER_WAY.includes(sighting) ? p.placeGoHours : p.placeStandHours;
    return { ...law, stayHours, heading: known.heading, ageMinutes: Math.max(0, at - known.asOf) + missed };
  }
  const { given, cellAsOf } = known as OwnNews & { given?: Given };
  const stays = given === undefined || STAYING.includes(given.task);
  const stayHours = stays ? p.placeStandHours : p.placeGoHours;
  return { ...law, stayHours, heading: -1, ageMinutes: Math.max(0, at - cellAsOf) };
}

/** Undefined if nobody has said where he was. */
export function spreadOf(
  scenario: Charted,
  known: EnemyNews | (OwnNews & { given?: Given }),
  at: number,
): Spread | undefined {
  if (known.cell < 0) return undefined;
  const seen = lastSeenOf(scenario, known, at);
  const ageMinutes = rounded(seen.ageMinutes, seen.cell);
  const chart = chartOf(scenario);
  const key = `${seen.cell} ${ageMinutes} ${seen.stayHours} ${seen.heading}`;
  let spread = chart.kept.get(key);
  if (spread === undefined) {
    spread = reckon(scenario, chart, { ...seen, ageMinutes });
    keep(chart.kept, key, spread);
  }
  return spread;
}

function rounded(ageMinutes: number, cell: number): number {
  const { step } = STEPS.find(({ from }) => ageMinutes >= from)!;
  const turn = (cell * TURN) % step;
  return Math.max(0, Math.floor((ageMinutes + turn) / step) * step - turn);
}

/** What spreads over one ground share. */
interface Chart {
  readonly scale: MapScale;
  readonly lattice: Lattice;
  /** Probability of each cell, used over and over. */
  readonly odds: Float64Array;
  readonly sorted: Float64Array;
  readonly kept: Map<string, Spread>;
}
const charts = new WeakMap<object, Chart>();

function chartOf({ ground }: Charted): Chart {
  let chart = charts.get(ground);
  if (chart === undefined) {
    const scale = mapScale(ground.lat);
    const { nCell } = ground;
    const blank = { odds: new Float64Array(nCell), sorted: new Float64Array(nCell), kept: new Map<string, Spread>() };
    charts.set(ground, (chart = { scale, lattice: latticeOf(ground, scale), ...blank }));
  }
  return chart;
}

function reckon({ ground }: Charted, { scale, lattice, odds, sorted }: Chart, last: LastSeen): Spread {
  placeOver(ground, scale, last, odds);
  const [half, nine] = leastOdds(odds, sorted, [0.5, 0.9]) as [number, number];
  const within = (least: number): Within => {
    const cells: number[] = [];
    for (let cell = 0; cell < odds.length; cell++) if (odds[cell]! >= least) cells.push(cell);
    return { cells, rings: outlineOf(ground, lattice, cells) };
  };
  return { half: within(half), nine: within(nine) };
}

/**
 * The least odds of a cell among the likeliest that hold each of the shares between them. Cells that are as likely go together.
 *
 * @param shares ascending
 */
function leastOdds(odds: Float64Array, sorted: Float64Array, shares: readonly number[]): number[] {
  let n = 0;
  for (const chance of odds) if (chance > 0) sorted[n++] = chance;
  const ascending = sorted.subarray(0, n).sort();
  let held = 0;
  let i = n;
  return shares.map((share) => {
    while (i > 0 && held < share) held += ascending[--i]!;
    return ascending[i]!;
  });
}

function keep(kept: Map<string, Spread>, key: string, spread: Spread): void {
  if (kept.size >= MOST_KEPT) for (const old of [...kept.keys()].slice(0, MOST_KEPT / 2)) kept.delete(old);
  kept.set(key, spread);
}
