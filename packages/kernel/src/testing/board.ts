/**
 * For tests: ground made by hand. A board of hexagons in columns, centres 2.4 km apart, near the 29th parallel; odd
 * columns stand half a cell further north. Rivers run north to south between two columns.
 *
 *      cell = column * rows + row, row 0 in the south
 */
import type { Fields, Ground } from "@staffride/formats/scenario";
import { FORDABLE, NO_SLOT, NO_WAY, UNFORDABLE } from "@staffride/formats/scenario";
import {
  CROSSING_KINDS,
  CROSSING_STATES,
  SURFACES,
  TERRAINS,
  type CrossingKind,
  type CrossingState,
  type Surface,
  type Terrain,
} from "@staffride/formats/words";

export const CELL_KM = 2.4;
const COLUMN_KM = CELL_KM * 0.8660254037844386;
const KM_PER_LON = 97;
const KM_PER_LAT = 111;

export interface BoardSketch {
  readonly columns: number;
  readonly rows: number;
  /** Flat, mixed country unless said otherwise. */
  readonly terrain?: Terrain | ((cell: number) => Terrain);
  readonly rivers?: readonly RiverSketch[];
  /** Cells in order; each two that follow one another are neighbours. */
  readonly roads?: readonly { readonly surface: Surface; readonly cells: readonly number[] }[];
  /** Places by name, and the cells they stand in. */
  readonly places?: Readonly<Record<string, number>>;
  readonly reachKm?: number;
  readonly sightKm?: number;
}

export interface RiverSketch {
  /** Last column on the western bank. */
  readonly west: number;
  readonly fordable?: boolean;
  readonly crossings?: readonly CrossingSketch[];
}

/** A crossing between the cells of one row on either bank: `near` is the western. */
export interface CrossingSketch {
  readonly name: string;
  readonly row: number;
  readonly menPerHour: number;
  readonly kind?: CrossingKind;
  readonly holder?: number;
  readonly state?: CrossingState;
}

export interface Board {
  readonly ground: Ground;
  readonly fields: Fields;
  /** Objectives by name: a place, or `crossing.near` and `crossing.far`. */
  readonly objectives: ReadonlyMap<string, number>;
  readonly places: ReadonlyMap<string, number>;
}

export function layBoard(sketch: BoardSketch): Board {
  const rivers = sketch.rivers ?? [];
  const plan = planOf(sketch, rivers);
  const { columns, rows } = sketch;
  const nCell = columns * rows;
  const { x, y, km } = plan;

  // edges between neighbours, both ways, ascending
  const edges = cells(nCell).flatMap((from) => plan.within(CELL_KM * 1.01, from).map((to) => ({ from, to })));
  const edgeOf = (from: number, to: number): number => {
    const edge = edges.findIndex((e) => e.from === from && e.to === to);
    if (edge < 0) throw new Error(`cells ${from} and ${to} are not neighbours`);
    return edge;
  };
  const edgeSurface = new Uint8Array(edges.length);
  for (const { surface, cells: along } of sketch.roads ?? []) {
    for (let i = 1; i < along.length; i++) {
      edgeSurface[edgeOf(along[i - 1]!, along[i]!)] = SURFACES.indexOf(surface);
      edgeSurface[edgeOf(along[i]!, along[i - 1]!)] = SURFACES.indexOf(surface);
    }
  }

  // crossings lie between the two banks of a row
  const crossings = rivers.flatMap((river, r) =>
    (river.crossings ?? []).map((crossing) => ({ ...crossing, river: r })),
  );
  const banks = crossings.map(({ river, row }) => {
    const west = rivers[river]!.west;
    return [west * rows + row, (west + 1) * rows + row] as const;
  });
  const edgeCrossing = new Int16Array(edges.length).fill(-1);
  banks.forEach(([near, far], c) => (edgeCrossing[edgeOf(near, far)] = edgeCrossing[edgeOf(far, near)] = c));

  // places, and who is near whom
  const terrain = sketch.terrain ?? "flat-mixed";
  const placeNames = Object.keys(sketch.places ?? {});
  const placeCell = Int32Array.from(Object.values(sketch.places ?? {}));
  const placeAt = new Int16Array(nCell).fill(-1);
  placeCell.forEach((cell, p) => (placeAt[cell] = p));
  const reachKm = sketch.reachKm ?? 5.2;
  const sightKm = sketch.sightKm ?? 8;
  const reach = lists(nCell, (cell) => plan.within(reachKm, cell).filter((other) => !plan.barred(cell, other)));
  const sight = lists(nCell, (cell) => plan.within(sightKm, cell));

  const ground: Ground = {
    resolution: 7,
    nCell,
    h3: cells(nCell).map((cell) => `cell-${cell}`),
    lon: Float64Array.from(cells(nCell), (cell) => 111 + x(cell) / KM_PER_LON),
    lat: Float64Array.from(cells(nCell), (cell) => 29 + y(cell) / KM_PER_LAT),
    terrain: Uint8Array.from(cells(nCell), (cell) =>
      TERRAINS.indexOf(typeof terrain === "string" ? terrain : terrain(cell)),
    ),
    placeAt,
    edgeStart: Int32Array.from(cells(nCell + 1), (cell) => edges.filter(({ from }) => from < cell).length),
    edgeTo: Int32Array.from(edges, ({ to }) => to),
    edgeTwin: Int32Array.from(edges, ({ from, to }) => edgeOf(to, from)),
    edgeKm: Float64Array.from(edges, ({ from, to }) => km(from, to)),
    edgeSurface,
    edgePassage: Uint8Array.from(edges, ({ from, to }) => {
      const river = plan.riverBetween(from, to);
      return river < 0 ? 0 : rivers[river]!.fordable ? FORDABLE : UNFORDABLE;
    }),
    edgeRiver: Int16Array.from(edges, ({ from, to }) => plan.riverBetween(from, to)),
    edgeCrossing,
    reachKm,
    reachStart: reach.start,
    reachCell: reach.cell,
    sightKm,
    sightStart: sight.start,
    sightCell: sight.cell,
    nPlace: placeNames.length,
    placeCell,
    placeLon: Float64Array.from(placeCell, (cell) => 111 + x(cell) / KM_PER_LON),
    placeLat: Float64Array.from(placeCell, (cell) => 29 + y(cell) / KM_PER_LAT),
    nRiver: rivers.length,
    bank: Uint8Array.from(rivers.flatMap((_, river) => cells(nCell).map((cell) => (plan.isWest(cell, river) ? 1 : 2)))),
    nCrossing: crossings.length,
    crossingNear: Int32Array.from(banks, ([near]) => near),
    crossingFar: Int32Array.from(banks, ([, far]) => far),
    crossingEdge: Int32Array.from(banks, ([near, far]) => edgeOf(near, far)),
    crossingRiver: Int16Array.from(crossings, ({ river }) => river),
    crossingKind: Uint8Array.from(crossings, ({ kind }) => CROSSING_KINDS.indexOf(kind ?? "ferry")),
    crossingMenPerHour: Float64Array.from(crossings, ({ menPerHour }) => menPerHour),
    crossingHolder: Int8Array.from(crossings, ({ holder }) => holder ?? -1),
    crossingState: Uint8Array.from(crossings, ({ state }) => CROSSING_STATES.indexOf(state ?? "open")),
  };

  const objectiveCell = [...placeCell, ...banks.flat()];
  const names = [...placeNames, ...crossings.flatMap(({ name }) => [`${name}.near`, `${name}.far`])];
  return {
    ground,
    fields: layFields(ground, objectiveCell, placeNames.length),
    objectives: new Map(names.map((name, o) => [name, o])),
    places: new Map(placeNames.map((name, p) => [name, p])),
  };
}

