/** On paper, below the board: what it is of, and on what it rests. */
import { nameIn } from "@staffride/views/language";
import { useOpened } from "../data/opened.js";
import { useRoom } from "../state/store.js";
import { useWords } from "../words/words.js";
import type { Drawn } from "./drawn.js";
import { BOARD_WORDS } from "./words.js";

/** Sources that are named; of the rest it is said how many they are. */
const NAMED = 3;

export function Imprint({ drawn }: { readonly drawn: Drawn }) {
  const { pack, run } = useOpened();
  const { language } = useWords();
  const words = BOARD_WORDS[language];
  const eyes = useRoom(({ choices }) => choices.eyes);
  const { names } = pack.scenario;
  const { sources } = pack.papers;
  const { variant, seed, run: number } = run.packed;
  const entry =
    eyes.kind === "side"
      ? names.sides.find(({ id }) => id === eyes.side)
      : eyes.kind === "headquarters"
        ? names.headquarters.find(({ id }) => id === eyes.headquarters)
        : undefined;
  const whose = entry === undefined ? [] : [words.print.seenBy(nameIn(language, entry.names))];
  const what = drawn === "record" ? words.tools.record : words.print.run(variant, seed, number);
  const titles = sources.slice(0, NAMED).map(({ title }) => nameIn(language, title));
  return (
    <p className="board-imprint">
      {[nameIn(language, names.title), drawn === "both" ? words.print.both(what) : what, ...whose].join(" · ")}
      <br />
      {words.print.sources(titles, Math.max(0, sources.length - NAMED))}
    </p>
  );
}
