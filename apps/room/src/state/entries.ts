/** The browser's entries go with the page's steps: one each, so that Back and undo are the same, and Forward and redo. */

/** The browser that has not gone where it was sent by then does not go, ms. */
const PATIENCE_MS = 1000;

/** What an entry holds: which life of the page made it, and the how manyth step it is. */
interface Entry {
  readonly page: number;
  readonly step: number;
}

/** Of the browser's window, what is needed here. */
export interface Browser {
  readonly history: Pick<History, "state" | "pushState" | "replaceState" | "go">;
  readonly location: Pick<Location, "hash">;
}

export interface Entries {
  /** Go with the page from a step to one made anew, undone or redone. @param addresses of the steps up to the one now, the last that one's */
  go(to: Move): void;
  /** The browser went somewhere. @returns whether it was sent there from here */
  arrived(now: Move): boolean;
  /** Which step the browser stands at, if it knows. */
  step(): number | undefined;
  /** Of an entry that the browser made itself: it is this step. */
  name(step: number): void;
  /** Others see to them from now on: nothing is written any more, wherever the browser is on its way to. */
  end(): void;
}

export interface Move {
  readonly step: number;
  /** Nothing lies ahead any more of what was to be redone. */
  readonly isNew: boolean;
  /** Address of a step, from the first that is remembered up to this one. */
  address(step: number): string;
}

/** @param page tells entries of this life of the page from those before a reload */
export function createEntries({ history, location }: Browser, page: number, first: number): Entries {
  /** The step of the newest entry that still holds. */
  let newest = first;
  let sent: ReturnType<typeof setTimeout> | undefined;
  const entry = (): Entry | undefined => {
    const state = history.state as Entry | null;
    return state?.page === page ? state : undefined;
  };
  const name = (step: number) => {
    history.replaceState({ page, step }, "");
    newest = step;
  };
  const isThere = (text: string) => location.hash === text || (location.hash === "" && text === "#");
  const say = (move: Move) => {
    const text = move.address(move.step);
    if (!isThere(text)) history.replaceState({ page, step: move.step }, "", text);
  };
  /** Send the browser to the entry of this step, or to the newest before it, and write the rest anew. */
  const agree = (move: Move) => {
    const stands = entry()?.step;
    const wanted = Math.min(move.step, newest);
    if (stands !== undefined && stands !== wanted) {
      sent = setTimeout(() => arrived(move, true), PATIENCE_MS);
      return history.go(wanted - stands);
    }
    for (let step = wanted + 1; step <= move.step; step++) history.pushState({ page, step }, "", move.address(step));
    newest = Math.max(newest, move.step);
    say(move);
  };
  const arrived = (move: Move, isLost = entry() === undefined): boolean => {
    if (sent === undefined) return false;
    clearTimeout(sent);
    sent = undefined;
    if (isLost) name(move.step);
    agree(move);
    return true;
  };
  name(first);
  return {
    go(move) {
      if (move.isNew) newest = Math.min(newest, move.step - 1);
      if (sent === undefined) agree(move);
    },
    arrived: (move) => arrived(move),
    step: () => entry()?.step,
    name,
    end: () => clearTimeout(sent),
  };
}
