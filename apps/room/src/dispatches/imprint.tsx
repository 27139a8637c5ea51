/** On paper, below the board: what it is of, and on what it rests. */
import { nameIn } from "@staffride/views/language";
import { useOpened } from "../data/opened.js";
import { Imprint } from "../frame/imprint.js";
import { settledParts } from "../frame/settled-parts.js";
import { useRoom } from "../state/store.js";
import { useWords } from "../words/words.js";
import type { Drawn } from "./drawn.js";
import { BOARD_WORDS } from "./words.js";

export function BoardImprint({ drawn }: { readonly drawn: Drawn }) {
  const { pack, run } = useOpened();
  const { language } = useWords();
  const words = BOARD_WORDS[language];
  const eyes = useRoom(({ choices }) => choices.eyes);
  const { names } = pack.scenario;
  const { seed, run: number } = run.packed;
  const entry =
    eyes.kind === "side"
      ? names.sides.find(({ id }) => id === eyes.side)
      : eyes.kind === "headquarters"
        ? names.headquarters.find(({ id }) => id === eyes.headquarters)
        : undefined;
  const whose = entry === undefined ? [] : [words.print.seenBy(nameIn(language, entry.names))];
  const what = drawn === "record" ? words.tools.record : words.print.run(seed, number);
  const apart = drawn === "record" ? [] : settledParts(language, pack.papers, run.packed);
  return (
    <div className="board-imprint">
      <Imprint of={[drawn === "both" ? words.print.both(what) : what, ...apart, ...whose]} />
    </div>
  );
}
