/** The page's state: what is chosen, the minute, and what is going on. */
import { create } from "zustand";
import { isSame } from "./address.js";
import { OPENING } from "./choices.js";
import type { Choices } from "./choices.js";
import { changed } from "./consistent.js";

export interface RoomState {
  readonly choices: Choices;
  /** What an address that says nothing means to this reader: his language and theme, the run that the campaign's room brings. */
  readonly opening: Choices;
  /** Minutes since the campaign began. */
  readonly at: number;
  readonly playing: boolean;
  /** Campaign hours a second. */
  readonly speed: number;
  /** Choices before and after these, for undo. */
  readonly past: readonly Choices[];
  readonly future: readonly Choices[];
  /** Change something chosen; it can be undone. What changes nothing is no step. */
  choose(change: Partial<Choices>): void;
  /** Begin: there is nothing before it. */
  arrive(choices: Choices, opening: Choices): void;
  /** Go where the browser's address went: Back is an undo, Forward a redo, any other a step of its own. */
  follow(choices: Choices): void;
  undo(): void;
  redo(): void;
  setAt(at: number): void;
  setPlaying(playing: boolean): void;
  setSpeed(speed: number): void;
}

export const SPEEDS = [1, 3, 6, 12, 24] as const;
/** Steps that can be undone. */
const REMEMBERED = 100;

export const useRoom = create<RoomState>((set) => ({
  choices: OPENING,
  opening: OPENING,
  at: 0,
  playing: false,
  speed: 6,
  past: [],
  future: [],
  choose: (change) => set((room) => step(room, changed(room.choices, change))),
  arrive: (choices, opening) => set({ choices, opening }),
  follow: (choices) =>
    set((room) => {
      const [before, [after]] = [room.past.at(-1), room.future];
      if (before !== undefined && isSame(before, choices)) return back(room);
      if (after !== undefined && isSame(after, choices)) return forth(room);
      return step(room, choices);
    }),
  undo: () => set(back),
  redo: () => set(forth),
  setAt: (at) => set({ at }),
  setPlaying: (playing) => set({ playing }),
  setSpeed: (speed) => set({ speed }),
}));

type Steps = Pick<RoomState, "choices" | "past" | "future">;

function step({ choices, past }: Steps, next: Choices): Partial<Steps> {
  if (isSame(choices, next)) return {};
  return { choices: next, past: [...past, choices].slice(-REMEMBERED), future: [] };
}

function back({ choices, past, future }: Steps): Partial<Steps> {
  const before = past.at(-1);
  return before === undefined ? {} : { choices: before, past: past.slice(0, -1), future: [choices, ...future] };
}

function forth({ choices, past, future }: Steps): Partial<Steps> {
  const [after, ...rest] = future;
  return after === undefined ? {} : { choices: after, past: [...past, choices], future: rest };
}
