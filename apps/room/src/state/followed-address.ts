/** The page's address says what is shown, and is heeded when it changes: by the reader's hand, or by Back and Forward. */
import { useEffect } from "react";
import { clockMinutes, momentAfter } from "@staffride/formats/moment";
import { addressOf, readAddress } from "./address.js";
import { useRoom } from "./store.js";

/** The minute is written into the address once it has stood still for so long, ms. */
const STILL_MS = 400;

export function useFollowedAddress(start: string | undefined): void {
  useEffect(() => {
    if (start === undefined) return;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const text = () => {
      const { choices, at } = useRoom.getState();
      return `#${addressOf({ choices, at: at === 0 ? undefined : momentAfter(start, Math.round(at)) })}`;
    };
    const write = (asNew: boolean) => {
      if (text() === location.hash || (text() === "#" && location.hash === "")) return;
      if (asNew) history.pushState(null, "", text());
      else history.replaceState(null, "", text());
    };
    const unsubscribe = useRoom.subscribe((now, before) => {
      if (now.choices !== before.choices) return write(true);
      if (now.at === before.at) return;
      clearTimeout(waiting);
      waiting = setTimeout(() => write(false), STILL_MS);
    });
    const heed = () => {
      const { choices, at } = readAddress(location.hash, useRoom.getState().choices);
      useRoom.getState().follow(choices);
      if (at !== undefined) useRoom.getState().setAt(clockMinutes(at)! - clockMinutes(start)!);
    };
    window.addEventListener("popstate", heed);
    window.addEventListener("hashchange", heed);
    return () => {
      unsubscribe();
      clearTimeout(waiting);
      window.removeEventListener("popstate", heed);
      window.removeEventListener("hashchange", heed);
    };
  }, [start]);
}
