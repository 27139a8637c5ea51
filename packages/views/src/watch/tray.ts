/** The trays of a headquarters at a minute: what it has read, what lies in its cipher room, what it has sent. */
import type { Dispatch } from "../dispatch/dispatch.js";
import { desksOf } from "./dispatches.js";
import type { WatchedRun } from "./run.js";
import { indexAt } from "./timeline.js";

/** A dispatch on the desk: its number, when it was read or sent, whom it came from or went to. What became of it since nobody knows here. */
export interface Paper {
  readonly dispatch: number;
  readonly at: number;
  /** The other headquarters; of an intercept its reader. */
  readonly other: number;
  /** One of DISPATCHES and PRECEDENCES. */
  readonly content: string;
  readonly precedence: string;
}

/** Received and not read yet: nothing but that it is there. */
export interface Unread {
  readonly dispatch: number;
  readonly received: number;
  /** One of CHANNELS. */
  readonly channel: string;
}

export interface Trays {
  /** The latest first. */
  readonly read: readonly Paper[];
  readonly sent: readonly Paper[];
  readonly nRead: number;
  readonly nSent: number;
  /** In order of receipt. */
  readonly unread: readonly Unread[];
}

/** @param most papers of either tray shown; all are counted */
export function traysOf(run: WatchedRun, headquarters: number, at: number, most = 100): Trays {
  const desk = desksOf(run)[headquarters]!;
  const { headquarters: handles } = run.handles;
  const nRead = indexAt(desk.readAt, at) + 1;
  const nSent = indexAt(desk.sentAt, at) + 1;
  const paper = ({ number, content, precedence }: Dispatch, at: number, other: string): Paper => ({
    ...{ dispatch: number, at, other: handles.get(other) ?? -1, content, precedence },
  });
  return {
    read: lastOf(desk.read, nRead, most).map((one) => paper(one, one.way!.read, one.from)),
    sent: lastOf(desk.sent, nSent, most).map((one) => paper(one, one.drafted, one.to)),
    ...{ nRead, nSent },
    unread: desk.received
      .filter(({ way }) => way!.received <= at && at < way!.read)
      .map(({ number, way, channel }) => ({ dispatch: number, received: way!.received, channel })),
  };
}

const lastOf = <One>(all: readonly One[], n: number, most: number): One[] =>
  all.slice(Math.max(0, n - most), n).reverse();
