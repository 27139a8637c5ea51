/**
 * How wide the window is. A wide one has panels that scroll each by itself; in one that is not it is the page that scrolls
 * (style/narrow.css). A roomy one has room besides for whatever else can stand open (style/middle.css).
 */
import { useSyncExternalStore } from "react";

// paper is narrower than most windows: what is printed is as open as it was on the screen
const WIDE = "(min-width: 901px)";
const CLOSE = "screen and (max-width: 1180px)";

export const isWide = (): boolean => matchMedia(WIDE).matches;

/** The same, and told anew when it changes. */
export const useIsWide = (): boolean => useSyncExternalStore(heeding(WIDE), isWide);

/** Is there room for what can as well be folded? */
export const useIsRoomy = (): boolean => useSyncExternalStore(heeding(CLOSE), () => !matchMedia(CLOSE).matches);

const HEEDING = new Map<string, (changed: () => void) => () => void>();

/** One for each query, always the same: else it would be heeded anew whenever it is asked. */
function heeding(query: string): (changed: () => void) => () => void {
  const before = HEEDING.get(query);
  if (before !== undefined) return before;
  const heed = (changed: () => void) => {
    const list = matchMedia(query);
    list.addEventListener("change", changed);
    return () => list.removeEventListener("change", changed);
  };
  HEEDING.set(query, heed);
  return heed;
}
