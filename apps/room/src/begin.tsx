/** Opens the page with a library. */
import { createRoot } from "react-dom/client";
import type { Library } from "./data/library.js";
import { Room } from "./room.js";
import { readAddress } from "./state/address.js";
import { OPENING } from "./state/choices.js";
import { useRoom } from "./state/store.js";

/** In the language and the theme of whoever opens it, unless the address says otherwise. */
export function begin(library: Library): void {
  const language = navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en";
  const theme = matchMedia("(prefers-color-scheme: dark)").matches ? "night" : "paper";
  const opening = { ...OPENING, language, theme } as const;
  useRoom.getState().arrive(readAddress(location.hash, opening).choices, opening);
  createRoot(document.getElementById("room")!).render(<Room library={library} />);
}
