/** The page's state: what is chosen, the minute, and what is going on. */
import { create } from "zustand";
import { OPENING } from "./choices.js";
import type { Choices } from "./choices.js";

export interface RoomState {
  readonly choices: Choices;
  /** Minutes since the campaign began. */
  readonly at: number;
  readonly playing: boolean;
  /** Campaign hours a second. */
  readonly speed: number;
  /** Choices before and after these, for undo. */
  readonly past: readonly Choices[];
  readonly future: readonly Choices[];
  /** Change something chosen; it can be undone. */
  choose(change: Partial<Choices>): void;
  /** Take over an address: the browser's own Back undoes that. */
  arrive(choices: Choices): void;
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
  at: 0,
  playing: false,
  speed: 6,
  past: [],
  future: [],
  choose: (change) =>
    set(({ choices, past }) => ({
      choices: { ...choices, ...change },
      past: [...past, choices].slice(-REMEMBERED),
      future: [],
    })),
  arrive: (choices) => set({ choices }),
  undo: () =>
    set(({ choices, past, future }) => {
      const before = past.at(-1);
      return before === undefined ? {} : { choices: before, past: past.slice(0, -1), future: [choices, ...future] };
    }),
  redo: () =>
    set(({ choices, past, future }) => {
      const [after, ...rest] = future;
      return after === undefined ? {} : { choices: after, past: [...past, choices], future: rest };
    }),
  setAt: (at) => set({ at }),
  setPlaying: (playing) => set({ playing }),
  setSpeed: (speed) => set({ speed }),
}));
