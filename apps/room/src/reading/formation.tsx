/** A formation at the minute: what it is, where and what it does, the order it acts on, its men, what the record says of it. */
import { useMemo } from "react";
import { moment } from "@staffride/views/calendar";
import { count, percent } from "@staffride/views/figures";
import { nameIn, shortNameIn } from "@staffride/views/language";
import { openBook } from "@staffride/views/book";
import { taskWords } from "@staffride/views/task-words";
import { term } from "@staffride/views/terms";
import { whereabouts } from "@staffride/views/whereabouts";
import { useOpened } from "../data/opened.js";
import { useSettledAt } from "../state/settled.js";
import { useRoom } from "../state/store.js";
import { useWords } from "../words/words.js";
import { Recorded } from "./recorded.js";
import { StrengthPlot } from "./strength-plot.js";
import { READING } from "./words.js";

export function Formation({ id }: { readonly id: string }) {
  const { pack, run } = useOpened();
  const { words, language } = useWords();
  const said = READING[language];
  const at = useSettledAt();
  const watching = useRoom(({ choices }) => choices.watching);
  const { names, forces, ground, start } = run.scenario;
  const where = useMemo(() => whereabouts(ground, names), [ground, names]);
  const book = useMemo(() => openBook(language, run.scenario), [language, run]);
  const position = useMemo(() => run.positionAt(at), [run, at]);
  const f = run.handles.formation.get(id);
  if (f === undefined) return <p className="section second">{words.reading.notOnMap}</p>;
  const paper = pack.papers.formations.find((one) => one.id === id);
  const one = position.formations.find(({ formation }) => formation === f);
  const called = names.formations[f]!.names;
  const other = language === "zh" ? called.en : called.zh;
  const commander = paper?.commander;
  const nameOf = (h: number) => nameIn(language, names.headquarters[h]!.names);
  const against = position.engagements
    .filter(({ engagement }) => one?.engagements.includes(engagement))
    .flatMap(({ attackers, defenders }) => (attackers.includes(f) ? defenders : attackers));
  return (
    <div data-hue={names.sides[forces.side[f]!]!.hue}>
      <div className="panel-head">
        <h2>{nameIn(language, called)}</h2>
      </div>
      <p className="subtitle">
        {other !== undefined && <span lang={language === "zh" ? "en" : "zh-Hans"}>{other}</span>}
        {commander &&
          ` · ${[commander.rank && language === "en" ? commander.rank : "", nameIn(language, commander.names)].filter(Boolean).join(" ")}`}
      </p>
      {watching === "record" ? null : one === undefined ? (
        <p className="section">{words.reading.gone}</p>
      ) : (
        <>
          <div className="section">
            <dl className="facts">
              <dt>{words.reading.under}</dt>
              <dd>{one.parent >= 0 ? nameOf(one.parent) : "–"}</dd>
              <dt>{words.reading.at}</dt>
              <dd>{where.words(language, ground.h3[one.cell]!)}</dd>
              <dt>{words.reading.doing}</dt>
              <dd>
                {term(language, "posture", one.posture)}
                {one.encircled && `, ${said.encircled}`}
              </dd>
              <dt>{said.against}</dt>
              <dd>
                {against.length === 0
                  ? said.nobody
                  : [...new Set(against)]
                      .map((g) => shortNameIn(language, names.formations[g]!.names))
                      .join(language === "zh" ? "、" : ", ")}
              </dd>
              {one.task && (
                <>
                  <dt>{said.order}</dt>
                  <dd>
                    {taskWords(book, one.task.task, names.objectives[one.task.objective]?.id)}
                    <br />
                    <span className="second">
                      {one.task.from >= 0 && one.task.dispatch >= 0
                        ? said.orderFrom(
                            nameIn(language, names.headquarters[one.task.from]!.names),
                            moment(language, start, one.task.since),
                          )
                        : said.ownWill}
                    </span>
                  </dd>
                </>
              )}
            </dl>
          </div>
          <div className="section">
            <h3>{said.strengthPlot}</h3>
            <StrengthPlot headquarters={forces.headquarters[f]!} at={at} />
          </div>
          <div className="section">
            <dl className="facts">
              <dt>{said.losses}</dt>
              <dd>{count(language, one.lost)}</dd>
              <dt>{said.carried}</dt>
              <dd>{count(language, one.wounded)}</dd>
              <dt>{said.stragglers}</dt>
              <dd>{count(language, one.stragglers)}</dd>
              <dt>{said.unfit}</dt>
              <dd>{count(language, one.unfit)}</dd>
              <dt>{said.fatigue}</dt>
              <dd>{percent(one.fatigue)}</dd>
            </dl>
          </div>
        </>
      )}
      <Recorded id={id} />
    </div>
  );
}
