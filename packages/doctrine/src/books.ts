/**
 * The books of the headquarters above formations: what each has been told, in one buffer.
 *
 * `own`: the last that a headquarters knows of each direct subordinate. `enemy`: the last it knows of each enemy
 * formation. Both hold reports, nothing else; estimates with probabilities come with the minds.
 */
import type { Wall } from "@staffride/formats";

export interface Books {
  readonly buffer: ArrayBuffer;
  /** Row of a headquarters in `enemy` and the order arrays, -1 for one that leads a formation. Constant. */
  readonly row: Int16Array;
  /** Objective nearest each cell, UNKNOWN until it was first asked for. The map's, so not part of `buffer`. Shape (nCell). */
  readonly nearest: Int16Array;

  /** As known to its superior. Shape (nHeadquarters); `knownBy` says to which, -1 nobody. */
  readonly knownBy: Int32Array;
  readonly ownCell: Int32Array;
  readonly ownStrength: Int32Array;
  readonly ownLosses: Int32Array;
  readonly ownPosture: Int32Array;
  readonly ownAt: Int32Array;
  /** Enemy it last reported in contact, -1 none, and when. */
  readonly ownEnemy: Int32Array;
  readonly ownEnemyAt: Int32Array;
  /** Outcome it last reported of its task, -1 none since the order. */
  readonly ownOutcome: Int32Array;
  /** What it was last told. */
  readonly givenTask: Int32Array;
  readonly givenObjective: Int32Array;
  readonly givenVia: Int32Array;
  readonly givenAt: Int32Array;

  /** Enemy formations. Shape (nRow x nFormation). `enemyAt` -1: never heard of. */
  readonly enemyCell: Int32Array;
  readonly enemyStrength: Int32Array;
  readonly enemyPosture: Int32Array;
  readonly enemyAt: Int32Array;
  /** When this headquarters last passed it up. */
  readonly enemyToldAt: Int32Array;

  /** The order in force, words as in ORDER. Shape (nRow x 10). `orderAt` -1: none. */
  readonly order: Int32Array;
  readonly orderAt: Int32Array;
  readonly situationAt: Int32Array;
  readonly taskTold: Int32Array;
}

const BY_HEADQUARTERS = [
  "knownBy",
  "ownCell",
  "ownStrength",
  "ownLosses",
  "ownPosture",
  "ownAt",
  "ownEnemy",
  "ownEnemyAt",
  "ownOutcome",
  "givenTask",
  "givenObjective",
  "givenVia",
  "givenAt",
] as const;
const BY_ENEMY = ["enemyCell", "enemyStrength", "enemyPosture", "enemyAt", "enemyToldAt"] as const;
const BY_ROW = ["orderAt", "situationAt", "taskTold"] as const;
export const ORDER_WORDS = 10;
export const UNKNOWN = -2;

export function createBooks(wall: Wall): Books {
  const { command, nFormation } = wall;
  const n = command.nHeadquarters;
  const row = new Int16Array(n).fill(-1);
  let nRow = 0;
  for (let h = 0; h < n; h++) if (command.formation[h]! < 0) row[h] = nRow++;

  const ints = BY_HEADQUARTERS.length * n + BY_ENEMY.length * nRow * nFormation + (BY_ROW.length + ORDER_WORDS) * nRow;
  const buffer = new ArrayBuffer(ints * 4);
  let offset = 0;
  const take = (length: number): Int32Array => {
    const array = new Int32Array(buffer, offset, length);
    offset += length * 4;
    return array;
  };
  const books: Record<string, unknown> = {
    buffer,
    row,
    nearest: new Int16Array(wall.ground.nCell).fill(UNKNOWN),
    order: take(nRow * ORDER_WORDS),
  };
  for (const name of BY_HEADQUARTERS) books[name] = take(n);
  for (const name of BY_ENEMY) books[name] = take(nRow * nFormation);
  for (const name of BY_ROW) books[name] = take(nRow);
  // a copy by spreading keeps its properties in fixed places; one filled key by key becomes a hash table, twice as slow
  return { ...books } as unknown as Books;
}

/** Empty books, but for where subordinates' posts stood on day one: the staff placed them itself. */
export function openBooks(books: Books, wall: Wall): void {
  new Int32Array(books.buffer).fill(-1);
  const { command } = wall;
  for (let h = 0; h < command.nHeadquarters; h++) {
    books.knownBy[h] = command.parent[h];
    books.ownCell[h] = command.cell[h];
    books.ownStrength[h] = 0;
    books.ownLosses[h] = 0;
    books.ownAt[h] = 0;
  }
}
