/** Is the window so wide that its panels scroll each by itself? In a narrower one it is the page that scrolls (style/narrow.css). */
import { useSyncExternalStore } from "react";

const WIDE = "(min-width: 901px)";

export const isWide = (): boolean => matchMedia(WIDE).matches;

/** The same, and told anew when it changes. */
export const useIsWide = (): boolean => useSyncExternalStore(heed, isWide);

function heed(changed: () => void): () => void {
  const query = matchMedia(WIDE);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}
