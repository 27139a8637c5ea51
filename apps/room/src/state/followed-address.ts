/** The page's address says what is shown, and is heeded when it changes: by the reader's hand, or by Back and Forward. */
import { useEffect, useRef } from "react";
import { minutesSince, momentAfter } from "@staffride/formats/moment";
import type { Scenario } from "@staffride/formats/scenario";
import { addressOf, readAddress } from "./address.js";
import { known } from "./consistent.js";
import { createEntries } from "./entries.js";
import type { Move } from "./entries.js";
import { useRoom } from "./store.js";
import type { RoomState, Step } from "./store.js";

/** Time that has stood still for so long has come to rest, ms. */
const STILL_MS = 400;

export function useFollowedAddress(scenario: Scenario | undefined): void {
  const isLater = useRef(false);
  useEffect(() => {
    if (scenario === undefined) return;
    const { start } = scenario;
    const { campaign } = useRoom.getState().choices;
    const entries = createEntries(window, performance.timeOrigin, useRoom.getState().step);
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let heeding = false;
    let held = false;
    const text = ({ choices, at }: Step): string => {
      const minute = Math.round(at);
      // the days of another campaign are told once it is open
      const moment = minute === 0 || choices.campaign !== campaign ? undefined : momentAfter(start, minute);
      return `#${addressOf({ choices, at: moment }, useRoom.getState().opening)}`;
    };
    const move = (isNew = false): Move => {
      const { past, choices, at, step } = useRoom.getState();
      return { step, isNew, address: (of) => text(of === step ? { choices, at } : past.at(of - step)!) };
    };
    const restSoon = () => {
      clearTimeout(waiting);
      // one who holds the axis has not let go of time, however still he keeps
      waiting = setTimeout(() => !held && !useRoom.getState().playing && useRoom.getState().rest(), STILL_MS);
    };
    const unsubscribe = useRoom.subscribe((now, before) => {
      // what came out of the address is not written over it
      if (heeding) return;
      if (now.step !== before.step || now.choices !== before.choices) entries.go(move(isNew(before, now)));
      else if (now.at !== before.at) restSoon();
    });
    const heed = () => {
      clearTimeout(waiting);
      if (entries.arrived(move())) return;
      const { opening, follow, choices: here } = useRoom.getState();
      const { choices, at } = readAddress(location.hash, opening);
      // on the way to another campaign, of whose days this one's address tells nothing
      if (choices.campaign === here.campaign && here.campaign !== campaign) return;
      heeding = true;
      follow({ choices: known(choices, scenario), at: minuteOf(scenario, at) }, entries.step());
      heeding = false;
      const { step } = useRoom.getState();
      if (entries.step() !== step) entries.name(step);
    };
    const hold = () => {
      held = true;
    };
    const letGo = () => {
      held = false;
      restSoon();
    };
    const heard = Object.entries({
      ...{ popstate: heed, hashchange: heed },
      ...{ pointerdown: hold, pointerup: letGo, pointercancel: letGo },
    });
    for (const [event, hear] of heard) window.addEventListener(event, hear);
    if (isLater.current) entries.go(move());
    isLater.current = true;
    return () => {
      unsubscribe();
      entries.end();
      clearTimeout(waiting);
      for (const [event, hear] of heard) window.removeEventListener(event, hear);
    };
  }, [scenario]);
}

/** A step made anew, not one that is made again. */
const isNew = ({ future: [next], step }: RoomState, now: RoomState): boolean =>
  now.step > step && (next === undefined || next.choices !== now.choices || next.at !== now.at);

/** The campaign's minute that an address names; its first if it names none, or one that there is not. */
export function minuteOf({ start, length }: Pick<Scenario, "start" | "length">, at: string | undefined): number {
  const minute = (at === undefined ? undefined : minutesSince(start, at)) ?? 0;
  return Math.min(length, Math.max(0, minute));
}
