/** The page's address says what is shown, and is heeded when it changes: by the reader's hand, or by Back and Forward. */
import { useEffect } from "react";
import { minutesSince, momentAfter } from "@staffride/formats/moment";
import type { Scenario } from "@staffride/formats/scenario";
import { addressOf, readAddress } from "./address.js";
import { known } from "./consistent.js";
import { useRoom } from "./store.js";

/** The minute is written into the address once it has stood still for so long, ms. */
const STILL_MS = 400;

export function useFollowedAddress(scenario: Scenario | undefined): void {
  useEffect(() => {
    if (scenario === undefined) return;
    const { start } = scenario;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let heeding = false;
    const text = () => {
      const { choices, opening, at } = useRoom.getState();
      return `#${addressOf({ choices, at: at === 0 ? undefined : momentAfter(start, Math.round(at)) }, opening)}`;
    };
    const write = (asNew: boolean) => {
      clearTimeout(waiting);
      if (text() === location.hash || (text() === "#" && location.hash === "")) return;
      if (asNew) history.pushState(null, "", text());
      else history.replaceState(null, "", text());
    };
    const unsubscribe = useRoom.subscribe((now, before) => {
      // what came out of the address is not written over it
      if (heeding) return;
      if (now.choices !== before.choices) return write(true);
      if (now.at === before.at) return;
      clearTimeout(waiting);
      waiting = setTimeout(() => write(false), STILL_MS);
    });
    const heed = () => {
      clearTimeout(waiting);
      const { opening, follow, setAt } = useRoom.getState();
      const { choices, at } = readAddress(location.hash, opening);
      heeding = true;
      setAt(minuteOf(scenario, at));
      follow(known(choices, scenario));
      heeding = false;
    };
    window.addEventListener("popstate", heed);
    window.addEventListener("hashchange", heed);
    return () => {
      unsubscribe();
      clearTimeout(waiting);
      window.removeEventListener("popstate", heed);
      window.removeEventListener("hashchange", heed);
    };
  }, [scenario]);
}

/** The campaign's minute that an address names; its first if it names none, or one that there is not. */
export function minuteOf({ start, length }: Pick<Scenario, "start" | "length">, at: string | undefined): number {
  const minute = (at === undefined ? undefined : minutesSince(start, at)) ?? 0;
  return Math.min(length, Math.max(0, minute));
}
