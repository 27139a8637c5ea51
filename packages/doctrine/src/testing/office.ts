/**
 * For tests: a headquarters' office by hand. A map of points in km with ways between them, marched at 4 km/h; a chain
 * of command by name; papers in and out in words; minds (minds.ts) where the sketch has them, and lots as scripted.
 */
import { noMinds } from "@staffride/formats/no-minds";
import {
  BOUNDARY,
  ENTRY,
  MOST_ENTRIES,
  DISPATCHES,
  ECHELONS,
  INTERCEPT,
  LOTS,
  NO_WAY,
  ORDER,
  OUT,
  PRECEDENCES,
  PROMISES,
  REPORT,
  SIGHTINGS,
  TASK_OUTCOMES,
  TASKS,
  TRAY,
  type CompiledOrder,
  type Desk,
  type DispatchKind,
  type Echelon,
  type Minds,
  type Parameters,
  type Precedence,
  type Promise,
  type Sighting,
  type Task,
  type Wall,
} from "@staffride/formats";
import { plainParameters } from "@staffride/formats/testing/parameters";
import { createDoctrine, type Doctrine } from "../doctrine.js";
import { mindsOf, type MindsSketch } from "./minds.js";

export interface OfficeSketch {
  /** Points of the map, km east and north. */
  readonly points: readonly (readonly [number, number])[];
  /** Pairs of points with a way between them; each with the next if absent. */
  readonly ways?: readonly (readonly [number, number])[];
  /** Crossings: points with a way between them, and men an hour. */
  readonly crossings?: readonly (readonly [number, number, number])[];
  /** A river runs before this point. */
  readonly river?: number;
  /** Places, and so objectives, by name. */
  readonly places: Readonly<Record<string, number>>;
  /** Those of the places that are banks of crossings. */
  readonly banks?: readonly string[];
  /** Superiors before those under them; `leads` for one that leads a formation. */
  readonly staff: readonly {
    readonly name: string;
    readonly under?: string;
    readonly at?: number;
    readonly leads?: boolean;
    /** Minutes between which it answers to its superior, if not throughout. */
    readonly joins?: number;
    readonly leaves?: number;
    /** Place it comes from and would go back to. */
    readonly base?: string;
    /** Army if absent. */
    readonly echelon?: Echelon;
  }[];
  /** Schemes that an order's plan may name. */
  readonly schemes?: readonly (readonly PartSketch[])[];
  readonly enemies?: number;
  /** Plans by name, where there are minds: a scheme of one's own, or with `to` an order. They stand for `schemes`. */
  readonly plans?: Readonly<Record<string, PlanSketch>>;
  readonly minds?: MindsSketch;
  /** What a lot falls to, in (0, 1); an even half if absent. */
  readonly lot?: (who: string, lot: (typeof LOTS)[number], draw: number, at: number) => number;
}

export interface PlanSketch {
  readonly task: Task;
  readonly objective?: string;
  readonly to?: readonly string[];
  readonly boundary?: { readonly sector: number; readonly to: string };
}

export interface PartSketch {
  readonly to: readonly string[];
  readonly task: Task;
  readonly objective: string;
  readonly via?: readonly string[];
  readonly delay?: number;
}

