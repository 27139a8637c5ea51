/** Time running: while it plays, the minute goes on with the seconds that pass. */
import { useEffect } from "react";
import { useRoom } from "./store.js";

/** A pause of the browser longer than this is not made up for, ms. */
const LONGEST_FRAME = 250;

/** Let time run to the end of the campaign, and stop there. */
export function useClock(length: number): void {
  const playing = useRoom((room) => room.playing);
  useEffect(() => {
    if (!playing) return;
    let last = performance.now();
    let frame = requestAnimationFrame(step);
    function step(now: number): void {
      const { at, choices, setAt, setPlaying } = useRoom.getState();
      const next = Math.min(length, at + (Math.min(now - last, LONGEST_FRAME) / 1000) * choices.speed * 60);
      last = now;
      setAt(next);
      if (next >= length) setPlaying(false);
      else frame = requestAnimationFrame(step);
    }
    return () => cancelAnimationFrame(frame);
  }, [playing, length]);
}
