/** The days under the hand: while the board is dragged or stretched they run ahead of those that it is laid out for. */
import { useEffect, useMemo, useRef } from "react";
import type { Window } from "./window.js";

export interface Live {
  readonly now: () => Window;
  /** Go on under the hand; the board is laid out anew once the hand rests. */
  readonly move: (window: Window) => void;
  /** The hand is off: lay out at once. */
  readonly rest: () => void;
  /** Called once a frame. */
  readonly subscribe: (heed: () => void) => () => void;
  readonly isMoving: () => boolean;
}

/** So much of the window is drawn on either side of it, to be there when the board is dragged. */
export const BEYOND = 0.4;
/** Drawn so many times as wide as it was laid out the marks are no marks any more. */
const MOST_STRETCHED = 4;
/** The hand rests, ms. */
const STILL_MS = 160;
/** While it moves the board is laid out anew no oftener, ms. */
const OFTEN_MS = 600;

/** A window with what is drawn on either side of it. */
export function around({ from, to }: Window): Window {
  const beyond = (to - from) * BEYOND;
  return { from: from - beyond, to: to + beyond };
}

/** How the picture of one window becomes that of another: x' = scale x + shift, pixels from the lanes' left end. */
export function carried(laid: Window, now: Window, wide: number): { readonly scale: number; readonly shift: number } {
  const scale = (laid.to - laid.from) / (now.to - now.from);
  return { scale, shift: ((laid.from - now.from) / (now.to - now.from)) * wide };
}

/** Is there more in a window than was drawn for another? */
export function isFar(laid: Window, now: Window): boolean {
  const { from, to } = around(laid);
  return now.from < from || now.to > to || (laid.to - laid.from) / (now.to - now.from) > MOST_STRETCHED;
}

/** @param lay lay the board out for a window */
export function useLive(laid: Window, lay: (window: Window) => void): Live {
  const latest = useRef({ laid, lay });
  latest.current = { laid, lay };
  const [live, settle] = useMemo(() => liveWindow(latest), []);
  useEffect(() => settle(laid), [laid, settle]);
  return live;
}

interface Latest {
  readonly current: { readonly laid: Window; readonly lay: (window: Window) => void };
}

/** For one board: what to do under the hand, and what to do when it has been laid out. */
export function liveWindow(latest: Latest): readonly [Live, (laid: Window) => void] {
  let now = latest.current.laid;
  let moving = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  let moves = 0;
  let lately = 0;
  const heeding = new Set<() => void>();
  const tell = () => {
    frame = 0;
    heeding.forEach((heed) => heed());
    if (moving) watch();
  };
  /** From the frame on that drew the last move, and with what came in meanwhile: on a slow machine a frame outlasts any rest. */
  const watch = () => {
    const seen = moves;
    clearTimeout(waiting);
    waiting = setTimeout(() => requestAnimationFrame(() => seen === moves && rest()), STILL_MS);
  };
  const rest = () => {
    clearTimeout(waiting);
    if (!moving) return;
    moving = false;
    latest.current.lay(now);
  };
  const move = (window: Window) => {
    now = window;
    moving = true;
    moves++;
    if (frame === 0) frame = requestAnimationFrame(tell);
    if (!isFar(latest.current.laid, now) || performance.now() - lately < OFTEN_MS) return;
    lately = performance.now();
    latest.current.lay(now);
  };
  const settle = (laid: Window) => {
    if (moving) lately = performance.now();
    else now = laid;
    tell();
  };
  const subscribe = (heed: () => void) => {
    heeding.add(heed);
    return () => void heeding.delete(heed);
  };
  return [{ now: () => now, move, rest, subscribe, isMoving: () => moving }, settle];
}
