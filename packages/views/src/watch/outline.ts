/** The line around a set of cells: along the sides of the hexagons that part them from the rest. */
import type { MapScale } from "@staffride/formats/map-scale";
import type { Ground } from "@staffride/formats/scenario";

/** A closed line of [longitude, latitude]; the first point is not repeated. Anticlockwise about its cells, clockwise about a hole. */
export type Ring = readonly (readonly [lon: number, lat: number])[];

/** The hexagons as a lattice: six neighbours a cell, anticlockwise from a bearing that all cells share; -1 off the map. Shape (nCell x 6). */
export interface Lattice {
  readonly neighbour: Int32Array;
  /** The way to each neighbour, degrees: to where a missing one would be. Shape (6). */
  readonly lon: readonly number[];
  readonly lat: readonly number[];
  /** Marks of the outline being drawn: cells inside, sides walked; blank between outlines. Shape (nCell); (nCell x 6). */
  readonly inside: Uint8Array;
  readonly walked: Uint8Array;
}

const SIDES = 6;

/** Read the lattice off the steps between neighbours; water that nobody marches over has none and stays apart. */
export function latticeOf(ground: Pick<Ground, "nCell" | "lon" | "lat" | "edgeStart" | "edgeTo">, scale: MapScale) {
  const { nCell, lon, lat, edgeStart, edgeTo } = ground;
  const bearing = (from: number, to: number) =>
    Math.atan2((lat[to]! - lat[from]!) * scale.kmPerLat, (lon[to]! - lon[from]!) * scale.kmPerLon);
  const first = edgeStart.findIndex((start, cell) => start < edgeStart[cell + 1]!);
  const base = first < 0 ? 0 : bearing(first, edgeTo[edgeStart[first]!]!);
  const neighbour = new Int32Array(nCell * SIDES).fill(-1);
  const ways = Array.from({ length: SIDES }, () => ({ n: 0, lon: 0, lat: 0 }));
  for (let cell = 0; cell < nCell; cell++) {
    for (let e = edgeStart[cell]!; e < edgeStart[cell + 1]!; e++) {
      const to = edgeTo[e]!;
      const side = (Math.round(((bearing(cell, to) - base) * 3) / Math.PI) + 2 * SIDES) % SIDES;
      neighbour[cell * SIDES + side] = to;
      const way = ways[side]!;
      way.n++;
      way.lon += lon[to]! - lon[cell]!;
      way.lat += lat[to]! - lat[cell]!;
    }
  }
  const marks = { inside: new Uint8Array(nCell), walked: new Uint8Array(nCell * SIDES) };
  return { neighbour, ...meanWays(ways), ...marks };
}

/** The mean way to each side; one that no cell has is opposite to one that some have, or none. */
function meanWays(ways: readonly { n: number; lon: number; lat: number }[]): Pick<Lattice, "lon" | "lat"> {
  const mean = (part: "lon" | "lat") =>
    ways.map((way, side) => {
      const other = ways[(side + SIDES / 2) % SIDES]!;
      return way.n > 0 ? way[part] / way.n : other.n > 0 ? -other[part] / other.n : 0;
    });
  return { lon: mean("lon"), lat: mean("lat") };
}

/** Rings around the cells. Each is walked along its outer sides, the cells on its left. */
export function outlineOf(ground: Pick<Ground, "lon" | "lat">, lattice: Lattice, cells: readonly number[]): Ring[] {
  const { inside, walked } = lattice;
  for (const cell of cells) inside[cell] = 1;
  const rings: Ring[] = [];
  for (const cell of cells)
    for (let side = 0; side < SIDES; side++)
      if (isOuter(lattice, cell, side) && walked[cell * SIDES + side] === 0)
        rings.push(walk(ground, lattice, cell, side));
  for (const cell of cells) {
    inside[cell] = 0;
    walked.fill(0, cell * SIDES, (cell + 1) * SIDES);
  }
  return rings;
}

function isOuter({ neighbour, inside }: Lattice, cell: number, side: number): boolean {
  const beyond = neighbour[cell * SIDES + side]!;
  return beyond < 0 || inside[beyond] === 0;
}

/** Once around, from one outer side back to it. */
function walk(ground: Pick<Ground, "lon" | "lat">, lattice: Lattice, cell: number, side: number): Ring {
  const { neighbour, walked } = lattice;
  const ring: [number, number][] = [];
  while (walked[cell * SIDES + side] === 0) {
    walked[cell * SIDES + side] = 1;
    ring.push(cornerOf(ground, lattice, cell, side));
    const next = (side + 1) % SIDES;
    if (isOuter(lattice, cell, next)) side = next;
    else {
      // over to the neighbour, by its side that faces what the last one faced
      cell = neighbour[cell * SIDES + next]!;
      side = (side + SIDES - 1) % SIDES;
    }
  }
  return ring;
}

/** Where the sides towards one neighbour and the next meet: amid the three. */
function cornerOf(
  { lon, lat }: Pick<Ground, "lon" | "lat">,
  { neighbour, lon: wayLon, lat: wayLat }: Lattice,
  cell: number,
  side: number,
): [number, number] {
  const next = (side + 1) % SIDES;
  const [a, b] = [neighbour[cell * SIDES + side]!, neighbour[cell * SIDES + next]!];
  const at = (other: number, way: number, axis: ArrayLike<number>) => (other < 0 ? axis[cell]! + way : axis[other]!);
  return [
    (lon[cell]! + at(a, wayLon[side]!, lon) + at(b, wayLon[next]!, lon)) / 3,
    (lat[cell]! + at(a, wayLat[side]!, lat) + at(b, wayLat[next]!, lat)) / 3,
  ];
}
