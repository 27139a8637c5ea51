/** Boundaries between the sectors of a side, as the map shows them: lines with another headquarters' ground on each hand. */
import type { Papers } from "@staffride/formats/papers/collection";
import { isInside } from "../map/line.js";
import { desksOf } from "./dispatches.js";
import type { WatchedRun } from "./run.js";

/** A run of points with the same two holders, handles of headquarters: to the left of the way along it, and to the right. */
export interface Boundary {
  readonly side: number;
  readonly left: number;
  readonly right: number;
  /** Degrees. */
  readonly line: readonly (readonly [lon: number, lat: number])[];
}

/**
 * Who holds each sector at a minute, by handle of the sector: as its last boundary was moved (SEC-3).
 *
 * @param reader a headquarters, by handle: as far as it has read of it or moved it itself; if left out, as it was
 */
export function holdersAt(run: WatchedRun, at: number, reader?: number): readonly number[] {
  const { minds, names } = run.scenario;
  const holders = [...minds.sectorHolder];
  const heard = reader === undefined ? undefined : heardBy(run, reader, at);
  for (const line of run.lines) {
    if (line.at > at) break;
    if (line.kind !== "boundary" || heard?.has(Number(line.dispatch)) === false) continue;
    const sector = names.sectors.findIndex(({ id }) => id === line.sector);
    holders[sector] = run.handles.headquarters.get(String(line.holder)) ?? -1;
  }
  return holders;
}

/** Numbers of the dispatches about boundaries that a headquarters had read, or had written. */
function heardBy(run: WatchedRun, reader: number, at: number): ReadonlySet<number> {
  const { read, readAt, sent, sentAt } = desksOf(run)[reader]!;
  const moved = [...read.filter((_, i) => readAt[i]! <= at), ...sent.filter((_, i) => sentAt[i]! <= at)];
  return new Set(moved.filter(({ content }) => content === "boundary").map(({ number }) => number));
}

/** Pieces of an edge are so long, and looked at so far from it on each hand, degrees. */
const PIECE = 0.02;
const BESIDE = 0.004;

type Sectors = NonNullable<NonNullable<Papers["minds"]>["sectors"]>;
type Degrees = readonly [lon: number, lat: number];

/** Lines between ground that is held by different headquarters; the outer edges of what is held by anybody are none. */
export function boundariesOf(
  { scenario }: WatchedRun,
  sectors: Sectors,
  holders: readonly number[],
): readonly Boundary[] {
  const before = drawn.get(sectors) ?? new Map<string, readonly Boundary[]>();
  drawn.set(sectors, before);
  const key = holders.join(" ");
  const lines = before.get(key) ?? between(scenario, sectors, holders);
  before.set(key, lines);
  return lines;
}

/** Boundaries are seldom moved, and drawn at every frame. */
const drawn = new WeakMap<Sectors, Map<string, readonly Boundary[]>>();

function between({ names, command }: WatchedRun["scenario"], sectors: Sectors, holders: readonly number[]): Boundary[] {
  const polygons = sectors.map(({ id, within }) => ({
    within: within as readonly Degrees[],
    holder: holders[names.sectors.findIndex((one) => one.id === id)] ?? -1,
  }));
  const sideOf = (holder: number) => command.side[holder]!;
  const found: Boundary[] = [];
  for (const side of new Set(polygons.map(({ holder }) => sideOf(holder)))) {
    const own = polygons.filter(({ holder }) => sideOf(holder) === side);
    // of two sectors that overlap the later counts
    const holderOf = (point: Degrees) => own.filter(({ within }) => isInside([within], point)).at(-1)?.holder ?? -1;
    const drawn = new Set<string>();
    for (const { within } of own)
      for (const [from, to] of edges(within)) found.push(...along(from, to, side, holderOf, drawn));
  }
  return joined(found);
}

const edges = (ring: readonly Degrees[]) => ring.map((point, i) => [point, ring[(i + 1) % ring.length]!] as const);

function along(
  from: Degrees,
  to: Degrees,
  side: number,
  holderOf: (point: Degrees) => number,
  drawn: Set<string>,
): Boundary[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  const pieces = Math.max(1, Math.round(length / PIECE));
  const point = (i: number): Degrees => [from[0] + (dx * i) / pieces, from[1] + (dy * i) / pieces];
  return Array.from({ length: pieces }, (_, i) => i).flatMap((i): Boundary[] => {
    const [a, b, middle] = [point(i), point(i + 1), point(i + 0.5)];
    const key = middle.map((degrees) => degrees.toFixed(4)).join(" ");
    const [nx, ny] = [(-dy / length) * BESIDE, (dx / length) * BESIDE];
    const left = holderOf([middle[0] + nx, middle[1] + ny]);
    const right = holderOf([middle[0] - nx, middle[1] - ny]);
    if (left < 0 || right < 0 || left === right || drawn.has(key)) return [];
    drawn.add(key);
    return [{ side, left, right, line: [a, b] }];
  });
}

/** Pieces that go on where another ends, between the same two, as one. */
function joined(pieces: readonly Boundary[]): Boundary[] {
  const lines: Boundary[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    const goesOn =
      last && last.left === piece.left && last.right === piece.right && isSame(last.line.at(-1)!, piece.line[0]!);
    if (goesOn) lines[lines.length - 1] = { ...last, line: [...last.line, ...piece.line.slice(1)] };
    else lines.push(piece);
  }
  return lines;
}

const isSame = (a: Degrees, b: Degrees): boolean => Math.hypot(a[0] - b[0], a[1] - b[1]) < 1e-9;
