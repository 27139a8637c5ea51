/** Orders and plans with handles for ids and minutes for moments (rules CMP-7 to CMP-9). */
import type { OrderBody, Plan } from "@staffride/formats/papers/forces";
import type { When } from "@staffride/formats/papers/common";
import { minutesSince } from "@staffride/formats/moment";
import type { CompiledOrder, CompiledPart, Fields, Forces, Ground, Plans } from "@staffride/formats/scenario";
import { NO_WAY } from "@staffride/formats/scenario";
import { PACES, PRECEDENCES, TASKS } from "@staffride/formats/words";
import { nodesOf, superiorsAt } from "./chain.js";
import { schemes } from "./decisions.js";
import { objectiveOf } from "./objectives.js";
import { complain, warn } from "./work.js";
import type { At, Work } from "./work.js";

/** Places an order may name on the way to its objective. */
export const MOST_VIA = 3;

const RELEASES = [undefined, "main-body-across", "objective-reached"] as const;

/** What is needed to find the cells that objectives are seen from. */
interface Board {
  readonly work: Work;
  readonly ground: Ground;
  readonly fields: Fields;
  /** Cell in which each headquarters' troops stand on day one, -1 if nowhere on the map. */
  readonly standing: Int32Array;
}

export interface Orders {
  readonly plans: Plans;
  readonly initialOrder: Int16Array;
}

export function compileOrders(work: Work, start: string, ground: Ground, fields: Fields, forces: Forces): Orders {
  const board: Board = { work, ground, fields, standing: standingCells(work, start, ground, forces) };
  const orders: CompiledOrder[] = [];
  const plans = compilePlans(board, start, orders);
  const initialOrder = Int16Array.from(nodesOf(work), (node, h) => {
    const section = h < work.papers.headquarters.length ? "headquarters" : "formations";
    if (section === "headquarters" && !node.task) return -1;
    const body: OrderBody = node.task ?? { task: "hold" };
    return orders.push(compileBody(board, [section, node.id, "task"], body, h)) - 1;
  });
  return { plans: { ...plans, orders }, initialOrder };
}

/** A headquarters above formations stands where the first formation under it does. */
function standingCells(work: Work, start: string, ground: Ground, forces: Forces): Int32Array {
  const nodes = nodesOf(work);
  const first = nodes.length - forces.nFormation;
  const parent = superiorsAt(work, start, 0);
  const cells = Int32Array.from(nodes, (_, h) => (h >= first ? forces.cell[h - first]! : -1));
  for (let f = 0; f < forces.nFormation; f++) {
    for (let h = parent[first + f]!; h >= 0 && cells[h]! < 0; h = parent[h]!) cells[h] = forces.cell[f]!;
  }
  nodes.forEach((node, h) => {
    if (cells[h]! < 0) cells[h] = ground.placeCell[work.registers.places.get(node.at)!]!;
  });
  return cells;
}

function compilePlans(board: Board, start: string, orders: CompiledOrder[]): Omit<Plans, "orders"> {
  const { plans } = board.work.papers;
  const undated = board.work.mode === "free" ? schemes(board.work) : new Set<string>();
  const { headquarters } = board.work.registers;
  const times = plans.map(({ at }) => triangle(start, at));
  const addressees = plans.map(({ to }) => (to ?? []).map((id) => headquarters.get(id)!));
  const toStart = new Int32Array(plans.length + 1);
  addressees.forEach((list, p) => (toStart[p + 1] = toStart[p]! + list.length));
  return {
    nPlan: plans.length,
    kind: Uint8Array.from(plans, ({ kind }) => (kind === "order" ? 1 : 0)),
    headquarters: Int16Array.from(plans, (plan) => headquarters.get(plan.headquarters)!),
    earliest: Int32Array.from(times, ([earliest]) => earliest),
    likely: Int32Array.from(times, ([, likely]) => likely),
    latest: Int32Array.from(times, ([, , latest]) => latest),
    dated: Uint8Array.from(plans, ({ id }) => (undated.has(id) ? 0 : 1)),
    order: Int16Array.from(plans, (plan) => orders.push(compilePlan(board, plan)) - 1),
    precedence: Uint8Array.from(plans, ({ precedence }) => PRECEDENCES.indexOf(precedence ?? "routine")),
    toStart,
    to: Int16Array.from(addressees.flat()),
    sector: Int16Array.from(plans, ({ boundary }) => board.work.registers.sectors.get(boundary?.sector ?? "") ?? -1),
    holder: Int16Array.from(plans, ({ boundary }) => headquarters.get(boundary?.to ?? "") ?? -1),
  };
}

function compilePlan(board: Board, { id, body, headquarters, to }: Plan): CompiledOrder {
  const receiver = board.work.registers.headquarters.get(to?.[0] ?? headquarters)!;
  return compileBody(board, ["plans", id, "body"], body, receiver);
}

/** Earliest, likely and latest minute; three equal ones for a fixed time. */
export function triangle(start: string, at: When): [number, number, number] {
  const moments = typeof at === "string" ? [at, at, at] : [at.earliest, at.likely, at.latest];
  return moments.map((moment) => minutesSince(start, moment) ?? NaN) as [number, number, number];
}

function compileBody(board: Board, at: At, body: OrderBody, receiver: number): CompiledOrder {
  const parts = (body.parts ?? []).map((part, i): CompiledPart => {
    const to = part.to.map((id) => board.work.registers.headquarters.get(id)!);
    const way = compileWay(board, [...at, "parts", i], part, to[0]!);
    return { to, ...way, delayMinutes: Math.round((part.delayHours ?? 0) * 60) };
  });
  return { ...compileWay(board, at, body, receiver), releaseOn: RELEASES.indexOf(body.releaseOn), parts };
}

type Way = Pick<OrderBody, "task" | "objective" | "via" | "pace">;

function compileWay(board: Board, at: At, way: Way, receiver: number): Omit<CompiledOrder, "releaseOn" | "parts"> {
  const from = board.standing[receiver]!;
  const via = way.via ?? [];
  if (via.length > MOST_VIA) {
    complain(board.work, [...at, "via", MOST_VIA], {
      message: `via has ${via.length} places`,
      expected: `at most ${MOST_VIA}`,
    });
  }
  return {
    task: TASKS.indexOf(way.task),
    objective: way.objective === undefined ? -1 : find(board, [...at, "objective"], way.objective, from),
    via: via.map((id, i) => find(board, [...at, "via", i], id, from)),
    pace: PACES.indexOf(way.pace ?? "normal"),
  };
}

function find(board: Board, at: At, id: string, from: number): number {
  const { work, ground, fields } = board;
  const objective = objectiveOf(id, from, ground, fields, work.registers);
  if (objective < 0) complain(work, at, { message: `"${id}" is off the map`, expected: "a place on the map" });
  else if (from >= 0 && fields.cost[objective * ground.nCell + from] === NO_WAY) {
    warn(work, at, { message: `there is no way to "${id}" from where the receiver stands on day one` });
  }
  return objective;
}
