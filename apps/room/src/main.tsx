/** The page begins here. */
import { createRoot } from "react-dom/client";
import { httpLibrary } from "./data/http-library.js";
import { Room } from "./room.js";
import { readAddress } from "./state/address.js";
import { OPENING } from "./state/choices.js";
import { useRoom } from "./state/store.js";

const language = navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en";
const theme = matchMedia("(prefers-color-scheme: dark)").matches ? "night" : "paper";
useRoom.getState().arrive(readAddress(location.hash, { ...OPENING, language, theme }).choices);
createRoot(document.getElementById("room")!).render(<Room library={httpLibrary} />);
