/**
 * The board on which the threads of one job deal out runs among themselves: a few integers in shared memory.
 * Runs are taken in chunks, whoever is free taking the next, so a slow thread holds nobody up.
 */

/** Runs a thread takes at a time. */
export const CHUNK = 8;

/** [0] the next run nobody has taken; [1 + thread] the run a thread is fighting, or -1. */
export type Board = Int32Array;

export function createBoard(threads: number): Board {
  const board = new Int32Array(new SharedArrayBuffer(4 * (1 + threads)));
  board.fill(-1, 1);
  return board;
}

/** First run of the next chunk; at or past the number of runs when all are taken. */
export function takeChunk(board: Board): number {
  return Atomics.add(board, 0, CHUNK);
}

/** Note which run a thread is fighting, so that its end can be explained. */
export function noteRun(board: Board, thread: number, run: number): void {
  Atomics.store(board, 1 + thread, run);
}

export function runOf(board: Board, thread: number): number {
  return Atomics.load(board, 1 + thread);
}
