/**
 * For tests: a campaign from a few words, as the compiler would hand it to the kernel. Headquarters above formations
 * come first, then each formation's own, so that formation f has headquarters `staffs + f`.
 */
import { noIntercepts } from "@staffride/formats/no-intercepts";
import { noMinds } from "@staffride/formats/no-minds";
import type { Parameters } from "@staffride/formats/parameters";
import type { CompiledOrder, CompiledPart, Intercepts, Minds, Named, Scenario } from "@staffride/formats/scenario";
import {
  CHANNELS,
  ECHELONS,
  PACES,
  PRECEDENCES,
  TASKS,
  WEATHERS,
  WORKS,
  type Channel,
  type Echelon,
  type Pace,
  type Precedence,
  type Task,
  type Weather,
  type Works,
} from "@staffride/formats/words";
import { layBoard, type Board, type BoardSketch } from "./board.js";
import { plainParameters } from "@staffride/formats/testing/parameters";

export interface Sketch {
  readonly board: BoardSketch;
  readonly troops: readonly Troops[];
  /** Headquarters above formations. */
  readonly staffs?: readonly Staff[];
  readonly plans?: readonly PlanSketch[];
  readonly attachments?: readonly { readonly who: string; readonly at: number; readonly to: string }[];
  readonly days?: number;
  readonly parameters?: Partial<Parameters>;
  readonly drawn?: Scenario["drawn"];
  readonly sky?: SkySketch;
  /** One channel for all; a wire without relays unless said otherwise. */
  readonly channel?: Channel;
  readonly relays?: number;
  /** What differs from headquarters without minds. */
  readonly minds?: Partial<Minds>;
  readonly intercepts?: Intercepts;
}

export interface Troops {
  readonly name: string;
  readonly side: 0 | 1;
  readonly at: number;
  readonly men: number;
  readonly menLow?: number;
  readonly menHigh?: number;
  readonly echelon?: Echelon;
  readonly quality?: number;
  readonly works?: Works;
  readonly fatigue?: number;
  readonly under?: string;
  /** Holds where it stands unless said otherwise. */
  readonly task?: OrderSketch;
  /** Objective it falls back towards. */
  readonly base?: string;
}

export interface Staff {
  readonly name: string;
  readonly side: 0 | 1;
  readonly echelon?: Echelon;
  readonly under?: string;
  /** Cell of its post; off the map if absent. */
  readonly at?: number;
  /** Formation it marches with. */
  readonly with?: string;
  readonly task?: OrderSketch;
  readonly base?: string;
}

export interface OrderSketch {
  readonly task: Task;
  readonly objective?: string;
  readonly via?: readonly string[];
  readonly pace?: Pace;
  readonly parts?: readonly (Omit<OrderSketch, "parts"> & {
    readonly to: readonly string[];
    readonly delay?: number;
  })[];
}

export interface PlanSketch {
  readonly by: string;
  /** Minute, or earliest, likely and latest. */
  readonly at: number | readonly [number, number, number];
  /** Addressees of an order; nobody for a resolve of its own. */
  readonly to?: readonly string[];
  readonly order: OrderSketch;
  readonly precedence?: Precedence;
  /** A scheme: it does not fall due by itself. */
  readonly undated?: boolean;
  readonly boundary?: { readonly sector: number; readonly to: string };
}

export interface SkySketch {
  readonly weather?: Weather;
  readonly cold?: boolean;
  readonly moon?: number;
}

/** Sun from seven to half past five, as in December. */
export const SUNRISE = 420;
export const SUNSET = 1050;

