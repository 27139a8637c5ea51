/**
 * Contact (docs/models/contact.md, CON-1..4): who is within reach of whom, who sees whom.
 *
 * Two bits a pair, kept on both sides and refreshed when a formation changes cell.
 */
import { KIND, type Ground } from "@staffride/formats";
import { emit, type Run } from "./run.js";

/** Lowest formation in the mask not below `from`, or -1. */
export function firstOf(low: number, high: number, from: number): number {
  if (from < 32) {
    const rest = low & (-1 << from);
    if (rest !== 0) return 31 - Math.clz32(rest & -rest);
    from = 32;
  }
  if (from > 63) return -1;
  const rest = high & (-1 << (from - 32));
  return rest === 0 ? -1 : 63 - Math.clz32(rest & -rest);
}

/** Refresh contact and sight of one formation from where it now stands (CON-1, CON-2). */
export function refreshContacts(run: Run, f: number): void {
  const { state, scenario } = run;
  const { ground } = scenario;
  const cell = state.cell[f];
  const gone = state.gone[f] === 1;

  const own = gone ? NOBODY : enemiesIn(run, f, cell);
  let reachLow = own[0];
  let reachHigh = own[1];
  let seeLow = reachLow;
  let seeHigh = reachHigh;
  if (!gone) {
    scan(run, f, ground.sightStart[cell], ground.sightStart[cell + 1], ground.sightCell);
    seeLow |= found[0];
    seeHigh |= found[1];
    // who is within reach is in sight
    if ((found[0] | found[1]) !== 0) {
      scan(run, f, ground.reachStart[cell], ground.reachStart[cell + 1], ground.reachCell);
      reachLow |= found[0];
      reachHigh |= found[1];
    }
  }
  change(run, f, reachLow, reachHigh, state.contactLow, state.contactHigh, true);
  change(run, f, seeLow, seeHigh, state.seenLow, state.seenHigh, false);
}

const NOBODY = new Int32Array(2);
const found = new Int32Array(2);
const here = new Int32Array(2);

function enemiesIn(run: Run, f: number, cell: number): Int32Array {
  const { side } = run.scenario.forces;
  const { firstIn, nextIn } = run.state;
  here[0] = here[1] = 0;
  for (let e = firstIn[cell]; e >= 0; e = nextIn[e]) {
    if (side[e] !== side[f]) here[e >> 5] |= 1 << (e & 31);
  }
  return here;
}

/** Enemies of f in the listed cells, into `found`. */
function scan(run: Run, f: number, from: number, to: number, cells: Int32Array): void {
  const { side } = run.scenario.forces;
  const { firstIn, nextIn } = run.state;
  const mine = side[f];
  let low = 0;
  let high = 0;
  for (let i = from; i < to; i++) {
    for (let e = firstIn[cells[i]]; e >= 0; e = nextIn[e]) {
      if (side[e] === mine) continue;
      if (e < 32) low |= 1 << e;
      else high |= 1 << (e - 32);
    }
  }
  found[0] = low;
  found[1] = high;
}

/** Write the new mask of f and the mirrored bits of every enemy whose bit changed. */
function change(
  run: Run,
  f: number,
  low: number,
  high: number,
  maskLow: Uint32Array,
  maskHigh: Uint32Array,
  tell: boolean,
): void {
  const changedLow = maskLow[f] ^ low;
  const changedHigh = maskHigh[f] ^ high;
  maskLow[f] = low;
  maskHigh[f] = high;
  if ((changedLow | changedHigh) === 0) return;
  run.state.lookAgainAt[f] = 0;

  for (let e = firstOf(changedLow, changedHigh, 0); e >= 0; e = firstOf(changedLow, changedHigh, e + 1)) {
    const now = e < 32 ? (low >>> e) & 1 : (high >>> (e - 32)) & 1;
    setBit(maskLow, maskHigh, e, f, now);
    run.state.lookAgainAt[e] = 0;
    if (tell) emit(run, now ? KIND.contact : KIND.contactLost, f, e, now ? run.state.cell[f] : -1);
  }
}

function setBit(maskLow: Uint32Array, maskHigh: Uint32Array, row: number, bit: number, on: number): void {
  const mask = bit < 32 ? maskLow : maskHigh;
  const value = 1 << (bit & 31);
  if (on) mask[row] |= value;
  else mask[row] &= ~value;
}

export function inContact(run: Run, f: number): boolean {
  return (run.state.contactLow[f] | run.state.contactHigh[f]) !== 0;
}

export function touches(run: Run, f: number, e: number): boolean {
  const mask = e < 32 ? run.state.contactLow[f] : run.state.contactHigh[f];
  return ((mask >>> (e & 31)) & 1) === 1;
}

/**
 * The cell itself, then those within reach of it, one after the other: i from reachStart[cell] - 1 to below
 * reachStart[cell + 1].
 */
export const cellAbout = ({ reachStart, reachCell }: Ground, cell: number, i: number): number =>
  i < reachStart[cell] ? cell : reachCell[i];

/** An enemy of the side within reach of the cell or in it (the strongest; lowest handle on a tie), or -1 (CON-3). */
export const enemyNear = (run: Run, side: number, cell: number): number => strongestNear(run, side, cell, -1, -1);

/** The strongest near the cell of the enemies whom f sees, or -1 (CON-3, MAR-8, DRL-5, DRL-13). */
export const seenNear = (run: Run, f: number, cell: number): number =>
  strongestNear(run, run.scenario.forces.side[f], cell, run.state.seenLow[f], run.state.seenHigh[f]);

/** The strongest of the enemies in the mask who stand near the cell. */
function strongestNear(run: Run, side: number, cell: number, low: number, high: number): number {
  const { ground, forces } = run.scenario;
  const { firstIn, nextIn, fit } = run.state;
  let best = -1;
  const end = ground.reachStart[cell + 1];
  for (let i = ground.reachStart[cell] - 1; i < end; i++) {
    for (let e = firstIn[cellAbout(ground, cell, i)]; e >= 0; e = nextIn[e]) {
      if (forces.side[e] === side || (((e < 32 ? low : high) >>> (e & 31)) & 1) === 0) continue;
      if (best < 0 || fit[e] > fit[best] || (fit[e] === fit[best] && e < best)) best = e;
    }
  }
  return best;
}

/** Strength (men by quality) of the enemies in contact, over that of the formation and its friends within reach of it (CON-4). */
export function localOdds(run: Run, f: number): number {
  const { ground, forces } = run.scenario;
  const { state } = run;
  let enemy = 0;
  const low = state.contactLow[f];
  const high = state.contactHigh[f];
  for (let e = firstOf(low, high, 0); e >= 0; e = firstOf(low, high, e + 1)) enemy += state.fit[e] * forces.quality[e];

  let own = 0;
  const cell = state.cell[f];
  const end = ground.reachStart[cell + 1];
  for (let i = ground.reachStart[cell] - 1; i < end; i++) {
    for (let g = state.firstIn[cellAbout(ground, cell, i)]; g >= 0; g = state.nextIn[g]) {
      if (forces.side[g] === forces.side[f]) own += state.fit[g] * forces.quality[g];
    }
  }
  return own > 0 ? enemy / own : 99;
}
