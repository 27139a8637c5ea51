/** The view's layout, as the address has it. */
import { useMemo } from "react";
import { useRoom } from "../state/store.js";
import { settingsIn, settingsText } from "./settings.js";
import type { Settings } from "./settings.js";

export function useSettings(): readonly [Settings, (change: Partial<Settings>) => void] {
  const text = useRoom(({ choices }) => choices.refight);
  const settings = useMemo(() => settingsIn(text), [text]);
  return [settings, arrange];
}

function arrange(change: Partial<Settings>): void {
  const { choices, choose } = useRoom.getState();
  choose({ refight: settingsText({ ...settingsIn(choices.refight), ...change }) });
}