export function campaign(sketch: Sketch): Scenario {
  const board = layBoard(sketch.board);
  const staffs = sketch.staffs ?? [];
  const { troops } = sketch;
  const handle = handlesOf(staffs, troops);
  const orders: CompiledOrder[] = [];
  const plans = compilePlans(sketch.plans ?? [], board, handle, orders);
  const nDay = sketch.days ?? 3;
  const { weather = "dry-overcast", cold = false, moon = 0 } = sketch.sky ?? {};
  return {
    campaign: "test",
    variant: "base",
    start: "1943-12-05T00:00",
    utcOffset: "+07:00",
    length: nDay * 1440,
    ground: board.ground,
    fields: board.fields,
    forces: forcesOf(troops, staffs.length, board),
    command: commandOf(sketch, board, handle, orders),
    signals: {
      channel: new Uint8Array(handle.size * handle.size).fill(CHANNELS.indexOf(sketch.channel ?? "wire")),
      relays: new Uint8Array(handle.size * handle.size).fill(sketch.relays ?? 0),
    },
    intercepts: sketch.intercepts ?? noIntercepts(),
    sky: {
      sunrise: SUNRISE,
      sunset: SUNSET,
      nDay,
      weather: new Uint8Array(nDay).fill(WEATHERS.indexOf(weather)),
      cold: new Uint8Array(nDay).fill(cold ? 1 : 0),
      moon: new Float64Array(nDay).fill(moon),
    },
    plans: { ...plans, orders },
    minds: { ...noMinds(handle.size), ...sketch.minds },
    parameters: plainParameters(sketch.parameters),
    drawn: sketch.drawn ?? [],
    checks: [],
    names: {
      title: { en: "test" },
      sides: [],
      formations: named(troops.map(({ name }) => name)),
      headquarters: named([...handle.keys()]),
      places: named([...board.places.keys()]).map((place) => ({ ...place, kind: "town" })),
      rivers: named((sketch.board.rivers ?? []).map((_, r) => `river-${r}`)),
      crossings: named(
        (sketch.board.rivers ?? []).flatMap(({ crossings }) => (crossings ?? []).map(({ name }) => name)),
      ),
      objectives: named([...board.objectives.keys()]),
      plans: [],
      intents: [],
      decisions: [],
      sectors: named(Array.from({ length: sketch.minds?.nSector ?? 0 }, (_, s) => `sector-${s}`)),
    },
  };
}

type Handles = ReadonlyMap<string, number>;

const named = (ids: readonly string[]): Named[] => ids.map((id) => ({ id, names: { en: id } }));

function handlesOf(staffs: readonly Staff[], troops: readonly Troops[]): Handles {
  return new Map([...staffs, ...troops].map(({ name }, h) => [name, h]));
}

/** The handle of a name, -1 for no name. */
function find(names: ReadonlyMap<string, number>, name: string | undefined): number {
  if (name === undefined) return -1;
  const handle = names.get(name);
  if (handle === undefined) throw new Error(`nothing is called ${name}: there are ${[...names.keys()].join(", ")}`);
  return handle;
}

function forcesOf(troops: readonly Troops[], nStaff: number, board: Board): Scenario["forces"] {
  return {
    nFormation: troops.length,
    side: Uint8Array.from(troops, ({ side }) => side),
    headquarters: Int16Array.from(troops, (_, f) => nStaff + f),
    echelon: Uint8Array.from(troops, ({ echelon }) => ECHELONS.indexOf(echelon ?? "division")),
    cell: Int32Array.from(troops, ({ at }) => at),
    men: Int32Array.from(troops, ({ men }) => men),
    menLow: Int32Array.from(troops, ({ men, menLow }) => menLow ?? men),
    menHigh: Int32Array.from(troops, ({ men, menHigh }) => menHigh ?? men),
    quality: Float64Array.from(troops, ({ quality }) => quality ?? 1),
    works: Uint8Array.from(troops, ({ works }) => WORKS.indexOf(works ?? "none")),
    fatigue: Float64Array.from(troops, ({ fatigue }) => fatigue ?? 0),
    base: Int16Array.from(troops, ({ base }) => find(board.objectives, base)),
  };
}