/** A paper on its way in. Whatever is not named is -1: none. */
export interface Incoming {
  readonly from: string;
  readonly order?: {
    readonly task: Task;
    readonly objective?: string;
    readonly plan?: number;
    readonly via?: readonly string[];
    readonly promise?: Promise;
    readonly insistence?: number;
    readonly urgency?: Precedence;
    readonly relieves?: boolean;
  };
  /** A kind that has no word of its own here. */
  readonly kind?: DispatchKind;
  readonly situation?: true;
  readonly contact?: true;
  readonly done?: (typeof TASK_OUTCOMES)[number];
  readonly won?: string;
  /** Formation it tells of, if not the sender's. */
  readonly about?: string;
  readonly at?: number;
  readonly men?: number;
  readonly losses?: number;
  readonly posture?: number;
  readonly enemy?: number;
  readonly enemyAt?: number;
  readonly enemyMen?: number;
  readonly sighting?: Sighting;
  /** Share of the men that are no use, promille; divisions asked for. */
  readonly unfit?: number;
  /** A boundary that moved: the sector, and who holds it now. */
  readonly boundary?: { readonly sector: number; readonly to: string };
  readonly demand?: number;
  /** Enemy losses claimed. */
  readonly claimed?: number;
  /** Headquarters it tells of, if not the sender. */
  readonly tells?: string;
  /** An enemy's dispatch: the formations it concerns, by number; `at`, `men`, `posture`, `happened` as of a report. */
  readonly intercept?: { readonly of: readonly number[]; readonly task?: Task; readonly doubtful?: boolean };
  /** Minute it tells of; the present one if absent. */
  readonly happened?: number;
}

/** A paper on its way out. */
export interface Outgoing {
  readonly to: string;
  readonly kind: string;
  readonly precedence: string;
  readonly words: readonly number[];
  readonly task?: string;
  readonly objective?: string;
  readonly via?: readonly string[];
  readonly startAt?: number;
  readonly plan?: number;
}

export interface Office {
  readonly doctrine: Doctrine;
  readonly wall: Wall;
  /** A headquarters reads papers at a minute and writes its own. */
  think(name: string, now: number, ...papers: readonly Incoming[]): Outgoing[];
  /** The desk all sit at, as the last one left it. */
  readonly desk: Desk;
  /** The desk laid out for a headquarters, its trays empty. */
  sit(name: string, now: number): Desk;
  /** Entries of a kind in the war diary of the last sitting: six columns each. */
  diary(kind: number): number[][];
  handle(name: string): number;
  plan(name: string): number;
}

export function openOffice(sketch: OfficeSketch, changed: Partial<Parameters> = {}): Office {
  const places = Object.keys(sketch.places);
  const names = sketch.staff.map(({ name }) => name);
  const handle = (name: string): number => find(names, name);
  const plan = (name: string): number => find(Object.keys(sketch.plans ?? {}), name);
  const minds =
    sketch.minds === undefined
      ? noMinds(names.length)
      : mindsOf(sketch.minds, {
          n: names.length,
          formations: formationsOf(sketch),
          cells: sketch.points.length,
          headquarters: handle,
          plan,
        });
  const wall = wallOf(sketch, handle, plainParameters(changed), minds);
  const desk = emptyDesk(wall);
  const doctrine = createDoctrine(desk);
  doctrine.begin();

  const sit = (name: string, now: number): Desk => {
    const h = handle(name);
    desk.headquarters = h;
    desk.now = now;
    desk.superior = wall.command.parent[h]!;
    desk.nSubordinate = 0;
    sketch.staff.forEach(({ under, joins = 0, leaves = Infinity }, s) => {
      if (under === name && now >= joins && now < leaves) desk.subordinates[desk.nSubordinate++] = s;
    });
    desk.nIn = desk.nOut = desk.nDiary = 0;
    return desk;
  };
  const think = (name: string, now: number, ...papers: readonly Incoming[]): Outgoing[] => {
    sit(name, now);
    desk.nIn = papers.length;
    papers.forEach((paper, i) => desk.inTray.set(trayOf(paper, now, handle, places, wall), i * TRAY));
    doctrine.think(desk);
    return Array.from({ length: desk.nOut }, (_, i) => readOut(desk, i, names, places));
  };
  const diary = (kind: number): number[][] =>
    Array.from({ length: desk.nDiary }, (_, i) => [...desk.diary.subarray(i * ENTRY, (i + 1) * ENTRY)])
      .filter(([k]) => k === kind)
      .map((entry) => entry.slice(1));
  return { doctrine, wall, desk, think, sit, diary, handle, plan };
}

function find(names: readonly string[], name: string): number {
  const index = names.indexOf(name);
  if (index < 0) throw new Error(`nothing is called ${name}: there are ${names.join(", ")}`);
  return index;
}

