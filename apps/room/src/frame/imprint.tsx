/** On paper alone: what it is of, and on what it rests. */
import { nameIn } from "@staffride/views/language";
import { useOpened } from "../data/opened.js";
import { useWords } from "../words/words.js";

/** Sources that are named; of the rest it is said how many they are. */
const NAMED = 3;

/** @param of what is told after the campaign */
export function Imprint({ of }: { readonly of: readonly string[] }) {
  const { scenario, papers } = useOpened().pack;
  const { words, language } = useWords();
  const titles = papers.sources.slice(0, NAMED).map(({ title }) => nameIn(language, title));
  return (
    <div className="imprint">
      <p className="imprint-of">{[nameIn(language, scenario.names.title), ...of].join(" · ")}</p>
      <p className="imprint-sources">{words.print.sources(titles, Math.max(0, papers.sources.length - NAMED))}</p>
    </div>
  );
}
