/** The page begins here when it stands in a file of its own, with what it shows: nobody is there to ask for more. */
import type { RoomPack } from "@staffride/formats/room";
import { begin } from "./begin.js";
import { enclosedLibrary, enclosedPack } from "./data/enclosed-library.js";
import { addressOf } from "./state/address.js";
import { OPENING } from "./state/choices.js";

/** The address of a file handed on says nothing yet: it opens with the run that is in it. */
function addressRun({ runs: [packed] }: RoomPack): void {
  if (location.hash.length > 1 || packed === undefined) return;
  const { variant, interventions, seed, run } = packed;
  const address = addressOf({
    choices: { ...OPENING, run: { variant, interventions, seed, run } },
    at: undefined,
  });
  if (address !== "") history.replaceState(null, "", `#${address}`);
}

const pack = enclosedPack();
addressRun(pack);
begin(enclosedLibrary(pack));