function emptyDesk(wall: Wall): Desk {
  return {
    wall,
    headquarters: -1,
    now: 0,
    superior: -1,
    nSubordinate: 0,
    subordinates: new Int16Array(wall.command.nHeadquarters),
    nIn: 0,
    inTray: new Int32Array(64 * TRAY),
    nOut: 0,
    outTray: new Int32Array(64 * OUT),
    nDiary: 0,
    diary: new Int32Array(MOST_ENTRIES * ENTRY),
  };
}

function trayOf(
  paper: Incoming,
  now: number,
  handle: (name: string) => number,
  places: readonly string[],
  wall: Wall,
): Int32Array {
  const row = new Int32Array(TRAY).fill(-1);
  const from = handle(paper.from);
  row.set([0, DISPATCHES.indexOf(kindOf(paper)), from, now, now]);
  const words = row.subarray(5);
  if (paper.order) {
    words[ORDER.task] = TASKS.indexOf(paper.order.task);
    words[ORDER.objective] = paper.order.objective === undefined ? -1 : find(places, paper.order.objective);
    words[ORDER.plan] = paper.order.plan ?? -1;
    paper.order.via?.forEach((via, i) => (words[ORDER.via0 + i] = find(places, via)));
    words[ORDER.pace] = 0;
    words[ORDER.startAt] = 0;
    words[ORDER.promise] = paper.order.promise === undefined ? -1 : PROMISES.indexOf(paper.order.promise);
    words[ORDER.insistence] = paper.order.insistence ?? 0;
    words[ORDER.urgency] = PRECEDENCES.indexOf(paper.order.urgency ?? "urgent");
    words[ORDER.relieves] = paper.order.relieves ? 1 : -1;
    return row;
  }
  if (paper.boundary) {
    words[BOUNDARY.sector] = paper.boundary.sector;
    words[BOUNDARY.holder] = handle(paper.boundary.to);
    return row;
  }
  if (paper.intercept) {
    const { of, task, doubtful = false } = paper.intercept;
    words[INTERCEPT.low] = of.reduce((bits, f) => (f < 32 ? bits | (1 << f) : bits), 0);
    words[INTERCEPT.high] = of.reduce((bits, f) => (f < 32 ? bits : bits | (1 << (f - 32))), 0);
    words[INTERCEPT.task] = task === undefined ? -1 : TASKS.indexOf(task);
    words[INTERCEPT.cell] = paper.at ?? -1;
    words[INTERCEPT.strength] = paper.men ?? -1;
    words[INTERCEPT.posture] = paper.posture ?? -1;
    words[INTERCEPT.happenedAt] = paper.happened ?? now;
    words[INTERCEPT.doubtful] = doubtful ? 1 : 0;
    return row;
  }
  words[REPORT.formation] = wall.command.formation[paper.about === undefined ? from : handle(paper.about)]!;
  words[REPORT.cell] = paper.at ?? -1;
  words[REPORT.strength] = paper.men ?? 5000;
  words[REPORT.losses] = paper.losses ?? 0;
  words[REPORT.posture] = paper.done ? TASK_OUTCOMES.indexOf(paper.done) : (paper.posture ?? 0);
  words[REPORT.enemy] = paper.enemy ?? -1;
  words[REPORT.enemyCell] = paper.enemyAt ?? -1;
  words[REPORT.enemyStrength] = paper.enemyMen ?? -1;
  words[REPORT.headquarters] = paper.won === undefined ? handle(paper.tells ?? paper.from) : find(places, paper.won);
  words[REPORT.happenedAt] = paper.happened ?? now;
  words[REPORT.sighting] = paper.sighting === undefined ? -1 : SIGHTINGS.indexOf(paper.sighting);
  words[REPORT.unfit] = paper.unfit ?? -1;
  words[REPORT.demand] = paper.demand ?? -1;
  words[REPORT.claimed] = paper.claimed ?? -1;
  return row;
}

