/** The page's state: what is chosen, the minute, and what is going on. */
import { create } from "zustand";
import { isSame } from "./address.js";
import { OPENING } from "./choices.js";
import type { Choices } from "./choices.js";
import { changed } from "./consistent.js";

/** What was to be seen between two changes. */
export interface Step {
  readonly choices: Choices;
  /** The minute at which time stood. */
  readonly at: number;
}

export interface Steps extends Step {
  /** The minute at which time stood last: what it moved since then is one step, however it moved. */
  readonly stood: number;
  /** Steps before and after this one, for undo. */
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** The how manyth step this is: those too far back to be undone count too. */
  readonly step: number;
}

export interface RoomState extends Steps {
  /** What an address that says nothing means to this reader: his language and theme, the run that the campaign's room brings. */
  readonly opening: Choices;
  /** Minutes since the campaign began. */
  readonly at: number;
  readonly playing: boolean;
  /** Change something chosen, and go to a minute with it; it can be undone. What changes nothing is no step. */
  choose(change: Partial<Choices>, at?: number): void;
  /** Begin: there is nothing before it. */
  arrive(choices: Choices, opening: Choices, at?: number): void;
  /**
   * Go where the browser's address went: Back is an undo, Forward a redo, any other a step of its own.
   *
   * @param step the how manyth it was, if the browser knows
   */
  follow(to: Step, step?: number): void;
  undo(): void;
  redo(): void;
  setAt(at: number): void;
  /** Time stands: what it has moved can be undone. */
  rest(): void;
  setPlaying(playing: boolean): void;
}

/** Steps that can be undone. */
const REMEMBERED = 100;

export const useRoom = create<RoomState>((set) => ({
  choices: OPENING,
  opening: OPENING,
  at: 0,
  stood: 0,
  playing: false,
  past: [],
  future: [],
  step: 0,
  choose: (change, at) => set((room) => stepped(room, changed(room.choices, change), minuteAfter(room, change, at))),
  arrive: (choices, opening, at = 0) => set({ choices, opening, at, stood: at }),
  follow: (to, step) => set((room) => followed(rested(room), to, step)),
  undo: () => set((room) => ({ ...back(rested(room)), playing: false })),
  redo: () => set((room) => ({ ...forth(rested(room)), playing: false })),
  setAt: (at) => set({ at }),
  rest: () => set(rested),
  setPlaying: (playing) => set((room) => ({ ...rested(room), playing })),
}));

/** Has time moved since it stood? */
export const hasMoved = ({ at, stood }: Pick<Steps, "at" | "stood">): boolean => Math.round(at) !== Math.round(stood);

/** Another campaign begins at its own beginning. */
const minuteAfter = (room: Steps, { campaign = room.choices.campaign }: Partial<Choices>, at = room.at): number =>
  campaign === room.choices.campaign ? at : 0;

/** @returns with the way that time has moved as a step of its own */
function rested<T extends Steps>(room: T): T {
  return hasMoved(room) ? { ...room, ...after({ ...room, at: room.stood }, room.choices, Math.round(room.at)) } : room;
}

function stepped(room: RoomState, choices: Choices, at: number): RoomState {
  const now = rested(room);
  return isAt(now, { choices, at }) ? now : { ...now, ...after(now, choices, at) };
}

const after = ({ past, step, ...before }: Steps, choices: Choices, at: number): Steps => ({
  ...{ choices, at, stood: at, step: step + 1, future: [] },
  past: [...past, stepOf(before)].slice(-REMEMBERED),
});

const stepOf = ({ choices, at }: Step): Step => ({ choices, at: Math.round(at) });

const isAt = (one: Step, other: Step): boolean =>
  Math.round(one.at) === Math.round(other.at) && isSame(one.choices, other.choices);

function followed(room: RoomState, to: Step, step = room.step): RoomState {
  let there = room;
  while (there.step > step && there.past.length > 0) there = back(there);
  while (there.step < step && there.future.length > 0) there = forth(there);
  const found = [there, back(room), forth(room)].find((one) => isAt(one, to));
  return found ?? stepped(room, to.choices, to.at);
}

function back<T extends Steps>(room: T): T {
  const [before, future] = [room.past.at(-1), [stepOf(room), ...room.future]];
  if (before === undefined) return room;
  return { ...room, ...before, stood: before.at, step: room.step - 1, past: room.past.slice(0, -1), future };
}

function forth<T extends Steps>(room: T): T {
  const [next, ...future] = room.future;
  if (next === undefined) return room;
  return { ...room, ...next, stood: next.at, step: room.step + 1, past: [...room.past, stepOf(room)], future };
}
