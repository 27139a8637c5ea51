/** What stands on paper alone: above the claims what they are, below them the sources they are cited from. */
import { nameIn, textIn } from "@staffride/views/language";
import { sourceMark } from "@staffride/views/record/citation";
import type { RecordedClaim } from "@staffride/views/record/claim";
import { useOpened } from "../data/opened.js";
import { useWords } from "../words/words.js";
import { RECORD } from "./words.js";

export function PrintedHead({ told, kept }: { readonly told: string; readonly kept: readonly RecordedClaim[] }) {
  const { pack } = useOpened();
  const { language } = useWords();
  const said = RECORD[language];
  return (
    <div className="on-paper">
      <h1>{said.title}</h1>
      <p>{[nameIn(language, pack.scenario.names.title), told, said.count(kept.length)].join(" · ")}</p>
    </div>
  );
}

export function PrintedSources({ kept }: { readonly kept: readonly RecordedClaim[] }) {
  const { language } = useWords();
  const said = RECORD[language];
  const cited = new Map(kept.map(({ citation }) => [citation.source, citation]));
  return (
    <section className="on-paper">
      <h2>{said.sources}</h2>
      <dl className="facts">
        {[...cited.values()].map((one) => (
          <div key={one.source}>
            <dt className="cite">{sourceMark(one)}</dt>
            <dd>
              {[one.author && textIn(language, one.author), textIn(language, one.title)]
                .filter((part) => part !== undefined)
                .join(", ")}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
