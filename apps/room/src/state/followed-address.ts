/** The page's address says what is shown, and is heeded when it changes: by the reader's hand, or by Back and Forward. */
import { useEffect } from "react";
import { momentAfter } from "@staffride/formats/moment";
import type { RoomPack } from "@staffride/formats/room";
import { addressOf, minuteOf, readAddress } from "./address.js";
import { runOf } from "./choices.js";
import { useRoom } from "./store.js";

/** The minute is written into the address once it has stood still for so long, ms. */
const STILL_MS = 400;

type Opened = Pick<RoomPack, "scenario" | "runs">;

/** @param opened the campaign, and the run that an address without one means; undefined until there is one */
export function useFollowedAddress(opened: Opened | undefined): void {
  useEffect(() => {
    if (opened === undefined) return;
    const { start } = opened.scenario;
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
      const now = useRoom.getState().choices;
      const { choices, at } = readAddress(location.hash, { ...now, campaign: "", run: runOf(opened.runs[0]) });
      useRoom.getState().follow(choices);
      useRoom.getState().setAt(minuteOf(at, opened.scenario));
    };
    window.addEventListener("popstate", heed);
    window.addEventListener("hashchange", heed);
    return () => {
      unsubscribe();
      clearTimeout(waiting);
      window.removeEventListener("popstate", heed);
      window.removeEventListener("hashchange", heed);
    };
  }, [opened]);
}
