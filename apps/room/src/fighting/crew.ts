/** Workers of the page that fight an ensemble between them, filling it in as runs arrive. */
import { RunFailed } from "@staffride/experiment/runner";
import type { Scenario } from "@staffride/formats/scenario";
import { NO_WORKER, refusal } from "../data/refusals.js";
import type { Rows, WorkerOrder, WorkerWord } from "./orders.js";

/** As much of a Worker as is needed here, so that tests can stand one up without a browser. */
export interface Hand {
  onmessage: ((event: { readonly data: WorkerWord }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
  postMessage(order: WorkerOrder): void;
  terminate(): void;
}

export const browserHand = (): Hand =>
  new Worker(new URL("./worker.js", import.meta.url), { type: "module" }) as unknown as Hand;

/** Runs a worker takes at a time, as the terminal's threads do. */
const CHUNK = 8;
/** The first are dealt one by one, so that something is in soon; then more and more at a time. */
const chunkAfter = (dealt: number): number => Math.min(CHUNK, 1 + (dealt >> 2));
/** Chunks a worker has before it, so that it need not wait for a busy page. */
const AHEAD = 2;

export interface Fight {
  readonly scenario: Scenario;
  readonly seed: number;
  /** Runs `from` to `runs - 1` are fought. */
  readonly from: number;
  readonly runs: number;
  readonly workers: number;
  readonly signal: AbortSignal;
  readonly onRows: (rows: Rows) => void;
  readonly createHand?: () => Hand;
}

/** @throws RunFailed if a run breaks; the signal's reason when it aborts, and then nobody fights any more */
export function fightRuns({ scenario, seed, from, runs, workers, signal, onRows, createHand = browserHand }: Fight) {
  const hands: Hand[] = [];
  let next = from;
  let missing = runs - from;
  const deal = (hand: Hand) => {
    if (next >= runs) return;
    const first = next;
    next = Math.min(first + chunkAfter(first - from), runs);
    hand.postMessage({ kind: "fight", seed, first, runs: next - first });
  };
  return new Promise<void>((resolve, reject) => {
    if (missing <= 0) return resolve();
    signal.throwIfAborted();
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
    const needed = Math.max(1, Math.min(workers, Math.ceil(missing / CHUNK)));
    for (let i = 0; i < needed; i++) {
      const hand = createHand();
      hands.push(hand);
      hand.onerror = ({ message }) => reject(message === undefined ? refusal(NO_WORKER) : new Error(message));
      hand.onmessage = ({ data }) => {
        if (data.kind === "failed") return reject(failure(seed, data.run, data.words));
        if (data.kind !== "fought") return;
        deal(hand);
        missing -= data.lines.length;
        onRows(data);
        if (missing === 0) resolve();
      };
      hand.postMessage({ kind: "muster", scenario });
    }
    for (let ahead = 0; ahead < AHEAD; ahead++) hands.forEach(deal);
  }).finally(() => hands.forEach((hand) => hand.terminate()));
}

const failure = (seed: number, run: number, words: string): Error =>
  run < 0 ? new Error(words) : new RunFailed(seed, run, words);

/** Fight one run in a worker of its own and keep its whole trace. */
export function fightKept(
  scenario: Scenario,
  seed: number,
  run: number,
  signal: AbortSignal,
  createHand: () => Hand = browserHand,
): Promise<{ readonly lines: Int32Array; readonly hash: string }> {
  const hand = createHand();
  return new Promise<{ lines: Int32Array; hash: string }>((resolve, reject) => {
    signal.throwIfAborted();
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
    hand.onerror = ({ message }) => reject(message === undefined ? refusal(NO_WORKER) : new Error(message));
    hand.onmessage = ({ data }) => {
      if (data.kind === "failed") reject(failure(seed, data.run, data.words));
      else if (data.kind === "kept") resolve({ lines: data.lines, hash: data.hash });
    };
    hand.postMessage({ kind: "muster", scenario });
    hand.postMessage({ kind: "keep", seed, run });
  }).finally(() => hand.terminate());
}
