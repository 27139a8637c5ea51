/** On paper, beside the map: what is watched, through whose eyes, and the sources. */
import { Imprint } from "../frame/imprint.js";
import { settledParts } from "../frame/settled-parts.js";
import { useOpened } from "../data/opened.js";
import { RECORD } from "../record/words.js";
import { useRoom } from "../state/store.js";
import { useWords } from "../words/words.js";
import { useEyesName } from "./eyes-band.js";

export function MapImprint() {
  const {
    pack: { papers },
    run: { packed },
  } = useOpened();
  const { words, language } = useWords();
  const watching = useRoom(({ choices }) => choices.watching);
  const eyes = useEyesName() ?? words.bar.truth;
  const said = RECORD[language];
  const run = [said.run(packed.seed, packed.run), ...settledParts(language, papers, packed), eyes];
  return <Imprint of={watching === "record" ? [said.record] : run} />;
}
