/** The reading panel: what is chosen. */
import { count } from "@staffride/views/figures";
import { nameIn } from "@staffride/views/language";
import { term } from "@staffride/views/terms";
import { whereabouts } from "@staffride/views/whereabouts";
import { positionAt } from "@staffride/views/map/position";
import { useMemo } from "react";
import { useOpened } from "../data/opened.js";
import { useSettledAt } from "../state/settled.js";
import { useRoom } from "../state/store.js";
import { useWords } from "../words/words.js";

export function Reading() {
  const { words } = useWords();
  const selection = useRoom(({ choices }) => choices.selection);
  return (
    <aside className="right">
      {selection?.kind === "formation" ? (
        <Formation id={selection.id} />
      ) : (
        <p className="section second">{words.reading.nothing}</p>
      )}
    </aside>
  );
}

function Formation({ id }: { readonly id: string }) {
  const { pack, run } = useOpened();
  const { words, language } = useWords();
  const at = useSettledAt();
  const { names, forces } = pack.scenario;
  const f = names.formations.findIndex((one) => one.id === id);
  const paper = pack.papers.formations.find((one) => one.id === id);
  const position = useMemo(() => positionAt(pack.scenario, run.lines, at), [pack, run, at]);
  const where = useMemo(() => whereabouts(pack.scenario.ground, names), [pack, names]);
  if (f < 0) return <p className="section second">{words.reading.notOnMap}</p>;
  const standing = position.formations.find(({ formation }) => formation === f);
  const called = names.formations[f]!.names;
  const commander = paper?.commander;
  return (
    <>
      <div className="panel-head">
        <h2>{nameIn(language, called)}</h2>
      </div>
      <p className="subtitle">
        {[language === "zh" ? called.en : called.zh, commander && nameIn(language, commander.names)]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {standing === undefined ? (
        <p className="section">{words.reading.gone}</p>
      ) : (
        <div className="section">
          <dl className="facts">
            <dt>{words.reading.under}</dt>
            <dd>{standing.parent >= 0 ? nameIn(language, names.headquarters[standing.parent]!.names) : "–"}</dd>
            <dt>{words.reading.at}</dt>
            <dd>{where.words(language, pack.scenario.ground.h3[standing.cell]!)}</dd>
            <dt>{words.reading.doing}</dt>
            <dd>{term(language, "posture", standing.posture)}</dd>
            <dt>{words.reading.fights}</dt>
            <dd>{standing.fighting ? words.reading.yes : words.reading.no}</dd>
            <dt>{words.reading.strength}</dt>
            <dd>
              {words.reading.now(count(language, standing.men))},{" "}
              {words.reading.atStart(count(language, forces.men[f]!))}
            </dd>
          </dl>
        </div>
      )}
    </>
  );
}