/** Where cells lie, and on which bank. */
function planOf({ columns, rows }: BoardSketch, rivers: readonly RiverSketch[]) {
  const nCell = columns * rows;
  const columnOf = (cell: number): number => Math.floor(cell / rows);
  const x = (cell: number): number => columnOf(cell) * COLUMN_KM;
  const y = (cell: number): number => (cell % rows) * CELL_KM + (columnOf(cell) % 2) * (CELL_KM / 2);
  const km = (a: number, b: number): number => Math.sqrt((x(a) - x(b)) * (x(a) - x(b)) + (y(a) - y(b)) * (y(a) - y(b)));
  const isWest = (cell: number, river: number): boolean => columnOf(cell) <= rivers[river]!.west;
  const parts = (river: number, a: number, b: number): boolean => isWest(a, river) !== isWest(b, river);
  return {
    x,
    y,
    km,
    isWest,
    riverBetween: (a: number, b: number): number => rivers.findIndex((_, river) => parts(river, a, b)),
    /** An unfordable river lies between. */
    barred: (a: number, b: number): boolean => rivers.some((river, r) => !river.fordable && parts(r, a, b)),
    within: (limit: number, cell: number): number[] =>
      cells(nCell).filter((other) => other !== cell && km(cell, other) <= limit),
  };
}

const cells = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

function lists(n: number, of: (cell: number) => number[]): { start: Int32Array; cell: Int32Array } {
  const all = cells(n).map(of);
  const start = new Int32Array(n + 1);
  all.forEach((list, i) => (start[i + 1] = start[i]! + list.length));
  return { start, cell: Int32Array.from(all.flat()) };
}

/** Way to each objective by the plainest reading: relax all edges until nothing improves. */
function layFields(ground: Ground, objectiveCell: readonly number[], nPlace: number): Fields {
  const { nCell, edgeStart, edgeTo } = ground;
  const cost = new Uint16Array(objectiveCell.length * nCell).fill(NO_WAY);
  const next = new Uint8Array(objectiveCell.length * nCell).fill(NO_SLOT);
  objectiveCell.forEach((goal, o) => {
    const minutes = new Float64Array(nCell).fill(Infinity);
    minutes[goal] = 0;
    for (let better = true; better;) {
      better = false;
      for (let from = 0; from < nCell; from++) {
        for (let e = edgeStart[from]!; e < edgeStart[from + 1]!; e++) {
          const way = minutes[edgeTo[e]!]! + edgeMinutes(ground, e);
          if (way >= minutes[from]! - 1e-9) continue;
          minutes[from] = way;
          next[o * nCell + from] = e - edgeStart[from]!;
          better = true;
        }
      }
    }
    for (let c = 0; c < nCell; c++) if (minutes[c]! < NO_WAY) cost[o * nCell + c] = Math.floor(minutes[c]! + 0.5);
  });
  return {
    nObjective: objectiveCell.length,
    objectiveCell: Int32Array.from(objectiveCell),
    ofPlace: Int16Array.from(cells(nPlace)),
    ofBank: Int16Array.from(cells(objectiveCell.length - nPlace), (_, i) => nPlace + i),
    cost,
    next,
  };
}

/** Minutes over an edge by day: 4 km/h on a road, 3 on a track, 2 across country, an hour for a crossing. */
function edgeMinutes(ground: Ground, edge: number): number {
  const passage = ground.edgePassage[edge]!;
  if (passage === UNFORDABLE && ground.edgeCrossing[edge]! < 0) return Infinity;
  const kmh = [2, 3, 4][ground.edgeSurface[edge]!]!;
  const water = passage === UNFORDABLE ? 60 : passage === FORDABLE ? 90 : 0;
  return (ground.edgeKm[edge]! / kmh) * 60 + water;
}
