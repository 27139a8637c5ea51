/** The ways formations took in a run, for other programs: one line on the earth a formation, with a time at each of its points. */
import type { Scenario } from "@staffride/formats/scenario";
import { momentAfter } from "@staffride/formats/moment";
import type { WatchedRun } from "../watch/run.js";

/** Where a formation was at a minute. */
export interface TrackPoint {
  /** Minutes since the campaign began. */
  readonly at: number;
  /** Degrees. */
  readonly lon: number;
  readonly lat: number;
}

export interface Track {
  /** Handle. */
  readonly formation: number;
  /** In order of time; two at least, and two of the same place where it stood still in between. */
  readonly points: readonly TrackPoint[];
  /** It surrendered at its last point. */
  readonly gone: boolean;
}

/** What tells a run from others. */
export interface RunHead {
  readonly seed: number;
  readonly run: number;
}

/** Degrees are written to 0.00001, about a metre: a cell is some kilometres across. */
const DEGREES = 5;

/** A point at the start, one at each setting off and each arrival, and one at the end, which is the campaign's or its own. */
export function tracksOf({ scenario, memory }: WatchedRun): Track[] {
  const { lon, lat } = scenario.ground;
  return memory.formations.map(({ way, gone }, formation) => {
    const end = Math.min(gone, scenario.length);
    const points: TrackPoint[] = [];
    const add = (at: number, cell: number) => {
      if (cell < 0 || at < (points.at(-1)?.at ?? 0)) return;
      points.push({ at, lon: rounded(lon[cell]!), lat: rounded(lat[cell]!) });
    };
    add(0, way.start);
    const legs = way.legs.filter(({ arrived }) => arrived <= end);
    for (const { from, to, setOff, arrived } of legs) {
      if (setOff > (points.at(-1)?.at ?? -1)) add(setOff, from);
      add(arrived, to);
    }
    add(end, legs.at(-1)?.to ?? way.start);
    return { formation, points, gone: gone <= scenario.length };
  });
}

const rounded = (degrees: number): number => Number(degrees.toFixed(DEGREES));

/** A minute as the wider world writes it: with seconds and the hours it is ahead of Greenwich, 1943-12-12T18:00:00+07:00. */
export const worldTime = ({ start, utcOffset }: Pick<Scenario, "start" | "utcOffset">, at: number): string =>
  `${momentAfter(start, at)}:00${utcOffset}`;
