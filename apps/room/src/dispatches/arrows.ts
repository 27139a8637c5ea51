/** From wires to arrows on the board: where each begins and ends, those that coincide as one. Pixels. */
import type { Mark, Wire } from "./wire.js";
import type { Window } from "./window.js";

export interface Ground {
  readonly window: Window;
  /** Left and right end of the lanes. */
  readonly left: number;
  readonly right: number;
  /** Height of each lane. */
  readonly heights: readonly number[];
  /** Lane of each headquarters. */
  readonly laneOf: ReadonlyMap<number, number>;
}

/**
 * How an arrow ends: read; come in and no more is known; lost on the way; on its way, or out of the sender's sight; or leaning
 * as far as all do of which no arrival is recorded.
 */
export type End = "read" | "lost" | "open" | "unrecorded";

export interface Arrow {
  readonly key: string;
  /** The one that stands for all. */
  readonly wire: Wire;
  readonly wires: readonly Wire[];
  readonly from: number;
  readonly to: number;
  readonly x1: number;
  readonly y1: number;
  /** Where it comes in, and where along the lane it is read. */
  readonly x2: number;
  readonly y2: number;
  readonly xRead: number;
  readonly end: End;
  /** Where along the lane its reader thought better of it. */
  readonly looks: readonly { readonly x: number; readonly mark: Mark }[];
  /** Recorded bounds of its sending, on the sender's lane. */
  readonly bracket?: { readonly x1: number; readonly x2: number };
}

export const xAt = ({ window: { from, to }, left, right }: Ground, minute: number): number =>
  left + ((minute - from) / (to - from)) * (right - left);

export const minuteAt = ({ window: { from, to }, left, right }: Ground, x: number): number =>
  from + ((x - left) / (right - left)) * (to - from);

/** Such an arrow goes this share of the way. */
const OPEN_SHARE = 0.42;
const LOST_SHARE = 0.6;
/**
 * Recorded dispatches without an hour stand so far apart where their bounds allow it: a share of the board, pixels at most.
 * An arrow whose end nobody knows leans half as far.
 */
const APART = 1 / 19;
const MOST_APART = 46;
const apart = ({ left, right }: Ground): number => Math.min(MOST_APART, (right - left) * APART);

/**
 * Arrows in order of their beginning; those out of the window or between lanes that are not shown are left out.
 * @param aside so many pixels on either side of the window count to it
 */
export function arrowsOf(wires: readonly Wire[], ground: Ground, aside = 0): Arrow[] {
  const shown = wires.filter(({ from, to }) => isApart(ground, from, to));
  const places = placed(shown, ground);
  return shown
    .map((wire) => arrowOf(wire, ground, places.get(wire.key)))
    .filter((arrow) => isIn(arrow, ground, aside))
    .sort((a, b) => a.x1 - b.x1);
}

export const isIn = ({ x1, xRead }: Arrow, { left, right }: Ground, aside = 0): boolean =>
  Math.max(x1, xRead) >= left - aside && Math.min(x1, xRead) <= right + aside;

function isApart({ laneOf }: Ground, from: number, to: number): boolean {
  const [a, b] = [laneOf.get(from), laneOf.get(to)];
  return a !== undefined && b !== undefined && a !== b;
}

function arrowOf(wire: Wire, ground: Ground, placedAt: number | undefined): Arrow {
  const [from, to] = [ground.laneOf.get(wire.from)!, ground.laneOf.get(wire.to)!];
  const [y1, lane] = [ground.heights[from]!, ground.heights[to]!];
  const x1 = placedAt ?? xAt(ground, wire.sent.from);
  const end = endOf(wire);
  const share = end === "lost" ? LOST_SHARE : end === "open" ? OPEN_SHARE : 1;
  const comes =
    wire.received === undefined ? x1 + apart(ground) / 2 : Math.max(x1 + 2, xAt(ground, middle(wire.received)));
  const x2 = x1 + (comes - x1) * share;
  return {
    ...{ key: wire.key, wire, wires: [wire], from, to, x1, y1, x2, y2: y1 + (lane - y1) * share, end },
    looks: wire.looks.map(({ at, mark }) => ({ x: xAt(ground, at), mark })),
    xRead: wire.read === undefined ? x2 : xAt(ground, wire.read),
    ...(wire.sent.to > wire.sent.from
      ? { bracket: { x1: xAt(ground, wire.sent.from), x2: xAt(ground, wire.sent.to) } }
      : {}),
  };
}

function endOf({ mark, read, received, recorded }: Wire): End {
  if (mark === "lost") return "lost";
  if (mark === "unknown") return "open";
  if (recorded) return received === undefined ? "unrecorded" : "read";
  return read === undefined ? "open" : "read";
}

const middle = ({ from, to }: Wire["sent"]): number => (from + to) / 2;

/**
 * Where recorded dispatches without an hour stand within their bounds: in the record's order, apart from one another as far as
 * the bounds allow, else in the middle of what is left.
 */
function placed(wires: readonly Wire[], ground: Ground): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const gap = apart(ground);
  let last = -Infinity;
  for (const { key, sent } of wires) {
    if (sent.to === sent.from) continue;
    const [low, high] = [xAt(ground, sent.from) + 6, xAt(ground, sent.to) - 6];
    const wanted = Math.max(low + Math.min(gap, (high - low) / 4), last + gap);
    const x = wanted <= high ? wanted : freest([...places.values()], low, high);
    places.set(key, x);
    last = Math.max(last, x);
  }
  return places;
}

/** Of the places between two bounds the one farthest from those taken. */
function freest(taken: readonly number[], low: number, high: number): number {
  const tries = Array.from({ length: 13 }, (_, i) => low + ((high - low) * i) / 12);
  const clear = (x: number) => Math.min(...taken.map((one) => Math.abs(one - x)));
  return tries.reduce((best, x) => (clear(x) > clear(best) ? x : best));
}

/** Arrows that would lie on one another become one that counts them. */
export function bundled(arrows: readonly Arrow[], near: number): Arrow[] {
  const bundles: Arrow[] = [];
  const last = new Map<string, number[]>();
  for (const arrow of arrows) {
    const { wire, from, to, end } = arrow;
    const kind = [from, to, wire.style, wire.routine, wire.mark, end, ...wire.looks.map(({ mark }) => mark)].join();
    const found = last.get(kind)?.find((i) => isNear(bundles[i]!, arrow, near));
    if (found === undefined) {
      last.set(kind, [...(last.get(kind) ?? []).slice(-3), bundles.length]);
      bundles.push(arrow);
    } else bundles[found] = { ...bundles[found]!, wires: [...bundles[found]!.wires, wire] };
  }
  return bundles;
}

const isNear = (a: Arrow, b: Arrow, near: number): boolean =>
  Math.abs(a.x1 - b.x1) <= near && Math.abs(a.x2 - b.x2) <= near && Math.abs(a.xRead - b.xRead) <= near;

/** Is the dispatch among those that this arrow stands for? */
export const holds = ({ wires }: Arrow, id: string | undefined): boolean =>
  id !== undefined && wires.some((wire) => wire.id === id);