function kindOf({ kind, order, boundary, intercept, contact, done, won }: Incoming): DispatchKind {
  if (kind !== undefined) return kind;
  if (intercept) return "intercept";
  if (order) return "order";
  if (boundary) return "boundary";
  if (contact) return "contact-report";
  if (done) return "task-report";
  return won === undefined ? "situation-report" : "control-report";
}

function readOut({ outTray }: Desk, i: number, names: readonly string[], places: readonly string[]): Outgoing {
  const o = i * OUT;
  const words = [...outTray.subarray(o + 3, o + OUT)];
  const kind = DISPATCHES[outTray[o]!]!;
  const paper = { to: names[outTray[o + 1]!]!, kind, precedence: PRECEDENCES[outTray[o + 2]!]!, words };
  if (kind !== "order") return paper;
  return {
    ...paper,
    task: TASKS[words[ORDER.task]!]!,
    objective: words[ORDER.objective]! < 0 ? "" : places[words[ORDER.objective]!]!,
    via: [ORDER.via0, ORDER.via1, ORDER.via2].flatMap((v) => (words[v]! < 0 ? [] : [places[words[v]!]!])),
    startAt: words[ORDER.startAt]!,
    plan: words[ORDER.plan]!,
  };
}

function wallOf(sketch: OfficeSketch, handle: (name: string) => number, parameters: Parameters, minds: Minds): Wall {
  const { points, staff } = sketch;
  const places = Object.keys(sketch.places);
  const ways = sketch.ways ?? points.slice(1).map((_, i) => [i, i + 1] as const);
  const neighbours = points.map((_, c) =>
    ways.flatMap(([a, b]) => (a === c ? [b] : b === c ? [a] : [])).sort((a, b) => a - b),
  );
  const km = (a: number, b: number): number => {
    const [x, y] = [points[a]![0] - points[b]![0], points[a]![1] - points[b]![1]];
    return Math.sqrt(x * x + y * y);
  };
  const edgeStart = new Int32Array(points.length + 1);
  neighbours.forEach((list, c) => (edgeStart[c + 1] = edgeStart[c]! + list.length));
  const crossings = (sketch.crossings ?? []).map(([a, b]) => [a, b]);
  const goals = Object.values(sketch.places);
  const fields = goals.map((goal) => fieldTo(goal, neighbours, (a, b) => (km(a, b) / 4) * 60));
  const leaders = staff.filter(({ leads }) => leads).map(({ name }) => name);
  return {
    ground: {
      nCell: points.length,
      lon: Float64Array.from(points, ([x]) => x),
      lat: Float64Array.from(points, ([, y]) => y),
      edgeStart,
      edgeTo: Int32Array.from(neighbours.flat()),
      edgeCrossing: Int16Array.from(
        neighbours.flatMap((list, c) =>
          list.map((to) => crossings.findIndex((ends) => ends.includes(c) && ends.includes(to))),
        ),
      ),
      crossingMenPerHour: Float64Array.from(sketch.crossings ?? [], ([, , menPerHour]) => menPerHour),
      nPlace: places.length,
      placeCell: Int32Array.from(goals),
      sightKm: 5,
      nRiver: sketch.river === undefined ? 0 : 1,
      bank: Uint8Array.from(points, (_, c) => (c < sketch.river! ? 1 : 2)),
    } as unknown as Wall["ground"],
    scale: { kmPerLon: 1, kmPerLat: 1 },
    fields: {
      nObjective: places.length,
      objectiveCell: Int32Array.from(goals),
      ofPlace: Int16Array.from(goals, (_, p) => p),
      ofBank: Int16Array.from(sketch.banks ?? [], (name) => find(places, name)),
      cost: Uint16Array.from(fields.flatMap(({ cost }) => cost)),
      next: Uint8Array.from(fields.flatMap(({ next }) => next)),
    },
    command: {
      nHeadquarters: staff.length,
      parent: Int16Array.from(staff, ({ under }) => (under === undefined ? -1 : handle(under))),
      formation: Int16Array.from(staff, ({ name }) => leaders.indexOf(name)),
      side: new Uint8Array(staff.length),
      base: Int16Array.from(staff, ({ base }) => (base === undefined ? -1 : find(places, base))),
      echelon: Uint8Array.from(staff, ({ echelon }) => ECHELONS.indexOf(echelon ?? "army")),
      cell: Int32Array.from(staff, ({ at }) => at ?? -1),
      ...attachmentsOf(staff, handle),
    } as unknown as Wall["command"],
    plans: plansOf(sketch, handle, places),
    parameters,
    nFormation: formationsOf(sketch),
    minds,
    lot: (entity, lot, draw, at) => sketch.lot?.(staff[entity]!.name, LOTS[lot]!, draw, at) ?? 0.5,
  };
}

