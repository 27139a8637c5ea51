/** Where the argument is: the superior and the subordinate who plead and refuse most, and the week in which they do it. */
import type { Wire } from "./wire.js";

export interface Quarrel {
  readonly superior: number;
  readonly subordinate: number;
  /** Minutes; whole days. */
  readonly from: number;
  readonly to: number;
}

const DAY = 1440;
const WEEK = 7 * DAY;
/** Fewer pleas and refusals than this are no quarrel. */
const LEAST = 2;

/** @param parent superior of each headquarters on day one */
export function quarrelIn(wires: readonly Wire[], parent: ArrayLike<number>, length: number): Quarrel | undefined {
  const pairs = new Map<number, Wire[]>();
  for (const wire of wires) {
    const subordinate = parent[wire.from] === wire.to ? wire.from : parent[wire.to] === wire.from ? wire.to : -1;
    if (subordinate >= 0 && !wire.routine) pairs.set(subordinate, [...(pairs.get(subordinate) ?? []), wire]);
  }
  const heat = (one: readonly Wire[]) => one.filter(isHeated).length;
  const [loudest] = [...pairs].sort(([, a], [, b]) => heat(b) - heat(a));
  if (loudest === undefined || heat(loudest[1]) < LEAST) return undefined;
  const [subordinate, exchanged] = loudest;
  return { superior: parent[subordinate]!, subordinate, ...weekOf(exchanged, length) };
}

const isHeated = ({ style, mark }: Wire): boolean =>
  style === "appeal" || style === "visit" || mark === "refuse" || mark === "appeal" || mark === "delay";

/** The week with most of them, from midnight to midnight; of equal weeks the last, so that they stand early in it. */
function weekOf(wires: readonly Wire[], length: number): { from: number; to: number } {
  let [best, most] = [0, -1];
  for (let from = 0; from === 0 || from + WEEK <= length; from += DAY) {
    const n = wires.filter(({ sent }) => sent.from >= from && sent.to < from + WEEK).length;
    if (n >= most) [best, most] = [from, n];
  }
  return { from: best, to: Math.min(length, best + WEEK) };
}