function commandOf(sketch: Sketch, board: Board, handle: Handles, orders: CompiledOrder[]): Scenario["command"] {
  const staffs = sketch.staffs ?? [];
  const { troops, attachments = [] } = sketch;
  const all: readonly (Staff | Troops)[] = [...staffs, ...troops];
  const parent = all.map(({ under }) => find(handle, under));
  const children = all.map((_, h) => all.flatMap((__, child) => (parent[child] === h ? [child] : [])));
  const childStart = new Int32Array(all.length + 1);
  children.forEach((list, h) => (childStart[h + 1] = childStart[h]! + list.length));
  const isTroops = (h: number): boolean => h >= staffs.length;
  const marchesWith = staffs.map((staff) => (staff.with === undefined ? -1 : find(handle, staff.with) - staffs.length));
  const inOrder = [...attachments].sort((a, b) => a.at - b.at);
  return {
    nHeadquarters: all.length,
    side: Uint8Array.from(all, ({ side }) => side),
    echelon: Uint8Array.from(all, ({ echelon }, h) => ECHELONS.indexOf(echelon ?? (isTroops(h) ? "division" : "army"))),
    parent: Int16Array.from(parent),
    formation: Int16Array.from(all, (_, h) => (isTroops(h) ? h - staffs.length : -1)),
    with: Int16Array.from(all, (_, h) => (isTroops(h) ? h - staffs.length : marchesWith[h]!)),
    cell: Int32Array.from(all, ({ at }) => at ?? -1),
    base: Int16Array.from(all, ({ base }) => find(board.objectives, base)),
    childStart,
    childHeadquarters: Int16Array.from(children.flat()),
    initialOrder: Int16Array.from(all, ({ task }, h) => {
      if (task === undefined && !isTroops(h)) return -1;
      return orders.push(compileOrder(task ?? { task: "hold" }, board, handle)) - 1;
    }),
    attachAt: Int32Array.from(inOrder, ({ at }) => at),
    attachHeadquarters: Int16Array.from(inOrder, ({ who }) => find(handle, who)),
    attachParent: Int16Array.from(inOrder, ({ to }) => find(handle, to)),
  };
}

function compilePlans(
  plans: readonly PlanSketch[],
  board: Board,
  handle: Handles,
  orders: CompiledOrder[],
): Omit<Scenario["plans"], "orders"> {
  const times = plans.map(({ at }) => (typeof at === "number" ? ([at, at, at] as const) : at));
  const addressees = plans.map(({ to }) => (to ?? []).map((name) => find(handle, name)));
  const toStart = new Int32Array(plans.length + 1);
  addressees.forEach((list, p) => (toStart[p + 1] = toStart[p]! + list.length));
  return {
    nPlan: plans.length,
    kind: Uint8Array.from(plans, ({ to }) => (to === undefined ? 0 : 1)),
    headquarters: Int16Array.from(plans, ({ by }) => find(handle, by)),
    earliest: Int32Array.from(times, ([earliest]) => earliest),
    likely: Int32Array.from(times, ([, likely]) => likely),
    latest: Int32Array.from(times, ([, , latest]) => latest),
    dated: Uint8Array.from(plans, ({ undated }) => (undated ? 0 : 1)),
    order: Int16Array.from(plans, ({ order }) => orders.push(compileOrder(order, board, handle)) - 1),
    precedence: Uint8Array.from(plans, ({ precedence }) => PRECEDENCES.indexOf(precedence ?? "routine")),
    toStart,
    to: Int16Array.from(addressees.flat()),
    sector: Int16Array.from(plans, ({ boundary }) => boundary?.sector ?? -1),
    holder: Int16Array.from(plans, ({ boundary }) => (boundary === undefined ? -1 : find(handle, boundary.to))),
  };
}

function compileOrder(order: OrderSketch, board: Board, handle: Handles): CompiledOrder {
  const parts = (order.parts ?? []).map((part): CompiledPart => {
    const to = part.to.map((name) => find(handle, name));
    return { to, ...compileWay(part, board), delayMinutes: part.delay ?? 0 };
  });
  return { ...compileWay(order, board), releaseOn: 0, parts };
}

function compileWay({ task, objective, via, pace }: Omit<OrderSketch, "parts">, board: Board) {
  return {
    task: TASKS.indexOf(task),
    objective: find(board.objectives, objective),
    via: (via ?? []).map((name) => find(board.objectives, name)),
    pace: PACES.indexOf(pace ?? "normal"),
  };
}
