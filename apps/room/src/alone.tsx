/** The page begins here when it stands in a file of its own, with what it shows: nobody is there to ask for more. */
import type { RoomPack } from "@staffride/formats/room";
import { begin } from "./begin.js";
import { enclosedLibrary, enclosedPack } from "./data/enclosed-library.js";
import { addressOf, readAddress } from "./state/address.js";

/** What an address says of the run to watch. */
const OF_RUN = ["variant", "do", "seed", "run"];

/** An address that names no run means the one that is in the file. */
function addressRun({ runs: [packed] }: RoomPack): void {
  const said = new URLSearchParams(location.hash.slice(1));
  if (packed === undefined || OF_RUN.some((part) => said.has(part))) return;
  const { variant, interventions, seed, run } = packed;
  const { choices, at } = readAddress(location.hash);
  const address = addressOf({ choices: { ...choices, run: { variant, interventions, seed, run } }, at });
  history.replaceState(null, "", `#${address}`);
}

const pack = enclosedPack();
addressRun(pack);
begin(enclosedLibrary(pack));
