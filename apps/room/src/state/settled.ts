/** The minute for what need not follow every frame: panels of words, told a few times a second while time runs. */
import { useEffect, useState } from "react";
import { useRoom } from "./store.js";

const EVERY_MS = 140;

export function useSettledAt(): number {
  const [settled, settle] = useState(() => useRoom.getState().at);
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = useRoom.subscribe(({ at }, before) => {
      if (at === before.at || waiting !== undefined) return;
      waiting = setTimeout(() => {
        waiting = undefined;
        settle(useRoom.getState().at);
      }, EVERY_MS);
    });
    return () => {
      unsubscribe();
      clearTimeout(waiting);
    };
  }, []);
  return settled;
}