/** Who joins answers to nobody until then; who leaves, from then on. */
function attachmentsOf(staff: OfficeSketch["staff"], handle: (name: string) => number) {
  const changes = staff
    .flatMap(({ under = "", joins, leaves }, h) => [
      ...(joins === undefined
        ? []
        : [
            { at: 0, h, parent: -1 },
            { at: joins, h, parent: handle(under) },
          ]),
      ...(leaves === undefined ? [] : [{ at: leaves, h, parent: -1 }]),
    ])
    .sort((a, b) => a.at - b.at);
  return {
    attachAt: Int32Array.from(changes, ({ at }) => at),
    attachHeadquarters: Int16Array.from(changes, ({ h }) => h),
    attachParent: Int16Array.from(changes, ({ parent }) => parent),
  };
}

const formationsOf = ({ staff, enemies = 3 }: OfficeSketch): number =>
  staff.filter(({ leads }) => leads).length + enemies;

function plansOf(sketch: OfficeSketch, handle: (name: string) => number, places: readonly string[]): Wall["plans"] {
  const named = Object.values(sketch.plans ?? {});
  const schemes = (sketch.schemes ?? []).map((parts) => schemeOf(parts, handle, places));
  const orders =
    named.length === 0
      ? schemes
      : named.map(({ task, objective }) => ({
          ...schemeOf([], handle, places),
          task: TASKS.indexOf(task),
          objective: objective === undefined ? -1 : find(places, objective),
        }));
  const to = named.map((plan) => (plan.to ?? []).map(handle));
  return {
    order: Int16Array.from(orders, (_, i) => i),
    orders,
    kind: Uint8Array.from(to, (list) => (list.length > 0 ? 1 : 0)),
    to: Int16Array.from(to.flat()),
    sector: Int16Array.from(orders, (_, i) => named[i]?.boundary?.sector ?? -1),
    holder: Int16Array.from(orders, (_, i) => (named[i]?.boundary ? handle(named[i].boundary.to) : -1)),
    toStart: Int32Array.from([0, ...to.map((_, i) => to.slice(0, i + 1).flat().length)]),
  } as unknown as Wall["plans"];
}

function schemeOf(
  parts: readonly PartSketch[],
  handle: (name: string) => number,
  places: readonly string[],
): CompiledOrder {
  return {
    task: 0,
    objective: -1,
    via: [],
    pace: 0,
    releaseOn: 0,
    parts: parts.map(({ to, task, objective, via, delay }) => ({
      to: to.map(handle),
      task: TASKS.indexOf(task),
      objective: find(places, objective),
      via: (via ?? []).map((name) => find(places, name)),
      pace: 0,
      delayMinutes: delay ?? 0,
    })),
  };
}

function fieldTo(goal: number, neighbours: readonly (readonly number[])[], minutes: (a: number, b: number) => number) {
  const cost: number[] = neighbours.map((_, c) => (c === goal ? 0 : NO_WAY));
  const next = neighbours.map(() => 255);
  for (let better = true; better;) {
    better = false;
    neighbours.forEach((list, from) =>
      list.forEach((to, slot) => {
        const way = Math.floor(cost[to]! + minutes(from, to) + 0.5);
        if (cost[to] === NO_WAY || way >= cost[from]!) return;
        cost[from] = way;
        next[from] = slot;
        better = true;
      }),
    );
  }
  return { cost, next };
}
