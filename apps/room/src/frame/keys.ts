/** Keys that work wherever one is, but not while one types. */
import { useEffect } from "react";
import { SPEEDS, VIEWS } from "../state/choices.js";
import { useRoom } from "../state/store.js";

const HOUR = 60;
const DAY = 1440;

export function useKeys(length: number, step: (way: 1 | -1) => void, help: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isUndo = event.ctrlKey || event.metaKey;
      const isHeld = isUndo
        ? isWriting(event.target)
        : isTyping(event.target) && !(isMark(event.target) && NOT_ITS_OWN.test(event.key));
      if (event.defaultPrevented || isHeld) return;
      if (perform(event, length, step, help)) event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [length, step, help]);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));

/** Where Ctrl+Z takes back letters; a list or a round button has none. */
const isWriting = (target: EventTarget | null): boolean =>
  isTyping(target) &&
  !(target instanceof HTMLSelectElement) &&
  !isMark(target) &&
  !(target instanceof HTMLInputElement && target.type === "range");

const isMark = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && ["radio", "checkbox"].includes(target.type);

/** Keys that a round or square button does not use itself: of the views, and help. */
const NOT_ITS_OWN = /^[\d?]$/;

/** Whether the key meant anything. */
function perform(event: KeyboardEvent, length: number, step: (way: 1 | -1) => void, help: () => void): boolean {
  const room = useRoom.getState();
  const to = (at: number) => room.setAt(Math.min(length, Math.max(0, at)));
  const { key, shiftKey, target } = event;
  if (event.ctrlKey || event.metaKey) {
    if (key.toLowerCase() !== "z") return false;
    if (shiftKey) room.redo();
    else room.undo();
    return true;
  }
  if (event.altKey) return false;
  const onMap = target instanceof HTMLElement && target.closest(".maplibregl-map") !== null;
  const onButton = target instanceof HTMLElement && target.tagName === "BUTTON";
  switch (key) {
    case " ":
      if (onButton) return false;
      room.setPlaying(!room.playing);
      return true;
    case "k":
    case "K":
      room.setPlaying(!room.playing);
      return true;
    case "ArrowLeft":
    case "ArrowRight": {
      if (onMap) return false;
      const way = key === "ArrowRight" ? 1 : -1;
      if (shiftKey) step(way);
      else to(Math.round(room.at) + way * HOUR);
      return true;
    }
    case "PageUp":
    case "PageDown":
      to(Math.round(room.at) + (key === "PageDown" ? DAY : -DAY));
      return true;
    case "Home":
      to(0);
      return true;
    case "End":
      to(length);
      return true;
    case "<":
    case ">": {
      const now = SPEEDS.findIndex((speed) => speed >= room.choices.speed);
      room.choose({ speed: SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, now + (key === ">" ? 1 : -1)))]! });
      return true;
    }
    case "t":
    case "T":
      room.choose({ eyes: { kind: "truth" } });
      return true;
    case "d":
    case "D":
      room.choose({ difference: !room.choices.difference });
      return true;
    case "Escape":
      if (room.choices.selection === undefined) return false;
      room.choose({ selection: undefined });
      return true;
    case "?":
      help();
      return true;
    default: {
      const view = VIEWS[Number(key) - 1];
      if (view === undefined) return false;
      room.choose({ view });
      return true;
    }
  }
}
