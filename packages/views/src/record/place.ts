/** Where a claim is set: a point and how far from it, as the record knows it. */
import type { Names } from "@staffride/formats/papers/common";
import type { Papers } from "@staffride/formats/papers/collection";
import type { Scenario } from "@staffride/formats/scenario";
import { wayBetween } from "../whereabouts.js";

/**
 * A place that a claim names. Its point is the town's or crossing's, `km` how far from there it may have been: as far as
 * the town itself may be off the map's, or as far as the claim says. Of a river the point is the middle of its course
 * on the map and `km` reaches both ends: it was somewhere along it, and nothing says where.
 */
export interface RecordedPlace {
  readonly id: string;
  readonly kind: "place" | "crossing" | "river";
  readonly names: Names;
  /** Degrees; none for a river that has no course on the map. */
  readonly lon?: number;
  readonly lat?: number;
  readonly km?: number;
}

/** From an id to the place it names; undefined if the papers have none. */
export type Gazetteer = (id: string, withinKm?: number) => RecordedPlace | undefined;

export function openGazetteer(
  scenario: Pick<Scenario, "ground" | "names">,
  papers: Pick<Papers, "places" | "crossings" | "rivers">,
): Gazetteer {
  const places = new Map(papers.places.map((place) => [place.id, place]));
  const crossings = new Map(papers.crossings.map((crossing) => [crossing.id, crossing]));
  const rivers = new Map(papers.rivers.map((river) => [river.id, courseOf(scenario, river)]));
  return (id, withinKm = 0) => {
    const point = places.get(id) ?? crossings.get(id);
    if (!point) return rivers.get(id);
    const { lon, lat, withinKm: off } = point.at;
    const kind = places.has(id) ? "place" : "crossing";
    return { id, kind, names: point.names, lon, lat, km: Math.max(off, withinKm) };
  };
}

function courseOf(
  { ground, names }: Pick<Scenario, "ground" | "names">,
  river: Papers["rivers"][number],
): RecordedPlace {
  const { id, names: called } = river;
  const banks = bankPoints(
    ground,
    names.rivers.findIndex((one) => one.id === id),
  );
  const mean = (axis: 0 | 1) => banks.reduce((sum, point) => sum + point[axis], 0) / banks.length;
  const farFrom = (lon: number, lat: number) => banks.map((point) => wayBetween(lon, lat, ...point).km);
  const fromMean = farFrom(mean(0), mean(1));
  const middle = banks[fromMean.indexOf(Math.min(...fromMean))];
  if (!middle) return { id, kind: "river", names: called };
  const [lon, lat] = middle;
  return { id, kind: "river", names: called, lon, lat, km: Math.max(...farFrom(lon, lat)) };
}

/** Points half-way between the two cells of each edge that the river runs along. */
function bankPoints(ground: Scenario["ground"], river: number): [lon: number, lat: number][] {
  const { edgeStart, edgeTo, edgeRiver, lon, lat, nCell } = ground;
  const points: [number, number][] = [];
  for (let cell = 0; cell < nCell; cell++) {
    for (let edge = edgeStart[cell]!; edge < edgeStart[cell + 1]!; edge++) {
      const to = edgeTo[edge]!;
      if (edgeRiver[edge] !== river || to < cell) continue;
      points.push([(lon[cell]! + lon[to]!) / 2, (lat[cell]! + lat[to]!) / 2]);
    }
  }
  return points;
}
